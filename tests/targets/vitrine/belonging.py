"""Signing in, the mailed key, another address, the account: as JSON."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

from argon2.exceptions import Argon2Error, InvalidHashError

from tests.targets.vitrine import rules
from tests.targets.vitrine.joining import HASHER
from tests.targets.vitrine.ledger import TakenError
from tests.targets.vitrine.window import CONTACT, DOWN, said, wrong

if TYPE_CHECKING:
    from starlette.responses import Response

    from tests.targets.vitrine.ledger import Member
    from tests.targets.vitrine.window import Call

_MESSAGES = {
    "inconnu": "Ce lien n'existe pas.",
    "perime": "Ce lien n'est plus actif : il était valable 7 jours.",
    "remplace": "Ce lien n'est plus actif. Ouvrez le mail de validation le plus récent.",
    "mort": f"Ce lien n'est plus actif. {CONTACT}",
    "actif": "Votre compte est activé, vous pouvez vous connecter.",
    "utile": "",
}


def _masked(mail: str) -> str:
    name, _, domain = mail.partition("@")
    return f"{name[:2]}{'•' * max(len(name) - 2, 3)}@{domain}"


async def session(call: Call) -> Response:
    """What the page needs to start."""
    member = call.member("uid")
    specials = rules.SPECIALS
    if "caracteres-libres" in call.window.defects:
        specials += " éèàùçêôïü"
    return said(
        csrf=call.visit.csrf,
        connecte=bool(member),
        etape=call.step,
        speciaux=specials,
        naissanceAdmise="naissance-admise" in call.window.defects,
        message=call.visit.content.pop("notice", ""),
    )


async def _matches(member: Member | None, secret: str) -> bool:
    if member is None:
        return False
    try:
        return await asyncio.to_thread(HASHER.verify, member.hash, secret)
    except (Argon2Error, InvalidHashError):
        return False


async def sign_in(call: Call) -> Response:
    """Open the account or say what it waits for."""
    window, secret = call.window, call.data.get("code")
    typed = rules.text(call.data, "nir")
    errors = {}
    if not typed:
        errors["nir"] = f"{rules.REQUIRED} : votre numéro de sécurité sociale."
    if not isinstance(secret, str) or not secret:
        errors["code"] = f"{rules.REQUIRED} : votre code personnel."
    if errors:
        return wrong(errors)
    member = window.ledger.by_nir(rules.nir_of(typed) or "")
    if member is None or not await _matches(member, str(secret)):
        return said(401, message="Numéro de sécurité sociale ou code personnel incorrect.")
    withdrawn = "active-puis-retire" in window.defects and (time.time() >= member.born + 21 * 86400)
    if member.confirmed is None and "acces-sans-validation" not in window.defects:
        call.renew(waiting=member.uid)
        return _pending(call, member)
    if withdrawn:
        return said(403, message=CONTACT)
    call.renew(uid=member.uid)
    return said(connecte=True, csrf=call.visit.csrf)


def _pending(call: Call, member: Member) -> Response:
    window = call.window
    latest = window.ledger.latest(member)
    fresh = latest is not None and not window.stale(latest)
    if window.over(member) and "renvoi-apres-21-jours" not in window.defects:
        return said(attente="mort", message=_MESSAGES["mort"], csrf=call.visit.csrf)
    message = (
        "Votre compte n'est pas encore activé : cliquez sur le lien de validation reçu par email."
        if fresh or "connexion-muette" in window.defects
        else _MESSAGES["perime"]
    )
    return said(attente="oui", message=message, email=member.mail, csrf=call.visit.csrf)


async def sign_out(call: Call) -> Response:
    """Close the session."""
    call.renew()
    return said(message="Vous êtes déconnecté.", csrf=call.visit.csrf)


async def sheet(call: Call) -> Response:
    """The person's information."""
    member = call.member("uid")
    if member is None:
        return said(401, message="Connectez-vous pour accéder à votre compte.")
    return said(nir=member.nir, email=member.mail, **member.sheet)


async def look_at_key(call: Call) -> Response:
    """Say what a link is worth; looking changes nothing."""
    state, _key, member = call.window.state(rules.text(call.data, "jeton"))
    if state == "mort" and "renvoi-apres-21-jours" in call.window.defects:
        state = "perime"
    mail = _masked(member.mail) if member and state in {"utile", "perime"} else ""
    return said(etat=state, message=_MESSAGES[state], email=mail)


async def use_key(call: Call) -> Response:
    """« Confirmer mon email »: activate."""
    state, _key, member = call.window.state(rules.text(call.data, "jeton"))
    if member is None or state != "utile":
        return said(etat=state, message=_MESSAGES[state])
    member.confirmed = time.time()
    call.window.ledger.save(member)
    return said(etat="actif", message="Votre email est confirmé. " + _MESSAGES["actif"])


async def post_again(call: Call) -> Response:
    """Mail a new key to the address on file, for a link that expired or a person who waits."""
    window = call.window
    token = rules.text(call.data, "jeton")
    if token:
        state, _key, member = window.state(token)
        member = member if state in {"perime", "mort"} else None
    else:
        member = call.member("waiting")
    if member is None or member.confirmed is not None:
        return said(409, message="Ce renvoi n'est pas possible. Connectez-vous.")
    if window.over(member) and "renvoi-apres-21-jours" not in window.defects:
        return said(410, message=CONTACT)
    if not await window.post_key(member):
        return said(503, message=DOWN)
    return said(message=f"Un nouveau lien vient d'être envoyé à {_masked(member.mail)}.")


async def change_mail(call: Call) -> Response:
    """Take another address for an account that waits; its key goes there."""
    window, member = call.window, call.member("waiting")
    if member is None or member.confirmed is not None:
        return said(401, message="Connectez-vous d'abord.")
    if window.over(member):
        return said(410, message=CONTACT)
    errors = rules.mail_pair(call.data)
    mail = rules.text(call.data, "email")
    owner = window.ledger.by_mail(mail) if not errors else None
    if owner and owner.uid != member.uid:
        errors["email"] = "Cette adresse email est déjà utilisée par un autre compte."
    if errors:
        return wrong(errors)
    before, member.mail = member.mail, mail
    try:
        window.ledger.save(member)
    except TakenError:
        return wrong({"email": "Cette adresse email est déjà utilisée par un autre compte."})
    if not await window.post_key(member):
        member.mail = before
        window.ledger.save(member)
        return said(503, message=DOWN)
    call.renew()
    return said(email=mail, csrf=call.visit.csrf)
