"""What a screen says of FranceConnect: how each thing is said."""

from __future__ import annotations

from recette.domain.language.clauses import Claim
from recette.domain.language.fragments import (
    FRANCECONNECT,
)
from recette.domain.language.said import part

CREATE_BY_FRANCECONNECT = (
    part(
        Claim(
            r"\b(cree[rz]?|creation|ouvr(ir|ez|e)|inscri\w*)\b",
            (r"franceconnect", r"\bcompte|inscri|\bespace\b"),
            unless=r"\b(avez|aviez|as|deja) (deja )?cree|impossible|indisponible|bientot",
        )
    ),
)

FRANCECONNECT_EXPLAINED = (
    part(Claim(r"\betat\b|gouvernement\w*|services? publics?", (r"franceconnect",), near=1)),
    part(Claim(r"securi[st]|simpl[ei]|\bsur(e|s|ement)?\b|facil")),
    part(Claim(r"\b(700|sept cents?) (\w+ )?(services|demarches|sites)")),
)

FRANCECONNECT_FAILED = (
    part(
        Claim(
            r"\b(about\w*|eu lieu|reussi\w*|pu|fonctionn\w*|terminee?|identifiee?s?|connectee?"
            r"|valide|repond\w*|disponible|accessible|reconnue?|confirmee?|finalisee?|identifier"
            r"|menee?)\b",
            (FRANCECONNECT + r"|\b(connexion|demande|retour|reponse)\b",),
            denied=True,
            unless=r"\b(email|courrier|code provisoire|lien)\b",
        ),
        Claim(
            r"\b(echou\w*|echec|erreur|incident|refusee?|annulee?|annulation|abandonnee?"
            r"|interromp\w*|interrompue?|interruption|impossible|indisponible|invalide|expiree?"
            r"|inaccessible|en panne|hors service|probleme|suspendue?)\b",
            (FRANCECONNECT,),
            unless=r"\bsans (erreur|echec|incident|probleme)|\ben cas\b",
        ),
    ),
)
