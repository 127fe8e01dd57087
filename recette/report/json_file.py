"""`resultats.json`: what other programs read (schema beside this file)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from recette.domain.verdicts import Status
from recette.report.masking import masked_data
from recette.report.published import sensitivity_of

if TYPE_CHECKING:
    from recette.catalogue import Rule
    from recette.domain.observation import Observation
    from recette.report.results import Results
    from recette.run.plan import PlannedScenario

SCHEMA_VERSION = 1
SCHEMA = Path(__file__).with_name("resultats.schema.json")


def document(results: Results) -> dict[str, Any]:
    """Return the results as JSON-ready data, where no n° can be read whole."""
    data: dict[str, Any] = masked_data(_document(results))
    return data


def _document(results: Results) -> dict[str, Any]:
    return {
        "version_schema": SCHEMA_VERSION,
        "execution": _run(results),
        "comptes": {
            "regles": {s.value: results.counts()[s] for s in Status},
            "scenarios": {
                s.value: sum(results.status_of(p) is s for p in results.planned) for s in Status
            },
        },
        "regles": [_rule(results, rule) for rule in results.catalogue.values()],
        "scenarios": [_scenario(results, planned) for planned in results.planned],
    }


def _run(results: Results) -> dict[str, Any]:
    facts = results.facts
    return {
        "debut": results.started.isoformat(timespec="seconds"),
        "fin": results.ended.isoformat(timespec="seconds") if results.ended else None,
        "duree_secondes": round(results.duration(), 1),
        "commande": facts.command,
        "graine": facts.seed,
        "cible": facts.target,
        "boite": {"url": facts.inbox_url, "genre": results.description.get("boite", "")},
        "horloge": {"pilote": facts.clock},
        "preparation": facts.preparation,
        "versions": {**facts.versions, "navigateur": results.description.get("navigateur", "")},
        "regles_choisies": list(facts.selected_rules),
        "profil": facts.profile,
        "lectures": {"approuvees": 0, "refusees": 0, "par": []} | dict(facts.approvals),
        "interrompue": results.interrupted,
        "empechement": results.failure,
        "scenarios_manquants": results.unaccounted(),
        "statut_de_sortie": results.exit_status(),
    }


def _rule(results: Results, rule: Rule) -> dict[str, Any]:
    verdict = results.verdict_of(rule.id)
    return {
        "id": rule.id,
        "niveau": rule.level,
        "enonce": rule.statement,
        "source": rule.source,
        "verdict": verdict.value,
        "raison": reason(results, rule.id, verdict),
        "lectures": [
            {"phrase": one.sentence, "pourquoi": one.why, "politique": one.policy}
            for one in rule.readings
        ],
        "toute_de_lecture": results.only_read(rule.id),
        "scenarios": [s.id for s in results.scenarios_of(rule.id)],
        "sensibilite": _sensitivity(rule.id),
    }


def _sensitivity(rule: str) -> dict[str, int] | None:
    """Return what our scenarios of a rule see, as last measured on the bundled target."""
    known = sensitivity_of(rule)
    if known is None:
        return None
    return {"vus": known.seen, "en_reserve": known.reserved, "defauts": known.defects}


def reason(results: Results, rule: str, verdict: Status) -> str:
    """Return why a rule has this verdict: the message of the first scenario that decides it.

    A rule conforme needs none, unless only some of its scenarios were chosen.
    """
    if rule in results.exemptions:
        return f"La cible en est dispensée par son profil : {results.exemptions[rule]}"
    if verdict is Status.NON_EXECUTE:
        return "Aucun de ses scénarios n'a été joué en entier."
    if verdict is Status.CONFORME:
        return _in_part(results, rule)
    deciding = _deciding(results, rule, verdict)
    if verdict is not Status.RESERVE:
        return deciding
    unseen = _deciding(results, rule, Status.NON_VERIFIABLE)
    return f"{deciding}\nDe plus, non vérifiable : {unseen}" if unseen else deciding


def _deciding(results: Results, rule: str, status: Status) -> str:
    """Return the message of the first scenario of a rule that has this status."""
    for planned in results.scenarios_of(rule):
        told = results.told(planned)
        if told is not None and results.status_of(planned) is status and told.message:
            return f"{planned.name} : {told.message}"
    return ""


def _in_part(results: Results, rule: str) -> str:
    part = results.partly(rule)
    missing = ", ".join(results.missing_for(rule))
    unseen = f" (il manque : {missing})" if missing else ""
    return f"Vérifiée en partie : {part[0]} de ses {part[1]} scénarios{unseen}." if part else ""


def _scenario(results: Results, planned: PlannedScenario) -> dict[str, Any]:
    told = results.told(planned)
    attempts = results.played.get(planned.id, [])
    return {
        "id": planned.id,
        "nom": planned.name,
        "fonctionnalite": planned.feature,
        "chapitre": planned.chapter,
        "regle_titre": planned.rule_title,
        "regles": list(planned.rule_ids),
        "etiquettes": sorted(planned.tags),
        "statut": results.status_of(planned).value,
        "duree_secondes": told.duration if told else 0.0,
        "essais": [a.status for a in attempts],
        "etapes": [
            {
                "mot_cle": s.keyword,
                "texte": s.text,
                "statut": s.status,
                "duree_secondes": s.duration,
                "lu": [_observation(each) for each in s.seen],
            }
            for s in (told.steps if told else ())
        ],
        "etape_en_echec": told.failing if told else "",
        "message": told.message if told else "",
        "detail": told.detail if told else "",
        "capacite_manquante": told.capability if told else "",
        "remarques": list(told.notes) if told else [],
        "artefacts": list(told.artefacts) if told else [],
        "personnes": list(told.persons) if told else [],
        "horloge": list(told.clock) if told else [],
        "lectures": list(told.readings) if told else [],
    }


def _observation(seen: Observation) -> dict[str, Any]:
    read = {"dit": seen.said, "lecture": seen.tier, "phrases": list(seen.sentences)}
    return {"mots": seen.words, "ou": seen.where, **(read if seen.said else {})}


def write(results: Results, folder: Path) -> Path:
    """Write `resultats.json` whole: a reader never sees half of it."""
    path = folder / "resultats.json"
    new = folder / "resultats.json.nouveau"
    text = json.dumps(document(results), ensure_ascii=False, indent=1)
    new.write_text(text + "\n", encoding="utf-8", errors="replace")
    new.replace(path)
    return path
