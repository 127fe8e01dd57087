"""Choosing a code personnel."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from recette.domain.errors import NotVerifiableError, RecetteError
from recette.domain.people.codes import birth_part, code_for, of_length
from recette.domain.screen.strength_meter import level_of
from recette.domain.screen.vocabulary import Field, Place
from recette.screenplay.eventually import eventually
from recette.screenplay.tasks.attempts import other_confirmation
from recette.screenplay.tasks.confirmation import activate_created, create_account
from recette.screenplay.tasks.creation import give_code, reach

if TYPE_CHECKING:
    from recette.screenplay.actor import Actor
    from recette.screenplay.stage import Stage
    from recette.target.policy_section import PolicySection

# A gauge moves as one types: what has not changed by then, in seconds, does not change.
_CHANGE_WITHIN = 1.5


class _UnmovedError(RecetteError):
    """The level has not changed yet."""


def choose(actor: Actor, words: str, policy: PolicySection) -> None:
    """Choose the code that `words` name, confirm it and go on."""
    take(actor, words, policy)
    give_code(actor, actor.journey, actor.person.code)


def take(actor: Actor, words: str, policy: PolicySection) -> None:
    """Make the code that `words` name one's own, without typing it yet.

    Raises:
        NotVerifiableError: the target does not count that part of the date of birth.
    """
    part = birth_part(words)
    if part and part not in policy.parties_naissance:
        raise NotVerifiableError(
            "politique",
            f"La cible n'interdit pas « {part} » dans le code (profil : [politique] "
            "parties_naissance).",
        )
    code = code_for(words, actor.person, policy.caracteres_speciaux)
    actor.person = actor.person.but(code=code)


def confirm_otherwise(actor: Actor, difference: str) -> None:
    """Choose a valid code and confirm another."""
    code = actor.person.code
    give_code(actor, actor.journey, code, other_confirmation(code, difference))


def activate_with_another(stage: Stage, actor: Actor) -> None:
    """Activate an account whose code was chosen on coming back to the second step.

    Raises:
        NotVerifiableError: the target does not show that step again, or goes elsewhere from it.
    """
    reach(actor, Place.INFORMATIONS)
    journey = actor.journey
    journey.open(journey.milestones[Place.CODE].url)
    if not journey.reaches(Place.CODE):
        raise NotVerifiableError("retour", "La cible ne montre plus l'étape du code personnel.")
    actor.person = actor.person.but(code=f"{actor.person.code[1:]}{actor.person.code[0]}")
    give_code(actor, journey, actor.person.code)
    if not journey.reaches(Place.INFORMATIONS):
        raise NotVerifiableError(
            "retour", "La cible ne mène plus aux informations qui revient changer de code."
        )
    create_account(stage, actor)
    activate_created(stage, actor)


def try_growing(actor: Actor, policy: PolicySection) -> None:
    """Type a weak, a middling and a strong code, and note what the level shows at each."""
    special = policy.caracteres_speciaux[0]
    actor.memory.levels = []
    for code in ("abc", of_length(8), f"{of_length(18)}{special}Xw4{special}Bn"):
        _type_and_note(actor, code)


def _type_and_note(actor: Actor, code: str) -> None:
    journey = actor.journey
    levels = actor.memory.levels
    journey.surface.type_in(journey.field(Field.CODE), code)

    def look() -> None:
        if levels and level_of(journey.look()) == levels[-1]:
            raise _UnmovedError

    with suppress(_UnmovedError):  # a level that does not move is for the question to judge
        eventually(look, _CHANGE_WITHIN)
    levels.append(level_of(journey.view()))
