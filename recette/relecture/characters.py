"""The characters that a text processor puts in a feature, and that Gherkin does not expect."""

from __future__ import annotations

import re
import unicodedata

BOM = "\ufeff"
APOSTROPHES = "’‘ʼ´′"
NO_BREAK_SPACES = "\u00a0\u202f"
# Other wide or thin spaces: as invisible to the eye, as foreign to a keyword.
OTHER_SPACES = "".join(map(chr, range(0x2000, 0x200B))) + "\u1680\u205f\u3000"
# behave ends a line at each of these, gherkin-official does not: they would count lines apart.
LINE_BREAKERS = "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
UNSEEN = "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"
TAB = "\t"
# What opens and closes a doc string; behave admits the first only.
FENCES = ('"""', "```")

_CLEAN = str.maketrans(
    dict.fromkeys(APOSTROPHES, "'")
    | dict.fromkeys(NO_BREAK_SPACES + OTHER_SPACES + LINE_BREAKERS + TAB, " ")
    | dict.fromkeys(UNSEEN, None)
)
_PAIRED = re.compile(r"[“„]([^“”„\"«»]*)[”“]|\"([^\"«»]*)\"")


def composed(text: str) -> str:
    """Return the text with each accent and its letter in one character (NFC)."""
    return unicodedata.normalize("NFC", text)


def clean(text: str) -> str:
    """Return the text as it should have been typed, character by character."""
    return composed(composed(text).translate(_CLEAN))


def lines_of(text: str) -> list[str]:
    """Return the lines as an editor numbers them."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def french_quotes(text: str) -> str:
    """Return a line with « » for quotes, one plain space inside each; a fence as it is."""
    if text.lstrip().startswith(FENCES):
        return text
    text = _PAIRED.sub(lambda found: f"« {(found[1] or found[2] or '').strip()} »", text)
    text = re.sub(r"«\s*(?=\S)", "« ", text)
    return re.sub(r"(?<=\S)\s*»", " »", text)


def quotes_are_paired(text: str) -> bool:
    """Tell whether each « has its » and no other quote is left."""
    depth = 0
    for character in text:
        depth += (character == "«") - (character == "»")
        if depth not in {0, 1} or character in '“”„"':
            return False
    return depth == 0


def flat(text: str) -> str:
    """Return the text in lower case without accents, of the same length."""
    return "".join(unicodedata.normalize("NFD", character)[0].lower()[0] for character in text)
