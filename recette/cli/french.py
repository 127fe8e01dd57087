"""The help of the command in French: the library that writes it only does so in English."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand, TyperGroup

from recette.cli.terminal import console

if TYPE_CHECKING:
    from typer._click.core import Context, Parameter  # what the parent class asks for
    from typer.core import TyperOption

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


def show_help(ctx: Context, param: Parameter, value: Any) -> None:
    """Print a help page as all the rest is: on our own console, which may fail."""
    del param
    if value and not ctx.resilient_parsing:
        console.print(ctx.get_help(), markup=False, highlight=False, soft_wrap=True)
        ctx.exit()


def printed_by_us(option: TyperOption | None) -> TyperOption | None:
    """Return the help option of a command, its page printed on our console."""
    if option is not None:
        option.callback = show_help
    return option


class FrenchCommand(TyperCommand):
    """A command whose help is in French."""

    def get_help(self, ctx: Context) -> str:
        """Return its help."""
        return translated(super().get_help(ctx))

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """Return the option that asks for it."""
        return printed_by_us(super().get_help_option(ctx))


class FrenchGroup(TyperGroup):
    """A group of commands whose help is in French."""

    def get_help(self, ctx: Context) -> str:
        """Return its help."""
        return translated(super().get_help(ctx))

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """Return the option that asks for it."""
        return printed_by_us(super().get_help_option(ctx))
