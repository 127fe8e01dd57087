"""Statements hold on the guide's words, on others of the same sense, not on the contrary."""

from __future__ import annotations

import pytest

from recette.domain.language.courriel_statements import MailStatement
from recette.domain.language.requirements import Requirement
from recette.domain.language.statements import Statement
from recette.domain.screen.reading import SAYINGS, paragraphs, read_blocks, says
from recette.domain.screen.view import View
from recette.target.wording import Wording

GUIDE = Wording({})


def shows(statement: Statement | Requirement, text: str) -> bool:
    """Tell whether a screen of this text carries the statement."""
    return says(View(text=text), statement, GUIDE)


@pytest.mark.parametrize(
    ("statement", "text"),
    [
        (
            Statement.NO_MORE_PAPER,
            "En adhérant au compte ameli, vous acceptez de ne plus recevoir vos relevés de "
            "prestations par courrier postal au profit d'une consultation en ligne.",
        ),
        (
            Statement.ADDRESS_MANDATORY,
            "La saisie d'une adresse email est obligatoire pour bénéficier des services du compte.",
        ),
        (
            Statement.MESSAGES_IN_ACCOUNT,
            "En renseignant et confirmant votre email, vous acceptez de recevoir dans la "
            "messagerie du compte, tout ou partie des courriers et messages de l'Assurance "
            "Maladie.",
        ),
        (
            Statement.FIRST_ACCEPT,
            "Pour accéder aux services de votre compte, vous devez d'abord accepter les "
            "conditions d'utilisation :",
        ),
        (
            Statement.CHOOSE_A_NEW_CODE,
            "nous vous recommandons de ne pas choisir un code que vous utilisez déjà sur un autre "
            "site.",
        ),
        (
            Statement.FOLLOW_LINK,
            "Pour finaliser la création de votre compte, merci de cliquer sur le lien reçu par "
            "email.",
        ),
        (Statement.LINK_INACTIVE, "Ce lien n’est plus actif."),
        (Statement.LINK_INACTIVE, "Votre lien a expiré"),
        (
            Statement.LINK_INACTIVE,
            "Le lien envoyé le 03.11.2026 à M. Dubois, camille.d@example.org, n'est plus actif.",
        ),
        (Statement.ALREADY_ACTIVE, "Votre compte ameli est déjà activé."),
        (Statement.ALREADY_ACTIVE, "Votre adresse email a bien été confirmée."),
        (Statement.CALL_3646, "Appelez le 36 46."),
        (Requirement.LENGTH, "comporter entre 8 et 50 caractères"),
        (Requirement.ALLOWED_ONLY, "ne contenir que des caractères autorisés"),
    ],
)
def test_a_sentence_of_the_guide_or_of_the_same_sense_carries_its_statement(
    statement: Statement | Requirement, text: str
) -> None:
    """The sentence of the guide, or one that says the same, carries the statement."""
    assert shows(statement, text)


@pytest.mark.parametrize(
    ("statement", "text"),
    [
        (Statement.NO_MORE_PAPER, "Vous recevrez vos relevés par courrier postal et en ligne."),
        (
            Statement.ADDRESS_MANDATORY,
            "La saisie d'une adresse email est facultative. * champ obligatoire",
        ),
        (Statement.LINK_INACTIVE, "Cliquez sur le lien actif pendant 7 jours"),
        (Statement.ALREADY_ACTIVE, "Si votre compte ameli est déjà activé, connectez-vous."),
        (
            Statement.ALREADY_ACTIVE,
            "Une fois que votre adresse email est confirmée, connectez-vous",
        ),
        (Statement.ALREADY_ACTIVE, "Votre compte n'est pas encore activé."),
        (Statement.FIRST_ACCEPT, "Vous pouvez consulter les conditions d'utilisation."),
        (Requirement.LENGTH, "comporter entre 6 et 50 caractères"),
    ],
)
def test_a_text_of_another_sense_does_not_carry_the_statement(
    statement: Statement | Requirement, text: str
) -> None:
    """A text that says something else, or the contrary, does not carry the statement."""
    assert not shows(statement, text)


MAIL = """Pour profiter de tous les services de votre compte ameli, merci de confirmer votre
email.

Si vous n'êtes pas à l'origine de cette demande, veuillez en informer rapidement
votre caisse et modifiez votre code d'accès au compte ameli.

Attention, ce message est généré par un automate. Ne pas utiliser la fonctionnalité
« répondre à »."""


@pytest.mark.parametrize("statement", list(MailStatement))
def test_mail_of_the_guide(statement: MailStatement) -> None:
    """The courriel of the guide carries every statement; without the sentence it does not."""
    assert read_blocks(paragraphs(MAIL), statement, GUIDE)
    assert not read_blocks(paragraphs("Bonjour, voici un lien."), statement, GUIDE)


def test_the_words_of_the_features_are_one_each() -> None:
    """A profile names what is said by the words of the step that awaits it."""
    assert SAYINGS["que le lien n'est plus actif"] is Statement.LINK_INACTIVE
    assert set(SAYINGS.values()) >= {*Statement, *MailStatement, *Requirement}


def test_the_words_of_the_profile() -> None:
    """A sentence of the target says it too, alone; the guide's own words still do."""
    own = Wording({}, messages={"que le lien n'est plus actif": ["Ce billet a fait son temps !"]})
    told = View(text="Désolé.\nCe billet a fait  son temps !")
    assert says(told, Statement.LINK_INACTIVE, own)
    assert not says(told, Statement.LINK_INACTIVE, GUIDE)
    assert not says(told, Statement.CALL_3646, own)
    assert says(View(text="Ce lien n'est plus actif."), Statement.LINK_INACTIVE, own)


@pytest.mark.parametrize("told_by", [Statement.ACCOUNT_HELD_BACK, Statement.LINK_SUPERSEDED])
def test_what_is_said_of_the_link_tells_of_the_account(told_by: Statement) -> None:
    """A screen that says the link inactive in its own way holds the account back too."""
    own = Wording({}, messages={"que le lien n'est plus actif": ["ce billet a fait son temps"]})
    assert says(View(text="Ce billet a fait son temps."), told_by, own)


def test_the_words_of_the_profile_in_a_courriel() -> None:
    """A courriel too may say it in its own way."""
    own = Wording({}, messages={"de ne pas y répondre": ["personne ne lit cette boîte"]})
    assert read_blocks(
        paragraphs("Bonjour. Personne ne lit cette boîte."), MailStatement.DO_NOT_REPLY, own
    )
