"""Says an entry and a counter-example in French."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.vocabulary import Place
from recette.explore.entries import CodeEntry, IdentityEntry

if TYPE_CHECKING:
    from recette.domain.vocabulary import Choice, Field
    from recette.explore.entries import Entry

_SEEN = {
    " ": "␣",
    "\t": "⇥",
    "\N{NO-BREAK SPACE}": "⍽",
    "\N{COMBINING ACUTE ACCENT}": "◌\N{COMBINING ACUTE ACCENT}",
}
_STRANGE = frozenset("\t\N{NO-BREAK SPACE}\N{COMBINING ACUTE ACCENT}")
LEADS_TO = {
    Place.CREATION: Place.CONDITIONS,
    Place.CODE: Place.INFORMATIONS,
    Place.INFORMATIONS: Place.VALIDATION,
}


def shown(text: str) -> str:
    """Return a text between guillemets, with a sign for what could not be seen."""
    if not text:
        return "(rien)"
    hides = text != " ".join(text.split()) or set(text) & _STRANGE
    told = "".join(_SEEN.get(c, c) for c in text) if hides else text
    return f"« {told} »"


def told(entry: Entry) -> str:
    """Say everything that is typed."""
    if isinstance(entry, IdentityEntry):
        return (
            f"l'identité (nom {shown(entry.name)}, n° {shown(entry.number)}, "
            f"naissance {shown(entry.birth)}, code postal {shown(entry.postcode)})"
        )
    if isinstance(entry, CodeEntry):
        count = len(entry.code)
        size = f"{count} caractère{'s' if count > 1 else ''}"
        again = "" if entry.again == entry.code else f", confirmé par {shown(entry.again)}"
        return f"le code {shown(entry.code)} ({size}){again}"
    again = "" if entry.again == entry.email else f", confirmée par {shown(entry.again)}"
    phones = "".join(
        f", {name} {shown(value)}"
        for name, value in (("portable", entry.mobile), ("fixe", entry.landline))
        if value
    )
    answers = ", ".join(f"{c.phrase} : {'Oui' if yes else 'Non'}" for c, yes in entry.answers)
    return f"l'adresse {shown(entry.email)}{again}{phones}, {answers or 'sans aucune réponse'}"


def is_admitted(entry: Entry, *, negative: bool = False) -> str:
    """Say that it is admitted, or refused, in the gender of what is typed."""
    word = "refusé" if negative else "admis"
    if isinstance(entry, CodeEntry):
        return word
    return f"{word}e"


def names(asked: frozenset[Field | Choice]) -> str:
    """Name what is designated."""
    return ", ".join(sorted(f"« {a.phrase} »" for a in asked)) or "rien"
