"""What a screen says of the link that one has to follow."""

from __future__ import annotations

from recette.domain.language.clauses import NEVER, Claim
from recette.domain.language.fragments import GUIDE_FOLLOWING, LINK
from recette.domain.language.link_claims import OTHER_LINK, THE_LINK
from recette.domain.language.said import part

_FOLLOW = (
    r"\b(?:clique[rz]?|cliquant|clic|suivez|suivre|suivant|suis|ouvre[rz]?|ouvrir|ouvrant"
    r"|utilise[rz]?|utilisant|active[rz]|passe[rz]? par|rendez-vous sur|appuye[rz])\b"
)
# The message, its link and what it is for may be told in as many sentences.
_SENT = r"\b(?:recue?s?|email|envoy\w*|messagerie|message|boite|contient|courrier electronique)\b"
_TO_FINISH = (
    r"finalis|activ|valid|termin|confirm|inscri|\bcre(?:ation|er|e|ee)\b|conclu|achev|complet"
    r"|definitiv|ouver|adhesion|finir|parachev"
)
_OTHER_PURPOSE = (
    OTHER_LINK + r"|courriers?(?! elec)|\bmodifi|consulter vos|fraud|escroc|pirate"
    r"|\bannul|\bavis\b|enquete|sondage|questionnaire"
)
_JUST_FOLLOWED = (
    r"\bven(?:ez|ons|ait|iez|ant) (?:de |d')(?:cliquer|suivre|ouvrir|utiliser)"
    r"|vous (?:suivez|ouvrez|utilisez)"
)
FOLLOWED = part(
    Claim(
        _FOLLOW,
        (LINK, _SENT, _TO_FINISH),
        spelled=_FOLLOW,
        condition=r"\b(?:deja|fait|encore|toujours)\b",
        actual=True,
        but=_JUST_FOLLOWED,
        unless=_OTHER_PURPOSE,
        near=1,
    ),
    Claim(
        r"\bdoit (?:\w+ )?etre (?:suivi|ouvert|utilise|clique)\b",
        (_SENT, _TO_FINISH),
        subject=THE_LINK,
        condition=NEVER,
        unless=_OTHER_PURPOSE,
    ),
    Claim(
        r"\b(?:confirm|valid|activ|finalis|termin|achev)(?:ez|er|e)\b"
        r".*\b(?:via|grace au|a l'aide du|au moyen du|avec|par|depuis|sur) (?:le |ce |notre )?lien",
        (_SENT, _TO_FINISH),
        actual=True,
        condition=NEVER,
        unless=_OTHER_PURPOSE,
    ),
    # « … sera créé quand vous aurez cliqué », « tant que vous n'aurez pas cliqué, … ».
    Claim(
        r"\baur\w+ .*\b(?:clique|suivi|ouvert)\b|\btant que .*n'a\w+ .*\b(?:clique|suivi|ouvert)\b",
        (LINK, _SENT, _TO_FINISH, r"\bsera\b.*\b(?:quand|lorsque|des que|une fois que)\b|tant que"),
        denied=None,
        supposed=True,
        unless=_OTHER_PURPOSE,
    ),
    Claim(
        r"\ben (?:cliquant|suivant|ouvrant|activant|utilisant)\b",
        (LINK, _SENT, _TO_FINISH),
        condition=NEVER,
        unless=_OTHER_PURPOSE,
    ),
    # « ne sera finalisée qu'après votre clic sur le lien ».
    Claim(
        r"\bne (?:ser|pourr)\w* .*\bqu'(?:apres|en|une fois|au) .*\b(?:cliqu|clic|suiv)"
        r"|^sans (?:\w+ )?(?:clic|clique|suivr|suivi)",
        (LINK, _SENT, _TO_FINISH),
        denied=None,
        condition=NEVER,
        unless=_OTHER_PURPOSE,
    ),
)
# On a screen that stands where one waits for the validation, the words of the guide are enough.
ASKED_TO_FOLLOW = part(
    Claim(
        GUIDE_FOLLOWING,
        (LINK, r"\b(recue?s?|envoy\w*|email|adresse|contient|message)\b"),
        condition=NEVER,
        unless=rf"{OTHER_LINK}|\bavez (bien |deja )?(cliqu|suiv)|\bven(?:ez|ons) de",
    ),
)

FOLLOW_LINK = (FOLLOWED,)
