"""The browser goes nowhere that nobody allows, and says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from recette.domain.errors import RecetteError
from recette.ports import Sent
from recette.screenplay.eventually import eventually
from tests.sites import ELSEWHERE

if TYPE_CHECKING:
    from recette.adapters.browser.surface import PlaywrightSurface
    from recette.target.frontier import GuardedFrontier
    from tests.sites import Site

pytestmark = [pytest.mark.lent, pytest.mark.xdist_group("navigateur")]
NOT_FOLLOWED = r"Redirection vers http://ailleurs\.example non suivie : l'hôte ailleurs\.example"


def _told_away(surface: PlaywrightSurface, expected: str) -> None:
    """Wait until looking is refused with these words: until then the page before is seen."""

    def look() -> None:
        try:
            surface.look()
        except RecetteError as told:
            assert re.search(expected, str(told)), told  # noqa: PT017 - the last look decides
            return
        raise AssertionError("the page before is still there")

    eventually(look, 5.0)


def test_a_redirection_away_is_told_when_opened_and_when_looked_at(
    site: Site, surface: PlaywrightSurface, guard: GuardedFrontier
) -> None:
    """A redirection away is told as one, when it is opened and when it is looked at."""
    site.send("/depart", ELSEWHERE)
    with pytest.raises(RecetteError, match=NOT_FOLLOWED):
        surface.open("/depart")
    with pytest.raises(RecetteError, match=NOT_FOLLOWED):
        surface.look()
    [told] = guard.told()
    assert "secret" not in told
    site.show("/", "<h1>Accueil</h1>")
    surface.open("/")
    assert surface.look().headings == ("Accueil",)


@pytest.mark.parametrize("target", ["", "_blank"])
def test_a_link_away_is_told_in_this_window_or_in_another(
    site: Site, surface: PlaywrightSurface, target: str
) -> None:
    """A link away is told as one, in this window or in another."""
    site.show("/", f'<a href="{ELSEWHERE}" target="{target}">Suite</a>')
    surface.open("/")
    surface.press(surface.look().elements[0])
    _told_away(surface, r"Lien vers http://ailleurs\.example non suivi : l'hôte")


def test_a_form_whose_answer_leads_away_is_told_as_a_redirection(
    site: Site, surface: PlaywrightSurface
) -> None:
    """A form whose answer leads away is told as a redirection."""
    site.show("/", '<form method="post" action="/fin"><button>Finir</button></form>')
    site.send("/fin", ELSEWHERE)
    surface.open("/")
    surface.press(surface.look().elements[0])
    _told_away(surface, NOT_FOLLOWED)


def test_content_from_elsewhere_is_missing_and_told_without_hiding_the_page(
    site: Site, surface: PlaywrightSurface, guard: GuardedFrontier
) -> None:
    """What a page takes elsewhere is missing from it, which is told without hiding the page."""
    image = '<img src="http://images.example/i.png"><iframe src="http://cadre.example/"></iframe>'
    site.show("/", f"<h1>Accueil</h1>{image}")
    surface.open("/")
    assert surface.look().headings == ("Accueil",)
    told = " ".join(guard.told())
    assert "contenu de http://images.example non chargé" in told
    assert "http://cadre.example" in told


def test_a_first_address_away_is_refused_before_the_browser_is_asked(
    surface: PlaywrightSurface,
) -> None:
    """An address given at first is refused before the browser is asked."""
    with pytest.raises(RecetteError, match=r"Adresse http://ailleurs\.example non ouverte"):
        surface.open(ELSEWHERE)


def test_a_request_sent_again_follows_nothing_away(
    site: Site, other: Site, surface: PlaywrightSurface
) -> None:
    """What is sent again, by another client than the pages, follows nothing away either."""
    site.show("/", "")
    site.send("/rejeu", f"{other.url}/relais")
    other.send("/relais", ELSEWHERE)
    surface.open("/")
    with pytest.raises(RecetteError, match=NOT_FOLLOWED):
        surface.replay(Sent("POST", f"{site.url}/rejeu", "a=b"))
    assert other.asked == ["GET /relais"]


def test_a_request_sent_again_is_followed_on_this_machine(
    site: Site, other: Site, surface: PlaywrightSurface
) -> None:
    """On this machine a request sent again is followed to its end."""
    site.send("/rejeu", f"{other.url}/fin")
    other.show("/fin", "fini")
    assert surface.replay(Sent("POST", f"{site.url}/rejeu", "a=b")) == 200
