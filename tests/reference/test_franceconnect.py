"""FranceConnect, against the sandbox served on a port of this machine."""

from __future__ import annotations

import socket
import threading
import time
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
import requests
import uvicorn
from bs4 import BeautifulSoup

from reference_impl.franceconnect.app import create_app as create_sandbox
from reference_impl.franceconnect.settings import Settings as SandboxSettings
from tests.reference.visitor import CODE, URL, Visitor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from starlette.applications import Starlette

    from tests.reference.visitor import RecordingOutbox

BIRTH, NUMBER = "29/02/2000", "2000275990123"
PERSON = {
    "identite": "autre",
    "nom": "Le Gall",
    "prenoms": "Zoé",
    "naissance": BIRTH,
    "sexe": "femme",
    "lieu": "75990",
    "numero": NUMBER,
}


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    """Serve the sandbox."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        settings = SandboxSettings(issuer=address, redirect_uris=(f"{URL}/franceconnect/retour",))
        config = uvicorn.Config(
            create_sandbox(settings), log_level="error", lifespan="off", ws="none"
        )
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield address
        server.should_exit = True
        thread.join()


@pytest.fixture
def zoe(make_app: Callable[..., Starlette], issuer: str) -> Visitor:
    """Return somebody who may use FranceConnect."""
    return Visitor(make_app(franceconnect=issuer))


def leaves(visitor: Visitor, page: str = "/creation") -> str:
    """Leave for FranceConnect; return where one is sent."""
    visitor.opens(page)
    answer = visitor.client.post(
        "/franceconnect/depart",
        data={"csrf": visitor.token, "origine": page.strip("/")},
        follow_redirects=False,
    )
    return str(answer.headers["location"])


def answers(address: str, choice: str = "Continuer") -> str:
    """Answer on the screen of FranceConnect; return the address one comes back to."""
    with requests.Session() as browser:
        browser.trust_env = False
        screen = browser.get(address, timeout=10)
        form = BeautifulSoup(screen.text, "html.parser").select_one("form[method=post]")
        assert form is not None
        fields = {
            str(item["name"]): str(item.get("value", ""))
            for item in form.select("input[type=hidden]")
        }
        button = next(item for item in form.select("button") if choice in item.get_text())
        if button.get("name"):
            fields[str(button["name"])] = str(button.get("value", ""))
        target = requests.compat.urljoin(screen.url, str(form["action"]))
        fields = {**PERSON, **fields}
        back = browser.post(target, data=fields, timeout=10, allow_redirects=False)
        return str(back.headers["location"])


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
