"""`recette diagnostic`: what the harness sees of a target, before any run; nothing is created."""

from __future__ import annotations

import os
import secrets
from contextlib import ExitStack, closing
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Option
from typer.exceptions import Exit

from recette.bootstrap import open_resources, send_test
from recette.catalogue import load_catalogue
from recette.cli import terminal
from recette.cli.options import Hosts, Inbox, Output, ProfileFile, Target, VerifyOptions, Visible
from recette.cli.output import absolute
from recette.cli.target import check_usage, keep_loopback_direct, open_target
from recette.diagnostic import files
from recette.diagnostic.diagnosis import Diagnosis
from recette.diagnostic.document import document
from recette.diagnostic.equipment import check_guard
from recette.diagnostic.examination import Wanted, equip, judge, look
from recette.diagnostic.proposal import proposal
from recette.diagnostic.terminal import tell
from recette.domain.errors import UsageError
from recette.run.bench_files import catalogue_file, features_folder
from recette.run.plan import read_plan
from recette.run.resources import ScenarioInfo
from recette.target.approvals import approvals_of
from recette.target.guard import guard_of
from recette.target.profile import RunSettings

if TYPE_CHECKING:
    from rich.console import Console

    from recette.target.profile import Profile

Smtp = Annotated[
    str,
    Option(metavar="HÔTE:PORT", help="Serveur SMTP de la boîte : un message d'essai y est envoyé."),
]
Walk = Annotated[
    bool,
    Option("--parcourir", help="Va jusqu'à la dernière étape, sans la valider : rien n'est créé."),
]
MoveClock = Annotated[
    bool, Option("--essayer-horloge", help="Avance vraiment l'horloge de la cible, et le prouve.")
]
Proposal = Annotated[
    Path | None, Option(metavar="FICHIER", help="Écrit un profil à compléter, en TOML.")
]
Replace = Annotated[bool, Option("--remplacer", help="Récrit le profil proposé s'il existe.")]
Strict = Annotated[
    bool, Option("--strict", help="Un élément nécessaire non trouvé donne l'état 3.")
]
_SCENE = ScenarioInfo("diagnostic", "diagnostic", frozenset(), "diagnostic")


@dataclass(frozen=True)
class DiagnoseOptions:
    """What was asked on the command line; `smtp` is host:port."""

    target: str = ""
    inbox: str = ""
    profile: Path | None = None
    output: Path = Path("rapport-diagnostic")
    smtp: str = ""
    proposal: Path | None = None
    replace: bool = False
    hosts: tuple[str, ...] = ()
    walk: bool = False
    move_clock: bool = False
    strict: bool = False
    visible: bool = False


def diagnostic(  # noqa: PLR0913 - one argument for each option of the command
    cible: Target = "",
    boite: Inbox = "",
    profil: ProfileFile = None,
    sortie: Output = Path("rapport-diagnostic"),
    smtp: Smtp = "",
    parcourir: Walk = False,
    essayer_horloge: MoveClock = False,
    proposer: Proposal = None,
    remplacer: Replace = False,
    strict: Strict = False,
    visible: Visible = False,
    autoriser_hote: Hosts = None,
) -> None:
    """Dit ce que la recette reconnaît d'une cible, sans rien y créer."""
    options = DiagnoseOptions(
        target=cible,
        inbox=boite,
        profile=profil,
        output=sortie,
        smtp=smtp,
        proposal=proposer,
        replace=remplacer,
        hosts=tuple(autoriser_hote or ()),
        walk=parcourir,
        move_clock=essayer_horloge,
        strict=strict,
        visible=visible,
    )
    raise Exit(diagnose(options, terminal.console))


def diagnose(options: DiagnoseOptions, console: Console) -> int:
    """Look at a target, say what was seen, and return the exit status.

    Raises:
        UsageError: wrong usage, or a file that may not be written.
        RecetteError: there is no browser, or the target does not answer.
    """
    if options.proposal is not None:
        files.check_proposal(options.proposal, replace=options.replace)
    smtp = _smtp(options.smtp)
    asked = _as_for_a_run(options)
    given = check_usage(asked, creates=False)
    absolute(options.output)
    pictures = files.prepare(options.output)
    keep_loopback_direct()
    with ExitStack() as stack:
        profile, environment = open_target(asked, given, stack)
        os.environ.update(environment)
        diagnosis = _begun(profile, options, smtp)
        wanted = Wanted(
            options.walk, options.move_clock, partial(send_test, *smtp) if smtp else None
        )
        settings = RunSettings(
            profil=profile,
            **approvals_of(options.profile).settings(),
            sortie=absolute(options.output),
            graine=secrets.randbelow(2**31),
            visible=options.visible,
            hotes=list(options.hosts),
        )
        with closing(open_resources(settings, without_inbox=True)) as resources:
            scene = resources.open_stage(_SCENE)
            with console.status("Visite de la cible…") as progress:
                look(diagnosis, scene, pictures, progress.update)
                equip(diagnosis, resources, scene, wanted)
            scene.close(failed=False)
            plan = [s for s in read_plan([features_folder()]) if not s.written_only]
            judge(diagnosis, resources, profile, plan)
    return _conclude(diagnosis, profile, options, console)


def _as_for_a_run(options: DiagnoseOptions) -> VerifyOptions:
    return VerifyOptions(
        target=options.target,
        inbox=options.inbox,
        profile=options.profile,
        hosts=options.hosts,
        output=options.output,
    )


def _begun(profile: Profile, options: DiagnoseOptions, smtp: tuple[str, int] | None) -> Diagnosis:
    """Return a diagnosis that knows its target, and the hosts where it may go.

    Raises:
        UsageError: nobody answers for the host of the SMTP server.
    """
    guard = guard_of(profile, options.hosts)
    more = [f"http://{smtp[0]}"] if smtp else []
    for url in more:
        guard.check(url)
    section = profile.cible
    diagnosis = Diagnosis(
        {"nom": section.nom, "url": section.url}, datetime.now(UTC), walked=options.walk
    )
    diagnosis.equipment["garde"] = check_guard(profile, more)
    diagnosis.rules = load_catalogue(catalogue_file())
    return diagnosis


def _conclude(
    diagnosis: Diagnosis, profile: Profile, options: DiagnoseOptions, console: Console
) -> int:
    data = document(diagnosis, strict=options.strict)
    page = files.write(data, options.output)
    tell(data, console)
    told = [f"Détail : {page}"]
    if options.proposal is not None:
        text = proposal(diagnosis, profile)
        files.write_proposal(options.proposal, text, replace=options.replace)
        told.append(f"Profil à compléter : {options.proposal}")
    console.print(data["phrase"], style="bold", highlight=False, markup=False, soft_wrap=True)
    for line in told:
        console.print(line, highlight=False, markup=False, soft_wrap=True)
    return diagnosis.exit_status(strict=options.strict)


def _smtp(text: str) -> tuple[str, int] | None:
    host, colon, port = text.rpartition(":")
    if text and not (colon and host and port.isdecimal()):
        raise UsageError(f"--smtp {text} : écrivez HÔTE:PORT, par exemple 127.0.0.1:1025.")
    return (host, int(port)) if text else None
