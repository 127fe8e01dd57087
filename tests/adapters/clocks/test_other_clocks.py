"""Clocks that are not asked by HTTP: a command, shortened lifetimes, the target's own `Date`."""

from __future__ import annotations

import sys
from datetime import timedelta

import pytest

from recette.adapters.clocks import policy, proof
from recette.adapters.clocks.command import CommandClock
from recette.adapters.clocks.policy import PolicyClock
from recette.domain.errors import NotVerifiableError, RecetteError

WHO = "camille@example.org"
WEEK = timedelta(days=7)


class Hours:
    """A machine's time that only goes by when somebody sleeps."""

    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        """Return the seconds."""
        return self.now

    def sleep(self, seconds: float) -> None:
        """Let time go by."""
        self.now += seconds


@pytest.fixture
def hours(monkeypatch: pytest.MonkeyPatch) -> Hours:
    """Put a time of ours in the place of the machine's."""
    hours = Hours()
    for module in (policy, proof):
        monkeypatch.setattr(module, "time", hours)
    return hours


def test_shortened_lifetimes_wait_a_week_in_ten_seconds(hours: Hours) -> None:
    """A week is waited for, shortened; the target's days go by meanwhile."""
    clock = PolicyClock(60_480)
    move = clock.advance(WHO, WEEK)
    assert hours.now == 10.0
    assert move.proof == "durées raccourcies 60480 fois : 7 jours ont duré 10.0 s"
    assert clock.offset("autre") == timedelta(seconds=10 * 60_479)


@pytest.mark.parametrize("by", [WEEK + timedelta(minutes=2), WEEK - timedelta(minutes=2)])
def test_too_near_a_limit(hours: Hours, by: timedelta) -> None:
    """What would last less than a machine can time is not verifiable, and nothing is waited for."""
    with pytest.raises(NotVerifiableError, match="deux minutes de part et d'autre"):
        PolicyClock(60_480).advance(WHO, by)
    assert hours.now == 0.0
    assert PolicyClock(10).advance(WHO, timedelta(minutes=2)).by == timedelta(minutes=2)


@pytest.mark.parametrize("seen", [None, timedelta(0)])
def test_a_target_whose_date_does_not_move(
    hours: Hours, monkeypatch: pytest.MonkeyPatch, seen: timedelta | None
) -> None:
    """It is waited for, then told with what its header says."""
    monkeypatch.setattr(proof, "target_offset", lambda _: seen)
    told = "aucun en-tête Date" if seen is None else "en avance de"
    with pytest.raises(RecetteError, match=f"attendu 7 jours d'avance, vu {told}"):
        proof.prove_by_date("http://127.0.0.1:9", WEEK)
    assert 15.0 < hours.now < 16.0


def test_a_target_whose_date_comes(hours: Hours, monkeypatch: pytest.MonkeyPatch) -> None:
    """A date that comes later proves the move."""
    offsets = [WEEK, None, timedelta(0)]
    monkeypatch.setattr(proof, "target_offset", lambda _: offsets.pop())
    assert proof.prove_by_date("http://127.0.0.1:9", WEEK).endswith("en avance de 7 jours")
    assert 0.0 < hours.now < 1.0


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
