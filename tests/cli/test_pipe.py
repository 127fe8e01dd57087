"""A reader who leaves stops nothing: no message, the status of the verdict, the results written."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.cli.support import command, environment
from tests.run.support import results, target

if TYPE_CHECKING:
    from pathlib import Path


def _unread(argv: list[str], folder: Path) -> tuple[int, str]:
    """Run with an output that nobody reads; return the status and what the error output says."""
    with subprocess.Popen(
        argv,
        cwd=folder,
        env=environment(PYTHONUNBUFFERED="1"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read()
    return process.returncode, told


@pytest.mark.parametrize("arguments", [("regles", "--detail"), ("verifier", "--liste")])
def test_a_list_that_is_not_read_to_its_end_is_no_error(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    """A list that is not read to its end is no error."""
    assert _unread(command(*arguments), tmp_path) == (0, "")
    assert not (tmp_path / "recette-erreur.log").exists()


@pytest.mark.parametrize(("tags", "status"), [("juste", 0), ("faux", 1)])
def test_a_run_that_nobody_reads_goes_on_to_its_verdict(
    tmp_path: Path, tags: str, status: int
) -> None:
    """A run goes on to its verdict."""
    with target() as url:
        argv = command("verifier", "--cible", url, "--etiquettes", tags)
        assert _unread(argv, tmp_path) == (status, "")
    assert results(tmp_path / "rapport")["execution"]["statut_de_sortie"] == status
    assert (tmp_path / "rapport" / "resultats.html").exists()


def test_help_that_nobody_reads_is_no_error(tmp_path: Path) -> None:
    """A help page that is not read to its end is no error either."""
    assert _unread(command("--help"), tmp_path) == (0, "")
    assert _unread(command("verifier", "--help"), tmp_path) == (0, "")


def test_an_error_output_that_nobody_reads_changes_no_status(tmp_path: Path) -> None:
    """An error output that nobody reads changes no status either."""
    with subprocess.Popen(
        command("verifier", "--regle", "COD-99"),
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stderr.close()
        assert process.stdout.read() == b""
    assert process.returncode == 2
