"""An entry is typed as it is, and what the target made of it is told from the screen alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

import pytest

from recette.domain.errors import RecetteError
from recette.domain.screen.known_addresses import Landings
from recette.domain.screen.vocabulary import Choice, Field, Place
from recette.explore.entries import CodeEntry, IdentityEntry, InformationsEntry
from recette.explore.expectation import Answer, Seen
from recette.explore.player import try_entry
from recette.screenplay.journey import Journey
from recette.target.wording import Wording
from tests.domain.screens import box, button, screen, yes_no
from tests.explore.support import SPECIALS, ground

if TYPE_CHECKING:
    from recette.domain.screen.view import Element, View
    from recette.explore.entries import Entry
    from recette.ports import Sent, Surface

EMAILS = "J'autorise l'Assurance Maladie à m'envoyer par email des informations"
CODE = screen(box("Mon nouveau code"), box("Confirmer mon nouveau code"), button("Continuer"))
INFORMATIONS = screen(
    box("Mon adresse email"),
    box("Je confirme mon adresse email"),
    box("Mon téléphone portable"),
    *yes_no(EMAILS, "p"),
    button("Continuer"),
)
CREATION = screen(
    box("Mon nom"),
    box("Mon n° de sécurité sociale"),
    box("Ma date de naissance", kind="date"),
    box("Mon code postal"),
    button("Continuer"),
)
CONDITIONS = screen(*yes_no("J'accepte les conditions d'utilisation", "c"))
NOWHERE = screen(text="Un instant…", document="2")


class Scripted:
    """A surface that shows what was typed, and turns to other views once something is pressed.

    Attributes:
        longest: what a field holds at most; it cuts the rest.
        typed: what was typed, by name.
    """

    def __init__(self, first: View, *after: View, longest: int = 99) -> None:
        self.longest = longest
        self.typed: dict[str, str] = {}
        self.chosen: list[str] = []
        self._view = first
        self._after = list(after)

    def look(self) -> View:
        """Return the view under way."""
        view = self._view
        if self._after and view is not self._after[0] and view.document:
            self._view = self._after.pop(0)
        return view

    def fill(self, element: Element, value: str) -> None:
        """Show what is typed, as far as the field holds it."""
        self.typed[element.name] = value
        held = value[: self.longest]
        if element.kind == "date" and value:
            day, month, year = value.split("/")
            held = f"{year}-{month}-{day}"
        elements = tuple(
            replace(e, value=held) if e.index == element.index else e for e in self._view.elements
        )
        self._view = replace(self._view, elements=elements)

    def choose(self, element: Element, option: str = "") -> None:
        """Note what is chosen."""
        del option
        self.chosen.append(element.name)

    def press(self, element: Element) -> None:
        """Turn to the next view."""
        del element
        self._view = self._after.pop(0)

    def sent(self) -> list[Sent]:
        """Return nothing."""
        return []


def tried(surface: Scripted, place: Place, entry: Entry, *, reads_back: bool = True) -> Seen:
    """Return what is seen of one try."""
    journey = Journey(cast("Surface", surface), Wording({}), 0.0, Landings())
    return try_entry(journey, place, entry, before=surface.look(), reads_back=reads_back)


def code(text: str) -> CodeEntry:
    """Return a code and its confirmation."""
    return CodeEntry(text, text, "2850578006048", ground().today, SPECIALS)


def informations(**values: str) -> InformationsEntry:
    """Return an address, and what is added to it."""
    given = {"email": "a@example.org", "again": "a@example.org", "mobile": "", "landline": ""}
    return InformationsEntry(
        **{**given, **values},
        answers=((Choice.PROMO_EMAIL, False),),
    )


IDENTITY = IdentityEntry("Camille", "2850578006048", "02/05/1985", "78000", ground().today)


def test_the_step_that_follows_tells_that_an_entry_is_admitted() -> None:
    """The step that follows tells that it is; the screen held what was typed."""
    surface = Scripted(CODE, INFORMATIONS)
    seen = tried(surface, Place.CODE, code("Abcdef12"))
    assert (seen.answer, seen.typed) == (Answer.ADMITTED, True)
    assert list(surface.typed.values()) == ["Abcdef12"] * 2
    assert "à l'étape des informations personnelles" in seen.screen


def test_the_same_step_with_something_new_tells_that_an_entry_is_refused() -> None:
    """The same step with something new tells that it is not, and of what."""
    message = replace(CODE, text="Votre code doit comporter un chiffre.", document="2")
    seen = tried(Scripted(CODE, message), Place.CODE, code("Abcdefgh"))
    assert seen.answer is Answer.REFUSED
    assert Field.CODE in seen.designated


@pytest.mark.parametrize("reads_back", [True, False])
def test_a_field_that_cuts(*, reads_back: bool) -> None:
    """What a screen does not hold as typed is seen where it can be."""
    surface = Scripted(CODE, INFORMATIONS, longest=5)
    seen = tried(surface, Place.CODE, code("Abcdef12"), reads_back=reads_back)
    assert seen.typed is not reads_back


@pytest.mark.parametrize("birth", ["02/05/1985", ""])
def test_a_field_of_dates(birth: str) -> None:
    """A field of dates holds a date in its own way."""
    seen = tried(Scripted(CREATION, CONDITIONS), Place.CREATION, replace(IDENTITY, birth=birth))
    assert (seen.answer, seen.typed) == (Answer.ADMITTED, True)


def test_a_screen_that_comes_late() -> None:
    """What nobody recognises is waited for: the step that follows may come after it."""
    seen = tried(Scripted(CODE, NOWHERE, INFORMATIONS), Place.CODE, code("Abcdef12"))
    assert seen.answer is Answer.ADMITTED


@pytest.mark.parametrize("elsewhere", [NOWHERE, CREATION])
def test_neither_admitted_nor_refused(elsewhere: View) -> None:
    """Another screen is no answer: nobody is judged."""
    with pytest.raises(RecetteError, match="L'écran n'est ni à l'étape des informations"):
        tried(Scripted(CODE, elsewhere), Place.CODE, code("Abcdef12"))


def test_a_phone_left_out_is_not_touched() -> None:
    """A field may show choices once touched: it is only erased when it holds something."""
    refusal = replace(INFORMATIONS, text="Adresse email invalide.", document="2")
    surface = Scripted(INFORMATIONS, refusal)
    seen = tried(surface, Place.INFORMATIONS, informations())
    assert seen.answer is Answer.REFUSED
    assert Field.EMAIL in seen.designated
    assert set(surface.typed) == {"Mon adresse email", "Je confirme mon adresse email"}
    assert surface.chosen == ["Non"]
    filled = tuple(
        replace(e, value="06") if "portable" in e.name else e for e in INFORMATIONS.elements
    )
    surface = Scripted(replace(INFORMATIONS, elements=filled), refusal)
    tried(surface, Place.INFORMATIONS, informations())
    assert surface.typed["Mon téléphone portable"] == ""
