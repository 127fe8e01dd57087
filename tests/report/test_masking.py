"""No n° de sécurité sociale is read whole in what people share."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from recette.cli.output import Keeper
from recette.report import html, json_file, junit
from recette.report.masking import masked, masked_data
from recette.run.events import ScenarioPlayed, read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from recette.cli.progress import ProgressBoard
    from recette.report.results import Results


@pytest.mark.parametrize(
    "number",
    [
        "1850578006048",
        "185057800604836",
        "1 85 05 78 006 048 36",
        "1 85 05 78 006 048",
        "2 85 05 2A 006 048 36",
        "285052B006048",
        "1.85.05.78.006.048",
        "1\u00a085\u00a005\u00a078\u202f006\u202f048",
    ],
)
def test_a_number_is_cut_after_the_year_and_month_of_birth(number: str) -> None:
    """A n° is cut after the year and month of birth, whatever its spaces."""
    told = masked(f"attendu « {number} ».")
    assert "006" not in told
    assert "048" not in told
    assert told.endswith("•••••••• ».")


@pytest.mark.parametrize(
    "text",
    ["graine 536354247", "06.39.98.12.34", "2026-11-24 00:43:04", "38000", "01 99 00 12 34", ""],
)
def test_what_is_not_a_number_stays(text: str) -> None:
    """What is not a n° stays."""
    assert masked(text) == text


def test_what_xml_and_utf_8_cannot_carry_becomes_a_question_mark() -> None:
    """What XML and UTF-8 cannot carry becomes a question mark; lines stay."""
    assert masked("a\x00b\x1bc\ud800d\n\te") == "a?b?c?d\n\te"


NUMBER = "2850578990048"


def test_every_text_of_the_data_is_masked_whatever_its_depth() -> None:
    """Every text of the data is masked, whatever its depth; keys and the rest stay."""
    data = {"numero": NUMBER, "liste": [{"vu": f"n° {NUMBER}36"}], "durée": 1.5, "rien": None}
    assert masked_data(data) == {
        "numero": "28505••••••••",
        "liste": [{"vu": "n° 28505••••••••"}],
        "durée": 1.5,
        "rien": None,
    }


def test_no_file_of_the_results_holds_a_number_whole(
    make: Callable[..., Results], tmp_path: Path
) -> None:
    """No file of the results holds a n° whole; the events can still be read."""
    results = make(("ACC-01", ""))
    told = ScenarioPlayed(
        results.planned[0].id,
        "non_conforme",
        1.0,
        message=f"attendu : {NUMBER}",
        notes=(f"{NUMBER}36",),
        persons=({"prenom": "Alice", "courriel": "a@example.org", "numero": NUMBER},),
    )
    board = cast("ProgressBoard", SimpleNamespace(played=lambda _: None))
    Keeper(results, tmp_path, board).note(told)
    for report in (json_file, junit, html):
        report.write(results, tmp_path)
    for file in tmp_path.iterdir():
        assert "8990048" not in file.read_text(encoding="utf-8"), file
    event = read((tmp_path / "evenements.ndjson").read_text(encoding="utf-8"))
    assert isinstance(event, ScenarioPlayed)
    assert event.persons[0]["numero"] == "28505••••••••"
