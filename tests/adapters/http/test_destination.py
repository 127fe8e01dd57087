"""Where the link of a courriel leads is asked of the hosts before the target, never of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recette.adapters.http.guarded import GuardedSession
from recette.adapters.http.scanner import LinkScanner
from recette.domain.errors import RecetteError
from tests.sites import ELSEWHERE, Site, frontier, opened

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def tracker() -> Iterator[Site]:
    """Return the host that counts clicks."""
    with opened() as one:
        yield one


@pytest.fixture
def target() -> Iterator[Site]:
    """Return the target."""
    with opened() as one:
        yield one


def test_redirections_are_followed_up_to_the_target(tracker: Site, target: Site) -> None:
    """By HEAD; the target itself is asked nothing, its link is still whole."""
    tracker.send("/c/1", "/c/2?x=1")
    tracker.send("/c/2?x=1", f"{target.url}/valider/k3x9")
    scanner = LinkScanner(frontier())
    assert scanner.destination(f"{tracker.url}/c/1", target.url) == f"{target.url}/valider/k3x9"
    assert tracker.asked == ["HEAD /c/1", "HEAD /c/2?x=1"]
    assert target.asked == []


@pytest.mark.parametrize("status", [403, 404, 405, 501])
def test_a_host_that_knows_no_head_is_asked_by_get(
    tracker: Site, target: Site, status: int
) -> None:
    """Once."""
    tracker.answers["/c/1"] = (status, {}, b"")
    link = f"{tracker.url}/c/1"
    assert LinkScanner(frontier()).destination(link, target.url) == link
    assert tracker.asked == ["HEAD /c/1", "GET /c/1"]


def test_the_link_of_the_target_is_asked_nothing(target: Site) -> None:
    """It leads there."""
    link = f"{target.url}/valider/k3x9"
    assert LinkScanner(frontier()).destination(link, target.url) == link
    assert target.asked == []


def test_nobody_is_followed_where_one_may_not_go(tracker: Site, target: Site) -> None:
    """A redirection out of what is allowed is where it stops, and is told."""
    tracker.send("/c/1", ELSEWHERE)
    tracker.send("/c/3", "/c/3")
    bounds = frontier()
    link = f"{tracker.url}/c/1"
    assert LinkScanner(bounds).destination(link, target.url) == link
    assert "ailleurs.example" in bounds.told()[0]
    assert LinkScanner(bounds).destination(f"{tracker.url}/c/3", target.url).endswith("/c/3")
    with pytest.raises(RecetteError, match=r"ailleurs\.example"):
        LinkScanner(bounds).destination(ELSEWHERE, target.url)


def test_a_name_of_this_machine_is_asked_of_it(tracker: Site, target: Site) -> None:
    """As a browser does, where the resolver does not know it; a redirection goes by the name."""
    tracker.send("/c/1", "/c/2")
    tracker.send("/c/2", f"{target.url}/valider/k3x9")
    there = tracker.url.replace("127.0.0.1", "suivi.localhost")
    led = LinkScanner(frontier()).destination(f"{there}/c/1", target.url)
    assert led == f"{target.url}/valider/k3x9"
    with GuardedSession(frontier()) as http:
        tracker.answers["/"] = (200, {"Set-Cookie": "a=b"}, b"ici")
        answer = http.get(f"{there}/")
        assert (answer.text, answer.url) == ("ici", f"{there}/")
        assert [cookie.domain for cookie in http.cookies] == ["suivi.localhost"]
