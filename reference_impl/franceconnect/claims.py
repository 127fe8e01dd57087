"""Which claims each scope opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reference_impl.franceconnect.identities import Identity

PROFILE = ("family_name", "given_name", "birthdate", "gender")
BIRTH = ("birthplace", "birthcountry")

# `nir` is an addition of the sandbox: a real application finds the number by matching the
# pivot identity with its own register, which fictitious people are not in.
SCOPES: dict[str, tuple[str, ...]] = {
    "openid": (),
    "profile": PROFILE,
    "birth": BIRTH,
    "identite_pivot": PROFILE + BIRTH,
    **{claim: (claim,) for claim in PROFILE + BIRTH},
    "nir": ("nir",),
}

IN_FRENCH = {
    "family_name": "nom de naissance",
    "given_name": "prénoms",
    "birthdate": "date de naissance",
    "gender": "sexe",
    "birthplace": "lieu de naissance",
    "birthcountry": "pays de naissance",
    "nir": "n° de sécurité sociale",
}


def claims_opened_by(scope: str) -> list[str]:
    """Return the claims of these scopes, in a steady order."""
    opened = {claim for name in scope.split() for claim in SCOPES.get(name, ())}
    return [claim for claim in IN_FRENCH if claim in opened]


def user_info(identity: Identity, scope: str) -> dict[str, str]:
    """Return what a service may know of this person."""
    known = {
        "family_name": identity.family_name,
        "given_name": identity.given_name,
        "birthdate": identity.birthdate.isoformat(),
        "gender": identity.gender,
        "birthplace": identity.birthplace,
        "birthcountry": identity.birthcountry,
        "nir": identity.nir,
    }
    return {"sub": identity.subject, **{claim: known[claim] for claim in claims_opened_by(scope)}}
