"""What varies in an entry: dimensions, each with an ordinary trait and others.

A trait is named in French: it is read in a counter-example. Whether it is admitted is only a hint
for drawing; the oracle judges what is really typed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from recette.domain.screen.vocabulary import Place


class Hint(Enum):
    """What a trait probably makes of an entry that is ordinary otherwise."""

    ADMITTED = 1
    REFUSED = 2
    SILENT = 3


@dataclass(frozen=True)
class Trait:
    """One way for a dimension to be."""

    name: str
    hint: Hint = Hint.ADMITTED


@dataclass(frozen=True)
class Dimension:
    """Something that varies.

    Attributes:
        rule: the rule that admits it.
        traits: the ordinary first.
        needs: the dimension without which it has no effect.
        read: the traits that only a reading of the guide admits.
    """

    name: str
    rule: str
    traits: tuple[Trait, ...]
    needs: str = ""
    read: frozenset[str] = frozenset()

    @property
    def ordinary(self) -> str:
        """The name of the ordinary trait."""
        return self.traits[0].name

    @property
    def admitted(self) -> tuple[Trait, ...]:
        """The traits that are probably admitted."""
        return tuple(trait for trait in self.traits if trait.hint is Hint.ADMITTED)


@dataclass(frozen=True)
class Case:
    """One draw.

    Attributes:
        place: the step where it is typed.
        traits: the traits that are not ordinary, by dimension.
        salt: what its letters are drawn from.
        who: number of the person who types it.
    """

    place: Place
    traits: Mapping[str, str] = field(default_factory=dict)
    salt: int = 0
    who: int = 0

    def but(self, traits: Mapping[str, str]) -> Case:
        """Return the same person and letters with other traits."""
        return Case(self.place, dict(traits), self.salt, self.who)

    def key(self) -> tuple[object, ...]:
        """Return what two equal draws share."""
        return (self.place, tuple(sorted(self.traits.items())), self.salt, self.who)

    def told(self) -> str:
        """Say its traits in French."""
        return " ; ".join(f"{d} : {t}" for d, t in sorted(self.traits.items())) or "ordinaire"


def dimension(
    name: str,
    rule: str,
    admitted: Iterable[str],
    refused: Iterable[str] = (),
    silent: Iterable[str] = (),
    *,
    needs: str = "",
    read: Iterable[str] = (),
) -> Dimension:
    """Return a dimension; its first admitted trait is the ordinary one."""
    hints = ((admitted, Hint.ADMITTED), (refused, Hint.REFUSED), (silent, Hint.SILENT))
    traits = tuple(Trait(t, hint) for names, hint in hints for t in names)
    return Dimension(name, rule, traits, needs, frozenset(read))
