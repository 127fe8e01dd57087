"""What a screen says of FranceConnect: how each thing is said."""

from __future__ import annotations

from recette.domain.language.clauses import Claim
from recette.domain.language.fragments import FRANCECONNECT, NOT_SO
from recette.domain.language.said import part

_AT_ONCE = (
    r"\b(?:immediat\w*|tout de suite|sur-le-champ|sur le champ|instant\w*|aussitot"
    r"|sans plus attendre"
    r"|sans (?:attendre|attente|delai|tarder)|des (?:maintenant|a present|aujourd'hui)|rapide\w*"
    r"|(?:pas|plus) besoin d'attendre|aucune? (?:delai|attente)|directement|dans (?:la minute"
    r"|la seconde|l'heure)"
    r"|en (?:un|quelques|deux|trois|une|moins d'une) (?:instants?|secondes?|minutes?|clics?))\b"
)
_CREATE = (
    r"\b(?:cree[rz]?|active[rz]?|cre[ae]nt?|creons|creation|ouvr\w+|ouvert\w*|ouverture|inscri\w*"
    r"|faites"
    r"|obtenez"
    r"|obtenir|votre compte en)\b"
)
_NOT_THIS_ACCOUNT = (
    r"\bcompte (?:bancaire|franceconnect)|\b(?:differe|impossible|indisponible|en maintenance)\b"
    r"|\b(?:heures|jours|semaines?) (?:ouvre\w*|apres|d'attente)|\b(?:avez|aviez|as"
    r"|deja) (?:deja )?cree"
    r"|\ba (?:deja |bien )?ete (?:cree|ouvert)|\bseuls? les\b|\breserve\w* aux\b"
    r"|\b(?:certains|beaucoup|croi(?:t|ent)|pensent|faux qu\w*|supprim\w*)\b"
)
# « si vous passez par FranceConnect » conditions nothing; « bientôt », « en cas d'échec » do.
_NO_OBSTACLE = (
    r"^(?!.*\b(?:bientot|prochain\w*|avenir|partir d\w+|echou\w*|echec|indisponible|demain|un jour"
    r"|impossible|n'abouti\w*|ne fonctionn\w*|etait|deja un compte)\b)"
)
_ABOUT_CREATION = (
    r"(?<!sans )\bfranceconnect",
    _AT_ONCE,
    r"\bcompte|inscri|\bespace\b|\ble crees?\b",
)
_NOT_WITH_IT = rf"{_NOT_THIS_ACCOUNT}|{NOT_SO}"

CREATE_BY_FRANCECONNECT = (
    part(
        Claim(
            _CREATE,
            _ABOUT_CREATION,
            unless=_NOT_WITH_IT,
            condition=_NO_OBSTACLE,
        ),
        # The account, or how fast, told by the sentence before or after.
        Claim(
            _CREATE,
            (_AT_ONCE, r"\bcompte|inscri|\bespace\b"),
            within=(r"franceconnect",),
            unless=_NOT_WITH_IT,
            condition=_NO_OBSTACLE,
            near=1,
        ),
        Claim(
            _CREATE,
            _ABOUT_CREATION,
            denied=True,
            within=(
                r"\b(?:rien ne|n'empeche|n'attendez|pas besoin d'attendre|plus a attendre"
                r""
                r"|sans (?:courrier|code|papier|formulaire|justificatif))\b",
            ),
            unless=_NOT_WITH_IT,
            near=1,
        ),
    ),
)

_STATE = (
    r"\bl'etat\b|\betatique|\bgouvernement\w*|\bservices? publics?\b(?! et prives)"
    r"|\bpouvoirs publics\b"
)
_FRANCECONNECT = r"(?<!n'est pas )(?<!ni )franceconnect"
_NOT_ITS_SOLUTION = (
    r"\b(?:privee?s?|ferme|coute|espere|envisage|etudie|retire|maintenance|indisponible|agents?"
    r"|faux"
    r"|bientot|un jour|refuse\w*|abandonn\w*|quitt\w*)\b"
)
_MANY = (
    r"(?<!moins de )(?<!a peine )\b(?:700|sept[- ]cents?) (?:[\w'-]+ ){0,2}"
    r"(?:services|demarches|sites|administrations|organismes)\b"
)
# « au-delà de 700 services » tells how many, not when.
_ITS_REACH = r"^au-dela de \d"
FRANCECONNECT_EXPLAINED = (
    part(
        Claim(
            _STATE,
            (_FRANCECONNECT,),
            actual=True,
            condition=_ITS_REACH,
            but=_NOT_ITS_SOLUTION,
            near=1,
        ),
        Claim(
            _STATE,
            (_FRANCECONNECT,),
            denied=None,
            within=(r"\b(?:rien d'autre|n'est autre|evite\w*|sans|plus besoin)\b",),
            actual=True,
            condition=_ITS_REACH,
            but=_NOT_ITS_SOLUTION,
            near=1,
        ),
    ),
    # « vous évite de retenir un mot de passe pour plus de 700 services » denies nothing of them.
    part(
        Claim(
            _MANY,
            (_FRANCECONNECT,),
            denied=None,
            condition=_ITS_REACH,
            but=r"\b(?:ne |n')|\bpas encore\b|\bmoins de\b"
            r"|\b(?:refuse|abandonn|quitt|bientot"
            r"|un jour)",
            near=3,
        )
    ),
)

_OTHER_ATTEMPT = (
    r"\b(?:carte|par (?:code|sms)|appel|telephone|paiement|virement|remboursement|ordonnance"
    r"|email|courrier|rib|lien"
    r"|code (?:provisoire|personnel)|mot de passe|formulaire|rendez-vous|piece|document|envoi"
    r"|inscription)\b"
)
_NOT_THE_OUTCOME = (
    r"\b(?:avai(?:t|ent)|aurait|pourra|essaye|ete demandee?|obligatoire|en cours|pour eviter"
    r"|afin d'eviter)\b|%"
    r"|\bsans (?:erreur|echec|incident|probleme)|\ben cas\b|\bfaute de frappe\b|\bparfois\b"
)
_OUTCOME = (
    r"\b(?:about\w*|eu lieu|reussi\w*|pu|parven\w*|fonctionn\w*|marche\w*|terminee?|identifiee?s?"
    r"|authentifiee?s?|connectee?|valide\w*|verifiee?|repond\w*|repondu|disponible|accessible"
    r"|reconnue?"
    r"|confirme\w*|finalisee?|identifier|authentifier|menee?|permis|permet|transmis|recu|possible"
    r"|alle\w*"
    r"|arrive\w*)\b"
)
_ITS_ATTEMPT = FRANCECONNECT + r"|\b(?:connexion|demande|retour|reponse)\b"

FRANCECONNECT_FAILED = (
    part(
        Claim(
            _OUTCOME,
            (_ITS_ATTEMPT,),
            within=(r"\b(?:ne |n'|pas\b|non\b|jamais\b|aucun)",),
            denied=True,
            actual=True,
            but=rf"{_OTHER_ATTEMPT}|{_NOT_THE_OUTCOME}",
            unless=r"\bmodifier\b|\bemail\b",
        ),
        # « cela n'a pas marché »: of what was just spoken of.
        Claim(
            r"\b(?:about\w*|marche|fonctionne|reussi|echoue)\b",
            (r"franceconnect",),
            within=(r"\b(?:cela|ca|celle-ci|elle|la tentative|l'operation|l'identification) n'",),
            denied=True,
            actual=True,
            near=1,
        ),
        # « n'a pu aboutir » needs no « pas ».
        Claim(
            r"\bn'(?:a|ont|avons|avez|est) (?:pu|su)\b|\bfaute de (?:reponse|retour)\b"
            r"|\b(?:infructueu\w*|sans succes|sans resultat|restee? vaine|soldee? par un echec)\b",
            (FRANCECONNECT,),
            denied=None,
            actual=True,
            but=rf"{_OTHER_ATTEMPT}|{_NOT_THE_OUTCOME}",
        ),
        Claim(
            r"\b(?:echou\w*|echec|erreur|incident|refusee?|annulee?|annulation|abandonnee?"
            r"|interromp\w*|interrompue?|interruption|impossible|indisponible|invalide|expiree?"
            r"|inaccessible|en panne|hors service|probleme|suspendue?|rejetee?|bloquee?|depassee?"
            r"|non (?:aboutie?|reconnue?|reussie?))\b",
            (FRANCECONNECT,),
            actual=True,
            but=rf"\b(?:carte|par (?:code|sms)|paiement|appel|virement|rib|ordonnance|email)\b"
            rf"|{_NOT_THE_OUTCOME}",
            unless=r"\b(?:avant|la seconde|ensuite) (?:\w+ ){0,2}reussi"
            r"|\bde nouveau (?:accessible|disponible)|\b(?:resolue?|terminee?|clos)$",
        ),
        Claim(
            r"\bnon (?:aboutie?|reconnue?|reussie?|confirmee?|terminee?)\b",
            (FRANCECONNECT,),
            denied=None,
            but=_OTHER_ATTEMPT,
        ),
    ),
)
