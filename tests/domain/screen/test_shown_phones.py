"""Each phone of an account is hers, masked, lost or not told; a mask hides digits, not others."""

from __future__ import annotations

import pytest

from recette.domain.screen.shown_phones import Telling, exchanged, numbers_of, phones_told

MOBILE, LANDLINE = "06.39.98.42.18", "01.99.00.59.45"
GIVEN = {"portable": MOBILE, "fixe": LANDLINE}
HERS, HIDDEN, LOST, UNTOLD = Telling.HERS, Telling.HIDDEN, Telling.LOST, Telling.UNTOLD


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (MOBILE, HERS),
        ("06 39 98 42 18", HERS),
        ("+33 (0)6 39 98 42 18", HERS),
        ("0033639984218", HERS),
        ("06 ** ** ** 18", HERS),
        ("06 •• •• 42 18", HERS),
        ("063998xxxx", HERS),
        ("06.39.98.••.••", HERS),
        ("+33 6 •• •• •• 18", HERS),
        ("•• •• •• 42 18", HERS),
        ("06 •• •• •• ••", HIDDEN),
        ("•• •• •• •• ••", HIDDEN),
        ("•••••••• 18", HIDDEN),
        ("06 ** ** ** 19", LOST),
        ("07 •• •• •• ••", LOST),
        ("•• •• •• 42 19", LOST),
        ("06.39.98.42.19", LOST),
        ("06.39.98.42.1", LOST),
        ("Non renseigné", LOST),
        ("—", LOST),
        ("Aucun numéro", LOST),
        ("Ajouter un numéro", LOST),
        ("Pas de téléphone enregistré", LOST),
        ("Modifier", UNTOLD),
        ("vérifié le 12/11/2026", UNTOLD),
    ],
)
@pytest.mark.parametrize("line", ["Téléphone portable : {}", "Mon téléphone mobile\n{}"])
def test_of_a_mobile(line: str, written: str, told: Telling) -> None:
    """However it is written, on the line of its name or on the next one."""
    lines = [*line.format(written).splitlines(), f"Fixe : {LANDLINE}"]
    assert phones_told(lines, GIVEN) == {"portable": told, "fixe": HERS}


@pytest.mark.parametrize(
    "line",
    [
        "Portable : informations promotionnelles par téléphone",
        "Contactez-nous par téléphone : 04 76 00 00 00",
        "Téléphone portable et fixe",
        "Appelez le 3646",
    ],
)
def test_what_is_about_something_else(line: str) -> None:
    """A channel, the number of the caisse, a title: nothing is told of her phones."""
    assert phones_told([line, "Oui"], GIVEN) == {"portable": UNTOLD, "fixe": UNTOLD}


def test_a_number_under_no_line_in_particular() -> None:
    """« Téléphone » alone tells of both."""
    assert phones_told(["Mon téléphone : 06.39.98.42.19"], GIVEN) == {
        "portable": LOST,
        "fixe": LOST,
    }
    assert phones_told([f"Téléphones : {MOBILE} / {LANDLINE}"], GIVEN) == dict.fromkeys(GIVEN, HERS)


def test_cells_of_one_row() -> None:
    """What follows in the row is no part of the number; an empty cell tells nothing of its own."""
    rows = [f"Téléphone portable\t{MOBILE}\tPar téléphone : Oui", "Téléphone fixe\t\tNon"]
    assert phones_told(rows, GIVEN) == {"portable": HERS, "fixe": UNTOLD}


def test_numbers_side_by_side() -> None:
    """Two numbers, whatever separates them; other digits are no phone."""
    assert numbers_of(f"{MOBILE} {LANDLINE}") == ["0639984218", "0199005945"]
    assert numbers_of("Le 12/11/2026, 38000 Grenoble, 2 74 11 38 999 001") == []


def test_one_in_the_place_of_the_other() -> None:
    """Masked or not, each under the name of the other."""
    assert exchanged([f"Fixe : {MOBILE}", f"Portable : {LANDLINE}"], GIVEN)
    assert exchanged(["Fixe", "06 ** ** ** 18", "Portable", "01 ** ** ** 45"], GIVEN)
    assert not exchanged([f"Fixe : {LANDLINE}", f"Portable : {MOBILE}"], GIVEN)
