"""`recette regles`: the catalogue, with the scenarios of each rule and its last verdict."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from recette.catalogue import load_catalogues
from recette.domain.verdicts import Status
from recette.run.bench_files import catalogue_files, features_folder
from recette.run.plan import read_plan

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from rich.console import Console


def list_rules(
    output: Path, console: Console, folders: Sequence[Path] = (), *, detailed: bool
) -> int:
    """Print the catalogue, that of other folders of features besides; return the exit status."""
    plan = read_plan([features_folder(), *folders])
    verdicts = _last_verdicts(output / "resultats.json")
    for rule in load_catalogues(catalogue_files(folders)).values():
        scenarios = [s for s in plan if rule.id in s.rule_ids]
        last = verdicts.get(rule.id, "")
        told = f" – dernier verdict : {last}" if last else ""
        line = f"{rule.id}  {rule.statement} ({len(scenarios)} scénarios{told})"
        console.print(line, highlight=False, markup=False, soft_wrap=True)
        for scenario in scenarios if detailed else ():
            text = f"        {scenario.id}  {scenario.name}"
            console.print(text, highlight=False, markup=False, soft_wrap=True)
    return 0


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
