"""The bundled target: what starts is stopped, and what dies says why."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest
import requests

from recette.domain.errors import RecetteError
from recette.run.server import PortTakenError, check_free, free_ports
from recette.run.stack import Stack
from tests.cli.support import MARK, eventually, marked

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.lent


@pytest.fixture
def mark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return what the environment of every child holds."""
    monkeypatch.setenv(MARK, str(tmp_path))
    return str(tmp_path)


def test_the_servers_answer_then_no_child_is_left(tmp_path: Path, mark: str) -> None:
    """The three servers answer, then nobody is left."""
    with Stack(tmp_path / "journaux") as stack:
        assert len(marked(mark)) >= 3
        for url in (stack.app, f"{stack.box}/readyz", f"{stack.connect}/sante"):
            assert requests.get(url, timeout=5).ok
        assert stack.profile().cible.url == stack.app
    assert eventually(lambda: not marked(mark), 5)


def test_a_server_that_refuses_to_start_gives_its_last_words(tmp_path: Path, mark: str) -> None:
    """A server that refuses to start gives its last words, and the others are stopped."""
    with (
        pytest.raises(RecetteError, match=r"ne démarre pas\. Ses derniers mots"),
        Stack(tmp_path / "journaux", ("inconnu-au-bataillon",)),
    ):
        pass
    assert eventually(lambda: not marked(mark), 5)


@pytest.mark.parametrize("position", range(4))
def test_a_port_that_is_taken_is_told_and_no_child_is_left(
    tmp_path: Path, mark: str, position: int
) -> None:
    """A port that is taken is told, and nobody is left."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ports = [0, 0, 0, 0]
        ports[position] = port
        with (
            pytest.raises(RecetteError, match=f"Le port {port} .* n'est pas libre"),
            Stack(tmp_path / "journaux", ports=(ports[0], ports[1], ports[2], ports[3])),
        ):
            pass
    assert eventually(lambda: not marked(mark), 5)


def test_a_server_of_somebody_else_never_passes_for_ours(tmp_path: Path) -> None:
    """A server of somebody else, in perfect health, never passes for ours."""
    with Stack(tmp_path / "premiere") as first:
        port = int(first.app.rpartition(":")[2])
        with (
            pytest.raises(PortTakenError),
            Stack(tmp_path / "seconde", ports=(port, 0, 0, 0)),
        ):
            pass
        assert requests.get(f"{first.app}/sante", timeout=5).ok


@pytest.mark.parametrize("position", range(4))
def test_a_free_port_that_somebody_takes_before_us_is_chosen_again(
    tmp_path: Path, mark: str, monkeypatch: pytest.MonkeyPatch, position: int
) -> None:
    """A free port that somebody takes before us is chosen again."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        lost = free_ports(4)
        lost[-1 - position] = taken.getsockname()[1]  # given from the end
        choices = [free_ports(4), lost]
        monkeypatch.setattr("recette.run.server.free_ports", lambda _: choices.pop())
        with Stack(tmp_path / "journaux") as stack:
            assert requests.get(stack.app, timeout=5).ok
            assert len(marked(mark)) >= 3
        assert not choices
    assert eventually(lambda: not marked(mark), 5)


def test_a_second_run_in_the_same_folder_meets_no_account_of_the_first(tmp_path: Path) -> None:
    """A second run in the same folder meets no account of the first."""
    folder = tmp_path / "journaux"
    folder.mkdir()
    (folder / "reference.sqlite3").write_text("ancienne", encoding="utf-8")
    with Stack(folder):
        assert (folder / "reference.sqlite3").read_bytes()[:6] == b"SQLite"


def test_ports_chosen_together_are_different_and_free() -> None:
    """Ports chosen together are all different, and free."""
    ports = free_ports(20)
    assert len(set(ports)) == 20
    for port in ports:
        check_free(port)


@pytest.mark.parametrize("port", [-1, 65_536])
def test_what_is_no_port_is_refused(port: int) -> None:
    """What is no port is refused as one that cannot be had."""
    with pytest.raises(PortTakenError, match=str(port)):
        check_free(port)
