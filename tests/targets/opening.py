"""The foreign targets, opened for a run: each with an inbox and the profile of its team."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import libfaketime

from recette.run import server
from recette.run.server import free_ports
from tests.targets.guichet.situations import SITUATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

HERE = Path(__file__).parent
HEALTH = {"guichet": "/etat", "vitrine": "/vivant"}
TARGETS = tuple(HEALTH)
# The ports that the profiles and the documentation name: target, inbox by HTTP, inbox by SMTP.
USUAL = (8000, 8025, 1025)


@dataclass(frozen=True)
class Inbox:
    """An inbox that answers: its address, and host:port of its SMTP."""

    url: str
    smtp: str


@dataclass(frozen=True)
class Opened:
    """A foreign target that answers.

    Attributes:
        base: its database.
        profile: the file its team would write.
    """

    url: str
    inbox: Inbox
    base: Path
    profile: Path

    def named(self) -> list[str]:
        """Return the options that name the target and its inbox, and tell nothing else of it."""
        return ["--cible", self.url, "--boite", self.inbox.url]

    def described(self) -> list[str]:
        """Return the options that give its profile."""
        return ["--profil", str(self.profile)]


@contextmanager
def inbox_opened(folder: Path, ports: Sequence[int] = ()) -> Iterator[Inbox]:
    """Open an inbox on its ports by HTTP and by SMTP, or on free ones; stop it in the end."""
    http, smtp = ports or free_ports(2)
    url = f"http://127.0.0.1:{http}"
    argv = ["mail_sandbox", "--moteur", "embarquee", "--max", "0"]
    argv += ["--http-port", str(http), "--smtp-port", str(smtp)]
    with _serving("boite", argv, f"{url}/readyz", folder, {}):
        yield Inbox(url, f"127.0.0.1:{smtp}")


@contextmanager
def opened(
    name: str,
    folder: Path,
    defects: Sequence[str] = (),
    *,
    situation: str = "",
    ports: Sequence[int] = (),
) -> Iterator[Opened]:
    """Open a foreign target with some defects; stop it in the end.

    Args:
        name: `guichet` (its clock follows a file, by libfaketime) or `vitrine` (a command ages an
            account).
        folder: where its data, its logs and its profile are written.
        defects: names of `tests.targets.<name>.defects`.
        situation: name of `tests.targets.guichet.situations`, for the guichet only.
        ports: of the target, of its inbox by HTTP and by SMTP; free ones when none is given.
    """
    port, *others = ports or free_ports(3)
    url, base, clock = f"http://127.0.0.1:{port}", folder / f"{name}.db", folder / "horloge.txt"
    clock.write_text("+0\n", encoding="ascii")
    argv = [f"tests.targets.{name}", "--port", str(port), "--base", str(base)]
    argv += [f"--defaut={defect}" for defect in defects]
    argv += [f"--situation={situation}"] if situation else []
    moved = _faked(clock) if name == "guichet" else {}
    with inbox_opened(folder, others) as inbox:
        argv += ["--smtp-port", inbox.smtp.rpartition(":")[2]]
        with _serving(name, argv, url + HEALTH[name], folder, moved):
            yield Opened(url, inbox, base, _profile(name, folder, url, inbox.url, situation))


@contextmanager
def _serving(
    name: str, argv: Sequence[str], health: str, folder: Path, environment: Mapping[str, str]
) -> Iterator[None]:
    started: list[server.Server] = []
    try:
        server.start(name, argv, environment, health, folder / f"{name}.log", started)
        started[0].wait()
        yield
    finally:
        while started:
            started.pop().stop()


def _faked(clock: Path) -> dict[str, str]:
    """Return the environment in which a process takes its time from a file.

    Monotonic time is left alone and the file is read at each call: otherwise pending timers fire
    or freeze at each move (libfaketime, README, « DONT_FAKE_MONOTONIC », « FAKETIME_NO_CACHE »).
    """
    library = Path(libfaketime.__file__).parent / "vendor/libfaketime/src/libfaketime.so.1"
    return {
        "LD_PRELOAD": str(library),
        "FAKETIME_TIMESTAMP_FILE": str(clock),
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        "DONT_FAKE_MONOTONIC": "1",
        "FAKETIME_FORCE_MONOTONIC_FIX": "0",
        "FAKETIME_NO_CACHE": "1",
    }


def _profile(name: str, folder: Path, url: str, box: str, situation: str) -> Path:
    """Write the profile of the target's team, with the addresses and files of this run."""
    here = {
        "http://127.0.0.1:8000": url,
        "http://127.0.0.1:8025": box,
        '"horloge.txt"': f'"{folder / "horloge.txt"}"',
        '"vitrine.db"': f'"{folder / "vitrine.db"}"',
        '"python"': f'"{sys.executable}"',
    }
    text = (HERE / name / "profil.toml").read_text(encoding="utf-8")
    for theirs, ours in here.items():
        text = text.replace(theirs, ours)
    if situation:
        target, names = SITUATIONS[situation].profile
        text = text.replace("[cible]", f"[cible]\n{target}").replace(
            "[libelles]", f"[libelles]\n{names}"
        )
    path = folder / "profil.toml"
    path.write_text(text, encoding="utf-8")
    return path
