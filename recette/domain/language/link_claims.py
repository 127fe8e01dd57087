"""What a screen says of the link: that it is inactive, or no more the right one."""

from __future__ import annotations

from recette.domain.language.clauses import NEVER, Claim
from recette.domain.language.fragments import LINK, OTHER_THING
from recette.domain.language.said import part

# Links that are not of this journey.
OTHER_LINK = (
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
        but=rf"{OTHER_LINK}|\bpas encore\b|\bcesse\b"
        r"|pas (?:sur|avec|depuis|dans) (?:un|les|votre)\b",
    ),
    Claim(_DEAD, subject=THE_LINK, actual=True, condition=NEVER, but=OTHER_LINK),
    # « expiré » has happened, « expire » may be for tomorrow: only the accent tells.
    Claim(
        r"\bexpire\b",
        subject=THE_LINK,
        spelled=r"\bexpiré\b|\bexpire depuis\b|^lien (?:d\S+ )?expire$",
        actual=True,
        condition=NEVER,
        but=OTHER_LINK,
    ),
    Claim(
        r"\b(?:perdu|epuise|depasse|atteint)\b.*\b(?:validite|date|duree|delai|jours)\b"
        r"|\b(?:cesse (?:de|d')|plus d'effet|fin de validite)",
        subject=THE_LINK,
        denied=None,
        actual=True,
        condition=NEVER,
        but=rf"{OTHER_LINK}|\b(?:pas|jamais|rien)\b",
    ),
    Claim(
        r"\bpeu[tx]\b.*\b(?:servir|etre (?:utilise|suivi|valide))\b",
        subject=THE_LINK,
        denied=True,
        actual=True,
        condition=NEVER,
        but=rf"{OTHER_LINK}|\b(?:encore|qu'une)\b",
    ),
    Claim(
        r"\bl'est\b",
        (rf"{_ALIVE}|\ble bon\b",),
        subject=THE_LINK,
        denied=True,
        actual=True,
        condition=NEVER,
    ),
    Claim(
        _SPENT,
        (rf"{LINK}|\b(?:7|sept) jours\b|valid|confirm|activ",),
        subject=_VALIDITY,
        actual=True,
        condition=NEVER,
        unless=OTHER_LINK,
    ),
    Claim(
        r"\b(?:avez|as) (?:bien )?(?:depasse|laisse passer) (?:ce|le|les) (?:\w+ )?(?:delai"
        r"|jours)\b",
        (LINK,),
        condition=NEVER,
        unless=OTHER_LINK,
    ),
    Claim(r"\btrop tard\b", (LINK,), condition=NEVER, unless=OTHER_LINK),
    Claim(
        rf"\b(?:pouvez|peux|peut|possible|permis)\b.*"
        rf"(?:{_USE}.*{LINK}|\b(?:avec|par|via|grace a) (?:ce|votre|ton) lien)",
        denied=True,
        actual=True,
        condition=NEVER,
        but=rf"{OTHER_LINK}|\bpas encore\b",
    ),
    Claim(
        rf"\bimpossible d.*{_USE}.*{LINK}|^expiration (?:du|de \w+) lien(?: d(?:e "
        rf"|')\w+)?(?: constatee| detectee)?$",
        condition=NEVER,
        but=OTHER_LINK,
    ),
    Claim(
        rf"\b(?:avez|as|venez de|viens de)\b.*{LINK}(?: \w+){{0,4}} "
        r"(?:expire|perime|caduc|obsolete|depasse|inactif|trop ancien|(?:qui )?n'est plus \w+)",
        denied=None,
        condition=NEVER,
        but=rf"{OTHER_LINK}|\b(?:n'avez|n'as)\b",
    ),
)

_OLD = r"\b(?:ancien|precedent|anterieure?|premier|vieux|vieil|passee?|mauvais)\b"
_LAST = r"\b(?:dernier|derniere|plus recent|nouveau|nouvel)\b"
_GONE_FOR_ANOTHER = (
    r"\b(?:ete|est|ayant ete|desormais)\b.*\b(?:remplac|annul|supplant|revoqu|substitu)\w*"
    r"|\bobsolete"
    r"|\b(?:est|date) (?:trop |bien |plus )?ancien\b|\blien (?:\w+ ){0,3}(?:remplace|annule)$"
    r"|^lien (?:remplace|annule)\b"
    r"|\bdeja (?:ete )?(?:servi|utilise|employe)"
    r"|\bdepasse\b|\b(?:demande|envoi|email|message) (?:anterieur|precedent)e?\b"
    r"|\bd(?:'une?|e l'|e votre) ?(?:ancien|precedent|premier)\w* (?:email|message|envoi|demande)"
)
_THE_RIGHT_ONE = (
    r"\b(?:le bon|la bonne|celui qu'il faut|celui (?:en vigueur|a utiliser|sur lequel|qui"
    r"|du dernier)"
    r"|correspond\w*|convient|a (?:utiliser|suivre|jour)|servir|utilisable|le dernier"
    r"|le plus recent)\b"
)

SUPERSEDED = part(
    Claim(
        _GONE_FOR_ANOTHER,
        subject=THE_LINK,
        actual=True,
        condition=NEVER,
        but=rf"{OTHER_LINK}|\b(?:ouvre|mene|renvoie|page)\b",
    ),
    Claim(
        _THE_RIGHT_ONE,
        subject=THE_LINK,
        denied=True,
        actual=True,
        condition=NEVER,
        but=r"\bcesse\b",
    ),
    Claim(
        r"\b(?:celui-ci|ce lien|celui (?:que|sur)|lui)\b",
        subject=r"(?:le |seul le )?(?:seul )?bon lien\b|le lien correct\b",
        denied=True,
        condition=NEVER,
    ),
    Claim(
        rf"\bbon lien\b|\b(?:le bon|{_LAST}) lien\b|\b(?:du )?dernier (?:email|message)",
        (LINK,),
        within=(
            r"^(?:pas|non|ce |c'|mais ce |ceci )|\b(?:n'(?:est|avez|as|utilis\w+)"
            r"|s'agit) (?:pas|plus)",
        ),
        denied=True,
        condition=NEVER,
        unless=OTHER_LINK,
    ),
    Claim(r"\bmauvais lien\b|^(?:lien )?(?:ancien|vieux) lien\b", actual=True, condition=NEVER),
    Claim(
        rf"\b(?:avez|as|venez|viens)\b.*\b(?:utilis|suiv|cliqu|ouv)\w*.*"
        rf"(?:{_OLD} (?:lien|email|message)|\bun ancien\b|lien {_OLD}|lien d'un {_OLD}"
        r"|lien\b.*\b(?:remplace|annule|obsolete|depasse))",
        condition=NEVER,
        unless=OTHER_LINK,
    ),
    Claim(
        rf"\b(?:avez|as) deja (?:bien )?(?:utilise|clique sur|suivi|ouvert|employe)\b.*{LINK}",
        condition=NEVER,
        but=OTHER_LINK,
    ),
    Claim(
        r"\bce n'est (?:pas|plus) (?:le bon\b|celui\b|(?:ce|le) lien qu)",
        (LINK,),
        denied=True,
        actual=True,
        condition=NEVER,
        unless=OTHER_LINK,
    ),
    Claim(
        r"^(?:et |mais )?(?:pas|non) celui-ci$",
        (LINK,),
        denied=None,
        condition=NEVER,
        unless=OTHER_LINK,
    ),
    Claim(
        r"\b(?:annule|remplace|invalide|rend|rendu) (?:(?:ce|votre|ton) lien|celui-ci)\b"
        r"|\b(?:l'a|le) (?:annule|remplace)\b",
        (LINK,),
        actual=True,
        condition=NEVER,
        unless=OTHER_LINK,
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
        unless=OTHER_LINK,
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
        unless=OTHER_LINK,
    ),
)

LINK_INACTIVE = (INACTIVE,)
LINK_SUPERSEDED = ((*INACTIVE, *SUPERSEDED),)
