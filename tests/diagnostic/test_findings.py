"""Each word of a screen is told found (and how), ambiguous (with whom) or absent (among what)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recette.diagnostic.findings import Finding, FindingState
from recette.diagnostic.screens import examine
from recette.domain.screen.vocabulary import Choice, Control, Field, Place, Word
from recette.target.wording import Wording
from tests.domain.screens import box, button, link, screen, yes_no

if TYPE_CHECKING:
    from recette.domain.screen.view import Element, View

GUIDE = Wording({})


def found(view: View, place: Place, word: Word, wording: Wording = GUIDE) -> Finding:
    """Return what became of one word."""
    return next(f for f in examine(view, place, wording) if f.word is word)


@pytest.mark.parametrize(
    ("element", "how"),
    [
        (box("Mon code postal : *", named_by="label"), "par son étiquette, au mot près"),
        (box("Mon code postal", named_by="wrapping"), "par l'étiquette qui l'entoure, au mot près"),
        (box("Code postal", named_by="aria-label"), "par aria-label, au mot près"),
        (box("", hint="Code postal"), "par son texte indicatif (placeholder), au mot près"),
        (
            box("Votre code postal actuel", named_by="title"),
            "par son infobulle (title), qui contient « code postal »",
        ),
    ],
)
def test_how_a_field_is_named(element: Element, how: str) -> None:
    """The way a field was found tells its name, and where the name comes from."""
    finding = found(screen(element), Place.CREATION, Field.POSTCODE)
    assert (finding.state, finding.how) == (FindingState.FOUND, how)


def test_a_name_that_the_profile_gives_is_told_as_such() -> None:
    """A name that the profile gives is told as such."""
    wording = Wording({"nom": ["Patronyme"]})
    finding = found(screen(box("Patronyme", named_by="label")), Place.CREATION, Field.NAME, wording)
    assert finding.how == "par un nom du profil, au mot près (son étiquette)"


def test_a_second_entry_is_known_by_how_its_name_begins() -> None:
    """A second entry is known by how its name begins."""
    view = screen(box("Mon nouveau code"), box("Retapez-le"))
    finding = found(view, Place.CODE, Field.CODE_AGAIN)
    assert "par sa forme" in finding.how


def test_place_of_the_button() -> None:
    """A button of an unknown name that alone submits the form goes on."""
    view = screen(box("Mon code personnel"), button("Allons-y", submits=True))
    finding = found(view, Place.CONNECTION, Control.SIGN_IN)
    assert finding.how == "par sa place : seul bouton qui envoie ce formulaire"


def test_what_shows_the_code() -> None:
    """What shows the code is told by its place too, as a run finds it."""
    view = screen(box("Mon code personnel"), button("œil"), button("Entrer", submits=True))
    finding = found(view, Place.CONNECTION, Control.SHOW_CODE)
    assert finding.how == "par sa place : à côté du code"


def test_both_candidates_of_an_ambiguous_name_are_listed_and_block() -> None:
    """Both candidates are listed, and the journey stops there."""
    view = screen(box("Code postal de résidence"), box("Code postal de naissance"))
    finding = found(view, Place.CREATION, Field.POSTCODE)
    assert finding.state is FindingState.AMBIGUOUS
    assert finding.blocking
    assert [s.name for s in finding.others] == [
        "Code postal de résidence",
        "Code postal de naissance",
    ]


def test_absent_among_what_is_left() -> None:
    """What is absent comes with the names left on the screen, those already taken last."""
    view = screen(box("Date de naissance"), box("Patronyme"), box("Prénom"), button("Continuer"))
    finding = found(view, Place.CREATION, Field.NAME)
    assert finding.state is FindingState.ABSENT
    assert [str(s) for s in finding.others] == [
        "champ « Patronyme »",
        "champ « Date de naissance » (déjà « la date de naissance »)",
    ]


def test_the_nearest_name_comes_first() -> None:
    """The nearest name comes first."""
    view = screen(link("Presse", "/c"), link("Créer son espace", "/b"))
    finding = found(view, Place.HOME, Control.CREATE)
    assert [s.name for s in finding.others] == ["Créer son espace", "Presse"]


def test_the_way_in_is_not_the_way_to_create() -> None:
    """A link that holds the words of one, and leads to the other, is not taken for it."""
    view = screen(link("Je crée mon compte", "/a"), link("Espace réservé", "/b"))
    create, access = examine(view, Place.HOME, GUIDE)
    assert create.state is FindingState.FOUND
    assert access.state is FindingState.ABSENT
    assert [s.name for s in access.others if not s.taken] == ["Espace réservé"]


def test_the_needed_word_wins() -> None:
    """Of two words that one button may be by its place, the journey keeps the one it needs."""
    view = screen(box("Mon code personnel"), button("Entrer"))
    assert found(view, Place.CONNECTION, Control.SIGN_IN).state is FindingState.FOUND
    assert found(view, Place.CONNECTION, Control.SHOW_CODE).state is FindingState.AMBIGUOUS


def test_button_of_an_ambiguous_form() -> None:
    """Fields in doubt do not make their button so."""
    view = screen(box("Code postal A"), box("Code postal B"), button("Continuer"))
    assert found(view, Place.CREATION, Control.CONTINUE).state is FindingState.FOUND


def test_a_choice_is_found_by_the_words_of_its_legend() -> None:
    """A choice is told by its legend, and its question is what a profile may name."""
    question = "J'autorise l'Assurance Maladie à m'envoyer par email des informations"
    finding = found(screen(*yes_no(question, "p")), Place.INFORMATIONS, Choice.PROMO_EMAIL)
    assert finding.how == "par les mots de sa légende (boutons radio)"
    assert finding.seen is not None
    assert finding.seen.name == question


def test_an_absent_choice_comes_with_the_choices_offered() -> None:
    """A choice that is absent comes with the choices offered."""
    finding = found(screen(*yes_no("Par SMS", "s")), Place.CONDITIONS, Choice.CONDITIONS)
    assert (finding.state, finding.blocking) == (FindingState.ABSENT, True)
    assert [s.name for s in finding.others] == ["Par SMS"]


def test_phones_are_not_needed() -> None:
    """A phone that is absent does not stop the journey."""
    finding = found(screen(box("Adresse email")), Place.INFORMATIONS, Field.MOBILE)
    assert (finding.state, finding.blocking) == (FindingState.ABSENT, False)


def test_long_names_are_cut() -> None:
    """A choice told by a whole page of words is told in a line."""
    around = "Vous acceptez les conditions d'utilisation. " * 20
    group = yes_no(around, "c", yes="Oui, j'accepte", no="Non")
    finding = found(screen(*group), Place.CONDITIONS, Choice.CONDITIONS)
    assert finding.seen is not None
    assert len(finding.seen.words) < 140
