"""`junit.xml`: stable names, one suite a feature; what continuous integration reads."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from recette.domain.verdicts import Status
from recette.report.masking import masked

if TYPE_CHECKING:
    from pathlib import Path

    from recette.report.results import Results
    from recette.run.plan import PlannedScenario

_OUTCOME = {
    Status.NON_CONFORME: "failure",
    Status.ERREUR: "error",
    Status.INSTABLE: "failure",
    Status.NON_VERIFIABLE: "skipped",
    Status.NON_EXECUTE: "skipped",
}


def _counts(status: Status, results: Results) -> bool:
    """Tell whether a reserve is a failure: only where the run is strict."""
    return status is Status.RESERVE and results.strict


def _property(case: ET.Element, name: str, value: str) -> None:
    properties = case.find("properties")
    if properties is None:
        properties = ET.SubElement(case, "properties")
    ET.SubElement(properties, "property", name=name, value=masked(value))


def _guide(planned: PlannedScenario, results: Results) -> str:
    """Return the sentences of the guide that a scenario not conforme contradicts."""
    if results.status_of(planned) is not Status.NON_CONFORME:
        return ""
    known = [results.catalogue[rule] for rule in planned.rule_ids if rule in results.catalogue]
    return "".join(f"\nLe guide ({rule.id}) : « {rule.source} »" for rule in known)


def _suite_of(planned: PlannedScenario) -> str:
    path = planned.id.rsplit(":", 1)[0].removesuffix(".feature")
    return masked(path).replace("/", ".")


def write(results: Results, folder: Path) -> Path:
    """Write `junit.xml`."""
    root = ET.Element("testsuites", name="recette", time=f"{results.duration():.1f}")
    ordered = sorted(results.planned, key=lambda s: (_suite_of(s), s.line))
    for name, members in groupby(ordered, _suite_of):
        _suite(root, name, list(members), results)
    path = folder / "junit.xml"
    ET.indent(root)
    ET.ElementTree(root).write(path, encoding="utf-8", xml_declaration=True)
    return path


def _suite(root: ET.Element, name: str, members: list[PlannedScenario], results: Results) -> None:
    suite = ET.SubElement(root, "testsuite", name=name)
    total = 0.0
    tally = dict.fromkeys(("failure", "error", "skipped"), 0)
    names: dict[str, int] = {}
    for planned in members:
        told = results.told(planned)
        duration = told.duration if told else 0.0
        total += duration
        title = masked(f"[{' '.join(planned.rule_ids)}] {planned.name}")
        names[title] = names.get(title, 0) + 1
        title += f" ({names[title]})" if names[title] > 1 else ""
        case = ET.SubElement(suite, "testcase", classname=name, name=title, time=f"{duration:.3f}")
        status = results.status_of(planned)
        outcome = "failure" if _counts(status, results) else _OUTCOME.get(status)
        if status is Status.RESERVE and told is not None:
            _property(case, "reserve", " ".join(told.readings))
            _property(case, "ecart", told.message)
        if outcome:
            tally[outcome] += 1
            message = masked(told.message if told else "non exécuté")
            ET.SubElement(
                case, outcome, message=message.splitlines()[0] if message else ""
            ).text = masked(
                f"{told.failing}\n{told.message}{_guide(planned, results)}" if told else ""
            )
    suite.set("tests", str(len(members)))
    for outcome, key in (("failure", "failures"), ("error", "errors"), ("skipped", "skipped")):
        suite.set(key, str(tally[outcome]))
    suite.set("time", f"{total:.3f}")
