"""The defects that the bundled target can be given."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING, Any

from recette.domain.errors import RecetteError, UsageError
from recette.domain.language.text import hint
from recette.run import subprocesses as child

if TYPE_CHECKING:
    from collections.abc import Sequence


def known_defects() -> list[dict[str, Any]]:
    """Return the defects of the bundled target, as it tells them itself.

    Raises:
        RecetteError: it does not tell them.
    """
    argv = child.module("reference_impl.defects", "--json")
    done = subprocess.run(  # noqa: S603 - our own interpreter and module
        argv, env=child.environment(), capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise RecetteError(f"Les défauts de la cible ne se lisent pas : {done.stderr.strip()}")
    defects: list[dict[str, Any]] = json.loads(done.stdout)
    return defects


def check_defects(names: Sequence[str]) -> None:
    """Refuse a defect that the bundled target does not know.

    Raises:
        UsageError: the message names the nearest one.
    """
    known = [defect["nom"] for defect in known_defects()] if names else []
    for name in names:
        if name not in known:
            raise UsageError(
                f"Aucun défaut ne s'appelle « {name} »{hint(name, known)} "
                "« recette sensibilite --liste » les donne tous."
            )
