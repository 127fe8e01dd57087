"""The creation in progress, kept in the session until the end of the third step."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from reference_impl.rules.identity import Identity

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Draft:
    """What has been given so far; the code is only here as a hash."""

    identity: Identity | None = None
    accepted: bool = False
    code_hash: str = ""
    reference: str = field(default_factory=lambda: secrets.token_hex(4))

    @property
    def identified(self) -> bool:
        """Tell whether the identity is known."""
        return self.identity is not None

    def with_identity(self, identity: Identity, *, inherits: bool) -> Draft:
        """Return the draft of this identity: a new one, unless it inherits what was passed."""
        return replace(self, identity=identity) if inherits else Draft(identity)

    def with_acceptance(self, *, accepted: bool) -> Draft:
        """Return the draft after an answer to the conditions."""
        return replace(self, accepted=accepted)

    def with_code(self, code_hash: str) -> Draft:
        """Return the draft after the choice of a code."""
        return replace(self, code_hash=code_hash)

    def as_data(self) -> dict[str, Any]:
        """Return what the session keeps."""
        data: dict[str, Any] = {
            "accepted": self.accepted,
            "code_hash": self.code_hash,
            "reference": self.reference,
        }
        if self.identity is not None:
            data["identity"] = {**vars(self.identity), "birth": self.identity.birth.isoformat()}
        return data


def draft_from(data: Mapping[str, Any] | None) -> Draft:
    """Return the draft of a session, empty when there is none."""
    if not data:
        return Draft()
    kept = data.get("identity")
    identity = Identity(**{**kept, "birth": date.fromisoformat(kept["birth"])}) if kept else None
    return Draft(identity, data["accepted"], data["code_hash"], data["reference"])
