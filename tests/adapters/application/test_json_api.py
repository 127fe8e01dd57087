"""The interface of a mobile application: signed in with a token, or its refusal kept as it is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
import requests

from recette.adapters.application.json_api import JsonApplication
from recette.adapters.http.guarded import GuardedSession
from recette.domain.errors import NotVerifiableError, RecetteError
from recette.ports import AppAnswer
from recette.target.frontier import GuardedFrontier
from recette.target.guard import guard_of
from recette.target.profile import Profile

if TYPE_CHECKING:
    from collections.abc import Callable

SIGN_IN, ACCOUNT = "http://127.0.0.1:9/connexion", "http://127.0.0.1:9/compte"


def _application(sign_in: str = SIGN_IN) -> JsonApplication:
    return JsonApplication(sign_in, ACCOUNT, GuardedFrontier(guard_of(Profile())))


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[tuple[str, str, Any, Any]]]:
    """Return what makes a target answer, and lists what it is asked."""

    def put(*bodies: bytes | requests.RequestException) -> list[tuple[str, str, Any, Any]]:
        asked: list[tuple[str, str, Any, Any]] = []
        left = list(bodies)

        def request(_: object, method: str, url: str, **more: Any) -> requests.Response:
            asked.append((method, url, more["json"], more["headers"].get("Authorization")))
            body = left.pop(0)
            if isinstance(body, requests.RequestException):
                raise body
            answer = requests.Response()
            answer.status_code, answer._content = 200, body
            return answer

        monkeypatch.setattr(GuardedSession, "request", request)
        return asked

    return put


def test_the_account_is_asked_for_with_the_token_of_the_sign_in(answers: Any) -> None:
    """The account is asked for with the token that the sign-in gave."""
    asked = answers(json.dumps({"jeton": "j-1"}).encode(), b'{"prenom": "Camille"}')
    application = _application()
    account = application.account(application.sign_in("1", "c"))
    assert account == AppAnswer(200, {"prenom": "Camille"})
    assert asked == [
        ("POST", SIGN_IN, {"numero": "1", "code": "c"}, None),
        ("GET", ACCOUNT, None, "Bearer j-1"),
    ]


@pytest.mark.parametrize(
    ("body", "read"), [(b"<h1>Non</h1>", None), (b'["non"]', ["non"]), (b"{}", {})]
)
def test_a_sign_in_without_a_token_is_the_answer_and_asks_nothing_more(
    answers: Any, body: bytes, read: object
) -> None:
    """Without a token nothing more is asked: the refusal is the answer, JSON or not."""
    asked = answers(body)
    application = _application()
    refused = application.sign_in("1", "c")
    assert refused == AppAnswer(200, read)
    assert application.account(refused) is refused
    assert len(asked) == 1


def test_an_interface_that_does_not_answer_could_not_be_looked_at(answers: Any) -> None:
    """An interface that is away could not be looked at."""
    answers(requests.ConnectionError("coupé"))
    with pytest.raises(RecetteError, match=r"ne répond pas sur http.*coupé") as refusal:
        _application().sign_in("1", "c")
    assert not isinstance(refusal.value, NotVerifiableError)


def test_an_interface_that_no_profile_describes_is_a_missing_capability() -> None:
    """An interface that the profile does not describe is a capability that lacks."""
    application = _application(sign_in="")
    assert not application.available()
    with pytest.raises(NotVerifiableError, match="application"):
        application.sign_in("1", "c")
