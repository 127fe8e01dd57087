"""Checks on keywords: those that Gherkin swallows, and those that are not of the house."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.relecture.findings import Check, Finding, write
from recette.relecture.headers import Part, Remark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recette.relecture.allowed_names import AllowedNames
    from recette.relecture.document import Document
    from recette.relecture.findings import Find

_KEYWORDS = "Étant donné que, Quand, Alors, Et (que), Mais (que)"
_HEADERS = ", ".join(part.value for part in Part)


def _remarked(remark: Remark, message: str) -> Find:
    """Return what finds the headers and steps whose keyword has this remark.

    Args:
        remark: what is wrong with the keyword.
        message: may name `{keyword}`, as written, and `{known}`, those that the house writes.
    """

    def find(document: Document, _: AllowedNames) -> Iterator[Finding]:
        for node in document.nodes:
            if remark in node.header.remarks:
                told = message.format(keyword=node.header.keyword, known=_HEADERS)
                yield Finding(node.line, told, write(node.header.corrected()))
        for step in document.steps():
            if remark in step.sentence.remarks:
                corrected = step.sentence.corrected()
                told = message.format(keyword=step.sentence.keyword.strip(), known=_KEYWORDS)
                remedy = write(corrected) if corrected else f"commencez par l'un de : {_KEYWORDS}"
                yield Finding(step.line, told, remedy)

    return find


# « Scénario : » is the most French typo there is: the scenario becomes a description.
space_before_colon = _remarked(
    Remark.SPACED,
    "Une espace avant les deux-points : « {keyword} » n'est plus un mot-clé, "
    "et ce qui suit est avalé.",
)
misspelt = _remarked(
    Remark.MISSPELT,
    "« {keyword} » n'est pas écrit comme un mot-clé ({known}) : la ligne peut être avalée.",
)
english = _remarked(Remark.ENGLISH, "« {keyword} » est un mot-clé anglais, dans un texte français.")
not_ours = _remarked(Remark.NOT_OURS, "« {keyword} » n'est pas un mot-clé de la maison ({known}).")
bullets = _remarked(
    Remark.BULLET, "Une puce n'est pas un mot-clé : l'étape n'a plus sa nature, ou elle est avalée."
)
missing_colon = _remarked(
    Remark.NO_COLON, "Il manque les deux-points après « {keyword} » : tout est avalé."
)


def swallowed(document: Document, _: AllowedNames) -> Iterator[Finding]:
    """Find the lines that Gherkin would take for a description, or refuse."""
    for stray in document.strays:
        where = f"sous « {stray.where} »" if stray.where else "avant « Fonctionnalité »"
        yield Finding(
            stray.line,
            f"Cette ligne ({stray.like}) n'a pas sa place {where} : "
            "elle serait avalée comme une description, sans être jouée.",
            f"commencez l'étape par l'un de : {_KEYWORDS} ; ou déplacez la ligne",
        )


def language(document: Document, _: AllowedNames) -> Iterator[Finding]:
    """Find a feature that does not say its language."""
    if not document.has_language:
        message = "La langue n'est pas dite : Cucumber lirait cette feature en anglais."
        yield Finding(1, message, "écrivez en première ligne : # language: fr")


CHECKS = (
    Check("R10", "Pas d'espace avant les deux-points", space_before_colon, corrigible=True),
    Check("R11", "Des mots-clés bien orthographiés", misspelt, corrigible=True),
    Check("R12", "Pas de mot-clé anglais", english, corrigible=True),
    Check("R13", "Un seul mot-clé par notion", not_ours, corrigible=True),
    Check("R14", "Pas de puce à la place d'un mot-clé", bullets),
    Check("R15", "Aucune ligne avalée comme description", swallowed),
    Check("R16", "La langue est dite en première ligne", language, corrigible=True),
    Check("R17", "Des deux-points après le mot-clé", missing_colon, corrigible=True),
)
