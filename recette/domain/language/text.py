"""Comparison of French texts as a reader compares them, not as a machine does."""

from __future__ import annotations

import difflib
import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'"})
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_NUMBER_SIGN = re.compile(r"\bn[°˚]\s*|\bn[o.]\s+(?=(?:de|t[ée]l[ée]phone|s[ée]curit[ée])\b)")
_EMAIL = re.compile(
    r"(?:\badresses?\s+(?:de\s+courriel|courriel|[ée]lectronique|de\s+messagerie|e-?mail|mail)\b"
    r"|\be-mails?\b|\bemails?\b|\bcourriels?\b|\bmails?\b)",
    re.IGNORECASE,
)
# The dots of an address, of a number, of « M. » end no sentence.
_INNER_DOT = re.compile(r"\.(?=\w)|(?<=\bm)\.(?= \w)")
_EDGES = re.compile(r"^[\s:*?!.…>›→»«\-(]+|[\s:*?!.…>›→»«\-(]+$")
_MANDATORY = re.compile(r"\(?\*?\s*\(?(?:champ\s+)?(?:obligatoire|requis)\)?\s*$", re.IGNORECASE)
# Zero-width and directional marks that a page may hold without showing anything.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")


def even(text: str) -> str:
    """Return `text` in lower case, accents kept, with straight apostrophes and single spaces."""
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text.replace("º", "°")))
    text = text.translate(_APOSTROPHES).translate(_DASHES).replace("œ", "oe").replace("Œ", "OE")
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text.lower())).strip()


def unaccented(text: str) -> str:
    """Return `text` without its accents, character for character."""
    return "".join(map(_unaccented, text)) if not text.isascii() else text


@cache
def _unaccented(character: str) -> str:
    base = [c for c in unicodedata.normalize("NFD", character) if unicodedata.category(c) != "Mn"]
    return base[0] if len(base) == 1 else character


def plain(text: str) -> str:
    """Return `text` in lower case, without accents, with straight apostrophes and single spaces."""
    return unaccented(even(text))


# The same blocks are read again at each look, once for each thing that may be said.
@lru_cache(maxsize=4096)
def spelled(text: str) -> str:
    """Return `even(text)` where « n° » is « numero » and every word for an e-mail is « email »."""
    text = _NUMBER_SIGN.sub("numero ", even(text))
    text = _EMAIL.sub("email", text)
    return re.sub(r"\s+", " ", text).strip()


def canonical(text: str) -> str:
    """Return `spelled(text)` without its accents."""
    return unaccented(spelled(text))


def flowing(text: str) -> str:
    """Return a canonical or spelled text where a dot ends a sentence, and does nothing else."""
    return _INNER_DOT.sub("·", text)


def label(text: str) -> str:
    """Return the canonical name of a field or control: no asterisk, colon, « (obligatoire) »."""
    text = _MANDATORY.sub("", canonical(text))
    previous = None
    while previous != text:
        previous, text = text, _EDGES.sub("", text)
    return text


def written(text: str) -> str:
    """Return a text as written, letter case and accents kept: only typography is made even."""
    text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    text = text.translate(_APOSTROPHES).translate(_DASHES)
    return re.sub(r"\s+", " ", text).strip()


def contains_words(text: str, words: str) -> bool:
    """Tell whether canonical `words` stand in canonical `text` at word boundaries."""
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like `word`, letter case aside; None when none is."""
    by_folded: dict[str, str] = {}
    for candidate in known:
        by_folded.setdefault(candidate.casefold(), candidate)
    found = difflib.get_close_matches(word.casefold(), sorted(by_folded), n=1)
    return by_folded[found[0]] if found else None


def hint(word: str, known: Iterable[str]) -> str:
    """Return « ; vouliez-vous dire X ? », or a full stop when no known word is near."""
    near = nearest(word, known)
    return f" ; vouliez-vous dire {near} ?" if near else "."
