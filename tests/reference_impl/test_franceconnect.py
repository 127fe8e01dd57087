"""FranceConnect, against the sandbox served on a port of this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from tests.reference_impl.provider import NUMBER, answers, leaves
from tests.reference_impl.visitor import CODE, Visitor

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.applications import Starlette

    from tests.reference_impl.visitor import RecordingOutbox


def test_an_identified_person_starts_at_the_first_step(
    zoe: Visitor, outbox: RecordingOutbox
) -> None:
    """The identity is not asked again, and the code rules know the birth date."""
    zoe.opens(answers(leaves(zoe)))
    assert zoe.path == "/creation/conditions"
    assert zoe.accepts().chooses("Abcdef!2902").wrong_fields == {"code"}
    zoe.chooses().tells("zoe@example.org").confirms(outbox.links()[0])
    assert zoe.signs_in(NUMBER, CODE).title == "Mon compte"
    assert "Le Gall" in zoe.opens("/compte/informations").text


def test_an_active_account_is_opened_and_a_waiting_one_waits(
    zoe: Visitor, outbox: RecordingOutbox
) -> None:
    """FranceConnect identifies; it does not activate."""
    zoe.creates("zoe@example.org", NUMBER)
    assert zoe.opens(answers(leaves(zoe, "/connexion"))).path == "/attente"
    zoe.confirms(outbox.links()[0])
    assert zoe.opens(answers(leaves(zoe, "/connexion"))).path == "/compte"


@pytest.mark.parametrize("page", ["/creation", "/connexion"])
@pytest.mark.parametrize("choice", ["Refuser", "Simuler une panne"])
def test_a_refusal_leads_back_with_a_message(zoe: Visitor, page: str, choice: str) -> None:
    """To the page of departure, and nothing is created."""
    zoe.opens(answers(leaves(zoe, page), choice))

    assert zoe.path == page
    assert "FranceConnect n'a pas abouti" in zoe.text
    assert zoe.opens("/creation/conditions").path == "/creation"


def test_an_answer_for_somebody_else_is_refused(zoe: Visitor) -> None:
    """Another browser, another state, and a second use are all refused."""
    back = answers(leaves(zoe))
    karim = Visitor(zoe.client.app)  # type: ignore[arg-type]
    for address in (back, back.replace("state=", "state=x")):
        assert karim.opens(address).path == "/creation"
        assert "n'a pas abouti" in karim.text
    assert zoe.opens(back).path == "/creation/conditions"
    assert zoe.opens(back).path == "/creation"


def test_the_request_is_protected(zoe: Visitor) -> None:
    """State, nonce, and a challenge that is not the secret itself."""
    query = urlsplit(leaves(zoe)).query

    for part in ("state=", "nonce=", "code_challenge=", "code_challenge_method=S256"):
        assert part in query


def test_an_absent_provider_is_explained(make_app: Callable[..., Starlette]) -> None:
    """Down, or not configured: a message, and no crash."""
    down = Visitor(make_app(franceconnect="http://127.0.0.1:1"))
    assert leaves(down, "/connexion") == "/connexion"
    assert "n'a pas abouti" in down.opens("/connexion").text
    none = Visitor(make_app())
    none.opens("/creation").sends("/franceconnect/depart", origine="creation")
    assert none.title == "FranceConnect est indisponible"
