"""`recette purger`: what it lists, what it deletes, what it tells."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from recette.adapters.register.accounts import AccountsFile, ScenarioRegister
from recette.domain.account_register import Fate
from recette.target.register_location import register_file
from tests.cli.support import recette
from tests.sites import Site, opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NUMBER = "2850578990048"


@pytest.fixture
def site() -> Iterator[Site]:
    """Return a target."""
    with opened() as one:
        yield one


@pytest.fixture
def book(tmp_path: Path, site: Site) -> AccountsFile:
    """Return the register of the site, with one account of each fate."""
    one = AccountsFile(register_file(site.url, tmp_path), site.url)
    register = ScenarioRegister(one, "acces/compte.feature:12", 7)
    register.ends(register.departs("Alice", "alice@example.org", NUMBER), created=True)
    register.departs("Bruno", "bruno@example.org", NUMBER)
    register.ends(register.departs("Carole", "carole@example.org", NUMBER), created=False)
    return one


def _profile(folder: Path, site: Site, purge: str) -> Path:
    path = folder / "profil.toml"
    path.write_text(f'[cible]\nurl = "{site.url}"\n{purge}', encoding="utf-8")
    return path


def _purger(folder: Path, *arguments: str, status: int = 0) -> str:
    done = recette("purger", "--registre-comptes", str(folder), *arguments, cwd=folder)
    assert done.returncode == status, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout + done.stderr


def _fates(book: AccountsFile) -> list[Fate]:
    return [account.fate for account in book.accounts()]


def test_without_a_way_of_deleting_what_may_exist_is_listed(
    tmp_path: Path, site: Site, book: AccountsFile
) -> None:
    """Without a way of deleting, what may exist is listed, and what to do is told."""
    told = _purger(tmp_path, "--cible", site.url)
    assert "3 compte(s), dont 1 incertain, 1 créé, 1 refusé" in told
    assert "alice@example.org  28505••••••••  graine 7  acces/compte.feature:12" in told
    assert "bruno" in told
    assert "carole" not in told
    assert "décrivez dans le profil la section [purge]" in told
    assert "carole" in _purger(tmp_path, "--cible", site.url, "--tout", "--liste")
    assert NUMBER not in told
    assert site.asked == []


def test_an_empty_register_is_told_and_is_no_error(tmp_path: Path, site: Site) -> None:
    """An empty register is told, and is no error."""
    assert "aucun compte inscrit" in _purger(tmp_path, "--cible", site.url)


def test_what_is_deleted_is_marked_and_not_asked_for_again(
    tmp_path: Path, site: Site, book: AccountsFile
) -> None:
    """What is deleted is marked; once more does nothing more."""
    profile = _profile(tmp_path, site, f'[purge]\nurl = "{site.url}/{{courriel}}"\n')
    site.answers["/alice%40example.org"] = (204, {}, b"")
    assert "Pour les effacer : --effacer." in _purger(tmp_path, "--profil", str(profile))
    assert site.asked == []
    told = _purger(tmp_path, "--profil", str(profile), "--effacer")
    assert "1 effacé(s), 1 absent(s), 0 échec(s)." in told
    assert "n'y ont pas été trouvés" not in told
    assert _fates(book) == [Fate.DELETED, Fate.ABSENT, Fate.REFUSED]
    assert len(site.asked) == 2
    assert "0 effacé(s)" in _purger(tmp_path, "--profil", str(profile), "--effacer")
    assert len(site.asked) == 2


def test_known_accounts_that_are_not_found_are_told_and_can_be_asked_for_again(
    tmp_path: Path, site: Site, book: AccountsFile
) -> None:
    """Known accounts that are not found make one wonder; they can be asked for again."""
    profile = _profile(tmp_path, site, f'[purge]\nurl = "{site.url}/{{courriel}}"\n')
    told = _purger(tmp_path, "--profil", str(profile), "--effacer")
    assert "1 compte(s) que la cible avait créés n'y ont pas été trouvés" in told
    site.answers["/alice%40example.org"] = (204, {}, b"")
    _purger(tmp_path, "--profil", str(profile), "--effacer", "--tout")
    assert _fates(book) == [Fate.DELETED, Fate.ABSENT, Fate.ABSENT]


def test_a_failure_is_kept_and_told_and_the_account_may_be_tried_again(
    tmp_path: Path, site: Site, book: AccountsFile
) -> None:
    """A failure is 3, kept and told, and stops no other; the account may be tried again."""
    profile = _profile(tmp_path, site, f'[purge]\nurl = "{site.url}/{{courriel}}"\n')
    site.answers["/alice%40example.org"] = (500, {}, b"")
    told = _purger(tmp_path, "--profil", str(profile), "--effacer", status=3)
    assert "0 effacé(s), 1 absent(s), 1 échec(s)." in told
    assert _fates(book)[0] is Fate.CREATED
    listed = _purger(tmp_path, "--profil", str(profile))
    assert "dernier échec : DELETE" in listed
    site.answers["/alice%40example.org"] = (204, {}, b"")
    _purger(tmp_path, "--profil", str(profile), "--effacer")
    assert _fates(book)[0] is Fate.DELETED


def test_a_command_of_the_profile_deletes_as_well(
    tmp_path: Path, site: Site, book: AccountsFile
) -> None:
    """A command deletes as well."""
    argv = [sys.executable, "-c", "import sys; print(sys.argv[1])", "{courriel}"]
    profile = _profile(tmp_path, site, f"[purge]\ncommande = {argv}\n")
    assert "2 effacé(s)" in _purger(tmp_path, "--profil", str(profile), "--effacer")
    assert _fates(book) == [Fate.DELETED, Fate.DELETED, Fate.REFUSED]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "De quelle cible ?"),
        (("--cible", "https://assure.ameli.fr"), "est un service réel"),
        (("--cible", "https://a.example"), "personne n'en répond"),
        (("--cible", "http://127.0.0.1:1", "--liste", "--effacer"), "pas les deux"),
    ],
)
def test_wrong_usage_is_told_with_status_2(
    tmp_path: Path, arguments: tuple[str, ...], told: str
) -> None:
    """Wrong usage is 2, in one sentence."""
    assert told in _purger(tmp_path, *arguments, status=2)


def test_delete_without_a_way(tmp_path: Path, site: Site, book: AccountsFile) -> None:
    """Asking to delete where nothing says how is 2; nothing changes."""
    told = _purger(tmp_path, "--cible", site.url, "--effacer", status=2)
    assert "décrivez dans le profil la section [purge]" in told
    assert _fates(book)[0] is Fate.CREATED


def test_the_address_of_a_purge_is_guarded_as_any_other(
    tmp_path: Path, site: Site, book: AccountsFile
) -> None:
    """The address of a purge is guarded as any other."""
    profile = _profile(tmp_path, site, '[purge]\nurl = "https://a.example/{courriel}"\n')
    assert "personne n'en répond" in _purger(tmp_path, "--profil", str(profile), status=2)
