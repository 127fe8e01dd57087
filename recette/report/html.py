"""`resultats.html`: one page, no outside request, for the analyst and the QA lead."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from jinja2 import Environment

from recette.domain.verdicts import Status
from recette.report.json_file import document
from recette.report.masking import masked

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
    Status.RESERVE: "◇",
    Status.ERREUR: "!",
    Status.INSTABLE: "~",
    Status.NON_VERIFIABLE: "?",
    Status.NON_EXECUTE: "–",
}
SENSES = {
    Status.CONFORME: "la cible fait ce que dit le guide.",
    Status.NON_CONFORME: "la cible contredit une phrase du guide.",
    Status.RESERVE: "seule diffère notre lecture, ce que le guide ne dit pas mot pour mot.",
    Status.ERREUR: "on n'a pas pu regarder.",
    Status.INSTABLE: "deux essais ont donné deux verdicts.",
    Status.NON_VERIFIABLE: "il manque une capacité, ou la cible en est dispensée.",
    Status.NON_EXECUTE: "pas choisie, ou recette interrompue.",
}
_UNSEEN = (Status.ERREUR, Status.INSTABLE, Status.NON_EXECUTE)


def _date(moment: str) -> str:
    """Return an ISO moment (the results are in UTC) as it is read in French."""
    return f"{datetime.fromisoformat(moment):%d/%m/%Y à %H h %M} UTC"


@cache
def _environment() -> Environment:
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters["masque"] = masked
    environment.filters["date"] = _date
    environment.filters["mots"] = lambda value: Status(value).words
    environment.filters["symbole"] = lambda value: SYMBOLS[Status(value)]
    return environment


def sentence(results: Results) -> str:
    """Return the verdict of the run in one sentence; it never says more than the exit status."""
    if results.failure:
        return "La recette n'a pas pu se faire : " + results.failure
    if results.interrupted:
        return "La recette a été interrompue ; ce qui était connu est là."
    return _verdict(results)


def _verdict(results: Results) -> str:
    selected = results.selected()
    tally = Counter(results.verdict_of(r) for r in selected)
    stories = Counter(results.status_of(s) for s in results.stories())
    if not selected and not stories:
        return "Rien n'a été vérifié."
    if wrong := tally[Status.NON_CONFORME]:
        return f"{_rules(wrong)} sur {len(selected)} : la cible n'est pas conforme au guide."
    if stories[Status.NON_CONFORME]:
        return "Un scénario hors catalogue n'est pas conforme."
    unseen = sum(tally[s] for s in _UNSEEN)
    if unseen:
        return f"Aucun écart vu, mais {unseen} règle(s) sur {len(selected)} restent sans verdict."
    if sum(stories[s] for s in _UNSEEN) or results.unaccounted():
        return "Aucun écart vu, mais des scénarios n'ont pas été joués en entier."
    held = tally[Status.RESERVE]
    if held and results.strict:
        return (
            f"{_reserves(held)} sur {_some(len(selected))} : rien ne contredit la lettre du guide, "
            "mais --strict les compte."
        )
    return _conforming(results, selected, held, tally[Status.NON_VERIFIABLE])


def _conforming(results: Results, selected: list[str], held: int, left: int) -> str:
    """Say that nothing seen contradicts the guide, and what was not looked at."""
    part = sum(results.partly(rule) is not None for rule in selected)
    if held:
        head = f"Conforme à la lettre du guide, avec {_reserves(held)}"
        unseen = [f"{left} règle(s) ne sont pas vérifiables ici"] if left else []
    elif left:
        head = "Conforme pour ce qui est vérifiable"
        unseen = [f"{left} règle(s) ne le sont pas ici"]
    elif part:
        head, unseen = "Conforme pour les scénarios choisis", []
    elif len(selected) == 1:
        return "Conforme : la seule règle vérifiée l'est."
    else:
        return f"Conforme : les {len(selected)} règles vérifiées le sont."
    if part:
        unseen.append(f"{part} règle(s) sur {len(selected)} ne sont vérifiées qu'en partie")
    return f"{' ; '.join([head, ', '.join(unseen)])}." if unseen else f"{head}."


def _reserves(count: int) -> str:
    return f"{count} réserves" if count > 1 else "1 réserve"


def _some(count: int) -> str:
    return f"{count} règles" if count > 1 else "1 règle"


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
    others = [r for r in data["regles"] if r["id"][:3] not in CHAPTERS]
    stories = {s.id for s in results.stories()}
    text = files("recette.report").joinpath("resultats.html.j2").read_text(encoding="utf-8")
    page = (
        _environment()
        .from_string(text)
        .render(
            phrase=sentence(results),
            donnees=data,
            chapitres=[(title, rules) for title, rules in [*chapters, ("Autres", others)] if rules],
            histoires=[s for s in data["scenarios"] if s["id"] in stories],
            scenarios=scenarios,
            statuts=[s.value for s in Status],
            sens={s.value: told for s, told in SENSES.items()},
            presents=[s.value for s in Status if data["comptes"]["regles"][s.value]],
        )
    )
    path = folder / "resultats.html"
    path.write_text(page, encoding="utf-8")
    return path
