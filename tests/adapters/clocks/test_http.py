"""A clock moved by HTTP: each move is proved by what is read back, or is an error of ours."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from recette.adapters.clocks.http import HttpClock
from recette.domain.errors import NotVerifiableError, RecetteError, UnknownAccountError
from recette.run.server import free_ports
from recette.target.clock_examples import CLOCK_TEMPLATES
from recette.target.clock_section import ClockSection
from recette.target.frontier import GuardedFrontier
from recette.target.guard import guard_of
from recette.target.loading import profile_of
from recette.target.profile import Profile
from tests.adapters.clocks.served import ServedClock, served

if TYPE_CHECKING:
    from collections.abc import Iterator

WHO = "camille@example.org"
WEEK = timedelta(days=7)
KEYCLOAK, STRIPE = CLOCK_TEMPLATES.values()


@pytest.fixture
def site() -> Iterator[ServedClock]:
    """Return a clock, served."""
    with served(ServedClock()) as clock:
        yield clock


def _clock(section: ClockSection, token: str = "") -> HttpClock:
    return HttpClock(section, token, frontier=GuardedFrontier(guard_of(Profile())))


def _template(text: str, site: ServedClock, **more: Any) -> HttpClock:
    """Return the clock of a template, as a profile would make it."""
    data = tomllib.loads(text.replace("http://127.0.0.1:8000", site.url))
    data["horloge"].update(more)
    return _clock(profile_of(data, "essai").horloge)


def _ours(site: ServedClock, token: str = "", **more: Any) -> HttpClock:
    return _clock(ClockSection(pilote="http", url=f"{site.url}/h", **more), token)


def _refusal(clock: HttpClock, by: timedelta = WEEK) -> str:
    with pytest.raises(RecetteError) as refusal:
        clock.advance(WHO, by)
    assert not isinstance(refusal.value, NotVerifiableError)
    return str(refusal.value)


def test_by_default_an_offset_in_seconds_is_put_then_read(site: ServedClock) -> None:
    """The contract of the bundled target: an offset in seconds, put then read."""
    clock = _ours(site)
    move = clock.advance(WHO, WEEK)
    assert ("PUT /h", {"offset_seconds": 604_800}) in site.asked
    assert site.asked[-1] == ("GET /h", None)
    assert (move.by, move.offset, clock.offset(WHO)) == (WEEK, WEEK, WEEK)
    assert move.proof == "relu : offset_seconds = 604800"
    assert clock.advance(WHO, timedelta(days=1)).offset == timedelta(days=8)
    assert site.state == {"offset_seconds": 691_200}


def test_the_keycloak_template_puts_an_offset(site: ServedClock) -> None:
    """The first template: `PUT {"offset": N}` and its read-back."""
    site.state = {"offset": 0}
    _template(KEYCLOAK, site).advance(WHO, WEEK)
    assert ("PUT /testing-timeoffset", {"offset": 604_800}) in site.asked


def test_the_stripe_template_puts_an_instant_and_waits_for_it(site: ServedClock) -> None:
    """The second template: an instant, reached later, read elsewhere."""
    start = int(datetime.now(UTC).timestamp())
    site.state, site.late = {"frozen_time": start}, 3
    clock = _template(STRIPE, site)
    move = clock.advance(WHO, WEEK)
    asked = [body["frozen_time"] for how, body in site.asked if how.startswith("POST")]
    assert len(asked) == 1
    assert abs(asked[0] - start - 604_800) <= 2
    assert [how for how, _ in site.asked][-4:] == ["GET /test_clocks/recette"] * 4
    assert move.proof == f"relu : frozen_time = {asked[0]}"


def test_a_clock_that_stands_still_between_two_moves(site: ServedClock) -> None:
    """An instant is counted from where the clock says it is, not from our own time."""
    past = int(datetime.now(UTC).timestamp()) - 3_600
    site.state = {"frozen_time": past}
    clock = _template(STRIPE, site)
    assert abs(clock.offset(WHO) + timedelta(hours=1)) < timedelta(seconds=5)
    clock.advance(WHO, WEEK)
    assert abs(site.state["frozen_time"] - past - 604_800) <= 2


def test_an_earlier_run_left_the_target_ahead(site: ServedClock) -> None:
    """Time only goes forward: the first move starts from where the target is."""
    site.state = {"offset": 1_900_800}
    clock = _template(KEYCLOAK, site)
    assert clock.offset(WHO) == timedelta(days=22)
    assert clock.advance(WHO, WEEK).offset == timedelta(days=29)
    assert site.state["offset"] == 2_505_600


def test_a_move_backward_is_refused_and_nothing_is_asked(site: ServedClock) -> None:
    """A move backward is refused, and nothing is asked."""
    assert "ne recule pas" in _refusal(_ours(site), -timedelta(seconds=1))
    assert not site.asked


def test_an_address_per_account_gives_each_its_own_time(site: ServedClock) -> None:
    """With an address per account each has its own time, which follows a new address."""
    clock = _ours(site, url_compte=f"{site.url}/comptes/{{courriel}}")
    clock.advance(WHO, WEEK)
    assert site.asked[0][0] == "PUT /comptes/camille%40example.org"
    assert clock.offset("karim@example.org") == timedelta(0)
    clock.renamed(WHO, "neuve@example.org")
    assert clock.offset("Neuve@example.org") == WEEK


def test_an_account_named_in_the_body(site: ServedClock) -> None:
    """The address of the account may stand in the body, as JSON or as a form writes it."""
    body = '{"qui": "{courriel}", "de": {age_secondes}, "offset_seconds": {decalage_secondes}}'
    clock = _ours(site, corps=body, methode="POST")
    clock.advance(WHO, WEEK)
    clock.advance(WHO, WEEK)
    assert [b["de"] for _, b in site.asked if b] == [604_800, 604_800]
    assert site.asked[0] == (
        "POST /h",
        {"qui": WHO, "de": 604_800, "offset_seconds": 604_800},
    )
    form = "qui={courriel}&offset_seconds={decalage_secondes}"
    kind = "application/x-www-form-urlencoded"
    _ours(site, corps=form, type_corps=kind).advance("a+b@example.org", WEEK)
    assert ("PUT /h", {"qui": "a+b@example.org", "offset_seconds": "604800"}) in site.asked


def test_an_instant_of_a_running_clock_is_read_and_one_of_today_proves_nothing(
    site: ServedClock,
) -> None:
    """An instant is read where the profile says; one of today proves nothing."""
    told: dict[str, Any] = {
        "corps": '{"etat": {"dates": ["{instant_iso}"]}}',
        "champ_relu": "etat.dates.0",
        "valeur_attendue": "{instant_iso}",
    }
    assert "relu : etat.dates.0 = " in _ours(site, **told).advance(WHO, WEEK).proof
    site.still, site.state = True, {"etat": {"dates": [datetime.now(UTC).isoformat()]}}
    assert "n'a pas bougé" in _refusal(_ours(site, **told, tolerance_secondes=20.0))


@pytest.mark.parametrize("ahead", [8, 25])
def test_a_value_further_than_the_tolerance_is_no_proof(site: ServedClock, ahead: int) -> None:
    """A value nearer than the tolerance is a proof, a further one is none."""
    site.still = True
    per_account = '{"de": "{courriel}"}'
    clock = _ours(site, corps=per_account, tolerance_secondes=20.0)
    site.state = {"offset_seconds": 604_800 + ahead}
    if ahead < 20:
        assert clock.advance(WHO, WEEK).offset == WEEK
    else:
        assert "attendu offset_seconds = 604800, lu 604825" in _refusal(clock)


@pytest.mark.parametrize(
    "seen",
    [
        {"offset_seconds": 0},
        {"offset_seconds": None},
        {"offset_seconds": True},
        {"offset_seconds": "bientôt"},
        {"offset_seconds": {"valeur": 604_800}},
        {"decalage": 604_800},
        {},
    ],
)
def test_a_clock_that_does_not_move(site: ServedClock, seen: dict[str, Any]) -> None:
    """It is said so, with what was expected and seen; the offset stays what it was."""
    site.still, site.state = True, seen
    clock = _ours(site)
    assert "n'a pas bougé comme demandé : attendu offset_seconds = 604800" in _refusal(clock)
    assert clock.offset(WHO) == timedelta(0)


@pytest.mark.parametrize("raw", ["<h1>Bonjour</h1>", "604800 s", "{"])
def test_what_is_read_is_not_json(site: ServedClock, raw: str) -> None:
    """A page in place of a clock is told, with its beginning."""
    site.raw = raw
    assert f"ce n'est pas du JSON, « {raw}" in _refusal(_ours(site))


def test_a_missing_token_is_told_with_its_variable(site: ServedClock) -> None:
    """Without the token, the refusal says where it comes from; with it, the clock moves."""
    site.token = "secret-de-test"
    told = _refusal(_ours(site))
    assert "401" in told
    assert "jeton_variable" in told
    assert _ours(site, "secret-de-test").advance(WHO, WEEK).offset == WEEK


def test_the_state_is_told(site: ServedClock) -> None:
    """A clock that fails to arrive is told at once; one that never does, after its delay."""
    site.late, site.end = 2, "internal_failure"
    start = {"frozen_time": 0}
    site.state = dict(start)
    assert "reste « internal_failure » (" in _refusal(_template(STRIPE, site))
    site.late, site.state = 10**9, dict(start)
    told = _refusal(_template(STRIPE, site, delai_secondes=0.3))
    assert "reste « advancing » après 0.3 s" in told


def test_an_error_of_the_target(site: ServedClock) -> None:
    """An error of the target is told with its status."""
    site.status = 500
    assert "a répondu 500 à PUT" in _refusal(_ours(site))


def test_a_clock_that_does_not_answer_is_an_error_only_when_it_is_to_be_moved(
    site: ServedClock,
) -> None:
    """No clock at all: an error when it is to be moved, nothing when it is not."""
    nowhere = f"http://127.0.0.1:{free_ports(1)[0]}/horloge"
    clock = _clock(ClockSection(pilote="http", url=nowhere))
    assert clock.offset(WHO) == timedelta(0)
    assert f"ne répond pas sur {nowhere}" in _refusal(clock)
    site.read_status = 404
    assert _ours(site).offset(WHO) == timedelta(0)


def test_it_is_not_asked_again_in_vain(site: ServedClock) -> None:
    """A clock that does not answer is not waited for by scenarios that do not move it."""
    site.read_status = 503
    clock = _ours(site)
    assert [clock.offset(WHO) for _ in range(3)] == [timedelta(0)] * 3
    assert len(site.asked) == 1


def test_an_account_that_the_clock_does_not_find(site: ServedClock) -> None:
    """It is told apart: it says nothing of the clock itself, which may be right."""
    site.status = 404
    account = _clock(ClockSection(pilote="http", url_compte=f"{site.url}/h/{{courriel}}"))
    with pytest.raises(UnknownAccountError, match="404"):
        account.advance(WHO, WEEK)
    with pytest.raises(RecetteError) as refusal:
        _ours(site).advance(WHO, WEEK)
    assert not isinstance(refusal.value, UnknownAccountError)
