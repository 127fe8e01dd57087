"""Checks on words: one word for each notion, and no screen in a rule."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recette.relecture.characters import french_quotes
from recette.relecture.document import GROUPS, SCENARIOS
from recette.relecture.findings import Check, Finding, each, write
from recette.relecture.headers import FULL_STOP

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from recette.relecture.allowed_names import AllowedNames
    from recette.relecture.document import Document, Node
    from recette.relecture.findings import Find

LONGEST_TITLE = 90
_TITLED = (*GROUPS, *SCENARIOS)
_QUOTED = re.compile(r"«[^«»]*»")

untitled = each(
    _TITLED,
    lambda node: not node.title,
    lambda node: f"« {node.part.value}: » n'a pas de titre.",
    "dites ce qui est vérifié",
)
# A title fits on a line of a report.
long_titles = each(
    _TITLED,
    lambda node: len(node.title) > LONGEST_TITLE,
    lambda node: f"Ce titre a {len(node.title)} caractères ; {LONGEST_TITLE} au plus.",
    "raccourcissez-le ; le détail va dans la description ou les étapes",
)


def full_stops(document: Document, _: AllowedNames) -> Iterator[Finding]:
    """Find titles that end with a full stop."""
    for node in document.nodes_of(_TITLED):
        if FULL_STOP.search(node.title):
            shorter = f"{node.part.value}: {FULL_STOP.sub('', node.title)}"
            yield Finding(node.line, "Un titre ne finit pas par un point.", write(shorter))


def _unwanted(
    words: str, message: str, remedy: str, remedies: Mapping[str, str] | None = None
) -> Find:
    """Return what finds the first unwanted word of each line that says one outside « ».

    Args:
        words: pattern of the whole words, whatever their letter case.
        message: names the `{word}`.
        remedy: what to write instead.
        remedies: what to write instead of the words that begin with these three letters.
    """
    pattern = re.compile(rf"(?<![\w-])(?:{words})(?!\w)", re.IGNORECASE)

    def find(document: Document, _: AllowedNames) -> Iterator[Finding]:
        for line, text in _said(document):
            if found := pattern.search(_unquoted(text)):
                word = found.group().strip()
                instead = (remedies or {}).get(word[:3].lower(), remedy)
                yield Finding(line, message.format(word=word), instead)

    return find


def _said(document: Document) -> Iterator[tuple[int, str]]:
    """Yield the lines of titles, descriptions, steps and cells, in no particular order."""
    yield from document.descriptions
    for node in document.nodes:
        yield node.line, f"{node.header.keyword}: {node.title}"
        for step in node.steps:
            yield step.line, f"{step.sentence.keyword}{step.sentence.text}"
            yield from ((row.line, " | ".join(row.cells)) for row in step.rows)
        yield from _examples(node)


def _examples(examples: Node) -> Iterator[tuple[int, str]]:
    """Yield the example rows, without the cells that sentences put between quotes."""
    steps = examples.parent.steps if examples.parent else []
    heads = examples.rows[0].cells if examples.rows else ()
    shown = [_is_quoted(f"<{name}>", [step.sentence.text for step in steps]) for name in heads]
    for row in examples.rows:
        ours = (
            cell for column, cell in enumerate(row.cells) if not any(shown[column : column + 1])
        )
        yield row.line, " | ".join(ours)


def _is_quoted(parameter: str, sentences: list[str]) -> bool:
    """Tell whether a parameter is used, and only between quotes."""
    using = [sentence for sentence in sentences if parameter in sentence]
    return bool(using) and not any(parameter in _unquoted(sentence) for sentence in using)


def _unquoted(text: str) -> str:
    return _QUOTED.sub(" ", french_quotes(text))


mail = _unwanted(
    r"e-?mails?|mails?|méls?",
    "« {word} » se dit « courriel », sauf entre « » quand l'écran l'écrit.",
    "écrivez : courriel",
)
person = _unwanted(
    r"(?:l'|d'un |un |les |des |une )?utilisat(?:eur|rice)s?|je|j'(?=\w)\w*",
    "« {word} » ne désigne personne.",
    "donnez un prénom (Camille, Karim), puis elle ou il ; dans une règle : l'assuré",
)
# A rule is, or is not, kept.
should = _unwanted(
    r"devr(?:ait|aient|ais|ions|iez)",
    "« {word} » laisse un doute sur ce qui est attendu.",
    "affirmez au présent : « Camille est connectée »",
)
# If the screen changes and the rule does not, the text must not.
screen = _unwanted(
    r"clics?|cliqu\w*|boutons?|urls?|json|sélecteurs?|pages?|champs?|https?://\S*|xpath|css|html",
    "« {word} » parle de l'écran, pas de la règle.",
    "dites ce que la personne fait ou observe",
    {
        "cli": "dites ce que la personne fait : « elle accepte », « elle suit le lien »",
        "bou": "dites ce que la personne fait, ou citez le libellé entre « »",
        "pag": "nommez le lieu : l'accueil, la connexion, l'étape des conditions",
        "cha": "nommez l'information : le code postal, la date de naissance ; ou dites « élément »",
        "url": "dites « l'adresse », ou nommez le lieu",
        "htt": "nommez le lieu, pas son adresse",
    },
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
