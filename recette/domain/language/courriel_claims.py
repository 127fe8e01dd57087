"""What the courriel of confirmation says: how each thing is said."""

from __future__ import annotations

from recette.domain.language.clauses import NEVER, Claim
from recette.domain.language.fragments import ADDRESS, CODE
from recette.domain.language.moods import LATER
from recette.domain.language.said import part

_HIS = r"(?:(?:votre|ton|ta|mon|ma|son|sa|cette|cet|ce|l'|la|le|une) ?)"
_BRIEFLY = r"(?:(?:d'abord|bien|vite|des maintenant|simplement|ici|rapidement|sans attendre) )*"
_HIS_ADDRESS = rf"{_BRIEFLY}{_HIS}?(?:adresse|email)\b(?! (?:postale|ip|du|de (?!contact)))"
_TO_CONFIRM = r"\b(?:confirmer|valider|verifier|activer)"
_CONFIRMATION = rf"\b(?:confirmation|validation|verification) (?:de |d'|du ){_HIS_ADDRESS}"
_CONFIRMED = r"\b(?:confirmee?|validee?|verifiee?)\b"
_HAVE_TO = (
    r"\b(?:devez|devrez|dois|devras|doit|faut|faudra|convient|rest(?:e|ait)|pense[rz]?|pensez"
    r"|oublie[rz]?|merci|veuillez|prie\w*|prions|invit\w*|necessaire|requise?|obligatoire"
    r"|demand\w*|remerci\w*|indispensable|besoin|clic|clique[rz]?|suffit|suffira|procede[rz]?"
    r"|condition|exigee?|impose|attendue?|etape"
    r"|requiert|necessite|exige|depend)\b"
)
_REFUSED = r"\b(?:ne |n')|\b(?:inaccessibles?|impossible|limite|bloque|fermes?|restreint)\b"
# « votre adresse est déjà confirmée »: nothing is asked any more.
_DONE = (
    rf"\b(?:deja|bien ete|est desormais) {_CONFIRMED}|\bven(?:ez|ons) de\b"
    rf"|\b(?:avez|as) (?:deja |bien )?confirme\b|{LATER}"
)
_SERVICES = r"\bservices\b"

CONFIRM_TO_ENJOY = (
    part(
        Claim(
            r"\b(?:profit\w*|benefici\w*|acced\w*|acces\w*|utilis\w*|dispos\w*|joui\w*|ouvert\w*"
            r"|ouvr\w*|a (?:vous|toi)|attend\w*|avoir|obtenir|dependent|debloqu\w*|inaccessibles?"
            r"|activ\w*|decouvr\w*)\b",
            (_SERVICES,),
            denied=None,
            supposed=True,
            asked=True,
            unless=r"\bne plus (?:profiter|beneficier)|\bservices (?:du centre|clients?)\b",
        ),
    ),
    part(
        Claim(
            rf"(?<!vous )\b(?:confirm|valid|verifi|activ)ez(?: (?:que )?{_HIS_ADDRESS}|-l[ae]\b)"
            rf"|^\W*(?:et )?(?:confirme|valide) (?:bien |vite )?t(?:on|a) (?:adresse|email)\b",
            (ADDRESS,),
            actual=True,
            unless=_DONE,
            near=1,
        ),
        Claim(
            rf"{_TO_CONFIRM} {_HIS_ADDRESS}|\bl[ae] (?:confirmer|valider)\b|{_CONFIRMATION}",
            (_HAVE_TO, ADDRESS),
            actual=True,
            unless=rf"{_DONE}|\bven(?:ez|ons) de\b",
            near=1,
        ),
        Claim(
            rf"\bdoit (?:\w+ )?etre {_CONFIRMED}"
            rf"|^\W*(?:confirmer|valider) {_HIS_ADDRESS}(?: \w+)? (?:pour|afin)\b",
            (ADDRESS,),
            actual=True,
            unless=_DONE,
        ),
        Claim(
            rf"\b(?:confirmant|validant) {_HIS_ADDRESS}",
            condition=NEVER,
            but=r"\b(?!fait)\w+(?:ait|iez)\b",
            unless=_DONE,
        ),
        # « sans confirmation de votre adresse », « tant que … »: no service before.
        Claim(
            r"\b(?:sans|tant qu\w*|avant)\b.*(?:confirm|valid)\w*",
            (ADDRESS, _REFUSED),
            denied=None,
            supposed=True,
            unless=_DONE,
        ),
        Claim(
            r"\b(?:ne |n').*\bqu'(?:apres|une fois)\b.*(?:confirm|valid)\w*",
            (ADDRESS,),
            denied=None,
            supposed=True,
        ),
    ),
)

_REQUEST = r"(?:demande|demarche|creation|inscription|operation|compte|action|changement|email)"
_MAKER = r"(?:l'origine|l'initiative|l'auteur|l'initiateur|auteur|la personne)"
_NOT = r"\b(?:ne |n')"
_NOT_ME = (
    rf"(?:{_NOT}(?:(?!l'origine)[^.|,:])*\b{_MAKER}\b"
    rf"|{_NOT}(?:avez|as|a|ayez|aurai\w*|auriez) (?:[\w-]+ ){{1,3}}"
    r"(?:demande|effectue|faite?|cree|initie|formule|sollicite|realise|depose|inscrit)e?\b"
    rf"|\bque (?:vous|tu) {_NOT}(?:avez|as) (?:pas|jamais) \w+"
    rf"|{_NOT}\w+ pas (?:de |du )?(?:vous|toi|moi|votre (?:fait|part)|ton fait)\b"
    r"|^\W*pas (?:vous|toi)\b|\| ?pas (?:vous|toi)\b"
    rf"|{_NOT}\w+ pas concernee? par (?:cette|la) {_REQUEST}"
    rf"|{_NOT}(?:reconnai\w+|comprenez|identifiez) pas"
    rf"|{_REQUEST}[^.|,]*\b(?:non reconnue?|inconnue?|frauduleuse)\b|\ba (?:votre|ton) insu\b"
    r"|\bsans (?:votre|ton) (?:accord|consentement|autorisation)\b"
    r"|\b(?:quelqu'un d'autre|une autre personne|un tiers|autre que vous|usurp\w*)\b"
    rf"|\b(?:a defaut|faute) d'etre [^.|,]*{_MAKER}"
    rf"|\b(?:sauf si|a moins)\b[^.|,]*(?:{_MAKER}|\b(?:vient|emane) de (?:vous|toi)\b))"
)
# In the sentence before, nothing else is told to do for it, but to warn the caisse.
_NOT_ME_BEFORE = rf"{_NOT_ME}[^|,:]*[\s:]*\||{_NOT_ME}[^|]*\b(?:caisse|code)\b[^|]*\|"
_RELATIVE_NOT_ME = (
    rf"\b(?:qui|que|qu'|dont) ?(?:vous |tu |on |l'on )?{_NOT}.*"
    rf"(?:{_MAKER}|\b(?:demande|fait|faite|effectuee?|formulee?)\b)"
)
_ADDRESSEE = r"(?:assuree?|titulaire|adherente?|personne|interessee?|usager|destinataire)"
_OTHERWISE_DONE = (
    r"\b(?:nous(?! vous (?:conseill|recommand|invit|pri|remerci|demand|sugger))|inutile|aviez|avez"
    r"|a ete|sera|elle)\b"
)

_HIS_CAISSE = r"\b(?:votre|sa|ta|la|mon|ma) caisse\b(?! (?:du|des|enregistreuse))"
_WARN = (
    r"(?:(?<!vous )\b(?:informez|prevenez|avertissez|contactez|signalez|alertez|appelez|avisez"
    r"|ecrivez|joignez|dites|rapprochez-vous|faites-|faites (?:part|savoir))"
    r"|\b(?:informer|prevenir|avertir|contacter|signaler|alerter|appeler|aviser|dire|joindre"
    r"|rapprocher|faire savoir|faire part)\b"
    r"|^\W*(?:et )?(?:previens|avertis|contacte|signale|alerte|appelle|avise|informe|dis|fais)\b"
    rf"|\b{_ADDRESSEE} (?:en |l')?(?:informe|previent|avertit|avise|contacte|alerte)\b"
    r"|\bdoit (?:\w+ )?etre (?:informee|prevenue|avertie|alertee|avisee|contactee)\b)"
)
_CAISSE_ACTS = r"\bcaisse (?:vous|t'|nous|le |l'|a\b|souhait|s'en)"

WARN_THE_CAISSE = (
    part(
        Claim(
            _WARN,
            (_HIS_CAISSE, _NOT_ME),
            condition=_NOT_ME,
            but=rf"{_CAISSE_ACTS}|\bnous avez\b|\binutile\b",
        ),
        Claim(
            _WARN,
            (_NOT_ME_BEFORE,),
            within=(_HIS_CAISSE,),
            condition=_NOT_ME,
            but=rf"{_CAISSE_ACTS}|\bnous avez\b|\binutile\b",
            near=1,
        ),
        # « toute personne qui n'est pas à l'origine … est priée de … ».
        Claim(
            _WARN,
            within=(_HIS_CAISSE, _RELATIVE_NOT_ME),
            denied=True,
            but=rf"{_CAISSE_ACTS}|{_OTHERWISE_DONE}",
        ),
    ),
)

_OBJECT = rf"[^,:]*{CODE}(?! (?:postal|promo|provisoire))"
_CHANGED = r"(?:modifi|chang|renouvel|reinitialis|remplac)"
_CHANGE = (
    rf"(?:(?<!vous )\b(?:{_CHANGED}|choisiss|defini(?:ss)|cre|mett)ez\b{_OBJECT}"
    rf"|\b(?:{_CHANGED}er|choisir|definir|creer|mettre)\b{_OBJECT}"
    rf"|^\W*(?:et )?(?:modifie|change|renouvelle|reinitialise|remplace|choisis|mets)\b{_OBJECT}"
    rf"|\b{_ADDRESSEE}\b.*\b(?:modifie|change|renouvelle|remplace)\b{_OBJECT}"
    rf"|{CODE}.*\bdoit (?:\w+ )?etre (?:\w+ )?{_CHANGED}"
    rf"|{CODE}.*\b(?:faut|devez|dois|convient)\b.*{_CHANGED}"
    rf"|\b(?:modification|changement|renouvellement)\b{_OBJECT}.*"
    r"\b(?:indispensable|necessaire|s'impose|recommandee?|conseillee?|requise?)\b"
    rf"|\b(?:procede[rz]|pense[rz]?) (?:au|a la|a)\b[^,:]*"
    rf"(?:modification|changement|renouvellement|{_CHANGED}er){_OBJECT})"
)

CHANGE_ACCESS_CODE = (
    part(
        Claim(_CHANGE, (_NOT_ME,), condition=_NOT_ME, but=_OTHERWISE_DONE),
        Claim(
            _CHANGE,
            (_NOT_ME_BEFORE,),
            condition=_NOT_ME,
            but=r"\b(?:inutile|aviez|a ete|sera)\b",
            near=2,
        ),
        Claim(_CHANGE, within=(_RELATIVE_NOT_ME,), denied=True, but=r"\b(?:inutile|aviez|a ete)\b"),
    ),
)
