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
                unless=r"^(?!.*\b(ni|pas|sans)\b).*(plus de (50|cinquante)|moins de (8|huit))",
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
        part(
            Claim(r"chiffre|special", (r"chiffre", r"special", r"\b(ou|soit)\b")),
            Claim(r"chiffre", (r"special", r"\bau choix\b|l'un ou l'autre"), near=1),
        ),
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
                unless=r"\b(carte|figurent? sur)\b",
            ),
            Claim(
                r"\b(interdi|exclu|proscri|refuse)\w*",
                (r"securite sociale", r"date de naissance"),
                denied=None,
            ),
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
                r"\b(exacte?|correcte?\w*|juste|verifi\w*|bonne|erreurs?|fautes?"
                r"|exactitude|bien saisi)\b",
                (ADDRESS,),
                denied=None,
                supposed=True,
                asked=True,
                unless=r"(adresse|email) (ip|postale)|inutile|pas (besoin|necessaire)"
                r"|indesirable|\bspams?\b",
                near=0,
            )
        ),
    )
    SPAM = (
        "les indésirables",
        part(
            Claim(
                r"indesirable|spam|pourriel",
                denied=None,
                supposed=True,
                asked=True,
                unless=r"\b(inutile|effets|medicament|publicites?|appels)\b",
            )
        ),
    )
    OTHER_ADDRESS = (
        "une autre adresse",
        part(
            Claim(
                r"autre (email|adresse|boite|fournisseur)|autre[^.]{0,20}email"
                r"|email[^.]*different fournisseur|\b(email|adresse) differente?\b"
                r"|\b(seconde|deuxieme|nouvelle?) (email|adresse)\b|\bchangez d'(email|adresse)\b",
                denied=None,
                supposed=True,
                asked=True,
                unless=r"\b(inutile|colis|livre|postale|demenage)\b|\bpas d'autre"
                r"|aucune autre|impossible|\bne (pouvez|peut) pas",
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
                r"|(email|lien|message)[^.]*(plus recent|ancien|anterieur|dernier)",
                denied=None,
                supposed=True,
                asked=True,
                unless=r"fonctionnent (aussi|encore|toujours)|supprimez|liberer",
            ),
            Claim(r"\b(plus recent|precedents?)\b", (r"\b(emails?|messages?)\b",), near=1),
        ),
    )
