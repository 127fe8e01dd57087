"""Settings, starting, and the addresses that describe the sandbox."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest

from reference_impl.franceconnect.__main__ import main
from reference_impl.franceconnect.settings import Settings, SettingsError, read_settings
from tests.reference_impl.franceconnect.browser import ISSUER

if TYPE_CHECKING:
    from tests.reference_impl.franceconnect.browser import Browser


def test_without_an_environment_the_defaults_apply() -> None:
    """An empty variable counts as none."""
    assert read_settings({}) == Settings()
    assert read_settings({"FRANCECONNECT_URL": "", "FRANCECONNECT_RETOURS": ""}) == Settings()


def test_the_environment_is_read() -> None:
    """Each setting has its variable."""
    settings = read_settings(
        {
            "FRANCECONNECT_URL": "https://fc.test/bac/",
            "FRANCECONNECT_CLIENT": "autre",
            "FRANCECONNECT_SECRET": "tres secret",
            "FRANCECONNECT_RETOURS": "http://a.test/r, http://b.test:81/r?x=1",
        }
    )
    assert settings == Settings(
        "https://fc.test/bac", "autre", "tres secret", ("http://a.test/r", "http://b.test:81/r?x=1")
    )
    assert "tres secret" not in repr(settings)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *[("FRANCECONNECT_URL", v) for v in ("fc", "ftp://x", "http://", "http://x:port", "a b")],
        *[("FRANCECONNECT_URL", v) for v in ("http://x?a=1", "http://x#a", "http://x:99999")],
        *[("FRANCECONNECT_RETOURS", v) for v in (",", "http://x/r,retour", "http://x/r#a")],
    ],
)
def test_an_unusable_setting_is_named(name: str, value: str) -> None:
    """One sentence, with the name of the variable."""
    with pytest.raises(SettingsError, match=name):
        read_settings({name: value})


def test_a_taken_port_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 2 and a French sentence, no trace."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert main(["--port", str(taken.getsockname()[1])]) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert "ce port est déjà pris" in error


@pytest.mark.parametrize("port", ["0", "65536", "http", "-1", "²"])
def test_an_impossible_port_is_one_sentence(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 2 and a French sentence."""
    assert main([f"--port={port}"]) == 2
    assert "--port doit être un entier" in capsys.readouterr().err


def test_an_address_of_another_machine_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 2 and a French sentence; 192.0.2.1 is nobody's, by convention."""
    assert main(["--host", "192.0.2.1"]) == 2
    assert "n'est pas celle de cette machine" in capsys.readouterr().err


def test_an_unknown_option_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 2 and a French sentence, no usage lines."""
    with pytest.raises(SystemExit) as stop:
        main(["--inconnue"])
    assert stop.value.code == 2
    assert capsys.readouterr().err.startswith("Options attendues")


def test_an_unusable_setting_stops_the_start(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 2 and a French sentence."""
    monkeypatch.setenv("FRANCECONNECT_URL", "nulle part")
    assert main([]) == 2
    assert capsys.readouterr().err.startswith("FRANCECONNECT_URL doit être")


def test_it_says_that_it_is_well(browser: Browser) -> None:
    """GET /sante answers ok."""
    answer = browser.send("GET", "/sante")
    assert (answer.status_code, answer.text) == (200, "ok")


def test_the_discovery_document_is_true(browser: Browser) -> None:
    """Each endpoint it names exists under the issuer."""
    document = browser.send("GET", "/.well-known/openid-configuration").json()
    assert document["issuer"] == ISSUER
    for name in ("authorization", "token", "userinfo", "end_session"):
        address = document[f"{name}_endpoint"]
        assert address.startswith(ISSUER)
        assert browser.send("GET", address).status_code != 404
    assert "nir" in document["scopes_supported"]


def test_the_private_key_stays_private(browser: Browser) -> None:
    """Only the public half is published."""
    (key,) = browser.send("GET", "/jwks").json()["keys"]
    assert set(key) == {"kty", "n", "e", "kid", "use", "alg"}


@pytest.mark.parametrize(
    ("path", "status"),
    [("/", 200), ("/inconnue", 404), ("/identification", 405), ("/static/style.css", 200)],
)
def test_every_page_carries_its_headers(browser: Browser, path: str, status: int) -> None:
    """Errors and files too."""
    answer = browser.send("GET", path)
    assert answer.status_code == status
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["cache-control"] == "no-store"


def test_a_body_that_is_no_form_is_a_page(browser: Browser) -> None:
    """Not a trace, not a sentence in English."""
    headers = {"Content-Type": "multipart/form-data"}
    answer = browser.send("POST", "/identification", content=b"x", headers=headers)
    assert answer.status_code == 400
    assert "Demande illisible" in answer.text
