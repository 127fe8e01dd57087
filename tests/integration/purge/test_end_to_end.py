"""A real run on the bundled target, killed or not: its accounts are known, and deleted."""

from __future__ import annotations

import os
import signal
import subprocess
import uuid
from typing import TYPE_CHECKING

import pytest
import requests

from recette.adapters.register.accounts import AccountsFile
from recette.domain.account_register import REMAINING, Fate
from recette.run.stack import CLOCK_TOKEN, Stack
from recette.target.register_location import register_file
from tests.cli.support import ROOT, command, environment, eventually, marked, recette

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.lent, pytest.mark.xdist_group("navigateur")]


@pytest.fixture
def profile(tmp_path: Path, stack: Stack) -> Path:
    """Return its profile, as a file."""
    purge = stack.profile().purge
    path = tmp_path / "profil.toml"
    path.write_text(
        f'preparation = "http"\n[cible]\nurl = "{stack.app}"\n[boite]\nurl = "{stack.box}"\n'
        f'[purge]\nurl = "{purge.url}"\nrelecture = "{purge.relecture}"\n'
        f'jeton_variable = "{CLOCK_TOKEN}"\n',
        encoding="utf-8",
    )
    return path


def _asked(stack: Stack, profile: Path, folder: Path) -> tuple[tuple[str, ...], dict[str, str]]:
    arguments = ("--profil", str(profile), "--registre-comptes", str(folder / "registre"))
    more = {CLOCK_TOKEN: stack.environment()[CLOCK_TOKEN], "RECETTE_BANC": str(ROOT)}
    return arguments, more


def _is_there(stack: Stack, email: str) -> bool:
    token = {"Authorization": f"Bearer {stack.environment()[CLOCK_TOKEN]}"}
    address = stack.profile().purge.url.replace("{courriel}", email)
    return requests.get(address, headers=token, timeout=10).ok


def test_accounts_that_a_run_created_are_there_then_deleted(
    tmp_path: Path, stack: Stack, profile: Path
) -> None:
    """Accounts created are there, then are not; those refused never were."""
    arguments, more = _asked(stack, profile, tmp_path)
    run = ("verifier", "--regle", "MEL-02", "--regle", "INF-03", *arguments)
    assert recette(*run, cwd=tmp_path, **more).returncode == 0
    book = AccountsFile(register_file(stack.app, tmp_path / "registre"), stack.app)
    created = [a for a in book.accounts() if a.fate is Fate.CREATED]
    assert created
    assert not [a for a in book.accounts() if a.fate is Fate.UNCERTAIN]
    assert all(_is_there(stack, a.emails[-1]) for a in created)
    done = recette("purger", "--effacer", *arguments, cwd=tmp_path, **more)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{len(created)} effacé(s), 0 absent(s), 0 échec(s)." in done.stdout
    assert not any(_is_there(stack, a.emails[-1]) for a in created)


def test_a_run_killed_at_its_first_account_has_it_in_the_register(
    tmp_path: Path, stack: Stack, profile: Path
) -> None:
    """A run killed at its first account has it in the register, and it is deleted."""
    arguments, more = _asked(stack, profile, tmp_path)
    book = AccountsFile(register_file(stack.app, tmp_path / "registre"), stack.app)
    mark = uuid.uuid4().hex
    with subprocess.Popen(
        command("verifier", "--regle", "MEL-02", "--regle", "MEL-03", *arguments),
        cwd=tmp_path,
        env=environment(mark, **more),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        assert eventually(book.accounts)
        for child in [process.pid, *marked(mark)]:
            _kill(child)
    [account] = [a for a in book.accounts() if a.fate in REMAINING]
    done = recette("purger", "--effacer", *arguments, cwd=tmp_path, **more)
    assert done.returncode == 0, done.stdout + done.stderr
    assert not _is_there(stack, account.emails[-1])


def _kill(process: int) -> None:
    try:
        os.kill(process, signal.SIGKILL)
    except ProcessLookupError:
        return
