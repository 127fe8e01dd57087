"""`semer`, `relever` and `echeances` as they are typed, without any target that answers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from recette.cli.app import app
from recette.cli.exit_status import status_of
from recette.domain.errors import RecetteError, UsageError
from recette.ledger.encryption import VARIABLE, create_key
from recette.ledger.schedule import CHECKS
from recette.ledger.store import LedgerFile
from tests.ledger.world import KEY, tmp_bench

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ledger.world import Bench

TARGET = ["--cible", "http://127.0.0.1:9", "--boite", "http://127.0.0.1:9"]


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    """A ledger sown now, of a target that does not answer."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(VARIABLE, KEY.decode())
    bench = tmp_bench(tmp_path)
    bench.sow()
    return bench


def _run(*words: str) -> tuple[int, str]:
    """Return the exit status and what is told, errors included."""
    done = CliRunner().invoke(app, list(words))
    if isinstance(done.exception, UsageError):
        return 2, str(done.exception)
    if isinstance(done.exception, RecetteError):
        return 3, str(done.exception)
    return done.exit_code, done.output


def test_the_status_taken_here_is_what_the_command_makes_of_an_error() -> None:
    """What these tests take for the exit status is what the command makes of an error."""
    assert status_of.__module__ == "recette.cli.exit_status"


def test_the_bundled_target_is_refused(bench: Bench) -> None:
    """A ledger is of a target that stays: the bundled one is refused."""
    for command in ("semer", "relever"):
        status, told = _run(command, "--registre", str(bench.path))
        assert status == 2
        assert "--cible" in told


def test_without_a_key_nothing_is_done(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a key nothing is done."""
    monkeypatch.delenv(VARIABLE)
    status, told = _run("relever", *TARGET, "--registre", str(bench.path))
    assert status == 2
    assert "--creer-cle" in told


def test_key_to_create_needs_a_file(bench: Bench) -> None:
    """A key is never shown: it is written in a file that is named."""
    status, told = _run("semer", *TARGET, "--creer-cle")
    assert status == 2
    assert "--cle" in told


def test_a_key_that_is_not_that_of_the_ledger_is_wrong_usage(bench: Bench, tmp_path: Path) -> None:
    """A key that is not that of the ledger is a wrong usage."""
    create_key(tmp_path / "cle")
    options = ["--registre", str(bench.path), "--cle", str(tmp_path / "cle")]
    status, told = _run("relever", *TARGET, *options)
    assert status == 2
    assert "n'est pas celle de ce registre" in told


def test_the_ledger_of_a_target_is_not_that_of_another(bench: Bench) -> None:
    """The ledger of a target is not that of another."""
    options = ["--cible", "http://127.0.0.1:10", "--boite", "http://127.0.0.1:9"]
    status, told = _run("relever", *options, "--registre", str(bench.path))
    assert status == 2
    assert "celui de http://127.0.0.1:9" in told


def test_a_second_command_at_once_is_told_with_3(bench: Bench) -> None:
    """Two commands at once: the second one is told, with 3."""
    with LedgerFile.open(bench.path):
        for command in (["relever", *TARGET], ["echeances"]):
            status, told = _run(*command, "--registre", str(bench.path))
            assert status == 3
            assert "tenu par une autre commande" in told


def test_a_target_that_does_not_answer_leaves_no_ledger_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A target that does not answer leaves no ledger behind."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "registre"
    key = ["--cle", str(tmp_path / "cle"), "--creer-cle"]
    status, told = _run("semer", *TARGET, "--registre", str(path), *key)
    assert status == 3
    assert "ne répond pas" in told
    assert not path.exists()


def test_nothing_due_and_target_away(bench: Bench, tmp_path: Path) -> None:
    """With nothing due, a target away is no trouble: the results say that they are incomplete."""
    status, told = _run("relever", *TARGET, "--registre", str(bench.path), "--sortie", "r")
    data = json.loads((tmp_path / "r" / "resultats.json").read_text(encoding="utf-8"))
    assert data["execution"]["statut_de_sortie"] == status
    assert data["execution"]["horloge"] == {"pilote": "ecoule"}
    assert len(data["scenarios"]) == 14
    assert "Prochaine échéance" in told or "À faire maintenant" in told


def test_the_calendar_asks_for_neither_key_nor_target(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`echeances` asks for neither key nor target, and writes its files."""
    monkeypatch.delenv(VARIABLE)
    files = ["--html", "e.html", "--ics", "e.ics"]
    status, told = _run("echeances", "--registre", str(bench.path), *files)
    assert status == 0
    assert all(check.title in told for check in CHECKS)
    assert (tmp_path / "e.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert "<!DOCTYPE html>" in (tmp_path / "e.html").read_text(encoding="utf-8")
    assert _run("echeances", "--registre", str(bench.path), "--html", "a/b.html")[0] == 2
