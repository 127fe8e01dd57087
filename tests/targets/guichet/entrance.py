"""The door: home with the sign-in form, the link of the mail, sending it again, the account."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool

from tests.targets.guichet import checks
from tests.targets.guichet.desk import CONTACT, EXPIRED, NOT_SENT, desk_of, posted
from tests.targets.guichet.enrolment import go
from tests.targets.guichet.pages import Raw, note, page, red
from tests.targets.guichet.store import opens

if TYPE_CHECKING:
    import sqlite3

    from starlette.requests import Request
    from starlette.responses import Response

_RESEND = "<p><a href='/renvoi'>Recevoir un nouveau lien</a></p>"
_PENDING_WAYS = Raw(
    "<p><a href='/aide/mail'>Je n'ai pas reçu le mail</a></p>"
    "<p><a href='/changer-adresse'>Modifier mon adresse email</a></p>"
)


def _home(message: Raw, number: str = "", status: int = 200) -> Response:
    return page("accueil", "Bienvenue", {"message": message, "number": number}, status=status)


async def home(request: Request) -> Response:
    """Home: the sign-in form and the way to the creation."""
    return _home(note(request.session.pop("message", "")))


async def sign_in(request: Request) -> Response:
    """Open the account, or say on the same page what it waits for."""
    desk, form = desk_of(request), await posted(request)
    number, secret = checks.compact_number(form.get("nir", "")), form.get("secret", "")
    missing = []
    if not number:
        missing.append("Mon numéro de sécurité sociale : ce champ est obligatoire.")
    if not secret:
        missing.append("Mon code personnel : ce champ est obligatoire.")
    if missing:
        return _home(red(*missing), form.get("nir", ""), 422)
    account = desk.store.by_number(number) if not checks.number_error(number) else None
    if account is None or not await run_in_threadpool(opens, secret, account["secret"] or ""):
        wrong = "Le numéro de sécurité sociale ou le code personnel est incorrect."
        return _home(red(wrong), form.get("nir", ""), 401)
    request.session.clear()
    if account["activated_at"] or "acces-sans-validation" in desk.defects:
        request.session["account"] = account["id"]
        return go("/espace")
    if desk.dead(account):
        return _home(red("Le lien de confirmation n'est plus actif. " + CONTACT), number, 403)
    request.session["pending"] = account["id"]
    link = desk.store.last_link(account["id"])
    if link is None or desk.link_expired(link):
        ways = Raw(f"{red(EXPIRED)}{_RESEND}{_PENDING_WAYS}")
        return _home(ways, number, 403)
    waiting = (
        "Votre compte n'est pas encore activé : la validation de votre email est attendue. "
        f"Cliquez sur le lien reçu à l'adresse {account['email']}."
    )
    return _home(Raw(f"{red(waiting)}{_PENDING_WAYS}"), number, 403)


def _said(title: str, error: str, extra: str = "", status: int = 200) -> Response:
    return page("message", title, {"message": red(error), "extra": Raw(extra)}, status=status)


async def follow_link(request: Request) -> Response:
    """The link of the mail: one click activates; a HEAD request only looks."""
    desk, token = desk_of(request), request.path_params["token"]
    link = desk.store.link(token)
    account = desk.store.account(link["account"]) if link else None
    last = desk.store.last_link(account["id"]) if account else None
    title = "Confirmation de mon email"
    if link is None or account is None or last is None:
        return _said(title, "Ce lien est inconnu ou incomplet.", status=404)
    if "ancien-lien-marche" in desk.defects:
        link = last
    stale = link["id"] != last["id"]
    if desk.dead(account):
        return _said(title, "Ce lien n'est plus actif. " + CONTACT, status=410)
    if stale and (
        account["activated_at"] or not desk.link_expired(last) or link["email"] != account["email"]
    ):
        return _said(
            title,
            "Ce lien n'est plus actif : cherchez le mail de validation le plus récent.",
            status=410,
        )
    if account["activated_at"]:
        return _activated(title, "Votre compte est déjà activé.")
    if desk.link_expired(link):
        resend = f"<p><a href='/renvoi?jeton={token}'>Recevoir un nouveau lien</a></p>"
        return _said(title, EXPIRED, resend, status=410)
    if request.method == "GET":
        desk.store.run(
            "UPDATE account SET activated_at = ? WHERE id = ?", time.time(), account["id"]
        )
        if "lien-active-tous" in desk.defects:
            desk.store.run(
                "UPDATE account SET activated_at = ? WHERE activated_at IS NULL", time.time()
            )
    return _activated(title, "Votre email est confirmé, votre compte est activé.")


def _activated(title: str, text: str) -> Response:
    return page("message", title, {"message": note(text)})


def _resendable(request: Request, token: str) -> sqlite3.Row | None:
    """Return the pending account that may ask for its link: signed in, or known by its link."""
    desk = desk_of(request)
    if token:
        link = desk.store.link(token)
        account = desk.store.account(link["account"]) if link else None
        same = account is not None and link is not None and account["email"] == link["email"]
        return account if same else None
    pending = request.session.get("pending")
    return desk.store.account(pending) if isinstance(pending, int) else None


async def resend(request: Request) -> Response:
    """The page that sends the link again, to the same address only."""
    desk, title = desk_of(request), "Renvoi du lien"
    form = await posted(request) if request.method == "POST" else {}
    token = form.get("jeton", "") or request.query_params.get("jeton", "")
    account = _resendable(request, token)
    if account is None or account["activated_at"]:
        return go("/")
    if desk.dead(account):
        return _said(title, CONTACT, status=410)
    last = desk.store.last_link(account["id"])
    values = {"email": account["email"], "token": token}
    if request.method != "POST":
        return page("renvoi", title, values)
    if last is not None and not desk.link_expired(last):
        return _said(title, "Un lien encore actif vous a déjà été envoyé.", status=409)
    if "renvoi-perdu" not in desk.defects and not await desk.send_link(
        account["id"], account["email"]
    ):
        return page("renvoi", title, {**values, "message": red(NOT_SENT)}, status=503)
    sent = f"Un nouveau lien vient d'être envoyé à {account['email']}."
    return page("message", title, {"message": note(sent)})


async def change_address(request: Request) -> Response:
    """Another address for an account that is not activated yet."""
    desk, title = desk_of(request), "Modifier mon adresse email"
    account = _resendable(request, "")
    if account is None or account["activated_at"]:
        return go("/")
    if desk.dead(account):
        return _said(title, CONTACT, status=410)
    values = {"current": str(account["email"])}
    if request.method != "POST":
        return page("adresse", title, values)
    form = await posted(request)
    email = form.get("mel", "").strip()
    errors = checks.email_errors(email, form.get("mel_bis", "").strip())
    if not errors and desk.store.email_taken(desk.email_key(email), account["id"]):
        errors["e_email"] = "Cette adresse email est déjà utilisée par un autre compte."
    if not errors and not await desk.send_link(account["id"], email):
        errors["message"] = NOT_SENT
    if errors:
        shown = {key: red(text) for key, text in errors.items()}
        typed = {"email": form.get("mel", ""), "again": form.get("mel_bis", "")}
        return page("adresse", title, {**values, **typed, **shown}, status=422)
    desk.store.run(
        "UPDATE account SET email = ?, email_key = ? WHERE id = ?",
        email,
        desk.email_key(email),
        account["id"],
    )
    request.session.clear()
    request.session["waiting_for"] = email
    return go("/adhesion/fin")


async def account_page(request: Request) -> Response:
    """The account: what was recorded, in one table."""
    desk = desk_of(request)
    number = request.session.get("account")
    account = desk.store.account(number) if isinstance(number, int) else None
    if account is None:
        request.session["message"] = "Connectez-vous pour accéder à votre compte."
        return go("/")
    said = {"oui": "Oui", "non": "Non", None: ""}
    values = {key: str(account[key]) for key in ("name", "number", "birth", "postcode", "email")}
    values["promo_email"] = said[account["promo_email"]]
    if account["mobile"]:
        values["mobile"] = checks.dotted(account["mobile"])
        values["mobile_promos"] = Raw(
            f"Par Téléphone : {said[account['promo_mobile']]}<br>"
            f"Par SMS : {said[account['promo_sms']]}"
        )
    if account["landline"]:
        values["landline"] = checks.dotted(account["landline"])
        values["landline_promos"] = f"Par Téléphone : {said[account['promo_landline']]}"
    return page("espace", "Mon compte ameli", values)


async def leave(request: Request) -> Response:
    """Sign out."""
    request.session.clear()
    request.session["message"] = "Vous êtes déconnecté."
    return go("/")
