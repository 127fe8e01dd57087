"""A diagnosis on the terminal: the same words with or without colours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recette.diagnostic.page import SHOWN, STATES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rich.console import Console

_STYLES = {
    "bon": "green",
    "reserve": "cyan",
    "doute": "bold yellow",
    "manque": "bold red",
    "neutre": "dim",
    "titre": "bold",
    "": "",
}
Line = tuple[str, str]


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
        yield "", f"      y répondent : {' ; '.join(others)}"


def _rules(rules: list[Mapping[str, Any]], counts: Mapping[str, int]) -> Iterator[Line]:
    for state in ("vérifiable", "vérifiable, sous réserve", "non vérifiable"):
        if counts.get(state):
            yield _marked(state, f"{counts[state]:>3} {state}", "  ")
    for rule in rules:
        if rule["obstacles"]:
            yield "", f"      {rule['id']} non vérifiable : {' ; '.join(rule['obstacles'])}"
    for rule in rules:
        if rule["attention"]:
            told = " ; ".join(rule["attention"])
            yield "", f"      {rule['id']} serait dite non conforme : {told}"
    for reserve in dict.fromkeys(r for rule in rules for r in rule["reserves"]):
        count = sum(reserve in rule["reserves"] for rule in rules)
        yield "", f"      réserve sur {count} règles : {reserve}"


def _marked(state: str, text: str, indent: str = "") -> Line:
    kind, symbol = STATES[state]
    return kind, f"{indent}{symbol} {text}"
