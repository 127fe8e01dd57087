"""Where the register of a target is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from recette.domain.errors import UsageError
from recette.target.register_location import register_file


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("http://127.0.0.1:8000", "127.0.0.1-8000.jsonl"),
        ("http://LOCALHOST:8000/", "127.0.0.1-8000.jsonl"),
        ("https://Recette.Example.", "recette.example-443.jsonl"),
        ("http://[2001:db8::1]", "2001_db8__1-80.jsonl"),
    ],
)
def test_one_target_has_one_register_however_its_address_is_written(url: str, name: str) -> None:
    """One target has one register, however its address is written."""
    assert register_file(url, Path("/r")) == Path("/r") / name


def test_two_applications_of_one_host_have_two_registers() -> None:
    """Two applications of one host have two registers, even when their names look alike."""
    urls = ("http://a.example", "http://a.example/x/y", "http://a.example/x-y")
    assert len({register_file(url, Path("/r")) for url in urls}) == 3


def test_the_register_is_where_it_is_asked_then_by_variable_then_state_folder_then_home(
    tmp_path: Path,
) -> None:
    """What is asked, then the variable, then the state folder, then the home."""
    url, name = "http://a.example", "a.example-80.jsonl"
    state = {"XDG_STATE_HOME": str(tmp_path / "etat")}
    both = {**state, "RECETTE_REGISTRE": str(tmp_path / "registre")}
    assert register_file(url, tmp_path / "ici", both) == tmp_path / "ici" / name
    assert register_file(url, None, both) == tmp_path / "registre" / name
    assert register_file(url, None, state) == tmp_path / "etat" / "recette" / "comptes" / name
    relative = register_file(url, None, {"XDG_STATE_HOME": "relatif"})
    assert relative == Path.home() / ".local" / "state" / "recette" / "comptes" / name


def test_without_a_home_the_option_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a home the option is asked for."""

    def nowhere() -> Path:
        raise RuntimeError

    monkeypatch.setattr(Path, "home", nowhere)
    with pytest.raises(UsageError, match="--registre-comptes"):
        register_file("http://a.example", None, {})
