"""What a feature may name: the rules of the catalogue, and the tags of the glossary."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recette.catalogue import load_catalogue
from recette.run.bench_files import catalogue_files

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

# Said in GLOSSAIRE.md; a test holds the two together.
TAGS = frozenset(
    {
        "acces",
        "accents_admis",
        "accents_refuses",
        "activation",
        "application",
        "code",
        "conditions",
        "courriel",
        "delais",
        "franceconnect",
        "horloge",
        "informations",
        "lecture",
        "navigateur",
        "non_recu",
        "parcours",
        "redige",
        "serie",
        "facultatif",
        "numero_13",
        "numero_15",
        "lien_borne",
        "lien_plein",
    }
)


@dataclass(frozen=True)
class AllowedNames:
    """Known rule ids and tags, without their `@`."""

    rules: Collection[str]
    tags: frozenset[str] = TAGS


def load_allowed_names(paths: Iterable[Path] = ()) -> AllowedNames:
    """Return the names of our own catalogue, and of those beside the features read."""
    folders = [path if path.is_dir() else path.parent for path in paths]
    return AllowedNames(
        [rule for file in catalogue_files(folders) for rule in load_catalogue(file)]
    )
