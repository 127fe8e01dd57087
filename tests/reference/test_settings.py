"""Settings and named defects."""

from __future__ import annotations

from dataclasses import fields

import pytest

from reference_impl.__main__ import main
from reference_impl.behaviour import Behaviour
from reference_impl.defects import DEFECTS, Defect, UnknownDefectError, behaviour_with
from reference_impl.settings import SettingsError, read_settings


def test_nothing_is_mandatory() -> None:
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


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect.name)
def test_a_defect_changes_the_behaviour(defect: Defect) -> None:
    """Each defect applies, and is well described."""
    sound, broken = Behaviour(), behaviour_with([defect.name])
    changed = [
        item.name
        for item in fields(Behaviour)
        if type(getattr(sound, item.name)) is not type(getattr(broken, item.name))
    ]

    assert len(changed) + (sound.texts != broken.texts) == 1
    assert defect.rules
    assert defect.sentence.endswith(".")


def test_defects_add_up() -> None:
    """Several defects may be switched on together; unknown ones are refused."""
    both = behaviour_with(["code-de-7-caracteres-admis", "objet-du-courriel-different"])

    assert both.code.has_right_length("1234567")
    assert both.texts.mail.subject == "Bienvenue sur votre compte"
    with pytest.raises(UnknownDefectError):
        behaviour_with(["inconnu"])
