"""`recette diagnostic`: what the harness sees of a target, before any run; nothing is created."""

from __future__ import annotations

import json
import os
import secrets
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from recette.bootstrap import open_house, send_test
from recette.catalogue import load_catalogue
from recette.commands.options import VerifyOptions
from recette.commands.target import keep_loopback_direct, open_target
from recette.diagnostic import page
from recette.diagnostic.diagnosis import Diagnosis
from recette.diagnostic.document import document
from recette.diagnostic.equipment import (
    FAILED,
    GOOD,
    SAID,
    Check,
    check_clock,
    check_guard,
    check_round_trip,
)
from recette.diagnostic.outlook import Means, outlooks
from recette.diagnostic.proposal import proposal
from recette.diagnostic.telling import tell
from recette.diagnostic.visiting import Visitor
from recette.diagnostic.walking import not_walked, walk
from recette.domain.errors import RecetteError, UsageError
from recette.os_errors import reason
from recette.run.bench import catalogue_file, features_folder
from recette.run.house import ScenarioInfo
from recette.run.plan import read_plan
from recette.target.guard import guard_of
from recette.target.profile import RunSettings

if TYPE_CHECKING:
    from rich.console import Console

    from recette.bootstrap import House
    from recette.target.profile import Profile

_FICTITIOUS = "Camille"
_NAME = "diagnostic"


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


def diagnose(options: DiagnoseOptions, console: Console) -> int:
    """Look at a target, say what was seen, and return the exit status.

    Raises:
        UsageError: wrong usage, or a file that may not be written.
        RecetteError: there is no browser, or the target does not answer.
    """
    _check_proposal(options)
    smtp = _smtp(options.smtp)
    pictures = _prepare(options.output)
    keep_loopback_direct()
    asked = VerifyOptions(
        target=options.target,
        inbox=options.inbox,
        profile=options.profile,
        hosts=options.hosts,
        output=options.output,
    )
    with ExitStack() as stack:
        profile, environment = open_target(asked, stack)
        os.environ.update(environment)
        guard = guard_of(profile, options.hosts)
        more = [f"http://{smtp[0]}:{smtp[1]}"] if smtp else []
        for url in more:
            guard.check(url)
        section = profile.cible
        diagnosis = Diagnosis(
            {"nom": section.nom, "url": section.url}, datetime.now(UTC), options.walk
        )
        diagnosis.equipment["garde"] = check_guard(profile, guard, more)
        settings = RunSettings(
            profil=profile,
            sortie=str(options.output.resolve()),
            graine=secrets.randbelow(2**31),
            visible=options.visible,
        )
        with closing(open_house(settings, without_inbox=True)) as house:
            _look(diagnosis, house, profile, pictures, console)
            _equip(diagnosis, house, profile, smtp, dare=options.move_clock)
            _judge(diagnosis, house, profile)
    return _conclude(diagnosis, profile, options, console)


def _look(
    diagnosis: Diagnosis, house: House, profile: Profile, pictures: Path, console: Console
) -> None:
    stage = house.open_stage(ScenarioInfo(_NAME, _NAME, frozenset(), _NAME))
    try:
        visitor = Visitor(stage.actor(_FICTITIOUS), dict(stage.props.addresses), pictures)
        for screen in visitor.open_screens():
            diagnosis.screens.append(screen)
            console.print(f"{screen.name} : {screen.visit.value}", highlight=False, markup=False)
        for screen in walk(visitor) if diagnosis.walked else not_walked():
            diagnosis.screens.append(screen)
            console.print(f"{screen.name} : {screen.visit.value}", highlight=False, markup=False)
    except RecetteError as error:
        diagnosis.failure = str(error)
    finally:
        stage.close(failed=False)
    del profile


def _equip(
    diagnosis: Diagnosis,
    house: House,
    profile: Profile,
    smtp: tuple[str, int] | None,
    *,
    dare: bool,
) -> None:
    told = house.describe()
    equipment = diagnosis.equipment
    equipment["navigateur"] = [Check(GOOD, told["navigateur"])]
    if house.inbox_failure:
        box = [Check(FAILED, house.inbox_failure)]
    else:
        box = [Check(GOOD, f"{told['boite']}, {profile.boite.url}")]
    stage = house.open_stage(ScenarioInfo(_NAME, _NAME, frozenset(), _NAME))
    if smtp and not house.inbox_failure:
        send = partial(send_test, *smtp)
        section = profile.boite
        inbox = stage.props.inbox
        box.append(check_round_trip(send, inbox, section.domaine, section.delai_secondes))
    elif not smtp:
        box.append(Check(SAID, "aucun message d'essai envoyé (--smtp HÔTE:PORT l'enverrait)"))
    equipment["boîte aux lettres"] = box
    equipment["horloge"] = [check_clock(stage.props.clock, profile, dare=dare)]


def _judge(diagnosis: Diagnosis, house: House, profile: Profile) -> None:
    diagnosis.rules = load_catalogue(catalogue_file())
    limits = {}
    if profile.horloge.pilote == "politique":
        limits["horloge"] = "durées raccourcies : ni les nombres 7 et 21, ni le côté d'une limite"
    means = Means(
        missing=house.missing(),
        inbox=house.inbox_failure and "la boîte aux lettres n'a pas pu être regardée",
        exemptions=profile.politique.exemptions,
        limits=limits,
    )
    plan = [s for s in read_plan([features_folder()]) if not s.written_only]
    if not diagnosis.failure:
        diagnosis.outlooks = outlooks(diagnosis.rules.values(), plan, diagnosis.screens, means)


def _conclude(
    diagnosis: Diagnosis, profile: Profile, options: DiagnoseOptions, console: Console
) -> int:
    data: dict[str, Any] = document(diagnosis, strict=options.strict)
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    (options.output / "diagnostic.json").write_text(text, encoding="utf-8")
    written = page.write(data, options.output)
    tell(data, console)
    if options.proposal is not None:
        _write(options.proposal, proposal(diagnosis, profile))
        console.print(f"Profil proposé : {options.proposal}", markup=False, soft_wrap=True)
    console.print(data["phrase"], style="bold", highlight=False, markup=False, soft_wrap=True)
    console.print(f"Détail : {written}", highlight=False, markup=False, soft_wrap=True)
    return diagnosis.exit_status(strict=options.strict)


def _smtp(text: str) -> tuple[str, int] | None:
    host, colon, port = text.rpartition(":")
    if text and not (colon and host and port.isdigit()):
        raise UsageError(f"--smtp {text} : écrivez HÔTE:PORT, par exemple 127.0.0.1:1025.")
    return (host, int(port)) if text else None


def _check_proposal(options: DiagnoseOptions) -> None:
    path = options.proposal
    if path is not None and path.exists() and not options.replace:
        raise UsageError(
            f"{path} existe déjà : donnez un autre nom à --proposer, ou ajoutez --remplacer."
        )


def _prepare(output: Path) -> Path:
    """Make the output folder, without the images of another diagnosis; return theirs."""
    pictures = output / "ecrans"
    try:
        pictures.mkdir(parents=True, exist_ok=True)
        for old in pictures.glob("*.png"):
            old.unlink()
        for name in ("diagnostic.html", "diagnostic.json"):
            with suppress(FileNotFoundError):
                (output / name).unlink()
    except OSError as error:
        raise UsageError(
            f"Le dossier {output} ne peut pas être écrit ({reason(error)}) : choisissez-en un "
            "autre par --sortie."
        ) from error
    return pictures


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{path} ne peut pas être écrit ({reason(error)}).") from error
