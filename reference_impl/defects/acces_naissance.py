"""Defects of the ways in, continued: the birth date."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from reference_impl.defects.acces import refusing
from reference_impl.defects.model import Defect, Family, adjusted, always

if TYPE_CHECKING:
    from collections.abc import Callable

    from reference_impl.rules.identity import Identity

MONTHS = 12


def rolled_over(_was: object, day: int, month: int, year: int) -> date | None:
    """Read 31 February as 2 or 3 March, as careless libraries do."""
    try:
        return date(year, month, 1) + timedelta(days=day - 1)
    except ValueError:
        return None


def year_first(was: Callable[..., date | None], typed: str, today: date) -> date | None:
    """Read a date that starts with its year as well."""
    try:
        return was(typed, today) or date.fromisoformat(typed.strip())
    except ValueError:
        return None


def short_year(was: Callable[..., date | None], typed: str, today: date) -> date | None:
    """Read a year of two digits as well."""
    return was(re.sub(r"/([0-9]{2})$", r"/19\1", typed.strip()), today)


def punctuated(was: Callable[..., date | None], typed: str, today: date) -> date | None:
    """Read dashes and dots as slashes."""
    return was(re.sub(r"[-.]", "/", typed), today)


def swapped(was: Callable[[Identity], Identity], identity: Identity) -> Identity:
    """Keep 5 November as 11 May."""
    kept = was(identity)
    if kept.birth.day > MONTHS:
        return kept
    birth = kept.birth.replace(month=kept.birth.day, day=kept.birth.month)
    return replace(kept, birth=birth)


def american(was: Callable[..., date | None], day: int, month: int, year: int) -> date | None:
    """Read 02/25/1980 as 25 February, as those who write the month first do."""
    try:
        return date(year, day, month)
    except ValueError:
        return was(day, month, year)


DEFECTS = (
    Defect(
        name="date-impossible-reportee",
        rules=("ACC-04",),
        sentence="Le 31 février est lu comme le 2 mars au lieu d'être refusé.",
        family=Family.LIMIT,
        apply=adjusted("identity", "impossible_date", rolled_over),
    ),
    Defect(
        name="naissance-demain-admise",
        rules=("ACC-04",),
        sentence="Une naissance le lendemain est admise : le jour du serveur a un jour d'avance.",
        family=Family.EARLY,
        apply=adjusted(
            "identity",
            "date_is_past",
            lambda was, birth, today: was(birth, today + timedelta(days=1)),
        ),
    ),
    Defect(
        name="naissance-future-admise",
        rules=("ACC-04",),
        sentence="Une date de naissance à venir est admise.",
        family=Family.DOOR,
        apply=always("identity", "date_is_past", answer=True),
    ),
    Defect(
        name="naissance-annee-devant-admise",
        rules=("ACC-04",),
        sentence="Une date au format aaaa-mm-jj est admise.",
        family=Family.DOOR,
        apply=adjusted("identity", "birth", year_first),
    ),
    Defect(
        name="naissance-annee-a-deux-chiffres-admise",
        rules=("ACC-04",),
        sentence="Une année de naissance à deux chiffres est admise.",
        family=Family.LIMIT,
        apply=adjusted("identity", "birth", short_year),
    ),
    Defect(
        name="naissance-29-fevrier-refusee",
        rules=("ACC-04",),
        sentence="Une personne née un 29 février ne peut pas créer de compte.",
        family=Family.LIMIT,
        apply=refusing("naissance", lambda typed: typed.strip().startswith("29/02/")),
    ),
    Defect(
        name="naissance-a-tirets-admise",
        rules=("ACC-04",),
        sentence="Une date de naissance écrite avec des tirets ou des points est admise.",
        family=Family.DOOR,
        apply=adjusted("identity", "birth", punctuated),
    ),
    Defect(
        name="naissance-gardee-a-l-americaine",
        rules=("ACC-04",),
        sentence="Jour et mois de naissance sont échangés dans le compte, quand ils le peuvent.",
        family=Family.LIMIT,
        apply=adjusted("creation", "stored_identity", swapped),
    ),
    Defect(
        name="jour-et-mois-permutes",
        rules=("ACC-04",),
        sentence="Quand le mois dépasse 12, le jour et le mois sont permutés.",
        family=Family.LIMIT,
        apply=adjusted("identity", "impossible_date", american),
    ),
)
