"""Proofreading of features: what would be swallowed, not run, or badly read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.errors import reason
from recette.relecture.agreement import disagreement
from recette.relecture.allowed_names import AllowedNames, load_allowed_names
from recette.relecture.checks import CHECKS
from recette.relecture.findings import UNREADABLE, Anomalie
from recette.relecture.reader import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


def relire(paths: Iterable[Path], allowed: AllowedNames | None = None) -> list[Anomalie]:
    """Return the anomalies of features, by path then line.

    Args:
        paths: features, or folders that hold some at any depth.
        allowed: known rules and tags; by default those of our own catalogue and glossary, and of
            the catalogues beside these features.
    """
    paths = list(paths)
    known = allowed or load_allowed_names(paths)
    files = dict.fromkeys(file for path in paths for file in _features(path))
    return sorted(anomaly for file in files for anomaly in _relire(file, known))


def _features(path: Path) -> list[Path]:
    return sorted(path.rglob("*.feature")) if path.is_dir() else [path]


def _relire(path: Path, allowed: AllowedNames) -> Iterator[Anomalie]:
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        message = f"Ce fichier n'est pas en UTF-8 (octet {error.start})."
        yield Anomalie(path, 1, UNREADABLE, message, "enregistrez-le en UTF-8")
    except OSError as error:
        message = f"Ce fichier ne se lit pas : {reason(error)}."
        yield Anomalie(path, 1, UNREADABLE, message, "vérifiez son chemin et ses droits")
    else:
        yield from relire_texte(text, path, allowed)


def relire_texte(text: str, path: Path, allowed: AllowedNames) -> list[Anomalie]:
    """Return the anomalies of the text of one feature."""
    document = read(text)
    found = {
        Anomalie(path, finding.line, check.code, finding.message, finding.suggestion)
        for check in CHECKS
        for finding in check.find(document, allowed)
    }
    if not found and (finding := disagreement(text, document)):
        found.add(Anomalie(path, finding.line, UNREADABLE, finding.message, finding.suggestion))
    return sorted(found)
