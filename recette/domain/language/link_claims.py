"""What a screen says of the link: that it is to be followed, inactive, or no more the right one."""

from __future__ import annotations

from recette.domain.language.clauses import NEVER, Claim
from recette.domain.language.fragments import GUIDE_FOLLOWING, LINK, OTHER_THING
from recette.domain.language.said import part

# Links that are not of this journey.
_OTHER_LINK = (
    rf"{OTHER_THING}|\bsms\b|texto|telecharg|reinitialis|\boubliee?s?\b|desabonn|desinscri"
    rf"|supprim|parente"
    r"|filiation|parrain|paiement|payer|contrat|commande|visio|partage"
)
# « votre lien de validation … », « ce lien … », « lien … »: this one, not any link.
# « lien d'amitié », « lien de visioconférence »: what it is of must be of this journey.
_OF_THIS = (
    r"(?:validation|confirmation|activation|verification|inscription|creation|finalisation|acces"
    r"|ce|cet|cette|notre|l'|la|votre)\b"
)
THE_LINK = (
    r"(?:(?:ce|le|votre|ton|mon|notre) |l')?(?:(?:present|precedent|ancien) )?lien(?:-ci)?\b"
    rf"(?! (?:de |d')(?!{_OF_THIS}))(?! vers\b)"
)
_VALIDITY = (
    r"(?:(?:le|la|ce|votre|ton) )?(?:delai|duree|periode|jeton|validite"
    r"|date (?:limite|de validite))\b"
)
_DEAD = (
    r"\b(?:perime|inactif|caduc|echu|obsolete|desactive|invalide|mort|hors delai|hors d'usage"
    r"|hors service|inutilisable|inoperant|sans effet"
    r"|(?:a|au|a son) (?:expiration|echeance|terme))\b"
)
_ALIVE = (
    r"\b(?:actif|active|activable|valide|valables?|utilisable|fonctionne\w*|marche|en cours"
    r"|exploitable|disponible|reconnu|operationnel|en (?:vigueur|service)|exploitable|accessible"
    r"|existe|cours|permet|bon(?! lien)|d'usage|d'actualite|utilise)\b"
)
_SPENT = r"\b(?:depasse|ecoule|passe|acheve|termine|revolu|expire|pris fin)e?\b"
_USE = r"\b(?:utiliser|suivre|cliquer|ouvrir|servir|vous servir)\b"

INACTIVE = part(
    Claim(
        _ALIVE,
        subject=THE_LINK,
        denied=True,
        actual=True,
        condition=NEVER,
        but=rf"{_OTHER_LINK}|\bpas encore\b|pas (?:sur|avec|depuis|dans) (?:un|les|votre)\b",
    ),
    Claim(_DEAD, subject=THE_LINK, actual=True, condition=NEVER, but=_OTHER_LINK),
    # « expiré » has happened, « expire » may be for tomorrow: only the accent tells.
    Claim(
        r"\bexpire\b",
        subject=THE_LINK,
        spelled=r"\bexpiré\b|\bexpire depuis\b|^lien (?:d\S+ )?expire$",
        actual=True,
        condition=NEVER,
        but=_OTHER_LINK,
    ),
    Claim(
        r"\b(?:perdu|epuise|depasse|atteint)\b.*\b(?:validite|date|duree|delai|jours)\b"
        r"|\b(?:cesse (?:de|d')|plus d'effet|fin de validite)",
        subject=THE_LINK,
        denied=None,
        actual=True,
        condition=NEVER,
        but=rf"{_OTHER_LINK}|\b(?:pas|jamais)\b",
    ),
    Claim(r"\bl'est\b", (_ALIVE,), subject=THE_LINK, denied=True, actual=True, condition=NEVER),
    Claim(
        _SPENT,
        (rf"{LINK}|\b(?:7|sept) jours\b|valid|confirm|activ",),
        subject=_VALIDITY,
        actual=True,
        condition=NEVER,
        unless=_OTHER_LINK,
    ),
    Claim(
        r"\b(?:avez|as) (?:bien )?(?:depasse|laisse passer) (?:ce|le|les) (?:\w+ )?(?:delai"
        r"|jours)\b",
        (LINK,),
        condition=NEVER,
        unless=_OTHER_LINK,
    ),
    Claim(r"\btrop tard\b", (LINK,), condition=NEVER, unless=_OTHER_LINK),
    Claim(
        rf"\b(?:pouvez|peux|peut|possible|permis)\b.*{_USE}.*{LINK}",
        denied=True,
        actual=True,
        condition=NEVER,
        but=rf"{_OTHER_LINK}|\bpas encore\b",
    ),
    Claim(
        rf"\bimpossible d.*{_USE}.*{LINK}|^expiration (?:du|de \w+) lien(?: d(?:e "
        rf"|')\w+)?(?: constatee| detectee)?$",
        condition=NEVER,
        but=_OTHER_LINK,
    ),
    Claim(
        rf"\b(?:avez|as|venez de|viens de)\b.*{LINK}(?: \w+){{0,4}} "
        r"(?:expire|perime|caduc|obsolete|depasse|inactif|trop ancien|(?:qui )?n'est plus \w+)",
        denied=None,
        condition=NEVER,
        but=rf"{_OTHER_LINK}|\b(?:n'avez|n'as)\b",
    ),
)

_OLD = r"\b(?:ancien|precedent|anterieure?|premier|vieux|vieil|passee?|mauvais)\b"
_LAST = r"\b(?:dernier|derniere|plus recent|nouveau|nouvel)\b"
_GONE_FOR_ANOTHER = (
    r"\b(?:ete|est|ayant ete|desormais)\b.*\b(?:remplac|annul|supplant|revoqu|substitu)\w*"
    r"|\bobsolete"
    r"|\b(?:est|date) (?:trop |bien |plus )?ancien\b|\blien (?:\w+ ){0,3}(?:remplace|annule)$"
    r"|\bdeja (?:ete )?(?:servi|utilise|employe)"
    r"|\bdepasse\b|\b(?:demande|envoi|email|message) (?:anterieur|precedent)e?\b"
    r"|\bd(?:'une?|e l'|e votre) ?(?:ancien|precedent|premier)\w* (?:email|message|envoi|demande)"
)
_THE_RIGHT_ONE = (
    r"\b(?:le bon|la bonne|celui qu'il faut|celui (?:en vigueur|a utiliser|sur lequel|du dernier)"
    r"|correspond\w*|convient|a (?:utiliser|suivre|jour)|servir|utilisable|le dernier"
    r"|le plus recent)\b"
)

SUPERSEDED = part(
    Claim(
        _GONE_FOR_ANOTHER,
        subject=THE_LINK,
        actual=True,
        condition=NEVER,
        but=rf"{_OTHER_LINK}|\b(?:ouvre|mene|renvoie|page)\b",
    ),
    Claim(_THE_RIGHT_ONE, subject=THE_LINK, denied=True, actual=True, condition=NEVER),
    Claim(
        r"\b(?:celui-ci|ce lien|celui (?:que|sur)|lui)\b",
        subject=r"(?:le |seul le )?(?:seul )?bon lien\b",
        denied=True,
        condition=NEVER,
    ),
    Claim(
        rf"\bbon lien\b|\b(?:le bon|{_LAST}) lien\b|\b(?:du )?dernier (?:email|message)",
        (LINK,),
        within=(r"^(?:pas|non|ce |c'|mais ce |ceci )|\b(?:n'(?:est|avez|as)|s'agit) (?:pas|plus)",),
        denied=True,
        condition=NEVER,
        unless=_OTHER_LINK,
    ),
    Claim(r"\bmauvais lien\b|^(?:lien )?(?:ancien|vieux) lien\b", actual=True, condition=NEVER),
    Claim(
        rf"\b(?:avez|as|venez|viens)\b.*\b(?:utilis|suiv|cliqu|ouv)\w*.*"
        rf"(?:{_OLD} (?:lien|email|message)|\bun ancien\b|lien {_OLD}|lien d'un {_OLD}"
        r"|lien\b.*\b(?:remplace|annule|obsolete|depasse))",
        condition=NEVER,
        unless=_OTHER_LINK,
    ),
    Claim(
        rf"\b(?:avez|as) deja (?:bien )?(?:utilise|clique sur|suivi|ouvert|employe)\b.*{LINK}",
        condition=NEVER,
        but=_OTHER_LINK,
    ),
    Claim(
        r"\bce n'est (?:pas|plus) (?:le bon\b|celui\b|(?:ce|le) lien qu)",
        (LINK,),
        denied=True,
        actual=True,
        condition=NEVER,
        unless=_OTHER_LINK,
    ),
    Claim(
        r"^(?:et |mais )?(?:pas|non) celui-ci$",
        (LINK,),
        denied=None,
        condition=NEVER,
        unless=_OTHER_LINK,
    ),
    Claim(
        r"\b(?:annule|remplace|invalide|rend|rendu) (?:(?:ce|votre|ton) lien|celui-ci)\b"
        r"|\b(?:l'a|le) (?:annule|remplace)\b",
        (LINK,),
        actual=True,
        condition=NEVER,
        unless=_OTHER_LINK,
    ),
    # Another one was sent since: this one is left behind.
    Claim(
        r"\b(?:r?envoye|adresse|transmis|expedie|genere|emis|demande|l'a remplace|remplace)\b",
        within=(
            r"\b(?:plus recent|entre-temps|depuis|plus tard|ensuite|ulterieure?(?:ment)?)\b",
            rf"\b(?:(?:nouveau|autre) (?:lien|email|message)|{_LAST})\b|{LINK}",
        ),
        subject=r"(?:un|le) (?:\w+ )?lien\b|un (?:email|message|envoi)\b|nous\b|vous\b",
        actual=True,
        condition=NEVER,
        unless=_OTHER_LINK,
        about=(LINK,),
        near=1,
    ),
    # One is sent to the last message.
    Claim(
        r"(?<!vous )\b(?:(?:utilis|cliqu|suiv|ouvr|pren|(?:re)?cherch|report|retrouv|serv)\w*ez"
        r"|(?:utilis|cliqu|cherch|recherch|retrouv)er|(?:suiv|prend)re|ouvrir|utilise|clique"
        r"|suis|prends|ouvre)\b",
        (r"\b(?:liens?|email|message)\b",),
        within=(
            r"\b(?:le plus recent|message suivant)\b"
            rf"|{_LAST}.*\b(?:lien|email|message)\b|\b(?:email|message|lien|celui)\b.*{_LAST}",
        ),
        actual=True,
        condition=NEVER,
        unless=_OTHER_LINK,
    ),
)

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
    _OTHER_LINK + r"|courriers?(?! elec)|\bmodifi|consulter vos|fraud|escroc|pirate"
    r"|\bavis\b|enquete|sondage|questionnaire"
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
        unless=rf"{_OTHER_LINK}|\bavez (bien |deja )?(cliqu|suiv)|\bven(?:ez|ons) de",
    ),
)

FOLLOW_LINK = (FOLLOWED,)
LINK_INACTIVE = (INACTIVE,)
LINK_SUPERSEDED = ((*INACTIVE, *SUPERSEDED),)
