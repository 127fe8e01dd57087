"""`recette regles`: the catalogue, with the scenarios of each rule and its last verdict."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

from typer import Option

from recette.catalogue import load_catalogues
from recette.cli import terminal
from recette.cli.options import Features
from recette.domain.verdicts import Status
from recette.run.bench_files import catalogue_files, features_folder
from recette.run.plan import read_plan
from recette.run.readings import READING


def regles(
    sortie: Annotated[
        Path, Option(metavar="DOSSIER", help="Dossier des derniers résultats.")
    ] = Path("rapport"),
    detail: Annotated[bool, Option("--detail", help="Donne aussi les scénarios.")] = False,
    features: Features = None,
) -> None:
    """Donne le catalogue des règles et ce qui les vérifie."""
    folders = features or ()
    plan = read_plan([features_folder(), *folders])
    verdicts = _last_verdicts(sortie / "resultats.json")
    for rule in load_catalogues(catalogue_files(folders)).values():
        scenarios = [s for s in plan if rule.id in s.rule_ids]
        last = verdicts.get(rule.id, "")
        told = f" – dernier verdict : {last}" if last else ""
        line = f"{rule.id}  {rule.statement} ({len(scenarios)} scénarios{told})"
        terminal.console.print(line, highlight=False, markup=False, soft_wrap=True)
        for reading in rule.readings if detail else ():
            text = f"        lecture : {reading.sentence}"
            terminal.console.print(text, highlight=False, markup=False, soft_wrap=True)
        for scenario in scenarios if detail else ():
            beyond = " (lecture)" if READING in scenario.tags else ""
            text = f"        {scenario.id}  {scenario.name}{beyond}"
            terminal.console.print(text, highlight=False, markup=False, soft_wrap=True)


def _last_verdicts(path: Path) -> dict[str, str]:
    try:
        data: Any = json.loads(path.read_text(encoding="utf-8"))
        return {rule["id"]: _words(rule) for rule in data["regles"]}
    except (OSError, ValueError, KeyError, TypeError):
        return {}  # none yet, or results of another version


def _words(rule: dict[str, Any]) -> str:
    """Return a verdict, and what it leaves out when only some scenarios were chosen."""
    verdict = Status(rule["verdict"])
    why = rule.get("raison", "") if verdict is Status.CONFORME else ""
    return f"{verdict.words}, {why[0].lower()}{why[1:]}".removesuffix(".") if why else verdict.words
