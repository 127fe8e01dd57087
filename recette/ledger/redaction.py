"""What a message may not carry: codes, n°, and the secret part of an address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recette.report.masking import masked

if TYPE_CHECKING:
    from collections.abc import Iterable

_HIDDEN = "•••"
_ADDRESS = re.compile(r"https?://[^\s<>\"'«»()]+")
_VALUE = re.compile(r"([?&#;][^=&#;\s]*=)[^&#;\s]+")
# A part of a path that nobody would read aloud: long, and digits among its letters.
_PART = re.compile(r"(?<=[/#?])(?=[^/?#&=]*\d)[^/?#&=]{12,}")


def discreet(text: str, secrets: Iterable[str]) -> str:
    """Return a text without these secrets, nor any n°, nor what an address may hold of secret."""
    for secret in sorted(set(secrets), key=len, reverse=True):
        if secret:
            text = text.replace(secret, _HIDDEN)
    return masked(_ADDRESS.sub(lambda found: _plain(found[0]), text))


def _plain(address: str) -> str:
    return _PART.sub(_HIDDEN, _VALUE.sub(rf"\1{_HIDDEN}", address))
