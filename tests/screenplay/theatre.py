"""The bench on paper: features, steps, tasks and questions played in this process, by plain forms.

The bundled target and its inbox are true; only the browser is not there. What needs one (a script,
a request held back, a picture) is not verifiable here: the run in a true browser looks at it.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING
from unittest.mock import patch

from recette.adapters.http.surface import FormSurface
from recette.bootstrap import Visitors, open_resources
from recette.domain.errors import NotVerifiableError
from recette.run.bench_files import bench_folder
from recette.run.events import ScenarioPlayed
from recette.run.hooks import Worker
from recette.run.player import Request, play
from recette.target.profile import RunSettings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from recette.adapters.browser.chromium import Chromium
    from recette.domain.screen.view import Element
    from recette.ports import Frontier
    from recette.run.events import Event
    from recette.run.plan import PlannedScenario
    from recette.run.stack import Stack
    from recette.target.profile import Profile


_ANSWERS_WITHIN = 30.0


class PaperVisitor(FormSurface):
    """A visitor who reads and sends forms, in place of a browser."""

    def press(self, element: Element) -> None:
        """Press what does something without a script."""
        if not element.href and not element.submits:
            raise NotVerifiableError("navigateur", "Un script est en jeu.")
        super().press(element)

    def hold(self) -> None:
        """Refuse: two forms cannot leave together."""
        raise NotVerifiableError("navigateur", "Rien ne se retient sans navigateur.")

    def slip(self, values: Mapping[str, str]) -> None:
        """Refuse: a form leaves as its screen made it."""
        raise NotVerifiableError("navigateur", f"Rien ne se glisse sans navigateur : {values}.")

    def divert(self, words: Sequence[str]) -> None:
        """Refuse: a redirection is followed at once."""
        raise NotVerifiableError("navigateur", f"Rien ne se détourne sans navigateur : {words}.")

    def diverted(self) -> str:
        """Return nothing."""
        return ""

    def picture(self, path: Path) -> bool:
        """Tell that no picture is made."""
        del path
        return False

    def save_evidence(self, folder: Path) -> list[Path]:
        """Write the page."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "page.html").write_text(self.last_source(), encoding="utf-8")
        return [folder / "page.html"]


class PaperChromium:
    """What the composition root asks of a browser that is launched."""

    version = "papier"

    @classmethod
    def launch(cls, *_: object, **__: object) -> PaperChromium:
        """Return it."""
        return cls()

    def close(self) -> None:
        """Do nothing."""


class PaperVisitors(Visitors):
    """Makes visitors without a browser; a phone reads the same pages."""

    def __init__(self, chromium: Chromium, profile: Profile, frontier: Frontier) -> None:
        super().__init__(chromium, profile, frontier)
        # The patience of the profile tells what is shown in time; an answer may come later.
        self._http = partial(FormSurface, profile.cible.url, _ANSWERS_WITHIN, frontier)
        self._paper = partial(PaperVisitor, profile.cible.url, _ANSWERS_WITHIN, frontier)

    def browser(self, *, phone: bool = False) -> PaperVisitor:  # type: ignore[override]
        """Return a visitor in place of a browser."""
        del phone
        return self._paper()


@contextmanager
def on_paper() -> Iterator[None]:
    """Open resources without a browser, whoever opens them in this process."""
    with (
        patch("recette.bootstrap.Chromium", PaperChromium),
        patch("recette.bootstrap.Visitors", PaperVisitors),
    ):
        yield


@dataclass
class Theatre:
    """The bundled target, open, where scenarios are played on paper."""

    stack: Stack
    output: Path

    def play(self, scenarios: Sequence[PlannedScenario]) -> dict[str, ScenarioPlayed]:
        """Play scenarios in this process; return what is told of each, by identifier."""
        told: dict[str, ScenarioPlayed] = {}

        def note(event: Event) -> None:
            if isinstance(event, ScenarioPlayed):
                told[event.id] = event

        profile = self.stack.profile()
        quick = {"delai_secondes": 1.0}
        profile = profile.model_copy(update={"cible": profile.cible.model_copy(update=quick)})
        settings = RunSettings(profil=profile, sortie=str(self.output), graine=7)
        requests = [Request(s.id, str(s.path), s.line) for s in scenarios]
        with on_paper(), patch.dict("os.environ", self.stack.environment()):
            worker = Worker(settings, note, open_resources)
            userdata = {"travailleur": worker, "etapes": []}
            play(bench_folder(), iter(requests), userdata, worker.playing, worker.missing)
        return told
