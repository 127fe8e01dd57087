"""What a help explains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.language.clauses import sentences
from recette.domain.language.requirements import Explanation, is_explained
from recette.domain.language.text import canonical, flowing
from recette.domain.screen.judging import judge
from recette.screenplay.eventually import eventually
from recette.screenplay.questions.watching import eventually_seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from recette.domain.language.requirements import HelpPoint
    from recette.domain.screen.view import View
    from recette.screenplay.actor import Actor

# What details conditions has more than a sentence, its title aside, and each has a few words.
_SENTENCES, _WORDS = 2, 4


def _should_explain(
    actor: Actor, expected: str, told: Explanation, more: Callable[[View], bool]
) -> None:
    journey = actor.journey

    def look() -> None:
        view = journey.look()
        new = view.new_lines(journey.before)
        seen = " / ".join(new)[:300] or "rien"
        assert is_explained(new, told) and more(view), (
            actor.message(expected, journey, view) + f"\n  nouveau sur l'écran : {seen}"
        )

    eventually(look, journey.patience)


def should_explain_number(actor: Actor) -> None:
    """Check that a help says where the n° is written."""
    expected = "une aide dit où trouver son numéro"
    _should_explain(actor, expected, Explanation.NUMBER_PLACE, lambda _: True)


def should_explain_code(actor: Actor) -> None:
    """Check that a help says how to get a code again, or that a screen lets one ask for it."""
    expected = "une aide pour retrouver un code"
    _should_explain(actor, expected, Explanation.CODE_AGAIN, lambda _: True)


def should_present_conditions(actor: Actor) -> None:
    """Check that the detailed conditions are shown: a text, and more of it than the summary."""
    journey = actor.journey

    def detailed(view: View) -> bool:
        titles = {canonical(heading) for heading in view.headings}
        new = [canonical(line) for line in view.new_lines(journey.before)]
        body = flowing(". ".join(line for line in new if line not in titles))
        detailed = [s for s in sentences(body) if len(s.text.split()) >= _WORDS]
        about = "condition" in " ".join([canonical(view.title), *new])
        return about and len(detailed) >= _SENTENCES

    told = Explanation.DETAILED_CONDITIONS
    _should_explain(actor, "les conditions détaillées", told, detailed)


def should_gather(actor: Actor, points: list[HelpPoint]) -> None:
    """Check that the help says each point."""
    for point in points:
        eventually_seen(
            actor,
            f"l'aide parle de « {point.phrase} »",
            lambda view, p=point: judge(view, p, actor.journey.wording),  # type: ignore[misc]
        )
