"""Doors that must stay closed."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import reference_impl
from reference_impl.services.passwords import Passwords
from tests.reference_impl.visitor import CLOCK_SECRET, CODE, NUMBER, Visitor

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.applications import Starlette

    from tests.reference_impl.visitor import RecordingOutbox

PACKAGE = Path(reference_impl.__file__).parent
COOKIE = "session_reference"


@pytest.mark.parametrize(
    "path",
    ["/creation", "/connexion", "/creation/abandon", "/deconnexion", "/franceconnect/depart"],
)
def test_a_form_without_its_token_is_refused(visitor: Visitor, path: str) -> None:
    """Another site cannot send our forms."""
    assert visitor.opens("/creation").sends(path, csrf="autre").status == 403
    assert visitor.title == "Cette page n'est plus valable"


def test_the_link_needs_the_token_of_the_form_too(
    visitor: Visitor, another: Visitor, outbox: RecordingOutbox
) -> None:
    """A bare request does not activate."""
    visitor.creates()
    another.client.post(outbox.links()[0], data={"action": "confirmer"})

    assert another.signs_in().path == "/attente"


def test_the_session_changes_when_one_signs_in(visitor: Visitor, outbox: RecordingOutbox) -> None:
    """An identifier planted before is worth nothing after."""
    visitor.creates().confirms(outbox.links()[0]).opens("/connexion")
    planted = visitor.client.cookies[COOKIE]
    visitor.sends("/connexion", numero=NUMBER, code=CODE)
    thief = Visitor(visitor.client.app)  # type: ignore[arg-type]
    thief.client.cookies.set(COOKIE, planted)

    assert visitor.client.cookies[COOKIE] != planted
    assert thief.opens("/compte").path == "/connexion"


def test_a_session_that_is_closed_stays_closed(visitor: Visitor, outbox: RecordingOutbox) -> None:
    """The cookie kept from before signing out opens nothing."""
    visitor.creates().confirms(outbox.links()[0]).signs_in()
    kept = visitor.client.cookies[COOKIE]
    visitor.sends("/deconnexion")
    visitor.client.cookies.clear()
    visitor.client.cookies.set(COOKIE, kept)

    assert visitor.opens("/compte").path == "/connexion"


def test_a_forged_cookie_is_ignored(visitor: Visitor) -> None:
    """Only our signature is believed."""
    visitor.client.cookies.set(COOKIE, "abc.def")

    assert visitor.opens("/").status == 200


def test_the_cookie_is_protected(make_app: Callable[..., Starlette]) -> None:
    """Not for scripts, not for other sites, and only over TLS when there is TLS."""
    plain = Visitor(make_app()).client.get("/creation").headers["set-cookie"].lower()
    tls = Visitor(make_app(url="https://example.org")).client.get("/creation")

    assert "httponly" in plain
    assert "samesite=lax" in plain
    assert "secure" in tls.headers["set-cookie"].lower()


@pytest.mark.parametrize("path", ["/", "/creation", "/rien", "/confirmation/inconnu", "/sante"])
def test_every_answer_carries_the_security_headers(visitor: Visitor, path: str) -> None:
    """Errors included."""
    headers = visitor.client.get(path).headers

    assert "unsafe" not in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cache-control"] == "no-store"


def test_a_failure_shows_a_page_and_nothing_else(
    app: Starlette, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The cause is not shown; the headers are there."""

    def fails(*_: Any) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr(app.state.services.accounts, "by_number", fails)
    visitor = Visitor(app)
    visitor.client._transport.raise_server_exceptions = False
    visitor.identifies()

    assert visitor.status == 500
    assert visitor.title == "Le service est momentanément indisponible"
    assert "secret detail" not in visitor.text


def test_no_secret_is_written_in_an_address(visitor: Visitor, outbox: RecordingOutbox) -> None:
    """No code, no number, no session in the addresses visited; no inline script or style."""
    visited: list[str] = []
    visitor.client.event_hooks = {"request": [lambda request: visited.append(str(request.url))]}
    visitor.creates().confirms(outbox.links()[0]).signs_in()

    assert not [url for url in visited if CODE in url or NUMBER in url or "?" in url]
    assert not visitor.page.select("script:not([src]), style, [style], [onclick]")


def test_only_hashes_are_kept(visitor: Visitor, outbox: RecordingOutbox) -> None:
    """Neither the code nor the token of the link is in the database."""
    visitor.creates()
    services = visitor.client.app.state.services  # type: ignore[attr-defined]
    file = Path(services.database.engine.url.database)
    kept = b"".join(path.read_bytes() for path in file.parent.iterdir())
    token = outbox.links()[0].rpartition("/")[2]

    assert CODE.encode() not in kept
    assert token.encode() not in kept
    assert Passwords().hash(CODE).startswith("$argon2id$v=19$m=19456,t=2,p=1$")


@pytest.mark.parametrize("same", ["email", "numero"])
def test_two_creations_at_once_make_one_account(
    app: Starlette, outbox: RecordingOutbox, same: str
) -> None:
    """The database decides; the other person reads why on the page."""
    people = [Visitor(app) for _ in range(4)]
    for rank, person in enumerate(people):
        number = NUMBER if same == "numero" else f"274113899900{rank + 1}"
        person.identifies(numero=number).accepts().chooses()

    def tells(rank: int) -> Visitor:
        email = "camille@example.org" if same == "email" else f"camille{rank}@example.org"
        return people[rank].tells(email)

    with ThreadPoolExecutor(len(people)) as pool:
        pages = list(pool.map(tells, range(len(people))))

    assert sorted(page.status for page in pages) == [200, 422, 422, 422]
    assert len(outbox.sent) == 1


def test_without_a_secret_there_is_no_test_clock(make_app: Callable[..., Starlette]) -> None:
    """A real service has no such door."""
    client = Visitor(make_app(clock_secret="")).client
    doors = ("horloge", "horloge/comptes/camille@example.org", "comptes/camille@example.org")
    for path in (f"/test/{door}" for door in doors):
        for method in ("GET", "PUT", "DELETE", "POST"):
            assert client.request(method, path).status_code == 404
        assert client.get(path, headers={"Authorization": "Bearer "}).status_code == 404


def test_the_test_clock_moves_and_comes_back(visitor: Visitor) -> None:
    """It moves everyone, then is reset; it wants its secret and a number."""
    client, allowed = visitor.client, {"Authorization": f"Bearer {CLOCK_SECRET}"}

    assert client.get("/test/horloge").status_code == 401
    assert client.get("/test/horloge", headers={"Authorization": "Bearer x"}).status_code == 401
    moved = client.put("/test/horloge", json={"offset_seconds": 691200}, headers=allowed).json()
    assert moved["offset_seconds"] == 691200
    assert moved["status"] == "ready"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", moved["now"])
    assert client.delete("/test/horloge", headers=allowed).json()["offset_seconds"] == 0
    for wrong in ('{"offset_seconds": true}', '{"offset_seconds": 1e99}', "[]", "x"):
        answer = client.put("/test/horloge", content=wrong, headers=allowed)
        assert answer.status_code == 400
    unknown = client.get("/test/horloge/comptes/personne@example.org", headers=allowed)
    assert unknown.status_code == 404
    assert unknown.headers["content-type"] == "application/json"


def test_an_account_is_deleted_after_a_test(visitor: Visitor) -> None:
    """With the secret of the tests only; what is gone is not found any more."""
    visitor.creates()
    client, allowed = visitor.client, {"Authorization": f"Bearer {CLOCK_SECRET}"}
    door = "/test/comptes/camille@example.org"

    assert client.delete(door).status_code == 401
    assert client.delete(door, headers={"Authorization": "Bearer x"}).status_code == 401
    assert client.get(door, headers=allowed).status_code == 200
    assert client.delete(door, headers=allowed).status_code == 204
    assert client.get(door, headers=allowed).status_code == 404
    assert client.delete(door, headers=allowed).status_code == 404
    assert visitor.creates().title == "VALIDATION DE MON EMAIL"


def test_nobody_but_the_clock_reads_the_time() -> None:
    """Everything else asks the clock, so that the test clock moves everything."""
    own = [path for path in PACKAGE.rglob("*.py") if "franceconnect" not in path.parts]
    pattern = re.compile(r"datetime\.now|utcnow|time\.time\(|date\.today")
    readers = [path.name for path in own if pattern.search(path.read_text(encoding="utf-8"))]

    assert readers == ["clock.py"]
