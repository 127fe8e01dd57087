"""The code flow, from the arrival of a person to the end of their session."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from joserfc import jwt
from joserfc.jwk import KeySet

from tests.reference_impl.franceconnect.browser import ISSUER, RETURN, TYPED, went_back_with

if TYPE_CHECKING:
    from tests.reference_impl.franceconnect.browser import Browser, FrozenClock


def id_token_claims(browser: Browser, id_token: str) -> dict[str, Any]:
    """Verify an ID token with the published keys, and return its claims."""
    keys = KeySet.import_key_set(browser.send("GET", "/jwks").json())
    token = jwt.decode(id_token, keys, algorithms=["RS256"])
    assert token.header["alg"] == "RS256"
    assert token.header["kid"] == keys.keys[0].kid
    return dict(token.claims)


def test_the_person_goes_back_with_a_code_and_the_state(browser: Browser) -> None:
    """The service receives its state, and the name of who answers."""
    back = went_back_with(browser.answers(browser.arrives(), identite="solene"))
    assert set(back) == {"code", "state", "iss"}
    assert (back["state"], back["iss"]) == ("etat-1", ISSUER)


def test_the_id_token_is_signed_and_complete(browser: Browser, clock: FrozenClock) -> None:
    """Issuer, audience, dates, nonce, level and means: all there, verified from the JWKS."""
    answer = browser.exchanges(browser.identifies())
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    tokens = answer.json()
    claims = id_token_claims(browser, tokens["id_token"])
    assert tokens["token_type"] == "Bearer"
    assert "refresh_token" not in tokens
    assert claims.pop("at_hash")
    assert claims.pop("sub").endswith("v1")
    assert claims == {
        "iss": ISSUER,
        "aud": "reference",
        "iat": int(clock()),
        "auth_time": int(clock()),
        "exp": int(clock()) + 600,
        "nonce": "nonce-1",
        "acr": "eidas1",
        "amr": ["pwd"],
    }


def test_a_typed_identity_is_given_as_the_pivot_identity(browser: Browser) -> None:
    """What was typed is what the service learns, under the names of the pivot identity."""
    tokens = browser.exchanges(browser.identifies(**TYPED)).json()
    known = browser.knows(tokens["access_token"]).json()
    assert known.pop("sub") == id_token_claims(browser, tokens["id_token"])["sub"]
    assert known == {
        "family_name": "Le Gall-Õrn",
        "given_name": "Camille Zoé",
        "birthdate": "2000-02-29",
        "gender": "female",
        "birthplace": "75990",
        "birthcountry": "99100",
        "nir": "2000275990123",
    }


def test_the_service_learns_only_what_it_asked(browser: Browser) -> None:
    """Without the scope `nir`, no number; without any, only the identifier."""
    known = {}
    for scope in ("openid", "openid profile birth", "openid identite_pivot"):
        back = went_back_with(browser.answers(browser.arrives(scope=scope), identite="bastien"))
        tokens = browser.exchanges(back["code"]).json()
        known[scope] = set(browser.knows(tokens["access_token"]).json())
    assert known["openid"] == {"sub"}
    assert known["openid profile birth"] == known["openid identite_pivot"]
    assert known["openid identite_pivot"] == {
        *("sub", "given_name", "family_name", "birthdate"),
        *("gender", "birthplace", "birthcountry"),
    }


def test_the_identifier_is_that_of_the_person(browser: Browser) -> None:
    """The same person has the same `sub` each time, another one has another."""
    subjects = []
    for fields in (TYPED, TYPED, {**TYPED, "nom": "Autre"}, {"identite": "ange"}):
        token = browser.exchanges(browser.identifies(**fields)).json()["access_token"]
        subjects.append(browser.knows(token).json()["sub"])
    assert subjects[0] == subjects[1]
    assert len(set(subjects)) == 3


def test_the_secret_may_be_in_the_form(browser: Browser) -> None:
    """client_secret_post is accepted as well as client_secret_basic."""
    answer = browser.exchanges(
        browser.identifies(),
        auth=None,
        client_id="reference",
        client_secret="secret-de-demonstration",
    )
    assert answer.status_code == 200


def test_the_session_ends_and_the_person_goes_back(browser: Browser) -> None:
    """With the ID token as a hint: back to the service with the state, tokens withdrawn."""
    tokens = browser.exchanges(browser.identifies()).json()
    home = RETURN.replace("/franceconnect/retour", "/au-revoir")
    leaving = {
        "id_token_hint": tokens["id_token"],
        "state": "etat-2",
        "post_logout_redirect_uri": home,
    }
    answer = browser.send("GET", "/deconnexion", params=leaving)
    assert answer.status_code == 303
    assert answer.headers["location"] == f"{home}?state=etat-2"
    assert browser.knows(tokens["access_token"]).status_code == 401


def test_leaving_never_redirects_elsewhere(browser: Browser) -> None:
    """Another origin, or no proof of identity: a page, no redirection."""
    token = browser.exchanges(browser.identifies()).json()["id_token"]
    elsewhere = {"id_token_hint": token, "post_logout_redirect_uri": "https://ailleurs.test/"}
    for leaving in (
        elsewhere,
        {"client_id": "reference", "post_logout_redirect_uri": RETURN},
        {"id_token_hint": "faux", "post_logout_redirect_uri": RETURN},
    ):
        answer = browser.send("GET", "/deconnexion", params=leaving)
        assert answer.status_code in {200, 400}
        assert "location" not in answer.headers


def test_the_birth_date_is_a_date(browser: Browser) -> None:
    """A ready identity gives its birth date as OpenID Connect writes it."""
    token = browser.exchanges(browser.identifies(identite="eloise")).json()["access_token"]
    assert date.fromisoformat(browser.knows(token).json()["birthdate"]) == date(1996, 2, 29)
