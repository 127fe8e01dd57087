"""What `recette explorer N` and `recette verifier --explorer N` share: cases drawn and tried."""

from __future__ import annotations

import os
import secrets
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from recette.bootstrap import open_resources
from recette.cli.output import Keeper
from recette.cli.progress import ProgressBoard
from recette.domain.errors import UsageError
from recette.explore import reporting
from recette.explore.exploration import Exploration, prepare
from recette.explore.explorer import Explorer
from recette.explore.generator import CHAPTER, Ground
from recette.explore.oracle import RULES_EXPLORED
from recette.explore.visiting import Visits
from recette.run.events import Ready

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from recette.report.results import Results
    from recette.target.profile import RunSettings

_EVERY = 15.0


def check_explored(rules: Sequence[str]) -> None:
    """Refuse rules of which nothing can be drawn.

    Raises:
        UsageError: none of the rules is explored.
    """
    known = {rule.strip().upper().removeprefix("@") for rule in rules}
    if known and not known & set(RULES_EXPLORED):
        raise UsageError(
            f"Aucune de ces règles ne s'explore ({', '.join(rules)}) ; celles qui s'explorent : "
            f"{', '.join(RULES_EXPLORED)}."
        )


def explore(
    count: int,
    settings: RunSettings,
    environment: dict[str, str],
    results: Results,
    console: Console,
) -> None:
    """Try `count` cases on the target, and add what was seen to the results.

    Raises:
        UsageError | RecetteError: the resources cannot be opened.
    """
    os.environ.update(environment)  # the secrets that the profile names
    output = Path(settings.sortie)
    exploration = prepare(_ground(settings), count, _wanted(results))
    results.planned = [*results.planned, *reporting.planned(exploration.rules)]
    resources = open_resources(settings)
    started = time.monotonic()
    visits = Visits(resources, _ground(settings, nonce=secrets.token_hex(4)))
    try:
        results.description.update(Ready(resources.describe()).description)
        Explorer(exploration, visits, _Ticker(console)).play()
    finally:
        visits.close()
        resources.close()
        reporting.write(exploration, output)
        _tell(exploration, results, output, console, time.monotonic() - started)


def _wanted(results: Results) -> list[str]:
    return [rule for rule in results.facts.selected_rules if rule in RULES_EXPLORED]


def _ground(settings: RunSettings, nonce: str = "") -> Ground:
    profile = settings.profil
    return Ground(
        seed=settings.graine,
        today=datetime.now(UTC).date(),
        specials=profile.politique.caracteres_speciaux,
        accents=profile.politique.lettres_accentuees == "admises",
        domain=profile.boite.domaine,
        nonce=nonce,
    )


def _tell(
    exploration: Exploration, results: Results, output: Path, console: Console, seconds: float
) -> None:
    played = list(reporting.events(exploration, results.catalogue, seconds))
    others = [s for s in results.planned if s.chapter != CHAPTER]
    rules = {e.id.partition(":")[2] for e in played}
    if exploration.tried < len(exploration.cases):
        rules |= set(exploration.rules)  # planned, and not played: never lost
    results.planned = [*others, *reporting.planned(sorted(rules))]
    scenarios = [s for s in results.planned if s.chapter == CHAPTER]
    with ProgressBoard(console, scenarios, 1) as board:
        keeper = Keeper(results, output, board)
        for event in played:
            keeper.note(event)
    for line in (reporting.summary(exploration), *exploration.remarks):
        console.print(line, highlight=False, markup=False, soft_wrap=True)


class _Ticker:
    """Tells from time to time how far an exploration is."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._last = time.monotonic()

    def __call__(self, exploration: Exploration) -> None:
        """Tell, when it has been some time."""
        if time.monotonic() - self._last > _EVERY:
            self._last = time.monotonic()
            told = f"{exploration.tried}/{len(exploration.cases)} saisies explorées"
            self._console.print(told, highlight=False)
