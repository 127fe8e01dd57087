"""Going through FranceConnect, as anybody or as somebody whom it knows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from recette.domain.errors import NotVerifiableError, RecetteError
from recette.domain.people.known_identities import KnownIdentity
from recette.ports import Sent
from recette.screenplay.questions import franceconnect as question
from recette.screenplay.tasks import franceconnect
from tests.domain.screens import box, button, link
from tests.screenplay.scripted import CONDITIONS, CREATION, TARGET, Played, Script, page, play

if TYPE_CHECKING:
    from collections.abc import Callable

    from recette.domain.screen.view import Element, View
    from recette.screenplay.actor import Actor
    from recette.target.profile import Profile

ENTRY = page("creation", *CREATION.elements, link("S'identifier avec FranceConnect", "/fc"))
RADIOS = [replace(button(name, form=0), role="radio") for name in ("Homme", "Femme")]
SANDBOX = page(
    "fc",
    box("Nom de naissance"),
    box("Prénoms"),
    box("Date de naissance"),
    box("Lieu de naissance (code INSEE)"),
    box("N° de sécurité sociale"),
    *RADIOS,
    button("Continuer"),
    button("Refuser"),
)
BACK = f"{TARGET}/retour?code=1&state=2"
KNOWN = KnownIdentity(
    "DUBOIS",
    "F",
    date(1962, 8, 24),
    "2620875990001",
    "75012",
    ("Identifiant = dubois", "Femme", "Continuer"),
)


def script(shown: object = SANDBOX) -> Script:
    """Return the way through FranceConnect and back to the conditions."""
    one = Script(pages={"/": ENTRY, ENTRY.url: ENTRY})
    one.leads |= {
        "S'identifier avec FranceConnect": shown,  # type: ignore[dict-item]
        "Continuer": CONDITIONS,
        "Refuser": ENTRY,
    }
    one.sends["Continuer"] = Sent("GET", BACK)
    return one


def known(one: Script, **props: object) -> Played:
    """Return a stage whose FranceConnect knows but one person."""
    return play(one, identities=SimpleNamespace(claim=lambda: KNOWN), **props)  # type: ignore[arg-type]


def with_section(**changes: object) -> Callable[[Profile], Profile]:
    """Return what changes the section of FranceConnect of a profile."""

    def change(profile: Profile) -> Profile:
        section = profile.franceconnect.model_copy(update=changes)
        return profile.model_copy(update={"franceconnect": section})

    return change


def test_any_identity_is_typed() -> None:
    """Everything asked is given, and the address of the way back is kept."""
    played = play(script())
    franceconnect.arrive_identified(played.camille)
    assert franceconnect.callback_of(played.camille) == BACK
    typed = [act for act in played.script.done if " = " in act]
    assert len(typed) == 5
    assert played.script.done[-2:] == ["choisit Femme", "Continuer"]


def test_a_man_is_one() -> None:
    """The sex chosen is that of the person."""
    played = play(script())
    franceconnect.arrive_identified(played.stage.actor("Karim"))
    assert "choisit Homme" in played.script.done


def test_a_way_back_that_is_not_seen_is_told() -> None:
    """Without its address nothing can be presented."""
    one = script()
    one.sends.clear()
    played = play(one)
    franceconnect.arrive_identified(played.camille)
    with pytest.raises(RecetteError, match=r"Le retour de FranceConnect de .* n'a pas été vu"):
        franceconnect.callback_of(played.camille)


def test_a_way_back_is_diverted_and_presented() -> None:
    """It is kept unused, then opened as somebody else, with its state or another."""
    one = script()
    one.diverted = BACK
    played = play(one)
    franceconnect.be_diverted(played.camille)
    assert one.done[-2:] == ["détourne code= state=", "Continuer"]
    callback = franceconnect.callback_of(played.camille)
    franceconnect.present(played.stage.actor("Karim"), franceconnect.with_other_state(callback))
    assert one.done[-1] == f"ouvre {TARGET}/retour?code=1&state=etat-etranger"
    one.diverted = ""
    with pytest.raises(RecetteError, match="n'a pas été vu passer"):
        franceconnect.be_diverted(played.camille)


def test_a_screen_that_asks_something_else_is_told() -> None:
    """What a sandbox should ask and does not, and what it shows."""
    played = play(script(page("fc", box("Identifiant"))))
    with pytest.raises(RecetteError, match=r"ne demande pas le nom[\s\S]*champ « Identifiant »"):
        franceconnect.arrive_identified(played.camille)


PASSAGE = page("fc", box("Identifiant"), *RADIOS, button("Continuer"), button("Refuser"))


def test_somebody_known_does_what_the_profile_says() -> None:
    """She types, chooses and presses what is named, under the identity that is known."""
    played = known(script(PASSAGE))
    franceconnect.arrive_identified(played.camille)
    assert played.script.done[-3:] == ["Identifiant = dubois", "choisit Femme", "Continuer"]
    assert played.camille.person.last_name == "DUBOIS"
    franceconnect.arrive_identified(played.camille)
    assert played.camille.memory.known is KNOWN


def test_an_account_of_another_identity_is_not_verifiable() -> None:
    """Who has an account already cannot become somebody else."""
    played = known(script(PASSAGE))
    played.camille.memory.registered = "1"
    with pytest.raises(NotVerifiableError, match="a déjà un compte, d'une identité"):
        franceconnect.arrive_identified(played.camille)


@pytest.mark.parametrize(
    ("shown", "told"),
    [
        (page("fc", button("Autre")), "rien ne se nomme « Identifiant »"),
        (page("fc", box("Identifiant"), box("Identifiant")), "plusieurs éléments se nomment"),
    ],
)
def test_a_passage_that_the_screen_does_not_know_is_told(shown: object, told: str) -> None:
    """Nothing, or several things, are named so: the profile is to be corrected."""
    played = known(script(shown))
    with pytest.raises(RecetteError, match=f"Chez FranceConnect, {told}"):
        franceconnect.arrive_identified(played.camille)


@pytest.mark.parametrize(
    ("section", "shown"),
    [
        ({}, SANDBOX),
        ({"mode": "identites"}, PASSAGE),
        ({"mode": "identites", "refus": ["Refuser"]}, PASSAGE),
    ],
)
def test_franceconnect_is_refused_by_the_usual_button_or_by_that_of_the_profile(
    section: dict[str, object], shown: object
) -> None:
    """By the usual button, or by what the profile says; what was shown first is remembered."""
    played = play(script(shown), change=with_section(**section))
    actor = played.visiting(ENTRY)
    franceconnect.refuse(actor)
    assert played.script.done == ["S'identifier avec FranceConnect", "Refuser"]
    assert actor.journey.before == ENTRY


# Whether FranceConnect is reached.


def led_to(shown: View) -> Actor:
    """Return somebody whom the button led to a screen."""
    played = play()
    actor = played.visiting(shown)
    actor.journey.pressed = ENTRY
    return actor


def away(*elements: Element, **more: object) -> View:
    """Return a screen of another site."""
    return replace(page("fc", *elements, button("Continuer")), url="https://fc.test/", **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "shown",
    [
        away(),
        away(box("Identifiant"), status=200),
        replace(SANDBOX, title="Bac à sable FranceConnect"),
        page("fc", link("Camille DUBOIS", "/r"), headings=("Simulateur FranceConnect",)),
    ],
)
def test_franceconnect_is_reached(shown: View) -> None:
    """By its host, or by the name of its screen, where something is to be done."""
    question.should_be_reached(led_to(shown))


@pytest.mark.parametrize(
    ("shown", "told"),
    [
        (away(status=500), "erreur 500"),
        (away(status=503), "erreur 503"),
        (away(status=403), "403"),
        (away(status=429), "429"),
        (away(status=400), "une erreur 400 n'est pas un écran"),
        (
            page("fc", headings=("Service momentanément indisponible",)),
            "en panne ou en maintenance",
        ),
        (
            page("fc", headings=("FranceConnect",), text="FranceConnect est indisponible."),
            "indisponible",
        ),
        (replace(page("fc"), url="https://fc.test/"), "rien ne s'y saisit"),
        (page("fc", button("Suite"), headings=("Merci",)), "ne disent que c'est FranceConnect"),
    ],
)
def test_what_is_no_screen_is_no_verdict(shown: View, told: str) -> None:
    """A breakdown, its status; a screen that nothing tells to be FranceConnect's."""
    with pytest.raises(RecetteError, match=told):
        question.should_be_reached(led_to(shown))


@pytest.mark.parametrize(
    ("shown", "told"),
    [
        (ENTRY, "attendu : atteindre FranceConnect"),
        (CREATION, "attendu : atteindre FranceConnect"),
        (page("x", link("Accueil", "/"), status=404), "la page n'existe pas"),
        (away(status=410), "la page n'existe pas"),
        (
            page(
                "aide",
                link("Accueil", "/"),
                headings=("Qu'est-ce que FranceConnect ?",),
                text="FranceConnect est la solution proposée par l'État pour sécuriser et "
                "simplifier la connexion à plus de 700 services en ligne.",
            ),
            "c'est son explication",
        ),
    ],
)
def test_franceconnect_is_not_reached(shown: View, told: str) -> None:
    """The target leads to a screen of its own, or nowhere."""
    with pytest.raises(AssertionError, match=told):
        question.should_be_reached(led_to(shown))
