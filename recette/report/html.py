"""`resultats.html`: one page, no outside request, for the analyst and the QA lead."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from jinja2 import Environment

from recette.domain.verdicts import Status
from recette.report.json_file import document
from recette.report.junit import masked

if TYPE_CHECKING:
    from pathlib import Path

    from recette.report.results import Results

CHAPTERS = {
    "ACC": "Accès",
    "FRC": "FranceConnect",
    "CGU": "Conditions d'utilisation",
    "COD": "Code personnel",
    "INF": "Informations personnelles",
    "ACT": "Activation",
    "MEL": "Courriel de confirmation",
    "DEL": "Délais",
    "REC": "Courriel non reçu",
}
SYMBOLS = {
    Status.CONFORME: "✔",
    Status.NON_CONFORME: "✘",
    Status.ERREUR: "!",
    Status.INSTABLE: "~",
    Status.NON_VERIFIABLE: "?",
    Status.NON_EXECUTE: "–",
}


@cache
def _environment() -> Environment:
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters["masque"] = masked
    environment.filters["mots"] = lambda value: Status(value).words
    environment.filters["symbole"] = lambda value: SYMBOLS[Status(value)]
    return environment


def sentence(results: Results) -> str:
    """Return the verdict of the run in one sentence."""
    selected = results.selected()
    tally = {s: sum(results.verdict_of(r) is s for r in selected) for s in Status}
    if results.failure:
        return "La recette n'a pas pu se faire : " + results.failure
    if results.interrupted:
        return "La recette a été interrompue ; ce qui était connu est là."
    if not selected:
        return "Rien n'a été vérifié."
    if tally[Status.NON_CONFORME]:
        wrong = tally[Status.NON_CONFORME]
        return f"{_rules(wrong)} sur {len(selected)} : la cible n'est pas conforme au guide."
    unseen = tally[Status.ERREUR] + tally[Status.INSTABLE] + tally[Status.NON_EXECUTE]
    if unseen:
        return f"Aucun écart vu, mais {unseen} règle(s) sur {len(selected)} restent sans verdict."
    if tally[Status.NON_VERIFIABLE]:
        left = tally[Status.NON_VERIFIABLE]
        return f"Conforme pour ce qui est vérifiable ; {left} règle(s) ne le sont pas ici."
    return f"Conforme : les {len(selected)} règles vérifiées le sont."


def _rules(count: int) -> str:
    return f"{count} règles non conformes" if count > 1 else "1 règle non conforme"


def write(results: Results, folder: Path) -> Path:
    """Write `resultats.html`."""
    data = document(results)
    scenarios: dict[str, Any] = {s["id"]: s for s in data["scenarios"]}
    chapters = [
        (title, [r for r in data["regles"] if r["id"].startswith(prefix)])
        for prefix, title in CHAPTERS.items()
    ]
    text = files("recette.report").joinpath("resultats.html.j2").read_text(encoding="utf-8")
    page = (
        _environment()
        .from_string(text)
        .render(
            phrase=sentence(results),
            donnees=data,
            chapitres=chapters,
            scenarios=scenarios,
            statuts=[s.value for s in Status],
        )
    )
    path = folder / "resultats.html"
    path.write_text(page, encoding="utf-8")
    return path
