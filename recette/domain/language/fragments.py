"""What several things said have in common: what they are about, and claims that they share."""

from __future__ import annotations

from recette.domain.language.clauses import Claim
from recette.domain.language.said import part

LINK = r"\bliens?\b"
ADDRESS = r"\b(email|adresse)s?\b"
ACCOUNT = r"\b(email|adresse|compte|inscription|espace)\b"
CODE = r"\b(codes?|mots? de passe)\b"
# Other things may be pending, wrong or expired: they say nothing of the account or its link.
OTHER_THING = (
    r"\b(carte|rib|iban|medecin|mutuelle|attestation|document|piece|paiement|telephone|session|panier"
    r"|dossier|rendez-vous|mot de passe|ordonnance|justificatif|adresse (postale|ip))\b"
)
FRANCECONNECT = r"franceconnect|\b(identification|authentification|identite)\b"
PAPER = r"\b(courriers?|postal\w*|papier|poste|boite aux lettres)\b"
STILL = r"uniquement par (courrier|la poste)|\b(toujours|encore|aussi|egalement|continue\w*)\b"
ORIGIN = (
    r"\b(n'|ne |pas |jamais )[^.|]*\b(l'origine|demande|initiative|auteur|sollicit|effectue|cree"
    r"|inscri|emane|faite?|vient (pas )?de vous)|\ba votre insu\b"
)
FOLLOWING = r"\b(clique[rz]|suivez|suivre|ouvrez|ouvrir|utilise[rz]|cliquant|clic|activez)\b"
GUIDE_FOLLOWING = r"\b(cliqu|suiv)\w*"


INACTIVE = part(
    Claim(
        r"\b(actif|active|valide|valable|utilisable|fonctionne\w*|marche|cours|permet|exploitable"
        r"|disponible|reconnu|operationnel|en vigueur)\b",
        (LINK,),
        denied=True,
        unless=rf"{OTHER_THING}|telecharg|\b(ne sera|cessera)\b",
    ),
    Claim(
        r"\b(a|est|etait|ete|semble|deja) (deja |desormais |donc )?(expire|perime"
        r"|inactif|caduc|echu"
        r"|obsolete|depasse|invalide|desactive|mort)|\b(perime|inactif|caduc|obsolete)\b"
        r"|\bexpire (depuis|le \d)"
        r"|delai[^.]*\b(depasse|ecoule|passe|acheve|termine)\b|\bhors delai|trop tard",
        (LINK + r"|\bdelai\b|7 jours|sept jours",),
        unless=rf"{OTHER_THING}|telecharg|\bexpirera|expire (dans|au|sous|apres)",
    ),
    # « expiré » has happened, « expire » may be for tomorrow: only the accent tells.
    Claim(
        r"\bexpires?\b",
        (LINK + r"|\bdelai\b|7 jours|sept jours",),
        unless=rf"{OTHER_THING}|telecharg",
        spelled=r"\bexpirés?\b",
    ),
    Claim(r"\b(a cesse (de|d')|cesse d'etre|sans effet|plus d'effet)\b", (LINK,), denied=None),
    Claim(r"expiration du lien|validite[^.]*\b(depasse|ecoule|expire|terminee?)", (LINK,)),
)
BEING_VALIDATED = part(
    Claim(
        r"\b(attente|attend\w*|reste\w* a|encore a|manque|plus qu'a|derniere etape)\b",
        (r"valid|confirm|activ|verif", ACCOUNT + r"|\bvalidation\b|\bconfirmation\b"),
        unless=OTHER_THING,
    ),
    Claim(
        r"\b(validee|confirmee|verifiee|activee)\b|\bencore [^.]*(valid|confirm|activ|verifi)",
        (ADDRESS,),
        denied=True,
        unless=OTHER_THING,
    ),
    Claim(
        r"\b(valide|confirme|verifie|active|actif|finalise\w*|ouvert|termine|acheve)e?\b",
        (r"\b(compte|inscription|espace|creation)\b",),
        denied=True,
        unless=OTHER_THING,
    ),
    Claim(
        r"\b(n'avez|n'a|n'as)\b[^.]*\b(valide|confirme|active|verifie)\b",
        (ACCOUNT,),
        denied=True,
        unless=OTHER_THING,
    ),
    Claim(
        r"\ba (valider|confirmer|verifier|activer)\b",
        (ADDRESS,),
        unless=rf"{OTHER_THING}|\bn'(est|a|avez)\b",
    ),
    Claim(
        r"\b(effectue|fait|realise|recu|termine)e?\b",
        (r"\b(validation|confirmation|activation)\b", ACCOUNT),
        denied=True,
        unless=OTHER_THING,
    ),
    Claim(
        r"\bencore acces\b|\b(entrer|acceder|ouvrir) [^.]*\b(avant|tant)\b",
        (r"\b(compte|espace)\b",),
        denied=True,
        unless=OTHER_THING,
    ),
)
ASKED_TO_FOLLOW = part(
    Claim(
        GUIDE_FOLLOWING,
        (LINK, r"\b(recue?s?|envoy\w*|email|adresse|contient|message)\b"),
        unless=rf"{OTHER_THING}|\bavez (bien |deja )?(cliqu|suiv)|telecharg",
    ),
)
