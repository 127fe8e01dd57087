"""What is shown of the code personnel: requirements, level, the code itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recette.domain.screen.judging import judge
from recette.domain.screen.locating import find_field
from recette.domain.screen.vocabulary import Field
from recette.screenplay.eventually import eventually
from recette.screenplay.questions.watching import eventually_seen

if TYPE_CHECKING:
    from recette.domain.language.requirements import Requirement
    from recette.domain.screen.view import View
    from recette.screenplay.actor import Actor
    from recette.target.policy_section import PolicySection


def should_list_requirements(actor: Actor, requirements: list[Requirement]) -> None:
    """Check that each requirement on the code is displayed."""
    for requirement in requirements:
        eventually_seen(
            actor,
            f"l'exigence « {requirement.phrase} » est affichée",
            lambda view, r=requirement: judge(view, r, actor.journey.wording),  # type: ignore[misc]
        )


def should_list_specials(actor: Actor, policy: PolicySection) -> None:
    """Check that the special characters admitted are shown to the person (COD-04)."""

    def listed(view: View) -> bool:
        lines = [line for line in view.lines if re.search(r"sp[ée]ci", line.lower())]
        return any(
            all(c in line for c in policy.caracteres_speciaux) for line in lines + _next(view)
        )

    eventually_seen(actor, "la liste des caractères spéciaux autorisés", listed)


def _next(view: View) -> list[str]:
    pairs = zip(view.lines, view.lines[1:], strict=False)
    return [after for line, after in pairs if re.search(r"sp[ée]ci", line.lower())]


def security_level_should_rise(actor: Actor) -> None:
    """Check that the level never falls from weak to strong, and ends higher (COD-08).

    Gauge and words are told apart: each that is shown at the end has to rise.
    """
    levels = actor.memory.levels
    gauge = [level.gauge for level in levels]
    words = [level.words for level in levels]
    shown = f"jauge {_told(gauge)} ; mots {_told(words)}"
    told = (
        f"Niveau indicatif de sécurité pour {actor}\n"
        f"  attendu : il monte du code faible au code robuste\n  vu      : {shown}"
    )
    ways = [way for way in (gauge, words) if way[-1] is not None]
    assert ways, told
    assert all(_rises(way) for way in ways), told


def _told(ranks: list[float | None]) -> str:
    return ", ".join("aucune" if rank is None else f"{rank:g}" for rank in ranks)


def _rises(way: list[float | None]) -> bool:
    ranks = [-1.0 if rank is None else rank for rank in way]
    return ranks == sorted(ranks) and ranks[-1] > ranks[0]


def should_be_able_to_show_code(actor: Actor, *, asked: bool) -> None:
    """Check that the screen let one ask to see the code typed."""
    journey = actor.journey
    assert asked, actor.message("pouvoir afficher le code saisi", journey, journey.view())


def code_should_be_masked(actor: Actor) -> None:
    """Check that the code typed at the connection is hidden."""
    element = actor.journey.field(Field.SIGN_IN_CODE)
    assert element.kind == "password", (
        f"{actor}\n  attendu : le code saisi est masqué\n  vu      : champ de type {element.kind}"
    )


def code_should_be_legible(actor: Actor) -> None:
    """Check that the code typed at the connection can be read, whole."""
    journey = actor.journey

    def look() -> None:
        element = find_field(journey.look(), Field.SIGN_IN_CODE, journey.wording)
        shown = element is not None and element.kind != "password"
        assert shown and element and element.value == actor.person.code, (
            f"{actor}\n  attendu : le code saisi est lisible\n"
            f"  vu      : {'rien' if element is None else f'champ de type {element.kind}'}"
        )

    eventually(look, journey.patience)
