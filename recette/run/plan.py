"""What is to be played: the features as gherkin-official reads them, apart from behave.

Two readers that must agree are the guard against a scenario that one of them swallows.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from cucumber_tag_expressions import TagExpressionError  # type: ignore[import-untyped]
from cucumber_tag_expressions import parse as parse_expression
from gherkin.errors import CompositeParserException, ParserError
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler

from recette.domain.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

RULE_ID = re.compile(r"[A-Z]{3}-\d{2}")
WRITTEN_ONLY = "redige"


@dataclass(frozen=True)
class PlannedScenario:
    """A scenario, or one row of an outline.

    Attributes:
        id: path relative to the features folder, and line: `acces/identite.feature:41`.
        rule_ids: rules of the guide that it verifies.
        tags: effective tags, without the `@`.
        steps: how many steps it holds, background included.
    """

    id: str
    path: Path
    line: int
    feature: str
    chapter: str
    rule_title: str
    name: str
    rule_ids: tuple[str, ...]
    tags: frozenset[str] = field(default_factory=frozenset)
    steps: int = 0


def read_plan(folders: Sequence[Path]) -> list[PlannedScenario]:
    """Return every scenario of every feature under `folders`, by path then line.

    Raises:
        UsageError: a feature cannot be read; the message says where.
    """
    plan: list[PlannedScenario] = []
    for folder in folders:
        for path in sorted(folder.rglob("*.feature")):
            plan.extend(_read(path, folder))
    return plan


def _read(path: Path, folder: Path) -> list[PlannedScenario]:
    try:
        document: Any = Parser().parse(path.read_text(encoding="utf-8"))
    except (CompositeParserException, ParserError, UnicodeDecodeError) as error:
        first = str(error).strip().splitlines()
        raise UsageError(
            f"La feature {path} ne se lit pas : {' '.join(first[:2])}. "
            "« recette relire » en dit la cause et la correction."
        ) from error
    document["uri"] = path.name
    lines, rules = _lines_and_rules(document)
    relative = path.relative_to(folder).as_posix()
    feature = document["feature"]
    if not feature:
        return []
    chapter = relative.split("/", 1)[0] if "/" in relative else ""
    return [
        _planned(pickle, path, relative, chapter, feature["name"], lines, rules)
        for pickle in Compiler().compile(document)
    ]


def _planned(
    pickle: Any,
    path: Path,
    relative: str,
    chapter: str,
    feature: str,
    lines: dict[str, int],
    rules: dict[str, str],
) -> PlannedScenario:
    line = lines[pickle["astNodeIds"][-1]]
    tags = [tag["name"].removeprefix("@") for tag in pickle["tags"]]
    return PlannedScenario(
        id=f"{relative}:{line}",
        path=path,
        line=line,
        feature=feature,
        chapter=chapter,
        rule_title=rules.get(pickle["astNodeIds"][0], ""),
        name=pickle["name"],
        rule_ids=tuple(dict.fromkeys(t for t in tags if RULE_ID.fullmatch(t))),
        tags=frozenset(tags),
        steps=len(pickle["steps"]),
    )


def _lines_and_rules(document: Any) -> tuple[dict[str, int], dict[str, str]]:
    """Return the line of each scenario and example row, and the title of the rule of each."""
    lines: dict[str, int] = {}
    rules: dict[str, str] = {}

    def note(children: list[Any], title: str) -> None:
        for child in children:
            if "rule" in child:
                note(child["rule"]["children"], child["rule"]["name"])
            elif "scenario" in child:
                scenario = child["scenario"]
                lines[scenario["id"]] = scenario["location"]["line"]
                rules[scenario["id"]] = title
                for examples in scenario["examples"]:
                    for row in examples["tableBody"]:
                        lines[row["id"]] = row["location"]["line"]

    if document["feature"]:
        note(document["feature"]["children"], "")
    return lines, rules


def select(
    plan: Sequence[PlannedScenario], rules: Sequence[str], tag_expression: str | None
) -> list[PlannedScenario]:
    """Return the scenarios of these rules that a tag expression admits.

    Raises:
        UsageError: unknown rule, or invalid expression.
    """
    wanted = {_known_rule(rule, plan) for rule in rules}
    chosen = [s for s in plan if not wanted or wanted & set(s.rule_ids)]
    if not tag_expression:
        return chosen
    try:
        expression = parse_expression(re.sub(r"@(?=\w)", "", tag_expression))
    except TagExpressionError as error:
        raise UsageError(
            f"L'expression d'étiquettes « {tag_expression} » n'est pas valide : écrivez par "
            f"exemple « horloge and not parcours ». ({str(error).strip().splitlines()[0]})"
        ) from error
    return [s for s in chosen if expression.evaluate(s.tags)]


def _known_rule(rule: str, plan: Sequence[PlannedScenario]) -> str:
    known = sorted({r for s in plan for r in s.rule_ids})
    wanted = rule.upper().removeprefix("@")
    if wanted in known:
        return wanted
    near = difflib.get_close_matches(wanted, known, n=1)
    hint = f" ; vouliez-vous dire {near[0]} ?" if near else ""
    raise UsageError(f"La règle « {rule} » n'existe pas{hint} « recette regles » les donne toutes.")
