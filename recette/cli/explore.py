"""`recette explorer N`: combined conditions, by chance, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Argument
from typer.exceptions import Exit

from recette.cli import terminal
from recette.cli.options import (
    Defects,
    Hosts,
    Inbox,
    Output,
    ProfileFile,
    Rules,
    Seed,
    Strict,
    Target,
    VerifyOptions,
    Visible,
    Way,
    preparation_of,
)
from recette.cli.verify import verify

Draws = Annotated[int, Argument(metavar="N", min=1, help="Nombre de saisies à tirer.")]


def explorer(  # noqa: PLR0913 - one argument for each option of the command
    nombre: Draws = 100,
    cible: Target = "",
    boite: Inbox = "",
    profil: ProfileFile = None,
    regle: Rules = None,
    sortie: Output = Path("rapport-exploration"),
    visible: Visible = False,
    preparation: Way = "",
    graine: Seed = None,
    strict: Strict = False,
    autoriser_hote: Hosts = None,
    defaut: Defects = None,
) -> None:
    """Essaie des saisies combinées au hasard : la cible fait-elle de chacune ce que dit le guide ?

    Chaque écart est réduit à un contre-exemple, revu dans un navigateur.
    """
    options = VerifyOptions(
        target=cible,
        inbox=boite,
        profile=profil,
        rules=tuple(regle or ()),
        output=sortie,
        visible=visible,
        preparation=preparation_of(preparation),
        seed=graine,
        strict=strict,
        hosts=tuple(autoriser_hote or ()),
        defects=tuple(defaut or ()),
        explored=nombre,
        only_explored=True,
    )
    raise Exit(verify(options, terminal.console))
