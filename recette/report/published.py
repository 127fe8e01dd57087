"""The sensitivity of our scenarios, as last measured on the bundled target: kept with the bench."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from recette.domain.errors import UsageError, reason, unwritable

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from recette.report.sensitivity import Finding

PUBLISHED = Path(__file__).with_name("sensibilite.json")


@dataclass(frozen=True)
class Sensitivity:
    """How many of the defects that break a rule its own scenarios have seen.

    Attributes:
        reserved: those of the seen that are only by a reserve.
    """

    seen: int
    defects: int
    reserved: int = 0


@cache
def sensitivity_of(rule: str) -> Sensitivity | None:
    """Return the sensitivity of a rule; None when no known defect breaks it."""
    own = [trial for trial in trials().values() if rule in trial.rules]
    if not own:
        return None
    seen = sum(rule in trial.seen_by for trial in own)
    return Sensitivity(seen, len(own), sum(rule in trial.reserved_by for trial in own))


class Trial(NamedTuple):
    """The rules that a defect breaks, those of them that saw it, those that saw a reserve."""

    rules: tuple[str, ...]
    seen_by: tuple[str, ...]
    reserved_by: tuple[str, ...]


@cache
def trials() -> dict[str, Trial]:
    """Return the last trial of each defect."""
    kept = json.loads(PUBLISHED.read_text(encoding="utf-8"))["defauts"]
    return {
        name: Trial(*(tuple(one.get(key, ())) for key in ("regles", "vu_par", "en_reserve")))
        for name, one in kept.items()
    }


def check_publishable(path: Path) -> None:
    """Refuse a file that could not be kept up to date, before hours of trials.

    Raises:
        UsageError: it cannot be written.
    """
    if why := unwritable(path):
        raise UsageError(f"{path} ne peut pas être tenu à jour : {why}.")


def publish(findings: Sequence[Finding], known: Collection[str], path: Path) -> None:
    """Put these findings among those already published in a file, and forget the defects gone.

    Args:
        findings: the trials just made; one that ended in an error of ours is not seen.
        known: the names of every defect of the bundled target.
        path: the file, made when it is not there.

    Raises:
        UsageError: the file cannot be read or written.
    """
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))["defauts"] if path.exists() else {}
        for finding in findings:
            held = {"en_reserve": finding.reserved_by} if finding.reserved_by else {}
            kept[finding.nom] = {"regles": finding.regles, "vu_par": finding.seen_by} | held
        ordered = {name: kept[name] for name in sorted(kept) if name in known}
        lines = ",\n".join(
            f"  {json.dumps(name)}: {json.dumps(one)}" for name, one in ordered.items()
        )
        path.write_text(f'{{"defauts": {{\n{lines}\n}}}}\n', encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{path} ne peut pas être tenu à jour : {reason(error)}.") from error
    except (ValueError, KeyError, TypeError) as error:
        raise UsageError(f"{path} n'est pas un fichier de sensibilité publié.") from error
