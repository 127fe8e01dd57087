"""Defects of the link that touches the account of somebody else (ACT-04)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reference_impl.defects.model import (
    Defect,
    Family,
    adjusted,
    always,
    remembering,
    together,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from reference_impl.defects.model import Change
    from reference_impl.rules.links import AccountFacts, LinkFacts
    from reference_impl.storage.models import Account


def the_last_one() -> Change:
    """Remember the account that was created last, and activate that one."""
    written: list[int] = []

    def recipients(was: Callable[..., list[str]], account: AccountFacts, to: str) -> list[str]:
        written.append(account.id)
        return was(account, to)

    def accounts(was: Callable[..., tuple[int, ...]], *link: object) -> tuple[int, ...]:
        return (max(written),) if written else was(*link)

    return together(
        adjusted("mailing", "recipients", recipients),
        adjusted("links", "accounts_to_activate", accounts),
    )


def every_namesake() -> Change:
    """Remember who has which name, and activate all those who have the same."""
    names: dict[int, str] = {}

    def recipients(was: Callable[..., list[str]], account: Account, to: str) -> list[str]:
        names[account.id] = account.name
        return was(account, to)

    def accounts(
        was: Callable[..., tuple[int, ...]], link: LinkFacts, waiting: int | None
    ) -> tuple[int, ...]:
        wanted = names.get(link.account_id)
        others = tuple(other for other, name in names.items() if name == wanted)
        return (*was(link, waiting), *others)

    return together(
        adjusted("mailing", "recipients", recipients),
        adjusted("links", "accounts_to_activate", accounts),
    )


DEFECTS = (
    Defect(
        name="lien-active-aussi-le-compte-precedent",
        rules=("ACT-04",),
        sentence="Suivre un lien active aussi le compte créé juste avant.",
        family=Family.PERSON,
        apply=adjusted(
            "links",
            "accounts_to_activate",
            lambda was, link, waiting: (*was(link, waiting), link.account_id - 1),
        ),
    ),
    Defect(
        name="lien-active-le-dernier-compte-cree",
        rules=("ACT-04",),
        sentence="Suivre un lien active le dernier compte créé, et non le sien.",
        family=Family.PERSON,
        apply=remembering(the_last_one),
    ),
    Defect(
        name="lien-active-le-compte-en-attente-ici",
        rules=("ACT-04",),
        sentence="Suivre un lien active le compte qui attend dans ce navigateur, et non le sien.",
        family=Family.PERSON,
        apply=adjusted(
            "links",
            "accounts_to_activate",
            lambda was, link, waiting: (waiting,) if waiting else was(link, waiting),
        ),
    ),
    Defect(
        name="lien-active-les-homonymes",
        rules=("ACT-04",),
        sentence="Suivre un lien active aussi les comptes des personnes du même nom.",
        family=Family.PERSON,
        apply=remembering(every_namesake),
    ),
    Defect(
        name="lien-ouvre-le-compte-precedent-sans-le-montrer",
        rules=("ACT-04",),
        sentence="Suivre un lien connecte au compte créé juste avant, sans que l'écran le montre.",
        family=Family.PERSON,
        apply=together(
            adjusted("access", "account_opened_by_link", lambda _was, account: account - 1),
            always("display", "shows_sign_out", answer=False),
        ),
    ),
    Defect(
        name="lien-ouvre-le-compte-precedent",
        rules=("ACT-04",),
        sentence="Suivre un lien connecte au compte créé juste avant.",
        family=Family.PERSON,
        apply=adjusted("access", "account_opened_by_link", lambda _was, account: account - 1),
    ),
)
