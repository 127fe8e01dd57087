"""No n° de sécurité sociale is read whole in what people share."""

from __future__ import annotations

import pytest

from recette.report.masking import masked


@pytest.mark.parametrize(
    "number",
    [
        "1850578006048",
        "185057800604836",
        "1 85 05 78 006 048 36",
        "1 85 05 78 006 048",
        "2 85 05 2A 006 048 36",
        "285052B006048",
        "1.85.05.78.006.048",
        "1\u00a085\u00a005\u00a078\u202f006\u202f048",
    ],
)
def test_number(number: str) -> None:
    """A n° is cut after the year and month of birth, whatever its spaces."""
    told = masked(f"attendu « {number} ».")
    assert "006" not in told
    assert "048" not in told
    assert told.endswith("•••••••• ».")


@pytest.mark.parametrize(
    "text",
    ["graine 536354247", "06.39.98.12.34", "2026-11-24 00:43:04", "38000", "01 99 00 12 34", ""],
)
def test_other(text: str) -> None:
    """What is not a n° stays."""
    assert masked(text) == text


def test_unprintable() -> None:
    """What XML and UTF-8 cannot carry becomes a question mark; lines stay."""
    assert masked("a\x00b\x1bc\ud800d\n\te") == "a?b?c?d\n\te"
