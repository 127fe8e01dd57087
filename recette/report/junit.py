"""`junit.xml`: stable names, one suite a feature; what continuous integration reads."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from recette.domain.verdicts import Status

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
_SPACE = r"[ .\u00a0\u202f-]?"
# Written in one go or in groups, key or not, Corsica (2A, 2B) included.
_NUMBER = re.compile(
    rf"(?<!\d)([1-478](?:{_SPACE}\d\d){{2}}){_SPACE}(?:\d\d|2[ABab])"
    rf"(?:{_SPACE}\d{{3}}){{2}}(?:{_SPACE}\d\d)?(?!\d)"
)
# XML 1.0 admits no other control character (2.2, production [2]), UTF-8 no lone surrogate.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def masked(text: str) -> str:
    """Return a text where no n° de sécurité sociale can be read whole."""
    return _UNPRINTABLE.sub("?", _NUMBER.sub(r"\1••••••••", text))


def _suite_of(planned: PlannedScenario) -> str:
    return planned.id.rsplit(":", 1)[0].removesuffix(".feature").replace("/", ".")


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
        outcome = _OUTCOME.get(results.status_of(planned))
        if outcome:
            tally[outcome] += 1
            message = masked(told.message if told else "non exécuté")
            ET.SubElement(
                case, outcome, message=message.splitlines()[0] if message else ""
            ).text = masked(f"{told.failing}\n{told.message}" if told else "")
    suite.set("tests", str(len(members)))
    for outcome, key in (("failure", "failures"), ("error", "errors"), ("skipped", "skipped")):
        suite.set(key, str(tally[outcome]))
    suite.set("time", f"{total:.3f}")
