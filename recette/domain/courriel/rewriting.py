"""Links that a gateway has rewritten: the address that they hold of where they lead."""

from __future__ import annotations

import re
from base64 import urlsafe_b64decode
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# Gateways that the provider of a recipient puts before every link: the target knows nothing of it.
GATEWAYS = (
    "safelinks.protection.outlook.com",
    "urldefense.com",
    "urldefense.proofpoint.com",
    "linkprotect.cudasvc.com",
    "secure-web.cisco.com",
    "protection.sophos.com",
    "mimecast.com",
)
_WITHIN = 3  # gateways one behind the other, and times an address is escaped
_WEB = re.compile(r"https?://", re.IGNORECASE)
_SINGLE_SLASH = re.compile(r"^(https?:)/(?!/)", re.IGNORECASE)
_URLDEFENSE_3 = re.compile(r"/v3/__(https?:/.+?)__;", re.IGNORECASE)
_URLDEFENSE_2 = re.compile(r"https?-3A__", re.IGNORECASE)


def written_within(url: str, is_target: Callable[[str], bool], depth: int = _WITHIN) -> str:
    """Return the address of the target that an address holds, in a parameter or in its path.

    It may be escaped, in base64 or in the way of a known gateway, itself behind another gateway.
    Nothing when it holds none: nothing is asked of anybody to know.
    """
    found = list(_held(url)) if depth else []
    for address in found:
        if is_target(address):
            return address
    return next(filter(None, (written_within(one, is_target, depth - 1) for one in found)), "")


def is_gateway(host: str) -> bool:
    """Tell whether a host rewrites the links of what its clients receive."""
    return any(host == name or host.endswith(f".{name}") for name in GATEWAYS)


def _held(url: str) -> Iterator[str]:
    defended = _URLDEFENSE_3.search(url)
    if defended:
        yield _SINGLE_SLASH.sub(r"\1//", defended[1])
    try:
        parts = urlsplit(url)
    except ValueError:
        return
    values = [value for text in (parts.query, parts.fragment) for _, value in parse_qsl(text)]
    for value in (*values, *parts.path.split("/"), parts.path):
        for reading in _readings(value):
            start = _WEB.search(reading)
            if start:
                yield reading[start.start() :]


def _readings(value: str) -> Iterator[str]:
    """Yield a value as it stands and undone: escapes, base64, the way of a gateway."""
    for _ in range(_WITHIN):
        yield value
        if _URLDEFENSE_2.match(value):
            yield unquote(value.replace("-", "%").replace("_", "/"))
        value = unquote(value)
    for piece in value.split("/"):
        try:
            yield urlsafe_b64decode(piece + "=" * (-len(piece) % 4)).decode("utf-8")
        except ValueError:
            continue
