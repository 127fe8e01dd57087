"""Bad input: one French sentence with its remedy, the right exit status, never a traceback."""

from __future__ import annotations

import io
import socket
from typing import TYPE_CHECKING

import pytest

from recette.cli.exit_status import status_of
from recette.cli.terminal import Terminal
from tests.cli.support import recette
from tests.run.support import results, target

if TYPE_CHECKING:
    from pathlib import Path


def _said(folder: Path, *arguments: str, status: int, **more: str) -> str:
    done = recette(*arguments, cwd=folder, **more)
    assert done.returncode == status, done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    return done.stderr or done.stdout


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("verifier", "--cibel", "x"), "L'option --cibel n'existe pas ; vouliez-vous dire --cible"),
        (("verifier", "--graine", "abc"), "--graine : attendu un nombre entier, lu « abc »."),
        (("verifier", "--graine"), "L'option --graine demande une valeur."),
        (("verifier", "--visible=oui"), "L'option --visible ne prend pas de valeur."),
        (("verifier", "--travailleurs", "-1"), "--travailleurs : attendu un nombre d'au moins 0"),
        (("verifier", "encore"), "« encore » est de trop"),
        (("verifier", "--preparation", "main"), "écrivez http ou navigateur"),
        (("relire", "absente"), "absente n'existe pas : vérifiez son chemin."),
        (("relire", "."), "ne contient aucune feature"),
        (("servir", "--defaut", "rien-de-tel"), "Aucun défaut ne s'appelle « rien-de-tel »"),
        (("verfier",), "La commande verfier n'existe pas ; vouliez-vous dire verifier ?"),
    ],
)
def test_a_wrong_command_line_is_told_in_french_with_status_2(
    tmp_path: Path, arguments: tuple[str, ...], expected: str
) -> None:
    """A wrong command line is told in French, with 2."""
    assert expected in _said(tmp_path, *arguments, status=2)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (
            ("--regle", "COD-99"),
            "Aucun scénario ne vérifie la règle « COD-99 » ; vouliez-vous dire",
        ),
        (("--etiquettes", "juste et faux"), "L'expression d'étiquettes n'est pas valide"),
        (("--boite", "http://127.0.0.1:1"), "--boite va avec --cible ou --profil"),
        (("--cible", "http://127.0.0.1:1", "--defaut", "x"), "--defaut ne va qu'avec"),
        (("--cible", "https://assure.AMELI.fr"), "est un service réel : la recette n'y va jamais"),
        (("--cible", "https://exemple.org"), "personne n'en répond"),
        (("--cible", "ici"), "« ici » n'est pas une adresse"),
        (("--defaut", "rien-de-tel"), "Aucun défaut ne s'appelle « rien-de-tel »"),
        (("--profil", "absent.toml"), "Le profil absent.toml ne se lit pas : il n'existe pas."),
        (("--features", "absent"), "n'existe pas : vérifiez son chemin"),
    ],
)
def test_wrong_usage_of_a_run_is_told_before_anything_is_written(
    tmp_path: Path, arguments: tuple[str, ...], expected: str
) -> None:
    """Wrong usage is told in French with 2, before anything is written."""
    assert expected in _said(tmp_path, "verifier", *arguments, status=2)
    assert not list(tmp_path.iterdir())


def test_a_target_that_does_not_answer_is_3_and_the_results_are_written(tmp_path: Path) -> None:
    """A target that does not answer is 3, the results written."""
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{closed.getsockname()[1]}"
        said = _said(tmp_path, "verifier", "--cible", url, status=3)
    assert f"La cible ne répond pas sur {url}" in said
    told = results(tmp_path / "rapport")
    assert told["execution"]["statut_de_sortie"] == 3
    assert told["scenarios"]


def test_an_inbox_that_does_not_answer_is_3_with_its_address(tmp_path: Path) -> None:
    """An inbox that does not answer is 3, its address told."""
    with target() as url, socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        inbox = f"http://127.0.0.1:{closed.getsockname()[1]}"
        arguments = ("verifier", "--cible", url, "--boite", inbox, "--etiquettes", "juste")
        said = _said(tmp_path, *arguments, status=3, BENCH_RESOURCES="vraie")
    assert inbox in said
    assert results(tmp_path / "rapport")["execution"]["statut_de_sortie"] == 3


@pytest.mark.lent
def test_without_a_browser_nothing_is_played_and_the_remedy_is_told(tmp_path: Path) -> None:
    """Without a browser nothing is played: 3, the way to have one told."""
    more = {"BENCH_RESOURCES": "vraie", "RECETTE_CHROMIUM": str(tmp_path / "absent")}
    said = _said(tmp_path, "verifier", "--etiquettes", "juste", status=3, **more)
    assert "RECETTE_CHROMIUM" in said
    scenarios = results(tmp_path / "rapport")["scenarios"]
    assert {s["statut"] for s in scenarios} == {"non_execute"}


def test_nothing_chosen_is_4_and_nothing_begins(tmp_path: Path) -> None:
    """Nothing chosen is 4, nothing begins."""
    said = _said(tmp_path, "verifier", "--etiquettes", "juste and faux", status=4)
    assert "Rien n'est choisi" in said
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("output", ["fichier", "fichier/dedans"])
def test_an_output_that_cannot_be_a_folder_is_refused_with_its_remedy(
    tmp_path: Path, output: str
) -> None:
    """An output that cannot be a folder is 2, the remedy told."""
    (tmp_path / "fichier").write_text("", encoding="utf-8")
    said = _said(tmp_path, "verifier", "--sortie", output, status=2)
    assert "ne peut pas être écrit" in said
    assert "--sortie" in said


def test_somebody_else_s_folder(tmp_path: Path) -> None:
    """A folder that holds no results of ours loses nothing."""
    kept = tmp_path / "scenarios" / "precieux.txt"
    kept.parent.mkdir()
    kept.write_text("", encoding="utf-8")
    _said(tmp_path, "verifier", "--sortie", ".", "--boite", "http://x", status=2)
    assert kept.exists()


def _everything(folder: Path) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_an_old_green_does_not_survive_a_run_that_began_and_could_not_be_done(
    tmp_path: Path,
) -> None:
    """The green of another day does not survive a run that began and could not be done."""
    with target() as url:
        _said(tmp_path, "verifier", "--cible", url, "--etiquettes", "juste", status=0)
    _said(tmp_path, "verifier", "--cible", url, status=3)
    assert results(tmp_path / "rapport")["comptes"]["regles"]["conforme"] == 0
    assert "Conforme" not in (tmp_path / "rapport" / "junit.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("--regle", "COD-99"), 2),
        (("--etiquettes", "juste et faux"), 2),
        (("--etiquettes", "juste and faux"), 4),
        (("--profil", "absent.toml"), 2),
        (("--cible", "https://exemple.org"), 2),
        (("--boite", "http://127.0.0.1:1"), 2),
    ],
)
def test_a_slip_of_the_hand_costs_no_results(
    tmp_path: Path, arguments: tuple[str, ...], status: int
) -> None:
    """A slip of the hand costs no results: they are replaced once a run begins."""
    with target() as url:
        _said(tmp_path, "verifier", "--cible", url, "--etiquettes", "juste", status=0)
    before = _everything(tmp_path)
    _said(tmp_path, "verifier", *arguments, status=status)
    assert _everything(tmp_path) == before


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_proxy_is_never_asked_for_this_machine(tmp_path: Path, host: str) -> None:
    """A proxy is never asked for this machine."""
    with target() as url:
        address = url.replace("127.0.0.1", host)
        proxies = dict.fromkeys(("HTTP_PROXY", "http_proxy"), "http://127.0.0.1:9")
        arguments = ("verifier", "--cible", address, "--etiquettes", "juste")
        _said(tmp_path, *arguments, status=0, **proxies)


def test_an_interpreter_that_drops_assertions_is_refused(tmp_path: Path) -> None:
    """An interpreter that drops the assertions is refused: nothing would ever be red."""
    with target() as url:
        arguments = ("verifier", "--cible", url, "--etiquettes", "juste")
        more = {"PYTHONOPTIMIZE": "1", "BENCH_RESOURCES": "vraie"}
        said = _said(tmp_path, *arguments, status=2, **more)
    assert "Python est lancé sans ses assertions" in said
    assert results(tmp_path / "rapport")["execution"]["statut_de_sortie"] == 2


@pytest.mark.parametrize("asked", [True, False])
def test_a_bug_of_ours_is_one_sentence_with_3_and_its_trace_is_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, *, asked: bool
) -> None:
    """A bug of ours is one sentence with 3; its trace is written, and shown when asked for."""
    monkeypatch.chdir(tmp_path)
    told = io.StringIO()

    def broken() -> int:
        raise ZeroDivisionError("[rouge]")

    errors = Terminal(file=told, width=200)
    assert status_of(broken, Terminal(file=io.StringIO()), errors, traces=asked) == 3
    assert "Erreur inattendue du banc (ZeroDivisionError : [rouge])" in told.getvalue()
    assert ("Traceback" in told.getvalue()) == asked
    assert "Traceback" in (tmp_path / "recette-erreur.log").read_text(encoding="utf-8")


def test_a_file_that_the_machine_refuses(tmp_path: Path) -> None:
    """Whatever the file, it is named with the reason: no bug of ours, and no trace written."""
    told = io.StringIO()

    def refused() -> int:
        return len((tmp_path / "absent" / "fichier").read_text(encoding="utf-8"))

    errors = Terminal(file=told, width=500)
    assert status_of(refused, Terminal(file=io.StringIO()), errors, traces=False) == 3
    assert (
        f"{tmp_path}/absent/fichier ne peut pas être utilisé (il n'existe pas)" in told.getvalue()
    )
    assert "inattendue" not in told.getvalue()


def test_a_measure_of_no_defect_is_4_and_not_a_success(tmp_path: Path) -> None:
    """A measure of no defect is 4, not a success."""
    said = _said(tmp_path, "sensibilite", "--regle", "COD-99", status=4)
    assert "Rien n'est choisi" in said
