"""What the code personnel must not hold: how each requirement is said."""

from __future__ import annotations

from recette.domain.language.clauses import NEVER, Claim
from recette.domain.language.requirement_claims import NO_RULE, OTHER_FIELD, TODAY
from recette.domain.language.said import part

_SIGN = r"(?:caracteres?|signes?|symboles?)"
_PERMITTED = r"(?:autoris|admis|permis|accept|valide|possible|list|suivant)\w*"
_SIGN_PERMITTED = rf"{_SIGN}(?: \w+)?(?: (?:qui )?(?:sont|est))? {_PERMITTED}"
_SIGN_BARRED = (
    rf"(?:{_SIGN} (?:non {_PERMITTED}|interdits?|prohibes?|exclus|(?:autres|differents) que)"
    rf"|d'autres {_SIGN} que|\bautres {_SIGN} que)"
)
_ONLY = (
    r"\b(?:uniquement|seulement|exclusivement|seuls?|seules?|rien que|qu[e'] ?(?:des?|les|aux?|par"
    r"|avec|parmi|d')|limit\w+|se limite|en tenir|tenez-vous-en|restreint\w*|borne\w*)\b"
)

ALLOWED_ONLY = (
    part(
        Claim(
            rf"{_ONLY}.*\b{_SIGN_PERMITTED}|\b{_SIGN_PERMITTED}.*\b(?:uniquement|seulement"
            r"|exclusivement)\b",
            actual=True,
            condition=TODAY,
            but=rf"{NO_RULE}|\brestriction\b|\b(?:nombre|taille)\b",
            unless=OTHER_FIELD,
        ),
        Claim(
            rf"^\W*seuls? (?:(?:les|ces|des) )?{_SIGN}.*\b(?:peuvent|{_PERMITTED})",
            actual=True,
            condition=TODAY,
            but=r"\bnombre\b",
            unless=OTHER_FIELD,
        ),
        # « caractères autorisés : @ # ! »: what the list leaves out is not.
        Claim(
            rf"^\W*(?:liste des )?{_SIGN_PERMITTED}",
            (rf"{_PERMITTED} ?: ?(?!\d+\b)\S",),
            actual=True,
            condition=TODAY,
            unless=rf"{OTHER_FIELD}|\bnombre\b|\btous\b",
        ),
        # « seulement les caractères suivants »: no number of them.
        Claim(
            rf"\b(?:uniquement|seulement|exclusivement|seuls?)"
            rf"(?: (?!\d|huit|cinquante|speciaux)\w+){{0,2}} {_SIGN}\b(?! (?:du|de la|de l'))",
            actual=True,
            condition=TODAY,
            but=rf"{NO_RULE}|\bpersonnel\b",
            unless=OTHER_FIELD,
        ),
        Claim(
            rf"\b(?:aucune?|pas|ni|sans|jamais|exclusion|exclus?|interdi\w*|refus\w*|proscri\w*"
            rf"|evite[rz]?|ne peu\w+|bann\w*)\b.*{_SIGN_BARRED}"
            rf"|{_SIGN_BARRED}.*\b(?:exclus?|interdits?|refus\w*|proscri\w*|pas|aucun|bann\w*)\b",
            denied=None,
            condition=NEVER,
            but=(
                r"(?<!ne )\bpeut contenir\b|\b(?:n'est|ne sont) plus\b|\bavez\b|\w{3}ait\b"
                r"|\bil n'y a\b"
            ),
            unless=OTHER_FIELD,
        ),
        Claim(
            r"\bdoi\w+ (?:\w+ )?(?:etre )?(?:constitue|compose|forme)\w* (?:de|des|par) "
            rf"{_SIGN_PERMITTED}",
            actual=True,
            condition=TODAY,
            unless=OTHER_FIELD,
        ),
        # « tous les caractères du code doivent être autorisés ».
        Claim(
            rf"\b(?:tous les|chaque|chacun des) {_SIGN}.*\b(?:doi|appartien|font partie).*"
            rf"\b{_PERMITTED}",
            actual=True,
            condition=TODAY,
            unless=OTHER_FIELD,
        ),
        Claim(
            rf"\bne (?:pas|jamais) (?:sortir|s'ecarter) d.*{_SIGN_PERMITTED}"
            rf"|\baucun(?: autre)? {_SIGN} n'est {_PERMITTED}",
            denied=True,
            actual=True,
            condition=TODAY,
            unless=OTHER_FIELD,
        ),
        Claim(
            rf"\b{_SIGN_PERMITTED}",
            (r"\brien d'autre\b|\b(?:tous )?les autres sont (?:refuse|interdit|exclu)s?",),
            unless=OTHER_FIELD,
            near=1,
        ),
    ),
)

_NIR = r"\b(?:securite sociale|numero de secu|nir)\b"
_BIRTH = r"\b(?:date de naissance|ne[e]? le)\b"
_BOTH = (_NIR, _BIRTH)
# What is done of them that has nothing to do with what the code holds.
_OTHER_ACT = (
    r"\b(?:communiqu\w*|transm\w+|trouv\w+|correspond\w*|mentionn\w*|fourni\w*|divulgu\w*|connai\w+"
    r"|envoy\w*|dict\w+|donne[rz]?|oubli\w*|(?:ete|etre) modifie\w*|perd\w*|conserv\w*|affich\w*"
    r"|enregistr\w*|partag\w*|obligatoires?|telephone|avez|figurent? sur|carte|n'empech\w*"
    r"|errone\w*|inexacte?s?|demand\w*|verifi\w*|inconnue?s?|sans saisir|modifier votre"
    r"|reconnu\w*|connecter)\b"
)
# One of them may be there after all.
_ALLOWED_ONE = (
    r"\bmais\b.*\b(?:pas|accept\w+|autoris\w+|permis\w*|peut)\b"
    r"|(?<!ne )\b(?:peut|pouvez|peuvent)\b|\bplus interdi"
)
_OFF_RULE = rf"{_OTHER_ACT}|{_ALLOWED_ONE}|{OTHER_FIELD}"
_FORMERLY = r"\b\w{3,}(?<!r)(?:ait|aient)\b"
_NO = r"(?:\b(?:ne|pas|ni|sans|non plus|aucune?|interdi\w*|exclu\w*)\b|\bn')"


def _barred(what: str) -> str:
    """Return what a sentence that bars it holds, among others apart by « | »."""
    return rf"{_NO}[^|]*(?:{what})|(?:{what})[^|]*{_NO}"


_BARRED = (
    r"\b(?:proscri\w*|exclu\w*|refus\w*|bann\w*|exempte?|depourvue?|sans rapport|hors de question"
    r"|differente?s? de|rejete\w*)\b"
)
_NOT_BARRED = r"\b(?:n'est|ne sont|ne sera) (?:pas|plus)\b|\brien\b"

NO_IDENTITY = (
    part(
        Claim(
            rf"{_NIR}|{_BIRTH}",
            _BOTH,
            denied=True,
            condition=NEVER,
            but=_FORMERLY,
            unless=_OFF_RULE,
        ),
        # Each in its own sentence, each barred.
        Claim(
            rf"{_NIR}|{_BIRTH}",
            (_barred(_NIR), _barred(_BIRTH)),
            denied=True,
            condition=NEVER,
            but=_FORMERLY,
            unless=_OFF_RULE,
            near=1,
        ),
        # « interdits dans le code : … », « évitez, dans votre code, … ».
        Claim(
            r"\b(?:interdi\w*|evite[rz]?|pas permis)\b",
            _BOTH,
            denied=True,
            condition=NEVER,
            unless=_OFF_RULE,
            near=1,
        ),
        Claim(_BARRED, _BOTH, denied=None, condition=NEVER, but=_NOT_BARRED, unless=_OFF_RULE),
        # The head of a list: « ne pas utiliser : ».
        Claim(
            r"(?:\bne pas |\bn'|\bne |\bdoit pas |\bni )(?:\w+ )?(?:utilis|mett|conten|compren"
            r"|repren|comport|inclu|employ|figur|chois)\w*(?: pas)?(?: dans (?:le|votre) code)?\W*$"
            r"|\ba (?:proscrire|eviter|exclure|bannir)\W*$",
            _BOTH,
            denied=None,
            unless=_OFF_RULE,
            near=2,
        ),
    ),
)
