"""The words that sentences of the features may hold, as types of behave's `parse` matcher.

A word that is none of these leaves its sentence undefined: never a green step.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeVar

from behave.matchers import register_type

from recette.domain.language.courriel_statements import MailStatement
from recette.domain.language.requirements import HelpPoint, Requirement
from recette.domain.language.statements import Statement
from recette.domain.people.codes import BIRTH_FORMATS, CODES
from recette.domain.people.nir import NUMBERS
from recette.domain.screen.vocabulary import Choice, Field, Place
from recette.domain.time.durations import PATTERN as DURATION
from recette.domain.time.durations import parse_duration

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

E = TypeVar("E", bound=Enum)


def _typed(pattern: str, convert: Callable[[str], Any]) -> Callable[[str], Any]:
    """Return a converter that behave takes with its pattern (letter case counts)."""

    def converter(text: str) -> Any:
        return convert(text)

    converter.pattern = f"(?-i:{pattern})"  # type: ignore[attr-defined]
    return converter


def _one_of(phrases: Iterable[str]) -> str:
    ordered = sorted(phrases, key=len, reverse=True)
    return "|".join(re.escape(phrase) for phrase in ordered)


def _by_phrase(*kinds: type[Enum]) -> Callable[[str], Any]:
    members = {member.phrase: member for kind in kinds for member in kind}  # type: ignore[attr-defined]
    return _typed(_one_of(members), members.__getitem__)


def _day(text: str) -> date:
    return datetime.strptime(text, "%d/%m/%Y").date()  # noqa: DTZ007 - a day has no zone


def _duration(text: str) -> timedelta:
    return parse_duration(text)


def register() -> None:
    """Make the types known to behave; to be called before the steps are loaded."""
    births = (f"contenant sa naissance écrite {form}" for form in BIRTH_FORMATS)
    codes = _one_of([*CODES, *births]) + r"|de \d+ caractères"
    register_type(  # type: ignore[no-untyped-call]
        Person=_typed(r"[A-ZÉÈÀÎ][\wéèêëïîâôûç-]*|elle|il", str),
        Place=_by_phrase(Place),
        Field=_by_phrase(Field),
        Choice=_by_phrase(Choice),
        Asked=_by_phrase(Field, Choice),
        Statement=_by_phrase(Statement),
        MailStatement=_by_phrase(MailStatement),
        Requirement=_by_phrase(Requirement),
        HelpPoint=_by_phrase(HelpPoint),
        Duration=_typed(DURATION, _duration),
        Code=_typed(codes, str),
        Number=_typed(_one_of(NUMBERS), str),
        Day=_typed(r"\d{2}/\d{2}/\d{4}", _day),
        Words=_typed(r"[^«»]*", str),
        Count=_typed(r"\d+", int),
        YesNo=_typed("Oui|Non", lambda text: text == "Oui"),
        State=_typed("actif|inactif", lambda text: text == "actif"),
        Mailbox=_typed("ordinaire|orange|outlook|antivirus", str),
        Way=_typed("par son lien|par la connexion", str),
        Provider=_typed("chez le même fournisseur|chez un autre fournisseur", str),
    )


def phrases_of(context: Any, kind: type[E]) -> list[E]:
    """Return the members named by the first column of a step's table.

    Raises:
        KeyError: a phrase names none.
    """
    members = {member.phrase: member for member in kind}  # type: ignore[attr-defined]
    return [members[row[0]] for row in context.table]


def asked_of(context: Any) -> list[Field | Choice]:
    """Return the fields and choices named by the first column of a step's table.

    Raises:
        KeyError: a phrase names none.
    """
    members: dict[str, Field | Choice] = {word.phrase: word for word in (*Field, *Choice)}
    return [members[row[0]] for row in context.table]
