"""A refusal of the application is an answer; a breakdown is none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recette.domain.screen.breakdown import breakdown_of
from tests.domain.screens import box, link, screen

FORM = screen(box("Mon code personnel"), text="Numéro ou code incorrect.")
BARE = screen(link("Accueil", "/"), text="Non.")


@pytest.mark.parametrize("status", [200, 400, 401, 403, 404, 409, 410, 422])
def test_a_refusal_that_shows_its_form_again_is_an_answer(status: int) -> None:
    """Whatever its status: what is asked again is the application's."""
    assert not breakdown_of(replace(FORM, status=status))


@pytest.mark.parametrize("status", [403, 407, 429, 500, 502, 503])
def test_what_turns_away_or_breaks_is_no_answer(status: int) -> None:
    """The status is told."""
    assert str(status) in breakdown_of(replace(BARE, status=status))


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_breakdown_is_one_though_it_asks_for_something(status: int) -> None:
    """A limit of requests, a server error, say nothing of what was asked."""
    assert str(status) in breakdown_of(replace(FORM, status=status))
