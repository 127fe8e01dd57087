"""A French text as sentences and clauses: what is asserted, denied, supposed or asked in each.

Works on spelled texts (`recette.domain.language.text.spelled`), where a dot that ends no sentence
was set apart (`flowing`). Words are looked for without their accents; what only an accent tells
(« expire », « expiré ») is looked for in the clause as spelled.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from recette.domain.language.text import unaccented

if TYPE_CHECKING:
    from collections.abc import Iterator

_SENTENCE = re.compile(r"[^.!?;…]+[.!?;…]*")
_CONDITION = (
    r"(?:si|s'il|s'ils|sauf si|lorsqu[e']|quand|une fois|des que|des l[ae]|en cas|au cas ou|"
    r"tant qu[e']|a moins|apres avoir|a condition)"
)
_SUPPOSED = re.compile(rf"^\W*(?:et |mais |ou |donc )?{_CONDITION}(?!\w)")
# A clause ends at a comma, a colon, a conjunction, where a condition or an order begins.
_CLAUSE = re.compile(
    r"\s*(?:,|:| - )\s*|\s+(?=(?:mais|car|sinon|puis|parce qu|alors)\b)"
    rf"|\s+(?={_CONDITION}(?!\w))"
    r"|(?<!vous)(?<!\bne)(?<!\by)(?<!\bles)(?<!\ble)(?<!\bla)(?<!\bpas)(?<!\bplus)(?<!\ben)"
    r"(?<!jamais)(?<!\bnous)(?<!\bet)\s+(?=(?!assez|chez)\w{3,}ez\b)"
)
_COMPLETION = r"(?:pas|plus|jamais|aucun\w*|rien|guere|ni|nul\w*|nullement)"
# « n'hésitez pas », « n'oubliez pas » ask for what follows; « ne … que » restricts, denies nothing.
_DENIED = re.compile(
    r"\b(?:ne |n')(?!hesit|oubli|manqu)(?="
    rf"[^.,:]*\b{_COMPLETION}\b|(?:peu|saur|pouv)\w* (?![^.,:]*\bqu[e'])\w+)"
    rf"|\b{_COMPLETION}\b[^.,:]*\b(?:ne |n')"
)
_WITHOUT_NI = r"pas(?! seulement)|jamais|aucun\w*|nul besoin"
_ALONE = re.compile(rf"\b(?:{_WITHOUT_NI}|ni)\b")
# After « sans », « ni » goes on with the same negation.
_NI_APART = re.compile(rf"\b(?:{_WITHOUT_NI})\b")
_WITHOUT = re.compile(
    r"\bsans\b(?! (?:plus |aucune? )?(?:erreur|attendre|delai|tarder|frais|risque|difficulte|perdre"
    r"|engagement|limite|effort|peine))"
)
_REVERSED = re.compile(
    r"\b(?:inutile|superflu|evite[rz]?|eviter|deconseill\w*|interdi\w*|abstenez|dispens\w*|facultati\w*"
    r"|optionnel\w*|non(?! seulement))\b"
)
_KEPT_POSITIVE = re.compile(r"\bn'(?:hesit|oubli)\w*(?: \w+)? pas\b|\bne manqu\w+ pas\b")


@dataclass(frozen=True)
class Clause:
    """One clause.

    Attributes:
        text: its canonical words.
        spelled: the same, accents kept.
        denied: an odd number of negations bears on it.
        supposed: it is a condition or a moment: it says nothing of what is.
    """

    text: str
    spelled: str
    denied: bool
    supposed: bool


@dataclass(frozen=True)
class Sentence:
    """One sentence.

    Attributes:
        text: its canonical words.
        asked: it is a question.
        clauses: its clauses, in order.
    """

    text: str
    asked: bool
    clauses: tuple[Clause, ...]


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a spelled, flowing text."""
    return tuple(
        _sentence(found.group()) for found in _SENTENCE.finditer(text) if found.group().strip(" .")
    )


def _sentence(text: str) -> Sentence:
    asked = text.rstrip().endswith("?")
    body = text.strip(" .!?;…")
    bare = unaccented(body)
    clauses = [_clause(bare[a:b], body[a:b]) for a, b in _spans(bare) if bare[a:b].strip()]
    return Sentence(bare, asked, tuple(clauses))


def _spans(bare: str) -> list[tuple[int, int]]:
    cuts = [match.span() for match in _CLAUSE.finditer(bare)]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(bare)]
    return list(zip(starts, ends, strict=True))


def _clause(text: str, body: str) -> Clause:
    return Clause(text.strip(), body.strip(), is_denied(text), _SUPPOSED.match(text) is not None)


def is_denied(clause: str) -> bool:
    """Tell whether an odd number of negations bears on a canonical clause."""
    clause = _KEPT_POSITIVE.sub("", clause)
    pairs = len(_DENIED.findall(clause))
    without = len(_WITHOUT.findall(clause))
    alone = 0 if pairs else min(1, len((_NI_APART if without else _ALONE).findall(clause)))
    outside = without + len(_REVERSED.findall(clause))
    return (pairs + alone + outside) % 2 == 1


@dataclass(frozen=True)
class Claim:
    """What a sentence must hold to say something.

    Attributes:
        act: what one of its clauses holds.
        about: what its sentence holds, all of them (`near`: or the sentence before or after).
        denied: the polarity of that clause; None when either will do.
        unless: what makes the sentence speak of something else.
        supposed: a condition may say it.
        asked: a question may say it.
        near: how many sentences before and after `about` may be looked for in.
        spelled: what that clause, accents kept, must hold too.
    """

    act: str
    about: tuple[str, ...] = ()
    denied: bool | None = False
    unless: str = ""
    supposed: bool = False
    asked: bool = False
    near: int = 0
    spelled: str = ""

    def sentence(self, text: str) -> str | None:
        """Return the first sentence of a spelled, flowing text that makes the claim."""
        return next(self.sentences(text), None)

    def sentences(self, text: str) -> Iterator[str]:
        """Yield the sentences of a spelled, flowing text that make the claim, canonical."""
        every = sentences(text)
        for rank, sentence in enumerate(every):
            if self._holds(sentence) and self._is_about(every, rank):
                yield sentence.text

    def _holds(self, sentence: Sentence) -> bool:
        if sentence.asked and not self.asked:
            return False
        if self.unless and re.search(self.unless, sentence.text):
            return False
        return any(self._made_by(clause) for clause in sentence.clauses)

    def _made_by(self, clause: Clause) -> bool:
        if clause.supposed and not self.supposed:
            return False
        if self.denied is not None and clause.denied is not self.denied:
            return False
        if self.spelled and re.search(self.spelled, clause.spelled) is None:
            return False
        return re.search(self.act, clause.text) is not None

    def _is_about(self, every: tuple[Sentence, ...], rank: int) -> bool:
        if not self.about:
            return True
        around = every[max(0, rank - self.near) : rank + self.near + 1]
        whole = " | ".join(sentence.text for sentence in around)
        return all(re.search(about, whole) for about in self.about)
