"""The register: written before, never lost, read by nobody else."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from recette.adapters.register.accounts import NoRegister
from recette.domain.account_register import Erased, Fate
from recette.domain.errors import RecetteError

if TYPE_CHECKING:
    from recette.adapters.register.accounts import AccountsFile, ScenarioRegister

NUMBER = "2850578990048"


def test_everything_that_a_purge_needs_of_an_account_is_kept(
    book: AccountsFile, register: ScenarioRegister
) -> None:
    """Everything that a purge needs is there, and nothing secret."""
    assert book.accounts() == []
    identifier = register.departs("Alice", "alice@example.org", NUMBER)
    [account] = book.accounts()
    assert account.fate is Fate.UNCERTAIN
    assert (account.first_name, account.emails) == ("Alice", ("alice@example.org",))
    assert (account.number, account.seed) == (NUMBER, 7)
    assert account.scenario == "acces/compte.feature:12"
    assert account.instant.endswith("+00:00")
    register.ends(identifier, created=True)
    register.renamed(identifier, "alice-2@example.net")
    [account] = book.accounts()
    assert account.fate is Fate.CREATED
    assert account.emails == ("alice@example.org", "alice-2@example.net")
    book.failed(account, "en panne")
    assert book.accounts()[0].failure == "en panne"
    book.erased(account, Erased(Fate.DELETED, "DELETE a répondu 204"))
    [account] = book.accounts()
    assert (account.fate, account.failure) == (Fate.DELETED, "")


def test_an_account_that_the_target_refused_is_told_as_such(
    book: AccountsFile, register: ScenarioRegister
) -> None:
    """What the target refused is told as such."""
    register.ends(register.departs("Alice", "a@example.org", NUMBER), created=False)
    assert book.accounts()[0].fate is Fate.REFUSED


def test_the_register_is_private_even_where_a_wider_file_was(
    book: AccountsFile, register: ScenarioRegister
) -> None:
    """Nobody else may read it, even where a file with wider rights was there before."""
    book.path.parent.mkdir()
    book.path.touch(0o644)
    register.departs("Alice", "a@example.org", NUMBER)
    assert stat.S_IMODE(book.path.stat().st_mode) == 0o600


def test_the_folder_of_the_register_is_private(
    book: AccountsFile, register: ScenarioRegister
) -> None:
    """The folder is closed too."""
    register.departs("Alice", "a@example.org", NUMBER)
    assert stat.S_IMODE(book.path.parent.stat().st_mode) == 0o700


def test_a_line_cut_short_takes_no_other_with_it(
    book: AccountsFile, register: ScenarioRegister
) -> None:
    """A line cut short by a crash takes no other with it."""
    register.departs("Alice", "a@example.org", NUMBER)
    with book.path.open("a", encoding="utf-8") as file:
        file.write('{"genre": "depart", "id": "x", "prenom": "Zo\n\x00[3]\n{"genre": "dep')
    register.departs("Bruno", "b@example.org", NUMBER)
    assert [a.first_name for a in book.accounts()] == ["Alice", "Bruno"]


@pytest.mark.parametrize(
    "line",
    [
        '{"genre": "etat", "id": "inconnu", "etat": "cree"}',
        '{"genre": "plus-tard", "id": "inconnu"}',
        '{"genre": "depart"}',
        "[]",
    ],
)
def test_a_line_that_is_not_understood_is_left_alone(
    book: AccountsFile, register: ScenarioRegister, line: str
) -> None:
    """What is not understood is left alone."""
    register.departs("Alice", "a@example.org", NUMBER)
    with book.path.open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    assert len(book.accounts()) == 1


def test_workers_write_at_the_same_time_without_mixing_their_lines(
    book: AccountsFile, register: ScenarioRegister
) -> None:
    """Workers write at the same time without mixing their lines."""
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: register.departs("Alice", f"a{n}@example.org", NUMBER), range(400)))
    assert len({a.emails for a in book.accounts()}) == 400


def test_what_was_written_before_a_kill_is_there(book: AccountsFile) -> None:
    """What was written before a kill -9 is there."""
    code = (
        "import os, signal, sys; from pathlib import Path\n"
        "from recette.adapters.register.accounts import AccountsFile, ScenarioRegister\n"
        "register = ScenarioRegister(AccountsFile(Path(sys.argv[1]), 'http://x'), 's', 1)\n"
        f"register.departs('Alice', 'a@example.org', '{NUMBER}')\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    root = str(Path(__file__).parents[3])
    done = subprocess.run(
        [sys.executable, "-c", code, str(book.path)],
        env={**os.environ, "PYTHONPATH": root},
        check=False,
    )
    assert done.returncode == -signal.SIGKILL
    assert [a.fate for a in book.accounts()] == [Fate.UNCERTAIN]


def test_a_register_that_cannot_be_written_stops_the_account_before_it_is_created(
    tmp_path: Path, book: AccountsFile, register: ScenarioRegister
) -> None:
    """A register that cannot be written stops the account before it is created."""
    (tmp_path / "registre").write_text("", encoding="utf-8")
    with pytest.raises(RecetteError, match="par --registre-comptes"):
        register.departs("Alice", "a@example.org", NUMBER)
    with pytest.raises(RecetteError, match="ne se lit pas"):
        book.accounts()


def test_without_a_register_nothing_is_kept() -> None:
    """Without a register nothing is kept."""
    register = NoRegister()
    identifier = register.departs("Alice", "a@example.org", NUMBER)
    register.renamed(identifier, "b@example.org")
    register.ends(identifier, created=True)
    assert identifier == ""
