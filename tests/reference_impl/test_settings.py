"""Settings."""

from __future__ import annotations

import pytest

from reference_impl.__main__ import main
from reference_impl.settings import SettingsError, read_settings


def test_an_empty_environment_is_enough() -> None:
    """An empty environment is enough."""
    settings = read_settings({})

    assert settings.url == "http://127.0.0.1:8000"
    assert settings.smtp_port == 1025
    assert settings.secret != read_settings({}).secret


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("REFERENCE_URL", "ici"),
        ("REFERENCE_SMTP_PORT", "zéro"),
        ("REFERENCE_SMTP_PORT", "70000"),
        ("REFERENCE_BASE", "oracle://x"),
        ("REFERENCE_FRANCECONNECT", "franceconnect"),
    ],
)
def test_an_unusable_setting_is_named(name: str, value: str) -> None:
    """One sentence, which says which setting."""
    with pytest.raises(SettingsError, match=name):
        read_settings({name: value})


def test_secrets_are_not_printed() -> None:
    """A setting that is secret does not show in a trace."""
    settings = read_settings({"REFERENCE_SECRET": "abcdef", "REFERENCE_HORLOGE_SECRET": "ghijkl"})

    assert "abcdef" not in repr(settings)
    assert "ghijkl" not in repr(settings)


def test_an_unknown_defect_names_its_neighbours(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The program stops with a sentence and 2."""
    monkeypatch.setenv("REFERENCE_DEFAUTS", "lien-vaut-9-jours")

    assert main(["--port", "18999"]) == 2
    assert "lien-vaut-8-jours" in capsys.readouterr().err
