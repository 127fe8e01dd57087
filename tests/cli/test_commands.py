"""What the command tells without playing anything."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.cli.support import recette
from tests.run.support import target

if TYPE_CHECKING:
    from pathlib import Path


def test_help_gives_the_commands(tmp_path: Path) -> None:
    """`--help` gives the commands."""
    done = recette("--help", cwd=tmp_path)
    assert done.returncode == 0
    assert all(word in done.stdout for word in ("verifier", "servir", "regles"))


_NAMES = ("verifier", "explorer", "servir", "regles", "sensibilite", "relire", "semer", "relever")


@pytest.mark.parametrize("name", ["", *_NAMES, "echeances"])
def test_the_help_is_in_french_and_cuts_no_line(tmp_path: Path, name: str) -> None:
    """No word of the help is left in English, no line is cut."""
    done = recette(*filter(None, (name, "--help")), cwd=tmp_path)
    assert done.returncode == 0
    assert "Donne cette aide." in done.stdout
    assert not re.findall(
        r"Usage: |Show|exit\.|default|Commands|COMMAND |<.*>|\w\.\.\.$", done.stdout
    )


def test_without_a_command_help_is_given_with_status_2(tmp_path: Path) -> None:
    """Without a command, help is given, with 2."""
    done = recette(cwd=tmp_path)
    assert done.returncode == 2
    assert "verifier" in done.stdout + done.stderr


@pytest.mark.parametrize("bench", ["", "notre"])
def test_the_list_says_what_would_run_and_writes_nothing(tmp_path: Path, bench: str) -> None:
    """`--liste` says what would run, writes nothing and starts nothing."""
    more = {"RECETTE_BANC": ""} if bench else {}
    done = recette("verifier", "--liste", cwd=tmp_path, **more)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[-1] == f"{len(lines) - 1} scénarios seraient joués."
    assert not list(tmp_path.iterdir())


def test_a_list_of_nothing_is_4_as_the_run_would_be(tmp_path: Path) -> None:
    """`--liste` of nothing is 4, as the run would be."""
    assert recette("verifier", "--liste", "--etiquettes", "rien", cwd=tmp_path).returncode == 4


def test_the_rules_come_with_their_last_verdicts(tmp_path: Path) -> None:
    """`regles` gives the catalogue, then the last verdicts."""
    done = recette("regles", "--detail", cwd=tmp_path)
    assert done.returncode == 0
    assert "ACC-01  Ce qui est juste est juste." in done.stdout
    assert "Tout est juste" in done.stdout
    with target() as url:
        recette("verifier", "--cible", url, "--etiquettes", "faux", cwd=tmp_path)
    assert "dernier verdict : non conforme" in recette("regles", cwd=tmp_path).stdout
    with target() as url:
        recette("verifier", "--cible", url, "--etiquettes", "juste", cwd=tmp_path)
    told = recette("regles", cwd=tmp_path).stdout
    assert "dernier verdict : conforme, vérifiée en partie : 1 de ses" in told


@pytest.mark.parametrize("damaged", ["", "[]", '{"regles": 3}', '{"regles": [{}]}'])
def test_rules_beside_damaged_results(tmp_path: Path, damaged: str) -> None:
    """`regles` does without results that it cannot read."""
    (tmp_path / "rapport").mkdir()
    (tmp_path / "rapport" / "resultats.json").write_text(damaged, encoding="utf-8")
    done = recette("regles", cwd=tmp_path)
    assert done.returncode == 0, done.stderr


def test_the_defects_are_listed_one_a_line_with_rules_and_sentence(tmp_path: Path) -> None:
    """`sensibilite --liste` gives the defects, one a line: name, rules, sentence."""
    done = recette("sensibilite", "--liste", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert len(lines) > 72
    assert all(re.match(r"[a-z0-9-]+  [A-Z]{3}-\d\d\b", line) for line in lines), lines


def test_proofreading_says_where_a_trap_is_and_our_features_have_none(tmp_path: Path) -> None:
    """`relire` says where the trap is and what to write, with 1; our own features have none."""
    ours = recette("relire", cwd=tmp_path, RECETTE_BANC="")
    assert (ours.returncode, ours.stdout) == (0, "Rien à corriger.\n")
    trap = tmp_path / "piege.feature"
    trap.write_text(
        "# language: fr\nFonctionnalité: Piège\n\n  Scénario : Jamais joué\n", encoding="utf-8"
    )
    done = recette("relire", str(trap), cwd=tmp_path)
    assert done.returncode == 1
    assert "piege.feature:4" in done.stdout
    assert "→" in done.stdout


def test_a_run_tells_its_failures_then_the_verdict_and_where_the_results_are(
    tmp_path: Path,
) -> None:
    """A run tells failures as they happen, then the verdict and where the results are."""
    with target() as url:
        done = recette("verifier", "--cible", url, "--etiquettes", "juste or faux", cwd=tmp_path)
    assert done.returncode == 1
    assert "NON CONFORME [COD-01] La cible est fausse" in done.stdout
    assert "006 048" not in done.stdout
    assert "COD-01 non conforme : Ce qui est faux est faux." in done.stdout
    assert "1 règle non conforme sur 2" in done.stdout
    assert "resultats.html" in done.stdout
    for name in ("resultats.json", "resultats.html", "junit.xml", "evenements.ndjson"):
        assert (tmp_path / "rapport" / name).is_file()
