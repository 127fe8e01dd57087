"""What the courriel of confirmation has to say."""

from __future__ import annotations

from recette.domain.language import courriel_claims, sender_claims
from recette.domain.language.said import Said


class MailStatement(Said):
    """What the courriel has to say."""

    CONFIRM_TO_ENJOY = (
        "de confirmer son adresse pour profiter de tous les services",
        *courriel_claims.CONFIRM_TO_ENJOY,
    )
    WARN_THE_CAISSE = (
        "de prévenir sa caisse si l'on n'est pas à l'origine de la demande",
        *courriel_claims.WARN_THE_CAISSE,
    )
    CHANGE_ACCESS_CODE = (
        "de modifier son code d'accès si l'on n'est pas à l'origine de la demande",
        *courriel_claims.CHANGE_ACCESS_CODE,
    )
    AUTOMATIC = ("qu'il est généré par un automate", *sender_claims.AUTOMATIC)
    DO_NOT_REPLY = ("de ne pas y répondre", *sender_claims.DO_NOT_REPLY)
