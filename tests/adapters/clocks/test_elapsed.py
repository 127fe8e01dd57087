"""The time of a target that nobody moves, compared with ours."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from recette.adapters.clocks.elapsed import ElapsedClock
from recette.domain.errors import RecetteError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def target(ahead: timedelta | None) -> Iterator[str]:
    """Give the address of a target ahead of us; None: it does not tell its time."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response_only(200)
            if ahead is not None:
                self.send_header("Date", format_datetime(datetime.now(UTC) + ahead, usegmt=True))
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_a_target_of_our_time_is_believed() -> None:
    """A target of our time is believed."""
    with target(timedelta(seconds=40)) as url:
        now = ElapsedClock(url).today()
    assert timedelta(seconds=30) < now - datetime.now(UTC) < timedelta(seconds=50)


@pytest.mark.parametrize(
    ("ahead", "told"), [(timedelta(hours=2), "d'avance"), (timedelta(days=-1), "de retard")]
)
def test_a_target_of_another_time_is_refused_and_its_gap_told(ahead: timedelta, told: str) -> None:
    """A target of another time is not, and the gap is told."""
    with target(ahead) as url, pytest.raises(RecetteError, match=told):
        ElapsedClock(url).today()


def test_a_target_that_does_not_tell_its_time_is_not_believed() -> None:
    """A target that does not tell its time is not believed."""
    with target(None) as url, pytest.raises(RecetteError, match="ne donne pas l'heure"):
        ElapsedClock(url).today()


def test_a_target_that_does_not_answer_is_told() -> None:
    """A target that does not answer."""
    with pytest.raises(RecetteError, match="ne répond pas"):
        ElapsedClock("http://127.0.0.1:9").today()


def test_a_gap_that_a_trial_declares_is_admitted(tmp_path: Path) -> None:
    """A gap that a trial declares is admitted, as long as the target follows it."""
    file = tmp_path / "horloge"
    file.write_text("+691200\n", encoding="ascii")
    with target(timedelta(days=8)) as url:
        now = ElapsedClock(url, file).today()
    assert abs(now - datetime.now(UTC) - timedelta(days=8)) < timedelta(minutes=1)


def test_a_clock_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """A clock file that cannot be read is told."""
    with pytest.raises(RecetteError, match="fichier d'horloge"):
        ElapsedClock("http://127.0.0.1:9", tmp_path / "absent").about_now()
