"""Runs of the command on a small bench, against a target that only answers."""

from __future__ import annotations

import io
import json
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from jsonschema import Draft202012Validator
from rich.console import Console

from recette.cli.options import VerifyOptions
from recette.cli.verify import verify
from recette.domain.errors import RecetteError, UsageError
from recette.report.json_file import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Iterator

BENCH = Path(__file__).parent / "bench"


class _Answer(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@contextmanager
def target() -> Iterator[str]:
    """Give the address of a target that answers."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Answer) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def results(folder: Path) -> dict[str, Any]:
    """Return `resultats.json`, valid against its schema."""
    data: dict[str, Any] = json.loads((folder / "resultats.json").read_text(encoding="utf-8"))
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(data)
    return data


@dataclass
class Run:
    """What a run left."""

    status: int
    told: str
    folder: Path

    @property
    def data(self) -> dict[str, Any]:
        """Its `resultats.json`."""
        data = results(self.folder)
        assert data["execution"]["statut_de_sortie"] == self.status
        return data

    def scenario(self, name: str) -> dict[str, Any]:
        """Return what is told of a scenario, by its name."""
        found = [s for s in self.data["scenarios"] if s["nom"] == name]
        assert len(found) == 1, [s["nom"] for s in self.data["scenarios"]]
        scenario: dict[str, Any] = found[0]
        return scenario


def run(folder: Path, tags: str = "", resources: str = "", **options: Any) -> Run:
    """Run `recette verifier` in this process on the small bench, workers in theirs."""
    told = io.StringIO()
    console = Console(file=told, width=200)
    environment = {
        "RECETTE_BANC": str(BENCH),
        "BENCH_RESOURCES": resources,
        "RECETTE_REGISTRE": str(folder),
    }
    with target() as url, patch.dict("os.environ", environment):
        asked = {"target": url, "tags": tags, "output": folder, **options}
        try:
            status = verify(VerifyOptions(**asked), console)
        except RecetteError as error:
            status = 2 if isinstance(error, UsageError) else 3
            told.write(str(error))
    return Run(status, told.getvalue(), folder)
