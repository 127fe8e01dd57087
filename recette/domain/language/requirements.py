"""What the code personnel must be, and what the help about a lost courriel gathers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recette.domain.language import forbidden_claims, help_claims, requirement_claims
from recette.domain.language.clauses import Claim, sentences
from recette.domain.language.said import Said, part
from recette.domain.language.text import canonical, flowing

if TYPE_CHECKING:
    from collections.abc import Sequence


class Requirement(Said):
    """What the code must be, as the guide lists it; the same words name it in a refusal."""

    LENGTH = ("entre 8 et 50 caractères", *requirement_claims.LENGTH)
    BOTH_CASES = (
        "des lettres latines minuscules et majuscules",
        *requirement_claims.BOTH_CASES,
    )
    DIGIT_OR_SPECIAL = (
        "un chiffre ou un caractère spécial",
        *requirement_claims.DIGIT_OR_SPECIAL,
    )
    ALLOWED_ONLY = ("seulement des caractères autorisés", *forbidden_claims.ALLOWED_ONLY)
    NO_IDENTITY = (
        "ni le numéro de sécurité sociale ni la date de naissance",
        *forbidden_claims.NO_IDENTITY,
    )


# What names a missing requirement in a refusal: less than the whole sentence is enough.
_NAMED: dict[Requirement, re.Pattern[str]] = {
    Requirement.LENGTH: re.compile(
        r"\b(?:8|50|huit|cinquante)\b(?! (?:jours|heures|h\b|ans|minutes))[^.]*"
        r"(?:caracter|signe|maximum|minimum|au (?:moins|plus))"
        r"|(?:au moins|minimum|maximum|au plus)[^.]*\b(?:8|50)\b"
        r"|trop (?:court|long)|longueur|\bpas assez (?:long|de caracteres)|\btrop de caracteres"
    ),
    Requirement.BOTH_CASES: re.compile(
        r"(?:majuscule|minuscule)(?!\w* (?:est|sont|semble\w*) (?:active|verrouille))"
    ),
    Requirement.DIGIT_OR_SPECIAL: re.compile(
        r"\bchiffres?\b(?! de votre)|\b(?:caracteres?|signes?) specia|\bsymboles?\b"
    ),
    Requirement.ALLOWED_ONLY: re.compile(
        r"\b(?:caractere|lettre|signe|symbole|espace|accent|code)\w*\b[^.]*"
        r"\b(?:autorise|interdit|admis|permis|accepte|invalide|incorrect|exclu)\w*"
        r"|\b(?:sans|pas d'|aucune?|ni|contient (?:un|des)) ?(?:espaces?|accents?)\b"
    ),
    Requirement.NO_IDENTITY: re.compile(
        r"securite sociale|\bnir\b|\bnumero\b(?! (?:\d|vert|d'))|\bnaissance\b|\bidentite\b"
    ),
}
# What is allowed is told by a list: letters and digits that are in it are no requirement of their
# own.
_ALPHABET = re.compile(
    r"^[^,]*\b(?:autorise|admis|permis|accepte)\w*(?: sont)? ?:|^(?:seuls?|seulement|uniquement)\b"
    r"|\bn'utilisez que\b|\bcaracteres? (?:interdit|non autorise|refuse)\w*"
)
_MET = re.compile(r"[✓✔☑✅]")
_NOT_MET = re.compile(r"[✗✘❌✖×☒]")
_LIST = 3


def names_requirement(lines: Sequence[str], requirement: Requirement) -> bool:
    """Tell whether a refusal names this requirement, and does not merely list them.

    Args:
        lines: what the refusal adds to the screen, as written. Those marked as met name nothing;
            when some are marked as not met, they alone name what is missing.
        requirement: the one that is looked for.
    """
    told = [line for line in lines if not _MET.search(line)]
    told = [line for line in told if _NOT_MET.search(line)] or told
    whole = flowing(". ".join(canonical(line) for line in told))
    named = set[Requirement]().union(*(_named_in(s.text) for s in sentences(whole)))
    return requirement in named and len(named) < _LIST


def _named_in(sentence: str) -> set[Requirement]:
    if _ALPHABET.search(sentence):
        return {Requirement.ALLOWED_ONLY}
    return {each for each, pattern in _NAMED.items() if pattern.search(sentence)}


class HelpPoint(Said):
    """A check that « Je n'ai pas reçu le mail » has to gather (REC-08)."""

    EXACT_ADDRESS = ("l'adresse donnée est exacte", help_claims.EXACT_ADDRESS)
    SPAM = ("les indésirables", help_claims.SPAM)
    OTHER_ADDRESS = ("une autre adresse", help_claims.OTHER_ADDRESS)
    OUTLOOK = ("les messageries Outlook", help_claims.OUTLOOK)
    OLD_MESSAGE = ("un ancien courriel", help_claims.OLD_MESSAGE)


# What is not there to be read explains nothing, whatever the rest of the page says.
_BROKEN = Claim(
    r"\b(?:indisponibles?|en maintenance|en construction|introuvables?|inaccessibles?|bientot"
    r"|reessayez|page vide|aucun contenu|erreur (?:technique|\d{3}))\b|\bn'existe (?:pas|plus)\b"
    r"|\b(?:n'est|ne sont|n'a|n'ont) (?:pas|plus) (?:encore )?(?:disponible|accessible|pu etre)"
    r"|\ba venir\b|\b(?:revenez|repassez) plus tard\b",
    denied=None,
    unless=r"\b(?:si|lorsque|quand) \w+",
)


class Explanation(Said):
    """What a help or a text that was asked for has to tell."""

    NUMBER_PLACE = (
        "où trouver son numéro",
        part(
            Claim(
                r"\bvitale\b|\battestations?\b|\b(?:bulletins?|fiches?) de (?:paie|salaire)\b"
                r"|\breleves?\b(?! d'identite)|\bdecomptes?\b|\bcarte (?:d'assure|europeenne)\b"
                r"|\bcourriers? de l'assurance\b",
                (
                    r"\b(?:numero|securite sociale|figur\w*|trouv\w*|inscrit\w*|imprime\w*"
                    r"|indique\w*|lisible|mentionne\w*|ecrit\w*|sous votre nom|apparai\w*)\b",
                ),
                unless=r"\b(?:perdu\w*|perte|vole\w*|command\w*|renouvel\w*|mettez a jour"
                r"|mise a jour|pas encore|activ\w*|demandez une)\b",
                near=6,
            )
        ),
    )
    CODE_AGAIN = (
        "comment retrouver un code",
        part(
            Claim(
                r"\b(?:recevoir|recevrez|recevez|obtenir|obtenez|demander|demandez|retrouver|retrouvez"
                r"|reinitialis\w*|renvoy\w*|envoy\w*|adress(?:e|era|erons|ez)|choisi\w*|creer|creez"
                r"|definir|definissez|saisi\w*|appelez|appeler|contactez|cliquez|rendez-vous|commandez"
                r"|modifi\w*|chang\w*)\b",
                (r"\b(?:codes?|mots? de passe)\b",),
                near=1,
            )
        ),
    )
    DETAILED_CONDITIONS = (
        "les conditions détaillées",
        part(
            Claim(
                r"\w+ \w+ \w+ \w+",
                unless=r"\bmentions legales\b[^.]*$|\btous droits reserves\b|\bcookies\b",
            )
        ),
    )


def is_explained(lines: Sequence[str], told: Explanation) -> bool:
    """Tell whether what is new on a screen tells it, and is no page that could not be shown.

    Args:
        lines: the new lines, as written.
        told: what they have to tell.
    """
    text = flowing(". ".join(canonical(line) for line in lines))
    return _BROKEN.sentence(text) is None and bool(told.sentences(text))
