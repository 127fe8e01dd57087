"""`recette sensibilite`: does each rule turn red when the bundled target breaks it?"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from typer import Option
from typer.exceptions import Exit

from recette.catalogue import load_catalogue
from recette.cli import terminal
from recette.cli.defects import check_defects, known_defects
from recette.cli.output import absolute, prepare_folder
from recette.cli.target import choose_temporary_folder
from recette.domain.verdicts import COULD_NOT_LOOK, NOTHING_PLAYED, Status, verdict
from recette.report import sensitivity
from recette.report.published import check_publishable, publish
from recette.report.sensitivity import Finding
from recette.run.bench_files import bench_folder, catalogue_file, features_folder
from recette.run.events import Event, ScenarioPlayed
from recette.run.interruption import StopSignal
from recette.run.plan import PlannedScenario, read_plan
from recette.run.stack import Stack
from recette.run.supervisor import Conditions, Supervisor
from recette.target.profile import RunSettings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.console import Console


@dataclass(frozen=True)
class SensitivityOptions:
    """What was asked: defects by name or rule, or all; every rule played, or those broken."""

    defects: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    everywhere: bool = False
    workers: int = 2
    seed: int = 1
    published: Path | None = None


def sensibilite(
    defaut: Annotated[
        list[str] | None, Option(metavar="NOM", help="Seulement ce défaut (répétable).")
    ] = None,
    regle: Annotated[
        list[str] | None, Option(metavar="ID", help="Défauts de cette règle (répétable).")
    ] = None,
    partout: Annotated[bool, Option("--partout", help="Joue aussi les autres règles.")] = False,
    sortie: Annotated[Path, Option(metavar="DOSSIER", help="Dossier de la matrice.")] = Path(
        "rapport-sensibilite"
    ),
    travailleurs: Annotated[
        int, Option(metavar="N", min=1, help="Défauts essayés en parallèle.")
    ] = 2,
    publier: Annotated[
        Path | None,
        Option(metavar="FICHIER", help="Tient à jour la sensibilité que disent les résultats."),
    ] = None,
    liste: Annotated[bool, Option("--liste", help="Donne les défauts connus.")] = False,
) -> None:
    """Allume chaque défaut de la cible embarquée : ses règles le voient-elles ?"""
    if liste:
        for defect in known_defects():
            told = f"{defect['nom']}  {' '.join(defect['regles'])}  {defect['phrase']}"
            terminal.console.print(told, markup=False, soft_wrap=True)
        raise Exit(0)
    options = SensitivityOptions(
        tuple(defaut or ()),
        tuple(regle or ()),
        everywhere=partout,
        workers=travailleurs,
        published=publier,
    )
    raise Exit(measure(options, sortie, terminal.console))


def measure(options: SensitivityOptions, output: Path, console: Console) -> int:
    """Play the scenarios of each defect; return 0 when every defect is seen by its rule, else 1.

    Nothing chosen is 4, as for any run; interrupted is 3, what is known written.

    Raises:
        UsageError: no such defect, or nowhere to write.
    """
    check_defects(options.defects)
    if options.published:
        check_publishable(options.published)
    defects = known_defects()
    chosen = _chosen(defects, options)
    if not chosen:
        console.print("Rien n'est choisi : aucun défaut ne répond à --defaut et --regle.")
        return NOTHING_PLAYED
    prepare_folder(output)
    choose_temporary_folder()
    catalogue = load_catalogue(catalogue_file())
    statements = {rule.id: rule.statement for rule in catalogue.values()}
    plan = [s for s in read_plan([features_folder()]) if not {"redige", "parcours"} & s.tags]
    console.print(f"Défauts à essayer : {len(chosen)}, graine {options.seed}", highlight=False)
    names = {defect["nom"] for defect in defects}
    known: dict[str, Finding] = {}
    interrupted = False
    stop = StopSignal()
    with ThreadPoolExecutor(options.workers) as pool:
        trials = [pool.submit(_finding, d, plan, options, output, stop) for d in chosen]
        try:
            for trial in as_completed(trials):
                finding = trial.result()
                known[finding.nom] = finding
                sensitivity.write(_ordered(known, chosen), output, statements)
                if options.published:
                    publish([finding], names, options.published)
                told = f"{len(known)}/{len(chosen)} {finding.constat:<14} {finding.nom}"
                console.print(told, highlight=False, markup=False, soft_wrap=True)
        except KeyboardInterrupt:
            interrupted = True
        finally:
            for trial in trials:
                trial.cancel()
            stop.send()
    page = sensitivity.write(_ordered(known, chosen), output, statements)
    seen = sum(f.constat in sensitivity.ITS_RULE_SAW_IT for f in known.values())
    held = sum(f.constat == sensitivity.RESERVED for f in known.values())
    by_reserve = f", dont {held} par une réserve" if held else ""
    if interrupted:
        console.print(
            f"Interrompue. Défauts essayés : {len(known)} sur {len(chosen)}, dont vus : {seen}. "
            f"Matrice : {page}",
            soft_wrap=True,
        )
        return COULD_NOT_LOOK
    told = f"Défauts vus : {seen} sur {len(known)}{by_reserve}. Matrice : {page}"
    console.print(told, soft_wrap=True)
    return 0 if seen == len(known) else 1


def _ordered(known: Mapping[str, Finding], chosen: Sequence[dict[str, Any]]) -> list[Finding]:
    return [known[defect["nom"]] for defect in chosen if defect["nom"] in known]


def _chosen(known: list[dict[str, Any]], options: SensitivityOptions) -> list[dict[str, Any]]:
    rules = {rule.upper() for rule in options.rules}
    return [
        d
        for d in known
        if (not options.defects or d["nom"] in options.defects)
        and (not rules or rules & set(d["regles"]))
    ]


def _finding(
    defect: dict[str, Any],
    plan: Sequence[PlannedScenario],
    options: SensitivityOptions,
    output: Path,
    stop: StopSignal,
) -> Finding:
    broken = set(defect["regles"])
    scenarios = [s for s in plan if options.everywhere or broken & set(s.rule_ids)]
    folder = output / "defauts" / defect["nom"]
    played = _play(defect["nom"], scenarios, folder, options.seed, stop)
    rules = sorted({r for s in scenarios for r in s.rule_ids} if options.everywhere else broken)
    verdicts = {
        rule: verdict(
            played.get(s.id, Status.NON_EXECUTE) for s in scenarios if rule in s.rule_ids
        ).value
        for rule in rules
    }
    return Finding(
        nom=defect["nom"],
        regles=tuple(defect["regles"]),
        phrase=defect["phrase"],
        famille=defect["famille"],
        constat=sensitivity.conclude(defect["regles"], verdicts),
        verdicts=verdicts,
    )


def _play(
    name: str, scenarios: Sequence[PlannedScenario], folder: Path, seed: int, stop: StopSignal
) -> dict[str, Status]:
    played: dict[str, Status] = {}

    def note(event: Event) -> None:
        if isinstance(event, ScenarioPlayed):
            played[event.id] = Status(event.status)

    target = Stack(folder / "journaux", (name,))
    with stop.calling(target.stop), target as stack:
        settings = RunSettings(profil=stack.profile(), sortie=absolute(folder), graine=seed)
        conditions = Conditions(
            settings,
            bench_folder(),
            environment=stack.environment(),
            journal=folder / "journaux" / "travailleurs.log",
            catalogue=load_catalogue(catalogue_file()),
        )
        supervisor = Supervisor(conditions, note)
        with stop.calling(supervisor.stop):
            supervisor.play(scenarios)
    return played
