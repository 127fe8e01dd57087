"""The interface of the mobile application."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.reference_impl.visitor import CODE, DAY, NUMBER

if TYPE_CHECKING:
    from tests.reference_impl.visitor import RecordingOutbox, Visitor

SIGN_IN, ACCOUNT = "/api/application/connexion", "/api/application/compte"


def signs_in(visitor: Visitor, code: str = CODE) -> Any:
    """Sign in from the application."""
    return visitor.client.post(SIGN_IN, json={"numero": NUMBER, "code": code})


def test_an_activated_account_is_read_then_deleted(
    visitor: Visitor, outbox: RecordingOutbox
) -> None:
    """The token opens the account, until the account is gone."""
    visitor.creates().confirms(outbox.links()[0])
    answer = signs_in(visitor).json()
    bearer = {"Authorization": f"Bearer {answer['jeton']}"}

    account = visitor.client.get(ACCOUNT, headers=bearer).json()
    assert account["nom"] == "Dubois"
    assert account["consentements"]["courriel"] is False
    assert visitor.client.delete(ACCOUNT, headers=bearer).status_code == 204
    assert visitor.client.get(ACCOUNT, headers=bearer).status_code == 401
    assert signs_in(visitor).status_code == 401
    assert visitor.creates().title == "VALIDATION DE MON EMAIL"


def test_a_waiting_account_is_refused_with_its_reason(visitor: Visitor) -> None:
    """The same reasons as on the web."""
    visitor.creates()
    reasons = []
    for age in (0, 7 * DAY, 21 * DAY):
        visitor.ages(age)
        answer = signs_in(visitor)
        assert answer.status_code == 403
        reasons.append(answer.json()["motif"])
        assert answer.json()["message"]

    assert reasons == ["validation_attendue", "lien_inactif", "delai_depasse"]


def test_a_wrong_code_too_many_tries_no_token_and_nonsense_are_refused(visitor: Visitor) -> None:
    """Wrong code, too many tries, no token, no sense."""
    visitor.creates()

    assert signs_in(visitor, "Autre-Code1").json()["motif"] == "identifiants_invalides"
    for _ in range(4):
        signs_in(visitor, "Autre-Code1")
    assert signs_in(visitor).status_code == 429
    assert visitor.client.get(ACCOUNT).status_code == 401
    assert visitor.client.post(SIGN_IN, content="x").status_code == 400
    assert visitor.client.post(SIGN_IN, json={"numero": 1, "code": []}).status_code == 400
