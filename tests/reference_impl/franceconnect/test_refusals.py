"""What the provider refuses, and where it says so."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

import pytest

from tests.reference_impl.franceconnect.browser import RETURN, request, went_back_with

if TYPE_CHECKING:
    from tests.reference_impl.franceconnect.browser import Browser, FrozenClock

OTHER_VERIFIER = "un-autre-secret-de-plus-de-quarante-trois-caracteres-987"


@pytest.mark.parametrize(
    "changes",
    [
        {"client_id": "inconnu"},
        {"client_id": None},
        {"redirect_uri": "https://ailleurs.test/retour"},
        {"redirect_uri": RETURN + "/"},
        {"redirect_uri": RETURN + "?a=1"},
        {"redirect_uri": 'http://é"\\'},
        {"redirect_uri": None},
    ],
)
def test_an_untrusted_service_is_not_gone_back_to(
    browser: Browser, changes: dict[str, str | None]
) -> None:
    """An unknown service or an address that is not allowed: a page in French."""
    answer = browser.asks(**changes)
    assert answer.status_code == 400
    assert "location" not in answer.headers
    assert "Demande refusée" in answer.text


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"response_type": "token"}, "unsupported_response_type"),
        ({"response_type": "é"}, "unsupported_response_type"),
        ({"response_type": None}, "unsupported_response_type"),
        ({"nonce": None}, "invalid_request"),
        ({"code_challenge": None}, "invalid_request"),
        ({"code_challenge": "court"}, "invalid_request"),
        ({"code_challenge": None, "code_challenge_method": None}, "invalid_request"),
        ({"code_challenge_method": "plain"}, "invalid_request"),
        ({"code_challenge_method": None}, "invalid_request"),
        ({"scope": "profile"}, "invalid_scope"),
        ({"scope": "openid inconnu"}, "invalid_scope"),
        ({"scope": None}, "invalid_scope"),
        ({"prompt": "none"}, "login_required"),
        ({"request": "eyJ"}, "request_not_supported"),
    ],
)
def test_an_unsound_request_goes_back_as_an_error(
    browser: Browser, changes: dict[str, str | None], error: str
) -> None:
    """The trusted service hears what was wrong, with its state."""
    back = went_back_with(browser.asks(**changes))
    assert (back["error"], back["state"]) == (error, "etat-1")
    assert "code" not in back


def test_the_state_is_required(browser: Browser) -> None:
    """A request without a state goes back as an error, without one."""
    back = went_back_with(browser.asks(state=None))
    assert back["error"] == "invalid_request"
    assert "state" not in back


def test_a_repeated_parameter_is_refused(browser: Browser) -> None:
    """Two states in one request: nobody knows which to trust."""
    pairs = [*request().items(), ("state", "etat-2")]
    back = went_back_with(browser.send("GET", "/authorize", params=pairs))
    assert back["error"] == "invalid_request"


def test_the_state_comes_back_as_it_was(browser: Browser) -> None:
    """Whatever its characters, the state is the client's matter."""
    state = 'é "&=#%0d%0a\r\n<script>'
    back = went_back_with(browser.answers(browser.arrives(state=state), identite="solene"))
    assert back["state"] == state


def test_a_code_is_used_once(browser: Browser) -> None:
    """A code that comes back is refused, and takes its tokens away."""
    code = browser.identifies()
    token = browser.exchanges(code).json()["access_token"]
    other = browser.exchanges(browser.identifies()).json()["access_token"]
    assert browser.knows(token).status_code == 200
    replay = browser.exchanges(code)
    assert (replay.status_code, replay.json()["error"]) == (400, "invalid_grant")
    assert browser.knows(token).status_code == 401
    assert browser.knows(other).status_code == 200


@pytest.mark.parametrize(("seconds", "status"), [(60, 200), (61, 400)])
def test_a_code_lives_a_minute(
    browser: Browser, clock: FrozenClock, seconds: int, status: int
) -> None:
    """Both sides of the limit."""
    code = browser.identifies()
    clock.now += seconds
    answer = browser.exchanges(code)
    assert answer.status_code == status
    assert answer.json().get("error") == (None if status == 200 else "invalid_grant")


@pytest.mark.parametrize(("seconds", "status"), [(600, 200), (601, 401)])
def test_a_token_lives_ten_minutes(
    browser: Browser, clock: FrozenClock, seconds: int, status: int
) -> None:
    """Both sides of the limit."""
    token = browser.exchanges(browser.identifies()).json()["access_token"]
    clock.now += seconds
    assert browser.knows(token).status_code == status


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"code_verifier": OTHER_VERIFIER}, "invalid_grant"),
        ({"code_verifier": None}, "invalid_request"),
        ({"redirect_uri": RETURN + "/autre"}, "invalid_grant"),
        ({"redirect_uri": None}, "invalid_grant"),
        ({"code": "inconnu"}, "invalid_grant"),
        ({"code": None}, "invalid_request"),
        ({"grant_type": "password"}, "unsupported_grant_type"),
        ({"auth": ("reference", "faux")}, "invalid_client"),
        ({"auth": ("inconnu", "faux")}, "invalid_client"),
        ({"auth": None}, "invalid_client"),
    ],
)
def test_an_unsound_exchange_is_refused(
    browser: Browser, changes: dict[str, str | None], error: str
) -> None:
    """PKCE, address, code, credentials: each is checked."""
    answer = browser.exchanges(browser.identifies(), **changes)
    assert answer.status_code == (401 if error == "invalid_client" else 400)
    assert answer.json()["error"] == error


def test_credentials_that_are_not_text_are_wrong(browser: Browser) -> None:
    """Bytes that are no text in the Authorization header are not a fault of ours."""
    header = {"Authorization": "Basic " + base64.b64encode(b"\xff\xfe:\xff").decode()}
    data = {"grant_type": "authorization_code", "code": "x"}
    answer = browser.send("POST", "/token", data=data, headers=header)
    assert (answer.status_code, answer.json()["error"]) == (401, "invalid_client")


def test_an_unknown_token_opens_nothing(browser: Browser) -> None:
    """Neither a false token, nor none."""
    answer = browser.knows("faux")
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].startswith("Bearer")
    assert browser.send("GET", "/userinfo").status_code == 401
