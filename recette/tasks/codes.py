"""Choosing a code personnel."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from recette.domain.codes import birth_part, code_for, of_length
from recette.domain.errors import NotVerifiableError
from recette.domain.levels import level_of
from recette.domain.vocabulary import Field
from recette.eventually import eventually
from recette.tasks.attempts import other_confirmation
from recette.tasks.creation import give_code

if TYPE_CHECKING:
    from recette.actor import Actor
    from recette.target.profile import PolicySection

_CHANGE_WITHIN = 1.5


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
        level = level_of(journey.surface.look())
        assert not levels or level != levels[-1], "le niveau n'a pas changé"

    with suppress(AssertionError):  # a level that does not move is for the question to judge
        eventually(look, _CHANGE_WITHIN)
    levels.append(level_of(journey.view()))
