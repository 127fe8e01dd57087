"""Whether a French clause denies: « ne … pas », « sans », « inutile », and two that affirm."""

from __future__ import annotations

import re

_COMPLETION = r"(?:pas(?! seulement)|plus|jamais|aucun\w*|rien|guere|ni|nul\w*|nullement)"
# « n'hésitez pas », « n'oubliez pas » ask for what follows; « ne … que » restricts, denies nothing.
_DENIED = re.compile(
    r"\b(?:ne |n')(?!hesit|oubli|manqu|tarde[rz]|attende[rz]? pas (?:pour|avant))(?="
    rf"[^.,:]*\b{_COMPLETION}\b|(?:(?:peu|saur|pouv)\w*|(?:a|as|ai|avons|avez|ont) pu)"
    r" (?![^.,:]*\bqu[e'])\w+)"
    rf"|\b{_COMPLETION}\b[^.,:]*\b(?:ne |n')"
)
_WITHOUT_NI = (
    r"pas(?! seulement)|jamais|aucun\w*|nul besoin|plus (?:rien|besoin|la peine)"
    r"|rien (?:d'autre |de plus )?a"
)
_ALONE = re.compile(rf"\b(?:{_WITHOUT_NI}|ni)\b")
# After « sans », « ni » goes on with the same negation.
_NI_APART = re.compile(rf"\b(?:{_WITHOUT_NI})\b")
_WITHOUT = re.compile(
    r"\bsans\b(?! (?:plus |aucune? )?(?:erreur|attendre|delai|tarder|frais|risque|difficulte|perdre"
    r"|engagement|limite|effort|peine|exception))"
)
_REVERSED = re.compile(
    r"\b(?:inutile|superflu|evite[rz]?|eviter|deconseill\w*|interdi\w*|abstenez|gardez-vous|dispens\w*"
    r"|facultati\w*|optionnel\w*|il est faux|loin d|non(?! seulement))\b"
)
# « vous n'avez plus qu'à appeler » restricts too.
_RESTRICTED = re.compile(r"\b(?:ne |n')(?=(?:\w+ ){1,3}(?:plus|(?:pas|plus) d'autres? \w+) qu[e'])")
_RELATIVE = re.compile(r" (?:que|qu'|qui|dont) ?(?=(?:vous |nous |on |ils? |elles? )?(?:ne |n'))")
_KEPT_POSITIVE = re.compile(
    r"\bn'(?:hesit|oubli)\w*(?: \w+)? pas\b|\bne (?:manqu|tard)\w+ pas\b"
    r"|\bn'attend\w+ pas (?=pour|avant)"
)


def is_denied(clause: str) -> bool:
    """Tell whether an odd number of negations bears on a canonical clause."""
    clause = _RESTRICTED.sub(" ", _KEPT_POSITIVE.sub("", clause))
    pairs = len(_DENIED.findall(_without_relative(clause)))
    without = len(_WITHOUT.findall(clause))
    alone = 0 if pairs else min(1, len((_NI_APART if without else _ALONE).findall(clause)))
    outside = without + len(_REVERSED.findall(clause))
    return (pairs + alone + outside) % 2 == 1


def _without_relative(clause: str) -> str:
    """Return a clause without the relative one that holds a second negation."""
    main = _RELATIVE.split(clause, maxsplit=1)[0]
    return main if _DENIED.search(main) else clause
