"""What a run would use beside the screens: inbox, clock, guard; each looked at, or said."""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from recette.domain.errors import RecetteError, UnknownAccountError
from recette.domain.time.durations import in_words
from recette.screenplay.eventually import eventually
from recette.target.guard import NEVER, addresses_of, host_of, is_loopback

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from recette.ports import Clock, Inbox
    from recette.target.profile import Profile

# What moves the whole target, and for good: only on demand.
_WHOLE = ("http", "libfaketime", "commande")
_SHOWN = 0.1  # seconds: the first figure that is told
_FEW = timedelta(seconds=5)
# The `Date` of an answer proves an advance only beyond its tolerance of thirty seconds.
_ENOUGH = timedelta(seconds=90)


@dataclass(frozen=True)
class EquipmentCheck:
    """What is known of one thing: seen to work, only said, or failed."""

    state: str
    told: str


GOOD, SAID, FAILED = "vu", "dit", "en échec"
INBOX, CLOCK = "boîte aux lettres", "horloge"  # what people call them; CLOCK is also its tag


def check_round_trip(
    send: Callable[[str, str], None], inbox: Inbox, domain: str, patience: float
) -> EquipmentCheck:
    """Send a test message to an address that nobody has, and find it in the inbox.

    `send` takes an address and a subject; `patience` is in seconds.
    """
    address = f"diagnostic-{secrets.token_hex(6)}@{domain}"
    began = time.monotonic()

    def arrived() -> None:
        if not inbox.messages_for(address):
            raise RecetteError(
                f"Le message d'essai pour {address} n'est pas arrivé : ce serveur SMTP ne remet "
                "pas ses courriels à cette boîte."
            )

    try:
        send(address, "Message d'essai du diagnostic")
        eventually(arrived, patience)
    except RecetteError as error:
        return EquipmentCheck(FAILED, str(error))
    spent = time.monotonic() - began
    told = f"{spent:.1f} s".replace(".", ",") if spent >= _SHOWN else "moins de 0,1 s"
    return EquipmentCheck(GOOD, f"message d'essai retrouvé en {told}, pour {address}")


def check_clock(clock: Clock, profile: Profile, *, dare: bool) -> EquipmentCheck:
    """Return what is known of the clock, moving it only where that harms nobody.

    Those who `dare` move even the whole target, by a few seconds, for good.
    """
    section = profile.horloge
    if not clock.available():
        return EquipmentCheck(SAID, "aucune : le temps de la cible ne peut pas être avancé")
    if section.pilote == "politique":
        told = f"politique : les durées de la cible sont dites raccourcies {section.facteur:g} fois"
        return EquipmentCheck(SAID, told)
    for_one = section.pilote == "http" and section.per_account
    if not for_one and not dare and section.pilote in _WHOLE:
        return EquipmentCheck(
            SAID,
            f"{clock.name} : déclarée, non déplacée (elle agit sur la cible pour de bon ; "
            "--essayer-horloge l'avance de quelques secondes)",
        )
    by = _ENOUGH if section.pilote == "libfaketime" else _FEW
    account = f"diagnostic-{secrets.token_hex(6)}@{profile.boite.domaine}"
    try:
        move = clock.advance(account, by)
    except UnknownAccountError:
        return EquipmentCheck(
            SAID, f"{clock.name}, compte par compte : répond, ne se prouve pas sans un compte"
        )
    except RecetteError as error:
        return EquipmentCheck(FAILED, f"{clock.name} : {error}")
    whose = "pour une adresse sans compte" if for_one else "pour la cible"
    return EquipmentCheck(
        GOOD, f"{clock.name} : avancée de {in_words(by)} {whose}, prouvée ({move.proof})"
    )


def check_guard(profile: Profile, more: Sequence[str] = ()) -> list[EquipmentCheck]:
    """Return each host where a run would go, and who allows it; the guard has let them all pass.

    `more` are addresses to go to beside those of the profile.
    """
    who = profile.cible.autorise_par or "--autoriser-hote"
    hosts = dict.fromkeys(host_of(url) for url in (*addresses_of(profile), *more))
    checks = [
        EquipmentCheck(
            GOOD, f"{host} : {'cette machine' if is_loopback(host) else f'autorisé par {who}'}"
        )
        for host in hosts
    ]
    return [*checks, EquipmentCheck(SAID, f"toujours refusés : {', '.join(NEVER)}")]
