"""The reader gives each line of a feature a place, and no line is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings

from recette.relecture.characters import clean
from recette.relecture.headers import Part
from recette.relecture.reader import read
from tests.relecture.samples import PIECES, SOUND, mixtures

if TYPE_CHECKING:
    from recette.relecture.document import Document, Node


def _sound() -> Document:
    return read(SOUND.read_text(encoding="utf-8"))


def _only(document: Document, part: Part) -> Node:
    (node,) = document.nodes_of([part])
    return node


@settings(deadline=None)
@given(PIECES | mixtures())
def test_no_line_is_lost(text: str) -> None:
    """Save blank lines and comments, a line is a header, a step, a row, a tag, a text or stray."""
    document = read(text)
    seen = {line for line, _ in document.descriptions} | document.opaque
    for things in (document.nodes, document.steps(), document.tags, document.strays):
        seen |= {thing.line for thing in things}
    seen |= {row.line for rows in document.tables() for row in rows}
    written = {
        number
        for number, line in enumerate(document.lines, start=1)
        if not clean(line).strip().startswith("#") and clean(line).strip()
    }
    assert written <= seen


def test_each_header_holds_what_follows_it() -> None:
    """Examples are under their outline, the outline under its rule, the rule under the feature."""
    examples = _only(_sound(), Part.EXAMPLES)
    parts = [Part.EXAMPLES, Part.OUTLINE, Part.RULE, Part.FEATURE]
    assert [node.part for node in examples.lineage()] == parts
    assert [row.cells for row in examples.rows[:1]] == [("délai", "état")]


def test_a_tag_of_a_rule_is_that_of_its_scenarios_only() -> None:
    """A tag goes down to what its holder holds, and to nothing beside."""
    scenarios = list(_sound().nodes_of([Part.SCENARIO, Part.OUTLINE]))
    assert [s.has_tag("ACT-04") for s in scenarios] == [True, True, False]
    assert [s.has_tag("horloge") for s in scenarios] == [False, False, True]
    assert all(s.has_tag("activation") for s in scenarios)


def test_a_second_feature_is_taken_for_a_rule_of_the_first() -> None:
    """Typed by mistake, it neither takes nor gives tags to the rules that follow."""
    text = SOUND.read_text("utf-8").replace("@activation", "@parcours")
    second = "@serie\nFonctionnalité: Une autre\n  @ACT-04\n"
    document = read(text.replace("  @ACT-04\n", second))
    scenarios = list(document.nodes_of([Part.SCENARIO, Part.OUTLINE]))
    assert all(scenario.has_tag("parcours") for scenario in scenarios)
    assert not any(scenario.has_tag("serie") for scenario in scenarios)
    assert [f.title for f in document.nodes_of([Part.FEATURE])][1:] == ["Une autre"]


def test_a_rule_written_with_a_space_still_holds_its_scenarios() -> None:
    """Swallowed by Gherkin, a header opens for a person what it was meant to open."""
    text = SOUND.read_text("utf-8").replace("Règle:", "Regle :").replace("Scénario:", "Scenario")
    document = read(text.replace("Scenario ", "Scénario "))
    rules = [len(rule.children) for rule in document.nodes_of([Part.RULE])]
    assert rules == [2, 1]


def test_a_doc_string_left_open_hides_all_that_follows() -> None:
    """An unclosed text takes every line to the end: they are data, not steps."""
    text = SOUND.read_text("utf-8").replace("      Mais il est dit", '      """\n      Mais')
    document = read(text)
    assert document.fences == [20]
    assert document.opaque == set(range(20, len(document.lines) + 1))
    assert not list(document.nodes_of([Part.OUTLINE]))
