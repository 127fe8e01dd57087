"""What the help about a lost courriel says of each check: how each one is said."""

from __future__ import annotations

from recette.domain.language.clauses import Claim
from recette.domain.language.said import part

# « l'adresse indiquée », not « envoyer à l'adresse indiquée » nor the address of somebody else.
_ADDRESS = (
    r"\b(?<!\ba l')(?:email|adresse)s?\b"
    r"(?! (?:postale|ip|bancaire|du |des |de (?:notre|nos|votre|facturation|la |l')))"
)
_CHECK = (
    r"\b(?:verifi(?:ez|er|e|ons)|verification|control(?:ez|er|e)|controle|assur(?:ez|er|e)"
    r"|relis(?:ez)?"
    r"|relire|relecture|regard(?:ez|er|e)|examin(?:ez|er)|confirm(?:ez|er)|exactitude|coup d'oeil"
    r"|veille[rz]|pense[rz]|corrige[rz]|verifiee|controlee)\b"
)
_EXACT = (
    r"\b(?:exacte?|correcte?|correctement|juste|bonne|bien (?:ecrite?|saisie?|orthographiee?"
    r"|la votre)"
    r"|sans (?:erreur|faute)|valide|conforme)\b"
)
_WRONG = (
    r"\b(?:erreurs?|fautes?|erronee?|inexacte?|incorrecte?|coquilles?|trompe[rz]?"
    r"|mal (?:ecrit|saisi|tape|orthographi)\w*)\b"
)
_NO_NEED = r"\b(?:inutile|pas (?:besoin|necessaire|utile|la peine)|peu importe)\b"
_NOT_HIS_ADDRESS = (
    rf"{_NO_NEED}|\b(?:nos agents|nos conseillers|notre service (?:verifi|control)\w*|nous avons"
    r"|navigateur|courrier papier|montant|heure|rib|indesirables?|spams?|pourriels?)\b"
)

EXACT_ADDRESS = part(
    Claim(
        rf"{_ADDRESS}.*{_EXACT}",
        supposed=True,
        asked=True,
        unless=rf"{_NOT_HIS_ADDRESS}|\bjamais\b",
    ),
    # « vérifiez que … n'est pas erronée »: the act is to check.
    Claim(
        _CHECK,
        (_ADDRESS, rf"{_EXACT}|{_WRONG}|\b(?:exactitude|orthographe|saisie|frappe)\b"),
        denied=None,
        supposed=True,
        asked=True,
        but=r"\b(?:ne |n')(?:verifi|control|regard|reli)\w*",
        unless=_NOT_HIS_ADDRESS,
    ),
    # « avez-vous donné la bonne adresse ? »
    Claim(
        rf"(?:{_EXACT}).*{_ADDRESS}",
        asked=True,
        unless=_NOT_HIS_ADDRESS,
        within=(r"-(?:vous|tu)\b",),
    ),
    Claim(
        rf"{_WRONG}.*{_ADDRESS}|{_ADDRESS}.*{_WRONG}",
        (_CHECK,),
        denied=None,
        asked=True,
        unless=_NOT_HIS_ADDRESS,
        near=1,
    ),
    Claim(
        rf"{_WRONG}.*{_ADDRESS}|{_ADDRESS}.*{_WRONG}",
        within=(r"\b(?:possible|peut-etre|arrivee?|peut)\b",),
        unless=_NOT_HIS_ADDRESS,
    ),
    Claim(
        r"\b(?:verifi|control|reli)\w*(?: (?:bien|d'abord|que|si))* (?:votre|l'|ton|cette|la|mon) ?"
        + _ADDRESS,
        unless=rf"{_NOT_HIS_ADDRESS}|\b(?:avez|avons|est|a ete)\b.*\bverifie",
    ),
)

# « courriers indésirables », « en indésirables »; not « effets indésirables ».
_SPAM = (
    r"\b(?:courriers?|emails?|messages?|dossiers?|rubrique|repertoire|les|vos|tes|des|en|aux?"
    r"|comme|mes"
    r"|ou|et)(?: |\W{1,4})indesirables?\b|^\W*indesirables?\b"
    r"|(?<!anti-)(?<!antis)\b(?:spams?|pourriels?|junk)\b"
)
_LOOK = (
    r"\b(?:(?:verifi|regard|consult|control|cherch|recherch|examin|fouill|explor|inspect)(?:ez|er"
    r"|e|ons)"
    r"|(?:verifi|regard|consult)\w*-\w+|ouvr(?:ez|ir|e)|jete[rz]|coup d'oeil|tour|voir|va|allez"
    r"|parcour\w+"
    r"|assure[rz]|pense[rz]|n'oublie[rz]|regarde|controle)\b"
)
_MAY_BE_THERE = (
    r"\b(?:peu[xt]|peuvent|pu|parfois|souvent|peut-etre|arrive|present\w*|se trouve\w*|trouve-t-\w+"
    r"|se cache\w*|aurait|risque\w*|a-t-il|possible|est dans|tombe\w*|atterri\w*)\b"
)
_NO_SEARCH = (
    r"\b(?:ne |n')(?:regard|consult|verifi|ouvr|cherch|marqu)\w*|\b(?:inutile|medicament|notice"
    r"|virus"
    r"|33700|signal\w*|declar\w*|marquez|vid(?:ez|er)|publicites?|appels|liberer|anti-?spams?)\b"
    r"|\bpas (?:besoin|necessaire|la peine)\b|\bavez (?:deja |bien )?(?:verifie|trouve|consulte)"
)
SPAM = part(
    Claim(
        _LOOK,
        (_SPAM,),
        denied=None,
        supposed=True,
        asked=True,
        unless=_NO_SEARCH,
        near=2,
    ),
    Claim(_MAY_BE_THERE, within=(_SPAM,), asked=True, supposed=True, unless=_NO_SEARCH),
    # A check told as what must be so: « le message n'est pas dans les indésirables ».
    Claim(
        r"\bn'est pas (?:dans|parmi|en|arrive|present|classe)\b",
        within=(_SPAM, r"\b(?:email|message|courrier)\b"),
        denied=True,
        unless=_NO_SEARCH,
    ),
)

_OTHER = (
    r"\bautre (?:email|adresse|boite|messagerie|fournisseur|compte de messagerie)\b"
    r"|\b(?:email|adresse)(?: \w+){0,2} (?:differente?|distincte?|autre que)\b"
    r"|\bdifferent fournisseur\b"
    r"|\b(?:email|adresse)\b.*\bchez un (?:autre )?fournisseur different"
    r"|\b(?:seconde?|deuxieme|nouvel|nouvelle) (?:email|adresse)\b|\bchange[rz] d'(?:email"
    r"|adresse)\b"
    r"|\ben (?:\w+ )?une autre\b|\bautre[^.]{0,20} email\b"
)
_TRY = (
    r"\b(?:essa\w*|(?:ree|re)ssay\w*|test\w*|tent\w*|utilis\w*|pren(?:ez|dre|ds)|indiqu\w*"
    r"|renseign\w*"
    r"|sais\w*|donne[rz]?|choisi\w*|recommenc\w*|cre(?:ez|er|ee?)|recour\w*|opte\w*|change[rz]"
    r"|refai\w*"
    r"|confirm\w*|persist\w*|permet\w*|envoi|faut|recevez|preferez|fourni\w*|propose[rz]|mett\w*)\b"
)
_NOT_TO_TRY = (
    r"\b(?:inutile|colis|livre|postale|demenage|bientot|carte|dossier|rendez-vous|impossible"
    r"|associee"
    r"|deja (?:utilisee?|rattachee?)|a ete envoye\w*|aura lieu|av(?:ez|iez) (?:utilise|donne"
    r"|indique))\b"
    r"|\b(?:pas d'|aucune )autre|\bpas (?:besoin|necessaire)\b|\bne (?:pouvez|peut) pas"
)
OTHER_ADDRESS = part(
    Claim(_OTHER, (_TRY,), supposed=True, asked=True, unless=_NOT_TO_TRY, near=1),
    # « non-réception » denies nothing.
    Claim(
        _OTHER,
        (_TRY,),
        denied=None,
        supposed=True,
        asked=True,
        within=(r"\bnon[- ]reception\b",),
        unless=_NOT_TO_TRY,
    ),
)

OUTLOOK = part(
    Claim(
        r"(?<![\w@.·])outlook\b(?!·)",
        (
            r"\b(?:messageries?|boites?|fournisseur|operateur|verifi\w*|control\w*|regl\w*"
            r"|configur\w*"
            r"|parametr\w*|bloqu\w*|filtr\w*|consult\w*|emails?|acces|contact(?:ez|er))\b",
        ),
        denied=None,
        supposed=True,
        asked=True,
        unless=r"\baucun\w* (?:verif|probleme|souci|reglage|difficulte)\w*|\bsauf\b|\bhors\b"
        r"|\bhormis\b"
        r"|\bn'(?:utilis\w+|avez|est|etes) (?:pas|plus) (?:\w+ ){0,2}outlook|\b(?:mot de passe"
        r"|calendrier"
        r"|agenda|contacts|partager|formation|marque|abandonne|inutile|facebook)\b|\bpas concerne"
        r"|\bpas besoin|\bpas necessaire",
        near=1,
    )
)

_MESSAGE = r"(?:emails?|messages?|liens?)"
_OLD_MESSAGE = (
    rf"\b(?:anciens?|vieux|vieil|precedents?|anterieurs?) {_MESSAGE}\b"
    rf"|\b{_MESSAGE}\b[^.]{{0,40}}\b(?:anciens?|anterieurs?|perimes?|precedents?)\b(?! \w+eur)"
    r"|\b(?:un|les|des|plus) (?:anciens?|precedents|vieux)\b(?! (?!(?:de|et|ou)\b)\w)"
)
_USED = (
    r"\b(?:cliqu\w*|liens?|ouvr\w*|ouvert\w*|utilis\w*|validation|confirmation|suiv\w*|recents?"
    r"|dernier"
    r"|ignor\w*|ecart\w*|evite\w*|attention|recu\w*|ne fonctionn\w*|valables?)\b"
)
_STILL_GOOD = (
    r"\b(?:fonctionne\w*|valables?|valides?|utilisables?) (?:aussi|encore|toujours)\b"
    r"|\breste\w* (?:valable|valide|acti|utilisable)|\bn'importe (?:le)?quel|\bmeme (?:un )?ancien"
    r"|\b(?:supprim\w*|conserv\w*|archiv\w*|liberer|copie|combattants?|employeur|releves?|date de"
    r"|formulaire|comment|sans risque)\b|\bencore (?:\w+ )?(?:valable|utilis\w+)"
)
_LAST = rf"\b(?:plus recents?|(?:tout )?dernier (?:recu|{_MESSAGE})|le (?:tout )?dernier)\b"
OLD_MESSAGE = part(
    Claim(
        _OLD_MESSAGE,
        (_USED, rf"\b{_MESSAGE}\b"),
        denied=None,
        supposed=True,
        asked=True,
        unless=rf"{_STILL_GOOD}|^ce n'est (?:pas|plus)\b|^(?!.*(?:verif|assur|control"
        rf"|\bque\b)).*\b(?:ne (?:provient|vient)|n'est) pas (?:celui )?d'un ancien",
        near=1,
    ),
    Claim(
        r"\b(?:ouvre[rz]|ouvrir|utilise[rz]|clique[rz]|prene[rz]|prendre|prends|clique"
        r"|recherche[rz]"
        r"|cherche[rz]|suive[rz]|suivre|seule?s?|verifie[rz]|privilegie[rz]|choisisse[rz])\b",
        (rf"\b{_MESSAGE}\b",),
        within=(_LAST,),
        supposed=True,
        but=r"\b(?:avez|as|avons|a ete)\b",
        unless=rf"{_STILL_GOOD}|\binutile\b",
        near=1,
    ),
)
