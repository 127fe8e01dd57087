"""`recette approuver`: what a run read otherwise is shown, and the answers are kept."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from recette.cli.approve import ask, readings_of, show
from recette.domain.errors import UsageError
from recette.target.approvals import Approvals, load_approvals

if TYPE_CHECKING:
    from pathlib import Path

SAID = "que le lien n'est plus actif"


def results(folder: Path) -> Path:
    """Write what a run left: a sentence of the guide, one read otherwise, twice."""
    other = {"mots": "", "ou": "ailleurs", "dit": SAID, "lecture": "dit autrement"}
    otherwise = {**other, "phrases": ["Ce lien a vécu."]}
    guide = {**other, "lecture": "mots du guide", "phrases": ["Ce lien n'est plus actif."]}
    steps = [{"lu": [guide, otherwise]}, {"lu": [otherwise]}, {}]
    data = {"execution": {"profil": "p.toml"}, "scenarios": [{"etapes": steps}]}
    (folder / "resultats.json").write_text(json.dumps(data), encoding="utf-8")
    return folder


def answering(words: str, monkeypatch: pytest.MonkeyPatch) -> Console:
    """Type these lines, and print on a console that keeps what it is told."""
    monkeypatch.setattr("sys.stdin", io.StringIO(words))
    return Console(file=io.StringIO(), width=200)


def test_only_what_was_read_otherwise_is_to_be_approved_once(tmp_path: Path) -> None:
    """And the profile of the run is known."""
    found, profile = readings_of(results(tmp_path))
    assert [each.sentence for each in found] == ["Ce lien a vécu."]
    assert profile == "p.toml"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("oui\n", {SAID: ["Ce lien a vécu."]}), ("n\n", {}), ("\n", {}), ("", {})],
)
def test_an_answer_is_kept_and_not_asked_again(
    tmp_path: Path, typed: str, kept: dict[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """« plus tard », and nobody there, keep nothing."""
    found, _ = readings_of(results(tmp_path))
    path = tmp_path / "lectures.toml"
    assert ask(found, Approvals(), path, "Anne", answering(typed, monkeypatch)) == 0
    approvals = load_approvals(path)
    assert approvals.sentences("oui") == kept
    again = answering("oui\n", monkeypatch)
    show(found, approvals, again)
    waiting = 0 if typed.strip() else 1
    assert f"dont {waiting} à approuver" in again.file.getvalue()  # type: ignore[attr-defined]


@pytest.mark.parametrize("content", [None, "{}", "[]", "pas du JSON"])
def test_a_folder_without_results_is_wrong_usage(tmp_path: Path, content: str | None) -> None:
    """Said with its remedy."""
    if content is not None:
        (tmp_path / "resultats.json").write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=r"resultats\.json"):
        readings_of(tmp_path)
