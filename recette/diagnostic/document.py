"""A diagnosis as data: what `diagnostic.json` holds, and what the page shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recette.diagnostic.expected import AFTER, FRANCECONNECT
from recette.domain.screen.vocabulary import Choice, Control, Field
from recette.report.masking import masked

if TYPE_CHECKING:
    from recette.diagnostic.diagnosis import Diagnosis
    from recette.diagnostic.findings import Finding
    from recette.diagnostic.screens import Screen

VERSION = 1
_KINDS = {Field: "champ", Choice: "choix", Control: "bouton ou lien"}


def document(diagnosis: Diagnosis, *, strict: bool) -> dict[str, Any]:
    """Return the diagnosis as JSON-ready data, keys in French."""
    return {
        "version": VERSION,
        "debut": diagnosis.began.isoformat(timespec="seconds"),
        "cible": dict(diagnosis.target),
        "phrase": masked(diagnosis.sentence()),
        "statut_de_sortie": diagnosis.exit_status(strict=strict),
        "complet": diagnosis.complete,
        "parcouru": diagnosis.walked,
        "moyens": {
            name: [{"etat": c.state, "dit": masked(c.told)} for c in checks]
            for name, checks in diagnosis.equipment.items()
        },
        "ecrans": [_screen(screen) for screen in diagnosis.screens],
        "jamais_visite": [w.key for w in (*AFTER, *FRANCECONNECT)],
        "comptes": dict(diagnosis.counts()),
        "regles": [
            {
                "id": rule,
                "enonce": diagnosis.rules[rule].statement,
                "etat": forecast.words,
                "obstacles": [masked(o) for o in forecast.obstacles],
                "reserves": list(forecast.reserves),
                "attention": list(forecast.warnings),
            }
            for rule, forecast in diagnosis.forecasts.items()
        ],
    }


def _screen(screen: Screen) -> dict[str, Any]:
    return {
        "cle": screen.place.key,
        "nom": screen.name,
        "visite": screen.visit.value,
        "dit": screen.told,
        "url": screen.url,
        "titre": masked(screen.title),
        "image": f"ecrans/{screen.picture.name}" if screen.picture else "",
        "elements": [_finding(finding) for finding in screen.findings],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "cle": finding.word.key,
        "sens": finding.word.phrase,
        "genre": _KINDS[type(finding.word)],
        "necessaire": finding.needed,
        "etat": finding.state.value,
        "vu": masked(finding.seen.words) if finding.seen else "",
        "comment": masked(finding.how),
        "autres": [masked(str(other)) for other in finding.others],
    }
