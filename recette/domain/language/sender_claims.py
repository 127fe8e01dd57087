"""What a courriel says of who sends it: an automaton, that nobody answers."""

from __future__ import annotations

from recette.domain.language.clauses import NEVER, Claim
from recette.domain.language.said import part

_MESSAGE = r"(?:message|email|courrier(?: electronique)?|envoi|notification|avis|mot)\b"
_THIS = r"(?:(?:ce|cet|cette|le|la|un|une|votre|notre|ceci est un|present|presente) ?)"
_THE_MESSAGE = rf"\W*{_THIS}{{0,2}}{_MESSAGE}"
_MACHINE = (
    r"\b(?:automates?|robot|machine|automati\w+|ordinateur|logiciel|programme|serveurs?"
    r"|systemes? (?:informatiques?|automati\w+|d'envoi))\b"
)
_GENERATED = (
    r"\b(?:gener\w+|envoyee?|emise?|emane|expediee?|produite?|creee?|adressee?|redigee?|ecrite?"
    r"|provient|vient|resulte|fruit|etablie?|transmise?|parvient|composee?)\b"
)
_OTHER_MADE = r"\b(?:mot de passe|peut|pourra|compte (?:sera|est)|reponse automatique|supprim\w+)\b"

AUTOMATIC = (
    part(
        Claim(
            rf"^\W*(?:attention |ceci est |il s'agit d'|c'est )?{_THIS}{{0,2}}{_MESSAGE}"
            rf"(?: \w+){{0,3}} automati\w+|\bgeneration de ce {_MESSAGE}.*automati",
            actual=True,
            condition=NEVER,
            but=_OTHER_MADE,
        ),
        Claim(
            rf"^\W*(?:ce|cet|cette|le present|la presente) {_MESSAGE} automati\w+",
            denied=None,
            condition=NEVER,
        ),
        Claim(
            _MACHINE,
            within=(_GENERATED,),
            subject=_THE_MESSAGE,
            actual=True,
            condition=NEVER,
            but=_OTHER_MADE,
        ),
        Claim(
            r"^\W*(?:mais )?(?:(?:il|elle|celui-ci) (?:vous )?(?:est|a ete) )?"
            rf"{_GENERATED}.*{_MACHINE}",
            (rf"\b{_MESSAGE}",),
            actual=True,
            condition=NEVER,
            but=_OTHER_MADE,
        ),
        # « un automate vous écrit », « c'est un automate qui … ».
        Claim(
            rf"(?:\bun|\bnotre|\bune) {_MACHINE}.*\b(?:ecri\w*|envoie|adresse|gener\w+|redige"
            rf"|origine|produi\w+|emis|envoye)\b.*\b(?:ce|cet|cette) {_MESSAGE}",
            actual=True,
            condition=NEVER,
        ),
        Claim(
            rf"\b(?:recevez|recois|adressons|envoyons)\b.*\b{_MESSAGE}.*{_MACHINE}",
            actual=True,
            condition=NEVER,
            but=_OTHER_MADE,
        ),
    ),
)

_TO_THIS = (
    r"(?! (?:\w+ )?(?:aux\b|a l'enquete|a la question|au telephone|a un\b|a des\b|a votre (?!mess)"
    r"|a l'appel"
    r"|(?:au|a ce|a cette|du) (?:\w+ )?(?:questionnaire|formulaire|sondage|enquete|question)))"
)
_REPLY = rf"\b(?:repondre|repondez|reponds)\b{_TO_THIS}"
_NO_ORDER = (
    r"\b(?:avez|n'as|ont|n'a|oblige\w*|tard\w*|attend\w+ pas pour|pouvons|peut|(?<!ne )pouvez"
    r"|libre|tenus?|choisi|nous ne|aucun conseiller)\b"
)

DO_NOT_REPLY = (
    part(
        Claim(
            _REPLY,
            denied=True,
            actual=True,
            condition=NEVER,
            but=rf"{_NO_ORDER}|\bpour (?:vous )?repondre\b",
        ),
        # « votre réponse ne serait pas lue » is not asked, it is why.
        Claim(
            rf"\b(?:ne |n')(?:pas |y |nous )*(?:repondre|repondez|reponds)\b{_TO_THIS}",
            denied=True,
            condition=NEVER,
            but=_NO_ORDER,
        ),
        Claim(r"\b(?:s'abst\w+|abstenir|abstenez-vous)\b.*\brepon", denied=None, but=r"\bpas\b"),
        Claim(
            r"\b(?:n'|ne )(?:pas |y |nous )*(?:envo\w+|adress\w+|apport\w+|fai\w+|utilis\w+"
            r"|cliqu\w+|appuy\w+)\b.*\brepon(?:dre|ses?)\b",
            denied=True,
            actual=True,
            condition=NEVER,
            but=r"\b(?:avez|as|a ete|nous n)\b",
        ),
        Claim(
            r"\bn'(?:appelle|attend|exige|necessite)\b.*\breponse|\bne doit .*\breponse"
            rf"|^\W*(?:pas de|aucune) reponse (?:a|au) (?:ce|cet|cette|present) ?{_MESSAGE}",
            denied=True,
            actual=True,
            condition=NEVER,
        ),
        # Nobody would read the answer.
        Claim(
            r"\breponses?\b.*\bne (?:ser|pourr|peu|sont)\w*.*\b(?:lue?s?|traitee?s?|prises?)"
            r"|\breponses?\b.*\bne (?:ser|sont)\w*.*\bconsultee?s?"
            r"|\bne (?:peut|pourra) .*\b(?:recevoir|lire|traiter)\b.*\breponses?",
            denied=True,
            condition=NEVER,
        ),
        Claim(
            r"\breponses?\b.*\b(?:proscri\w*|interdi\w*|inutile|a eviter|exclue)\b",
            denied=None,
            condition=NEVER,
            but=r"\b(?:pas|plus)\b",
        ),
    ),
)
