"""The traps, one file each, mixtures of them, and what the two Gherkin readers see of a text."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, NamedTuple

from behave.parser import parse_feature
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler
from hypothesis import strategies as st

from recette.relecture import AllowedNames

ALLOWED = AllowedNames(("ACT-04", "ACT-05", "ACC-01", "DEL-02"))
# `.feature.txt`: neither behave nor pytest collects them.
FOLDER = Path(__file__).parent / "traps"
SOUND = FOLDER / "sain.feature.txt"
BY_HAND = "_a_la_main_"
_NAME = re.compile(r"(?P<code>R\d\d)_l(?P<line>\d+)_\w+\.feature\.txt")


class Trap(NamedTuple):
    """A file, and the only anomaly that it must yield."""

    path: Path
    code: str
    line: int


def _traps() -> list[Trap]:
    named = ((path, _NAME.fullmatch(path.name)) for path in sorted(FOLDER.glob("R*")))
    return [Trap(path, found["code"], int(found["line"])) for path, found in named if found]


TRAPS = _traps()
_PIECES = st.sampled_from(
    [
        *("Scénario", "scenario", "Règle", "Regle", "Exemples", "Exemple", "Plan du Scénario"),
        *("Fonctionnalité", "Feature", "Contexte", "# language", "# langue", "fr", "en"),
        *("Étant donné", "Etant donnés", "Sachant", "que", "qu'", "qu’", "Quand", "Lorsqu’"),
        *("Then", "And", "Alors", "Donc", "Et", "Mais", "Soit", "*", "elle suit", "<état>"),
        *(" ", "\u00a0", "\u202f", "\t", "\u200b", ":", " :", "\u00a0:", ",", ".", "..", "etc."),
        *("«", "»", "“", "”", '"', '"""', "```", "|", "| a | b |", "@ACT-04", "@", "#", "\\|"),
        *("e\u0301", "\u0301", "\ufeff", "\u2000", "\x0b", "\r", "\n", "\n", "\n      "),
    ]
)
_LINE = st.lists(_PIECES, max_size=8).map("".join) | st.sampled_from(
    [
        *('"""', "```", "| a | b |", "| a", "|", "@parcours", "@", "# commentaire", "", "texte"),
        *("Fonctionnalité: Une", "Règle: Une", "Contexte:", "Scénario: Un", "Plan du scénario: Un"),
        *("Exemples:", "Exemple:", "Étant donné que Camille", "Quand elle suit", "Et que Karim"),
    ]
)
# Any text made of what features are made of: few of these are features.
PIECES = st.lists(_PIECES, max_size=60).map("".join) | st.lists(_LINE, max_size=20).map("\n".join)


@st.composite
def mixtures(draw: st.DrawFn) -> str:
    """Return a trap whose lines were lost, doubled, exchanged, added: several traps meet."""
    path = draw(st.sampled_from(TRAPS)).path
    lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
    for _ in range(draw(st.integers(1, 3))):
        one, other = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
        change = draw(st.sampled_from(["lost", "doubled", "exchanged", "added"]))
        if change == "lost" and len(lines) > 1:
            del lines[one]
        elif change == "doubled":
            lines.insert(other, lines[one])
        elif change == "exchanged":
            lines[one], lines[other] = lines[other], lines[one]
        else:
            lines.insert(one, draw(_LINE))
    return "\n".join(lines)


def behave_steps(text: str) -> list[list[str]]:
    """Return the steps of each scenario, as behave reads them."""
    feature: Any = parse_feature(text, language="fr")  # type: ignore[no-untyped-call]
    scenarios = feature.walk_scenarios(with_outlines=False)
    return [[step.name for step in scenario.all_steps] for scenario in scenarios]


def cucumber_steps(text: str) -> list[list[str]]:
    """Return the steps of each scenario, as gherkin-official reads them."""
    document: Any = Parser().parse(text)
    document["uri"] = ""
    pickles: list[Any] = Compiler().compile(document)
    return [[step["text"] for step in pickle["steps"]] for pickle in pickles]
