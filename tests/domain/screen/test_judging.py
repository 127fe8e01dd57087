"""Two readers judge what is said; where they disagree for good, nothing is concluded."""

from __future__ import annotations

import pytest

from recette.domain.language.statements import Statement
from recette.domain.screen import judging
from recette.domain.screen.judging import judge, judgement_of
from recette.domain.screen.reading import Tier
from recette.target.wording import Wording
from tests.domain.screens import screen

SAID = Statement.LINK_INACTIVE
GUIDE = Wording({})


def held(odds: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the learnt reader hold this of any text."""
    monkeypatch.setattr(judging, "likelihood", lambda *_: odds)


def test_the_words_of_the_guide_are_not_discussed(monkeypatch: pytest.MonkeyPatch) -> None:
    """They say it at once, whatever the learnt reader holds."""
    held(-9.0, monkeypatch)
    judged = judgement_of("Ce lien n'est plus actif.", SAID)
    assert judged.said
    assert not judged.doubt
    assert judged.reading
    assert judged.reading.tier is Tier.GUIDE


@pytest.mark.parametrize(
    ("text", "odds", "said", "doubtful"),
    [
        ("Votre lien a expiré.", 3.0, True, False),
        ("Votre lien a expiré.", -0.5, True, False),
        ("Votre lien a expiré.", -3.0, False, True),
        ("Votre lien attend un clic.", -3.0, False, False),
        ("Votre lien attend un clic.", 3.0, True, True),
    ],
)
def test_a_reading_that_the_readers_do_not_share_is_doubtful(
    text: str,
    odds: float,
    said: bool,  # noqa: FBT001
    doubtful: bool,  # noqa: FBT001
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is concluded, and whether a verdict may rest on it."""
    held(odds, monkeypatch)
    judged = judgement_of(text, SAID)
    assert (judged.said, bool(judged.doubt)) == (said, doubtful)


def test_a_long_screen_is_doubted_only_where_it_speaks_of_the_thing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A menu, a footer, are not asked about the link."""
    held(9.0, monkeypatch)
    view = screen(text="\n".join(f"Rubrique {number}" for number in range(9)))
    assert not judge(view, SAID, GUIDE).doubt


def test_a_sentence_that_a_person_approved_or_refused_decides(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Both readers are silent before what a person answered."""
    held(-9.0, monkeypatch)
    text = "Ce lien a vécu."
    approved = Wording({}, readings={SAID.phrase: [text]})
    assert judge(screen(text=text), SAID, approved).reading
    held(9.0, monkeypatch)
    refused = Wording({}, dismissed={SAID.phrase: ["Votre lien a expiré."]})
    judged = judge(screen(text="Votre lien a expiré."), SAID, refused)
    assert not judged.said
    assert not judged.doubt
