"""What was asked on the command line of `recette verifier`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recette.target.profile import Preparation


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
    only_explored: bool = False

    @property
    def bundled(self) -> bool:
        """Whether the target is the bundled one."""
        return not self.target and self.profile is None
