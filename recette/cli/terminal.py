"""What the command prints on; a reader who leaves (« | head ») stops nothing."""

from __future__ import annotations

import os

from rich.console import Console


class Terminal(Console):
    """A console that goes on in silence once nobody reads: the exit status stays the verdict."""

    def on_broken_pipe(self) -> None:
        """Say nothing more, here nor when Python flushes what is left as it ends."""
        self.quiet = True
        silence(self.file.fileno())


def silence(descriptor: int) -> None:
    """Have what is written there go nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)


console = Terminal(highlight=False)
errors = Terminal(stderr=True, highlight=False)
