"""The command `recette`."""

from __future__ import annotations

import signal
import sys
import traceback
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from typer.exceptions import Abort, Exit, TyperException

from recette.commands.rules import list_rules
from recette.commands.sensitivity import SensitivityOptions, known_defects, measure
from recette.commands.serve import serve
from recette.commands.verify import VerifyOptions, verify
from recette.domain.errors import RecetteError, UsageError
from recette.domain.verdicts import COULD_NOT_LOOK, WRONG_USAGE
from recette.target.profile import Preparation

app = typer.Typer(
    name="recette",
    help="Vérifie le parcours de création de compte, règle par règle, sur la cible embarquée ou "
    "sur une URL.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
console = Console(highlight=False)
errors = Console(stderr=True, highlight=False)


@app.command()
def verifier(  # noqa: PLR0913 - one argument for each option of the command
    cible: Annotated[
        str, typer.Option(help="URL de la cible ; sans elle, la cible embarquée.")
    ] = "",
    boite: Annotated[
        str, typer.Option(help="URL de la boîte Mailpit qui reçoit ses courriels.")
    ] = "",
    profil: Annotated[Path | None, typer.Option(help="Profil de la cible, en TOML.")] = None,
    regle: Annotated[
        list[str] | None, typer.Option(help="Seulement cette règle (répétable).")
    ] = None,
    etiquettes: Annotated[
        str, typer.Option(help="Expression : « horloge and not parcours ».")
    ] = "",
    sortie: Annotated[Path, typer.Option(help="Dossier des résultats.")] = Path("rapport"),
    visible: Annotated[bool, typer.Option("--visible", help="Montre le navigateur.")] = False,
    liste: Annotated[bool, typer.Option("--liste", help="Dit ce qui serait joué.")] = False,
    preparation: Annotated[
        str, typer.Option(help="Comment préparer les états : http ou navigateur.")
    ] = "",
    graine: Annotated[int | None, typer.Option(help="Graine des personnes et de l'ordre.")] = None,
    travailleurs: Annotated[int, typer.Option(min=0, help="Navigateurs en parallèle.")] = 0,
    strict: Annotated[
        bool, typer.Option("--strict", help="Une règle non vérifiable donne l'état 3.")
    ] = False,
    melanger: Annotated[bool, typer.Option("--melanger", help="Joue dans le désordre.")] = False,
    repeter: Annotated[int, typer.Option(min=1, help="Joue N fois chaque scénario.")] = 1,
    features: Annotated[
        list[Path] | None, typer.Option(help="Dossier de features en plus des nôtres (répétable).")
    ] = None,
    autoriser_hote: Annotated[
        list[str] | None, typer.Option(help="Hôte où la recette peut aller (répétable).")
    ] = None,
    defaut: Annotated[
        list[str] | None, typer.Option(help="Défaut à allumer dans la cible embarquée.")
    ] = None,
) -> None:
    """Joue la recette et rend un verdict par règle."""
    options = VerifyOptions(
        target=cible,
        inbox=boite,
        profile=profil,
        rules=tuple(regle or ()),
        tags=etiquettes,
        output=sortie,
        visible=visible,
        dry=liste,
        preparation=_preparation(preparation),
        seed=graine,
        workers=travailleurs,
        strict=strict,
        shuffle=melanger,
        repeats=repeter,
        features=tuple(features or ()),
        hosts=tuple(autoriser_hote or ()),
        defects=tuple(defaut or ()),
    )
    raise Exit(verify(options, console))


def _preparation(value: str) -> Preparation | None:
    if value not in {"", "http", "navigateur"}:
        raise UsageError(f"--preparation {value} : écrivez http ou navigateur.")
    return value or None  # type: ignore[return-value]


@app.command()
def servir(
    port: Annotated[int, typer.Option(help="Port de l'application.")] = 8000,
    port_boite: Annotated[int, typer.Option(help="Port de la boîte aux lettres.")] = 8025,
    port_smtp: Annotated[int, typer.Option(help="Port SMTP de la boîte.")] = 1025,
    port_franceconnect: Annotated[int, typer.Option(help="Port de FranceConnect.")] = 8001,
    defaut: Annotated[list[str] | None, typer.Option(help="Défaut à allumer (répétable).")] = None,
) -> None:
    """Garde la cible embarquée ouverte pour l'essayer à la main."""
    ports = (port, port_franceconnect, port_boite, port_smtp)
    raise Exit(serve(ports, tuple(defaut or ()), console))


@app.command()
def regles(
    sortie: Annotated[Path, typer.Option(help="Dossier des derniers résultats.")] = Path("rapport"),
    detail: Annotated[bool, typer.Option("--detail", help="Donne aussi les scénarios.")] = False,
) -> None:
    """Donne le catalogue des règles et ce qui les vérifie."""
    raise Exit(list_rules(sortie, console, detailed=detail))


@app.command()
def sensibilite(
    defaut: Annotated[
        list[str] | None, typer.Option(help="Seulement ce défaut (répétable).")
    ] = None,
    regle: Annotated[
        list[str] | None, typer.Option(help="Défauts de cette règle (répétable).")
    ] = None,
    partout: Annotated[
        bool, typer.Option("--partout", help="Joue aussi les autres règles.")
    ] = False,
    sortie: Annotated[Path, typer.Option(help="Dossier de la matrice.")] = Path(
        "rapport-sensibilite"
    ),
    travailleurs: Annotated[int, typer.Option(min=1, help="Défauts essayés en parallèle.")] = 2,
    liste: Annotated[bool, typer.Option("--liste", help="Donne les défauts connus.")] = False,
) -> None:
    """Allume chaque défaut de la cible embarquée : ses règles le voient-elles ?"""
    if liste:
        for defect in known_defects():
            console.print(f"{defect['nom']}  {' '.join(defect['regles'])}  {defect['phrase']}")
        raise Exit(0)
    options = SensitivityOptions(
        tuple(defaut or ()), tuple(regle or ()), everywhere=partout, workers=travailleurs
    )
    raise Exit(measure(options, sortie, console))


def main() -> None:
    """Run the command; whatever happens, one clear sentence and the right exit status."""
    signal.signal(signal.SIGTERM, _as_interruption)
    sys.exit(_status())


def _as_interruption(signum: int, frame: Any) -> None:
    del signum, frame
    raise KeyboardInterrupt


def _status() -> int:
    try:
        return int(app(standalone_mode=False) or 0)
    except UsageError as error:
        return _say(str(error), WRONG_USAGE)
    except RecetteError as error:
        return _say(str(error), COULD_NOT_LOOK)
    except TyperException as error:
        return _say(_in_french(error), WRONG_USAGE)
    except (KeyboardInterrupt, Abort):
        return _say("Interrompu.", COULD_NOT_LOOK)
    except Exception as error:  # noqa: BLE001 - the last word of the command is never a traceback
        log = Path("recette-erreur.log")
        log.write_text(traceback.format_exc(), encoding="utf-8")
        return _say(
            f"Erreur inattendue du banc ({type(error).__name__} : {error}) ; détail dans {log}.",
            COULD_NOT_LOOK,
        )


def _say(message: str, status: int) -> int:
    errors.print(message, markup=False, soft_wrap=True)
    return status


def _in_french(error: TyperException) -> str:
    """Return a usage error of the command line in French."""
    option = getattr(error, "option_name", "") or _parameter(error)
    near = getattr(error, "possibilities", None) or []
    hint = f" ; vouliez-vous dire {' ou '.join(near[:2])} ?" if near else "."
    kind = type(error).__name__
    if kind == "NoSuchOption":
        return f"L'option {option} n'existe pas{hint} « recette --help » donne les options."
    if kind == "MissingParameter":
        return f"Il manque {option}. « recette --help » donne les options."
    if kind == "BadParameter":
        return f"La valeur donnée à {option} ne convient pas : {error.message}"
    if kind == "BadOptionUsage":
        return f"L'option {option} demande une valeur."
    if kind == "NoArgsIsHelpError":
        return error.format_message()
    return f"La commande ne se comprend pas ({error.message}). « recette --help » donne l'usage."


def _parameter(error: TyperException) -> str:
    parameter = getattr(error, "param", None)
    return (parameter.opts or [parameter.name])[0] if parameter is not None else ""


if __name__ == "__main__":
    main()
