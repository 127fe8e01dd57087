"""A French text as sentences and clauses: what is asserted, denied, supposed or asked in each.

Works on spelled texts (`recette.domain.language.text.spelled`), where a dot that ends no sentence
was set apart (`flowing`). Words are looked for without their accents; what only an accent tells
(« expire », « expiré ») is looked for in the clause as spelled.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from recette.domain.language.moods import LATER, is_actual, subject_of
from recette.domain.language.negation import is_denied
from recette.domain.language.text import unaccented

if TYPE_CHECKING:
    from collections.abc import Iterator

NEVER = r"(?!)"

# The number of an item of a list is no sentence.
_WORDED = re.compile(r"(?!\s*\d{1,2}\.$)\W*\w")
_SENTENCE = re.compile(r"[^.!?;…]+[.!?;…]*")
_IF = r"(?:si|s'ils?(?! (?:vous|te) plait))"
_CONDITION = (
    rf"(?:(?:meme |sauf )?{_IF}|lorsqu[e']|quand|une fois|des que|des l[ae]"
    r"|en cas|au cas ou|tant qu[e']|a moins|apres avoir|a condition)"
)
_END = r"(?:(?<=')|(?!\w))"
_SUPPOSED = re.compile(rf"^\W*(?:et |mais |ou |donc )?{_CONDITION}{_END}")
# What makes the rest of a sentence a supposition, or a rule: « tant que », « une fois que » do not.
_GOVERNS = re.compile(
    rf"^\W*(?:et |mais |ou |donc )?(?:(?:sauf )?{_IF}|lorsqu[e']|quand|en cas|au cas ou"
    rf"|a moins|a condition){_END}|^\W*{LATER}"
)
_ASKS = re.compile(r"^\W*(?:comment|pourquoi|que faire|a quoi sert|est-ce qu|qu'est-ce)\b")
# A clause ends at a comma, a colon, a conjunction, where a condition or an order begins.
_CLAUSE = re.compile(
    r"\s*(?:,|:| - )\s*|\s+(?=(?:mais|car|sinon|puis|parce qu|alors)\b)"
    rf"|(?<!\bmeme)(?<!\bsauf)\s+(?={_CONDITION}{_END})"
    # Another thing is told of after « et »: « … et ce délai est écoulé ».
    r"|\s+et (?=(?:il|elle|celui-ci|(?:ce|cet|cette|le|la|votre|ton) (?:\w+ ){1,3}?)"
    r" ?(?:est|a|n'est|n'a|sera|ne) )"
    r"|(?<!vous)(?<!\bne)(?<!\by)(?<!\bles)(?<!\ble)(?<!\bla)(?<!\bpas)(?<!\bplus)(?<!\ben)"
    r"(?<!jamais)(?<!\bnous)(?<!\bet)\s+(?=(?!assez|chez)\w{3,}ez\b)"
)


@dataclass(frozen=True)
class Clause:
    """One clause.

    Attributes:
        text: its canonical words.
        spelled: the same, accents kept.
        denied: an odd number of negations bears on it.
        supposed: it is a condition or a moment: it says nothing of what is.
        subjects: from its subject on, determiner first (« votre lien a expire »); « vous » for an
            order or an infinitive; a pronoun is the last noun. Where none is told (« lien caduc »,
            « n'est plus actif »): its own words, or those of the clauses before.
        actual: it tells what is so: not later, before, imagined or in general.
        condition: the condition, or the later moment, that governs it; empty when none does.
    """

    text: str
    spelled: str
    denied: bool
    supposed: bool
    subjects: tuple[str, ...] = ()
    actual: bool = True
    condition: str = ""


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
    found = [
        _sentence(found.group())
        for found in _SENTENCE.finditer(text)
        if _WORDED.match(found.group())
    ]
    return tuple(_with_subjects(found))


def _sentence(text: str) -> Sentence:
    body = text.strip(" .!?;…")
    bare = unaccented(body)
    asked = text.rstrip().endswith("?") or _ASKS.match(bare) is not None
    spans = [(a, b) for a, b in _spans(bare) if bare[a:b].strip()]
    governing = _conditions(bare, spans)
    clauses = [
        _clause(bare[a:b], body[a:b], condition)
        for (a, b), condition in zip(spans, governing, strict=True)
    ]
    return Sentence(bare, asked, tuple(clauses))


def _spans(bare: str) -> list[tuple[int, int]]:
    cuts = [match.span() for match in _CLAUSE.finditer(bare)]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(bare)]
    return list(zip(starts, ends, strict=True))


def _conditions(bare: str, spans: list[tuple[int, int]]) -> list[str]:
    """Return what governs each clause.

    A condition governs what follows it, and the clause just before; not beyond a colon.
    """
    found: list[str] = []
    governing, end = "", 0
    for a, b in spans:
        apart = ":" in bare[end:a]
        governing = "" if apart or bare.startswith(("mais ", "car "), a) else governing
        if _GOVERNS.match(bare[a:b]):
            governing = bare[a:b].strip()
            if found and not apart:
                found[-1] = governing
        found.append(governing)
        end = b
    return found


def _clause(text: str, body: str, condition: str) -> Clause:
    supposed = _SUPPOSED.match(text) is not None
    text, body = text.strip(), body.strip()
    actual = is_actual(text, body)
    return Clause(text, body, is_denied(text), supposed, actual=actual, condition=condition)


# « un lien … ; celui-ci … »: once told of, it is this one.
# « votre session, et non le lien, a expiré »: the session.
_ASIDE = re.compile(r"^(?:et |mais )?(?:non|pas|contrairement|comme|loin)\b")
_INDEFINITE = re.compile(r"^une? (?:nouveau |nouvel |nouvelle |autre )?")


def _with_subjects(every: list[Sentence]) -> Iterator[Sentence]:
    """Yield sentences whose clauses know their subject: pronouns stand for the last noun."""
    noun = ""
    for sentence in every:
        clauses: list[Clause] = []
        for clause in sentence.clauses:
            own = subject_of(clause.text)
            told = _INDEFINITE.sub("ce ", noun) if own.refers else own.text
            before = next((c.subjects for c in reversed(clauses) if not _ASIDE.match(c.text)), ())
            subjects = (told,) if told else (clause.text, *before)
            noun = own.noun or (noun if told or clauses else clause.text)
            clauses.append(replace(clause, subjects=subjects))
        yield replace(sentence, clauses=tuple(clauses))


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
        within: what that clause holds besides, all of them.
        but: what that clause must not hold.
        subject: how its subject must begin, determiner included.
        actual: it must tell what is so: not later, before, imagined or in general.
        condition: what a condition that governs it must hold; `NEVER`: none may govern it.
    """

    act: str
    about: tuple[str, ...] = ()
    denied: bool | None = False
    unless: str = ""
    supposed: bool = False
    asked: bool = False
    near: int = 0
    spelled: str = ""
    within: tuple[str, ...] = ()
    but: str = ""
    subject: str = ""
    actual: bool = False
    condition: str = ""

    def concerned_by(self, text: str) -> bool:
        """Tell whether a spelled, flowing text speaks of what the claim is about."""
        bare = unaccented(text)
        subject = (self.subject,) if self.subject else ()
        return all(_in(bare, words) for words in (*(self.about or (self.act,)), *subject))

    def sentence(self, text: str) -> str | None:
        """Return the first of `sentences`."""
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
        made = any(self._made_by(clause) for clause in sentence.clauses)
        return made and not (self.unless and _in(sentence.text, self.unless))

    def _made_by(self, clause: Clause) -> bool:
        told = (
            (self.supposed or not clause.supposed)
            and (self.denied is None or clause.denied is self.denied)
            and (clause.actual or not self.actual)
            and all(_in(clause.text, words) for words in (self.act, *self.within))
        )
        return told and not (
            (self.spelled and not _in(clause.spelled, self.spelled))
            or (self.subject and not any(_opens(one, self.subject) for one in clause.subjects))
            or (clause.condition and self.condition and not _in(clause.condition, self.condition))
            or (self.but and _in(clause.text, self.but))
        )

    def _is_about(self, every: tuple[Sentence, ...], rank: int) -> bool:
        if not self.about:
            return True
        around = every[max(0, rank - self.near) : rank + self.near + 1]
        whole = " | ".join(sentence.text for sentence in around)
        return all(_in(whole, about) for about in self.about)


# There are more patterns than `re` keeps.
@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _in(text: str, pattern: str) -> bool:
    return _compiled(pattern).search(text) is not None


def _opens(text: str, pattern: str) -> bool:
    return _compiled(pattern).match(text) is not None
