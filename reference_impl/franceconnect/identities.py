"""Fictitious identities: those ready to use, and the shape of those typed."""

from __future__ import annotations

import hashlib
from dataclasses import astuple, dataclass
from datetime import date

from reference_impl.franceconnect.social_number import spaced

FRANCE = "99100"


@dataclass(frozen=True)
class Identity:
    """A person who does not exist, as the pivot identity describes people."""

    family_name: str
    given_name: str
    birthdate: date
    gender: str  # "female" or "male"
    birthplace: str  # INSEE code of the commune, empty for someone born abroad
    nir: str  # thirteen characters, without the key
    birthcountry: str = FRANCE

    @property
    def subject(self) -> str:
        """Return the same opaque identifier each time the same person comes."""
        parts = [" ".join(str(part).split()).casefold() for part in astuple(self)]
        return hashlib.sha256("\x1f".join(parts).encode()).hexdigest() + "v1"

    @property
    def label(self) -> str:
        """Return what a list of people shows of this one."""
        born = "née" if self.gender == "female" else "né"
        return f"{self.given_name} {self.family_name}, {born} le {self.birthdate:%d/%m/%Y}"

    @property
    def spaced_number(self) -> str:
        """Return the number as it is printed on a card."""
        return spaced(self.nir)


# Communes 990 to 999 do not exist in metropolitan France: these numbers belong to nobody.
READY: dict[str, Identity] = {
    "solene": Identity(
        "Kervaladec", "Solène Aurore", date(1984, 3, 14), "female", "29990", "2840329990001"
    ),
    "bastien": Identity(
        "Fontvernelle", "Bastien Louis", date(1967, 11, 2), "male", "13991", "1671113991002"
    ),
    "eloise": Identity(
        "Châtelrieux-Dô", "Éloïse Noémie", date(1996, 2, 29), "female", "69992", "2960269992003"
    ),
    "ange": Identity(
        "Santarellaccia", "Ange Toussaint", date(1951, 7, 30), "male", "2A993", "151072A993004"
    ),
}
