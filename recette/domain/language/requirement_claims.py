"""What the code personnel must be made of: how each requirement is said."""

from __future__ import annotations

from recette.domain.language.clauses import Claim
from recette.domain.language.fragments import CODE
from recette.domain.language.moods import LATER
from recette.domain.language.said import part

# A rule may hold for a case, not for another day.
TODAY = rf"^(?!\W*{LATER})"

# « votre nom », « la pièce jointe »: the rule is another field's, where no code is named.
OTHER_FIELD = (
    rf"^(?!.*{CODE}).*\b(?:noms?|prenoms?|ville|adresse|email|commentaires?|messages?|fichiers?"
    r"|documents?|identifiant|montant|declaration|attestation|objet|titre|ordonnance|champ"
    r"|(?<!de )numeros? (?!de securite))\b"
)
# « n'est accepté que s'il contient … »: the condition is the rule.
_ONLY_IF = (
    r"\b(?:n'est|ne sera|ne serait|n'etait|ne peut etre) (?:\w+ )?"
    r"(?:accepte|valable|valide|admis|conforme|pris en compte|enregistre)\w*(?: \w+)? ?que\b"
)
_REFUSED = r"\b(?:refuse|rejete|invalide|impossible)\w*|\bpas (?:accepte|valable|valide|admis)\w*"
# It is allowed, or was, or is no more asked: it is no rule.
NO_RULE = (
    r"\b(?:rien n\w*|empech\w*|libre|inutile|facultati\w*|indifferemment|se passer)\b"
    r"|(?<!ne )(?<!ni )\b(?:peut|peuvent|pouvez|peux)\b(?! (?:seulement|uniquement))"
    r"|\b(?:n'est|ne sont|n'etes) (?:pas|plus) (?:necessaire|obligatoire|exige|oblige|requis)\w*"
    r"|\b(?:n'est|n'etes) (?:pas|plus) tenu|\bn'a (?:pas|plus) besoin"
    r"|\b(?:avez|as) (?:bien )?(?:saisi|mis|utilise)\b"
)

# What may follow a number of characters: « 8 h », « 50 ans » count something else.
_UNIT = (
    r"\b(?= ?(?:$|[^\w ]|caracter|signes?\b|symboles?\b|au\b|max|min|ou\b|et\b|a\b|inclus|compris"
    r"|requis|ni\b|exige|autorise))"
)
_EIGHT, _FIFTY = rf"\b(?:8|huit){_UNIT}", rf"\b(?:50|cinquante){_UNIT}"
_COUNTED = r"\bsignes\b|\bcaracter\w+(?! (?:gratuit|hereditaire|medical|personnel|obligatoire))"
_BEYOND = (
    r"\b(?:moins de|inferieure? a|en dessous de|plus de|superieure? a|au-dela de|depass\w+"
    r"|exced\w+)"
)
_OTHER_RANGE = r"\bentre (?:8|huit) et (?!50|cinquante)|\b(?:reste|restants?)\b"

LENGTH = (
    part(
        Claim(
            _EIGHT,
            (_FIFTY, _COUNTED),
            actual=True,
            condition=TODAY,
            but=rf"{_BEYOND} ?(?:8|huit)\b|{NO_RULE}|{_OTHER_RANGE}",
            unless=rf"{OTHER_FIELD}|{_OTHER_RANGE}|\bplus exige",
            near=1,
        ),
        # « ni moins de 8 ni plus de 50 », « au moins 8 sans dépasser 50 ».
        Claim(
            rf"{_BEYOND} ?(?:a )?(?:8|huit|50|cinquante){_UNIT}",
            (_EIGHT, _FIFTY, _COUNTED),
            denied=True,
            actual=True,
            condition=TODAY,
            but=NO_RULE,
            unless=rf"{OTHER_FIELD}|\b(?:n'est|ne sont) plus limite",
            near=1,
        ),
        Claim(
            rf"{_BEYOND} ?(?:8|huit)\b.*{_BEYOND} ?(?:50|cinquante)\b",
            (_COUNTED, _REFUSED),
            denied=None,
            unless=OTHER_FIELD,
        ),
        Claim(_EIGHT, (_FIFTY, _COUNTED, _ONLY_IF), supposed=True, unless=OTHER_FIELD),
    ),
)

_LOWER, _UPPER = r"\bminuscules?\b", r"\b(?:majuscules?|capitales?)\b"
_CASE = rf"{_LOWER}|{_UPPER}"
_OTHER_ALPHABET = r"\b(?:grecques?|cyrilliques?|arabes?|hebrai\w+|manuscrits?|accentuee?s?)\b"
_EITHER = (
    r"\bou (?:bien )?(?:en |une? |des )?(?:lettres? )?(?:latines? )?(?:majuscule|minuscule)"
    r"|\b(?:interdi|refus|exclu|proscri)\w*|\b(?:touche|verr\w*|enfoncee)\b"
)

BOTH_CASES = (
    part(
        Claim(
            _CASE,
            (_LOWER, _UPPER),
            actual=True,
            condition=TODAY,
            but=rf"{NO_RULE}|\b(?:jamais|contient|avait|respect\w*|attention|disting\w+)\b",
            unless=rf"{OTHER_FIELD}|{_OTHER_ALPHABET}|{_EITHER}",
            near=1,
        ),
        Claim(
            _CASE,
            (_LOWER, _UPPER),
            within=(r"\bcontient\b", CODE),
            actual=True,
            condition=TODAY,
            unless=rf"{_OTHER_ALPHABET}|{_EITHER}",
        ),
        # In figures: « des lettres de a à z et de A à Z ».
        Claim(r"\b(?:de )?a (?:a|-) z\b.*\b(?:de )?a (?:a|-) z\b", actual=True, but=NO_RULE),
        Claim(_CASE, (_LOWER, _UPPER, _ONLY_IF), supposed=True),
        Claim(
            rf"\bsans\b.*(?:{_CASE})",
            (_LOWER, _UPPER, _REFUSED),
            denied=True,
            unless=rf"{_OTHER_ALPHABET}|{OTHER_FIELD}",
        ),
    ),
)

_DIGIT = r"\bchiffres?\b(?! (?:d'affaires|cles?\b))"
_SPECIAL = (
    r"\b(?:caractere|signe)s?\b(?: \w+)? specia(?:l|ux)\b|\bsymboles?\b"
    r"|\bchiffres?\b[^,:]*\bou\b[^,:]*\bspecial$"
)
_OR = r"\b(?:ou|soit|a defaut|au choix|l'un des deux|l'un ou l'autre|sinon)\b"
_ANOTHER_COUNT = r"\b(?:deux|trois|quatre|[2-9]) (?:chiffres|caracteres speciaux)"
_EXCLUDED = r"\b(?:interdi|refus|exclu|proscri|retire)\w*"

DIGIT_OR_SPECIAL = (
    part(
        Claim(
            rf"{_DIGIT}|{_SPECIAL}",
            (_DIGIT, _SPECIAL, _OR),
            actual=True,
            condition=TODAY,
            but=NO_RULE,
            unless=rf"{OTHER_FIELD}|{_ANOTHER_COUNT}|{_EXCLUDED}|\bnon autorise",
            near=0,
        ),
        Claim(
            _DIGIT,
            (_SPECIAL, r"\bau choix\b|l'un (?:ou l'autre|des deux)"),
            actual=True,
            condition=TODAY,
            but=NO_RULE,
            unless=rf"{OTHER_FIELD}|{_EXCLUDED}",
            near=1,
        ),
        Claim(rf"{_DIGIT}|{_SPECIAL}", (_DIGIT, _SPECIAL, _OR, _ONLY_IF), supposed=True),
        Claim(
            rf"\bsans (?:aucun )?{_DIGIT}.*\bni\b",
            (_SPECIAL, _REFUSED),
            denied=None,
            unless=OTHER_FIELD,
        ),
    ),
)
