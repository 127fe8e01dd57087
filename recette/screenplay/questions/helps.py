"""What a help explains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.language.text import canonical
from recette.domain.screen.reading import read
from recette.screenplay.eventually import eventually
from recette.screenplay.questions.watching import eventually_seen

if TYPE_CHECKING:
    from recette.domain.language.requirements import HelpPoint
    from recette.screenplay.actor import Actor

# As many characters name a help; more are needed to explain anything.
_TITLE = 20


def new_help(actor: Actor, expected: str, words: tuple[str, ...]) -> None:
    """Check that something new, here or in another window, explains with one of `words`."""
    journey = actor.journey

    def look() -> None:
        view = journey.look()
        new = " ".join(canonical(line) for line in view.new_lines(journey.before))
        assert len(new) > _TITLE and any(w in new for w in words), (
            actor.message(expected, journey, view)
            + f"\n  nouveau sur l'écran : {new[:300] or 'rien'}"
        )

    eventually(look, journey.patience)


def should_explain_number(actor: Actor) -> None:
    """Check that a help says where the n° is written."""
    words = ("carte", "vitale", "attestation", "bulletin", "releve", "salaire")
    new_help(actor, "une aide dit où trouver son numéro", words)


def should_explain_code(actor: Actor) -> None:
    """Check that a help, or a screen, lets one get a code again."""
    new_help(actor, "une aide pour retrouver un code", ("code", "mot de passe"))


def should_present_conditions(actor: Actor) -> None:
    """Check that the detailed conditions are shown: a text, and more of it than the summary."""
    new_help(actor, "les conditions détaillées", ("condition",))


def should_gather(actor: Actor, points: list[HelpPoint]) -> None:
    """Check that the help says each point."""
    for point in points:
        eventually_seen(
            actor,
            f"l'aide parle de « {point.phrase} »",
            lambda view, p=point: read(view, p, actor.journey.wording),  # type: ignore[misc]
        )
