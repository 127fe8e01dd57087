"""What is meant on a screen is found by its name, or the ambiguity is told."""

from __future__ import annotations

import pytest

from recette.domain.screen.choices import find_choice, offers
from recette.domain.screen.locating import AmbiguousError, find_control, find_field
from recette.domain.screen.places import place_of
from recette.domain.screen.view import Element
from recette.domain.screen.vocabulary import Choice, Control, Field, Place
from recette.target.wording import Wording
from tests.domain.screens import box, button, link, screen, yes_no

GUIDE = Wording({})


def test_confirmation_is_not_the_code() -> None:
    """« Confirmer mon nouveau code » holds the words of the code and is another field."""
    view = screen(box("Mon nouveau code *"), box("Confirmer mon nouveau code *"))
    code, again = find_field(view, Field.CODE, GUIDE), find_field(view, Field.CODE_AGAIN, GUIDE)
    assert code is not None
    assert again is not None
    assert (code.index, again.index) == (0, 1)


def test_placeholder_is_the_last_resort() -> None:
    """A field without a label is found by its placeholder."""
    view = screen(box("", hint="Mon code postal"))
    found = find_field(view, Field.POSTCODE, GUIDE)
    assert found is not None


def test_profile_names_come_first() -> None:
    """A name of the profile wins over the guide's."""
    view = screen(box("Patronyme"), box("Mon nom"))
    found = find_field(view, Field.NAME, Wording({"nom": ["Patronyme"]}))
    assert found is not None
    assert found.name == "Patronyme"


def test_two_forms_on_one_screen() -> None:
    """The n° of the creation is the one beside the name, not the one of the connection."""
    view = screen(
        box("Mon numéro de sécurité sociale", form=0),
        box("Mon code personnel", form=0),
        box("Mon nom", form=1),
        box("Mon n° de sécurité sociale", form=1),
        box("Ma date de naissance", form=1),
    )
    number = find_field(view, Field.NUMBER, GUIDE)
    sign_in = find_field(view, Field.SIGN_IN_NUMBER, GUIDE)
    assert number is not None
    assert sign_in is not None
    assert (number.index, sign_in.index) == (3, 0)


def test_two_candidates_are_told() -> None:
    """Two fields for one name are an error of ours that lists both, never a guess."""
    view = screen(box("Code postal de résidence"), box("Code postal de naissance"))
    with pytest.raises(AmbiguousError, match=r"résidence.*naissance"):
        find_field(view, Field.POSTCODE, GUIDE)


def test_links_to_one_place_are_one() -> None:
    """A link repeated in the header and the body is one link."""
    view = screen(link("Créer un compte", "/c"), link("Créer un compte", "/c"))
    found = find_control(view, Control.CREATE, GUIDE)
    assert found is not None


def test_links_to_two_places_are_ambiguous() -> None:
    """The same name for two ends is told."""
    view = screen(link("Créer un compte", "/a"), link("Créer un compte", "/b"))
    with pytest.raises(AmbiguousError):
        find_control(view, Control.CREATE, GUIDE)


def test_two_radios_that_accept_or_refuse_are_the_conditions() -> None:
    """« Oui, j'accepte / Non, je refuse » are the conditions, whatever the group is called."""
    view = screen(*yes_no("", "cgu", yes="Oui, j’accepte", no="Non, je refuse"))
    offer = find_choice(view, Choice.CONDITIONS, GUIDE)
    assert offer is not None
    assert offer.answered is None
    assert place_of(view, GUIDE) is Place.CONDITIONS


def test_promotions_as_the_guide_lays_them_out() -> None:
    """« Par Téléphone » is the portable's or the fixe's by the number asked just before."""
    view = screen(
        box("Saisissez votre adresse email"),
        box("Je confirme mon adresse email"),
        *yes_no("J'autorise l'Assurance Maladie à m'envoyer par email des promotions", "e"),
        box("Saisissez votre nº de téléphone portable"),
        *yes_no("Par Téléphone :", "pt"),
        *yes_no("Par SMS :", "ps"),
        box("Saisissez votre nº de téléphone fixe"),
        *yes_no("Par Téléphone :", "ft"),
    )
    found = {c: find_choice(view, c, GUIDE) for c in Choice if c is not Choice.CONDITIONS}
    sets = {c: offer.yes.set for c, offer in found.items() if offer}
    assert sets == {
        Choice.PROMO_EMAIL: "e",
        Choice.PROMO_MOBILE_CALL: "pt",
        Choice.PROMO_SMS: "ps",
        Choice.PROMO_LANDLINE_CALL: "ft",
    }
    assert place_of(view, GUIDE) is Place.INFORMATIONS


def test_checked_yes_is_seen() -> None:
    """An answer given beforehand is read."""
    yes, no = yes_no("Par SMS", "s")
    from dataclasses import replace  # noqa: PLC0415 - local to the only test that needs it

    view = screen(replace(yes, checked=True), no)
    assert [offer.answered for offer in offers(view)] == [True]


def test_connection_is_not_the_code_step() -> None:
    """One code makes a connection, two make the choice of a code."""
    sign_in = screen(
        box("Mon numéro de sécurité sociale"), box("Mon code personnel", kind="password")
    )
    assert place_of(sign_in, GUIDE) is Place.CONNECTION


def test_account_held_back_is_not_open() -> None:
    """« Se déconnecter » beside « en attente de validation » is no access to the account."""
    waiting = screen(button("Se déconnecter"), text="Votre compte est en attente de validation")
    account = screen(button("Se déconnecter"), text="Bienvenue")
    assert place_of(waiting, GUIDE) is not Place.ACCOUNT
    assert place_of(account, GUIDE) is Place.ACCOUNT


@pytest.mark.parametrize(
    ("words", "yes", "no"),
    [
        (("—", "Oui", "Non"), "Oui", "Non"),
        (("Choisissez", "J'accepte", "Je refuse"), "J'accepte", "Je refuse"),
    ],
)
def test_answers_of_a_list(words: tuple[str, ...], yes: str, no: str) -> None:
    """A list is answered by the option that says Oui or Non, in the words of the question."""
    listed = Element(0, "select", "Les conditions d'utilisation", options=words)
    (offer,) = offers(screen(listed))
    assert (offer.option(yes=True), offer.option(yes=False)) == (yes, no)
    assert offer.answered is None


@pytest.mark.parametrize(
    ("control", "name"),
    [
        (Control.ACCESS, "Je crée mon compte"),
        (Control.ACCESS, "Se connecter avec FranceConnect"),
        (Control.SIGN_IN, "Se connecter avec FranceConnect"),
        (Control.CREATE, "Je crée mon compte avec FranceConnect"),
        (Control.CONTINUE, "Continuer avec FranceConnect"),
    ],
)
def test_what_holds_the_words_and_leads_elsewhere(control: Control, name: str) -> None:
    """It is not taken for the control, unless the profile says so."""
    view = screen(button(name), button("Entrer"))
    assert find_control(view, control, GUIDE) is None
    assert find_control(view, control, Wording({control.key: [name]})) is not None
