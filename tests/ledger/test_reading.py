"""`semer` and `relever` to their end, on a target held in memory: verdicts, and what follows."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from rich.console import Console

from recette.cli import ledger, play_due, sow
from recette.cli.ledger import LedgerOptions
from recette.cli.play_due import read_ledger
from recette.cli.sow import sow_ledger
from recette.domain.errors import RecetteError
from recette.ledger.encryption import VARIABLE
from recette.ledger.schedule import ACCOUNTS
from recette.ledger.session import ReadingSession
from tests.ledger.world import DAY, KEY, START, World

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path


class FakeResources:
    """Resources that open nothing."""

    closed = 0

    def __init__(self, *_: object) -> None:
        """Open nothing."""

    def describe(self) -> dict[str, Any]:
        """Return browser and inbox."""
        return {"navigateur": "aucun", "boite": "en mémoire"}

    def close(self) -> None:
        """Count it."""
        FakeResources.closed += 1


class Kept:
    """The commands, on a world of ours; `told` is what they print.

    Attributes:
        world: the target, its time and its inbox.
        options: as they are typed.
    """

    def __init__(self, folder: Path) -> None:
        self.world = World()
        self.options = LedgerOptions(
            ledger=folder / "registre",
            target="http://127.0.0.1:9",
            inbox="http://127.0.0.1:9",
            register=folder / "comptes",
            output=folder / "rapport",
        )
        self.told = ""

    def sow(self) -> int:
        """Sow; return the exit status."""
        return self._run(sow_ledger)

    def read(self, day: float) -> int:
        """Read on a day; return the exit status."""
        self.world.now = START + day * DAY
        return self._run(read_ledger)

    def _run(self, command: Callable[[LedgerOptions, Console], int]) -> int:
        text = io.StringIO()
        try:
            return command(self.options, Console(file=text, width=200))
        finally:
            self.told = text.getvalue()


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kept:
    """Return the commands; nothing is sown."""
    kept = Kept(tmp_path)
    monkeypatch.setenv(VARIABLE, KEY.decode())
    monkeypatch.setenv("no_proxy", "")
    monkeypatch.setenv("NO_PROXY", "")
    monkeypatch.setattr(ledger, "open_resources", FakeResources)
    monkeypatch.setattr(ledger, "LedgerRunner", lambda _: kept.world.open())
    monkeypatch.setattr(play_due, "clock_of", lambda _: kept.world)
    monkeypatch.setattr(sow, "clock_of", lambda _: kept.world)
    return kept


def test_sown_then_sown_again(kept: Kept) -> None:
    """Each account sown is told, with what comes next; a second time there is nothing to do."""
    closed = FakeResources.closed
    assert kept.sow() == 0
    assert kept.told.count("semé : ") == len(ACCOUNTS)
    assert "Prochaine échéance" in kept.told
    assert FakeResources.closed == closed + 1
    assert kept.sow() == 0
    assert "sont déjà semés" in kept.told
    assert FakeResources.closed == closed + 1


def test_a_sowing_that_stops_says_how_many_accounts_are_left(kept: Kept) -> None:
    """A target that goes away says how many accounts are left; the next reading says it too."""
    create, left = kept.world.create, [3]

    def tiring(snapshot: Any) -> Any:
        left[0] -= 1
        if left[0] < 0:
            raise RecetteError("La cible ne répond plus.")
        return create(snapshot)

    kept.world.create = tiring  # type: ignore[method-assign]
    with pytest.raises(RecetteError, match=r"5 compte\(s\) sur 8 restent à semer"):
        kept.sow()
    assert kept.read(0) == 3
    assert "5 compte(s) ne sont pas semés : relancez « recette semer »" in kept.told


def test_a_target_that_conforms(kept: Kept) -> None:
    """Conforme so far, then conforme; each verdict told as it is written."""
    kept.sow()
    assert kept.read(0) == 0
    assert "Incomplet : conforme jusqu'ici, des échéances restent à venir." in kept.told
    for day in (6, 7.5, 20):
        assert kept.read(day) == 0
        assert "conforme : " in kept.told
    assert kept.read(21.5) == 0
    assert "Incomplet" not in kept.told
    assert "Plus aucune échéance : le registre est clos." in kept.told
    assert "Conforme" in kept.told


def test_a_target_that_does_not_conform(kept: Kept) -> None:
    """What failed is told at once, with its rule, though days are still to come."""
    kept.sow()
    kept.world.defects.add("lien-8-jours")
    assert kept.read(7.5) == 1
    assert "Incomplet, et déjà non conforme au guide." in kept.told
    assert "lien-j8 échoué : autre état" in kept.told


def test_a_target_that_reads_the_guide_otherwise(kept: Kept) -> None:
    """A link sent again that outlives the 21st day contradicts a reading: a reserve, and 0."""
    kept.sow()
    kept.world.defects.add("sans-limite")
    for day in (6, 7.5, 20, 21.5):
        assert kept.read(day) == 0
    assert "lien-renvoye-j22 échoué" in kept.told
    assert "DEL-07 réserve : " in kept.told
    assert "Conforme à la lettre du guide, avec 1 réserve" in kept.told
    last = kept.told.rstrip().splitlines()[-1]
    assert last == "Réserves, sans autre effet : DEL-07 (Un lien renvoyé ne passe pas le 21e jour.)"


def test_an_inbox_that_is_away(kept: Kept) -> None:
    """What was due and could not be looked at is an error of nobody, and 3."""
    kept.sow()
    kept.world.away = "boite"
    assert kept.read(6) == 3
    assert "Incomplet, et une partie de ce qui était dû n'a pas pu être regardée." in kept.told


def test_an_interrupted_reading_keeps_what_is_known(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An interruption keeps what is known, and says that it is one."""

    def interrupted(_: ReadingSession) -> datetime:
        raise KeyboardInterrupt

    kept.sow()
    monkeypatch.setattr(ReadingSession, "run", interrupted)
    assert kept.read(6) == 3
    assert "nterrompue" in kept.told
    assert (kept.options.output / "resultats.json").is_file()


def test_an_account_older_than_its_link(kept: Kept) -> None:
    """The age of an account counts from its courriel: sown late, it falls due late."""
    kept.world.now = START + timedelta(days=2)
    kept.sow()
    assert kept.read(6) == 0
    assert "conforme : " not in kept.told
