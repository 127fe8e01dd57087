"""Results made by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from recette.catalogue import load_catalogue
from recette.report.results import Results, RunFacts
from recette.run.bench_files import catalogue_file
from recette.run.events import ScenarioPlayed, StepPlayed
from recette.run.plan import PlannedScenario

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MESSAGE = "<script>alert('x')</script> \x00\x1b[31m\ud800 vu 1 85 05 78 006 048 36 et 2850578006048"


def planned(line: int, rule: str, path: Path, name: str = "Un scénario") -> PlannedScenario:
    """Return a scenario of one step."""
    return PlannedScenario(
        id=f"acces/identite.feature:{line}",
        path=path / "acces" / "identite.feature",
        line=line,
        feature="L'identité",
        chapter="acces",
        rule_title="Les champs",
        name=name,
        rule_ids=(rule,) if rule else (),
        tags=frozenset({rule} - {""}),
        steps=1,
    )


@pytest.fixture
def make(tmp_path: Path) -> Callable[..., Results]:
    """Build results from `(rule, status)`, with a message that is hard to write."""

    def build(*told: tuple[str, str], name: str = "Un scénario", **facts: Any) -> Results:
        plan = [planned(10 * i, rule, tmp_path, name) for i, (rule, _) in enumerate(told, 1)]
        known = RunFacts(
            target={"nom": "essai", "url": "http://127.0.0.1:8000"},
            inbox_url="http://127.0.0.1:8025",
            clock="http",
            seed=1,
            command="recette verifier",
            versions={"python": "3.11"},
            **{"filtered": True, **facts},
        )
        results = Results(known, load_catalogue(catalogue_file()), plan)
        for scenario, (_, status) in zip(plan, told, strict=True):
            if status:
                wrong = status != "conforme"
                results.add(
                    ScenarioPlayed(
                        scenario.id,
                        status,
                        1.5,
                        (StepPlayed("Alors", "le n° 1850578006048 est lu", status, 1.5),),
                        failing="Alors le n° est lu" if wrong else "",
                        message=MESSAGE if wrong else "",
                        artefacts=("scenarios/a/écran <1>.png",) if wrong else (),
                        notes=("vu 1850578006048",) if wrong else (),
                        readings=("La casse compte.",) if status == "reserve" else (),
                    )
                )
        return results

    return build
