"""A diagnosis of two foreign targets: everything is told, nothing is created."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from html import unescape
from typing import TYPE_CHECKING, Any

import pytest

from recette.adapters.inbox.client import MailpitClient
from recette.diagnostic.expected import TITLES
from recette.target.frontier import GuardedFrontier
from recette.target.guard import Guard
from recette.target.loading import load_profile
from tests.cli.support import ROOT, recette
from tests.targets.opening import opened

if TYPE_CHECKING:
    from pathlib import Path

    from tests.targets.opening import Opened

pytestmark = pytest.mark.lent


def diagnostic(cwd: Path, *arguments: str, status: int = 0) -> tuple[dict[str, Any], str]:
    """Run the command on the whole bench; return what `diagnostic.json` holds, and what is told."""
    done = recette("diagnostic", *arguments, cwd=cwd, RECETTE_BANC=str(ROOT))
    assert done.returncode == status, done.stdout + done.stderr
    text = (cwd / "rapport-diagnostic" / "diagnostic.json").read_text(encoding="utf-8")
    return json.loads(text), done.stdout


def element(data: dict[str, Any], place: str, key: str) -> dict[str, Any]:
    """Return what became of a word on a screen."""
    screen = next(s for s in data["ecrans"] if s["cle"] == place)
    found: dict[str, Any] = next(e for e in screen["elements"] if e["cle"] == key)
    return found


def check_page(folder: Path) -> None:
    """Check that the page holds each screen with its image, and asks nothing of the network."""
    page = unescape((folder / "diagnostic.html").read_text(encoding="utf-8"))
    for title in TITLES.values():
        assert f">{title}</h3>" in page
    assert len(re.findall(r'<img src="data:image/png;base64,', page)) == len(TITLES)
    assert not re.search(r'(src|href)="(https?:)?//', page)
    assert len(re.findall(r"<tr data-etat=", page)) == 72


def rows(target: Opened, *tables: str) -> int:
    """Count what these tables hold: something as soon as an account is created."""
    with closing(sqlite3.connect(target.base)) as base:
        counts = [base.execute(f"select count(*) from {t}").fetchone() for t in tables]  # noqa: S608 - our own names
    return sum(int(count) for (count,) in counts)


def recipients(target: Opened) -> list[str]:
    """Return who received something."""
    client = MailpitClient(target.inbox.url, frontier=GuardedFrontier(Guard(frozenset())))
    found = [to["Address"] for m in client.list()["messages"] for to in m["To"]]
    client.close()
    return found


def test_the_desk_is_seen_whole_and_nothing_is_created_there(tmp_path: Path) -> None:
    """The desk is seen whole, up to its last step; nothing is created there."""
    with opened("guichet", tmp_path) as target:
        data, told = diagnostic(
            tmp_path,
            *(*target.named(), "--smtp", target.inbox.smtp),
            *("--parcourir", "--proposer", "propose.toml"),
        )
        assert rows(target, "account", "link") == 0
        assert [to.partition("-")[0] for to in recipients(target)] == ["diagnostic"]
    assert [s["visite"] for s in data["ecrans"]] == ["visité"] * 6
    assert data["complet"]
    assert "par aria-labelledby" in element(data, "creation", "numero")["comment"]
    assert "par aria-label" in element(data, "creation", "code_postal")["comment"]
    assert "l'étiquette qui l'entoure" in element(data, "creation", "nom")["comment"]
    assert "par sa légende" not in element(data, "conditions", "acceptation")["comment"]
    assert "message d'essai retrouvé" in told
    assert sum(data["comptes"].values()) == len(data["regles"]) == 72
    states = {r["id"]: r["etat"] for r in data["regles"]}
    assert states["DEL-01"] == states["FRC-04"] == "non vérifiable"
    assert states["ACC-03"] == "vérifiable"
    assert load_profile(tmp_path / "propose.toml").cible.url == target.url
    check_page(tmp_path / "rapport-diagnostic")


def test_the_window_is_seen_whole_with_its_profile_and_less_without_walking(tmp_path: Path) -> None:
    """The window too, with its profile; a second look keeps to what is open to all."""
    with opened("vitrine", tmp_path) as target:
        look = (*target.named(), *target.described())
        data, _ = diagnostic(tmp_path, *look, "--parcourir", "--proposer", "propose.toml")
        assert rows(target, "member", "mailkey") == 0
        assert recipients(target) == []
        check_page(tmp_path / "rapport-diagnostic")
        less, told = diagnostic(tmp_path, *look, "--strict")
    assert [s["visite"] for s in data["ecrans"]] == ["visité"] * 6
    assert "placeholder" in element(data, "creation", "code_postal")["comment"]
    assert "un nom du profil" in element(data, "code", "continuer")["comment"]
    assert element(data, "informations", "promotions_sms")["etat"] == "trouvé"
    assert "déclarée, non déplacée" in data["moyens"]["horloge"][0]["dit"]
    proposed = load_profile(tmp_path / "propose.toml")
    assert proposed.libelles == load_profile(target.profile).libelles
    assert [s["visite"] for s in less["ecrans"]] == ["visité"] * 3 + ["non visité"] * 3
    assert "sans --parcourir" in told
    assert "vérifiables, sous réserve" in told
