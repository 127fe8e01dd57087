"""Where the key of a ledger comes from."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pytest

from recette.domain.errors import UsageError
from recette.ledger.encryption import VARIABLE, create_key, find_cipher

if TYPE_CHECKING:
    from pathlib import Path


def test_without_a_key_the_ways_of_giving_one_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a key the three ways of giving one are told, and how to make one."""
    monkeypatch.delenv(VARIABLE, raising=False)
    with pytest.raises(UsageError) as refusal:
        find_cipher(None, "")
    for word in ("--cle", VARIABLE, "cle_fichier", "--creer-cle"):
        assert word in str(refusal.value)


def test_the_key_comes_from_the_file_then_the_variable_then_the_profile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file named comes first, then the variable, then the profile."""
    files = [tmp_path / name for name in ("nommee", "variable", "profil")]
    for file in files:
        create_key(file)
    named, variable, profile = files
    token = find_cipher(named, "").encrypt({})
    monkeypatch.setenv(VARIABLE, variable.read_text(encoding="ascii"))
    assert find_cipher(named, str(profile)).decrypt(token) == {}
    with pytest.raises(UsageError, match=f"la variable {VARIABLE}"):
        find_cipher(None, str(profile)).decrypt(token)
    monkeypatch.setenv(VARIABLE, "")
    with pytest.raises(UsageError, match="profil"):
        find_cipher(None, str(profile)).decrypt(token)


def test_a_new_key_is_private_and_never_takes_the_place_of_another(tmp_path: Path) -> None:
    """A new key is private, and never takes the place of another."""
    path = tmp_path / "cle"
    create_key(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    before = path.read_bytes()
    with pytest.raises(UsageError, match="existe déjà"):
        create_key(path)
    assert path.read_bytes() == before
    with pytest.raises(UsageError, match="il n'existe pas"):
        create_key(tmp_path / "absent" / "cle")


def test_a_wrong_key_is_told_by_its_origin_and_never_by_itself(tmp_path: Path) -> None:
    """A wrong key is told by its origin, never by itself."""
    path = tmp_path / "cle"
    path.write_text("motdepassesecret", encoding="ascii")
    with pytest.raises(UsageError) as refusal:
        find_cipher(path, "")
    assert "motdepassesecret" not in str(refusal.value)
