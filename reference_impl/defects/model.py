"""What a defect is, and the few ways of making one out of a conforming behaviour."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reference_impl.behaviour import Behaviour

Change = Callable[["Behaviour"], "Behaviour"]


class Family(StrEnum):
    """The kinds of mistakes that sites make, as an experienced tester sorts them."""

    LIMIT = "limite décalée"
    PERSON = "mauvaise personne"
    CHANNEL = "mauvais canal"
    MESSAGE = "message manquant"
    DOOR = "porte laissée ouverte"
    EARLY = "trop tôt"
    LATE = "trop tard"
    TWICE = "deux fois"
    NEVER = "pas du tout"
    CASE = "casse et espaces"
    REPLAY = "requête rejouée"
    RACE = "course"


@dataclass(frozen=True)
class Defect:
    """A defect: its name, the rules it breaks, what it does in one sentence, its family."""

    name: str
    rules: tuple[str, ...]
    sentence: str
    family: Family
    apply: Change


def adjusted(rules: str, method: str, body: Callable[..., Any]) -> Change:
    """Change a decision: `body` receives the decision as it was, then what it is taken on."""

    def change(behaviour: Behaviour) -> Behaviour:
        former = getattr(type(getattr(behaviour, rules)), method)

        def decide(self: Any, *args: Any, **kwargs: Any) -> Any:
            return body(partial(former, self), *args, **kwargs)

        return behaviour.with_method(rules, method, decide)

    return change


def always(rules: str, method: str, *, answer: Any) -> Change:
    """Change a decision into one answer, whatever it is taken on."""
    return adjusted(rules, method, lambda _former, *_args, **_kwargs: answer)


def text(page: str, name: str, words: Any) -> Change:
    """Change a text."""
    return lambda behaviour: behaviour.with_text(page, name, words)


def words(page: str, name: str, **changes: str) -> Change:
    """Change a few entries of a text that is a table."""

    def change(behaviour: Behaviour) -> Behaviour:
        table: Mapping[str, str] = getattr(getattr(behaviour.texts, page), name)
        return behaviour.with_text(page, name, {**table, **changes})

    return change


def together(*changes: Change) -> Change:
    """Make several changes, in order."""

    def change(behaviour: Behaviour) -> Behaviour:
        for each in changes:
            behaviour = each(behaviour)
        return behaviour

    return change


def remembering(make: Callable[[], Change]) -> Change:
    """Make a change that remembers something; each application remembers its own."""

    def change(behaviour: Behaviour) -> Behaviour:
        return make()(behaviour)

    return change
