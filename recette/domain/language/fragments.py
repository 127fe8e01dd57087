"""What several things said have in common: what they are about."""

from __future__ import annotations

LINK = r"\bliens?\b"
ADDRESS = r"\b(email|adresse)s?\b"
ACCOUNT = r"\b(email|adresse|compte|inscription|espace)\b"
CODE = r"\b(codes?|mots? de passe)\b"
# Other things may be pending, wrong or expired: they say nothing of the account or its link.
OTHER_THING = (
    r"\b(carte|rib|iban|medecin|mutuelle|attestation|document|piece|paiement|telephone|session"
    r"|panier"
    r"|dossier|(?:un|le|ce|du|de|votre|ton) rendez-vous|mot de passe|ordonnance|justificatif"
    r"|adresse (postale|ip))\b"
)
FRANCECONNECT = r"franceconnect|\b(identification|authentification|identite)\b"
GUIDE_FOLLOWING = r"\b(cliqu|suiv)\w*"
_MONTH = (
    r"(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
    r"|la rentree|l'an prochain)"
)
# What was, might be, or will only be some day is not told as so.
NOT_SO = (
    rf"\b(?:a (?:partir|compter) (?:de |du |d')|des (?:le )?)(?:\d|{_MONTH}\b)|"
    r"\b(?:etai(?:t|ent|s)|avai(?:t|ent)|fallait|devai\w+|deviez|pouv(?:ait|iez|aient)|arrivaient"
    r"|serai(?:t|ent)|pourr(?:ait|iez|aient)|devrai(?:t|ent)|autrefois|jadis|auparavant|jusqu'en"
    r"|a l'epoque|bientot|prochainement|prochaine version|l'an (?:prochain|dernier)|imaginons"
    r"|supposons)\b"
)
