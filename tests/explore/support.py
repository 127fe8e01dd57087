"""What the cases of a test are drawn on."""

from __future__ import annotations

from datetime import date

from recette.explore.generator import Ground

SPECIALS = "!#$%&()*+,-./:;=?@_"


def ground(seed: int = 1, nonce: str = "", specials: str = SPECIALS) -> Ground:
    """Return a ground on a fixed day."""
    taken = "un-autre@example.org"
    return Ground(seed, date(2026, 1, 15), specials, "example.org", nonce, taken)
