"""Inbox, clock and guard are looked at without harm, and nothing is said to work unseen."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from recette.adapters.clocks.command import CommandClock
from recette.adapters.clocks.none import NoClock
from recette.adapters.clocks.policy import PolicyClock
from recette.adapters.inbox.sending import send_test
from recette.diagnostic.equipment import (
    FAILED,
    GOOD,
    SAID,
    check_clock,
    check_guard,
    check_round_trip,
)
from recette.domain.errors import RecetteError, UnknownAccountError
from recette.run.server import free_ports
from recette.target.loading import profile_of

if TYPE_CHECKING:
    from datetime import datetime, timedelta
    from pathlib import Path

    from recette.domain.courriel.message import Courriel
    from recette.ports import Clock, Move


class EmptyInbox:
    """An inbox where nothing ever arrives."""

    def kind(self) -> str:
        """Name it."""
        return "vide"

    def messages_for(self, address: str) -> list[Courriel]:
        """Return nothing."""
        del address
        return []

    def messages_since(self, instant: datetime) -> list[Courriel]:
        """Return nothing."""
        del instant
        return []

    def search_words(self, words: str) -> list[Courriel]:
        """Return nothing."""
        del words
        return []


def ageing(trace: Path, printed: str = "{age_secondes}") -> CommandClock:
    """Return a clock whose command writes that it was run."""
    code = "import sys; open(sys.argv[1], 'w').write('x'); print(sys.argv[2])"
    return CommandClock([sys.executable, "-c", code, str(trace), printed])


@pytest.mark.parametrize(
    ("clock", "driver", "words"),
    [
        (NoClock(), "aucune", "ne peut pas être avancé"),
        (PolicyClock(5000), "politique", "dites raccourcies 5000 fois"),
    ],
)
def test_a_clock_that_does_not_move_is_only_said(clock: Clock, driver: str, words: str) -> None:
    """A clock that does not move is only said."""
    profile = profile_of({"horloge": {"pilote": driver, "facteur": 5000}}, "essai")
    check = check_clock(clock, profile, dare=True)
    assert check.state == SAID
    assert words in check.told


def test_clock_is_left_alone(tmp_path: Path) -> None:
    """What would move the target is not run unless asked for."""
    profile = profile_of({"horloge": {"pilote": "commande"}}, "essai")
    trace = tmp_path / "trace"
    check = check_clock(ageing(trace), profile, dare=False)
    assert check.state == SAID
    assert "--essayer-horloge" in check.told
    assert not trace.exists()


def test_clock_is_moved_on_demand(tmp_path: Path) -> None:
    """Asked for, the clock moves by a few seconds, with its proof."""
    profile = profile_of({"horloge": {"pilote": "commande"}}, "essai")
    trace = tmp_path / "trace"
    check = check_clock(ageing(trace), profile, dare=True)
    assert check.state == GOOD
    assert "avancée de 5 s" in check.told
    assert trace.exists()


def test_a_clock_that_does_not_prove_its_move_has_failed(tmp_path: Path) -> None:
    """A clock that does not prove its move has failed."""
    profile = profile_of({"horloge": {"pilote": "commande"}}, "essai")
    check = check_clock(ageing(tmp_path / "trace", "fait"), profile, dare=True)
    assert check.state == FAILED


def test_a_message_that_never_arrives_says_whose_fault_it_may_be() -> None:
    """A message that never arrives says whose fault it may be."""
    sent: list[str] = []
    check = check_round_trip(lambda to, _: sent.append(to), EmptyInbox(), "example.org", 0)
    assert check.state == FAILED
    assert "ne remet pas ses courriels" in check.told
    assert sent[0].endswith("@example.org")


def test_an_smtp_server_that_is_not_there_is_told_with_its_option() -> None:
    """A server that is not there is told, with the option to correct."""
    (port,) = free_ports(1)
    with pytest.raises(RecetteError, match="--smtp"):
        send_test("127.0.0.1", port, "x@example.org", "essai")


def test_each_host_is_told_with_who_allows_it() -> None:
    """Each host is told with who allows it; the real services stay refused."""
    section = {"url": "https://recette.example.org", "autorise": True, "autorise_par": "la DSI"}
    profile = profile_of({"cible": section, "boite": {"url": "http://localhost:8025"}}, "essai")
    told = [check.told for check in check_guard(profile, ["http://smtp.example.org"])]
    assert told[0] == "recette.example.org : autorisé par la DSI"
    assert told[1] == "localhost : cette machine"
    assert "smtp.example.org" in told[2]
    assert "ameli.fr" in told[3]


class StrangersClock(NoClock):
    """A clock that moves accounts one by one, and knows none of ours yet."""

    name = "http"

    def available(self) -> bool:
        """Tell that time can be moved."""
        return True

    def advance(self, account: str, by: timedelta) -> Move:
        """Find nobody."""
        raise UnknownAccountError(f"404 pour {account}, {by}")


def test_a_clock_of_accounts_without_an_account() -> None:
    """It answers, and is neither proved nor said to fail: no account is created to try it."""
    table = {"pilote": "http", "url_compte": "http://127.0.0.1:1/{courriel}"}
    check = check_clock(StrangersClock(), profile_of({"horloge": table}, "essai"), dare=False)
    assert check.state == SAID
    assert "ne se prouve pas sans un compte" in check.told
