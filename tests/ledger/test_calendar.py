"""The calendar of a ledger: in words, as a page, as iCalendar."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from recette.ledger.calendar import lines, tally, whats_next
from recette.ledger.calendar_export import calendar, page
from recette.ledger.ledger import Ledger, opening_of
from recette.ledger.schedule import BY_KEY, CHECKS, DAY_6, DAY_20
from recette.ledger.store import LedgerFile
from tests.ledger.world import DAY, PROFILE, START, tmp_bench

if TYPE_CHECKING:
    from pathlib import Path

    from recette.ledger.events import Event
    from tests.ledger.world import Bench


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    """A ledger that has been sown."""
    bench = tmp_bench(tmp_path)
    bench.sow()
    return bench


def _opening(bench: Bench) -> Event:
    with LedgerFile.open(bench.path) as file:
        return opening_of(file)


def test_what_comes_next_is_told_first_what_is_due(bench: Bench) -> None:
    """What comes next is told, first what is due."""
    story = bench.story()
    assert "Prochaine échéance : Connexion le 6e jour, du 29/11/2026 à 12 h 00" in whats_next(
        story, START
    )
    assert whats_next(story, START + 6 * DAY).startswith("À faire maintenant")
    assert tally(story, START) == "14 à faire"


def test_without_an_account_no_date_is_known_and_what_to_do_is_said(tmp_path: Path) -> None:
    """Without an account no date is known: what is to be done is said."""
    bench = tmp_bench(tmp_path)
    Ledger.begin(bench.path, bench.cipher, PROFILE, START).file.close()
    story = bench.story()
    assert {line.window for line in lines(story, START)} == {"date pas encore connue"}
    assert whats_next(story, START) == (
        "Aucune échéance connue : relancez « recette semer », il manque des comptes."
    )


def test_once_all_is_settled_nothing_comes_next(bench: Bench) -> None:
    """Once all is settled nothing comes next."""
    for day in (6, 8, 20, 22):
        bench.read(day)
    assert "clos" in whats_next(bench.story(), bench.world.now)


def test_every_check_has_a_date(bench: Bench) -> None:
    """Each check has a window, even that which waits for another; in order."""
    found = lines(bench.story(), START)
    assert {line.key for line in found} == set(BY_KEY)
    opens = [line.opens for line in found]
    assert None not in opens
    assert opens == sorted(opens, key=str)


def test_window_of_a_link_sent_again(bench: Bench) -> None:
    """The window of a link sent again is counted from the day it was sent."""
    bench.read(9)
    bench.world.away = "cible"
    terms = {term.check.key: term for term in bench.story().terms(bench.world.now)}
    closes = terms["lien-renvoye-j8"].closes
    assert closes is not None
    assert closes - START == timedelta(days=15)


@pytest.mark.parametrize("window", [DAY_6, DAY_20])
def test_windows_find_a_daily_job(window: tuple[timedelta, timedelta]) -> None:
    """No window is so narrow that a daily job, hours late, could miss it."""
    assert window[1] - window[0] >= timedelta(hours=28)


def test_windows_stay_off_the_limits() -> None:
    """No check is played within an hour of a limit of the guide, nor beyond the next one."""
    hour = timedelta(hours=1)
    limits = {6: (0, 7), 8: (7, 21), 20: (7, 21), 22: (21, 1000)}
    for check in CHECKS:
        low, high = limits[check.day]
        if not check.counted_from_need:
            assert check.window[0] >= low * DAY + hour or not low
            assert check.window[1] <= high * DAY - hour
    again, first = BY_KEY["lien-renvoye-j8"], BY_KEY["renvoi-lien-j8"]
    assert first.window[1] + again.window[1] < 21 * DAY


def test_civil_days_and_full_lives_of_links_change_the_calendar(tmp_path: Path) -> None:
    """By civil days the limits come later; a full life of a link sent again takes a check away."""
    civil = PROFILE.politique.model_copy(update={"jours": "civils", "lien_renvoye": "sept jours"})
    bench = tmp_bench(tmp_path)
    profile = PROFILE.model_copy(update={"politique": civil})
    from recette.ledger.ledger import Ledger  # noqa: PLC0415

    Ledger.begin(bench.path, bench.cipher, profile, START).file.close()
    bench.sow()
    story = bench.story()
    assert "lien-renvoye-j22" not in {check.key for check in story.plan}
    opens = {line.key: line.opens for line in lines(story, START)}
    assert opens["lien-j8"] == START + timedelta(days=8, hours=2)
    assert opens["lien-j6"] == START + DAY_6[0]


def test_the_page_shows_every_check_and_asks_nothing_outside(bench: Bench) -> None:
    """The page shows every check and its state, without any request outside."""
    bench.read(6)
    story = bench.story()
    text = page(story, _opening(bench), bench.world.now)
    assert all(check.title.replace("'", "&#39;") in text for check in CHECKS)
    assert text.count("réussi</span>") == 2
    assert "http://127.0.0.1:9" in text
    assert not re.findall(r"(?:src|href)=", text)


def _unfolded(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


def test_the_icalendar_follows_rfc_5545_with_one_event_a_check(bench: Bench) -> None:
    """RFC 5545: lines of 75 octets ended by CRLF, one event a check, properties once each."""
    story = bench.story()
    text = calendar(story, _opening(bench), START)
    assert "\n" not in text.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    found = _unfolded(text)
    assert found[0] == "BEGIN:VCALENDAR"
    assert found[-2:] == ["END:VCALENDAR", ""]
    assert found.count("BEGIN:VEVENT") == found.count("END:VEVENT") == len(CHECKS)
    events = text.replace("\r\n ", "").split("BEGIN:VEVENT\r\n")[1:]
    for event in events:
        names = [line.partition(":")[0] for line in event.split("END:VEVENT")[0].split("\r\n")]
        assert {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"} <= set(names)
        assert len(names) == len(set(names))
        for name in ("DTSTAMP", "DTSTART", "DTEND"):
            assert re.search(rf"^{name}:\d{{8}}T\d{{6}}Z\r$", event, re.MULTILINE), name


def test_the_icalendar_of_one_ledger_is_the_same_file_each_time(bench: Bench) -> None:
    """Identifiers never change; written twice from one ledger it is the same file."""
    story = bench.story()
    first = calendar(story, _opening(bench), START)
    assert calendar(story, _opening(bench), START) == first
    bench.read(6)
    after = calendar(bench.story(), _opening(bench), bench.world.now)
    uids = [sorted(re.findall(r"UID:.*", text)) for text in (first, after)]
    assert uids[0] == uids[1]
    assert len(set(uids[0])) == len(CHECKS)
    assert "(réussi)" in after


def test_the_icalendar_escapes_separators_and_cuts_lines_between_letters(bench: Bench) -> None:
    """What separates values is escaped; a long line is cut between letters."""
    story = bench.story()
    opening = _opening(bench)
    opening.content["nom"] = "é" * 60 + ", a; b\\ c"
    text = calendar(story, opening, START)
    assert "\\, a\\; b\\\\ c" in text.replace("\r\n ", "")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
