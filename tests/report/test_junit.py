"""`junit.xml`: names that never move, XML that any tool reads."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from recette.report import junit

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from recette.report.results import Results


def _written(results: Results, folder: Path) -> ET.Element:
    return ET.fromstring(junit.write(results, folder).read_bytes())  # noqa: S314 - our own file


def test_names_depend_neither_on_the_working_folder_nor_on_the_project(
    make: Callable[..., Results], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Names depend neither on the working folder nor on where the project is."""
    results = make(("ACC-01", "conforme"), ("ACC-01", "conforme"), ("COD-01", "conforme"))
    monkeypatch.chdir(tmp_path)
    root = _written(results, tmp_path)
    assert [(c.get("classname"), c.get("name")) for c in root.iter("testcase")] == [
        ("acces.identite", "[ACC-01] Un scénario"),
        ("acces.identite", "[ACC-01] Un scénario (2)"),
        ("acces.identite", "[COD-01] Un scénario"),
    ]
    assert str(tmp_path) not in (tmp_path / "junit.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        ("conforme", None),
        ("non_conforme", "failure"),
        ("reserve", None),
        ("instable", "failure"),
        ("erreur", "error"),
        ("non_verifiable", "skipped"),
        ("", "skipped"),
    ],
)
def test_each_status_has_its_outcome_counted_in_its_suite(
    make: Callable[..., Results], tmp_path: Path, status: str, outcome: str | None
) -> None:
    """Each status has its outcome, counted in its suite."""
    root = _written(make(("ACC-01", status)), tmp_path)
    case = next(root.iter("testcase"))
    suite = next(root.iter("testsuite"))
    told = [child.tag for child in case if child.tag != "properties"]
    assert told == ([outcome] if outcome else [])
    counts = {key: int(suite.get(key) or 0) for key in ("failures", "errors", "skipped")}
    assert sum(counts.values()) == (1 if outcome else 0)
    assert suite.get("tests") == "1"


@pytest.mark.parametrize("strict", [False, True])
def test_a_reserve_has_its_property(
    make: Callable[..., Results], tmp_path: Path, *, strict: bool
) -> None:
    """A reserve is a success that says what differs; a strict run counts it a failure."""
    results = make(("COD-02", "reserve"), ("COD-02", "conforme"))
    results.strict = strict
    held, conforming = _written(results, tmp_path).iter("testcase")
    said = {p.get("name"): p.get("value") or "" for p in held.iter("property")}
    assert said["reserve"] == "La casse compte."
    assert "<script>" in said["ecart"]
    assert (held.find("failure") is not None) is strict
    assert not list(conforming)


def test_a_failure_quotes_the_guide(make: Callable[..., Results], tmp_path: Path) -> None:
    """What a screen contradicts is a sentence of the guide, and it is there."""
    failure = next(_written(make(("COD-02", "non_conforme")), tmp_path).iter("failure"))
    assert "Le guide (COD-02) : « contenir des caractères latins" in (failure.text or "")


def test_control_characters_markup_and_numbers_give_valid_masked_xml(
    make: Callable[..., Results], tmp_path: Path
) -> None:
    """Control characters, markup and n° in a message or a title give valid, masked XML."""
    name = "Titre \x01 <b> 1850578006048"
    root = _written(make(("ACC-01", "non_conforme"), name=name), tmp_path)
    failure = next(root.iter("failure"))
    assert "<script>" in (failure.get("message") or "")
    text = (tmp_path / "junit.xml").read_text(encoding="utf-8")
    assert "006048" not in text
    assert "006 048" not in text
    assert "<script>" not in text


@pytest.mark.parametrize(
    "odd", ["\x01\x1b[31m", "\ud800", "\ufffe", "\r\n\t", "<&\"'>", "]]>", "\x85"]
)
def test_odd_characters_in_names(make: Callable[..., Results], tmp_path: Path, odd: str) -> None:
    """A file, a rule, a scenario, whatever they are called: valid XML, and names that tell."""
    results = make(("ACC-01", "conforme"), name=f"Un{odd}titre")
    (one,) = results.planned
    results.planned = [replace(one, id=f"a{odd}c/b.feature:10", rule_ids=(f"ACC{odd}",))]
    root = _written(results, tmp_path)
    (case,) = root.iter("testcase")
    assert case.get("name", "").endswith("titre")
    assert case.get("classname", "").endswith(".b")
    assert [s.get("name") for s in root.iter("testsuite")] == [case.get("classname")]


def test_a_number_in_a_file_name_is_masked(make: Callable[..., Results], tmp_path: Path) -> None:
    """As it is everywhere else."""
    results = make(("ACC-01", "conforme"))
    results.planned = [replace(results.planned[0], id="a/2850578006048.feature:10")]
    junit.write(results, tmp_path)
    assert "2850578006048" not in (tmp_path / "junit.xml").read_text(encoding="utf-8")
