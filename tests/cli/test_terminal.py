"""Whatever the command prints on, it says what it has to, ends as it should, and never crashes."""

from __future__ import annotations

import codecs
import io
import os
import subprocess
from typing import TYPE_CHECKING
from unittest.mock import patch
from xml.etree import ElementTree as ET

import pytest

from recette.cli.terminal import console, make_ready
from tests.cli.support import command, environment, recette
from tests.run.support import results, target

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

# A locale that has no accents, which Python is told to believe.
PLAIN = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
POOR = [{"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "cp1252"}, PLAIN]
FULL = "La sortie n'a pas pu être écrite (le disque est plein) : la suite n'y est pas.\n"
SAYING = "que le lien n'est plus actif"
LATIN = os.fsdecode(b"\xe9t\xe9")


def in_shell(
    redirection: str,
    *arguments: str,
    cwd: Path,
    before: str = "",
    given: bytes = b"",
    more: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """Run `recette` with its streams redirected as a shell does, after what it does `before`."""
    return subprocess.run(
        ["sh", "-c", f'{before} "$@" {redirection}', "sh", *command(*arguments)],
        cwd=cwd,
        env=environment(**(more or {})),
        input=given,
        capture_output=True,
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("ascii", '"L\'ete" ... oeuvre no 1 - + x ? ? / ?'),
        ("cp1252", "«L'été» … œuvre n° 1 – + x ? ? / ?"),
        ("utf-8", "«L'été» … œuvre n° 1 – ✔ ✘ ? 象 / ?"),
    ],
)
def test_what_an_encoding_lacks_is_spelled_in_letters_that_it_has(
    encoding: str, shown: str
) -> None:
    """Accents fall, typography is that of a typewriter, marks that differ stay apart."""
    make_ready()
    text = "«L'été» … œuvre n° 1 – ✔ ✘ ? 象 / \udce9"
    assert text.encode(encoding, "recette.orthographe").decode(encoding) == shown


def test_what_is_told_is_told_as_written() -> None:
    """Words between colons are no pictures, words between brackets no styles."""
    text = io.StringIO()
    with patch.object(console, "file", text):
        console.print("http://a:key:b [bold]", markup=False)
    assert text.getvalue() == "http://a:key:b [bold]\n"


def test_only_writing_is_spelled_otherwise() -> None:
    """What is read with this handler is not guessed."""
    make_ready()
    with pytest.raises(UnicodeDecodeError):
        codecs.decode(b"\xe9", "utf-8", "recette.orthographe")


@pytest.mark.parametrize(
    ("arguments", "status", "word"),
    [
        (("regles",), 0, b"ACC-01"),
        (("verifier", "--liste"), 0, b"seraient jou"),
        (("sensibilite", "--liste"), 0, b"REC-08"),
        (("profil", "--exemple"), 0, b"[cible]"),
        (("comprendre",), 0, b"lien"),
        (("relire",), 1, b"corriger"),
        (("verifier", "--regle", "COD-99"), 2, b"COD-99"),
        (("relevre",), 2, b"vouliez-vous dire relever"),
        (("comprendr",), 2, b"vouliez-vous dire comprendre"),
        (("verifier", "--help"), 0, b"Options"),
    ],
)
def test_a_terminal_without_our_characters(
    tmp_path: Path, arguments: tuple[str, ...], status: int, word: bytes
) -> None:
    """Each command says what it says elsewhere, with the same status."""
    done = in_shell("", *arguments, cwd=tmp_path, more=PLAIN)
    said = done.stdout if status < 2 else done.stderr
    assert done.returncode == status, done.stderr
    assert word in said
    assert not (tmp_path / "recette-erreur.log").exists()


@pytest.mark.parametrize("poor", POOR)
def test_a_run_on_a_terminal_without_our_characters(tmp_path: Path, poor: dict[str, str]) -> None:
    """The verdict is the same, and the results keep every character."""
    with target() as url:
        argv = ("verifier", "--cible", url, "--etiquettes", "faux")
        done = in_shell("", *argv, cwd=tmp_path, more=poor)
    assert done.returncode == 1, done.stderr
    assert "Durée".encode("cp1252") in done.stdout or b"Duree" in done.stdout
    assert results(tmp_path / "rapport")["execution"]["statut_de_sortie"] == 1


@pytest.mark.parametrize(
    "arguments", [("regles",), ("--help",), ("relire", "--help"), ("profil", "--schema")]
)
def test_an_output_that_cannot_be_written(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """What was asked for has not been said: it is told, and is no success."""
    done = in_shell(">/dev/full", *arguments, cwd=tmp_path)
    assert (done.returncode, done.stderr.decode()) == (3, FULL)


@pytest.mark.parametrize(("tags", "status"), [("juste", 3), ("faux", 1)])
def test_a_run_whose_output_cannot_be_written(tmp_path: Path, tags: str, status: int) -> None:
    """It goes on to its verdict, whose results are whole."""
    with target() as url:
        argv = ("verifier", "--cible", url, "--etiquettes", tags)
        done = in_shell(">/dev/full", *argv, cwd=tmp_path)
    assert (done.returncode, done.stderr.decode()) == (status, FULL)
    assert results(tmp_path / "rapport")["execution"]["statut_de_sortie"] == status % 3


@pytest.mark.parametrize(
    ("redirection", "argument", "status"),
    [
        ("2>/dev/full", "inconnue", 2),
        ("2>&-", "inconnue", 2),
        ("<&-", "regles", 0),
        (">&-", "regles", 0),
        (">&-", "--help", 0),
        ("<&- >&- 2>&-", "regles", 0),
    ],
)
def test_streams_that_are_closed(
    tmp_path: Path, redirection: str, argument: str, status: int
) -> None:
    """The status is what it is elsewhere."""
    done = in_shell(redirection, argument, cwd=tmp_path)
    assert done.returncode == status
    assert b"rror" not in done.stdout + done.stderr
    assert not list(tmp_path.iterdir())


def test_a_run_whose_streams_are_closed_writes_its_results_and_nothing_else(tmp_path: Path) -> None:
    """No file of ours takes the number of a stream, and what is printed never ends in one."""
    with target() as url:
        argv = ("verifier", "--cible", url, "--etiquettes", "juste")
        assert in_shell("<&- >&- 2>&-", *argv, cwd=tmp_path).returncode == 0
    assert results(tmp_path / "rapport")["execution"]["statut_de_sortie"] == 0
    ET.parse(tmp_path / "rapport" / "junit.xml")  # noqa: S314 - our own file


@pytest.mark.parametrize(
    ("given", "status", "told"),
    [
        ("Hélas, ce lien n'est plus actif.".encode(), 0, "Dit"),
        ("Hélas.".encode(), 1, "« Hélas. »"),
        ("Hélas.".encode("cp1252"), 2, "n'est pas en UTF-8 (octet 1)"),
    ],
)
def test_a_text_given_on_the_input_is_utf_8(
    tmp_path: Path, given: bytes, status: int, told: str
) -> None:
    """As a file is, whatever the terminal is; another encoding is told."""
    argv = ("comprendre", SAYING, "-")
    done = in_shell("", *argv, cwd=tmp_path, given=given, more=POOR[1])
    assert done.returncode == status, done.stderr
    assert told in (done.stdout + done.stderr).decode("cp1252")


@pytest.mark.parametrize(
    "arguments",
    [
        ("verifier", "--sortie", LATIN, "--cible", "http://127.0.0.1:9"),
        ("verifier", "--regle", LATIN),
        ("relire", LATIN),
        ("verifier", "--features", LATIN),
        ("comprendre", "un", LATIN),
        (LATIN,),
    ],
)
def test_an_argument_that_is_no_text(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """Bytes of another encoding are refused before anything is done."""
    done = recette(*arguments, cwd=tmp_path, PYTHONUTF8="1")
    assert done.returncode == 2
    assert "« ?t? » ne se lit pas en utf-8" in done.stderr
    assert not list(tmp_path.iterdir())


def test_a_working_folder_whose_name_is_no_text(tmp_path: Path) -> None:
    """The results could not name it: told before anything is played; what only reads goes on."""
    here = tmp_path / LATIN
    here.mkdir()
    with target() as url:
        done = recette("verifier", "--cible", url, cwd=here, PYTHONUTF8="1")
    assert done.returncode == 2
    assert "n'est pas en UTF-8" in done.stderr
    assert recette("regles", cwd=here, PYTHONUTF8="1").returncode == 0


def test_a_working_folder_that_is_no_more(tmp_path: Path) -> None:
    """Told before anything is played; what only reads goes on."""
    gone = "mkdir parti; cd parti; rmdir ../parti;"
    with target() as url:
        done = in_shell("", "verifier", "--cible", url, cwd=tmp_path, before=gone)
    assert done.returncode == 2
    assert "Le dossier courant ne se lit pas (il n'existe pas)" in done.stderr.decode()
    assert in_shell("", "regles", cwd=tmp_path, before=gone).returncode == 0


def test_a_feature_whose_name_is_no_text(tmp_path: Path) -> None:
    """It is told as any feature that cannot be read."""
    features = tmp_path / "equipe"
    features.mkdir()
    (features / f"{LATIN}.feature").write_text("# language: fr\n", encoding="utf-8")
    argv = ("verifier", "--liste", "--features", "equipe")
    done = recette(*argv, cwd=tmp_path, PYTHONUTF8="1")
    assert done.returncode == 2
    assert "?t?.feature n'est pas en UTF-8 : renommez-la." in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("verifier", "--cible", "{}"),
        ("explorer", "2", "--cible", "{}"),
        ("semer", "--cible", "{}", "--cle", "cle", "--creer-cle"),
        ("relever", "--cible", "{}", "--cle", "cle"),
    ],
)
def test_a_home_where_no_register_can_be_kept(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """Told before anything is created on the target, with the way to keep it elsewhere."""
    (tmp_path / "maison").touch()
    home = {"HOME": str(tmp_path / "maison"), "RECETTE_REGISTRE": "", "XDG_STATE_HOME": ""}
    with target() as url:
        said = [word.format(url) for word in arguments]
        done = recette(*said, cwd=tmp_path, **home)
    assert done.returncode == 2
    assert "un de ses parents n'est pas un dossier" in done.stderr
    assert "--registre-comptes" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["maison"]


def test_a_home_is_asked_of_no_command_that_keeps_none(tmp_path: Path) -> None:
    """The bundled target dies with the run, and a list writes nothing."""
    home = {"HOME": "/dev/null/maison", "RECETTE_REGISTRE": "", "XDG_STATE_HOME": ""}
    assert recette("verifier", "--liste", cwd=tmp_path, **home).returncode == 0
