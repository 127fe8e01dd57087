"""What a provider's mailbox did to the courriel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.errors import NotVerifiableError, RecetteError

if TYPE_CHECKING:
    from recette.domain.courriel.providers import ScanResult
    from recette.screenplay.actor import Actor

_TOO_MANY, _BROKEN = 429, range(500, 600)


def head_should_not_have_activated(actor: Actor) -> None:
    """Check that asking about the link without opening it (HEAD) did not activate.

    HEAD never acts (RFC 9110, 9.2.1).

    Raises:
        RecetteError: no such visit was made, or the target broke down instead of answering.
    """
    scan = _scan_of(actor, "HEAD")
    assert not scan.active_after_head, _message(actor, scan, "l'interroger (HEAD) ne l'active pas")


def get_should_not_have_activated(actor: Actor) -> None:
    """Check that opening the link (GET), without the gesture its page asks for, did not activate.

    Raises:
        NotVerifiableError: its page asks for no gesture and the account is active: the target
            activates as soon as the link is opened, as the guide lets it (ADR 4).
        RecetteError: no such visit was made, or the target broke down instead of answering.
    """
    scan = _scan_of(actor, "GET")
    if scan.active_after_get and not scan.asks_gesture:
        raise NotVerifiableError(
            "ecran_de_confirmation",
            "La cible active le compte dès que le lien est ouvert, sans rien demander : une "
            "analyse automatique qui l'ouvre l'active avant son titulaire. Le guide le permet ; "
            "c'est un risque (REC-07, ADR 4).",
        )
    expected = "l'ouvrir (GET) sans le geste que sa page demande ne l'active pas"
    assert not scan.active_after_get, _message(actor, scan, expected)


def _scan_of(actor: Actor, method: str) -> ScanResult:
    scan = actor.memory.scan
    if scan is None:
        raise RecetteError(f"Le lien de {actor} n'a pas été analysé.")
    status = scan.statuses.get(method, 0)
    if status == _TOO_MANY or status in _BROKEN:
        raise RecetteError(
            f"Analyse automatique du lien de {actor} : la cible répond {status} à {method}. "
            "Ce n'est pas une réponse : rejouez quand elle va bien."
        )
    return scan


def _message(actor: Actor, scan: ScanResult, expected: str) -> str:
    told = ", ".join(f"{method} : {status}" for method, status in scan.statuses.items())
    active = {True: "actif", False: "inactif"}
    return (
        f"Analyse automatique du lien de {actor}\n  attendu : {expected}\n"
        f"  vu      : {told} ; compte {active[scan.active_after_head]} après HEAD, "
        f"{active[scan.active_after_get]} après GET ; "
        f"geste {'demandé' if scan.asks_gesture else 'non demandé'} par la page"
    )
