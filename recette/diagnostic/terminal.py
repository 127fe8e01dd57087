"""A diagnosis on the terminal, with or without colours; the marks of its states, as on the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rich.console import Console

SHOWN = 8  # names of one list; the page shows as many
STATES = {
    "trouvé": ("bon", "✔"),
    "ambigu": ("doute", "?"),
    "absent": ("manque", "✘"),
    "visité": ("bon", "✔"),
    "atteint, non reconnu": ("manque", "✘"),
    "non atteint": ("manque", "✘"),
    "non visité": ("neutre", "–"),
    "vu": ("bon", "✔"),
    "dit": ("neutre", "–"),
    "en échec": ("manque", "✘"),
    "vérifiable": ("bon", "✔"),
    "vérifiable, sous réserve": ("reserve", "~"),
    "non vérifiable": ("manque", "✘"),
}
_STYLES = {
    "bon": "green",
    "reserve": "cyan",
    "doute": "bold yellow",
    "manque": "bold red",
    "neutre": "dim",
    "titre": "bold",
    "": "",
}
# A reason that only holds for some scenarios of a rule is told once for all rules.
_SHARE = re.compile(r" \(\d+ scénarios? sur \d+\)$")
Line = tuple[str, str]


def plural(state: str, count: int) -> str:
    """Return a state of rules, agreed with how many they are."""
    return state.replace("vérifiable", "vérifiables") if count > 1 else state


def tell(data: Mapping[str, Any], console: Console) -> None:
    """Print a diagnosis, from what `document` returned."""
    for kind, text in lines(data):
        style = _STYLES[kind] or None
        console.print(text, style=style, highlight=False, markup=False, soft_wrap=True)


def lines(data: Mapping[str, Any]) -> Iterator[Line]:
    """Yield the lines of a diagnosis: what each is, and its text."""
    for name, checks in data["moyens"].items():
        for check in checks:
            yield _marked(check["etat"], f"{name} : {check['dit']}")
    for screen in data["ecrans"]:
        yield "", ""
        yield "titre", f"{screen['nom']} – {screen['visite']}"
        yield "", f"  {screen['dit']}{' · ' + screen['url'] if screen['url'] else ''}"
        for element in screen["elements"]:
            yield from _element(element)
    if data["regles"]:
        yield "", ""
        yield "titre", "Ce qu'une recette vérifierait"
        yield from _rules(data["regles"], data["comptes"])


def _element(element: Mapping[str, Any]) -> Iterator[Line]:
    what = f"{element['sens']} ({element['cle']})"
    if element["etat"] == "trouvé":
        yield _marked("trouvé", f"{what} : {element['vu']}, {element['comment']}", "  ")
        return
    needed = ", nécessaire au parcours" if element["necessaire"] else ""
    yield _marked(element["etat"], f"{what} : {element['etat']}{needed}", "  ")
    others = element["autres"]
    if element["etat"] == "absent":
        told = " ; ".join(others[:SHOWN]) or "rien de cette sorte"
        more = f" ; et {len(others) - SHOWN} autres" if len(others) > SHOWN else ""
        yield "", f"      l'écran porte : {told}{more}"
    else:
        why = f"{element['comment']} ; l'écran porte" if element["comment"] else "y répondent"
        yield "", f"      {why} : {' ; '.join(others[:SHOWN])}"


def _rules(rules: list[Mapping[str, Any]], counts: Mapping[str, int]) -> Iterator[Line]:
    for state in (s for s in STATES if counts.get(s)):
        yield _marked(state, f"{counts[state]:>3} {plural(state, counts[state])}", "  ")
    for key, words in (
        ("obstacles", "non vérifiable"),
        ("attention", "serait dite non conforme"),
        ("reserves", "sous réserve"),
    ):
        for told, ids in _together(rules, key).items():
            yield "", f"      {words} : {_listed(ids)} – {told}"


def _together(rules: list[Mapping[str, Any]], key: str) -> dict[str, list[str]]:
    """Return the rules that share a reason, by reason."""
    shared: dict[str, list[str]] = {}
    for rule in rules:
        for told in rule[key]:
            ids = shared.setdefault(_SHARE.sub("", told), [])
            ids.append(rule["id"])
    return shared


def _listed(ids: list[str]) -> str:
    return ", ".join(ids) if len(ids) <= SHOWN else f"{len(ids)} règles"


def _marked(state: str, text: str, indent: str = "") -> Line:
    kind, symbol = STATES[state]
    return kind, f"{indent}{symbol} {text}"
