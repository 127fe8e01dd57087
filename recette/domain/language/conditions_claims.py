"""What a screen says of the conditions and of what they change: how each thing is said."""

from __future__ import annotations

from recette.domain.language.clauses import Claim
from recette.domain.language.fragments import NOT_SO
from recette.domain.language.said import part

_CONDITIONS = r"\bconditions\b(?! (?:de (?:ressources|prise)|d'acces|du contrat))|\bcgu\b"
_SERVICES = r"\bservices?\b(?! (?:du personnel|des urgences|de radiologie))|\bcompte\b|\bespace\b"
_ACCEPT = r"\b(?:accept\w*|approuv\w*|adher\w*|accord|consent\w*|oui aux)\b"
_HAVE_TO = (
    r"\b(?:devez|dois|devrez|devras|doit|doivent|faut|faudra|convient|necessaire|obligat\w*"
    r"|imperati\w*"
    r"|prealable\w*|avant|d'abord|requi\w*|exig\w*|indispensable|subordonn\w*|conditionn\w*"
    r"|suppose\w*"
    r"|tenue?s?|impliqu\w*|commence[rz]|pour|afin|permet)\b"
)
_ENJOY = (
    r"\b(?:acced\w*|acces\b|accessibles?|benefici\w*|activer|profit\w*|utilis(?:er|iez|ez)|(?:l'"
    r"|toute )utilisation"
    r"|entrer|ouvr\w*|ouverts?|disponibles?|debloqu\w*|debloques?|jouir)\b"
)
_OTHER_ACCEPTED = (
    r"\b(?:cookies?|parking|concours|rendez-vous|radiologie|cartes? bancaires?|contrat)\b"
    # « vous acceptez de recevoir … » tells what they entail, not that they must be accepted.
    r"|\baccept(?:ez|es|e|ent) (?:de (?!nos|ces)|que )|\baccept(?:ez|es|e|ent) d'(?!abord)"
)
_NOT_REQUIRED = (
    r"\b(?:pas|plus) (?:necessaire|obligatoire|besoin|tenue?|exigee?)|\binutile|\bfacultati"
    r"|\boptionnel"
    r"|\bpouvez quand meme\b|\bmeme (?:sans|si)\b|\bavant (?:d'|meme d')accepter\b"
    r"|\bnon obligatoire"
)

FIRST_ACCEPT = (
    part(
        Claim(
            _ACCEPT,
            (_CONDITIONS, _HAVE_TO, _ENJOY, _SERVICES),
            unless=rf"{_NOT_REQUIRED}|{_OTHER_ACCEPTED}|{NOT_SO}|\bavez (?:bien |deja )?accept"
            r"|\bmerci d'avoir|\bont ete accept",
            near=1,
        ),
        # No service before, or without, their acceptance.
        Claim(
            r"\b(?:accept\w*|accord)\b",
            (
                r"\b(?:tant qu|si vous n|sans\b|qu'(?:apres|une fois)\b|que (?:si|lorsque|quand)\b"
                r"|apres (?:avoir|que)|avant (?:que|d'avoir)|une fois|qu'en|d'avoir|ensuite"
                r"|qu'aux|pas avant)",
                _CONDITIONS,
                r"\b(?:ne |n'|nul\b|aucun|impossible|seulement|pas avant|suppose|requi\w*|exige"
                r"|bloque|ferme|inaccessible|seront|serez|pourrez|pas d'acces|aurez acces)",
                r"services?|compte|espace",
            ),
            denied=None,
            supposed=True,
            unless=rf"{_NOT_REQUIRED}|{_OTHER_ACCEPTED}|{NOT_SO}",
        ),
        Claim(
            r"\b(?:nul|aucun|pas d') ?(?:acces|service)\b.*\b(?:sans|avant)\b.*\b(?:accept\w*"
            r"|accord)\b",
            (_CONDITIONS,),
            denied=None,
            unless=_NOT_REQUIRED,
        ),
    ),
)

_PAPER = (
    r"\b(?:courriers?|post(?:al|aux|ales?|es|ees?)|papiers?|la poste|boites? aux lettres|plis?"
    r"|voie postale|domicile)\b"
)
_STATEMENTS = (
    r"\breleves?\b(?! (?:d'identite|de (?:temperatures?|notes|compteurs?|carte)|du compteur"
    r"|bancaire))"
)
_SENT = (
    r"\b(?:rece\w*|recoi\w*|envo\w*|adress\w*|arriv\w*|parv\w*|vien\w*|imprim\w*|ser(?:ont|a)"
    r"|sont|est"
    r"|transmi\w*|expedi\w*|distribu\w*|releves?|part(?:ir\w*|ent)|achemin\w*|post\w*|livr\w*"
    r"|delivr\w*"
    r"|passe\w*|trouv\w*)\b"
)
_ENDED = (
    r"\b(?:renonc\w*|cess\w*|fin (?:d\w*|a)|prend fin|prennent fin|remplac\w*|a la place|au lieu"
    r"|au profit|substitu\w*|adieu|quitt\w*|lieu et place|supprim\w*|suppression|arret\w*|stopp\w*"
    r"|plutot que|abandon\w*|fini\w*|termine\w*|jusque-la|jusqu'ici|uniquement|exclusivement"
    r"|seulement|disparai\w*)\b"
)
_ELLIPSIS = (
    r"\bnon (?:plus |pas )?(?:par|dans|sur|en|au)\b|^(?:et )?plus (?:d'|de |par |aucun|dans |sur )"
    r"|\bplus (?:d'envoi|de courrier|de papier|de releve|par (?:courrier|la poste))"
)
_NOT_THE_STATEMENTS = (
    r"\b(?:cartes?|ordonnances?|attestations?|factures?|publicites?|appels|rib|nous (?:envoy"
    r"|adress)\w*"
    r"|employeurs?|recommande)\b"
)
_KEPT = (
    r"\buniquement par (?:courrier|la poste)|\b(?:toujours|encore|aussi|egalement|continu\w*"
    r"|maintenus?|retabli\w*|repris|reprennent|reviendront|en plus de)\b"
)
_CHOICE = (
    r"\b(?:option|si vous le (?:souhaitez|voulez)|pouvez (?:\w+ )?(?:demander|choisir|recevoir"
    r"|opter"
    r"|preferer)|avez refuse|refusez|refus|a la demande|pas question)\b"
)
_STILL_ON_PAPER = rf"{_KEPT}|{_CHOICE}|{NOT_SO}"
_NO_CHOICE = r"^(?!.*\b(?:option|choisi\w*|souhait\w*|demand\w*|prefer\w*|optez|voulez|activ\w*)\b)"
_ONLINE = (
    r"\ben ligne\b|\bdematerialis|\binternet\b|\bnumeriques?\b|\belectronique|\btelecharg"
    r"|\bsur (?:votre|le|ton) (?:compte|site|espace)|\bdans (?:votre|ton) (?:compte|espace)"
)
NO_MORE_PAPER = (
    part(
        # It denies paper: « ne seront plus en ligne mais par courrier » says the contrary.
        Claim(
            _SENT,
            (_STATEMENTS,),
            denied=True,
            within=(_PAPER,),
            but=rf"{_NOT_THE_STATEMENTS}|\b(?:cess|arret|renonc|remplac)\w*"
            rf"|\bne (?:\w+ ){{0,2}}(?:plus"
            rf"|pas) (?:\w+ ){{0,2}}en ligne",
            unless=_STILL_ON_PAPER,
            condition=_NO_CHOICE,
            near=1,
        ),
        Claim(
            _ENDED,
            (_STATEMENTS, _PAPER),
            but=_NOT_THE_STATEMENTS,
            unless=_STILL_ON_PAPER,
            condition=_NO_CHOICE,
            near=1,
        ),
        Claim(
            _ELLIPSIS,
            (_STATEMENTS,),
            denied=None,
            within=(_PAPER,),
            but=rf"{_NOT_THE_STATEMENTS}|\bnon plus par courrier simple",
            unless=_STILL_ON_PAPER,
            condition=_NO_CHOICE,
            near=1,
        ),
    ),
    # « plus … par courrier, en ligne » denies paper; « plus … en ligne » denies the other.
    part(
        Claim(
            _ONLINE,
            denied=None,
            but=r"\bn(?:e |')(?:(?!\bqu|\bpost|\bcourrier|\bpapier).)*\b(?:plus|pas)\b"
            r"(?:(?!\bqu'|\bpost|\bcourrier|\bpapier|\bboite).)*\ben ligne",
        )
    ),
)

_BOX = (
    r"\bmessagerie\b(?! (?:vocale|securisee de sante|de l'entreprise))"
    r"|\bboite de reception de votre"
)
_LETTERS = r"\b(?:courriers?|correspondances?|lettres)\b"
_RECEIVED = (
    r"\b(?:accept\w*|rece\w*|recoi\w*|recu\w*|recep\w*|envoy\w*|envoi|enverr\w*|arriv\w*|parv\w*"
    r"|adress\w*"
    r"|depos\w*|transmi\w*|transit\w*|(?:re)?trouv\w*|consult\w*|disponibles?|mis|courriers"
    r"|delivr\w*"
    r"|notifi\w*|remis\w*|livr\w*|accueill\w*|attend\w*|ir[ao]\w*|regroup\w*|centralis\w*)\b"
)
_NOT_RECEIVED = (
    r"\bdepuis la messagerie|\b(?:supprim\w*|repond\w*|joign\w*|refus\w*|medecins|entreprise"
    r"|factures"
    r"|vocale|telephone|option|hier|facteur|laisse[rz])\b|\benvoyez\b|\bleur messagerie\b"
    r"|\bindisponible"
    r"|\bpouvez (?:\w+ )?(?:choisir|demander|opter|refuser)"
    r"|\bpar (?:la poste|courrier|sms)\b"
)
_NO_OPTION = r"^(?!.*\b(?:option|choisi\w*|souhait\w*|activ\w*|prefer\w*)\b)"
MESSAGES_IN_ACCOUNT = (
    part(
        Claim(
            _RECEIVED,
            (_BOX, _LETTERS),
            unless=rf"{_NOT_RECEIVED}|{NOT_SO}|\bdomicile\b",
            condition=_NO_OPTION,
        ),
        # « n'arriveront plus ailleurs que dans … ».
        Claim(
            _RECEIVED,
            (_BOX, _LETTERS),
            denied=True,
            within=(r"\bn(?:e |').*\bque (?:dans|sur|par)\b",),
            unless=rf"{_NOT_RECEIVED}|{NOT_SO}",
        ),
        Claim(
            rf"^\W*dans la messagerie\b|{_RECEIVED}",
            (_BOX, _LETTERS, r"\b(?:compte|espace)\b"),
            within=(r"\b(?:y|dedans|la|dans la messagerie|:)\b",),
            unless=rf"{_NOT_RECEIVED}|{NOT_SO}|\bdomicile\b",
            condition=_NO_OPTION,
            near=1,
        ),
    ),
)
