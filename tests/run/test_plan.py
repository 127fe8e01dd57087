"""The plan: every scenario, named as behave places it; and what is chosen from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from behave.parser import parse_feature

from recette.domain.errors import UsageError
from recette.run.plan import PlannedScenario, read_plan, select

if TYPE_CHECKING:
    from pathlib import Path

FEATURE = """# language: fr
@acces
Fonctionnalité: Un accès

  Contexte:
    Étant donné que Karim a un compte

  @ACC-01 @horloge
  Règle: Une règle

    Scénario: Un cas
      Quand elle arrive
      Alors elle est là

    @ACC-02 @ACC-01
    Plan du scénario: Un cas avec <mot>
      Quand elle dit <mot>
      Alors elle lit :
        | mot   |
        | <mot> |

      @serie
      Exemples: deux mots
        | mot |
        | un  |
        | deux |

  @ACT-01 @redige
  Règle: Une autre règle

    Scénario: Un autre cas
      Quand elle part
      Alors elle n'est plus là
"""


def _features(folder: Path, text: str = FEATURE, name: str = "acces/arrivee.feature") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def plan(tmp_path: Path) -> list[PlannedScenario]:
    """Return the plan of the sample."""
    return read_plan([_features(tmp_path)])


def test_every_scenario_and_row(plan: list[PlannedScenario]) -> None:
    """A scenario is at its line, an example at that of its row, named with its words."""
    assert [(s.id, s.name, s.steps) for s in plan] == [
        ("acces/arrivee.feature:11", "Un cas", 3),
        ("acces/arrivee.feature:25", "Un cas avec un", 3),
        ("acces/arrivee.feature:26", "Un cas avec deux", 3),
        ("acces/arrivee.feature:31", "Un autre cas", 3),
    ]


def test_what_is_said_of_it(plan: list[PlannedScenario], tmp_path: Path) -> None:
    """Feature, chapter, rule, rule ids in order and once, effective tags."""
    row = plan[1]
    assert (row.feature, row.chapter, row.rule_title) == ("Un accès", "acces", "Une règle")
    assert row.rule_ids == ("ACC-01", "ACC-02")
    assert row.tags == {"acces", "ACC-01", "horloge", "ACC-02", "serie"}
    assert row.path == tmp_path / "acces" / "arrivee.feature"


def test_written_only_is_planned_and_marked(plan: list[PlannedScenario]) -> None:
    """`@redige` does not hide a scenario, it marks it."""
    assert [s.written_only for s in plan] == [False, False, False, True]


def test_behave_places_and_counts_the_same(plan: list[PlannedScenario]) -> None:
    """The line of a planned scenario is the one that behave knows it by."""
    feature: Any = parse_feature(FEATURE, language="fr")  # type: ignore[no-untyped-call]
    seen = list(feature.walk_scenarios(with_outlines=False))
    assert [s.line for s in seen] == [s.line for s in plan]
    assert [len(list(s.all_steps)) for s in seen] == [s.steps for s in plan]
    assert [{str(tag) for tag in s.effective_tags} for s in seen] == [s.tags for s in plan]


def test_by_path_then_line(tmp_path: Path) -> None:
    """Lines are compared as numbers, and folders are read whole, once each."""
    _features(tmp_path, name="b.feature")
    _features(tmp_path, name="a/z/c.feature")
    plan = read_plan([tmp_path, tmp_path])
    assert [s.id for s in plan] == sorted(
        (s.id for s in plan), key=lambda i: (i.partition(":")[0], int(i.partition(":")[2]))
    )
    assert [s.chapter for s in plan] == ["a"] * 4 + [""] * 4


def test_two_folders_may_not_hold_the_same_name(tmp_path: Path) -> None:
    """Two results under one identifier would be one result."""
    one, other = _features(tmp_path / "une"), _features(tmp_path / "autre")
    with pytest.raises(UsageError, match="le même nom dans deux dossiers"):
        read_plan([one, other])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "est vide"),
        ("# language: fr\n# rien\n", "s'arrête trop tôt"),
        ("# language: fr\nFonctionnalité: A\n\n  Scénario : B\n    Quand C\n", "aucun scénario"),
        (FEATURE.replace("Alors elle est là", "elle est là"), "à la ligne 13 : « elle est là »"),
        (FEATURE.replace("| un  |", "| un | de |"), "autant de cases"),
        (FEATURE.replace("@serie", "@serie seul"), "étiquette contient une espace"),
        (FEATURE.replace(": fr", ": zz"), "à la ligne 1 : cette langue n'existe pas"),
        (FEATURE + "\n  @seule\n", "s'arrête trop tôt"),
    ],
)
def test_an_unreadable_feature_is_refused_in_words(tmp_path: Path, text: str, told: str) -> None:
    """The message names the file, the line and the remedy."""
    with pytest.raises(UsageError, match=told) as caught:
        read_plan([_features(tmp_path, text)])
    assert "arrivee.feature" in str(caught.value)
    assert "expected" not in str(caught.value)


def test_a_feature_that_is_not_utf8(tmp_path: Path) -> None:
    """Another encoding is said."""
    (tmp_path / "a.feature").write_bytes(FEATURE.encode("latin-1"))
    with pytest.raises(UsageError, match="n'est pas en UTF-8"):
        read_plan([tmp_path])


def test_an_absent_folder_is_not_an_empty_plan(tmp_path: Path) -> None:
    """An absent folder is not an empty plan."""
    with pytest.raises(UsageError, match="n'existe pas"):
        read_plan([tmp_path / "absent"])


@pytest.mark.parametrize(
    ("rules", "tags", "lines"),
    [
        ([], None, [11, 25, 26, 31]),
        ([], "", [11, 25, 26, 31]),
        (["acc-02"], None, [25, 26]),
        (["@ACT-01", "ACC-02"], None, [25, 26, 31]),
        ([], "horloge", [11, 25, 26]),
        ([], "@horloge and not @serie", [11]),
        ([], "not(@serie or redige)", [11]),
        (["ACC-01"], "serie", [25, 26]),
        (["ACC-01"], "redige", []),
    ],
)
def test_rules_and_tags_together_narrow_the_choice(
    plan: list[PlannedScenario], rules: list[str], tags: str | None, lines: list[int]
) -> None:
    """Rules in any letter case, tags with or without `@`; both together narrow the choice."""
    assert [s.line for s in select(plan, rules, tags)] == lines


def test_an_unknown_rule_names_the_nearest(plan: list[PlannedScenario]) -> None:
    """A mistyped rule is refused, with the one that was probably meant."""
    with pytest.raises(UsageError, match=r"« ACT-1 » ; vouliez-vous dire ACT-01 \?"):
        select(plan, ["ACT-1"], None)


@pytest.mark.parametrize(
    ("expression", "caret", "reason"),
    [
        ("acces and", 9, "une étiquette est attendue"),
        ("and acces", 0, "une étiquette est attendue"),
        ("@acces horloge", 6, "« and » ou « or »"),
        ("acces or or serie", 9, "une étiquette est attendue"),
        ("(acces", 0, "n'est pas refermée"),
        ("acces)", 5, "n'a pas été ouverte"),
        ("not", 3, "une étiquette est attendue"),
        ("a\\x", 1, "ce signe n'est pas admis"),
    ],
)
def test_an_invalid_expression_shows_where(
    plan: list[PlannedScenario], expression: str, caret: int, reason: str
) -> None:
    """The message points at the word, in French."""
    with pytest.raises(UsageError, match=reason) as caught:
        select(plan, [], expression)
    shown = str(caught.value).splitlines()
    assert shown[1] == f"  {expression.replace('@', '')}"
    assert shown[2].index("^") - 2 == caret
