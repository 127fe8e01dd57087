"""What a ledger says of a target, day after day, whatever stops it."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recette.domain.errors import RecetteError
from recette.ledger.schedule import CHECKS
from recette.ledger.state import State
from tests.ledger.world import DAY, START, Bench, Fuse, KilledError, tmp_bench

# What is killed here is not the machine: a disk of memory spares thousands of true writings.
_SHARED = Path("/dev") / "shm"
_MEMORY = _SHARED if _SHARED.is_dir() else None
DAYS = (6, 7.5, 20, 21.5)
ALL_PASSED = dict.fromkeys((check.key for check in CHECKS), State.PASSED)


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    """A ledger that has been sown."""
    bench = tmp_bench(tmp_path)
    bench.sow()
    return bench


def test_a_conforming_target_read_each_day_passes_with_each_act_done_once(bench: Bench) -> None:
    """Read on each day, a conforming target passes everything, each act done once."""
    assert set(bench.read(0).values()) == {State.TODO}
    for day in DAYS:
        states = bench.read(day)
    assert states == ALL_PASSED
    assert sum(held.sent for held in bench.world.accounts.values()) == 8 + 3
    assert sum(held.activations for held in bench.world.accounts.values()) == 3


def test_a_second_reading_of_the_same_day_writes_nothing(bench: Bench) -> None:
    """A second reading of the same day writes nothing."""
    for day in DAYS:
        bench.read(day)
        before = bench.path.read_bytes()
        bench.read()
        assert bench.path.read_bytes() == before


@pytest.mark.parametrize(
    ("defect", "failed"),
    [
        ("lien-8-jours", {"lien-j8"}),
        ("renvoi-perdu", {"renvoi-connexion-j8", "renvoi-lien-j8", "renvoi-lien-j20"}),
        ("sans-limite", {"lien-renvoye-j22"}),
    ],
)
def test_a_defect_fails_the_checks_of_what_it_breaks_and_voids_what_rests_on_them(
    bench: Bench, defect: str, failed: set[str]
) -> None:
    """A target that is wrong fails the checks of what it breaks, and what rests on them is void."""
    bench.world.defects.add(defect)
    for day in DAYS:
        states = bench.read(day)
    assert {key for key, state in states.items() if state is State.FAILED} == failed
    void = {c.key for c in CHECKS if c.needs in failed}
    assert {key for key, state in states.items() if state is State.VOID} == void


def test_what_was_not_read_in_its_window_is_missed_and_the_rest_is_read(bench: Bench) -> None:
    """What was not read in its window is missed, what rests on it too; the rest is read."""
    states = bench.read(22)
    missed = {key for key, state in states.items() if state is State.MISSED}
    assert missed == {c.key for c in CHECKS if c.day < 22} | {"lien-renvoye-j22"}
    assert {states[c.key] for c in CHECKS if c.key not in missed} == {State.PASSED}


@pytest.mark.parametrize("away", ["cible", "boite"])
def test_what_is_blocked_is_read_as_long_as_its_window_lasts(bench: Bench, away: str) -> None:
    """What could not be looked at is blocked, then read as long as its window lasts."""
    bench.world.away = away
    states = bench.read(6)
    assert states["lien-j6"] is states["connexion-j6"] is State.BLOCKED
    assert "ne répond pas" in bench.reason("lien-j6")
    bench.world.away = ""
    assert bench.read(6.1)["lien-j6"] is State.PASSED


def test_what_stays_blocked_to_the_end_of_its_window_is_missed(bench: Bench) -> None:
    """What stays blocked to the end of its window is missed, the reason kept."""
    bench.world.away = "cible"
    bench.read(6)
    bench.world.away = ""
    assert bench.read(7.5)["lien-j6"] is State.MISSED
    assert "La cible ne répond pas" in bench.reason("lien-j6")


def test_a_target_that_knows_nobody_any_more_voids_and_condemns_nothing(bench: Bench) -> None:
    """A target that knows nobody any more makes void what is due, and condemns nothing."""
    bench.world.accounts.clear()
    states = bench.read(6)
    assert states["lien-j6"] is State.VOID
    assert "remises à zéro" in bench.reason("lien-j6")
    assert State.FAILED not in bench.read(22).values()


def test_an_account_removed_alone_is_void_and_not_failed(bench: Bench) -> None:
    """An account that somebody removed, alone, is void and not failed."""
    with_key = bench.story().accounts["renvoi-j8"].email
    del bench.world.accounts[with_key]
    states = bench.read(7.5)
    assert states["renvoi-lien-j8"] is State.VOID
    assert states["renvoi-connexion-j8"] is State.PASSED


def test_an_old_copy_of_a_ledger_does_not_condemn_the_target(bench: Bench) -> None:
    """An old copy of a ledger does not take its own past for a fault of the target."""
    copy = bench.path.with_name("copie")
    shutil.copy(bench.path, copy)
    bench.read(7.5)
    shutil.copy(copy, bench.path)
    states = bench.read()
    assert states["renvoi-lien-j8"] is states["renvoi-connexion-j8"] is State.VOID
    assert "copie ancienne" in bench.reason("renvoi-lien-j8")


def test_when_the_time_of_the_target_goes_back_nothing_is_concluded(bench: Bench) -> None:
    """When the target's time goes back nothing is concluded."""
    bench.read(8)
    assert bench.read(6.5)["lien-j6"] is not State.FAILED
    assert "renvoi-lien-j20" not in {k for k, s in bench.states().items() if s is State.PASSED}


def test_a_complete_ledger_sown_again_changes_nothing(bench: Bench) -> None:
    """Sown again, a ledger that is complete changes nothing."""
    before = bench.path.read_bytes()
    bench.sow()
    assert bench.path.read_bytes() == before
    assert len(bench.world.accounts) == 8


def test_sowing_stopped_by_the_target(tmp_path: Path) -> None:
    """A target that goes away while sowing loses nothing of what is sown."""
    bench = tmp_bench(tmp_path)
    bench.world.away = "cible"
    with pytest.raises(RecetteError):
        bench.sow()
    bench.world.away = ""
    bench.sow()
    assert len(bench.world.accounts) == 8
    assert bench.story().unsown() == []


def test_sowing_goes_on_another_day(tmp_path: Path) -> None:
    """An account created just before a kill keeps its own age, however late sowing goes on."""
    bench = tmp_bench(tmp_path, 4)  # the first account is created, and not written so
    with pytest.raises(KilledError):
        bench.sow()
    assert len(bench.world.accounts) == 1
    bench.world.now += 3 * DAY
    bench.sow()
    ages = {key: story.issued for key, story in bench.story().accounts.items()}
    assert ages.pop("temoin") == START
    assert set(ages.values()) == {START + 3 * DAY}


def _live(bench: Bench) -> None:
    """Live through the whole story, starting again whatever is killed."""
    for day in (0, *DAYS):
        while True:
            try:
                bench.read(day) if day else bench.sow()
                break
            except KilledError:
                continue


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.integers(1, 150), min_size=1, max_size=4))
def test_killed_between_any_two_operations_nothing_is_lost_nor_done_twice(kills: list[int]) -> None:
    """Killed between any two operations, then started again, nothing is lost nor done twice."""
    with tempfile.TemporaryDirectory(dir=_MEMORY) as folder:
        bench = Bench(Path(folder) / "registre", Fuse(*kills))
        _live(bench)
        assert bench.states() == ALL_PASSED
        sown = {story.email for story in bench.story().accounts.values()}
        assert [bench.world.accounts[email].sent for email in sown].count(2) == 3
        assert sum(bench.world.accounts[email].activations for email in sown) == 3


def test_there_are_so_many_moments(tmp_path: Path) -> None:
    """The moments that the test above draws from are all those of a whole story."""
    bench = tmp_bench(tmp_path)
    _live(bench)
    assert 100 <= bench.world.fuse.count <= 150


def test_effect_unseen_in_its_window(bench: Bench) -> None:
    """An act engaged, its effect unseen once the window is over: void, and said so."""
    bench.world.fuse = Fuse(5)  # the act of « lien-j6 » is written, and not done
    with pytest.raises(KilledError):
        bench.read(6.2)
    assert bench.read(8)["lien-j6"] is State.VOID
    assert "interrompue pendant cet acte" in bench.reason("lien-j6")


def test_effect_seen_after_its_window(bench: Bench) -> None:
    """An act that had its effect in its window is told even when it is looked at later."""
    bench.world.fuse = Fuse(6)  # the act of « lien-j6 » is done, and its verdict not written
    with pytest.raises(KilledError):
        bench.read(6.2)
    assert bench.read(8)["lien-j6"] is State.PASSED


def test_failure_after_an_interruption(bench: Bench) -> None:
    """What fails after an act of unknown effect condemns nobody."""
    bench.world.fuse = Fuse(5)
    with pytest.raises(KilledError):
        bench.read(6.2)
    email = bench.story().accounts["lien-j6"].email
    bench.world.accounts[email].links.append(("http://127.0.0.1:9/valider/autre", bench.world.now))
    assert bench.read(6.3)["lien-j6"] is State.VOID
