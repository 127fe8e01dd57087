"""The catalogue: read whole, in order, or refused in words that name the rule and the key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recette.catalogue import LEVELS, load_catalogue
from recette.domain.errors import UsageError
from recette.domain.language.text import hint, nearest
from recette.run.bench_files import catalogue_file

if TYPE_CHECKING:
    from pathlib import Path

RULE = """
[[regle]]
id = "ACC-01"
niveau = "documentee"
enonce = "Un énoncé."
source = "Un extrait."
"""


def _file(folder: Path, text: str) -> Path:
    path = folder / "regles.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_guide_has_72_rules_each_with_its_level_statement_and_source() -> None:
    """The guide has 72 rules; each says its level, its statement and its source."""
    rules = load_catalogue(catalogue_file())
    assert len(rules) == 72
    assert all(identifier == rule.id for identifier, rule in rules.items())
    assert {rule.level for rule in rules.values()} <= set(LEVELS)


def test_in_the_order_of_the_file(tmp_path: Path) -> None:
    """Rules come in the order of the file; the precision is optional."""
    second = RULE.replace("ACC-01", "AAA-09") + 'precision = "Une lecture."\n'
    rules = load_catalogue(_file(tmp_path, RULE + second))
    assert list(rules) == ["ACC-01", "AAA-09"]
    assert [rule.precision for rule in rules.values()] == ["", "Une lecture."]
    assert rules["ACC-01"].statement == "Un énoncé."


READING = """
[[regle.lecture]]
phrase = "Une lecture."
pourquoi = "Le guide se tait."
"""


def test_what_is_read_into_a_rule(tmp_path: Path) -> None:
    """A rule has its readings, in order; each says for which scenarios and steps."""
    more = READING + 'politique = "jours"\nscenarios = ["Sans <quoi>"]\netapes = ["l\'erreur"]\n'
    (rule,) = load_catalogue(_file(tmp_path, RULE + READING + more)).values()
    first, second = rule.readings
    assert (first.sentence, first.why, first.policy) == ("Une lecture.", "Le guide se tait.", "")
    assert (first.holds_for("Tout titre"), first.asks("toute étape")) == (True, True)
    assert second.policy == "jours"
    assert [second.holds_for(title) for title in ("Sans rien du tout", "Sans ", "Avec")] == [
        *(True, False, False)
    ]
    assert (second.asks("l'erreur désigne"), second.asks("elle reste")) == (True, False)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (READING.replace("phrase", "phrse"), "ACC-01, lecture 1, n'a pas de « phrase »"),
        (READING.replace('"Le guide se tait."', '""'), "lecture 1, n'a pas de « pourquoi »"),
        (READING + 'etape = ["x"]\n', "lecture 1, a une clé inconnue.*vouliez-vous dire etapes"),
        (READING + 'etapes = "x"\n', "ACC-01, lecture 1 : « etapes » doit être une liste"),
        (READING + "scenarios = []\n", "« scenarios » doit être une liste de textes, non vide"),
        (READING + "scenarios = [1]\n", "« scenarios » doit être une liste de textes, non vide"),
        (READING + "politique = 1\n", "« politique » doit être un texte"),
        ('lecture = "x"\n', r"ACC-01 : une lecture s'écrit \[\[regle.lecture\]\]"),
    ],
)
def test_a_damaged_reading_is_refused_in_words(tmp_path: Path, text: str, told: str) -> None:
    """The message names the rule, the reading and the key."""
    with pytest.raises(UsageError, match=told):
        load_catalogue(_file(tmp_path, RULE + text))


@pytest.mark.parametrize("key", ["niveau", "enonce", "source"])
def test_a_missing_key_is_named(tmp_path: Path, key: str) -> None:
    """A rule without one of its keys is refused; the message names both."""
    text = "\n".join(line for line in RULE.splitlines() if not line.startswith(key))
    with pytest.raises(UsageError, match=rf"ACC-01 n'a pas de « {key} »"):
        load_catalogue(_file(tmp_path, text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (RULE + RULE, "deux fois la règle ACC-01"),
        (RULE.replace('id = "ACC-01"', ""), r"n° 1 \(sans id\) n'a pas de « id »"),
        (RULE.replace("ACC-01", "acc1"), "acc1 : « id » s'écrit"),
        (RULE.replace("documentee", "documente"), "ACC-01 : « niveau » vaut « documente »"),
        (RULE.replace('"Un énoncé."', "12"), "ACC-01 : « enonce » doit être un texte"),
        (RULE.replace('"Un énoncé."', '" "'), "ACC-01 : « enonce » doit être un texte"),
        (RULE + 'precison = "x"\n', "ACC-01 a une clé inconnue.*vouliez-vous dire precision"),
        ("regle = [1]", "l'élément 1 n'est pas une règle"),
        ("", "aucune règle"),
        ("[[regles]]\n", "aucune règle"),
        ("[[regle]\n", "abîmé"),
    ],
)
def test_a_damaged_catalogue_is_refused_in_words(tmp_path: Path, text: str, told: str) -> None:
    """Whatever is wrong is said with the file, and the rule when there is one."""
    path = _file(tmp_path, text)
    with pytest.raises(UsageError, match=told) as caught:
        load_catalogue(path)
    assert str(path) in str(caught.value)


def test_an_absent_catalogue_is_refused(tmp_path: Path) -> None:
    """No file: said, no traceback."""
    with pytest.raises(UsageError, match="ne se lit pas"):
        load_catalogue(tmp_path / "regles.toml")


def test_a_catalogue_that_is_not_utf8(tmp_path: Path) -> None:
    """Bytes that are no text are refused in words."""
    path = tmp_path / "regles.toml"
    path.write_bytes(RULE.encode("latin-1"))
    with pytest.raises(UsageError, match="abîmé"):
        load_catalogue(path)


def test_a_mistyped_word_finds_the_nearest_or_none() -> None:
    """A mistyped word finds the one it was meant for, letter case aside, or none."""
    assert nearest("acc-1", ["ACT-01", "ACC-01"]) == "ACC-01"
    assert nearest("xyz", ["horloge"]) is None
    assert hint("horlgoe", ["horloge", "acces"]) == " ; vouliez-vous dire horloge ?"
    assert hint("xyz", []) == "."
