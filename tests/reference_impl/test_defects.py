"""Named defects: well described, each one visible, none of them on unless asked for."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from reference_impl.app import create_app
from reference_impl.behaviour import Behaviour
from reference_impl.defects import (
    DEFECTS,
    Family,
    UnknownDefectError,
    behaviour_with,
    defect_named,
    families,
)
from reference_impl.defects.__main__ import main
from reference_impl.defects.registry import gathered
from reference_impl.settings import Settings
from tests.reference_impl.observations import PROBES
from tests.reference_impl.probes import Site
from tests.reference_impl.shown import PROBE_OF, SHOWN
from tests.reference_impl.visitor import CLOCK_SECRET, URL, RecordingOutbox

if TYPE_CHECKING:
    from collections.abc import Callable

    from reference_impl.services.passwords import Passwords

CATALOGUE = Path(__file__).parents[2] / "features" / "regles.toml"
KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
RACES = {"email_au_meme_instant", "double_validation"}
NEEDS_THE_PROVIDER = {
    "franceconnect-redemande-l-identite",
    "franceconnect-n-ouvre-pas-un-compte-actif",
    "franceconnect-vaut-acceptation",
    "franceconnect-prend-le-prenom-pour-le-nom",
    "franceconnect-garde-l-identite-precedente",
    "franceconnect-ouvre-un-compte-en-attente",
    "franceconnect-refus-sans-message",
    "franceconnect-refus-ramene-a-l-accueil",
    "franceconnect-etat-non-verifie",
    "franceconnect-retour-rejouable",
    "franceconnect-sans-effet-a-la-connexion",
    "franceconnect-sans-effet-a-la-creation",
    "franceconnect-mene-a-une-page-absente",
    "franceconnect-redemande-l-identite-a-la-connexion",
    "franceconnect-refus-reprend-l-identite-precedente",
    "code-non-compare-apres-franceconnect",
}
# The rules that no application can break observably, and why: none is left.
UNBREAKABLE: dict[str, str] = {}
REPRESENTATIVE = [names.split()[0] for probe, names in SHOWN.items() if probe not in RACES]
FAMILY_RULES = {"COD": 10, "INF": 9, "ACT": 5, "MEL": 7, "DEL": 8}


def rules() -> set[str]:
    """Return the rules of the catalogue."""
    found = tomllib.loads(CATALOGUE.read_text(encoding="utf-8"))
    return {str(rule["id"]) for rule in found["regle"]}


@pytest.fixture(scope="module")
def look(passwords: Passwords) -> Callable[..., Any]:
    """Look at an application with some defects; the conforming one is looked at only once."""
    sound: dict[str, Any] = {}

    def see(probe: str, *defects: str, fresh: bool = False) -> Any:
        if not defects and not fresh and probe in sound:
            return sound[probe]
        outbox, settings = RecordingOutbox(), Settings(url=URL, clock_secret=CLOCK_SECRET)
        app = create_app(settings, behaviour_with(defects), outbox=outbox, passwords=passwords)
        try:
            found = PROBES[probe](Site(app, outbox))
        finally:
            app.state.services.database.close()
        if not defects:
            sound[probe] = found
        return found

    return see


def test_there_are_enough_and_they_are_named_in_kebab_case() -> None:
    """At least 120, whose names fit a setting and a file name; `gathered` forbids twins."""
    assert len(DEFECTS) >= 120
    assert not [name for name in DEFECTS if not KEBAB.fullmatch(name)]
    assert not [name for name, defect in DEFECTS.items() if defect.name != name]
    twice = (DEFECTS["code-7-caracteres"],) * 2
    with pytest.raises(ValueError, match="code-7-caracteres"):
        gathered([twice])


def test_each_is_described_in_one_french_sentence() -> None:
    """A capital or a quotation mark first, a full stop last, in a line or two."""
    for defect in DEFECTS.values():
        assert re.match(r"[A-ZÀÉÊ0-9«]", defect.sentence), defect.sentence
        assert defect.sentence.endswith("."), defect.sentence
        assert len(defect.sentence) < 140, defect.sentence
    assert len({defect.sentence for defect in DEFECTS.values()}) == len(DEFECTS)


def test_each_family_has_its_defects() -> None:
    """Every kind of mistake is there, and every defect has a kind."""
    sorted_out = families()

    assert set(sorted_out) == set(Family)
    assert all(len(defects) > 1 for defects in sorted_out.values())
    assert sum(len(defects) for defects in sorted_out.values()) == len(DEFECTS)


def test_every_rule_has_a_defect_unless_it_cannot_be_broken() -> None:
    """And no defect breaks a rule that the catalogue does not know, or the same one twice."""
    broken = Counter(rule for defect in DEFECTS.values() for rule in defect.rules)

    assert set(broken) == rules() - set(UNBREAKABLE)
    assert all(UNBREAKABLE.values())
    for defect in DEFECTS.values():
        assert defect.rules
        assert len(set(defect.rules)) == len(defect.rules), defect.name
    for chapter, count in FAMILY_RULES.items():
        own = [defect for defect in DEFECTS.values() if defect.rules[0].startswith(chapter)]
        assert len(own) >= 3 * count, chapter


def test_each_changes_the_behaviour() -> None:
    """Each applies alone, and something of the behaviour is then different."""
    sound = Behaviour()
    known = {key: type(rules) for key, rules in vars(sound).items()}
    for name in DEFECTS:
        broken = behaviour_with([name])
        changed = [key for key, rules in vars(broken).items() if type(rules) is not known[key]]
        assert changed or broken.texts != sound.texts, name


def test_each_has_a_look_that_shows_it() -> None:
    """The tables of this test are complete."""
    assert set(PROBE_OF) | NEEDS_THE_PROVIDER == set(DEFECTS)
    assert set(PROBE_OF.values()) <= set(PROBES)


@pytest.mark.parametrize("name", REPRESENTATIVE)
def test_a_visitor_sees_the_difference_that_each_defect_makes(
    look: Callable[..., Any], name: str
) -> None:
    """A person who visits the application sees the difference: one defect for each look."""
    assert look(PROBE_OF[name], name) != look(PROBE_OF[name])


@pytest.mark.lent
@pytest.mark.parametrize("name", sorted(set(PROBE_OF) - set(REPRESENTATIVE)))
def test_somebody_sees_the_others_too(look: Callable[..., Any], name: str) -> None:
    """And so for all the others."""
    assert look(PROBE_OF[name], name) != look(PROBE_OF[name])


@pytest.mark.parametrize("probe", ["etapes", "courriel", "lien_7_jours", "renvoi_lien"])
def test_without_a_defect_nothing_changes(look: Callable[..., Any], probe: str) -> None:
    """Two conforming applications look the same, so that a difference means a defect."""
    assert [type(item) for item in vars(behaviour_with([])).values()] == [
        type(item) for item in vars(Behaviour()).values()
    ]
    assert behaviour_with([]).texts == Behaviour().texts
    assert look(probe, fresh=True) == look(probe)


def test_defects_add_up_even_on_the_same_decision(look: Callable[..., Any]) -> None:
    """Each adds to those switched on before it."""
    both = behaviour_with(["refus-vaut-acceptation", "silence-vaut-acceptation", "objet-coupe"])
    assert both.steps.accepts("non")
    assert both.steps.accepts("")
    assert both.texts.mail.subject.endswith("de vot")
    spaced = behaviour_with(["espace-admis-dans-le-code", "accents-admis-dans-le-code"])
    assert spaced.code.has_only_authorised("É tél")
    seen = look("courriel", "courriel-en-double", "objet-different")
    assert [subject for _, subject, *_ in seen] == ["Bienvenue sur votre compte"] * 2


def test_all_together_still_answer(passwords: Passwords) -> None:
    """Every defect at once makes an application that starts and shows its pages."""
    app = create_app(Settings(url=URL), behaviour_with(DEFECTS), passwords=passwords)
    visitor = Site(app, RecordingOutbox()).visitor()
    found = [visitor.opens(path).status for path in ("/", "/creation", "/connexion")]
    app.state.services.database.close()

    assert found == [200, 200, 200]


def test_an_unknown_name_gets_its_neighbours() -> None:
    """The message is for whoever typed the name."""
    with pytest.raises(UnknownDefectError, match="code-7-caracteres"):
        defect_named("code-7-caractere")
    with pytest.raises(UnknownDefectError, match="zzz"):
        behaviour_with(["zzz"])


def test_the_list_is_printed_for_people_and_for_programs(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A table in French, or the same in JSON."""
    assert main([]) == 0
    table = capsys.readouterr().out
    assert table.startswith("Nom")
    assert "code-7-caracteres" in table
    assert table.rstrip().endswith(f"{len(DEFECTS)} défauts.")
    command = [sys.executable, "-m", "reference_impl.defects", "--json"]
    listed = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    assert [defect["nom"] for defect in listed] == list(DEFECTS)
    assert {tuple(defect) for defect in listed} == {("nom", "regles", "phrase", "famille")}
