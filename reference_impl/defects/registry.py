"""The defects of every chapter, by name."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from reference_impl.behaviour import Behaviour
from reference_impl.defects import (
    acces,
    acces_connexion,
    acces_naissance,
    acces_numero,
    activation,
    activation_d_autrui,
    adresse_unique,
    code_explications,
    code_personnel,
    conditions,
    consentements,
    courriel,
    courriel_contenu,
    courriel_renvoye,
    delais,
    delais_21_jours,
    delais_renvoi,
    ecrans,
    franceconnect,
    informations,
    non_recu,
    ordre_des_etapes,
    telephones,
)
from reference_impl.defects.model import Defect, Family

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

CHAPTERS = (
    acces,
    acces_naissance,
    acces_numero,
    acces_connexion,
    franceconnect,
    conditions,
    ordre_des_etapes,
    code_personnel,
    code_explications,
    informations,
    adresse_unique,
    telephones,
    consentements,
    activation,
    activation_d_autrui,
    courriel,
    courriel_contenu,
    courriel_renvoye,
    delais,
    delais_renvoi,
    delais_21_jours,
    non_recu,
    ecrans,
)


class UnknownDefectError(Exception):
    """A defect was asked for by a name that nobody bears; the message is in French."""


def gathered(chapters: Iterable[Iterable[Defect]]) -> dict[str, Defect]:
    """Return the defects by name; two of them cannot bear the same one."""
    found: dict[str, Defect] = {}
    for defects in chapters:
        for defect in defects:
            if defect.name in found:
                raise ValueError(f"two defects are named {defect.name!r}")
            found[defect.name] = defect
    return found


DEFECTS: dict[str, Defect] = gathered(chapter.DEFECTS for chapter in CHAPTERS)


def families() -> dict[Family, tuple[Defect, ...]]:
    """Return the defects of each family."""
    return {
        family: tuple(defect for defect in DEFECTS.values() if defect.family is family)
        for family in Family
    }


def defect_named(name: str, defects: Mapping[str, Defect] = DEFECTS) -> Defect:
    """Return a defect by its name; otherwise say which names are near."""
    if name in defects:
        return defects[name]
    near = difflib.get_close_matches(name, defects, n=3, cutoff=0.4) or sorted(defects)[:5]
    raise UnknownDefectError(
        f"REFERENCE_DEFAUTS : aucun défaut ne s'appelle « {name} ». "
        f"Noms proches : {', '.join(near)}. Liste : python -m reference_impl.defects"
    )


def behaviour_with(names: Iterable[str]) -> Behaviour:
    """Return a conforming behaviour in which the named defects are switched on."""
    behaviour = Behaviour()
    for name in names:
        behaviour = defect_named(name).apply(behaviour)
    return behaviour
