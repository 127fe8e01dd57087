"""The file of a ledger: private, only added to, held by one, refused when it is not sound."""

from __future__ import annotations

import os
import signal
import sqlite3
import stat
import subprocess
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from recette.domain.errors import RecetteError, UsageError
from recette.ledger.encryption import Cipher
from recette.ledger.events import Kind
from recette.ledger.ledger import Ledger
from recette.ledger.store import LedgerFile
from recette.target.profile import Profile, TargetSection
from tests.ledger.world import KEY, PROFILE, START, tmp_bench

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ledger.world import Bench

NOW = datetime(2026, 11, 24, tzinfo=UTC)


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    """A ledger that has been sown."""
    bench = tmp_bench(tmp_path)
    bench.sow()
    return bench


def _rows(path: Path) -> list[str]:
    with LedgerFile.open(path) as ledger:
        return [event.kind.value for event in ledger.events]


def _refused(path: Path) -> RecetteError:
    before = path.read_bytes()
    with pytest.raises(RecetteError) as refusal:
        LedgerFile.open(path)
    assert path.read_bytes() == before
    return refusal.value


def test_only_its_owner_reads_the_ledger_even_a_copy(bench: Bench) -> None:
    """Only its owner reads it, even a copy that was open to others."""
    assert stat.S_IMODE(bench.path.stat().st_mode) == 0o600
    bench.path.chmod(0o644)
    LedgerFile.open(bench.path).close()
    assert stat.S_IMODE(bench.path.stat().st_mode) == 0o600


def test_nothing_secret_in_clear(bench: Bench) -> None:
    """No link, no code, no n° can be read in the file."""
    held = bench.path.read_bytes()
    with Ledger.begin(bench.path, bench.cipher, PROFILE, START) as book:
        kept = [book.snapshot(key) for key in book.story.accounts]
    secrets = [secret for snapshot in kept for secret in snapshot.secrets()]
    assert len(secrets) >= 8 * 6
    assert not [secret for secret in secrets if secret.encode() in held]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE evenements SET objet = 'autre' WHERE numero = 2",
        "DELETE FROM evenements WHERE numero = 2",
        "INSERT OR REPLACE INTO evenements SELECT * FROM evenements WHERE numero = 2",
    ],
)
def test_sqlite_refuses_to_change_delete_or_replace_an_event(bench: Bench, statement: str) -> None:
    """SQLite itself refuses to change, delete or replace an event."""
    before = _rows(bench.path)
    base = sqlite3.connect(bench.path)
    with pytest.raises(sqlite3.IntegrityError, match="registre"):
        base.execute(statement)
    base.close()
    assert _rows(bench.path) == before


def test_a_ledger_held_by_a_command_is_refused_to_another(bench: Bench) -> None:
    """While a command holds it another is told so, as something that could not be looked at."""
    with LedgerFile.open(bench.path):
        refusal = _refused(bench.path)
    assert "tenu par une autre commande" in str(refusal)
    assert not isinstance(refusal, UsageError)
    LedgerFile.open(bench.path).close()


def test_an_event_changed_behind_the_triggers_is_seen(bench: Bench) -> None:
    """An event changed behind the triggers is seen."""
    base = sqlite3.connect(bench.path)
    base.execute("DROP TRIGGER rien_ne_change")
    base.execute("UPDATE evenements SET instant_cible = '2020-01-01T00:00:00+00:00' WHERE numero=3")
    base.commit()
    base.close()
    assert "abîmé à l'événement 3" in str(_refused(bench.path))


def test_a_file_whose_bytes_were_lost_is_refused(bench: Bench) -> None:
    """A file whose bytes were lost is refused, and left as it is."""
    whole = bench.path.read_bytes()
    bench.path.write_bytes(whole[: len(whole) // 2])
    refusal = _refused(bench.path)
    assert "abîmé" in str(refusal)
    assert not isinstance(refusal, UsageError)


def test_an_opening_in_the_middle(bench: Bench) -> None:
    """A ledger opens once: an opening added after the first event is refused."""
    with LedgerFile.open(bench.path) as ledger:
        number = ledger.append(Kind.OPENED, "", NOW, "", registre="r").number
    assert f"abîmé à l'événement {number}" in str(_refused(bench.path))


def test_an_event_that_does_not_read(bench: Bench) -> None:
    """What is no event is refused as damage."""
    base = sqlite3.connect(bench.path)
    base.execute("DROP TRIGGER rien_ne_change")
    base.execute("UPDATE evenements SET contenu = '{' WHERE numero = 3")
    base.commit()
    base.close()
    assert "est abîmé : rien n'y a été écrit" in str(_refused(bench.path))


def test_a_disk_that_is_full(bench: Bench) -> None:
    """What cannot be written is told with its remedy, and is not in the ledger."""
    with LedgerFile.open(bench.path) as ledger:
        before = len(ledger.events)
        ledger._base.execute("PRAGMA query_only = ON")
        with pytest.raises(RecetteError, match=r"ne peut pas être lu ou écrit \(") as refusal:
            ledger.append(Kind.ACT, "lien-j6", NOW)
        assert "la place qui reste" in str(refusal.value)
        assert len(ledger.events) == before


def test_another_file_is_wrong_usage_and_stays_as_it_is(tmp_path: Path) -> None:
    """Another file is a wrong usage, and stays as it is, rights included."""
    path = tmp_path / "autre"
    path.write_text("Ceci n'est pas une base de données, tant s'en faut. " * 20, encoding="utf-8")
    path.chmod(0o644)
    assert isinstance(_refused(path), UsageError)
    assert stat.S_IMODE(path.stat().st_mode) == 0o644
    other = tmp_path / "autre.db"
    base = sqlite3.connect(other)
    base.execute("CREATE TABLE t (a)")
    base.commit()
    base.close()
    assert "pas un registre des échéances" in str(_refused(other))


def test_a_ledger_of_another_version_is_refused(bench: Bench) -> None:
    """A ledger of another version is not read as if it were of ours."""
    base = sqlite3.connect(bench.path)
    base.execute("PRAGMA user_version = 9")
    base.commit()
    base.close()
    assert "autre version (9)" in str(_refused(bench.path))


def test_without_a_ledger_the_remedy_is_told_and_nothing_is_made(tmp_path: Path) -> None:
    """No ledger: the remedy is told; nothing is made."""
    with pytest.raises(UsageError, match="recette semer"):
        LedgerFile.open(tmp_path / "absent")
    with pytest.raises(UsageError, match="ne peut pas être créé"):
        LedgerFile.create(tmp_path / "dossier" / "absent" / "registre")
    assert not list(tmp_path.iterdir())


def test_a_ledger_whose_making_was_interrupted_is_made_by_the_next_sowing(tmp_path: Path) -> None:
    """A ledger whose making was interrupted says so, and is made by the next sowing."""
    bench = tmp_bench(tmp_path)
    bench.path.touch()
    with pytest.raises(UsageError, match="vide"):
        bench.read(6)
    bench.sow()
    assert bench.story().unsown() == []


def test_another_key_is_told_and_changes_nothing(bench: Bench) -> None:
    """Another key is told, and changes nothing."""
    other = Cipher(b"YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXowMTIzNDU=", "l'autre")
    before = bench.path.read_bytes()
    with pytest.raises(UsageError, match="La clé donnée par l'autre n'est pas celle"):
        Ledger.begin(bench.path, other, PROFILE, START)
    assert bench.path.read_bytes() == before
    bench.read(6)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:10", "https://127.0.0.1:9", "http://127.0.0.1:9/a"]
)
def test_the_ledger_of_a_target_is_not_read_on_another(bench: Bench, url: str) -> None:
    """The ledger of a target is not read on another."""
    profile = Profile(cible=TargetSection(url=url))
    with pytest.raises(UsageError, match=r"celui de http://127\.0\.0\.1:9"):
        Ledger.begin(bench.path, bench.cipher, profile, START)


def test_the_same_address_written_otherwise_is_the_same_target(bench: Bench) -> None:
    """The same address written otherwise is the same target."""
    profile = Profile(cible=TargetSection(url="HTTP://127.0.0.1:9/"))
    Ledger.begin(bench.path, bench.cipher, profile, START).file.close()


_WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from recette.ledger.events import Kind
from recette.ledger.store import LedgerFile
with LedgerFile.open(Path(sys.argv[1])) as ledger:
    print("prêt", flush=True)
    while True:
        ledger.append(Kind.ACT, "lien-j6", datetime(2026, 11, 30, tzinfo=UTC))
        print(len(ledger.events), flush=True)
"""


def test_a_ledger_killed_while_it_is_written_opens_with_all_it_said_was_written(
    bench: Bench,
) -> None:
    """A process killed while it writes leaves a ledger that opens, with all it said was written."""
    child = subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(bench.path)], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    said = [child.stdout.readline() for _ in range(6)]
    os.kill(child.pid, signal.SIGKILL)
    child.wait()
    child.stdout.close()
    assert len(_rows(bench.path)) >= int(said[-1])


def test_an_event_appended_is_in_the_file_for_whoever_reads_it(tmp_path: Path) -> None:
    """What `append` returned is in the file, even read by someone who holds nothing."""
    path = tmp_path / "registre"
    with LedgerFile.create(path) as ledger:
        ledger.append(Kind.OPENED, "", NOW, "", registre="r")
        copy = tmp_path / "copie"
        copy.write_bytes(path.read_bytes())
    assert _rows(copy) == ["ouverture"]


def test_what_is_no_key_is_told_with_the_way_to_make_one() -> None:
    """What is no key is told with the way to make one."""
    with pytest.raises(UsageError, match="creer-cle"):
        Cipher(b"secret", "la variable RECETTE_CLE")
    assert Cipher(KEY, "").decrypt(Cipher(KEY, "").encrypt({"a": 1})) == {"a": 1}
