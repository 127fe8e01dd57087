"""What a screen says of the account, open or not yet; and the call to 3646 that unlocks it."""

from __future__ import annotations

from recette.domain.language.clauses import NEVER, Claim
from recette.domain.language.follow_claims import ASKED_TO_FOLLOW
from recette.domain.language.fragments import LINK
from recette.domain.language.link_claims import INACTIVE
from recette.domain.language.said import part
from recette.domain.language.validation_claims import AWAITED

_HIS = r"(?:(?:ce|le|votre|ton|mon|l'|cet|cette) ?)"
_OTHER_ACCOUNT = (
    r"(?: (?:d[eu] (?:votre|ton|vos|mon|son)|bancaire|epargne|joint|courant|formation"
    r"|de paiement)\b)"
)
_ACCOUNT = rf"(?:compte|espace)\b(?!{_OTHER_ACCOUNT})"
_THE_ACCOUNT = rf"(?:(?:statut|etat) d[ue] )?{_HIS}?{_ACCOUNT}"
_OPENING = (
    r"(?:l'|la |votre |ton |cette )?(?:(?:ouverture|creation|activation|adhesion)"
    rf"(?: (?:de |d'|du ){_HIS}?{_ACCOUNT})?(?! (?:de|d'|du)\b)|inscription\b(?! (?:a|au|aux)\b))"
)
_OPENING_OF = r"d'ouverture d[eu] (?:votre )?compte"
_DONE = (
    r"\b(?:eu lieu|(?:finalise|effectue|termine|acheve|realise|fait|mene|complet|valide|confirme"
    r"|abouti|acquis|intervenu|enregistre|effecti)(?:e|te|ve|f)?)\b"
)
_OPEN = (
    r"\b(?:ouvert|actif|active|cree|valide|confirme|finalise|operationnel|en service|utilisable"
    r"|accessible|disponible)\b"
)
_NOT_OPEN_ACT = r"\b(?:ouv(?:ert|rir)|cree[r]?|activer?|valider?|finaliser?|confirmer?)\b"

NOT_OPEN = part(
    Claim(
        _OPEN,
        subject=_THE_ACCOUNT,
        denied=True,
        actual=True,
        condition=NEVER,
        but=(
            r"\b(?:besoin|doit|cesse|jamais (?:ete )?aussi)\b|ouvert (?:aux|au|a (?:la|l'"
            r"|tous|qui))"
        ),
    ),
    # « votre dossier est ouvert, mais pas votre compte ».
    Claim(rf"^(?:mais )?pas {_HIS}{_ACCOUNT}$", (_OPEN,), denied=True, condition=NEVER),
    Claim(r"\bn'existe\b.*\bencore\b", subject=_THE_ACCOUNT, denied=True, condition=NEVER),
    # « ne sera ouvert qu'après … »: not before.
    Claim(
        r"\bne (?:sera|pourra|s'ouvrira|devient)\b.*\bqu(?:e |'(?:apres|une fois|a |au |en ))",
        subject=rf"{_THE_ACCOUNT}|{_OPENING}",
        denied=None,
    ),
    Claim(
        r"\b(?:inactif|inacheve|incomplet|en attente|attend|en suspens|suspendu"
        r"|a (?:activer|valider|ouvrir)|(?:reste|demeure|toujours|(?<!pas )encore) ferme)\b",
        subject=_THE_ACCOUNT,
        denied=None,
        actual=True,
        condition=NEVER,
        but=r"\b(?:n'est (?:pas|plus) (?:inactif|en attente|suspendu)|n'attend)\b",
    ),
    Claim(_DONE, subject=_OPENING, denied=True, actual=True, condition=NEVER),
    Claim(
        r"\b(?:en (?:attente|suspens)|suspendue?|inachevee?|incomplete|interrompue|bloquee"
        r"|echoue|impossible|refusee|rejetee|annulee|a (?:finaliser|terminer|faire|effectuer))\b",
        subject=_OPENING,
        actual=True,
        condition=NEVER,
    ),
    Claim(
        rf"\b(?:avons|avez|as|a|ai|pouvons|peut)\b.*{_NOT_OPEN_ACT} (?:{_HIS}|de ){_ACCOUNT}",
        denied=True,
        actual=True,
        condition=NEVER,
        but=r"\bce n'e(?:st|tait) pas\b|\bqui (?:avez|as|avons)\b",
    ),
    Claim(
        rf"\bimpossible (?:de |d'){_NOT_OPEN_ACT} {_HIS}{_ACCOUNT}|^echec (?:de |d'){_OPENING}"
        rf"|\bdemande {_OPENING_OF}.*\b(?:annulee|refusee|rejetee|incomplete|abandonnee)",
        actual=True,
        condition=NEVER,
    ),
    Claim(
        rf"\bpas (?:encore )?ete procede a {_OPENING}",
        denied=True,
        actual=True,
        condition=NEVER,
    ),
    Claim(
        r"\b(?:avez|as|avons)\b.*\b(?:finalise|termine|acheve|confirme|effectue)"
        rf" (?:l'|la |votre |ton )?(?:ouverture|creation|activation|inscription)\b"
        rf"(?: d\S+ ?{_HIS}?{_ACCOUNT}|$)",
        denied=True,
        actual=True,
        condition=NEVER,
    ),
    Claim(
        rf"\b(?:aucun|pas (?:encore )?(?:de|d')) ?{_ACCOUNT}.*{_OPEN}",
        denied=True,
        actual=True,
        condition=NEVER,
    ),
    Claim(
        r"\bencore acces\b|\b(?:entrer|acceder|ouvrir) [^.]*\b(?:avant|tant)\b",
        (rf"\b{_ACCOUNT}",),
        denied=True,
        condition=NEVER,
    ),
)

ACCOUNT_HELD_BACK = (
    part(
        *NOT_OPEN,
        *AWAITED,
        Claim(r"^validation de mon email$"),
        *ASKED_TO_FOLLOW,
        *INACTIVE,
    ),
)

_ALREADY = r"(?:(?:bien|deja|maintenant|desormais|d'ores et deja|a present|donc|ainsi|tout) )*"
_IS = (
    rf"(?:est {_ALREADY}|etait deja |(?:a|ayant|avait) {_ALREADY}ete {_ALREADY}|ayant {_ALREADY}"
    rf"|^{_ALREADY}|\bdeja )"
)
_ADDRESS = r"(?:(?:cette|l'|votre|ton|mon|ma|ta) ?)?(?:adresse|email)\b"
_CONFIRMED = r"(?:active|confirme|valide|verifie)e?"
_UNFINISHED = r"\b(?:n'est|n'a|presque|bientot|en cours|partiellement|pas encore|doit|a moitie)\b"

ALREADY_ACTIVE = (
    part(
        Claim(
            rf"\b{_IS}(?:actif|ouvert|en service|operationnel|{_CONFIRMED})\b"
            r"|^(?:compte|espace) (?:\w+ )?(?:actif|active|ouvert|valide)(?: precedemment"
            r"| auparavant)?$"
            r"|\b(?:fonctionne|marche) deja\b|\bdeja\b.*\bl?'?etat (?:actif|active)\b"
            r"|\bcompte (?:client |personnel |ameli )?deja (?:actif|active|ouvert|valide)",
            subject=_THE_ACCOUNT,
            spelled=(
                r"^compte (?:deja )?active$|\b(?:actif|ouvert|en service|opérationnel"
                r"|fonctionne|marche|(?:activ|confirm|valid)ée?)\b"
            ),
            condition=NEVER,
            actual=True,
            but=_UNFINISHED,
        ),
        Claim(
            rf"{_IS}(?:confirme|valide|verifie)e?\b",
            subject=_ADDRESS,
            actual=True,
            condition=NEVER,
            but=_UNFINISHED,
        ),
        Claim(
            rf"\b(?:avez|as|aviez|avais|avons|avions) {_ALREADY}{_CONFIRMED}"
            rf" {_HIS}(?:{_ACCOUNT}|adresse\b|email\b)"
            rf"|\bavez deja {_CONFIRMED}\b"
            r"|\b(?:avez|as|avons) deja (?:procede|effectue|fait) (?:a )?"
            r"(?:l'activation|la (?:validation|confirmation))"
            rf"|\b(?:disposez|avez|as|possedez|etes|es) (?:bien )?deja (?:titulaire )?"
            rf"(?:d')?un {_ACCOUNT}.* (?:actif|active|ouvert)",
            (rf"{_ACCOUNT}|\b(?:email|adresse)\b",),
            condition=NEVER,
        ),
        Claim(
            rf"\b(?:deja|bien|desormais)\b.*{_DONE}|{_DONE}.*\bdeja\b",
            subject=rf"{_OPENING}|(?:la |l'|votre )?(?:validation|confirmation) (?:de |d'|du )"
            rf"{_HIS}?(?:adresse|email|{_ACCOUNT})",
            condition=NEVER,
        ),
        Claim(
            rf"\bdeja ete procede a {_OPENING}|\bactivation a deja ete menee\b",
            condition=NEVER,
        ),
        # « il n'est pas nécessaire de l'activer : c'est déjà fait », « … l'est déjà ».
        Claim(
            r"\b(?:l'est|c'est|est|l'a ete)\b.*\b(?:deja|desormais|maintenant|fait)\b",
            (r"\b(?:active?r?|validee?|actif|validation)\b", rf"\b{_ACCOUNT}"),
            within=(r"\bl'est\b|\bl'a ete\b|\bc'est (?:deja|bien|maintenant) fait\b",),
            subject=rf"{_THE_ACCOUNT}|ce\b",
            condition=NEVER,
        ),
        Claim(
            rf"\ba (?:bien |deja )*(?:servi|permis|ete utilise)\b.*"
            rf"\b(?:activer|valider|confirmer|ouvrir|creer) {_HIS}(?:{_ACCOUNT}|adresse|email)",
            (LINK,),
            condition=NEVER,
        ),
        Claim(r"^deja (?:actif|active|confirme|valide|ouvert)e?$", (rf"\b{_ACCOUNT}",), near=1),
    ),
)

_NUMBER = r"(?<!\d)(?<!\d )36[ ·-]?46(?! ?\d)(?! ?(?:euros?|€|points|jours))"
_CALL = (
    r"\b(?:(?<!vous )appelez|appeler|appelle|appelant|(?<!vous )contactez|contacter|contactant"
    r"|contacte|composez|composer|compose|composant|telephonez|telephoner|telephonant"
    r"|(?<!par )telephone(?= au)|joindre|joignez|joignant|joins|faites le|faire le|tapez|taper"
    r"|passe[rz]? (?:un|une) (?:coup de fil|coup de telephone|appel)"
    r"|(?:un|par|simple) appel (?:telephonique )?(?:au|vers)"
    r"|prendre contact|pren(?:ez|ds) contact|adresse[rz]|rapproche[rz]|renseigne[rz]|demander"
    r"|tourne[rz]-vous)\b"
)
_ABOUT_THIS = (
    r"\b(?:liens?|email|adresse|validation|inscription|creation|delai|jours|compte|code|message"
    r"|difficultes?|problemes?|soucis?|blocage|besoin|questions?|aide)\b"
)

CALL_3646 = (
    part(
        Claim(
            rf"{_CALL}.*{_NUMBER}|{_NUMBER}.*\b(?:a|faut) (?:appeler|composer|contacter|joindre)\b",
            spelled=r"^(?!.*\b(?:contact|compos|téléphon|adress)ée?s?\b)",
            actual=True,
            condition=_ABOUT_THIS,
            but=r"\bven(?:ez|ons) d|\b(?:essaye|tente)"
            r"|\bpour (?:appeler|contacter|joindre|composer)\b"
            r"|plutot que"
            r"|au lieu d|avant d'|\bfaux\b|\b(?:dossier|reference|contrat)\b[^,]{0,20}36"
            r"|\ble (?:cout|prix) d|\bvotre appel\b",
            unless=r"\b(?:fermee?|indisponible|carte vitale)\b",
        ),
        Claim(
            rf"^appel (?:telephonique )?(?:au|vers le) {_NUMBER}.*\b(?:necessaire|requis|a faire)",
        ),
        Claim(r"^a (?:appeler|contacter|composer)$", (_NUMBER,), condition=_ABOUT_THIS),
        # « Contact : 36 46 », and nothing else of it.
        Claim(
            rf"^{_NUMBER}(?: \(.*)?$",
            (r"\b(?:telephone|contact\w*|assistance|aide) ?[:|]",),
            condition=_ABOUT_THIS,
        ),
        # « Un conseiller est joignable au 36 46 : appelez-le ».
        Claim(
            r"\b(?:appelez|composez|contactez)(?:-l[ae]s?\b| ce numero)",
            (_NUMBER,),
            condition=_ABOUT_THIS,
            unless=r"\b(?:fermee?|indisponible|carte vitale|dossier|reference)\b",
            near=1,
        ),
        # « Appelez votre caisse : 36 46 ».
        Claim(
            rf"^(?:le |au |numero )?{_NUMBER}",
            (rf"{_CALL}[^.]*[:,]",),
            within=(r"^(?!.*\b(?:est|ne|vous|a)\b)",),
            condition=_ABOUT_THIS,
        ),
    ),
)
