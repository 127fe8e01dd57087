"""The bundled target: reference application, FranceConnect sandbox, embedded inbox, on free ports.

Started with `subprocess` rather than a library: what a newcomer needs when a child dies at once is
its last words, and the libraries at hand (mirakuru) do not keep them.
"""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from recette.run import server
from recette.target.clock_section import ClockSection
from recette.target.franceconnect_section import FranceConnectSection
from recette.target.policy_section import PolicySection
from recette.target.profile import (
    ApplicationSection,
    InboxSection,
    Profile,
    TargetSection,
)
from recette.target.purge_section import PurgeSection

if TYPE_CHECKING:
    from pathlib import Path

_TRIES = 3  # a port that was free may be taken before our server listens to it
# Seconds, below the defaults of a profile: nothing slow stands between us and this target.
_SCREEN_WITHIN, _COURRIEL_WITHIN = 8.0, 10.0
CLOCK_TOKEN = "RECETTE_HORLOGE_JETON"  # noqa: S105 - the name of a variable
# What the reference application admits, and shows to the person (COD-04).
SPECIALS = "!#$%&()*+,-./:;=?@_"


@dataclass
class Stack:
    """The bundled target, started and stopped as one (a context manager).

    Attributes:
        folder: where data and logs are written.
        defects: names of the defects of the reference application to switch on.
        ports: application, FranceConnect, inbox, SMTP; zero for a free one.
    """

    folder: Path
    defects: tuple[str, ...] = ()
    ports: tuple[int, int, int, int] = (0, 0, 0, 0)
    _servers: list[server.Server] = field(default_factory=list)
    _token: str = field(default_factory=lambda: secrets.token_urlsafe(24))

    def __enter__(self) -> Self:
        """Start the three servers and wait for them; a free port lost meanwhile is chosen again.

        Raises:
            server.PortTakenError: a port that was asked for is taken.
            RecetteError: a server does not start.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        for port in filter(None, self.ports):
            server.check_free(port)
        tries = 1 if all(self.ports) else _TRIES
        for left in reversed(range(tries)):
            try:
                self._open()
                break
            except server.PortTakenError:
                if not left:
                    raise
        return self

    def _open(self) -> None:
        for old in self.folder.glob("reference.sqlite3*"):
            old.unlink()  # the same seed makes the same persons: nobody has an account yet
        free = server.free_ports(len(self.ports))
        app, connect, box, smtp = (asked or free.pop() for asked in self.ports)
        self.app = f"http://{server.HOST}:{app}"
        self.connect = f"http://{server.HOST}:{connect}"
        self.box = f"http://{server.HOST}:{box}"
        try:
            self._start_box(box, smtp)
            self._start_franceconnect(connect)
            self._start_application(app, smtp)
            for each in self._servers:
                each.wait()
            for each in self._servers:
                each.check_alive()
        except BaseException:
            self.close()
            raise

    def __exit__(self, *_: object) -> None:
        """Stop everything."""
        self.close()

    def stop(self) -> None:
        """Stop the servers from another thread: the one that opened them then closes them."""
        for each in list(self._servers):
            each.stop()

    def close(self) -> None:
        """Stop what was started, last first."""
        while self._servers:
            self._servers.pop().stop()

    def _start_box(self, http: int, smtp: int) -> None:
        argv = ["mail_sandbox", "--moteur", "embarquee"]
        argv += ["--http-port", str(http), "--smtp-port", str(smtp), "--max", "0"]
        self._start("La boîte embarquée", argv, {}, f"{self.box}/readyz", "boite")

    def _start_franceconnect(self, port: int) -> None:
        environment = {
            "FRANCECONNECT_URL": self.connect,
            "FRANCECONNECT_RETOURS": f"{self.app}/franceconnect/retour",
        }
        argv = ["reference_impl.franceconnect", "--port", str(port)]
        name = "Le bac à sable FranceConnect"
        self._start(name, argv, environment, f"{self.connect}/sante", "franceconnect")

    def _start_application(self, port: int, smtp: int) -> None:
        environment = {
            "REFERENCE_URL": self.app,
            "REFERENCE_BASE": f"sqlite:///{self.folder.resolve()}/reference.sqlite3",
            "REFERENCE_SMTP_PORT": str(smtp),
            "REFERENCE_FRANCECONNECT": self.connect,
            "REFERENCE_HORLOGE_SECRET": self._token,
            "REFERENCE_DEFAUTS": ",".join(self.defects),
        }
        argv = ["reference_impl", "--port", str(port)]
        name = "L'application de référence"
        self._start(name, argv, environment, f"{self.app}/sante", "reference")

    def _start(
        self, name: str, argv: list[str], environment: dict[str, str], health: str, log: str
    ) -> None:
        path = self.folder / f"{log}.log"
        server.start(name, argv, environment, health, path, self._servers)

    def environment(self) -> dict[str, str]:
        """Return the environment of the workers: the secret of the test clock added."""
        return {**os.environ, CLOCK_TOKEN: self._token}

    def profile(self) -> Profile:
        """Return the profile of this target."""
        return Profile(
            cible=TargetSection(
                nom="implantation de référence", url=self.app, delai_secondes=_SCREEN_WITHIN
            ),
            boite=InboxSection(url=self.box, delai_secondes=_COURRIEL_WITHIN),
            horloge=ClockSection(
                pilote="http",
                url=f"{self.app}/test/horloge",
                url_compte=f"{self.app}/test/horloge/comptes/{{courriel}}",
                jeton_variable=CLOCK_TOKEN,
            ),
            application=ApplicationSection(
                connexion=f"{self.app}/api/application/connexion",
                compte=f"{self.app}/api/application/compte",
            ),
            franceconnect=FranceConnectSection(mode="identite_libre"),
            purge=PurgeSection(
                url=f"{self.app}/test/comptes/{{courriel}}",
                relecture=f"{self.app}/test/comptes/{{courriel}}",
                jeton_variable=CLOCK_TOKEN,
            ),
            politique=PolicySection(caracteres_speciaux=SPECIALS),
            preparation="http",
        )
