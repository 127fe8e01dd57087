"""A proxy opens no way out: it would find the hosts that the browser may not find."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recette.adapters.browser.chromium import Chromium, confinement, proxy_for
from recette.adapters.browser.surfaces import BrowserVisitors
from recette.domain.errors import RecetteError
from tests.sites import ELSEWHERE, frontier

if TYPE_CHECKING:
    from tests.sites import Site


@pytest.mark.lent
@pytest.mark.xdist_group("navigateur")
@pytest.mark.parametrize("hosts", [["127.0.0.1"], ["127.0.0.1", "recette.example"]])
def test_a_proxy_is_asked_for_the_hosts_allowed_and_nothing_else(
    site: Site, other: Site, hosts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A proxy, even of this machine, is asked for the hosts allowed and for nothing else."""
    monkeypatch.setenv("http_proxy", other.url)
    monkeypatch.setenv("no_proxy", "127.0.0.1,localhost")
    allowed = hosts[1:]
    other.answers["http://recette.example/"] = (200, {"Content-Type": "text/html"}, b"<h1>A</h1>")
    site.send("/depart", ELSEWHERE)
    browser = Chromium.launch(hosts)
    try:
        surface = BrowserVisitors(browser, site.url, 5.0, frontier(*allowed)).new()
        with pytest.raises(RecetteError, match=r"Redirection vers http://ailleurs\.example"):
            surface.open("/depart")
        if allowed:
            surface.open("http://recette.example/")
            assert surface.look().headings == ("A",)
        surface.close()
    finally:
        browser.close()
    assert {a.split("/")[2] for a in other.asked} == set(allowed)


def test_the_proxy_is_that_of_the_environment_and_none_for_this_machine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The proxy is that of the environment, its password left out; none for this machine."""
    for name in ("https_proxy", "HTTPS_PROXY", "HTTP_PROXY", "no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("http_proxy", "http://moi:secret@mandataire.example:3128")
    assert proxy_for(["127.0.0.1", "localhost"]) == ""
    assert proxy_for(["recette.example"]) == "mandataire.example:3128"
    rules, choice = confinement(["recette.example", "::1"], "mandataire.example:3128")
    assert "EXCLUDE mandataire.example" in rules
    assert "[::1]" in rules
    assert choice.startswith("--proxy-pac-url=data:")
    monkeypatch.setenv("no_proxy", "recette.example")
    assert confinement(["recette.example"], proxy_for(["recette.example"]))[1] == (
        "--no-proxy-server"
    )
