"""Verdicts of rules and exit statuses, as tables."""

from __future__ import annotations

from itertools import permutations

import pytest

from recette.domain.verdicts import Status, exit_status, together, verdict

OK, NO, ERR = Status.CONFORME, Status.NON_CONFORME, Status.ERREUR
HELD = Status.RESERVE
UNSTABLE, BLIND, UNPLAYED = Status.INSTABLE, Status.NON_VERIFIABLE, Status.NON_EXECUTE


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        ([], UNPLAYED),
        ([OK], OK),
        ([OK, OK], OK),
        ([OK, NO], NO),
        ([ERR, NO], NO),
        ([OK, ERR], ERR),
        ([UNSTABLE, ERR], ERR),
        ([OK, UNSTABLE], UNSTABLE),
        ([OK, BLIND], BLIND),
        ([OK, UNPLAYED], UNPLAYED),
        ([BLIND, UNPLAYED], BLIND),
        ([OK, HELD], HELD),
        ([HELD, HELD], HELD),
        ([HELD, NO], NO),
        ([HELD, ERR], ERR),
        ([HELD, UNSTABLE], UNSTABLE),
        ([HELD, BLIND], HELD),
        ([HELD, UNPLAYED], HELD),
        ([OK, HELD, BLIND, NO], NO),
    ],
)
def test_a_rule_takes_the_worst_of_its_scenarios_in_any_order(
    statuses: list[Status], expected: Status
) -> None:
    """A rule takes the worst of its scenarios, in any order; none at all is non_execute."""
    assert {verdict(order) for order in permutations(statuses)} == {expected}


@pytest.mark.parametrize(
    ("attempts", "expected"),
    [
        ([OK], OK),
        ([NO, NO], NO),
        ([OK, NO], UNSTABLE),
        ([OK, ERR, OK], UNSTABLE),
        ([NO, ERR], NO),
        ([BLIND, BLIND], BLIND),
        ([HELD, HELD], HELD),
        ([OK, HELD], UNSTABLE),
        ([HELD, NO], NO),
        ([HELD, ERR], ERR),
    ],
)
def test_a_scenario_that_is_conforme_only_at_times_is_unstable(
    attempts: list[Status], expected: Status
) -> None:
    """A scenario that is conforme only at times is unstable."""
    assert {together(order) for order in permutations(attempts)} == {expected}


@pytest.mark.parametrize(
    ("verdicts", "options", "expected"),
    [
        ([], {}, 4),
        ([UNPLAYED], {}, 4),
        ([OK], {}, 0),
        ([OK, NO], {}, 1),
        ([OK, ERR], {}, 3),
        ([OK, UNSTABLE], {}, 3),
        ([OK, UNPLAYED], {}, 3),
        ([NO, ERR, UNPLAYED, UNSTABLE], {}, 1),
        ([OK, BLIND], {}, 0),
        ([BLIND], {}, 0),
        ([OK, BLIND], {"strict": True}, 3),
        ([OK], {"strict": True}, 0),
        ([OK, HELD], {}, 0),
        ([HELD], {}, 0),
        ([HELD, BLIND], {}, 0),
        ([HELD, ERR], {}, 3),
        ([HELD, UNSTABLE], {}, 3),
        ([HELD, UNPLAYED], {}, 3),
        ([HELD, NO], {}, 1),
        ([HELD], {"unaccounted": True}, 4),
        ([OK, HELD], {"strict": True}, 1),
        ([HELD, BLIND, ERR], {"strict": True}, 1),
        ([HELD], {"strict": True, "unaccounted": True}, 1),
        ([OK], {"unaccounted": True}, 4),
        ([OK, ERR], {"unaccounted": True}, 4),
        ([OK, NO], {"unaccounted": True}, 1),
    ],
)
def test_the_exit_status_follows_the_table_of_the_command(
    verdicts: list[Status], options: dict[str, bool], expected: int
) -> None:
    """The exit status follows the table of the command, what is certain first."""
    assert {exit_status(order, **options) for order in permutations(verdicts)} == {expected}


@pytest.mark.parametrize("status", list(Status))
def test_every_status_has_words_without_an_underscore(status: Status) -> None:
    """Every status has French words, without an underscore."""
    assert "_" not in status.words


def test_the_words_of_a_status_carry_their_accents() -> None:
    """The words carry their accents."""
    assert [NO.words, HELD.words, BLIND.words, UNPLAYED.words] == [
        "non conforme",
        "réserve",
        "non vérifiable",
        "non exécuté",
    ]
