"""Sown then read on the days that follow, on a foreign target whose days really pass."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator
from rich.console import Console

from recette.cli.ledger import LedgerOptions
from recette.cli.play_due import read_ledger
from recette.cli.sow import sow_ledger
from recette.ledger.encryption import find_cipher
from recette.ledger.ledger import Ledger
from recette.ledger.store import LedgerFile
from recette.report.json_file import SCHEMA
from tests.targets.opening import Opened, opened

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.lent, pytest.mark.xdist_group("horloge")]
_DAY = 86_400


class Trial:
    """A ledger of a foreign target whose clock follows a file."""

    def __init__(self, target: Opened, folder: Path, patience: int = 10) -> None:
        self.clock = folder / "horloge.txt"
        text = target.profile.read_text(encoding="utf-8")
        profile = folder / "ecoule.toml"
        text = text.replace('"libfaketime"', '"ecoule"')
        text = text.replace("[cible]\n", f"[cible]\ndelai_secondes = {patience}\n")
        profile.write_text(text, encoding="utf-8")
        self.output = folder / "rapport"
        self.options = LedgerOptions(
            ledger=folder / "registre.sqlite3",
            profile=profile,
            key=folder / "cle",
            register=folder / "comptes",
            output=self.output,
        )
        self.told = io.StringIO()
        self.console = Console(file=self.told, width=200)
        self.url = target.url

    def sow(self) -> int:
        """Sow, the key made."""
        made = LedgerOptions(**{**vars(self.options), "new_key": True})
        return sow_ledger(made, self.console)

    def read(self, day: float) -> tuple[int, dict[str, Any]]:
        """Move the days, then read; return the exit status and the results."""
        new = self.clock.with_suffix(".suivant")
        new.write_text(f"+{int(day * _DAY)}\n", encoding="ascii")
        new.replace(self.clock)
        self.told.truncate(0)
        status = read_ledger(self.options, self.console)
        text = (self.output / "resultats.json").read_text(encoding="utf-8")
        data: dict[str, Any] = json.loads(text)
        Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(data)
        assert data["execution"]["statut_de_sortie"] == status, self.told.getvalue()
        return status, data

    def secrets(self) -> list[str]:
        """Return what nothing that is written may hold."""
        cipher = find_cipher(self.options.key, "")
        with LedgerFile.open(self.options.ledger) as ledger:
            book = Ledger.of(ledger, cipher, self.url)
            kept = [book.snapshot(account) for account in book.story.accounts]
        return [secret for snapshot in kept for secret in snapshot.secrets()]

    def leaks(self) -> list[str]:
        """Return the files of the results, and what was told, that hold a secret."""
        told = {"console": self.told.getvalue().encode()}
        for path in self.output.rglob("*"):
            told |= {str(path): path.read_bytes()} if path.is_file() else {}
        secrets = [secret.encode() for secret in self.secrets()]
        return [name for name, held in told.items() if any(secret in held for secret in secrets)]


def _verdicts(data: dict[str, Any]) -> dict[str, str]:
    return {r["id"]: r["verdict"] for r in data["regles"] if r["verdict"] != "non_execute"}


def test_a_conforming_target_read_on_four_days_passes_its_nine_rules(tmp_path: Path) -> None:
    """Read on the 6th, 8th, 20th and 22nd day, a conforming target passes its nine rules."""
    with opened("guichet", tmp_path) as target:
        trial = Trial(target, tmp_path)
        assert trial.sow() == 0
        status, data = trial.read(6)
        assert (status, _verdicts(data)) == (0, {"ACT-03": "conforme"})
        assert "Incomplet" in trial.told.getvalue()
        for day in (8, 20):
            status, data = trial.read(day)
            assert status == 0, trial.told.getvalue()
        status, data = trial.read(22)
        assert status == 0, trial.told.getvalue()
        assert list(_verdicts(data).values()) == ["conforme"] * 9
        assert {s["statut"] for s in data["scenarios"]} == {"conforme"}
        assert trial.leaks() == []


def test_a_link_that_lives_eight_days_is_seen_on_the_eighth_without_its_secrets(
    tmp_path: Path,
) -> None:
    """A link that lives eight days is seen on the eighth, and told without its secrets."""
    with opened("guichet", tmp_path, ["lien-8-jours"]) as target:
        trial = Trial(target, tmp_path, patience=2)
        assert trial.sow() == 0
        status, data = trial.read(7.5)
        assert status == 1
        failed = {r for r, verdict in _verdicts(data).items() if verdict == "non_conforme"}
        assert {"DEL-02", "DEL-03", "DEL-04"} <= failed
        assert trial.leaks() == []
        told = trial.told.getvalue()
    assert "attendu" in told
    # The target gone, what is due is blocked and what is known stays known.
    status, data = trial.read(20)
    assert status == 1
    assert {"DEL-02", "DEL-03", "DEL-04"} <= set(_verdicts(data))
    last = next(s for s in data["scenarios"] if s["id"].startswith("echeances/renvoi-lien-j20"))
    assert (last["statut"], "ne répond pas" in last["message"]) == ("erreur", True)
