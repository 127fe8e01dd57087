"""A clock moved by a command: what it says is the proof."""

from __future__ import annotations

import sys
from datetime import timedelta

import pytest

from recette.adapters.clocks.command import CommandClock
from recette.domain.errors import RecetteError

WHO = "camille@example.org"
WEEK = timedelta(days=7)


def script(code: str) -> CommandClock:
    """Return a clock moved by a line of Python."""
    return CommandClock([sys.executable, "-c", code, "{courriel}"])


def test_a_command_that_fails() -> None:
    """Its status and what it says are told; nothing has moved."""
    clock = script("import sys; sys.exit('base verrouillée')")
    with pytest.raises(RecetteError, match=r"a échoué, état 1 .*base verrouillée"):
        clock.advance(WHO, WEEK)
    assert clock.offset(WHO) == timedelta(0)


def test_a_command_that_says_nothing() -> None:
    """A command that does not print what it applied proves nothing."""
    with pytest.raises(RecetteError, match="n'a pas dit de combien elle a avancé"):
        script("print('fait')").advance(WHO, WEEK)


def test_a_command_that_is_not_there() -> None:
    """It is told with its words."""
    with pytest.raises(RecetteError, match=r"n'a pas pu être lancée \(/rien/de/tel\)"):
        CommandClock(["/rien/de/tel"]).advance(WHO, WEEK)
