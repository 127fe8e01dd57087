"""`recette approuver`: the sentences that a run read otherwise than in the guide's words."""

from __future__ import annotations

import getpass
import json
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from typer import Argument, Option
from typer.exceptions import Exit

from recette.cli.options import ProfileFile
from recette.cli.terminal import console
from recette.domain.errors import UsageError, reason
from recette.domain.screen.reading import Tier
from recette.target.approvals import NAME, Approval, Approvals, load_approvals, write_approvals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console

_ANSWERS = {"o": "oui", "oui": "oui", "n": "non", "non": "non"}


@dataclass(frozen=True)
class Pending:
    """A sentence that was read otherwise: what it says, as written, where."""

    said: str
    sentence: str
    where: str


def approuver(
    dossier: Annotated[Path, Argument(metavar="DOSSIER", help="Dossier des résultats.")],
    profil: ProfileFile = None,
    *,
    liste: Annotated[bool, Option("--liste", help="Liste sans rien demander.")] = False,
    par: Annotated[str, Option(metavar="NOM", help="Qui répond ; sinon, le compte.")] = "",
) -> None:
    """Montre les phrases lues autrement que dans le guide, et garde ce qu'une personne en dit."""
    found, told = readings_of(dossier)
    profile = profil or (Path(told) if told else None)
    if profile is None:
        if liste:
            raise Exit(show(found, Approvals(), console))
        raise UsageError(
            "Ces résultats ne disent pas de quel profil ils viennent : donnez-le par --profil. "
            f"Les réponses sont gardées à côté de lui, dans {NAME}."
        )
    path = profile.with_name(NAME)
    approvals = load_approvals(path)
    if liste:
        raise Exit(show(found, approvals, console))
    raise Exit(ask(found, approvals, path, par or getpass.getuser(), console))


def readings_of(folder: Path) -> tuple[list[Pending], str]:
    """Return what a run read otherwise, once each, and the profile that it was given.

    Raises:
        UsageError: the folder holds no results that can be read.
    """
    path = folder / "resultats.json"
    try:
        data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        observations = [
            seen
            for scenario in data["scenarios"]
            for step in scenario["etapes"]
            for seen in step.get("lu", ())
        ]
        profile = str(data["execution"].get("profil", ""))
    except OSError as error:
        raise UsageError(
            f"{path} ne se lit pas ({reason(error)}) : donnez le dossier d'une recette jouée."
        ) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UsageError(f"{path} n'est pas le résultat d'une recette.") from error
    found = {
        (seen["dit"], sentence): Pending(seen["dit"], sentence, seen["ou"])
        for seen in observations
        if seen.get("lecture") == Tier.OTHERWISE.value
        for sentence in seen["phrases"]
    }
    return sorted(found.values(), key=lambda each: (each.said, each.sentence)), profile


def show(found: list[Pending], approvals: Approvals, console: Console) -> int:
    """Print what was read otherwise, and what was answered of it; return 0."""
    for each in found:
        known = approvals.of(each.said, each.sentence)
        answer = known.dit if known else "à approuver"
        console.print(_told(each, answer), markup=False, highlight=False, soft_wrap=True)
    waiting = len(list(_unanswered(found, approvals)))
    _print(console, f"{len(found)} phrases lues autrement, dont {waiting} à approuver.")
    return 0


def ask(found: list[Pending], approvals: Approvals, path: Path, who: str, console: Console) -> int:
    """Ask of each sentence whether it says it; keep the answers as they come; return 0."""
    kept = list(approvals.lecture)
    today = datetime.now(UTC).astimezone().date()
    answered = 0
    for each in _unanswered(found, approvals):
        _print(console, _told(each, ""))
        answer = _answer(console)
        if answer is None:
            break
        if answer not in _ANSWERS:
            continue
        dit = "oui" if _ANSWERS[answer] == "oui" else "non"
        kept.append(
            Approval(chose=each.said, phrase=each.sentence, dit=dit, par=who, le=today)  # type: ignore[arg-type]
        )
        write_approvals(Approvals(lecture=kept), path)
        answered += 1
    waiting = len(list(_unanswered(found, Approvals(lecture=kept))))
    _print(console, f"{answered} réponses gardées dans {path} ; {waiting} phrases à approuver.")
    return 0


def _answer(console: Console) -> str | None:
    """Return what was typed; None when nobody answers any more."""
    console.print("  Le dit-elle ? oui, non, ou plus tard (Entrée) : ", end="", markup=False)
    line = sys.stdin.readline()
    return line.strip().lower() if line else None


def _unanswered(found: list[Pending], approvals: Approvals) -> Iterator[Pending]:
    return (each for each in found if approvals.of(each.said, each.sentence) is None)


def _told(each: Pending, answer: str) -> str:
    head = f"[{answer}] {each.said}" if answer else each.said
    return f"{head}\n  « {each.sentence} »\n  {each.where}"


def _print(console: Console, text: str) -> None:
    console.print(text, markup=False, highlight=False, soft_wrap=True)
