"""The link that confirms, told from all that a person receives with what the target is known by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.courriel.confirmation import (
    CONFIRM,
    Confirming,
    all_links,
    host_named,
    recipients,
)
from recette.domain.screen.vocabulary import Control

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recette.domain.courriel.message import Courriel
    from recette.screenplay.stage import Stage


def confirming(stage: Stage) -> Confirming:
    """Return what tells the link that confirms, on this stage."""
    profile = stage.props.profile
    own = stage.props.wording.own_names(Control.CONFIRM_LINK)
    usual = stage.props.wording.names(Control.CONFIRM_LINK)
    hosts = (host_named(h if "://" in h else f"http://{h}") for h in profile.cible.hotes)
    target = profile.cible.url
    return Confirming(
        target,
        names=tuple(dict.fromkeys((CONFIRM, *own, *usual))),
        hosts=frozenset(filter(None, hosts)),
        reach=lambda url: stage.props.scanner.destination(url, target),
        elsewhere=lambda mail: _elsewhere(stage, mail),
        beside=lambda mail: _beside(stage, mail),
    )


def link_of(stage: Stage, mail: Courriel) -> str:
    """Return the address by which a courriel has the account activated, or nothing."""
    return confirming(stage).link(mail)


def _elsewhere(stage: Stage, mail: Courriel) -> Iterator[str]:
    """Yield the addresses that others received, and those of the pages that visitors saw."""
    own = set(recipients(mail))
    for other in stage.props.inbox.messages_since(stage.started):
        if not own & set(recipients(other)):
            yield from all_links(other)
    followed = {link for actor in stage.actors.values() for link in actor.memory.links}
    for actor in stage.actors.values():
        for surface in actor.opened:
            yield from (sent.url for sent in surface.sent() if sent.url not in followed)


def _beside(stage: Stage, mail: Courriel) -> Iterator[str]:
    """Yield the addresses of what the same person received about something else."""
    own = set(recipients(mail))
    for other in stage.props.inbox.messages_since(stage.started):
        if own & set(recipients(other)) and other.subject != mail.subject:
            yield from all_links(other)
