"""Says an entry and a counter-example in French."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.screen.vocabulary import Place
from recette.explore.entries import CodeEntry, IdentityEntry

if TYPE_CHECKING:
    from recette.domain.screen.vocabulary import Choice, Field
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
    answers = "".join(f", {c.phrase} : {'Oui' if yes else 'Non'}" for c, yes in entry.answers)
    answers = answers or ", aucune réponse"
    return f"les informations (adresse {shown(entry.email)}{again}{phones}{answers})"


def is_admitted(entry: Entry, rule: str) -> str:
    """Say that it is admitted although the rule refuses it."""
    return _agreed(entry, "admis", f"alors que {rule}", "refuse")


def is_refused(entry: Entry, rule: str) -> str:
    """Say that it is refused although the rule admits it."""
    return _agreed(entry, "refusé", f"alors que {rule}", "admet")


def is_refused_without(entry: Entry, asked: str) -> str:
    """Say that it is refused and that what is at fault is not designated."""
    return f"{_agreed(entry, 'refusé')} sans que l'erreur désigne {asked}"


def _agreed(entry: Entry, word: str, although: str = "", verb: str = "") -> str:
    """Return « est admis alors que la règle le refuse », in the gender of what is typed."""
    if isinstance(entry, CodeEntry):
        said, pronoun = f"est {word}", "l'" if verb == "admet" else "le "
    elif isinstance(entry, IdentityEntry):
        said, pronoun = f"est {word}e", "l'" if verb == "admet" else "la "
    else:
        said, pronoun = f"sont {word}es", "les "
    return f"{said} {although} {pronoun}{verb}" if although else said


def names(asked: frozenset[Field | Choice]) -> str:
    """Name what is designated."""
    return ", ".join(sorted(f"« {a.phrase} »" for a in asked)) or "rien"
