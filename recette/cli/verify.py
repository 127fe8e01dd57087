"""`recette verifier`: plan, target, play, results, verdict."""

from __future__ import annotations

import platform
import secrets
import sys
from contextlib import ExitStack
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Option
from typer.exceptions import Exit

from recette import __version__
from recette.catalogue import load_catalogues
from recette.cli import terminal
from recette.cli.exploration import check_explored, explore
from recette.cli.options import (
    Defects,
    Features,
    Hosts,
    Inbox,
    Output,
    ProfileFile,
    Readings,
    Register,
    Rules,
    Seed,
    Strict,
    Target,
    VerifyOptions,
    Visible,
    Way,
    approved_only,
    preparation_of,
)
from recette.cli.output import Keeper, absolute, conclude, prepare_folder, write_all
from recette.cli.progress import ProgressBoard
from recette.cli.target import check_usage, keep_loopback_direct, open_target
from recette.domain.errors import RecetteError, UsageError
from recette.domain.verdicts import COULD_NOT_LOOK, NOTHING_PLAYED, WRONG_USAGE
from recette.report.results import Results, RunFacts
from recette.run.bench_files import bench_folder, catalogue_files, features_folder
from recette.run.plan import PlannedScenario, read_plan, select
from recette.run.readings import check_readings
from recette.run.supervisor import Conditions, Supervisor, shuffled, workers_for
from recette.target.approvals import approvals_of
from recette.target.guard import guard_of
from recette.target.profile import Profile, RunSettings
from recette.target.register_location import register_file

if TYPE_CHECKING:
    from rich.console import Console

    from recette.target.approvals import Approvals

Tags = Annotated[str, Option(metavar="EXPR", help="Expression : « horloge and not parcours ».")]
Dry = Annotated[bool, Option("--liste", help="Dit ce qui serait joué.")]
Workers = Annotated[
    int,
    Option(
        metavar="N",
        min=0,
        show_default=False,
        help="Navigateurs en parallèle : 2 sur la cible embarquée, sinon 1.",
    ),
]
Shuffle = Annotated[bool, Option("--melanger", help="Joue dans le désordre.")]
Repeats = Annotated[int, Option(metavar="N", min=1, help="Joue N fois chaque scénario.")]
Explored = Annotated[
    int,
    Option(
        "--explorer",
        metavar="N",
        min=0,
        show_default=False,
        help="Essaie aussi N saisies combinées au hasard.",
    ),
]


def verifier(  # noqa: PLR0913 - one argument for each option of the command
    cible: Target = "",
    boite: Inbox = "",
    profil: ProfileFile = None,
    regle: Rules = None,
    etiquettes: Tags = "",
    sortie: Output = Path("rapport"),
    visible: Visible = False,
    liste: Dry = False,
    preparation: Way = "",
    graine: Seed = None,
    travailleurs: Workers = 0,
    strict: Strict = False,
    melanger: Shuffle = False,
    repeter: Repeats = 1,
    features: Features = None,
    autoriser_hote: Hosts = None,
    registre_comptes: Register = None,
    defaut: Defects = None,
    explorer: Explored = 0,
    lectures: Readings = "toutes",
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
        preparation=preparation_of(preparation),
        seed=graine,
        workers=travailleurs,
        strict=strict,
        shuffle=melanger,
        repeats=repeter,
        features=tuple(features or ()),
        hosts=tuple(autoriser_hote or ()),
        register=registre_comptes,
        defects=tuple(defaut or ()),
        explored=explorer,
        approved_only=approved_only(lectures),
    )
    raise Exit(verify(options, terminal.console))


def verify(options: VerifyOptions, console: Console) -> int:
    """Run the acceptance; return the exit status.

    Raises:
        UsageError: wrong usage or configuration.
        RecetteError: nothing could be looked at.
    """
    if options.dry:
        return _list(_chosen(options, _whole(options)), console)
    # What the person asked is checked first: a slip of hers costs no results of another day.
    given = check_usage(options)
    if options.only_explored:
        check_explored(options.rules)
    whole = _whole(options)
    planned = _chosen(options, whole)
    catalogue = load_catalogues(catalogue_files(options.features))
    check_readings(planned, catalogue)
    if not (planned or options.explored):
        console.print("Rien n'est choisi : aucun scénario ne répond à --regle et --etiquettes.")
        return NOTHING_PLAYED
    prepare_folder(options.output)
    seed = secrets.randbelow(2**31) if options.seed is None else options.seed
    results = Results(_facts(options, seed), catalogue, planned, whole)
    results.strict = options.strict
    with ExitStack() as stack:
        try:
            _run(options, given, results, stack, console)
        except KeyboardInterrupt:
            results.interrupted = True
        except RecetteError as error:
            results.failure = str(error)
            usage = isinstance(error, UsageError)
            results.failure_status = WRONG_USAGE if usage else COULD_NOT_LOOK
            if not results.played:
                write_all(results, options.output)
                raise
        return conclude(results, options.output, console)


def _whole(options: VerifyOptions) -> list[PlannedScenario]:
    folders = [features_folder(), *options.features]
    return [s for s in read_plan(folders) if not s.written_only]


def _chosen(options: VerifyOptions, whole: list[PlannedScenario]) -> list[PlannedScenario]:
    return [] if options.only_explored else select(whole, options.rules, options.tags or None)


def _list(planned: list[PlannedScenario], console: Console) -> int:
    for scenario in planned:
        line = f"{' '.join(scenario.rule_ids):<16} {scenario.id:<52} {scenario.name}"
        console.print(line, highlight=False, markup=False, soft_wrap=True)
    console.print(f"{len(planned)} scénarios seraient joués.", highlight=False)
    return 0 if planned else NOTHING_PLAYED


def _run(
    options: VerifyOptions,
    given: Profile | None,
    results: Results,
    stack: ExitStack,
    console: Console,
) -> None:
    keep_loopback_direct()
    profile, environment = open_target(options, given, stack)
    results.facts = _with_target(results.facts, profile, options)
    results.exemptions = profile.politique.exemptions
    approvals = approvals_of(options.profile)
    results.facts = replace(results.facts, approvals=_approvals_told(approvals))
    settings = RunSettings(
        profil=profile,
        **approvals.settings(),
        lectures_approuvees=options.approved_only,
        sortie=absolute(options.output),
        graine=results.facts.seed,
        visible=options.visible,
        hotes=list(options.hosts),
        registre=_register(options, profile),
    )
    console.print(
        f"Cible : {profile.cible.nom}, {profile.cible.url} · graine {settings.graine} "
        f"· {_amount(options, len(results.planned))}",
        highlight=False,
        markup=False,
        soft_wrap=True,
    )
    # First, while nothing has moved the target's clock.
    planned = list(results.planned)
    if options.explored:
        explore(options.explored, settings, environment, results, console)
    if not planned:
        return
    conditions = Conditions(
        settings,
        bench_folder(),
        steps=[f.resolve() / "steps" for f in options.features if (f / "steps").is_dir()],
        workers=workers_for(settings, options.workers or _default_workers(options)),
        environment=environment,
        journal=options.output / "journaux" / "travailleurs.log",
        catalogue=results.catalogue,
    )
    rounds = planned * options.repeats
    order = shuffled(rounds, settings.graine) if options.shuffle else rounds
    with ProgressBoard(console, planned, options.repeats) as board:
        Supervisor(conditions, Keeper(results, options.output, board).note).play(order)


def _approvals_told(approvals: Approvals) -> dict[str, object]:
    """Return how many readings of the target a person approved or refused, and who did."""
    return {
        "approuvees": sum(each.dit == "oui" for each in approvals.lecture),
        "refusees": sum(each.dit == "non" for each in approvals.lecture),
        "par": sorted({each.par for each in approvals.lecture if each.par}),
    }


def _register(options: VerifyOptions, profile: Profile) -> str:
    """Return the register of the accounts; the bundled target keeps none after the run."""
    if options.bundled and options.register is None:
        return ""
    return str(register_file(profile.cible.url, options.register))


def _amount(options: VerifyOptions, scenarios: int) -> str:
    drawn = f"{options.explored} saisies à explorer" if options.explored else ""
    played = "" if options.only_explored else f"{scenarios} scénarios"
    return ", ".join(filter(None, (played, drawn)))


def _default_workers(options: VerifyOptions) -> int:
    """Two on the bundled target, which is ours; one on another, which we may not load."""
    return 2 if options.bundled and not options.visible else 1


def _facts(options: VerifyOptions, seed: int) -> RunFacts:
    """Return what is known before the target is."""
    return RunFacts(
        target={"nom": "implantation de référence" if options.bundled else "cible", "url": ""}
        | ({"url": options.target} if options.target else {}),
        inbox_url=options.inbox,
        clock="",
        seed=seed,
        command=" ".join(["recette", *sys.argv[1:]]),
        versions={
            "recette": __version__,
            "python": platform.python_version(),
            "behave": version("behave"),
            "playwright": version("playwright"),
        },
        selected_rules=tuple(r.strip().upper().removeprefix("@") for r in options.rules),
        filtered=bool(options.rules or options.tags or options.only_explored),
        profile=str(options.profile.resolve()) if options.profile else "",
    )


def _with_target(facts: RunFacts, profile: Profile, options: VerifyOptions) -> RunFacts:
    section = profile.cible
    return replace(
        facts,
        target={
            "nom": section.nom,
            "url": section.url,
            "autorise_par": guard_of(profile, options.hosts).by,
        },
        inbox_url=profile.boite.url,
        clock=profile.horloge.pilote,
        preparation=profile.preparation,
    )
