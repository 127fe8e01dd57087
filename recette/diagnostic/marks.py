"""How the states of a diagnosis are shown, on the terminal and on the page: a class, a sign."""

from __future__ import annotations

SHOWN = 8
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


def plural(state: str, count: int) -> str:
    """Return a state of rules, agreed with how many they are."""
    return state.replace("vérifiable", "vérifiables") if count > 1 else state
