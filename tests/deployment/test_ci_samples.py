"""The sample pipelines of `docs/ci/` are what their host reads, and call the command as it is."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import typer.main
import yaml

from recette.cli.app import app

if TYPE_CHECKING:
    import click

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "docs" / "ci"
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
PIPELINES = ["gitlab-ci.yml", "github-actions.yml", "Jenkinsfile"]
COMMAND: Any = typer.main.get_command(app)


def called(text: str) -> list[list[str]]:
    """Return the words of each call of the command in a pipeline."""
    found = re.findall(r"\brecette ([a-z]+ --[^\n']*)", text)
    return [shlex.split(line) for line in found]


def parse(words: list[str]) -> None:
    """Read a command line as the command would, without playing it.

    Raises:
        click.UsageError: an option or a command that is not there.
    """
    given: click.Command = COMMAND.commands[words[0]]
    given.make_context(words[0], list(words[1:])).close()


def pipeline(name: str) -> Any:
    """Return a pipeline in YAML; `on` is a key, not the true of YAML 1.1."""
    text = (SAMPLES / name).read_text(encoding="utf-8")
    return yaml.safe_load(re.sub(r"^on:", '"on":', text, flags=re.MULTILINE))


@pytest.mark.parametrize("name", PIPELINES)
def test_each_sample_verifies_sows_relieves_and_shows_the_calendar(name: str) -> None:
    """Each one verifies, sows once, relieves and shows the calendar, with options that exist."""
    text = (SAMPLES / name).read_text(encoding="utf-8")
    calls = called(text)
    assert {words[0] for words in calls} == {"verifier", "semer", "relever", "echeances"}
    for words in calls:
        parse(words)
    assert "RECETTE_PAQUET" in text


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_is_documented_can_be_typed(page: Path) -> None:
    """Every call in a block of our pages is one that the command reads."""
    blocks = re.findall(
        r"^```\w*\n(.*?)^```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
    for line in "".join(blocks).replace("\\\n", " ").splitlines():
        call = re.match(r"(?:\.venv/bin/)?recette (.+)", line)
        if call:
            parse(shlex.split(call[1], comments=True))


def test_the_gitlab_sample_has_one_writer_and_keeps_what_was_seen() -> None:
    """One writer at a time, what was seen kept whatever happens, no cache for the ledger."""
    jobs = pipeline("gitlab-ci.yml")
    kept = jobs[".echeances"]
    assert kept["resource_group"]
    assert kept["artifacts"]["when"] == jobs["verifier"]["artifacts"]["when"] == "always"
    assert any("--upload-file" in line for line in kept["after_script"])
    assert {jobs[name]["extends"] for name in ("semer", "relever")} == {".echeances"}
    assert "cache" not in kept
    scheduled = [name for name, job in jobs.items() if '== "schedule"' in str(job)]
    assert scheduled == ["relever"]


def test_the_github_sample_has_one_writer_and_keeps_after_a_failure() -> None:
    """One writer at a time; every step that keeps something runs after a failure too."""
    content = pipeline("github-actions.yml")
    assert re.fullmatch(r"\d+ [\d,]+ \* \* \*", content["on"]["schedule"][0]["cron"])
    kept = content["jobs"]["echeances"]
    assert kept["concurrency"]["cancel-in-progress"] is False
    pushes = [step for step in kept["steps"] if "git push" in step.get("run", "")]
    uploads = [
        step
        for job in content["jobs"].values()
        for step in job["steps"]
        if "upload-artifact" in step.get("uses", "")
    ]
    assert [step["if"] for step in pushes + uploads] == ["always()"] * 3


def test_the_jenkins_sample_has_one_writer_a_schedule_and_keeps_after_a_failure() -> None:
    """One writer at a time, a schedule, results read and kept after a failure too."""
    text = (SAMPLES / "Jenkinsfile").read_text(encoding="utf-8")
    assert text.count("{") == text.count("}")
    assert "disableConcurrentBuilds()" in text
    assert re.search(r"triggers \{ cron\('H [\d,]+ \* \* \*'\) \}", text)
    always = text[text.index("always {") :]
    assert "junit" in always
    assert "archiveArtifacts" in always
