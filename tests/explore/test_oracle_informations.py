"""What the guide says of the personal informations: from both sides, and where it is silent."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from recette.domain.screen.vocabulary import Choice
from recette.explore.entries import InformationsEntry
from recette.explore.expectation import Expected
from recette.explore.oracle import judge

NO = (Choice.PROMO_EMAIL, False)
MOBILE = (NO, (Choice.PROMO_MOBILE_CALL, False), (Choice.PROMO_SMS, True))
LANDLINE = (NO, (Choice.PROMO_LANDLINE_CALL, True))
LEAST = InformationsEntry(
    "camille@example.org", "camille@example.org", "", "", (NO,), taken="karim@example.org"
)


def judged(**changes: Any) -> tuple[Expected, tuple[str, ...]]:
    """Return what is expected of the least informations with these changes; `email` goes twice."""
    if "email" in changes:
        changes.setdefault("again", changes["email"])
    judgement = judge(replace(LEAST, **changes))
    return judgement.expected, judgement.rules


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"answers": ((Choice.PROMO_EMAIL, True),)},
        {"email": "camille.d_u-b2@example.net"},
        {"email": "CAMILLE@EXAMPLE.ORG"},
        *({"mobile": m, "answers": MOBILE} for m in ("06.39.98.42.78", "06 39 98 42 78")),
        *({"mobile": m, "answers": MOBILE} for m in ("0639984278", "07.00.00.42.78")),
        *({"landline": t, "answers": LANDLINE} for t in ("01.99.00.59.45", "0353015945")),
        *({"landline": t, "answers": LANDLINE} for t in ("05.36.49.59.45", "09.00.00.59.45")),
    ],
)
def test_the_least_informations_and_every_form_of_the_guide_are_admitted(
    changes: dict[str, Any],
) -> None:
    """The least, and every form that the guide admits."""
    assert judged(**changes) == (Expected.ADMITTED, ())


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"email": "", "again": "camille@example.org"}, "INF-01"),
        ({"again": ""}, "INF-02"),
        ({"again": "camille@example.or"}, "INF-02"),
        ({"again": "camill@example.org"}, "INF-02"),
        *(
            ({"email": e}, "INF-03")
            for e in (
                "camille.example.org",
                "@example.org",
                "camille@",
                "camille@@example.org",
                "a@b@example.org",
                "cami lle@example.org",
                "camille@.org",
            )
        ),
        ({"answers": ()}, "INF-04"),
        *(
            ({"mobile": m, "answers": MOBILE}, "INF-05")
            for m in (
                "01.99.00.42.78",
                "08.39.98.42.78",
                "06.39.98.42.7",
                "06.39.98.42.78.9",
                "06.39.98.42.7A",
            )
        ),
        *(
            ({"landline": t, "answers": LANDLINE}, "INF-06")
            for t in (
                "06.39.98.59.45",
                "07.39.98.59.45",
                "08.99.00.59.45",
                "00.99.00.59.45",
                "01.99.00.59.4",
                "01.99.00.59.45.6",
            )
        ),
        ({"email": "karim@example.org"}, "INF-08"),
        ({"email": "KARIM@example.org"}, "INF-08"),
        ({"email": "karim@EXAMPLE.ORG"}, "INF-08"),
    ],
)
def test_informations_just_beyond_one_limit_are_refused_by_their_rule(
    changes: dict[str, Any], rule: str
) -> None:
    """One rule broken at a time, just beyond its limit."""
    assert judged(**changes) == (Expected.REFUSED, (rule,))


@pytest.mark.parametrize(
    "changes",
    [
        {"email": "camille+ameli@example.org"},
        {"email": "camille..d@example.org"},
        {"email": "camille@example"},
        {"email": "écamille@example.org"},
        {"email": "camille@example.org "},
        {"again": "CAMILLE@example.org"},
        {"mobile": "+33639984278", "answers": MOBILE},
        {"mobile": "06-39-98-42-78", "answers": MOBILE},
        {"mobile": "0033639984278", "answers": MOBILE},
        {"mobile": "063 998 42 78", "answers": MOBILE},
        {"mobile": "06.12.34.56.78", "answers": MOBILE},
        {"mobile": "06.39.98.42.78"},
        {"mobile": " ", "answers": MOBILE},
        {"landline": "01.99.00.59.45"},
        {"answers": MOBILE},
    ],
)
def test_informations_of_which_the_guide_says_nothing_are_undecidable(
    changes: dict[str, Any],
) -> None:
    """Unusual addresses, other writings of a phone, a phone without its choices."""
    assert judged(**changes) == (Expected.UNDECIDABLE, ())
