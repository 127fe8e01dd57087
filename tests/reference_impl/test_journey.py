"""The whole journey, and what each step refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.reference_impl.visitor import RecordingOutbox, Visitor

STEPS = ["/creation/conditions", "/creation/code", "/creation/informations"]


def test_from_the_home_page_to_the_account(visitor: Visitor, outbox: RecordingOutbox) -> None:
    """An account is created, confirmed, opened, read and left."""
    assert visitor.identifies().title == "J'accepte les conditions d'utilisation"
    assert visitor.accepts().path == "/creation/code"
    assert visitor.chooses().path == "/creation/informations"
    visitor.tells(
        portable="06.39.98.42.78",
        promo_portable_telephone="non",
        promo_portable_sms="oui",
    )
    assert visitor.title == "VALIDATION DE MON EMAIL"
    assert "camille@example.org" in visitor.text
    assert visitor.opens("/compte").path == "/connexion"
    assert visitor.confirms(outbox.links()[0]).title == "Votre compte est activé"
    assert visitor.signs_in().title == "Mon compte"
    facts = visitor.opens("/compte/informations").page
    read = {
        row.dt.get_text(): row.dd.get_text()
        for row in facts.select(".facts div")
        if row.dt and row.dd
    }
    assert read["Nom"] == "Dubois"
    assert read["Informations promotionnelles par email"] == "Non"
    assert read["Portable : informations promotionnelles par téléphone"] == "Non"
    assert read["Portable : informations promotionnelles par SMS"] == "Oui"
    assert read["Fixe : informations promotionnelles par téléphone"] == "Non renseigné"
    assert visitor.sends("/deconnexion").path == "/connexion"
    assert visitor.opens("/compte").path == "/connexion"


@pytest.mark.parametrize("field", ["nom", "numero", "naissance", "code_postal"])
def test_each_identity_field_is_mandatory(visitor: Visitor, field: str) -> None:
    """The missing field is designated, and it alone."""
    visitor.identifies(**{field: "   "})

    assert visitor.wrong_fields == {field}
    assert visitor.page.title is not None
    assert visitor.page.title.get_text().startswith("Erreur - ")
    link = visitor.page.select_one("[role=alert] a")
    assert link is not None
    assert link["href"] == f"#{field}"


def test_leaving_and_cancelling_forget_everything(visitor: Visitor) -> None:
    """Once left, a creation starts again from the identity."""
    visitor.identifies()
    assert visitor.sends("/creation/abandon").path == "/"
    assert visitor.opens("/creation/conditions").path == "/creation"


@pytest.mark.parametrize("answer", ["", "non", "peut-être"])
def test_conditions_must_be_accepted(visitor: Visitor, answer: str) -> None:
    """Nothing but yes opens the second step."""
    visitor.identifies().sends("/creation/conditions", acceptation=answer)

    assert visitor.wrong_fields == {"acceptation"}
    assert visitor.opens("/creation/code").path == "/creation/conditions"


def test_refusing_after_accepting_closes_the_next_steps(visitor: Visitor) -> None:
    """A later refusal counts."""
    visitor.identifies().accepts().opens("/creation/conditions")
    visitor.sends("/creation/conditions", acceptation="non")

    assert visitor.opens("/creation/code").path == "/creation/conditions"


def test_nothing_is_ticked_in_advance(visitor: Visitor) -> None:
    """Neither acceptance nor consent is supposed."""
    assert not visitor.identifies().page.select("[checked]")
    assert not visitor.accepts().chooses().page.select("[checked]")


def test_reading_the_conditions_keeps_the_creation(visitor: Visitor) -> None:
    """One reads, comes back, and goes on."""
    visitor.identifies().opens("/conditions-utilisation")
    back = visitor.page.find("a", string="Retour")
    assert back is not None
    assert visitor.opens(str(back["href"])).accepts().path == "/creation/code"


@pytest.mark.parametrize("path", STEPS)
def test_no_step_is_reached_directly(visitor: Visitor, outbox: RecordingOutbox, path: str) -> None:
    """By its address or by its request, a later step leads back to the first missing one."""
    assert visitor.opens(path).path == "/creation"
    assert visitor.sends(path, acceptation="oui", code="x").path == "/creation"
    visitor.identifies()
    if path != STEPS[0]:
        assert visitor.sends(path, email="c@example.org").path == STEPS[0]
    assert not outbox.sent


def test_a_refused_code_is_explained_and_not_shown_again(visitor: Visitor) -> None:
    """Each requirement is named; the fields come back empty."""
    visitor.identifies().accepts().chooses("cerise", "prune")

    assert visitor.wrong_fields == {"code", "confirmation"}
    assert "doit comporter entre 8 et 50 caractères" in visitor.text
    assert "cerise" not in str(visitor.page)
    assert "prune" not in str(visitor.page)


@pytest.mark.parametrize(
    ("first", "second"),
    [("camille@example.org", "Camille@Example.ORG"), ("Karim@example.org", "karim@EXAMPLE.org")],
)
def test_an_address_serves_only_one_account(
    visitor: Visitor, another: Visitor, outbox: RecordingOutbox, first: str, second: str
) -> None:
    """Letter case does not make another address; a waiting account counts."""
    visitor.creates(first)
    another.creates(second, number="2741138999002")

    assert another.wrong_fields == {"email"}
    assert len(outbox.sent) == 1


def test_a_known_number_is_sent_to_the_sign_in_page(visitor: Visitor, another: Visitor) -> None:
    """A second creation with the same number stops at the identity form."""
    visitor.creates()
    another.identifies(numero="2 74 11 38 999 001")

    assert another.wrong_fields == {"numero"}
    assert another.page.select_one("[role=alert] a[href='/connexion']")


def test_the_message_that_does_not_leave_can_be_asked_again(
    visitor: Visitor, outbox: RecordingOutbox
) -> None:
    """Without SMTP the page says so, and a new sending is offered."""
    outbox.broken = True
    visitor.creates()
    assert visitor.status == 200
    assert "n'a pas pu être envoyé" in visitor.text
    outbox.broken = False
    visitor.sends("/attente/renvoi")
    assert visitor.confirms(outbox.links()[0]).title == "Votre compte est activé"
