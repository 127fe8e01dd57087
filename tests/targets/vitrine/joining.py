"""The three steps of the creation, as JSON."""

from __future__ import annotations

import asyncio
import time
import uuid
from typing import TYPE_CHECKING

from argon2 import PasswordHasher

from tests.targets.vitrine import rules
from tests.targets.vitrine.ledger import Member, TakenError
from tests.targets.vitrine.window import DOWN, said, wrong

if TYPE_CHECKING:
    from starlette.responses import Response

    from tests.targets.vitrine.window import Call

HASHER = PasswordHasher(time_cost=2, memory_cost=19456, parallelism=1)
KNOWN = "Ce numéro de sécurité sociale a déjà un compte."
_PROMOS = ("promo_email", "promo_portable", "promo_sms", "promo_fixe")


def _too_early(call: Call, step: int) -> Response | None:
    if call.step >= step or (call.step and "etapes-sautables" in call.window.defects):
        return None
    return said(409, message="Terminez d'abord l'étape précédente.", etape=call.step)


async def identity(call: Call) -> Response:
    """Who the person is."""
    lenient = "nom-facultatif" in call.window.defects
    errors = rules.identity(call.data, name_needed=not lenient)
    nir = rules.nir_of(rules.text(call.data, "nir"))
    if nir and "nir" not in errors and call.window.ledger.by_nir(nir):
        errors["nir"] = KNOWN
    if errors or nir is None:
        return wrong(errors)
    call.renew(
        draft={
            "step": 1,
            "nir": nir,
            "nom": rules.text(call.data, "nom"),
            "naissance": rules.text(call.data, "naissance"),
            "cp": rules.text(call.data, "cp"),
        }
    )
    return said(etape=1, csrf=call.visit.csrf)


async def give_up(call: Call) -> Response:
    """RETOUR and ANNULER: the draft disappears."""
    call.visit.content.pop("draft", None)
    return said(message="Votre inscription est abandonnée, aucun compte n'est créé.")


async def conditions(call: Call) -> Response:
    """Step 1."""
    early = _too_early(call, 1)
    if early:
        return early
    if call.data.get("accord") is not True:
        message = "Pour continuer, vous devez d'abord accepter les conditions d'utilisation."
        return wrong({"accord": message})
    call.draft["step"] = max(call.step, 2)
    return said(etape=2)


async def code(call: Call) -> Response:
    """Step 2."""
    early = _too_early(call, 2)
    if early:
        return early
    value, again = call.data.get("code"), call.data.get("code2")
    value = value if isinstance(value, str) else ""
    defects = call.window.defects
    errors = {
        "code": rules.code(
            value,
            call.draft["nir"],
            call.draft["naissance"],
            free="caracteres-libres" in defects,
            birth_allowed="naissance-admise" in defects,
        )
    }
    if again != value:
        errors["code2"] = "Les deux codes ne sont pas identiques."
    errors = {key: message for key, message in errors.items() if message}
    if errors:
        return wrong(errors)
    call.draft["hash"] = await asyncio.to_thread(HASHER.hash, value)
    call.draft["step"] = 3
    return said(etape=3)


async def contact(call: Call) -> Response:
    """Step 3: the account exists, its key is mailed, the visit starts afresh."""
    early = _too_early(call, 3)
    if early:
        return early
    window, data, draft = call.window, call.data, call.draft
    errors = rules.contact(
        data,
        mobile_needed="portable-obligatoire" in window.defects,
        compare="confirmation-ignoree" not in window.defects,
    )
    mail = rules.text(data, "email")
    if "email" not in errors and window.ledger.by_mail(mail):
        errors["email"] = "Cette adresse email est déjà utilisée par un autre compte."
    if errors:
        return wrong(errors)
    mobile = rules.telephone(rules.text(data, "portable"), "67")
    landline = rules.telephone(rules.text(data, "fixe"), "1-59")
    given = {"promo_email": True, "promo_portable": mobile, "promo_sms": mobile}
    given["promo_fixe"] = landline
    always = "consentements-oui" in window.defects
    sheet = {key: draft[key] for key in ("nom", "naissance", "cp")}
    sheet |= {"portable": mobile, "fixe": landline}
    sheet |= {
        key: ("Oui" if always else rules.text(data, key)) if given[key] else None for key in _PROMOS
    }
    member = Member(uuid.uuid4().hex, draft["nir"], mail, draft.get("hash", ""), sheet, time.time())
    try:
        window.ledger.save(member)
    except TakenError:
        return wrong({"email": "Ce numéro ou cette adresse a déjà un compte."})
    if not await window.post_key(member):
        window.ledger.remove(member)
        return said(503, message=DOWN)
    call.renew()
    return said(email=mail, csrf=call.visit.csrf)
