"""What a provider's mailbox did to the courriel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.errors import RecetteError
from recette.screenplay.tasks.mailbox import lost

if TYPE_CHECKING:
    from recette.screenplay.actor import Actor
    from recette.screenplay.stage import Stage


def scan_should_not_have_acted(stage: Stage, actor: Actor) -> None:
    """Check that an automatic visit of the link did nothing in the place of its owner (REC-07).

    A HEAD never acts (RFC 9110, 9.2.1). A GET may activate on a target that asks nothing more than
    following the link; on one that asks for a gesture, only the gesture may.
    """
    scan = actor.memory.scan
    if scan is None:
        raise RecetteError(f"Le lien de {actor} n'a pas été analysé.")
    if scan.active_after_get and not scan.asks_gesture:
        stage.notes.append(
            "Le lien agit dès qu'il est ouvert : une analyse automatique qui l'ouvre active le "
            "compte avant son titulaire (REC-07)."
        )
    message = (
        f"Analyse automatique du lien de {actor}\n"
        "  attendu : elle n'active pas le compte\n"
        f"  vu      : {scan.statuses}, actif après HEAD : {scan.active_after_head}, "
        f"après GET : {scan.active_after_get}, geste demandé : {scan.asks_gesture}"
    )
    assert not scan.active_after_head, message
    assert not (scan.asks_gesture and scan.active_after_get), message


def delivery_risk_should_be_noted(stage: Stage, actor: Actor) -> None:
    """Note what a red list removes: a risk for the delivery, not a fault of the target (REC-06)."""
    for mail in lost(stage, actor):
        stage.notes.append(
            "Risque de délivrabilité : une liste rouge sur « confirm » supprime "
            f"« {mail.subject} » (boîte « {actor.mailbox_profile} »)."
        )
