"""The help of the command in French: the library that writes it only does so in English."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from typer.core import TyperCommand, TyperGroup

if TYPE_CHECKING:
    from typer._click.core import Context  # what the parent class asks for

_WORDS = (
    (r"^Usage: ", "Usage : "),
    (r"COMMAND \[ARGS\]\.\.\.", "COMMANDE [OPTIONS]…"),
    (r"^Options:$", "Options :"),
    (r"^Arguments:$", "Arguments :"),
    (r"^Commands:$", "Commandes :"),
    (r"Show this message and exit\.", "Donne cette aide."),
    (r"\[default:(\s)", r"[par défaut :\1"),
    (r"\[required\]", "[obligatoire]"),
    (r" <list\[Path\]>", " " * len(" <list[Path]>")),
    (r" <int range>", " " * len(" <int range>")),
)


def translated(text: str) -> str:
    """Return a help page with the words of the library in French."""
    for pattern, words in _WORDS:
        text = re.sub(pattern, words, text, flags=re.MULTILINE)
    return text


class FrenchCommand(TyperCommand):
    """A command whose help is in French."""

    def get_help(self, ctx: Context) -> str:
        """Return its help."""
        return translated(super().get_help(ctx))


class FrenchGroup(TyperGroup):
    """A group of commands whose help is in French."""

    def get_help(self, ctx: Context) -> str:
        """Return its help."""
        return translated(super().get_help(ctx))
