"""Deleting an account: asked for, proved, or told why not."""

from __future__ import annotations

import sys
from typing import Any

import pytest

from recette.adapters.purge.command import CommandEraser
from recette.adapters.purge.http import HttpEraser
from recette.domain.account_register import Account, Fate
from recette.domain.errors import RecetteError
from recette.target.purge_section import PurgeSection
from tests.sites import Site, frontier

ACCOUNT = Account("1", "", "s", "Alice", ("alice+1@example.org",), "2850578990048", 7)
TWO = Account("1", "", "s", "Alice", ("a@example.org", "b@example.org"), "2850578990048", 7)
DOOR = "/comptes/alice%2B1%40example.org"


def _http(site: Site, **section: Any) -> HttpEraser:
    given = PurgeSection(url=site.url + "/comptes/{courriel}", **section)
    return HttpEraser(given, "jeton", frontier())


def test_the_address_is_encoded_and_the_status_proves_the_deletion(site: Site) -> None:
    """The address is encoded, the status proves."""
    site.answers[DOOR] = (204, {}, b"")
    how = _http(site).erase(ACCOUNT)
    assert (how.fate, how.proof) == (Fate.DELETED, "DELETE a répondu 204")
    assert site.asked == [f"DELETE {DOOR}"]


def test_an_account_that_is_not_there_is_absent_and_not_deleted(site: Site) -> None:
    """What is not there is told as such: it is not a deletion."""
    assert _http(site).erase(ACCOUNT).fate is Fate.ABSENT


@pytest.mark.parametrize("status", [302, 401, 403, 405, 500])
def test_any_other_status_is_a_failure(site: Site, status: int) -> None:
    """Any other status is a failure, a redirection included."""
    site.answers[DOOR] = (status, {"Location": "/connexion"}, b"")
    with pytest.raises(RecetteError, match=f"a répondu {status} : rien n'est effacé"):
        _http(site).erase(ACCOUNT)


def test_a_deletion_that_the_reading_back_contradicts_is_a_failure(site: Site) -> None:
    """A deletion that the reading back contradicts is a failure."""
    site.answers[DOOR] = (204, {}, b"")
    site.answers["/lire/2850578990048"] = (200, {}, b"")
    with pytest.raises(RecetteError, match="toujours là"):
        _http(site, relecture=site.url + "/lire/{numero}").erase(ACCOUNT)
    del site.answers["/lire/2850578990048"]
    how = _http(site, relecture=site.url + "/lire/{numero}").erase(ACCOUNT)
    assert how.proof == "DELETE a répondu 204, puis la relecture 404"


def test_an_account_that_changed_its_address_is_found_by_any_of_them_the_last_first(
    site: Site,
) -> None:
    """An account that changed its address is found by any of them, the last one first."""
    site.answers["/comptes/a%40example.org"] = (200, {}, b"")
    assert _http(site).erase(TWO).fate is Fate.DELETED
    assert [a.split("/")[-1] for a in site.asked] == ["b%40example.org", "a%40example.org"]


def test_a_target_that_does_not_answer_is_told_with_its_address() -> None:
    """A target that does not answer is told with its address."""
    section = PurgeSection(url="http://127.0.0.1:1/{courriel}")
    with pytest.raises(RecetteError, match=r"ne répond pas sur http://127\.0\.0\.1:1"):
        HttpEraser(section, "", frontier()).erase(ACCOUNT)


def _command(code: str, **more: Any) -> CommandEraser:
    argv = [sys.executable, "-c", f"import sys; {code}", "{courriel}", "{numero}"]
    return CommandEraser(PurgeSection(commande=argv, **more))


def test_a_command_gets_its_words_without_a_shell_and_the_address_written_proves() -> None:
    """The words are given as they are, without a shell; the address written proves."""
    how = _command("print('efface', *sys.argv[1:])").erase(ACCOUNT)
    assert how.fate is Fate.DELETED
    assert how.proof == "la commande a écrit « efface alice+1@example.org 2850578990048 »"


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("print('fait')", "n'a pas écrit « alice.*elle a écrit « fait »"),
        ("sys.exit('base fermée')", "a échoué, état 1 : base fermée"),
        ("print(sys.argv[1]); sys.exit(4)", "a échoué, état 4"),
    ],
)
def test_a_command_that_fails_or_proves_nothing_deletes_nothing(code: str, told: str) -> None:
    """A command that fails, or proves nothing, deletes nothing."""
    with pytest.raises(RecetteError, match=told):
        _command(code).erase(ACCOUNT)


def test_the_profile_says_what_proves_the_deletion() -> None:
    """The profile says what proves the deletion."""
    how = _command("print('OK', sys.argv[2])", preuve="OK {numero}").erase(ACCOUNT)
    assert how.fate is Fate.DELETED


def test_a_command_that_does_not_exist_is_told() -> None:
    """A command that does not exist is told."""
    eraser = CommandEraser(PurgeSection(commande=["/absente", "{courriel}"]))
    with pytest.raises(RecetteError, match="n'a pas pu être menée"):
        eraser.erase(ACCOUNT)


@pytest.mark.parametrize(
    "section",
    [
        {"url": "http://127.0.0.1/comptes"},
        {"commande": ["effacer", "--tous"]},
        {"url": "http://127.0.0.1/{courriel}", "relecture": "http://127.0.0.1/"},
        {"url": "http://127.0.0.1/{courriel}", "commande": ["effacer", "{courriel}"]},
    ],
)
def test_a_purge_that_would_not_designate_one_account_is_refused_by_the_profile(
    section: dict[str, Any],
) -> None:
    """What would not designate one account is refused by the profile itself."""
    with pytest.raises(ValueError, match=r"\{courriel\} ou \{numero\}|pas les deux"):
        PurgeSection.model_validate(section)


def test_the_account_may_be_designated_in_the_body(site: Site) -> None:
    """The account may be designated in the body."""
    site.answers["/effacer"] = (200, {}, b"")
    section = PurgeSection(methode="POST", url=site.url + "/effacer", corps={"nir": "{numero}"})
    assert HttpEraser(section, "", frontier()).erase(ACCOUNT).fate is Fate.DELETED
    assert site.asked == ["POST /effacer"]
