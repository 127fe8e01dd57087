"""The screen: what a person can do on it, and what protects its form."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reference_impl.franceconnect.identities import READY
from tests.reference_impl.franceconnect.browser import (
    TYPED,
    Browser,
    field,
    hidden_fields,
    parsed,
    request,
    went_back_with,
)

if TYPE_CHECKING:
    from starlette.applications import Starlette

    from tests.reference_impl.franceconnect.browser import FrozenClock

BANNER = "Bac à sable : identités fictives, ce n'est pas FranceConnect"
LABELS = {
    "nom": "Nom de naissance",
    "prenoms": "Prénoms",
    "naissance": "Date de naissance",
    "sexe-femme": "Femme",
    "sexe-homme": "Homme",
    "lieu": "Lieu de naissance (code INSEE)",
    "numero": "N° de sécurité sociale",
}


def test_the_screen_says_what_it_is(browser: Browser) -> None:
    """Title, language, banner, and the words of each control."""
    page = parsed(browser.asks())
    assert page.html is not None
    assert page.html["lang"] == "fr"
    assert [h1.get_text() for h1 in page.select("h1")] == ["S'identifier"]
    assert BANNER in page.get_text()
    labels = {str(label["for"]): label.get_text() for label in page.select("label")}
    assert labels.items() >= LABELS.items()
    assert [button.get_text() for button in page.select("button")] == [
        *("Continuer", "Refuser", "Simuler une panne")
    ]
    people = page.select("input[name=identite]")
    assert [str(person["value"]) for person in people] == [*READY, "autre"]
    assert labels["identite-solene"] == "Solène Aurore Kervaladec, née le 14/03/1984"


def test_every_described_field_has_its_description(browser: Browser) -> None:
    """No reference to an element that does not exist, with errors or without."""
    sealed = browser.arrives()
    for answer in (browser.asks(), browser.answers(sealed, identite="autre")):
        page = parsed(answer)
        ids = [str(tag["id"]) for tag in page.select("[id]")]
        assert len(ids) == len(set(ids))
        described = page.select("[aria-describedby], [aria-labelledby], label[for]")
        for tag in described:
            names = " ".join(
                str(tag.get(a, "")) for a in ("aria-describedby", "aria-labelledby", "for")
            )
            assert set(names.split()) <= set(ids)
        assert {str(a["href"])[1:] for a in page.select(".resume a")} <= set(ids)


@pytest.mark.parametrize(
    ("action", "error"), [("refuser", "access_denied"), ("panne", "server_error")]
)
def test_refusing_and_failing_go_back_as_errors(browser: Browser, action: str, error: str) -> None:
    """Whatever is in the form."""
    back = went_back_with(browser.answers(browser.arrives(), action=action, nom="1"))
    assert (back["error"], back["state"]) == (error, "etat-1")
    assert "code" not in back


def test_nothing_chosen_is_explained(browser: Browser) -> None:
    """An empty form comes back with one sentence."""
    answer = browser.answers(browser.arrives())
    assert answer.status_code == 422
    assert parsed(answer).select_one("title").get_text().startswith("Erreur : ")  # type: ignore[union-attr]
    errors = [p.get_text() for p in parsed(answer).select(".erreur")]
    assert errors == ["Choisissez une identité dans la liste, ou saisissez-en une."]


def test_two_identities_at_once_are_refused(browser: Browser) -> None:
    """Nobody guesses which one the person meant."""
    answer = browser.answers(browser.arrives(), identite="solene", nom="Autre")
    assert answer.status_code == 422
    assert "videz la saisie" in answer.text


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        *[(name, "") for name in TYPED],
        *[(name, " ") for name in TYPED],
        *[("nom", "123"), ("nom", "x" * 101), ("nom", "a\x07b"), ("prenoms", "---")],
        *[("naissance", v) for v in ("31/02/2000", "01/01/1800", "01/01/2999", "2000")],
        *[("naissance", "٠١/٠١/٢٠٠٠"), ("sexe", "autre")],
        *[("lieu", v) for v in ("7599", "00123", "2C001", "99100", "Paris")],
        *[("numero", v) for v in ("200027599012", "0000275990123", "200027599012300", "2E")],
    ],
)
def test_a_wrong_field_is_designated(browser: Browser, name: str, typed: str) -> None:
    """The page comes back in error, on this field and no other, with what was typed."""
    answer = browser.answers(browser.arrives(), **{**TYPED, name: typed})
    assert answer.status_code == 422
    assert [str(p["id"]) for p in parsed(answer).select(".erreur")] == [f"erreur-{name}"]
    if name != "sexe":
        assert field(answer, name)["aria-invalid"] == "true"
        assert field(answer, name)["value"] == typed
    other = "prenoms" if name == "nom" else "nom"
    assert field(answer, other)["value"] == TYPED[other]


@pytest.mark.parametrize(
    ("changes", "claim", "value"),
    [
        ({"nom": "  d'Arc   Ô'Brien "}, "family_name", "d'Arc Ô'Brien"),
        ({"nom": "Martin 7f3a"}, "family_name", "Martin 7f3a"),
        ({"nom": "<b>&amp;"}, "family_name", "<b>&amp;"),
        ({"sexe": "homme"}, "gender", "male"),
        ({"lieu": "2b993"}, "birthplace", "2B993"),
        ({"lieu": "99109"}, "birthcountry", "99109"),
        ({"lieu": "99109"}, "birthplace", ""),
        ({"numero": "2 00 02 2a 990 123"}, "nir", "200022A990123"),
        ({"numero": "1 85 05 78 006 084 91"}, "nir", "1850578006084"),
        ({"identite": "autre"}, "nir", "2000275990123"),
    ],
)
def test_any_plausible_identity_is_accepted(
    browser: Browser, changes: dict[str, str], claim: str, value: str
) -> None:
    """Names of every shape, both sexes, Corsica, abroad, with the key or without."""
    token = browser.exchanges(browser.identifies(**{**TYPED, **changes})).json()["access_token"]
    assert browser.knows(token).json()[claim] == value


def test_a_corrected_form_goes_on(browser: Browser) -> None:
    """The page in error holds what is needed to try again."""
    refused = browser.answers(browser.arrives(), **{**TYPED, "nom": "1"})
    went_back_with(browser.answers(hidden_fields(refused), **TYPED))


def test_the_form_belongs_to_its_browser(browser: Browser, app: Starlette) -> None:
    """A form sealed for somebody else, altered or absent is refused."""
    sealed = browser.arrives()
    stranger = Browser(app)
    assert stranger.answers(sealed, identite="ange").status_code == 400
    stranger.asks()
    assert stranger.answers(sealed, identite="ange").status_code == 400
    assert browser.answers({"demande": sealed["demande"] + "x"}).status_code == 400
    assert browser.answers({}).status_code == 400
    went_back_with(browser.answers(sealed, identite="ange"))


def test_an_old_form_is_refused(browser: Browser, clock: FrozenClock) -> None:
    """Half an hour, then the page says to start again."""
    sealed = browser.arrives()
    clock.now += 1801
    answer = browser.answers(sealed, identite="ange")
    assert answer.status_code == 400
    assert "n'est plus valable" in parsed(answer).get_text()


def test_two_tabs_do_not_disturb_each_other(browser: Browser) -> None:
    """The second arrival does not spoil the first."""
    first, second = browser.arrives(state="un"), browser.arrives(state="deux")
    assert went_back_with(browser.answers(first, identite="ange"))["state"] == "un"
    assert went_back_with(browser.answers(second, identite="ange"))["state"] == "deux"


def test_cookies_are_ours_alone(browser: Browser) -> None:
    """Cookies ignore ports: the names must not be those of the application."""
    answer = browser.asks()
    names = [cookie.split("=")[0] for cookie in answer.headers.get_list("set-cookie")]
    assert names == ["fc_navigateur"]
    assert "HttpOnly" in answer.headers["set-cookie"]


def test_a_request_may_be_posted(browser: Browser) -> None:
    """OpenID Connect wants both methods at the authorization endpoint."""
    assert browser.send("POST", "/authorize", data=request()).status_code == 200


def test_what_was_typed_is_never_markup(browser: Browser) -> None:
    """A name is shown as it was typed, whatever its characters."""
    answer = browser.answers(browser.arrives(), nom='"><script>')
    assert field(answer, "nom")["value"] == '"><script>'
    assert not parsed(answer).select("script")
