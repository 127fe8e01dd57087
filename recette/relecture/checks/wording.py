"""Checks on words: one word for each notion, and no screen in a rule."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recette.relecture.checks.base import Check, Finding
from recette.relecture.headers import Part
from recette.relecture.prose import passages
from recette.relecture.titles import FULL_STOP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recette.relecture.allowed_names import House
    from recette.relecture.document import Document

LONGEST_TITLE = 90


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)", re.IGNORECASE)


_MAIL = _words(r"e-?mails?|mails?|méls?")
_PERSON = _words(r"(?:l'|d'un |un |les |des |une )?utilisat(?:eur|rice)s?|je|j'(?=\w)\w*")
_SHOULD = _words(r"devr(?:ait|aient|ais|ions|iez)")
_SCREEN = _words(
    r"clics?|cliqu\w*|boutons?|urls?|json|sélecteurs?|pages?|champs?|https?://\S*|xpath|css|html"
)
_INSTEAD = {
    "cli": "dites ce que la personne fait : « elle accepte », « elle suit le lien »",
    "bou": "dites ce que la personne fait, ou citez le libellé entre « »",
    "pag": "nommez le lieu : l'accueil, la connexion, l'étape des conditions",
    "cha": "nommez l'information : le code postal, la date de naissance ; ou dites « élément »",
    "url": "dites « l'adresse », ou nommez le lieu",
    "htt": "nommez le lieu, pas son adresse",
}


def _titled(document: Document) -> Iterator[tuple[int, Part, str]]:
    for node in document.nodes:
        if node.part not in {Part.EXAMPLES, Part.BACKGROUND}:
            yield node.line, node.part, node.title


def untitled(document: Document, _: House) -> Iterator[Finding]:
    """Find features, rules and scenarios without a title."""
    for line, part, title in _titled(document):
        if not title:
            yield Finding(line, f"« {part.value}: » n'a pas de titre.", "dites ce qui est vérifié")


def long_titles(document: Document, _: House) -> Iterator[Finding]:
    """Find titles that do not fit on a line of a report."""
    for line, _part, title in _titled(document):
        if len(title) > LONGEST_TITLE:
            yield Finding(
                line,
                f"Ce titre a {len(title)} caractères ; {LONGEST_TITLE} au plus.",
                "raccourcissez-le ; le détail va dans la description ou les étapes",
            )


def full_stops(document: Document, _: House) -> Iterator[Finding]:
    """Find titles that end with a full stop."""
    for line, part, title in _titled(document):
        if FULL_STOP.search(title):
            shorter = FULL_STOP.sub("", title)
            message = "Un titre ne finit pas par un point."
            yield Finding(line, message, f"écrivez : {part.value}: {shorter}")


def _said(document: Document, words: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """Yield the first unwanted word of each passage that says one outside « »."""
    for passage in passages(document):
        found = words.search(passage.ours)
        if found:
            yield passage.line, found.group()


def mail(document: Document, _: House) -> Iterator[Finding]:
    """Find other words for « courriel »."""
    for line, word in _said(document, _MAIL):
        message = f"« {word} » se dit « courriel », sauf entre « » quand l'écran l'écrit."
        yield Finding(line, message, "écrivez : courriel")


def person(document: Document, _: House) -> Iterator[Finding]:
    """Find persons without a first name."""
    for line, word in _said(document, _PERSON):
        yield Finding(
            line,
            f"« {word.strip()} » ne désigne personne.",
            "donnez un prénom (Camille, Karim), puis elle ou il ; dans une règle : l'assuré",
        )


def should(document: Document, _: House) -> Iterator[Finding]:
    """Find conditionals: a rule is, or is not, kept."""
    for line, word in _said(document, _SHOULD):
        message = f"« {word} » laisse un doute sur ce qui est attendu."
        yield Finding(line, message, "affirmez au présent : « Camille est connectée »")


def screen(document: Document, _: House) -> Iterator[Finding]:
    """Find words of the screen: if it changes and the rule does not, the text must not."""
    for line, word in _said(document, _SCREEN):
        yield Finding(
            line,
            f"« {word} » parle de l'écran, pas de la règle.",
            _INSTEAD.get(word[:3].lower(), "dites ce que la personne fait ou observe"),
        )


CHECKS = (
    Check("R30", "Des titres d'une ligne", long_titles),
    Check("R31", "Pas de point au bout d'un titre", full_stops, corrigible=True),
    Check("R32", "Un titre à chaque règle et scénario", untitled),
    Check("R40", "« courriel », jamais mail ni email", mail),
    Check("R41", "Des prénoms, ni « l'utilisateur » ni « je »", person),
    Check("R42", "Pas de « devrait »", should),
    Check("R43", "Pas de mot de l'écran ni de la technique", screen),
)
