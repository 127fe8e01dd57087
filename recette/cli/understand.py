"""`recette comprendre`: whether a text says one of the things that the features ask of a target."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from typer import Argument, Option
from typer.exceptions import Exit

from recette.cli.terminal import console
from recette.domain.errors import UsageError, reason
from recette.domain.language.text import hint
from recette.domain.screen.judging import judgement_of
from recette.domain.screen.reading import SAYINGS, Tier

if TYPE_CHECKING:
    from rich.console import Console

    from recette.domain.language.said import Said

_NOT_SAID = 1
_STANDARD_INPUT = "-"


def comprendre(
    chose: Annotated[
        str, Argument(metavar="CHOSE", help="Ce qui est à dire, par les mots des features.")
    ] = "",
    texte: Annotated[
        str, Argument(metavar="TEXTE", help="Le texte ; « - » pour l'entrée standard.")
    ] = "",
    corpus: Annotated[
        Path | None,
        Option(metavar="FICHIER", help="Textes « dit » et « non » de chaque chose, en TOML."),
    ] = None,
) -> None:
    """Dit si un texte dit une chose du guide, et par quelle phrase ; sans texte, les énumère."""
    if corpus:
        if chose or texte:
            raise UsageError("--corpus va sans chose ni texte : les siens sont dans le fichier.")
        raise Exit(measure(corpus, console))
    if not texte:
        raise Exit(list_sayings(chose, console))
    raise Exit(understand(chose, _typed() if texte == _STANDARD_INPUT else texte, console))


def _typed() -> str:
    """Return the standard input, which is UTF-8 as all files here are, whatever the terminal is.

    Raises:
        UsageError: it is not.
    """
    try:
        return sys.stdin.buffer.read().decode("utf-8")
    except UnicodeDecodeError as error:
        raise UsageError(
            f"Le texte reçu n'est pas en UTF-8 (octet {error.start}) : convertissez-le, par "
            "« iconv -t UTF-8 »."
        ) from error
    except OSError as error:
        raise UsageError(f"L'entrée standard ne se lit pas : {reason(error)}.") from error


def list_sayings(chosen: str, console: Console) -> int:
    """Print the things that can be said, or check the one that is named; return 0.

    Raises:
        UsageError: nothing is named so.
    """
    named = [said_named(chosen).phrase] if chosen else list(SAYINGS)
    for phrase in named:
        console.print(phrase, markup=False, soft_wrap=True)
    return 0


def understand(chosen: str, text: str, console: Console) -> int:
    """Print the sentence of `text` that says it; return 0 when it is said, 1 when it is not.

    Raises:
        UsageError: nothing is named so.
    """
    found = judgement_of(text, said_named(chosen))
    if found.doubt:
        shown = " / ".join(found.doubt.splitlines())
        console.print(f"Lecture incertaine : « {shown} »", markup=False, soft_wrap=True)
    if not found.said:
        console.print("Pas dit. Lu :", markup=False)
        for line in filter(None, map(str.strip, text.splitlines())):
            console.print(f"  « {line} »", markup=False, soft_wrap=True)
        return _NOT_SAID
    reading = found.reading
    told = "Dit" if reading and reading.tier is Tier.GUIDE else "Dit autrement"
    for sentence in reading.sentences if reading else [text.strip()]:
        console.print(f"{told} : « {sentence} »", markup=False, soft_wrap=True)
    return 0


def said_named(phrase: str) -> Said:
    """Return the thing said that is named so.

    Raises:
        UsageError: nothing is; the message names the nearest one.
    """
    if phrase not in SAYINGS:
        raise UsageError(
            f"Rien ne se dit « {phrase} »{hint(phrase, list(SAYINGS))} "
            "« recette comprendre » les énumère."
        )
    return SAYINGS[phrase]


def measure(path: Path, console: Console) -> int:
    """Print each text read otherwise than the corpus says, then the figures; return 0.

    Raises:
        UsageError: the file cannot be read, or is no corpus.
    """
    wrong = {"dit": 0, "non": 0}
    total = {"dit": 0, "non": 0}
    for phrase, kind, text in texts_of(path):
        total[kind] += 1
        if judgement_of(text, said_named(phrase)).said is not (kind == "dit"):
            wrong[kind] += 1
            shown = " / ".join(text.splitlines())
            console.print(f"{kind} : {phrase} : « {shown} »", markup=False, soft_wrap=True)
    every = sum(total.values())
    agreement = 1 - sum(wrong.values()) / every if every else 1.0
    console.print(
        f"accord {agreement:.3f} ; faux verts {wrong['non']}/{total['non']} ; "
        f"faux rouges {wrong['dit']}/{total['dit']}",
        markup=False,
    )
    return 0


def texts_of(path: Path) -> list[tuple[str, str, str]]:
    """Return the texts of a corpus: the thing said, `dit` or `non`, the text.

    Raises:
        UsageError: the file cannot be read, or is no corpus.
    """
    try:
        tables: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{path} ne se lit pas : vérifiez son chemin.") from error
    except ValueError as error:
        raise UsageError(f"{path} n'est pas du TOML en UTF-8 : {error}.") from error
    found = []
    for phrase, table in tables.items():
        said_named(phrase)
        if not isinstance(table, dict) or not set(table) <= {"dit", "non"}:
            raise UsageError(f"{path}, « {phrase} » : attendu, les listes « dit » et « non ».")
        for kind, texts in table.items():
            if not isinstance(texts, list) or not all(isinstance(t, str) for t in texts):
                raise UsageError(f"{path}, « {phrase} », {kind} : attendu, une liste de textes.")
            found += [(phrase, kind, text) for text in texts]
    return found
