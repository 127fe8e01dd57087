"""What a screen says of the validation that is awaited: of what, and that it is at that place."""

from __future__ import annotations

from recette.domain.language.clauses import NEVER, Claim
from recette.domain.language.follow_claims import ASKED_TO_FOLLOW
from recette.domain.language.fragments import OTHER_THING
from recette.domain.language.said import part

_HIS = r"(?:(?:ce|cette|le|la|l'|votre|ton|ta|mon|ma|une|son) ?)"
_TARGET = (
    r"(?:(?:adresse|email|compte|espace)\b"
    r"(?! (?:postale|ip|bancaire|d[eu] (?:votre|vos) (?:conjoint|enfant|proche))\b)"
    r"|inscription\b(?! (?:a|au|aux)\b))"
)
_ADDRESS = r"\b(?:adresse|email)\b(?! (?:postale|ip))"
_ACT = r"(?:validation|confirmation|verification|activation)\b"
_TO_VALIDATE = r"(?:valider|confirmer|verifier|activer|finaliser)"
_VALIDATED = r"\b(?:valide|confirme|verifie|active|actif|finalise|ouvert|termine|acheve)e?\b"
# « votre adresse … », « la validation de votre adresse … », « validation en attente ».
_WHAT = (
    rf"(?:statut (?:de |d'|du ){_HIS}?)?{_HIS}?{_TARGET}"
    rf"|{_HIS}?{_ACT}(?: (?:de |d'|du ){_HIS}?{_TARGET}|(?! (?:de|d'|du)\b))"
)
PERSON = r"(?:vous|tu|nous|on|il|ce)\b"
_THE_VALIDATION = rf"\b{_ACT} (?:de |d'|du ){_HIS}?{_TARGET}"
_VALIDATE_IT = (
    rf"\b(?:(?:{_TO_VALIDATE}|validiez|confirmiez|valides|confirmes)"
    rf" (?:d'abord |bien |{_HIS})*{_TARGET}"
    rf"|(?:le |la |l'){_TO_VALIDATE}\b)"
)
_HAVE_TO = (
    r"\b(?:devez|devrez|dois|devras|doit|faut|faudra|convient|reste\w*|reste a|pense[rz]?|pensez a"
    r"|oublie[rz]?|merci|veuillez|prie\w*|invit\w*|procede[rz]|plus qu'a|necessaire|requis\w*"
    r"|obligatoire|attend\w*|demand\w*|remerci\w*|manque|afin|indispensable|avant|etape|besoin"
    r"|compt(?:e|ons) sur|a faire|dispos\w*|avez jusqu|manque[rz]|formalite|suffi\w*)\b"
)
# « n'est pas valide »: it is no address at all; only the accent tells it from « validé ».
_NOT_VALID = r"^(?!.*\bvalide\b)|\bencore\b"
# « n'a pas besoin d'être validée », « ne doit pas l'être à nouveau »: nothing is awaited.
_NO_NEED = (
    r"\b(?:besoin|doit|cesse|a nouveau|seconde fois|n'a (?:pas|plus) a etre"
    r"|ouvert (?:aux|au|a (?:la|l'|tous|qui)))"
)
_DONE = r"\b(?:effectue|fait|faite|realise|recu|recue|termine|eu lieu|abouti|parvenue?|acquise)e?\b"

WAITING = part(
    # The address, the account, their validation: awaited.
    Claim(
        r"\b(?:en attente|attendu\w*|attend|attente|requise?|exigee?|necessaire|reste a|encore a"
        rf"|a (?:faire|effectuer|{_TO_VALIDATE})|manque|suspendue?"
        r"|(?:doit|devra) (?:\w+ ){0,2}(?:d'abord |l')?etre)\b",
        (rf"{_ACT}|{_TO_VALIDATE}|{_VALIDATED}", _TARGET),
        subject=_WHAT,
        actual=True,
        condition=NEVER,
        but=OTHER_THING,
        near=1,
    ),
    Claim(
        rf"\b(?:attente|attend\w*|manque|reste|requise?|requiert|necessite)\b.*{_THE_VALIDATION}"
        rf"|{_THE_VALIDATION}.*\b(?:en attente|requise?|attendue?|necessaire|a faire)\b"
        rf"|\b(?:prochaine|derniere|seule) etape\b.*{_THE_VALIDATION}"
        rf"|\battend(?:ons|s)?\b.*{_VALIDATE_IT}",
        actual=True,
        condition=NEVER,
    ),
    Claim(
        rf"^en attente$|^(?:toujours|encore) attendue?$"
        rf"|^(?:{_HIS}?(?:statut|email|adresse|compte) )?(?:\w+ ){{0,2}}"
        rf"a {_TO_VALIDATE}\b",
        (_TARGET, rf"{_ACT}|{_TO_VALIDATE}"),
        actual=True,
        condition=NEVER,
        but=OTHER_THING,
        near=1,
    ),
)
AWAITED = (
    *WAITING,
    # It is not validated.
    Claim(
        rf"{_VALIDATED}|{_DONE}",
        subject=_WHAT,
        denied=True,
        actual=True,
        condition=NEVER,
        but=rf"{OTHER_THING}|{_NO_NEED}|\bse (?:fait|valide)\b",
        spelled=_NOT_VALID,
    ),
    Claim(
        rf"\b(?:avez|as|avons|a|ont)\b.*(?:{_VALIDATED}|\b(?:recu|obtenu|enregistre)\b)"
        rf" (?:(?:encore|bien|toujours) )?(?:{_HIS}{_TARGET}|la {_THE_VALIDATION})",
        denied=True,
        actual=True,
        condition=NEVER,
        but=r"\bce n'est pas\b",
    ),
    # « faute de validation … », « votre téléphone est confirmé, pas votre adresse ».
    Claim(
        rf"\bfaute (?:de |d'){_THE_VALIDATION}",
        denied=None,
        actual=True,
        condition=NEVER,
    ),
    Claim(
        rf"^(?:mais )?pas {_HIS}(?:adresse|email)(?: email)?$",
        (_VALIDATED,),
        denied=True,
        condition=NEVER,
    ),
    # « ce n'est pas encore fait », « elle ne l'est pas »: of a validation just spoken of.
    Claim(
        r"\b(?:l'est|le cas|fait|faite|l'a ete)\b",
        (rf"{_VALIDATED}|{_TO_VALIDATE}|{_ACT}", _ADDRESS),
        within=(r"\b(?:n'est|ne l'est|n'a|ne l'a)\b",),
        denied=True,
        actual=True,
        condition=NEVER,
        unless=OTHER_THING,
        near=1,
    ),
    # One is told to validate it.
    Claim(
        _VALIDATE_IT,
        (_HAVE_TO, _TARGET),
        subject=(
            rf"{PERSON}|{_WHAT}|(?:une |la |l')?(?:\w+ )?(?:etape|formalite)\b"
            rf"|un (?:\w+ )?(?:clic|geste)\b|merci\b|$"
        ),
        actual=True,
        condition=NEVER,
        unless=rf"{OTHER_THING}|\bven(?:ez|ons) de",
        near=0,
    ),
    Claim(
        rf"(?<!vous )\b(?:validez|confirmez|activez)(?: (?:d'abord|donc|vite|bien|ici|sans \w+))*"
        rf"(?: {_HIS}{_TARGET}|-l[ae]\b)",
        (_TARGET,),
        actual=True,
        condition=NEVER,
        unless=OTHER_THING,
        near=1,
    ),
    Claim(
        rf"\b(?:valide|confirme|active) (?:ton|ta) {_TARGET}",
        spelled=r"\b(?:valide|confirme|active) (?:ton|ta)",
        condition=NEVER,
    ),
    Claim(
        rf"\b(?:procede[rz] a|effectue[rz]|invit\w* a)\b.*{_THE_VALIDATION}",
        actual=True,
        condition=NEVER,
    ),
    Claim(
        r"\b(?:la |l')(?:confirmer|valider|verifier)\b",
        (_ADDRESS,),
        within=(_HAVE_TO,),
        subject=rf"{PERSON}|$",
        actual=True,
        condition=NEVER,
        unless=rf"{OTHER_THING}|\bven(?:ez|ons) de",
        near=1,
    ),
    # « À faire : confirmer votre adresse », « un message … : ouvrez-le pour la confirmer ».
    Claim(
        rf"^\W*(?:(?:{_TO_VALIDATE}) {_HIS}{_TARGET}|(?:la )?{_THE_VALIDATION})(?: \w+)?$",
        (r"\ba faire\b|\bderniere (?:etape|formalite|chose)\b|\breste\b|\bmanque\b",),
        near=1,
    ),
    Claim(
        r"\w+ez\b.*\bpour (?:la |le |l')(?:confirmer|valider)\b"
        rf"|\bcliquez sur\b.*\b(?:confirmer|valider) {_HIS}(?:adresse|email)",
        (_ADDRESS,),
        actual=True,
        condition=NEVER,
        unless=OTHER_THING,
        near=1,
    ),
    Claim(
        r"\battend\w* (?:\w+ )?(?:votre|ta) (?:validation|confirmation)\b",
        (_ADDRESS,),
        subject=rf"{PERSON}|{_WHAT}|(?:cet |cette |l')(?:espace|page|ecran|etape|application)\b",
        actual=True,
        condition=NEVER,
        unless=OTHER_THING,
        near=1,
    ),
    Claim(
        r"\b(?:il|nous|on) (?:\w+ ){0,2}(?:manque|attend\w*)\b",
        (_THE_VALIDATION,),
        actual=True,
        condition=NEVER,
    ),
    # « n'irez pas plus loin sans avoir validé … ».
    Claim(
        rf"\b(?:ne |n'|impossible\b).*\bsans (?:avoir )?(?:valide|confirme|verifie)r?"
        rf" {_HIS}{_TARGET}",
        denied=None,
        condition=NEVER,
        unless=OTHER_THING,
    ),
    # « ne … qu'une fois votre adresse validée »: not before.
    Claim(
        rf"\b(?:une fois|apres|avant|tant que)\b.*(?:{_VALIDATED}|{_ACT}|{_VALIDATE_IT})",
        (
            _ADDRESS,
            r"\bne (?:pourr|ser|donner|s'ouvr|pouv|peu|acced)\w*|\bn'(?:acced|aur)\w*"
            r"|\b(?:inaccessible|impossible|bloque|suspendu|ferme|reste|s'arrete"
            r"|limite|restreint)e?s?\b",
        ),
        denied=None,
        supposed=True,
        unless=OTHER_THING,
    ),
)

VALIDATION_AWAITED = ((*AWAITED, *ASKED_TO_FOLLOW),)

CONSULT_MAILBOX = (
    part(
        Claim(
            r"\b(consult\w*|relev(?:ez|er)|regard(?:ez|er)|ouvr(?:ez|ir)|verifi(?:ez|er)"
            r"|rendez-vous|surveill(?:ez|er)|connectez-vous|allez|lisez|cherch(?:ez|er))\b",
            (r"\b(?:messagerie|boites?)\b|\b(?:vos|votre|mes) emails?\b",),
            unless=r"\b(?:du|dans (?:votre|le)) compte\b|\bboites? aux lettres postale"
            r"|\b(?:inutile|pouvez aussi)\b",
        )
    ),
)
