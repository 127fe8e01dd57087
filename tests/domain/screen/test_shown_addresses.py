"""An address shown whole or masked is recognised; another one is not."""

from __future__ import annotations

import pytest

from recette.domain.screen.shown_values import shows_address

ADDRESS = "camille-vx.k7@example.org"


@pytest.mark.parametrize(
    "shown",
    [
        "camille-vx.k7@example.org",
        "Camille-VX.k7@Example.org",
        "«camille-vx.k7@example.org».",
        "c•••@e•••.org",
        "ca****k7@example.org",
        "c…7@example.org",
        "cxxxx@exxxx.org",
        "c...@example.org",
        "(c***@e***)",
        "c...@e...",
        "camille-vx.k7@example.org.",
    ],
)
def test_an_address_is_shown_whole_or_masked_whatever_the_case(shown: str) -> None:
    """Letter case and what surrounds the address do not matter."""
    assert shows_address(f"Envoyé à {shown} ce jour", ADDRESS)


@pytest.mark.parametrize(
    "shown",
    [
        "camille-vx.k8@example.org",
        "camille.xavier@example.org",
        "camille-vx.k7@example.net",
        "z***@example.org",
        "ca***8@example.org",
        "c***@a***.org",
        "••••••@••••••",
        "@",
        "votre adresse",
    ],
)
def test_another_address_or_another_mask_does_not_show_it(shown: str) -> None:
    """A dot or an x in another address masks nothing; a mask hides letters, not the others."""
    assert not shows_address(f"Envoyé à {shown} ce jour", ADDRESS)
