"""The wheel carries the whole bench: installed anywhere, it verifies a target from any folder."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tomllib
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import recette
from recette.run.server import free_ports
from tests.cli.support import MARK, eventually, marked
from tests.deployment.installation import ROOT, Installed, built, given_by_git, installed
from tests.targets.opening import opened

if TYPE_CHECKING:
    from tests.targets.opening import Opened

pytestmark = [pytest.mark.lent, pytest.mark.xdist_group("wheel")]
TEAM = Path(__file__).parent / "team"
PACKAGES = ("recette", "reference_impl", "mail_sandbox")
BENCH = ("features", "steps", "environment.py")
KINDS = ("Ajouté", "Modifié", "Déprécié", "Retiré", "Corrigé", "Sécurité")
NEVER = ("tests/", "docs/", "outils/", "docker/")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel, built once."""
    return built(tmp_path_factory.mktemp("dist"))


@pytest.fixture(scope="module")
def anywhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Return the environment where it is installed."""
    return installed(wheel, tmp_path_factory.mktemp("env") / "venv")


def test_every_file_is_carried(wheel: Path) -> None:
    """Code, templates, schemas, scripts, styles, features, steps and hooks: nothing is left."""
    carried = set(zipfile.ZipFile(wheel).namelist())
    wanted = {file for name in PACKAGES for file in given_by_git(name)}
    wanted |= {f"recette/_banc/{file}" for name in BENCH for file in given_by_git(name)}
    kinds = {Path(file).suffix for file in wanted}
    assert {".feature", ".toml", ".j2", ".js", ".json", ".html", ".css", ".typed"} <= kinds
    assert not wanted - carried
    assert not [file for file in carried if file.startswith(NEVER)]


def test_what_it_needs_is_declared(wheel: Path) -> None:
    """A plain `pip install` brings the dependencies of the project, and the command."""
    with zipfile.ZipFile(wheel) as archive:
        names = {Path(name).name: name for name in archive.namelist() if ".dist-info/" in name}
        metadata = archive.read(names["METADATA"]).decode()
        points = archive.read(names["entry_points.txt"]).decode()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    told = [line.partition(": ")[2] for line in metadata.splitlines() if "Requires-Dist" in line]
    assert len([line for line in told if "extra ==" not in line]) == len(project["dependencies"])
    assert "recette = recette.__main__:main" in points


def test_one_version_everywhere(wheel: Path) -> None:
    """The wheel, the package, the project and the first chapter of the journal give the same."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    journal = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    chapters = re.findall(r"^## \[(.*)\]$", journal, re.MULTILINE)
    assert wheel.name.split("-")[1] == recette.__version__ == project["version"] == chapters[0]


def test_the_journal_is_kept_by_kind() -> None:
    """Each version gives its changes under the kinds of Keep a Changelog, each once at most."""
    journal = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    for version in journal.split("\n## ")[1:]:
        kinds = re.findall(r"^### (.*)$", version, re.MULTILINE)
        assert kinds == [kind for kind in KINDS if kind in kinds], version.splitlines()[0]
        assert "\n- " not in version.partition("\n### ")[0], version.splitlines()[0]


def test_it_is_the_wheel_that_runs(anywhere: Installed, tmp_path: Path) -> None:
    """Code and features are those installed, not those of this clone."""
    told = (
        "import recette, recette.run.bench_files as b; print(recette.__file__, b.features_folder())"
    )
    done = anywhere.run("python", "-c", told, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert all(Path(p).is_relative_to(anywhere.folder) for p in done.stdout.split()), done.stdout


@pytest.mark.parametrize(
    ("arguments", "last"),
    [
        (["regles"], r"^REC-08 "),
        (["relire"], r"Rien à corriger\."),
        (["verifier", "--liste"], r"scénarios seraient joués\."),
        (["sensibilite", "--liste"], r"^[a-z0-9-]+ +[A-Z]{3}-\d\d  \S"),
    ],
)
def test_commands_read_from_any_folder_and_write_nothing_there(
    anywhere: Installed, tmp_path: Path, arguments: list[str], last: str
) -> None:
    """What the commands read is found from any folder, and nothing is written there."""
    done = anywhere.run("recette", *arguments, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert re.search(last, done.stdout.splitlines()[-1])
    assert not list(tmp_path.iterdir())


def test_the_installed_command_serves_the_bundled_target_until_interrupted(
    anywhere: Installed, tmp_path: Path
) -> None:
    """`recette servir` opens the bundled target from the wheel, and Ctrl-C closes it."""
    ports = dict(zip(("", "-boite", "-smtp", "-franceconnect"), free_ports(4), strict=True))
    argv = [anywhere.program("recette"), "servir", *(f"--port{k}={v}" for k, v in ports.items())]
    environment = {**anywhere.environment(), MARK: str(tmp_path), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        argv, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, text=True
    ) as serving:
        assert serving.stdout is not None
        lines = [serving.stdout.readline() for _ in range(4)]
        served = marked(str(tmp_path))
        serving.send_signal(2)
        assert serving.wait(timeout=60) == 0
    assert f"http://127.0.0.1:{ports['']}" in lines[0]
    assert lines[3] == "Ctrl-C pour arrêter.\n"
    assert len(served) >= 4
    assert eventually(lambda: not marked(str(tmp_path)))


def _verdicts(folder: Path) -> dict[str, str]:
    told: Any = json.loads((folder / "rapport/resultats.json").read_text(encoding="utf-8"))
    return {r["id"]: r["verdict"] for r in told["regles"] if r["verdict"] != "non_execute"}


def _traps(folder: Path) -> None:
    """Write what would be run in our place, were the working folder looked at first."""
    (folder / "recette").mkdir()
    for name in ("recette/__init__.py", "requests.py", "behave.py", "uvicorn.py"):
        (folder / name).write_text('raise SystemExit("le dossier courant")\n', encoding="utf-8")


@pytest.fixture
def guichet(tmp_path: Path) -> Any:
    """Return a foreign target, open."""
    folder = tmp_path / "cible"
    folder.mkdir()
    with opened("guichet", folder) as target:
        yield target


def test_a_target_from_any_folder(anywhere: Installed, guichet: Opened, tmp_path: Path) -> None:
    """One rule of ours, one of a team with its own step and catalogue: a verdict for each."""
    elsewhere = tmp_path / "ailleurs"
    shutil.copytree(TEAM, elsewhere / "equipe")
    _traps(elsewhere)
    argv = ["verifier", *guichet.named(), "--features", "equipe", "--registre-comptes", "comptes"]
    done = anywhere.run("recette", *argv, "--regle", "ACC-09", "--regle", "NOS-01", cwd=elsewhere)
    assert done.returncode == 0, done.stdout + done.stderr
    found = _verdicts(elsewhere)
    assert (found["ACC-09"], found["NOS-01"]) == ("conforme", "conforme")
    detail = anywhere.run("recette", "regles", "--features", "equipe", cwd=elsewhere).stdout
    assert "NOS-01  Notre accueil parle du compte, et mène à la création. (1 scénario" in detail
    assert anywhere.run("recette", "relire", "equipe", cwd=elsewhere).returncode == 0


def test_the_bundled_target_from_any_folder(anywhere: Installed, tmp_path: Path) -> None:
    """Without an address, the target is that of the wheel."""
    _traps(tmp_path)
    done = anywhere.run("recette", "verifier", "--regle", "ACC-09", cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert _verdicts(tmp_path)["ACC-09"] == "conforme"


def test_the_team_can_fail(anywhere: Installed, guichet: Opened, tmp_path: Path) -> None:
    """A step of a team condemns as ours do."""
    shutil.copytree(TEAM, tmp_path / "equipe")
    feature = tmp_path / "equipe" / "notre_accueil.feature"
    text = feature.read_text(encoding="utf-8")
    head, _, tail = text.rpartition("« compte »")
    feature.write_text(f"{head}« zénith »{tail}", encoding="utf-8")
    argv = ["verifier", *guichet.named(), "--features", "equipe", "--regle", "NOS-01"]
    done = anywhere.run("recette", *argv, "--registre-comptes", "comptes", cwd=tmp_path)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "NOS-01 non conforme : Notre accueil parle du compte" in done.stdout
    assert "attendu « zénith »" in done.stdout
