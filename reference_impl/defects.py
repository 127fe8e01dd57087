"""Named defects: each makes the application break one rule, in one known way."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from reference_impl.behaviour import Behaviour

if TYPE_CHECKING:
    from collections.abc import Iterable

Change = Callable[[Behaviour], Behaviour]


class UnknownDefectError(Exception):
    """A defect was asked for by a name that nobody bears; the message is in French."""


@dataclass(frozen=True)
class Defect:
    """A defect: its name, the rules it breaks, what it does in one sentence, its family."""

    name: str
    rules: tuple[str, ...]
    sentence: str
    family: str
    apply: Change


def decision(rules: str, method: str, body: Callable[..., Any]) -> Change:
    """Return the change of one decision."""
    return lambda behaviour: behaviour.with_method(rules, method, body)


def text(page: str, name: str, words: Any) -> Change:
    """Return the change of one text."""
    return lambda behaviour: behaviour.with_text(page, name, words)


DEFECTS: tuple[Defect, ...] = (
    Defect(
        name="code-de-7-caracteres-admis",
        rules=("COD-01",),
        sentence="Un code de 7 caractères est admis.",
        family="limite",
        apply=decision("code", "has_right_length", lambda _self, code: 7 <= len(code) <= 50),  # noqa: PLR2004
    ),
    Defect(
        name="lien-vaut-8-jours",
        rules=("DEL-01", "DEL-02"),
        sentence="Le lien active le compte pendant 8 jours.",
        family="trop tard",
        apply=decision(
            "links",
            "expires_at",
            lambda self, account, link: min(
                link.sent_at + timedelta(days=8), self.deadline(account)
            ),
        ),
    ),
    Defect(
        name="objet-du-courriel-different",
        rules=("MEL-02", "REC-05"),
        sentence="L'objet du courriel n'est pas celui du guide.",
        family="mot",
        apply=text("mail", "subject", "Bienvenue sur votre compte"),
    ),
)


def defect_named(name: str, defects: Iterable[Defect] = DEFECTS) -> Defect:
    """Return a defect by its name; otherwise say which names are near."""
    known = {defect.name: defect for defect in defects}
    if name in known:
        return known[name]
    near = difflib.get_close_matches(name, known, n=3, cutoff=0.4) or sorted(known)[:5]
    raise UnknownDefectError(
        f"REFERENCE_DEFAUTS : aucun défaut ne s'appelle « {name} ». "
        f"Noms proches : {', '.join(near)}."
    )


def behaviour_with(names: Iterable[str]) -> Behaviour:
    """Return a conforming behaviour in which the named defects are switched on."""
    behaviour = Behaviour()
    for name in names:
        behaviour = defect_named(name).apply(behaviour)
    return behaviour
