"""What the command prints on: always there, able to show any character, and that may fail.

A reader who leaves (« | head »), a full disk, a stream that was closed (« >&- »), an encoding
without accents stop nothing: what is left to print is lost or spelled otherwise, the rest is done.
"""

from __future__ import annotations

import codecs
import io
import os
import sys
import unicodedata
from typing import TYPE_CHECKING

from rich.console import Console

from recette.domain.errors import reason

if TYPE_CHECKING:
    from types import TracebackType

_SPELLED = "recette.orthographe"
# What Unicode does not decompose into ASCII; the marks of a diagnosis stay apart from its « ? ».
_LETTERS = str.maketrans(
    dict.fromkeys("«»“”", '"')
    | dict.fromkeys("’‘", "'")
    | dict.fromkeys("–—·•", "-")
    | {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "°": "o", "€": "EUR"}
    | {"✔": "+", "✘": "x", "→": "->"}
)


class Terminal(Console):
    """A console that goes on in silence once it cannot print: the exit status stays the verdict.

    Attributes:
        lost: why what was left to print is lost, in French; empty when a reader has left.
    """

    lost = ""

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Print what was gathered."""
        try:
            super().__exit__(exc_type, exc_value, traceback)
        except OSError as error:
            self.lost = reason(error)
            self.on_broken_pipe()

    def on_broken_pipe(self) -> None:
        """Say nothing more, here nor when Python flushes what is left as it ends."""
        self.quiet = True
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, self.file.fileno())
        os.close(nowhere)


def make_ready() -> None:
    """Have the three standard streams open, and able to show any character in their encoding."""
    codecs.register_error(_SPELLED, spelled)
    for descriptor, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            _open_on_nothing(descriptor, name)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_SPELLED)


def _open_on_nothing(descriptor: int, name: str) -> None:
    """Open a stream that was closed: else a file of ours takes its number, and is printed in."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    if nowhere != descriptor:
        os.dup2(nowhere, descriptor)
        os.close(nowhere)
    mode = "r" if name == "stdin" else "w"
    setattr(sys, name, os.fdopen(descriptor, mode, encoding="utf-8", closefd=False))


def spelled(error: UnicodeError) -> tuple[str, int]:
    """Return what an encoding cannot write in letters that all have: « é » is e, « … » is ...

    An error handler of `codecs`: what to write, and where to go on. What has none is « ? ».
    """
    if not isinstance(error, UnicodeEncodeError):
        raise error
    unknown = error.object[error.start : error.end].translate(_LETTERS)
    letters = (c for c in unicodedata.normalize("NFKD", unknown) if not unicodedata.combining(c))
    return "".join(c if c.isascii() else "?" for c in letters), error.end


console = Terminal(highlight=False, emoji=False)
errors = Terminal(stderr=True, highlight=False, emoji=False)
