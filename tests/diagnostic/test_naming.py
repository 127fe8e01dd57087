"""How a word was found is told as it was: by a name, a place, a legend, or the profile itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recette.diagnostic.findings import FindingState
from recette.diagnostic.screens import examine
from recette.domain.screen.view import Element
from recette.domain.screen.vocabulary import Choice, Control, Field, Place
from recette.target.wording import Wording
from tests.diagnostic.test_findings import found
from tests.domain.screens import box, button, screen, yes_no

EMAILS = "J'autorise l'Assurance Maladie à m'envoyer par email des informations"


def test_a_locator_of_the_profile() -> None:
    """What the profile finds by a CSS selector is told so, whatever its name or its place."""
    wording = Wording({}, locators={"nom": "#n", "promotions_courriel": "#p"})
    view = screen(box("Zone 1", located=("#n",)), box("Ma date de naissance"), button("Suite"))
    finding = found(view, Place.CREATION, Field.NAME, wording)
    assert (finding.state, finding.how) == (FindingState.FOUND, "par un repère du profil")
    asked = Element(0, "checkbox", "Oui", form=0, located=("#p",))
    choice = found(screen(asked), Place.INFORMATIONS, Choice.PROMO_EMAIL, wording)
    assert choice.how == "par un repère du profil (case à cocher)"


def test_alone_among_its_companions() -> None:
    """Of two fields of one name, the one whose form holds the others is told as such."""
    view = screen(
        box("Mon code postal", form=1), box("Mon nom", form=2), box("Mon code postal", form=2)
    )
    finding = found(view, Place.CREATION, Field.POSTCODE)
    assert finding.how.endswith("au mot près ; seul dont le formulaire porte les autres champs")


def test_the_only_button_after_the_fields() -> None:
    """A button that sends nothing by itself goes on by its place."""
    view = screen(box("Mon nom"), box("Ma date de naissance"), button("Allons-y"))
    finding = found(view, Place.CREATION, Control.CONTINUE)
    assert finding.how == "par sa place : seul bouton après les champs"


@pytest.mark.parametrize(
    ("elements", "wording", "how"),
    [
        (yes_no(EMAILS, "p"), Wording({}), "par les mots de sa légende (boutons radio)"),
        (
            yes_no("Restons en contact", "p"),
            Wording({"promotions_courriel": ["Restons en contact"]}),
            "par un nom du profil (boutons radio)",
        ),
        (
            (Element(0, "checkbox", EMAILS, named_by="label", form=0),),
            Wording({}),
            "par les mots de son étiquette (case à cocher)",
        ),
        (
            (Element(0, "checkbox", "Oui", group=(EMAILS,), loose=True, form=0),),
            Wording({}),
            "par les mots qui l'entourent (case à cocher)",
        ),
        (
            (*yes_no(EMAILS, "p"), *yes_no(EMAILS, "q")),
            Wording({}),
            "par les mots de sa légende (boutons radio) ; le premier de 2 choix qui y répondent",
        ),
    ],
)
def test_how_a_choice_is_named(elements: tuple[Element, ...], wording: Wording, how: str) -> None:
    """A choice is told by the profile, its legend, its own words, or those around it."""
    finding = found(screen(*elements), Place.INFORMATIONS, Choice.PROMO_EMAIL, wording)
    assert finding.how == how


def test_a_choice_among_the_groups_that_hold_it() -> None:
    """The question is the innermost group; the outer one is told beside it."""
    outer = "J'autorise l'Assurance Maladie à me communiquer des informations"
    inside = tuple(replace(e, group=(outer, "Par SMS")) for e in yes_no("", "s"))
    finding = found(screen(*inside), Place.INFORMATIONS, Choice.PROMO_SMS)
    assert finding.seen is not None
    assert finding.seen.name == "Par SMS"
    assert f"sous « {outer[:59]}" in finding.seen.words


def test_a_word_in_doubt_is_taken_too() -> None:
    """What may be the postcode is put last among what may be the name."""
    view = screen(box("Code postal A"), box("Code postal B"), box("Patronyme"))
    name = next(f for f in examine(view, Place.CREATION, Wording({})) if f.word is Field.NAME)
    assert [seen.taken for seen in name.others] == ["", "le code postal", "le code postal"]
