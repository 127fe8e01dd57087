"""Nothing that speaks HTTP follows a redirection or a link where nobody lets us go."""

from __future__ import annotations

import socket
from collections.abc import Callable
from datetime import timedelta
from typing import NoReturn

import pytest

from recette.adapters.application.json_api import JsonApplication
from recette.adapters.clocks.http import HttpClock
from recette.adapters.http.scanner import LinkScanner
from recette.adapters.http.surface import FormSurface
from recette.adapters.inbox.client import MailpitClient
from recette.domain.errors import RecetteError, UsageError
from recette.ports import AppAnswer, Frontier
from recette.target.clock_section import ClockSection
from tests.sites import ELSEWHERE, Site, frontier

NOTE = "redirection vers http://ailleurs.example non suivie : l'hôte ailleurs.example n'est pas"


@pytest.fixture(autouse=True)
def nobody_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail on any name that is looked for: only the addresses of this machine are asked."""
    found = socket.getaddrinfo

    def refuse(host: str, *rest: object) -> object:
        if host not in {"127.0.0.1", "localhost"}:
            _left(host)
        return found(host, *rest)  # type: ignore[arg-type]

    def _left(host: str) -> NoReturn:
        pytest.fail(f"« {host} » was looked for")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def _form(url: str, guard: Frontier) -> None:
    FormSurface(url, 5.0, guard).open("/depart")


def _clock(url: str, guard: Frontier) -> None:
    section = ClockSection(pilote="http", url=f"{url}/depart", corps='"{courriel}"')
    HttpClock(section, frontier=guard).advance("a@example.org", timedelta(days=1))


def _application(url: str, guard: Frontier) -> None:
    JsonApplication(f"{url}/depart", f"{url}/compte", guard).sign_in("1", "secret")


def _account(url: str, guard: Frontier) -> None:
    application = JsonApplication(f"{url}/x", f"{url}/depart", guard)
    application.account(AppAnswer(200, {"jeton": "j"}))


def _inbox(url: str, guard: Frontier) -> None:
    MailpitClient(f"{url}", frontier=guard)._request("GET", "/depart")


ADAPTERS = [_form, _clock, _application, _account, _inbox]
each_adapter = pytest.mark.parametrize("ask", ADAPTERS)
Ask = Callable[[str, Frontier], None]


@each_adapter
def test_a_redirection_away_is_not_followed_and_told_once(site: Site, ask: Ask) -> None:
    """It is not followed, it is an error of ours to look, and the scenario will tell it once."""
    site.send("/depart", ELSEWHERE)
    guard = frontier()
    with pytest.raises(RecetteError, match=r"Redirection vers http://ailleurs\.example non suivie"):
        ask(site.url, guard)
    [told] = guard.told()
    assert told.startswith(NOTE)
    assert "--autoriser-hote ailleurs.example" in told
    assert "secret" not in told
    assert guard.told() == []


@each_adapter
def test_a_site_of_this_machine_that_sends_away_is_followed_up_to_there_only(
    site: Site, other: Site, ask: Ask
) -> None:
    """A site of this machine that sends away in its turn is followed up to there only."""
    site.send("/depart", f"{other.url}/relais")
    other.send("/relais", ELSEWHERE)
    guard = frontier()
    with pytest.raises(RecetteError, match="non suivie"):
        ask(site.url, guard)
    assert [a.split()[1] for a in other.asked] == ["/relais"]


@each_adapter
@pytest.mark.parametrize(
    "away",
    [
        "//ailleurs.example/",
        "http://127.0.0.1@ailleurs.example/",
        "http://127.0.0.1\\@ailleurs.example/",
        "http://ailleurs.example./",
        "http://ａｉｌｌｅｕｒｓ.example/",
        "http://192.0.2.1/",
        "http://0xC0000201/",
        "http://3221225985/",
        "http://[2001:db8::1]/",
        "http://[::ffff:192.0.2.1]/",
        "https://ameli.fr/",
    ],
)
def test_however_an_address_is_written_nothing_leaves_this_machine(
    site: Site, ask: Ask, away: str
) -> None:
    """However the address is written, nothing leaves this machine."""
    site.send("/depart", away)
    with pytest.raises(RecetteError, match="non suivie"):
        ask(site.url, frontier())


@each_adapter
def test_a_first_address_away_is_refused_before_anything_is_sent(ask: Ask) -> None:
    """An address given at first is refused too, before anything is sent."""
    with pytest.raises(RecetteError, match=r"Adresse http://ailleurs\.example non ouverte"):
        ask("http://ailleurs.example", frontier())


@each_adapter
def test_a_real_service_is_refused_even_when_the_command_line_allows_it(
    site: Site, ask: Ask
) -> None:
    """A real service is refused even when the command line allows it."""
    site.send("/depart", "https://assure.ameli.fr/")
    with pytest.raises(RecetteError, match="est un service réel"):
        ask(site.url, frontier("assure.ameli.fr"))


def test_another_port_of_this_machine_is_this_machine(site: Site, other: Site) -> None:
    """Another port of this machine is this machine."""
    site.send("/depart", f"{other.url}/suite")
    other.show("/suite", "<h1>Arrivée</h1>")
    guard = frontier()
    surface = FormSurface(site.url, 5.0, guard)
    surface.open("/depart")
    assert surface.look().headings == ("Arrivée",)
    assert guard.told() == []


@pytest.mark.parametrize(
    "page",
    [
        '<a href="http://ailleurs.example/x">Suite</a>',
        '<form action="http://ailleurs.example/x"><button>Suite</button></form>',
        '<form method="post" action="http://ailleurs.example/x"><button>Suite</button></form>',
    ],
)
def test_a_link_or_a_form_that_leads_away_is_not_followed(site: Site, page: str) -> None:
    """A link or a form that leads away is not followed; what was shown stays."""
    site.show("/", page)
    surface = FormSurface(site.url, 5.0, frontier())
    surface.open("/")
    with pytest.raises(RecetteError, match=r"http://ailleurs\.example non ouverte"):
        surface.press(surface.look().elements[-1])
    assert "Suite" in surface.look().text


def test_a_scanner_stops_before_a_redirection_away(site: Site) -> None:
    """A scanner stops before the redirection, and it is told."""
    site.send("/lien", ELSEWHERE)
    guard = frontier()
    assert LinkScanner(guard).visit("GET", f"{site.url}/lien")[0] == 302
    assert guard.told()[0].startswith(NOTE)
    assert site.asked == ["GET /lien"]


def test_a_scanner_does_not_visit_a_link_that_leads_away() -> None:
    """A link that leads away is not visited at all."""
    with pytest.raises(RecetteError, match=r"Adresse http://ailleurs\.example non ouverte"):
        LinkScanner(frontier()).visit("HEAD", ELSEWHERE)


def test_at_the_beginning_of_a_run_a_host_away_is_wrong_usage() -> None:
    """At the beginning of a run the same refusal is a wrong configuration."""
    with pytest.raises(UsageError, match=r"hotes = \[\"ailleurs\.example\"\]"):
        frontier().guard.check(ELSEWHERE)
