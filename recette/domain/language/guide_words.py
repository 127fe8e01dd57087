"""The guide's own sentences, for each thing that can be said: what says it at once.

Source: docs/guide.md, the texts of its screens and of its courriel. What the guide only tells of
(« celui-ci lui indique que le lien n'est plus actif ») is given in its words too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.language.courriel_statements import MailStatement
from recette.domain.language.requirements import HelpPoint, Requirement
from recette.domain.language.statements import Statement

if TYPE_CHECKING:
    from recette.domain.language.said import Said

_TO_FINISH = (
    "Pour finaliser la création de votre compte, merci de cliquer sur le lien reçu par email",
    "VALIDATION DE MON EMAIL",
)
GUIDE_WORDS: dict[Said, tuple[str, ...]] = {
    Statement.CREATE_BY_FRANCECONNECT: ("Je crée immédiatement mon compte via FranceConnect",),
    Statement.FRANCECONNECT_EXPLAINED: (
        "FranceConnect, c'est la solution proposée par l'État pour sécuriser et simplifier la "
        "connexion à plus de 700 services en ligne",
    ),
    Statement.FIRST_ACCEPT: (
        "Pour accéder aux services de votre compte, vous devez d'abord accepter les conditions "
        "d'utilisation",
    ),
    Statement.NO_MORE_PAPER: (
        "En adhérant au compte ameli, vous acceptez de ne plus recevoir vos relevés de prestations "
        "par courrier postal au profit d'une consultation en ligne",
    ),
    Statement.ADDRESS_MANDATORY: (
        "La saisie d'une adresse email est obligatoire pour bénéficier des services du compte",
    ),
    Statement.MESSAGES_IN_ACCOUNT: (
        "En renseignant et confirmant votre email, vous acceptez de recevoir dans la messagerie du "
        "compte, tout ou partie des courriers et messages de l'Assurance Maladie",
    ),
    Statement.CHOOSE_A_NEW_CODE: (
        "Pour maintenir la confidentialité de vos informations, nous vous recommandons de ne pas "
        "choisir un code que vous utilisez déjà sur un autre site",
    ),
    Statement.STRENGTH_SHOWN: ("Niveau indicatif de sécurité",),
    Statement.FOLLOW_LINK: _TO_FINISH[:1],
    Statement.VALIDATION_AWAITED_HERE: _TO_FINISH,
    Statement.VALIDATION_AWAITED: _TO_FINISH[:1],
    Statement.ACCOUNT_HELD_BACK: (*_TO_FINISH, "le lien n'est plus actif"),
    Statement.LINK_INACTIVE: ("le lien n'est plus actif", "ce lien n'est plus actif"),
    Statement.LINK_SUPERSEDED: ("le lien n'est plus actif", "ce lien n'est plus actif"),
    Statement.CALL_3646: ("contacter le 3646", "appeler le 3646"),
    Statement.ALL_MANDATORY: ("Tous les champs sont obligatoires",),
    MailStatement.CONFIRM_TO_ENJOY: (
        "Pour profiter de tous les services de votre compte ameli, merci de confirmer votre email",
    ),
    MailStatement.WARN_THE_CAISSE: (
        "Si vous n'êtes pas à l'origine de cette demande, veuillez en informer rapidement votre "
        "caisse",
    ),
    MailStatement.CHANGE_ACCESS_CODE: (
        "Si vous n'êtes pas à l'origine de cette demande, veuillez en informer rapidement votre "
        "caisse et modifiez votre code d'accès au compte ameli",
    ),
    MailStatement.AUTOMATIC: ("ce message est généré par un automate",),
    MailStatement.DO_NOT_REPLY: ("Ne pas utiliser la fonctionnalité « répondre à »",),
    Requirement.LENGTH: ("comporter entre 8 et 50 caractères",),
    Requirement.BOTH_CASES: ("contenir des caractères latins minuscules et majuscules",),
    Requirement.DIGIT_OR_SPECIAL: ("contenir un chiffre ou un caractère spécial",),
    Requirement.ALLOWED_ONLY: ("ne contenir que des caractères autorisés",),
    Requirement.NO_IDENTITY: (
        "ne pas contenir votre n° de sécurité sociale, votre date de naissance ou une partie de "
        "celle-ci",
    ),
    HelpPoint.EXACT_ADDRESS: ("l'adresse mail renseignée dans le compte ameli est exacte",),
    HelpPoint.SPAM: ("le mail de validation est présent dans les courriels indésirables/spams",),
    HelpPoint.OTHER_ADDRESS: (
        "la non réception du mail se confirme en utilisant une autre e-mail créé chez le même "
        "fournisseur ou chez un fournisseur différent",
    ),
    HelpPoint.OUTLOOK: (
        "pour les messageries Outlook, l'utilisation d'Outlook est possible sans passer par le "
        "client du fournisseur d'accès",
    ),
    HelpPoint.OLD_MESSAGE: ("le lien présent dans un ancien mail de validation",),
}
