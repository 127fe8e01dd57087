"""How long a link lives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from reference_impl.rules.access import AccessRules, Outcome
from reference_impl.rules.links import LinkRules, LinkState

BORN = datetime(2026, 10, 20, 12, 0, tzinfo=UTC)  # 25 October: Paris goes back to winter time
TICK = timedelta(microseconds=1)
RULES = LinkRules()


@dataclass
class SomeAccount:
    """The facts of an account."""

    id: int = 1
    email: str = "camille@example.org"
    created_at: datetime = BORN
    activated_at: datetime | None = None


@dataclass
class SomeLink:
    """The facts of a link."""

    account_id: int = 1
    email: str = "camille@example.org"
    sent_at: datetime = BORN
    used_at: datetime | None = None
    replaced_at: datetime | None = None
    delivered: bool = True


@pytest.mark.parametrize(
    ("sent_after", "age", "state"),
    [
        (0, timedelta(days=7) - TICK, LinkState.VALID),
        (0, timedelta(days=7), LinkState.EXPIRED),
        (0, timedelta(days=21) - TICK, LinkState.EXPIRED),
        (0, timedelta(days=21), LinkState.TOO_LATE),
        (8, timedelta(days=15) - TICK, LinkState.VALID),
        (8, timedelta(days=15), LinkState.EXPIRED),
        (20, timedelta(days=21) - TICK, LinkState.VALID),
        (20, timedelta(days=21), LinkState.TOO_LATE),
    ],
)
def test_a_link_at_its_limits(sent_after: int, age: timedelta, state: LinkState) -> None:
    """Seven days of 24 hours from its sending, never beyond the 21st day from the creation."""
    link = SomeLink(sent_at=BORN + timedelta(days=sent_after))

    assert RULES.state(SomeAccount(), link, BORN + age) is state


@pytest.mark.parametrize(
    ("age", "allowed"),
    [
        (timedelta(days=7) - TICK, False),
        (timedelta(days=7), True),
        (timedelta(days=21) - TICK, True),
        (timedelta(days=21), False),
    ],
)
def test_when_a_link_may_be_sent_again(age: timedelta, *, allowed: bool) -> None:
    """Between the 7th and the 21st day."""
    assert RULES.may_resend(SomeAccount(), SomeLink(), BORN + age) is allowed


def test_a_link_that_never_left_may_be_sent_again_at_once() -> None:
    """When the message could not leave, waiting seven days would be absurd."""
    assert RULES.may_resend(SomeAccount(), SomeLink(delivered=False), BORN)


def test_an_activated_account_is_never_too_late() -> None:
    """Neither the 7th nor the 21st day takes the account back."""
    account = SomeAccount(activated_at=BORN)
    late = BORN + timedelta(days=40)

    assert AccessRules().outcome(account, SomeLink(), late, RULES) is Outcome.OPEN
    assert RULES.state(account, SomeLink(used_at=BORN), late) is LinkState.USED


def test_used_and_replaced_links_are_told_apart() -> None:
    """A replaced link says so, until it is too late for every link."""
    replaced = SomeLink(replaced_at=BORN)

    assert RULES.state(SomeAccount(), replaced, BORN) is LinkState.REPLACED
    late = BORN + timedelta(days=21)
    assert RULES.state(SomeAccount(), replaced, late) is LinkState.TOO_LATE
