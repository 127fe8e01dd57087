"""What is to be played: the features as gherkin-official reads them, apart from behave.

Two readers that must agree are the guard against a scenario that one of them swallows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from cucumber_tag_expressions import TagExpressionError  # type: ignore[import-untyped]
from cucumber_tag_expressions import parse as parse_expression
from gherkin.errors import (
    CompositeParserException,
    NoSuchLanguageException,
    ParserError,
    ParserException,
    UnexpectedEOFException,
    UnexpectedTokenException,
)
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler

from recette.catalogue import RULE_ID
from recette.domain.errors import UsageError, reason
from recette.domain.language.text import hint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

WRITTEN_ONLY = "redige"
_REMEDY = "« recette relire » en dit la cause et la correction."
_TOKEN = re.compile(r"[()]|[^\s()]+")
_BINARY = ("and", "or")
_OPERAND = "une étiquette est attendue ici"
_OPERATOR = "« and » ou « or » est attendu ici"


@dataclass(frozen=True)
class PlannedScenario:
    """A scenario, or one row of an outline.

    Attributes:
        id: path relative to the features folder, and line: `acces/identite.feature:41`.
        line: that of the scenario, or of the example row.
        chapter: folder of the feature; empty when it is directly in the features folder.
        rule_title: title of its `Règle:`; empty when it is under none.
        name: as told, the parameters of an outline replaced.
        rule_ids: rules of the guide that it verifies.
        tags: effective tags, without the `@`.
        steps: how many steps it holds, background included.
        texts: what its steps say, in order, each followed by the cells of its table.
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
    texts: tuple[str, ...] = ()

    @property
    def written_only(self) -> bool:
        """Tell whether it is written and not automated yet (`@redige`): planned, not played."""
        return WRITTEN_ONLY in self.tags


def read_plan(folders: Sequence[Path]) -> list[PlannedScenario]:
    """Return every scenario of every feature under `folders`, by path then line.

    Raises:
        UsageError: a folder is absent, a feature cannot be read or holds no scenario, or two
            features have the same path in two folders; the message says where.
    """
    plan: dict[str, PlannedScenario] = {}
    for folder in dict.fromkeys(folder.resolve() for folder in folders):
        if not folder.is_dir():
            raise UsageError(f"Le dossier de features {folder} n'existe pas : vérifiez son chemin.")
        for path in sorted(folder.rglob("*.feature")):
            for scenario in _read(path, folder):
                _add(scenario, plan)
    return sorted(plan.values(), key=lambda s: (s.id.rpartition(":")[0], s.line))


def _add(scenario: PlannedScenario, plan: dict[str, PlannedScenario]) -> None:
    other = plan.setdefault(scenario.id, scenario)
    if other.path != scenario.path:
        raise UsageError(
            f"{other.path} et {scenario.path} ont le même nom dans deux dossiers de features : "
            "leurs résultats se confondraient. Renommez l'une."
        )


def _read(path: Path, folder: Path) -> Iterator[PlannedScenario]:
    relative = path.relative_to(folder).as_posix()
    if relative != relative.encode("utf-8", "replace").decode("utf-8"):
        raise UsageError(f"Le nom de la feature {path} n'est pas en UTF-8 : renommez-la.")
    document = _document(path)
    places = dict(_places(document["feature"]["children"], ""))
    pickles: list[Any] = Compiler().compile(document)
    if not pickles:
        raise UsageError(f"La feature {path} ne contient aucun scénario qui se joue. {_REMEDY}")
    for pickle in pickles:
        line, rule_title = places[pickle["astNodeIds"][-1]]
        tags = [tag["name"].removeprefix("@") for tag in pickle["tags"]]
        yield PlannedScenario(
            id=f"{relative}:{line}",
            path=path,
            line=line,
            feature=document["feature"]["name"],
            chapter=relative.split("/", 1)[0] if "/" in relative else "",
            rule_title=rule_title,
            name=pickle["name"],
            rule_ids=tuple(dict.fromkeys(tag for tag in tags if RULE_ID.fullmatch(tag))),
            tags=frozenset(tags),
            steps=len(pickle["steps"]),
            texts=tuple(text for step in pickle["steps"] for text in _texts(step)),
        )


def _texts(step: Any) -> Iterator[str]:
    """Yield what a step says, then the cells of its table."""
    yield step["text"]
    for row in step.get("argument", {}).get("dataTable", {}).get("rows", ()):
        yield from (cell["value"] for cell in row["cells"])


def _document(path: Path) -> Any:
    try:
        document: Any = Parser().parse(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise UsageError(
            f"La feature {path} n'est pas en UTF-8 (octet {error.start}) : "
            "enregistrez-la dans cet encodage."
        ) from error
    except OSError as error:
        raise UsageError(f"La feature {path} ne se lit pas : {reason(error)}.") from error
    except ParserError as error:
        line, cause = first_error(error)
        raise UsageError(
            f"La feature {path} ne se lit pas à la ligne {line} : {cause}. {_REMEDY}"
        ) from error
    if not document.get("feature"):
        raise UsageError(f"La feature {path} est vide : écrivez-la, ou supprimez-la.")
    document["uri"] = path.name
    return document


def first_error(error: ParserError) -> tuple[int, str]:
    """Return the line of the first error, and its reason as a French clause."""
    first = error.errors[0] if isinstance(error, CompositeParserException) else error
    if not isinstance(first, ParserException):
        return 1, str(first)
    return first.location["line"], _why_unread(first)


def _why_unread(error: ParserException) -> str:
    if isinstance(error, UnexpectedEOFException):
        return "la feature s'arrête trop tôt"
    if isinstance(error, NoSuchLanguageException):
        return "cette langue n'existe pas"
    told = str(error).partition(": ")[2]
    if isinstance(error, UnexpectedTokenException):
        return f"« {told.rpartition(', got ')[2].strip(chr(39))} » n'y est pas attendu"
    if "inconsistent cell count" in told:
        return "la ligne n'a pas autant de cases que le tableau"
    return "une étiquette contient une espace" if "whitespace" in told else told


def _places(children: list[Any], rule_title: str) -> Iterator[tuple[str, tuple[int, str]]]:
    """Yield each scenario and example row by its identifier: its line, the title of its rule."""
    for child in children:
        if "rule" in child:
            yield from _places(child["rule"]["children"], child["rule"]["name"])
        elif "scenario" in child:
            scenario = child["scenario"]
            yield scenario["id"], (scenario["location"]["line"], rule_title)
            for examples in scenario["examples"]:
                for row in examples["tableBody"]:
                    yield row["id"], (row["location"]["line"], rule_title)


def select(
    plan: Sequence[PlannedScenario], rules: Sequence[str], tag_expression: str | None
) -> list[PlannedScenario]:
    """Return the scenarios of these rules (of all when none is given) that the tags admit.

    Raises:
        UsageError: unknown rule, or invalid expression.
    """
    wanted = {_known_rule(rule, plan) for rule in rules}
    admits = tag_filter(tag_expression or "")
    return [s for s in plan if (not wanted or wanted & set(s.rule_ids)) and admits(s.tags)]


def _known_rule(rule: str, plan: Sequence[PlannedScenario]) -> str:
    known = {identifier for scenario in plan for identifier in scenario.rule_ids}
    wanted = rule.strip().upper().removeprefix("@")
    if wanted in known:
        return wanted
    raise UsageError(
        f"Aucun scénario ne vérifie la règle « {rule} »{hint(wanted, known)} "
        "« recette regles » les donne toutes."
    )


def tag_filter(expression: str) -> Callable[[Iterable[str]], bool]:
    """Return what tells whether tags (without `@`) answer the expression; an empty one admits all.

    Raises:
        UsageError: the expression is invalid; the message shows where.
    """
    text = re.sub(r"(?<![^\s(])@(?=[^\s()])", "", expression)
    try:
        parsed = parse_expression(text)
    except TagExpressionError as error:
        raise UsageError(_invalid(text)) from error

    def admits(tags: Iterable[str]) -> bool:
        return bool(parsed.evaluate(tags))

    return admits


def _invalid(text: str) -> str:
    position, why = _first_fault(text)
    return (
        f"L'expression d'étiquettes n'est pas valide, {why} :\n"
        f"  {text}\n  {' ' * position}^\n"
        "Écrivez par exemple « horloge and not parcours »."
    )


def _first_fault(text: str) -> tuple[int, str]:
    """Return where the expression goes wrong, and why in French."""
    opened: list[int] = []
    wants_operand = True
    for match in _TOKEN.finditer(text):
        word = match.group()
        if wants_operand != (word not in {*_BINARY, ")"}):
            return match.start(), _OPERAND if wants_operand else _OPERATOR
        if word == "(":
            opened.append(match.start())
        elif word == ")":
            if not opened:
                return match.start(), "cette parenthèse n'a pas été ouverte"
            opened.pop()
        elif word in _BINARY:
            wants_operand = True
        elif word != "not":
            wants_operand = False
    if wants_operand:
        return len(text), _OPERAND
    if opened:
        return opened[-1], "cette parenthèse n'est pas refermée"
    return max(text.find("\\"), 0), "ce signe n'est pas admis"
