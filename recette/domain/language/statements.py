"""What a screen has to say, by the words of the features; how each is said is told by theme."""

from __future__ import annotations

from recette.domain.language import (
    account_claims,
    code_claims,
    conditions_claims,
    follow_claims,
    franceconnect_claims,
    link_claims,
    mandatory_claims,
    place_claims,
    validation_claims,
)
from recette.domain.language.said import Said


class Statement(Said):
    """What a screen has to say."""

    CREATE_BY_FRANCECONNECT = (
        "qu'on peut créer immédiatement son compte via FranceConnect",
        *franceconnect_claims.CREATE_BY_FRANCECONNECT,
    )
    FRANCECONNECT_EXPLAINED = (
        "que FranceConnect est la solution de l'État pour plus de 700 services",
        *franceconnect_claims.FRANCECONNECT_EXPLAINED,
    )
    FRANCECONNECT_FAILED = (
        "que l'identification par FranceConnect n'a pas abouti",
        *franceconnect_claims.FRANCECONNECT_FAILED,
    )
    FIRST_ACCEPT = (
        "qu'il faut d'abord accepter les conditions pour accéder aux services",
        *conditions_claims.FIRST_ACCEPT,
    )
    NO_MORE_PAPER = (
        "que les relevés ne viendront plus par courrier postal mais en ligne",
        *conditions_claims.NO_MORE_PAPER,
    )
    ADDRESS_MANDATORY = (
        "que l'adresse de courriel est obligatoire pour bénéficier des services",
        *mandatory_claims.ADDRESS_MANDATORY,
    )
    MESSAGES_IN_ACCOUNT = (
        "que les courriers et messages arriveront dans la messagerie du compte",
        *conditions_claims.MESSAGES_IN_ACCOUNT,
    )
    CHOOSE_A_NEW_CODE = (
        "de ne pas reprendre un code utilisé sur un autre site",
        *code_claims.CHOOSE_A_NEW_CODE,
    )
    STRENGTH_SHOWN = ("qu'un niveau indicatif de sécurité est affiché", *code_claims.STRENGTH_SHOWN)
    EASY_ADDRESS = (
        "que l'adresse doit être facilement consultable",
        *mandatory_claims.EASY_ADDRESS,
    )
    CONSULT_MAILBOX = ("de consulter sa messagerie", *validation_claims.CONSULT_MAILBOX)
    FOLLOW_LINK = (
        "de suivre le lien reçu par courriel pour finaliser la création",
        *follow_claims.FOLLOW_LINK,
    )
    VALIDATION_AWAITED_HERE = (
        "que la validation est attendue à cet endroit",
        *place_claims.VALIDATION_AWAITED_HERE,
    )
    VALIDATION_AWAITED = (
        "que la validation de l'adresse est attendue",
        *validation_claims.VALIDATION_AWAITED,
    )
    ACCOUNT_HELD_BACK = ("que le compte n'est pas ouvert", *account_claims.ACCOUNT_HELD_BACK)
    LINK_INACTIVE = ("que le lien n'est plus actif", *link_claims.LINK_INACTIVE)
    LINK_SUPERSEDED = ("que le lien n'est plus le bon", *link_claims.LINK_SUPERSEDED)
    ALREADY_ACTIVE = ("que le compte est déjà activé", *account_claims.ALREADY_ACTIVE)
    CALL_3646 = ("d'appeler le 3646", *account_claims.CALL_3646)
    ALL_MANDATORY = ("que tous les éléments sont obligatoires", *mandatory_claims.ALL_MANDATORY)
