"""Step lines (« Quand elle … ») recognised as a reader does: whatever the accents and spaces."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from recette.relecture.characters import flat
from recette.relecture.headers import Remark


class StepType(Enum):
    """What a step is, by its keyword; `SAME` is that of the step before."""

    GIVEN = "Étant donné que"
    WHEN = "Quand"
    THEN = "Alors"
    SAME = "Et"


@dataclass(frozen=True)
class Sentence:
    """A step line, as written and with the keyword that the house would write."""

    type: StepType
    keyword: str
    text: str
    remarks: frozenset[Remark]
    ours: str = ""

    def corrected(self) -> str:
        """Return the line, without its margin, as the house writes it; empty if nobody can say."""
        return f"{self.ours}{self.text}".rstrip() if self.ours and self.text else ""


@dataclass(frozen=True)
class _Form:
    """A way to begin a step, in the letters that `flat` leaves."""

    pattern: str
    type: StepType
    ours: str = ""
    remark: Remark | None = None


_END = r"(?:\s*[,:;](?:[\s,:;])*|\s+|$)"
_ELIDED = r"'[\s,:;]*"
_GIVEN = r"et\w{1,5}\s+donn\w*"
_FORMS = (
    _Form(rf"{_GIVEN}\s+que{_END}", StepType.GIVEN, "Étant donné que "),
    _Form(rf"{_GIVEN}\s+qu{_ELIDED}", StepType.GIVEN, "Étant donné qu'"),
    _Form(rf"{_GIVEN}{_END}", StepType.GIVEN, "", Remark.NOT_OURS),
    _Form(rf"sachant\s+que{_END}", StepType.GIVEN, "Étant donné que ", Remark.NOT_OURS),
    _Form(rf"sachant\s+qu{_ELIDED}", StepType.GIVEN, "Étant donné qu'", Remark.NOT_OURS),
    _Form(rf"(?:sachant|soit){_END}", StepType.GIVEN, "", Remark.NOT_OURS),
    _Form(rf"quand{_END}", StepType.WHEN, "Quand "),
    _Form(rf"lorsque{_END}|lorsqu{_ELIDED}", StepType.WHEN, "Quand ", Remark.NOT_OURS),
    _Form(rf"alors{_END}", StepType.THEN, "Alors "),
    _Form(rf"donc{_END}", StepType.THEN, "Alors ", Remark.NOT_OURS),
    _Form(rf"et\s+que{_END}", StepType.SAME, "Et que "),
    _Form(rf"et\s+qu{_ELIDED}", StepType.SAME, "Et qu'"),
    _Form(rf"et{_END}", StepType.SAME, "Et "),
    _Form(rf"mais\s+que{_END}", StepType.SAME, "Mais que "),
    _Form(rf"mais\s+qu{_ELIDED}", StepType.SAME, "Mais qu'"),
    _Form(rf"mais{_END}", StepType.SAME, "Mais "),
    _Form(r"[*•–—-]\s+", StepType.SAME, "", Remark.BULLET),
    _Form(rf"given{_END}", StepType.GIVEN, "Étant donné que ", Remark.ENGLISH),
    _Form(rf"when{_END}", StepType.WHEN, "Quand ", Remark.ENGLISH),
    _Form(rf"then{_END}", StepType.THEN, "Alors ", Remark.ENGLISH),
    _Form(rf"and{_END}", StepType.SAME, "Et ", Remark.ENGLISH),
    _Form(rf"but{_END}", StepType.SAME, "Mais ", Remark.ENGLISH),
)
# French words that begin an honest sentence of a description more often than a lost step.
_HONEST = ("soit", "but", "-", "–", "—", "•")


def sentence_of(text: str) -> Sentence | None:
    """Return the step that a clean line without margin is, or was meant to be."""
    for form in _FORMS:
        found = re.match(form.pattern, flat(text))
        if found:
            keyword, rest = text[: found.end()], text[found.end() :].strip()
            return Sentence(form.type, keyword, rest, _remarks(form, keyword, rest), form.ours)
    return None


def _remarks(form: _Form, keyword: str, rest: str) -> frozenset[Remark]:
    if form.remark is not None:
        return frozenset({form.remark})
    exact = bool(rest) and keyword.rstrip() == form.ours.rstrip()
    return frozenset() if exact else frozenset({Remark.MISSPELT})


def looks_lost(sentence: Sentence) -> bool:
    """Tell whether a line of a description that begins like this is a step gone astray."""
    return not sentence.keyword.lower().startswith(_HONEST)
