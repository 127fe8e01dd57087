"""One's own creation in the addresses that someone else knows."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from recette.domain.errors import RecetteError
from recette.domain.screen.creation_ids import own_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recette.screenplay.actor import Actor


def names_of(actor: Actor, author: Actor) -> dict[str, str]:
    """Return what names the creation under way of `actor` for each name of those of `author`.

    The address of a step that bears none is the same for everyone.
    """
    return own_names(_addresses(author), _addresses(actor))


def _addresses(actor: Actor) -> Iterator[str]:
    for visit in actor.every_visit():
        yield from (request.url for request in visit.surface.sent())
        yield from (milestone.url for milestone in visit.milestones.values())
        with suppress(RecetteError):  # nothing was opened yet
            yield visit.look().url
