"""Commands called as functions: what they refuse, how they end, what they leave."""

from __future__ import annotations

import io
import os
import subprocess
from contextlib import ExitStack
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Self

import pytest
import typer
from rich.console import Console
from typer.exceptions import TyperException
from typer.testing import CliRunner

from recette.cli import defects, exploration, serve, target, verify
from recette.cli.app import app
from recette.cli.defects import check_defects, known_defects
from recette.cli.diagnose import DiagnoseOptions, diagnose
from recette.cli.measure import SensitivityOptions, measure
from recette.cli.misuse import in_french
from recette.cli.options import VerifyOptions
from recette.cli.show_calendar import show_calendar
from recette.cli.target import check_usage, keep_loopback_direct, open_target
from recette.domain.errors import RecetteError, UsageError
from recette.explore.explorer import Explorer
from recette.run.events import ScenarioPlayed, Started
from recette.target.profile import Profile
from tests.ledger.world import tmp_bench
from tests.run.support import BENCH, results
from tests.run.support import target as answering

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from recette.run.plan import PlannedScenario

DEFECT = {"nom": "code-court", "regles": ["COD-01"], "phrase": "Court.", "famille": "code"}


class Bundled:
    """The bundled target, that starts nothing."""

    app = box = connect = "http://127.0.0.1:9"

    def __init__(self, *arguments: object) -> None:
        self.arguments = arguments

    def __enter__(self) -> Self:
        """Open nothing."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close nothing."""

    def profile(self) -> Profile:
        """Return the default one."""
        return Profile()

    def environment(self) -> dict[str, str]:
        """Return the secret of its clock."""
        return {"JETON": "secret"}


def consoled() -> tuple[Console, io.StringIO]:
    """Return a console, and what it is told."""
    text = io.StringIO()
    return Console(file=text, width=200), text


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Leave the environment of this process as it was."""
    before = dict(os.environ)
    monkeypatch.setattr(defects, "known_defects", lambda: [DEFECT])
    yield
    os.environ.clear()
    os.environ.update(before)


def test_a_defect_that_is_known() -> None:
    """It is admitted; another is refused, with the nearest one."""
    check_defects(["code-court", "code-court"])
    with pytest.raises(UsageError, match=r"« code-cour ».* code-court"):
        check_defects(["code-court", "code-cour"])


def test_defects_that_do_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bundled target that does not tell its defects is no slip of the person's."""
    broken = subprocess.CompletedProcess([], 1, "", "panne\n")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: broken)
    with pytest.raises(RecetteError, match=r"ne se lisent pas : panne$") as refusal:
        known_defects()
    assert not isinstance(refusal.value, UsageError)


def test_serving_tells_its_addresses_and_an_interruption_ends_it_with_0(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The addresses are told, then an interruption ends it in a word, with 0."""

    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(serve, "Stack", Bundled)
    monkeypatch.setattr("threading.Event.wait", interrupted)
    console, text = consoled()
    assert serve.serve((0, 0, 0, 0), (), console) == 0
    assert text.getvalue().count("http://127.0.0.1:9") == 3
    assert text.getvalue().endswith("Ctrl-C pour arrêter.\nArrêt.\n")


def test_without_a_target_named_ours_is_started_and_prepared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a target named, ours is started, and prepared as asked."""
    monkeypatch.setattr(target, "Stack", Bundled)
    options = VerifyOptions(output=tmp_path, preparation="navigateur", defects=("code-court",))
    assert check_usage(options) is None
    with ExitStack() as stack:
        profile, environment = open_target(options, None, stack)
    assert profile.preparation == "navigateur"
    assert verify._register(options, profile) == ""
    assert environment == {"JETON": "secret"}


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("", "localhost,127.0.0.1,::1"),
        ("*", "*"),
        ("intranet", "intranet,localhost,127.0.0.1,::1"),
    ],
)
def test_no_proxy_for_this_machine(monkeypatch: pytest.MonkeyPatch, given: str, kept: str) -> None:
    """What the person excluded already stays excluded."""
    monkeypatch.setenv("no_proxy", given)
    monkeypatch.setenv("NO_PROXY", given)
    keep_loopback_direct()
    assert (os.environ["no_proxy"], os.environ["NO_PROXY"]) == (kept, kept)


def test_an_option_that_must_be_given_is_named() -> None:
    """An option that must be given, and is not, is named."""
    small = typer.Typer()

    @small.command()
    def _one(*, where: str = typer.Option(..., "--ou")) -> None:
        del where

    with pytest.raises(TyperException) as refusal:
        small([], standalone_mode=False)
    assert in_french(refusal.value) == "Il manque --ou. « recette --help » donne les options."


def test_an_error_that_nobody_foresaw_is_told_with_where_to_look() -> None:
    """Anything else is told as it is, with where to look."""
    told = in_french(TyperException("Something odd"))
    assert told == (
        "La commande ne se comprend pas (Something odd). « recette --help » donne l'usage."
    )


def test_without_a_file_asked_for_the_calendar_writes_none(tmp_path: Path) -> None:
    """Without a file asked for, none is written."""
    bench = tmp_bench(tmp_path)
    bench.sow()
    before = set(tmp_path.iterdir())
    console, text = consoled()
    assert show_calendar(bench.path, None, None, console) == 0
    assert "date pas encore connue" not in text.getvalue()
    assert set(tmp_path.iterdir()) == before


@pytest.mark.parametrize("smtp", ["ici", ":25", "hote:", "hote:vingt"])
def test_an_smtp_server_not_written_as_host_and_port_is_refused(tmp_path: Path, smtp: str) -> None:
    """An SMTP server is written HÔTE:PORT; nothing is done otherwise."""
    with pytest.raises(UsageError, match="HÔTE:PORT"):
        diagnose(DiagnoseOptions(smtp=smtp, output=tmp_path / "r"), consoled()[0])
    assert not (tmp_path / "r").exists()


def test_options_that_typer_reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the command line says of a diagnosis reaches it whole."""
    asked: list[DiagnoseOptions] = []

    def noted(options: DiagnoseOptions, console: Console) -> int:
        del console
        asked.append(options)
        return 3

    monkeypatch.setattr("recette.cli.diagnose.diagnose", noted)
    words = ["diagnostic", "--cible", "http://127.0.0.1:9", "--parcourir", "--strict"]
    done = CliRunner().invoke(app, [*words, "--sortie", str(tmp_path)])
    assert done.exit_code == 3
    assert asked == [
        DiagnoseOptions(target="http://127.0.0.1:9", output=tmp_path, walk=True, strict=True)
    ]


class Played:
    """A supervisor that plays one scenario, then ends as `end` says."""

    end: Callable[[], None]

    def __init__(self, conditions: object, note: Callable[[Any], None]) -> None:
        del conditions
        self._note = note

    def play(self, scenarios: Iterable[PlannedScenario]) -> None:
        """Play the first scenario, and end."""
        first = next(iter(scenarios))
        self._note(Started(first.id))
        self._note(ScenarioPlayed(first.id, "conforme", 0.0))
        Played.end()


def ended(monkeypatch: pytest.MonkeyPatch, folder: Path, error: BaseException) -> tuple[int, str]:
    """Return the exit status of a run that an error ends, and what it tells."""

    def end() -> None:
        raise error

    Played.end = staticmethod(end)
    monkeypatch.setattr(verify, "Supervisor", Played)
    monkeypatch.setenv("RECETTE_BANC", str(BENCH))
    console, text = consoled()
    with answering() as url:
        options = VerifyOptions(
            target=url, tags="juste or elision", output=folder, register=folder / "comptes"
        )
        status = verify.verify(options, console)
    return status, text.getvalue()


def test_a_run_that_stops_half_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was played is concluded; why it stopped is told with the rest."""
    status, told = ended(monkeypatch, tmp_path, RecetteError("Les travailleurs s'arrêtent."))
    data = results(tmp_path)
    assert status == 3
    assert data["execution"]["empechement"] == "Les travailleurs s'arrêtent."
    assert {s["statut"] for s in data["scenarios"]} == {"conforme", "non_execute"}
    assert "resultats.html" in told


def test_a_run_that_is_interrupted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was played is concluded, and never green."""
    status, told = ended(monkeypatch, tmp_path, KeyboardInterrupt())
    assert status == 3
    assert "nterrompue" in told
    assert results(tmp_path)["execution"]["statut_de_sortie"] == 3


def test_rules_that_are_not_explored(tmp_path: Path) -> None:
    """It is said before anything is started; one that is explored is enough."""
    options = VerifyOptions(
        target="http://127.0.0.1:9", rules=("MEL-02",), explored=5, only_explored=True,
        output=tmp_path / "r", register=tmp_path / "c",
    )  # fmt: skip
    with pytest.raises(UsageError, match=r"Aucune de ces règles ne s'explore \(MEL-02\)"):
        verify.verify(options, consoled()[0])
    assert not (tmp_path / "r").exists()
    exploration.check_explored(["MEL-02", "@cod-01"])


def test_an_exploration_that_stops_half_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its rules stay planned, and are told as not played."""
    resources = SimpleNamespace(describe=dict, close=lambda: None)

    def interrupted(_: Explorer) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(exploration, "open_resources", lambda _: resources)
    monkeypatch.setattr(Explorer, "play", interrupted)
    console, text = consoled()
    with answering() as url:
        options = VerifyOptions(
            target=url, rules=("COD-01",), explored=4, only_explored=True, seed=1,
            output=tmp_path, register=tmp_path / "comptes",
        )  # fmt: skip
        assert verify.verify(options, console) == 3
    data = results(tmp_path)
    assert [(s["id"], s["statut"]) for s in data["scenarios"]] == [
        ("exploration:COD-01", "non_execute")
    ]
    assert "Exploration : saisies tirées : 0" in text.getvalue()


def test_a_temporary_folder_that_cannot_be_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another is chosen for us and for our children, the driver of the browser with them."""
    monkeypatch.setattr("tempfile.tempdir", None)
    monkeypatch.setattr("tempfile._candidate_tempdir_list", lambda: ["/dev/null", str(tmp_path)])
    target.choose_temporary_folder()
    assert os.environ["TMPDIR"] == str(tmp_path)


def test_no_temporary_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Told in a sentence, with where to make room."""
    monkeypatch.setattr("tempfile.tempdir", None)
    monkeypatch.setattr("tempfile._candidate_tempdir_list", lambda: ["/dev/null"])
    with pytest.raises(UsageError, match="TMPDIR"):
        target.choose_temporary_folder()


def test_a_sensitivity_that_could_not_be_published(tmp_path: Path) -> None:
    """Told before any trial."""
    (tmp_path / "fichier").touch()
    options = SensitivityOptions(("code-court",), published=tmp_path / "fichier" / "s.json")
    with pytest.raises(UsageError, match="ne peut pas être tenu à jour"):
        measure(options, tmp_path / "rapport", consoled()[0])
    assert not (tmp_path / "rapport").exists()
