"""Ctrl-C and its like: children gone, results written."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import uuid
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.cli.support import ROOT, command, environment, eventually, marked
from tests.run.support import results, target

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    Started = tuple[subprocess.Popen[str], str]


@contextmanager
def _started(folder: Path, *arguments: str, **more: str) -> Iterator[Started]:
    mark = uuid.uuid4().hex
    with subprocess.Popen(
        command(*arguments),
        cwd=folder,
        env=environment(mark, **more),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as process:
        try:
            yield process, mark
        finally:
            process.kill()


@pytest.fixture
def _hangs_up() -> Iterator[None]:
    """Let a child be told of a hang-up, even where these tests run under `nohup`."""
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGHUP, before)


@pytest.mark.usefixtures("_hangs_up")
@pytest.mark.parametrize("signum", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_an_interrupted_run_keeps_what_it_knew_and_leaves_no_child(
    tmp_path: Path, signum: signal.Signals
) -> None:
    """Interrupted in the middle, a run keeps what it knew, ends with 3 and leaves nobody."""
    with target() as url:
        arguments = ("verifier", "--cible", url, "--etiquettes", "juste or attente")
        with _started(tmp_path, *arguments) as (process, mark):
            assert eventually((tmp_path / "rapport" / "en-attente").exists)
            assert len(marked(mark)) == 2
            process.send_signal(signum)
            told, _ = process.communicate(timeout=30)
            assert process.returncode == 3, told
            assert eventually(lambda: not marked(mark), 10), "a child is left"
    data = results(tmp_path / "rapport")
    assert "Traceback" not in told
    assert "interrompue" in told
    assert data["execution"]["interrompue"] is True
    assert data["execution"]["statut_de_sortie"] == 3
    assert {s["nom"]: s["statut"] for s in data["scenarios"]} == {
        "Tout est juste": "conforme",
        "Longtemps": "non_execute",
    }


def test_a_second_interruption_does_not_stop_the_stopping(tmp_path: Path) -> None:
    """An impatient second Ctrl-C does not stop the stopping."""
    with target() as url:
        arguments = ("verifier", "--cible", url, "--etiquettes", "attente")
        with _started(tmp_path, *arguments) as (process, mark):
            assert eventually((tmp_path / "rapport" / "en-attente").exists)
            for _ in range(3):
                process.send_signal(signal.SIGINT)
            told, _ = process.communicate(timeout=30)
            assert process.returncode == 3, told
            assert eventually(lambda: not marked(mark), 10)
    assert results(tmp_path / "rapport")["execution"]["interrompue"] is True


@pytest.mark.lent
@pytest.mark.parametrize("log", ["boite.log", "franceconnect.log", "reference.log"])
def test_a_run_interrupted_while_the_bundled_target_starts_leaves_no_child(
    tmp_path: Path, log: str
) -> None:
    """Interrupted while the bundled target starts, the run leaves nobody, its results written."""
    with _started(tmp_path, "verifier", "--etiquettes", "attente") as (process, mark):
        assert eventually((tmp_path / "rapport" / "journaux" / log).exists)
        process.send_signal(signal.SIGINT)
        told, _ = process.communicate(timeout=40)
        assert process.returncode == 3, told
        assert eventually(lambda: not marked(mark), 10), "a child is left"
    assert "Traceback" not in told
    assert results(tmp_path / "rapport")["execution"]["interrompue"] is True


@pytest.mark.parametrize("module", ["typer", "recette.cli.app", "recette.run.stack"])
def test_a_command_interrupted_while_its_modules_load_says_so_without_a_traceback(
    tmp_path: Path, module: str
) -> None:
    """Interrupted while its modules are read, the command says so without a traceback."""
    code = (
        "import sys\n"
        "class Finder:\n"
        "    def find_spec(self, name, *_):\n"
        f"        if name == {module!r}: raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Finder())\n"
        "from recette.__main__ import main\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (3, "Interrompu.\n")


@pytest.mark.lent
def test_a_run_interrupted_with_true_browsers_open_leaves_none_of_them(tmp_path: Path) -> None:
    """Interrupted with true browsers open, the run leaves none of them."""
    more = {"BENCH_RESOURCES": "vraie", "RECETTE_BANC": str(ROOT)}
    events = tmp_path / "rapport" / "evenements.ndjson"
    with _started(tmp_path, "verifier", "--travailleurs", "2", **more) as (process, mark):
        assert eventually(lambda: events.exists() and '"pret"' in events.read_text("utf-8"))
        process.send_signal(signal.SIGINT)
        told, _ = process.communicate(timeout=60)
        assert process.returncode == 3, told
        assert eventually(lambda: not marked(mark), 10), "a browser is left"


@pytest.mark.lent
def test_an_interruption_stops_everything_that_is_served(tmp_path: Path) -> None:
    """`servir` gives its addresses, and Ctrl-C stops everything with 0."""
    ports = ("--port", "0", "--port-boite", "0", "--port-smtp", "0", "--port-franceconnect", "0")
    with _started(tmp_path, "servir", *ports, PYTHONUNBUFFERED="1") as (process, mark):
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(4)]
        assert "http://127.0.0.1:" in lines[0]
        assert "Ctrl-C" in lines[3]
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)
        assert process.returncode == 0
        assert eventually(lambda: not marked(mark), 10)


@pytest.mark.lent
@pytest.mark.parametrize("signals", [1, 3])
def test_an_interrupted_measure_stops_its_targets_and_writes_what_it_knew(
    tmp_path: Path, signals: int
) -> None:
    """A measure of defects stops its targets and its browsers at once, what it knew written."""
    more = {"RECETTE_BANC": str(ROOT), "PYTHONUNBUFFERED": "1"}
    arguments = ("sensibilite", "--regle", "MEL-02", "--regle", "DEL-01", "--travailleurs", "2")
    with _started(tmp_path, *arguments, **more) as (process, mark):
        assert process.stdout is not None
        head = [process.stdout.readline() for _ in range(2)]
        assert head[1].startswith("1/"), head
        assert eventually(lambda: len(marked(mark)) > 2)
        for _ in range(signals):
            process.send_signal(signal.SIGINT)
        told, _ = process.communicate(timeout=30)
        assert process.returncode == 3, told
        assert eventually(lambda: not marked(mark), 10), "a child is left"
    assert "Traceback" not in told
    assert "Interrompue" in told
    matrix = json.loads((tmp_path / "rapport-sensibilite" / "sensibilite.json").read_text("utf-8"))
    assert head[1].split()[-1] in [defect["nom"] for defect in matrix["defauts"]]


@pytest.mark.lent
def test_a_measure_interrupted_while_its_first_targets_start_leaves_no_child(
    tmp_path: Path,
) -> None:
    """Interrupted while its first targets start, a measure leaves nobody."""
    more = {"RECETTE_BANC": str(ROOT), "PYTHONUNBUFFERED": "1"}
    with _started(tmp_path, "sensibilite", "--regle", "MEL-02", **more) as (process, mark):
        assert eventually(lambda: len(marked(mark)) > 2)
        process.send_signal(signal.SIGINT)
        told, _ = process.communicate(timeout=30)
        assert process.returncode == 3, told
        assert "Interrompue. Défauts essayés : 0 sur" in told
        assert eventually(lambda: not marked(mark), 10), "a child is left"
