"""A worker that cannot begin, or never began, says so and closes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recette.domain.errors import RecetteError, UsageError
from recette.run.events import Event, Failed
from recette.run.hooks import Worker, failure_of
from recette.target.profile import RunSettings

if TYPE_CHECKING:
    from recette.run.resources import Resources


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (UsageError("profil faux"), Failed("profil faux", usage=True)),
        (RecetteError("aucun navigateur"), Failed("aucun navigateur")),
        (ValueError("imprévu"), Failed("Erreur inattendue du banc, ValueError : imprévu")),
    ],
)
def test_resources_that_do_not_open(error: Exception, told: Failed) -> None:
    """What failed is told, a wrong usage apart; nothing is left to close."""

    def closed(_: RunSettings) -> Resources:
        raise error

    events: list[Event] = []
    worker = Worker(RunSettings(), events.append, closed)
    assert not worker.begin()
    assert events == [failure_of(error)]
    assert isinstance(events[0], Failed)
    assert events[0].message.startswith(told.message)
    assert events[0].usage is told.usage
    worker.end()
