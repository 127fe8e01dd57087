"""What a screen or a courriel has to say: the sentence of the guide, reduced to what carries it.

A statement holds when every one of its patterns is found in the canonical text (lower case, no
accents, « email » for every word for it). `[^.]` keeps a pattern inside one sentence (the dots of
addresses and numbers are set apart: `flowing`). Patterns are wide on wording and strict on what
would change the meaning (« ne … plus », « obligatoire »).
"""

from __future__ import annotations

import re
from enum import Enum

_INACTIVE = (
    r"lien[^.]*\b(n'est|est)? ?(plus|pas) (actif|active|valide|valable|utilisable)"
    r"|lien[^.]*\b(expire|perime|inactif)|(expir|perim)[^.]*\blien"
    r"|lien[^.]*(n'est plus|ne fonctionne plus|a depasse|delai[^.]*depasse)"
)
# « si votre compte est activé, connectez-vous » does not say that it is.
_NOT_SUPPOSED = "".join(
    f"(?<!{when} {whose})"
    for when in ("si", "quand", "lorsque", "fois que", "des que")
    for whose in ("votre ", "le ", "l'")
)


class Said(Enum):
    """Something said: its words in the features, then the patterns that all must be found."""

    def __init__(self, phrase: str, *patterns: str) -> None:
        self.phrase = phrase
        self.patterns = tuple(re.compile(p) for p in patterns)


class Statement(Said):
    """What a screen has to say."""

    CREATE_BY_FRANCECONNECT = (
        "qu'on peut créer immédiatement son compte via FranceConnect",
        r"cree[^.]*compte[^.]*franceconnect|franceconnect[^.]*cree[^.]*compte",
    )
    FRANCECONNECT_EXPLAINED = (
        "que FranceConnect est la solution de l'État pour plus de 700 services",
        r"franceconnect[^.]*\betat\b|\betat\b[^.]*franceconnect",
        r"securis|simplifi",
        r"\b700 (services|demarches|sites)",
    )
    FRANCECONNECT_FAILED = (
        "que l'identification par FranceConnect n'a pas abouti",
        r"franceconnect[^.]*(n'a pas|n'ont pas|pas abouti|echou|echec|refus|annul|abandon|interromp"
        r"|impossible|erreur|incident|n'est pas valide|invalide|expire)"
        r"|(echec|echou|erreur|incident|refus|annul|abandon|interromp|interrup|impossible|n'a pas"
        r"|n'avez pas|n'a pu|n'avons pas)[^.]*franceconnect"
        r"|(identification|connexion|demande|retour|reponse)[^.]*"
        r"(n'a pas (pu|abouti)|a echoue|refusee?|annulee?|invalide|interrompue?|pas valide)",
    )
    FIRST_ACCEPT = (
        "qu'il faut d'abord accepter les conditions pour accéder aux services",
        r"(devez|doit|faut|necessaire|prealable|avant)[^.]*accept[^.]*conditions",
        r"acce(der|s) (aux|a vos|a tous les|a l'ensemble des) services",
    )
    NO_MORE_PAPER = (
        "que les relevés ne viendront plus par courrier postal mais en ligne",
        r"(ne plus|n'\w+ plus|ne \w+ plus|fin de|renonce|cess)[^.]*releves"
        r"|releves[^.]*(ne (vous )?(seront|sont|viendront|parviendront) plus|n'arriveront plus)",
        r"releves[^.]*(courrier|postal|papier)|(courrier|postal|papier)[^.]*releves",
        r"(releves|courrier|postal|consult)[^.]*(en ligne|dematerialis|internet)"
        r"|(en ligne|dematerialis)[^.]*releves",
    )
    ADDRESS_MANDATORY = (
        "que l'adresse de courriel est obligatoire pour bénéficier des services",
        r"\bemail\b[^.]*(est obligatoire|(?<!pas )obligatoire pour|indispensable|est requise)"
        r"|obligatoire[^.]*(saisi|renseign|donn)[^.]*\bemail",
        r"\bservices\b",
    )
    MESSAGES_IN_ACCOUNT = (
        "que les courriers et messages arriveront dans la messagerie du compte",
        r"(acceptez|recevoir|recevrez)[^.]*messagerie[^.]*(courriers|messages)"
        r"|(courriers|messages)[^.]*messagerie",
        r"\bcourriers\b",
    )
    CHOOSE_A_NEW_CODE = (
        "de ne pas reprendre un code utilisé sur un autre site",
        r"(ne pas|n'est pas|jamais|evitez|deconseill|different)[^.]*"
        r"(autre|d'autres) (sites?|services?|comptes?)",
    )
    STRENGTH_SHOWN = (
        "qu'un niveau indicatif de sécurité est affiché",
        r"niveau[^.]*(indicatif[^.]*securite|securite|robustesse)|(robustesse|force) d[eu]",
    )
    EASY_ADDRESS = (
        "que l'adresse doit être facilement consultable",
        r"(facilement|regulierement|aisement|souvent)[^.]*consult"
        r"|consult[^.]*(facilement|regulierement|aisement|souvent)",
    )
    FOLLOW_LINK = (
        "de suivre le lien reçu par courriel pour finaliser la création",
        r"(cliqu|suiv|ouvr|utilis)[^.]*\blien\b[^.]*(recu|email|envoy|messagerie)"
        r"|(recu|email|envoy|messagerie)[^.]*(cliqu|suiv|ouvr|utilis)[^.]*\blien\b",
        r"finalis|activ|valid|termin|confirm",
    )
    VALIDATION_AWAITED_HERE = (
        "que la validation est attendue à cet endroit",
        r"validation de mon email|(cliqu|suiv)[^.]*\blien\b[^.]*(recu|envoy)[^.]*email",
    )
    VALIDATION_AWAITED = (
        "que la validation de l'adresse est attendue",
        r"(attente|attend|reste a|encore|pas (ete )?(encore )?)[^.]*(valid|confirm|activ)"
        r"|(valid|confirm|activ)\w*[^.]*(attente|attendue?|pas encore|n'a pas|necessaire|avant)"
        r"|(n'est|n'a) pas (encore )?(ete )?(valid|confirm|activ)"
        r"|(cliqu|suiv)[^.]*\blien\b[^.]*(recu|envoy|email)"
        r"|(devez|merci de|veuillez)[^.]*(valid|confirm)[^.]*email",
    )
    ACCOUNT_HELD_BACK = (
        "que le compte n'est pas ouvert",
        r"en attente (de|d') ?(votre |la )?(validation|confirmation|activation)"
        r"|(n'est|n'a) pas (encore )?(ete )?(valide|confirme|active)e?\b"
        r"|validation de mon email|(validez|confirmez|valider|confirmer) (votre|mon) email"
        r"|(cliqu|suiv)[^.]*\blien\b[^.]*(recu|envoye)"
        rf"|{_INACTIVE}",
    )
    LINK_INACTIVE = ("que le lien n'est plus actif", _INACTIVE)
    LINK_SUPERSEDED = (
        "que le lien n'est plus le bon",
        rf"{_INACTIVE}|lien[^.]*(remplace|ancien|plus recent|invalide|deja)"
        r"|(plus recent|dernier|nouvel?)[^.]*(email|lien|message)|ancien[^.]*(lien|email)",
    )
    ALREADY_ACTIVE = (
        "que le compte est déjà activé",
        rf"{_NOT_SUPPOSED}compte( ameli| personnel| en ligne)* (est|a (bien |deja )?ete|etait) "
        r"(bien |deja |maintenant |desormais )*(active|actif|valide|ouvert)\b"
        rf"|{_NOT_SUPPOSED}(email|adresse) (est|a (bien |deja )?ete|etait) "
        r"(bien |deja |maintenant |desormais )*(confirme|valide|verifie)e?\b",
    )
    CALL_3646 = ("d'appeler le 3646", r"\b36 ?46\b")
    ALL_MANDATORY = (
        "que tous les éléments sont obligatoires",
        r"tous les champs[^.]*obligatoires|champs?[^.]*obligatoires?",
    )


class MailStatement(Said):
    """What the courriel has to say."""

    CONFIRM_TO_ENJOY = (
        "de confirmer son adresse pour profiter de tous les services",
        r"profiter[^.]*services|services[^.]*profiter|beneficier[^.]*services",
        r"confirm[^.]*\bemail\b|confirm[^.]*adresse",
    )
    WARN_THE_CAISSE = (
        "de prévenir sa caisse si l'on n'est pas à l'origine de la demande",
        r"(pas|n'avez|n'etes)[^.]*(l'origine|demande)[^.]*(inform|preven|avert|contact|signal)[^.]*caisse",
    )
    CHANGE_ACCESS_CODE = (
        "de modifier son code d'accès si l'on n'est pas à l'origine de la demande",
        r"(pas|n'avez|n'etes)[^.]*(l'origine|demande)[^.]*(modifi|chang)[^.]*(code|mot de passe)",
    )
    AUTOMATIC = (
        "qu'il est généré par un automate",
        r"automat",
    )
    DO_NOT_REPLY = (
        "de ne pas y répondre",
        r"(ne pas|ne|n')[^.]*(repond|reponse)",
    )


class Requirement(Said):
    """What the code must be, as the guide lists it; the same words name it in a refusal."""

    LENGTH = (
        "entre 8 et 50 caractères",
        r"\b8\b[^.]*\b50\b[^.]*caracter|caracter[^.]*\b8\b[^.]*\b50\b",
    )
    BOTH_CASES = (
        "des lettres latines minuscules et majuscules",
        r"minuscule[^.]*majuscule|majuscule[^.]*minuscule",
    )
    DIGIT_OR_SPECIAL = (
        "un chiffre ou un caractère spécial",
        r"chiffre[^.]*\bou\b[^.]*special|special[^.]*\bou\b[^.]*chiffre",
    )
    ALLOWED_ONLY = (
        "seulement des caractères autorisés",
        r"caracteres?[^.]*(autoris|admis|permis|accept)|(autoris|admis|permis)[^.]*caracteres?",
    )
    NO_IDENTITY = (
        "ni le numéro de sécurité sociale ni la date de naissance",
        r"(pas|ni|sans)[^.]*(numero[^.]*securite sociale|securite sociale)",
        r"date de naissance",
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
        r"email[^.]*(exacte?|correcte?|juste|verifi|bonne|erreur|faute)|verifi[^.]*email",
    )
    SPAM = ("les indésirables", r"indesirable|spam|pourriel")
    OTHER_ADDRESS = (
        "une autre adresse",
        r"autre (email|adresse|boite|fournisseur)|autre[^.]{0,20}email"
        r"|email[^.]*different fournisseur",
    )
    OUTLOOK = ("les messageries Outlook", r"outlook")
    OLD_MESSAGE = (
        "un ancien courriel",
        r"ancien[^.]*(email|lien|message)|(plus recent|dernier)[^.]*(email|lien|message)"
        r"|(email|lien|message)[^.]*plus recent",
    )
