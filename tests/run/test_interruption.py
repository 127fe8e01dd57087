"""Signals: one interruption, held back while a child is born, and `nohup` keeps its meaning."""

from __future__ import annotations

import signal
import threading
from typing import TYPE_CHECKING

import pytest

from recette.run.interruption import held_back, listen

if TYPE_CHECKING:
    from collections.abc import Iterator

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    """Begin as a terminal does, even in the background; leave the signals as they were found."""
    before = {signum: signal.getsignal(signum) for signum in SIGNALS}
    signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    for signum, handler in before.items():
        signal.signal(signum, handler)


def test_a_second_signal_does_not_stop_the_stopping() -> None:
    """A second signal does not stop the stopping."""
    listen()
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGTERM)
    signal.raise_signal(signal.SIGINT)
    signal.raise_signal(signal.SIGHUP)


def test_a_closed_terminal_is_ignored_when_it_was_to_be() -> None:
    """A closed terminal is ignored when it was to be."""
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    listen()
    signal.raise_signal(signal.SIGHUP)
    assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN


def test_an_interruption_held_back_waits_for_the_end_of_the_block() -> None:
    """An interruption waits for the end of the block, and is not lost."""
    listen()
    done: list[str] = []

    def born() -> None:
        with held_back():
            signal.raise_signal(signal.SIGTERM)
            done.append("l'enfant est né")

    with pytest.raises(KeyboardInterrupt):
        born()
    assert done == ["l'enfant est né"]


def test_nothing_to_hold_back() -> None:
    """Without an interruption the block leaves the signals as they were; so does a thread."""
    before = [signal.getsignal(signum) for signum in SIGNALS]
    with held_back():
        assert signal.getsignal(signal.SIGINT) != before[0]
    seen: list[object] = []

    def elsewhere() -> None:
        with held_back():
            seen.append(signal.getsignal(signal.SIGINT))

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert seen == before[:1]
    assert [signal.getsignal(signum) for signum in SIGNALS] == before
