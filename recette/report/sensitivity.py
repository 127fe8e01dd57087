"""The sensitivity of the scenarios: which defects each rule sees, written as JSON and HTML."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

from jinja2 import Environment

from recette.domain.verdicts import Status

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

SEEN, ELSEWHERE, NOT_SEEN, ERROR = "vu", "vu_ailleurs", "non_vu", "erreur"
RESERVED = "vu_par_reserve"
ITS_RULE_SAW_IT = frozenset({SEEN, RESERVED})
_SIGHTS = frozenset({Status.NON_CONFORME.value, Status.RESERVE.value})


@dataclass(frozen=True)
class Finding:
    """What the scenarios made of one defect.

    Attributes:
        nom, regles, phrase, famille: the defect as its application tells it.
        constat: vu, vu_par_reserve (it contradicts a reading), vu_ailleurs, non_vu or erreur.
        verdicts: of the rules played, by id.
    """

    nom: str
    regles: tuple[str, ...]
    phrase: str
    famille: str
    constat: str
    verdicts: Mapping[str, str]

    @property
    def seen_by(self) -> tuple[str, ...]:
        """The rules it breaks that saw it; an error of ours is not a sight of it."""
        return tuple(r for r in self.regles if self.verdicts.get(r) in _SIGHTS)

    @property
    def reserved_by(self) -> tuple[str, ...]:
        """Those that only saw it by a reserve: it contradicts a reading, not the letter."""
        return tuple(r for r in self.regles if self.verdicts.get(r) == Status.RESERVE.value)


def conclude(broken: Sequence[str], verdicts: Mapping[str, str]) -> str:
    """Return the finding: an error of ours is not a sight of the defect."""
    wrong = {rule for rule, verdict in verdicts.items() if verdict in _SIGHTS}
    own = {verdicts[rule] for rule in wrong & set(broken)}
    if own:
        return RESERVED if own == {Status.RESERVE.value} else SEEN
    if wrong:
        return ELSEWHERE
    return ERROR if "erreur" in verdicts.values() else NOT_SEEN


def by_rule(findings: Sequence[Finding]) -> dict[str, dict[str, object]]:
    """Return, for each rule, how many of the defects that break it were seen by it."""
    rules: dict[str, dict[str, object]] = {}
    for rule in sorted({r for f in findings for r in f.regles}):
        own = [f for f in findings if rule in f.regles]
        seen = [f for f in own if rule in f.seen_by]
        rules[rule] = {
            "vus": len(seen),
            "en_reserve": sum(rule in f.reserved_by for f in seen),
            "total": len(own),
            "manques": [f.nom for f in own if f not in seen],
        }
    return rules


def write(findings: Sequence[Finding], folder: Path, statements: Mapping[str, str]) -> Path:
    """Write `sensibilite.json` and `sensibilite.html`; return the page.

    `statements` are those of every rule, by id, in the order of the guide.
    """
    rules = by_rule(findings)
    data = {"regles": rules, "defauts": [asdict(f) for f in findings]}
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    (folder / "sensibilite.json").write_text(text, encoding="utf-8")
    page = folder / "sensibilite.html"
    seen = sum(f.constat in ITS_RULE_SAW_IT for f in findings)
    template = files("recette.report").joinpath("sensibilite.html.j2").read_text(encoding="utf-8")
    html = Environment(autoescape=True).from_string(template)
    told = html.render(
        constats=findings,
        regles={rule: rules[rule] for rule in (*statements, *rules) if rule in rules},
        enonces=statements,
        vus=seen,
        en_reserve=sum(f.constat == RESERVED for f in findings),
    )
    page.write_text(told, encoding="utf-8")
    return page
