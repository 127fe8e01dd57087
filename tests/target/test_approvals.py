"""What a person answered of a sentence: kept beside the profile, read again, one answer each."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from recette.domain.errors import UsageError
from recette.target.approvals import Approval, Approvals, load_approvals, write_approvals

if TYPE_CHECKING:
    from pathlib import Path

SAID = "que le lien n'est plus actif"
DAY = date(2026, 11, 29)


def approval(phrase: str, dit: str = "oui") -> Approval:
    """Return an answer of Anne's."""
    return Approval.model_validate(
        {"chose": SAID, "phrase": phrase, "dit": dit, "par": "Anne", "le": DAY}
    )


def test_answers_are_read_as_they_were_written(tmp_path: Path) -> None:
    """Quotes, accents and days included."""
    written = Approvals(lecture=[approval("Ce lien a « vécu »"), approval('Lien "mort"', "non")])
    write_approvals(written, tmp_path / "lectures.toml")
    assert load_approvals(tmp_path / "lectures.toml") == written
    assert written.sentences("oui") == {SAID: ["Ce lien a « vécu »"]}
    assert written.sentences("non") == {SAID: ['Lien "mort"']}


def test_no_file_is_no_answer(tmp_path: Path) -> None:
    """Nobody answered yet."""
    assert load_approvals(tmp_path / "lectures.toml") == Approvals()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('[[lecture]]\nchose = "x"\nphrase = "y"\ndit = "oui"', "rien ne se dit « x »"),
        (f'[[lecture]]\nchose = "{SAID}"\nphrase = "y"\ndit = "bof"', "bof"),
        ("lecture = [", "TOML"),
        (
            "".join(
                f'[[lecture]]\nchose = "{SAID}"\nphrase = "y"\ndit = "{dit}"\n'
                for dit in ("oui", "non")
            ),
            "deux réponses",
        ),
    ],
)
def test_a_file_that_cannot_be_used_is_said_why(tmp_path: Path, content: str, words: str) -> None:
    """Wrong usage, with the remedy."""
    path = tmp_path / "lectures.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=r"lectures\.toml") as caught:
        load_approvals(path)
    assert words in str(caught.value)
