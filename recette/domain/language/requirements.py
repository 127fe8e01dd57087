"""What the code personnel must be, and what the help about a lost courriel gathers."""

from __future__ import annotations

import re

from recette.domain.language.clauses import Claim
from recette.domain.language.fragments import (
    ADDRESS,
)
from recette.domain.language.said import Said, part


class Requirement(Said):
    """What the code must be, as the guide lists it; the same words name it in a refusal."""

    LENGTH = (
        "entre 8 et 50 caractères",
        part(
            Claim(
                r"\b(8|huit)\b",
                (r"\b(50|cinquante)\b", r"caracter"),
                denied=None,
                unless=r"plus de (50|cinquante)|moins de (8|huit)",
                near=1,
            )
        ),
    )
    BOTH_CASES = (
        "des lettres latines minuscules et majuscules",
        part(
            Claim(
                r"minuscule|majuscule",
                (r"minuscule", r"majuscule"),
                unless=r"\bou (une |des |en )?(lettres? )?(majuscule|minuscule)",
                near=1,
            )
        ),
    )
    DIGIT_OR_SPECIAL = (
        "un chiffre ou un caractère spécial",
        part(Claim(r"chiffre[^.]*\bou\b[^.]*special|special[^.]*\bou\b[^.]*chiffre")),
    )
    ALLOWED_ONLY = (
        "seulement des caractères autorisés",
        part(
            Claim(
                r"\b(autoris|admis|permis|accept|possible)\w*",
                (r"caractere|special|signe|symbole",),
                unless=r"\btous les caracteres|n'importe quel",
            ),
            Claim(
                r"\b(uniquement|seulement|exclusivement|seuls?)\b", (r"caractere|signe|symbole",)
            ),
        ),
    )
    NO_IDENTITY = (
        "ni le numéro de sécurité sociale ni la date de naissance",
        part(
            Claim(
                r"securite sociale|date de naissance",
                (r"securite sociale", r"date de naissance"),
                denied=True,
                near=1,
            )
        ),
    )


# What names a missing requirement in a refusal: less than the whole sentence is enough.
NAMES_REQUIREMENT: dict[Requirement, re.Pattern[str]] = {
    Requirement.LENGTH: re.compile(r"\b8\b|\b50\b|trop (court|long)|longueur|huit"),
    Requirement.BOTH_CASES: re.compile(r"majuscule|minuscule"),
    Requirement.DIGIT_OR_SPECIAL: re.compile(r"chiffre|special"),
    Requirement.ALLOWED_ONLY: re.compile(r"autoris|interdit|admis|permis|espace|accept"),
    Requirement.NO_IDENTITY: re.compile(r"securite sociale|\bnir\b|numero"),
}


class HelpPoint(Said):
    """A check that « Je n'ai pas reçu le mail » has to gather (REC-08)."""

    EXACT_ADDRESS = (
        "l'adresse donnée est exacte",
        part(
            Claim(
                r"\b(exacte?|correcte?\w*|juste|verifi\w*|bonne|erreurs?|fautes?)\b",
                (ADDRESS,),
                denied=None,
                supposed=True,
                asked=True,
                unless=r"adresse (ip|postale)",
                near=0,
            )
        ),
    )
    SPAM = (
        "les indésirables",
        part(Claim(r"indesirable|spam|pourriel", denied=None, supposed=True, asked=True)),
    )
    OTHER_ADDRESS = (
        "une autre adresse",
        part(
            Claim(
                r"autre (email|adresse|boite|fournisseur)|autre[^.]{0,20}email"
                r"|email[^.]*different fournisseur",
                denied=None,
                supposed=True,
                asked=True,
                unless=r"\bpas d'autre|aucune autre|impossible|\bne (pouvez|peut) pas",
            )
        ),
    )
    OUTLOOK = (
        "les messageries Outlook",
        part(Claim(r"\boutlook\b", denied=None, supposed=True, asked=True)),
    )
    OLD_MESSAGE = (
        "un ancien courriel",
        part(
            Claim(
                r"ancien[^.]*(email|lien|message)|(plus recent|dernier)[^.]*(email|lien|message)"
                r"|(email|lien|message)[^.]*(plus recent|ancien)",
                denied=None,
                supposed=True,
                asked=True,
            )
        ),
    )
