"""Where the harness may go."""

from __future__ import annotations

import pytest

from recette.domain.errors import UsageError
from recette.target.guard import Guard, guard_of, host_of, is_loopback
from recette.target.profile import Profile

REAL = [
    "https://ameli.fr",
    "https://assure.ameli.fr/PortailAS",
    "https://ASSURE.AMELI.FR",
    "https://ameli.fr./",
    "https://ameli.fr:8443",
    "http://localhost@ameli.fr",
    "https://ameli。fr",
    "https://ａｍｅｌｉ.fr",
    "https://fcp.franceconnect.gouv.fr",
    "https://www.assurance-maladie.fr",
    "https://%61meli.fr",
    "https://ameli.fr\\@127.0.0.1/",
    " https://ameli.fr",
    "https://ame\u00adli.fr",
]


@pytest.mark.parametrize("url", REAL)
def test_a_real_service_is_refused_however_it_is_written(url: str) -> None:
    """A real service is refused however it is written, even when it is authorised by name."""
    everything = frozenset({"ameli.fr", "assure.ameli.fr", host_of(url)})
    with pytest.raises(UsageError, match="est un service réel : la recette n'y va jamais"):
        Guard(everything, "la direction").check(url)


@pytest.mark.parametrize("url", REAL)
def test_real_services_in_a_profile(url: str) -> None:
    """A profile that authorises a real service changes nothing."""
    profile = Profile.model_validate({"cible": {"url": url, "autorise": True, "autorise_par": "x"}})
    with pytest.raises(UsageError, match="service réel"):
        guard_of(profile, [host_of(url)]).check(url)


@pytest.mark.parametrize("url", ["https://lameli.fr", "https://ameli.fr.example.org"])
def test_a_host_that_only_resembles_a_real_service_may_be_authorised(url: str) -> None:
    """A host that only resembles a real service may be authorised."""
    guard_of(Profile(), [host_of(url)]).check(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://localhost:8000",
        "http://LOCALHOST",
        "http://localhost.:8000",
        "http://recette.localhost:8000",
        "http://127.0.0.1:1",
        "http://127.8.9.10",
        "http://[::1]:8000/x",
        "http://0.0.0.0:8000",
        "http://2130706433:8000",
        "http://0x7f.1",
        "http://0177.0.0.1",
        "http://127.1",
        "http://[::ffff:127.0.0.1]",
    ],
)
def test_this_machine_is_free_however_it_is_written(url: str) -> None:
    """This machine is free."""
    guard_of(Profile()).check(url)


@pytest.mark.parametrize("host", ["127.evil.example", "127.0.0.1.example.org", "localhost.com"])
def test_a_host_whose_name_begins_like_this_machine_is_not_this_machine(host: str) -> None:
    """A host whose name begins like this machine's address is not this machine."""
    assert not is_loopback(host)


def test_a_foreign_host_is_refused_until_somebody_answers_for_it() -> None:
    """A foreign host is refused until somebody answers for it, and the remedy is told."""
    with pytest.raises(UsageError, match="personne n'en répond") as refusal:
        guard_of(Profile()).check("https://recette.example.org/a")
    assert "--autoriser-hote recette.example.org" in str(refusal.value)
    assert "autorise_par" in str(refusal.value)


@pytest.mark.parametrize(
    "given",
    ["recette.example.org", "Recette.Example.ORG.", "https://recette.example.org:8443/accueil"],
)
def test_authorised_on_the_command_line(given: str) -> None:
    """A host named on the command line is allowed, however it is written."""
    guard_of(Profile(), [given]).check("https://recette.example.org")


def test_authorised_by_the_profile() -> None:
    """A profile that says who authorises allows its target, its inbox and its clock."""
    profile = Profile.model_validate(
        {
            "cible": {"url": "https://a.example", "autorise": True, "autorise_par": "L. Martin"},
            "boite": {"url": "https://b.example"},
            "horloge": {"url": "https://c.example/horloge"},
        }
    )
    guard = guard_of(profile)
    for url in ("https://a.example/x", "https://b.example", "https://c.example"):
        guard.check(url)
    assert guard.by == "L. Martin"
    with pytest.raises(UsageError):
        guard.check("https://d.example")


@pytest.mark.parametrize(
    "written", ["http://192.0.2.1", "http://3221225985", "http://0xc0.0.2.1", "http://192.0.513"]
)
def test_an_address_in_figures_is_named_in_its_usual_notation(written: str) -> None:
    """An address in figures is named in its usual notation, whatever the one given."""
    with pytest.raises(UsageError, match=r"--autoriser-hote 192\.0\.2\.1"):
        guard_of(Profile()).check(written)
    guard_of(Profile(), ["192.0.2.1"]).check(written)


@pytest.mark.parametrize("url", ["http://0.0.2.1", "http://[::ffff:192.0.2.1]", "http://[fe80::1]"])
def test_what_resembles_an_address_of_this_machine_is_not_this_machine(url: str) -> None:
    """What resembles an address of this machine is not this machine."""
    with pytest.raises(UsageError, match="n'est pas cette machine"):
        guard_of(Profile()).check(url)


def test_a_profile_names_the_other_hosts_that_it_needs() -> None:
    """A profile names the other hosts that it needs, somebody answering for them."""
    given = {"autorise": True, "autorise_par": "L. Martin", "hotes": ["fc.example", "b.example:81"]}
    guard = guard_of(Profile.model_validate({"cible": given}), ["c.example"])
    for url in ("http://fc.example", "http://b.example", "http://c.example"):
        guard.check(url)
    assert guard.by == "L. Martin ; --autoriser-hote c.example"


@pytest.mark.parametrize("authorised", [{}, {"autorise": True}, {"autorise_par": "L. Martin"}])
def test_other_hosts_for_nobody(authorised: dict[str, object]) -> None:
    """Other hosts without anybody to answer for them are refused."""
    profile = Profile.model_validate({"cible": {"hotes": ["fc.example"], **authorised}})
    with pytest.raises(UsageError, match=r"qui autorise la recette sur fc\.example"):
        guard_of(profile)


def test_a_profile_that_authorises_without_saying_who_is_refused() -> None:
    """A profile that authorises without saying who is refused."""
    profile = Profile.model_validate({"cible": {"url": "https://a.example", "autorise": True}})
    with pytest.raises(UsageError, match="qui autorise la recette sur"):
        guard_of(profile)


@pytest.mark.parametrize("url", ["", "127.0.0.1:8000", "ftp://localhost", "http://", "http://[a"])
def test_what_is_not_an_http_address_is_refused_with_an_example(url: str) -> None:
    """What is not an http address is refused with an example."""
    with pytest.raises(UsageError, match="n'est pas une adresse"):
        host_of(url)
