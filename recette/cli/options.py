"""The options that several commands share, and what they say of a run."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Option

from recette.domain.errors import UsageError

if TYPE_CHECKING:
    from recette.target.profile import Preparation

Target = Annotated[
    str, Option(metavar="URL", help="URL de la cible ; sans elle, la cible embarquée.")
]
Inbox = Annotated[
    str, Option(metavar="URL", help="URL de la boîte Mailpit qui reçoit ses courriels.")
]
ProfileFile = Annotated[Path | None, Option(metavar="FICHIER", help="Profil de la cible, en TOML.")]
Rules = Annotated[list[str] | None, Option(metavar="ID", help="Seulement cette règle (répétable).")]
Output = Annotated[Path, Option(metavar="DOSSIER", help="Dossier des résultats.")]
Visible = Annotated[bool, Option("--visible", help="Montre le navigateur.")]
Way = Annotated[
    str, Option(metavar="MODE", help="Comment préparer les états : http ou navigateur.")
]
Readings = Annotated[
    str,
    Option(
        metavar="MODE",
        help="toutes, ou approuvees : un vert n'a que les mots du guide et vos lectures.",
    ),
]
Seed = Annotated[int | None, Option(metavar="N", help="Graine des personnes et de l'ordre.")]
Strict = Annotated[
    bool, Option("--strict", help="Une réserve donne l'état 1, une règle non vérifiable 3.")
]
Features = Annotated[
    list[Path] | None,
    Option(metavar="DOSSIER", help="Dossier de features en plus des nôtres (répétable)."),
]
Hosts = Annotated[
    list[str] | None, Option(metavar="HÔTE", help="Hôte où la recette peut aller (répétable).")
]
Register = Annotated[
    Path | None, Option(metavar="DOSSIER", help="Registre des comptes créés (docs/purge.md).")
]
Defects = Annotated[
    list[str] | None, Option(metavar="NOM", help="Défaut à allumer dans la cible embarquée.")
]


@dataclass(frozen=True)
class VerifyOptions:
    """What was asked on the command line."""

    target: str = ""
    inbox: str = ""
    profile: Path | None = None
    rules: tuple[str, ...] = ()
    tags: str = ""
    output: Path = Path("rapport")
    visible: bool = False
    dry: bool = False
    preparation: Preparation | None = None
    seed: int | None = None
    workers: int = 0
    strict: bool = False
    shuffle: bool = False
    repeats: int = 1
    features: tuple[Path, ...] = ()
    hosts: tuple[str, ...] = ()
    register: Path | None = None
    defects: tuple[str, ...] = ()
    explored: int = 0
    approved_only: bool = False
    only_explored: bool = False

    @property
    def bundled(self) -> bool:
        """Whether the target is the bundled one."""
        return not self.target and self.profile is None


def approved_only(value: str) -> bool:
    """Tell whether `--lectures` makes a green of approved sentences only.

    Raises:
        UsageError: it names no way to read.
    """
    if value not in {"toutes", "approuvees"}:
        raise UsageError(f"--lectures {value} : écrivez toutes ou approuvees.")
    return value == "approuvees"


def preparation_of(value: str) -> Preparation | None:
    """Return the way to prepare states that `--preparation` names, None when it names none.

    Raises:
        UsageError: it is no way.
    """
    if value not in {"", "http", "navigateur"}:
        raise UsageError(f"--preparation {value} : écrivez http ou navigateur.")
    return value or None  # type: ignore[return-value]
