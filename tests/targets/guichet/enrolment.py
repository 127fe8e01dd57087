"""Opening an account: identity, conditions, code, addresses."""

from __future__ import annotations

import sqlite3
import time
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from tests.targets.guichet import checks
from tests.targets.guichet.desk import NOT_SENT, Desk, desk_of, posted
from tests.targets.guichet.pages import Raw, note, page, red
from tests.targets.guichet.store import seal

if TYPE_CHECKING:
    from starlette.requests import Request

ALREADY = "Un compte existe déjà pour ce numéro de sécurité sociale."
_PROMOS = {
    "promo_email": "p_mel",
    "promo_mobile": "p_tel1",
    "promo_sms": "p_sms",
    "promo_landline": "p_tel2",
}


def go(path: str) -> RedirectResponse:
    """Send the browser to another page."""
    return RedirectResponse(path, status_code=303)


def _draft(request: Request) -> sqlite3.Row | None:
    key = request.session.get("draft")
    return desk_of(request).store.draft(key) if isinstance(key, str) else None


def _drop(request: Request, message: str) -> Response:
    key = request.session.pop("draft", "")
    desk_of(request).store.run("DELETE FROM draft WHERE key = ?", key)
    if message:
        request.session["message"] = message
    return go("/")


def start_draft(
    request: Request, name: str, number: str, birth: str, postcode: str
) -> RedirectResponse:
    """Open a draft for this browser and lead to the conditions."""
    desk = desk_of(request)
    request.session.pop("account", None)
    request.session["draft"] = desk.store.new_draft(name, number[:13], birth, postcode)
    return go("/adhesion/conditions")


async def identity(request: Request) -> Response:
    """The page « Je crée mon compte ameli »."""
    if request.method != "POST":
        message = request.session.pop("message", "")
        return page("creation", "Je crée mon compte ameli", {"message": note(message)})
    desk, form = desk_of(request), await posted(request)
    name, postcode = form.get("nom", "").strip(), form.get("cp", "").strip()
    number, birth = checks.compact_number(form.get("nir", "")), form.get("ne_le", "").strip()
    errors = checks.identity_errors(name, number, birth, postcode)
    if "retour" in form:
        if "retour-cree" in desk.defects and not errors:
            _insert(desk, {"name": name, "number": number, "birth": birth, "postcode": postcode})
        return _drop(request, "")
    if not errors and desk.store.by_number(number):
        errors = [ALREADY]
    if errors:
        values = {"name": name, "number": form.get("nir", ""), "birth": birth, "postcode": postcode}
        return page(
            "creation", "Je crée mon compte ameli", {**values, "message": red(*errors)}, status=422
        )
    return start_draft(request, name, number, birth, postcode)


def _insert(desk: Desk, values: dict[str, str | None]) -> int:
    columns = [*values, "created_at"]
    marks = ",".join("?" * len(columns))
    return desk.store.run(
        f"INSERT INTO account ({','.join(columns)}) VALUES ({marks})",  # noqa: S608
        *values.values(),
        time.time(),
    )


def _conditions_page(desk: Desk, error: str = "", answer: str = "") -> Response:
    yes = answer == "oui" or "accord-coche" in desk.defects
    values: dict[str, str] = {
        "message": red(error),
        "yes": Raw(" checked" if yes else ""),
        "no": Raw(" checked" if answer == "non" else ""),
    }
    return page(
        "conditions",
        "J'accepte les conditions d'utilisation",
        values,
        step=1,
        status=422 if error else 200,
    )


def _code_page(*errors: str) -> Response:
    return page(
        "code",
        "Je choisis mon code personnel",
        {"message": red(*errors), "specials": " ".join(checks.SPECIALS)},
        step=2,
        status=422 if errors else 200,
    )


def _due(draft: sqlite3.Row | None) -> RedirectResponse:
    if draft is None:
        return go("/adhesion")
    return go(
        ("/adhesion/conditions", "/adhesion/code", "/adhesion/coordonnees")[draft["step"] - 1]
    )


async def conditions(request: Request) -> Response:
    """Step 1; accepting shows step 2 in the same answer."""
    desk, draft = desk_of(request), _draft(request)
    if draft is None:
        return _due(draft)
    if request.method != "POST":
        return _conditions_page(desk)
    form = await posted(request)
    if "abandon" in form:
        return _drop(request, "Votre demande est abandonnée, aucun compte n'a été créé.")
    answer = form.get("avis", "")
    if answer != "oui" and "refus-accepte" not in desk.defects:
        return _conditions_page(
            desk,
            "Vous devez d'abord accepter les conditions d'utilisation pour continuer."
            if answer
            else "Conditions d'utilisation : choisissez une réponse.",
            answer,
        )
    desk.store.run("UPDATE draft SET step = MAX(step, 2) WHERE key = ?", draft["key"])
    return _code_page()


async def code(request: Request) -> Response:
    """Step 2."""
    desk, draft = desk_of(request), _draft(request)
    if draft is None or draft["step"] < 2:
        return _due(draft)
    if request.method != "POST":
        return _code_page()
    form = await posted(request)
    if "abandon" in form:
        return _drop(request, "Votre demande est abandonnée, aucun compte n'a été créé.")
    shortest = 7 if "code-de-7" in desk.defects else 8
    typed = form.get("secret", "")
    errors = checks.code_errors(
        typed, form.get("secret_bis", ""), draft["number"], draft["birth"], shortest
    )
    if errors:
        return _code_page(*errors)
    sealed = await run_in_threadpool(seal, typed)
    desk.store.run("UPDATE draft SET step = 3, secret = ? WHERE key = ?", sealed, draft["key"])
    return go("/adhesion/coordonnees")


def _addresses_page(desk: Desk, form: dict[str, str], errors: dict[str, str]) -> Response:
    values: dict[str, str] = {key: red(text) for key, text in errors.items()}
    values |= {
        "email": form.get("mel", ""),
        "again": form.get("mel_bis", ""),
        "mobile": form.get("tel1", ""),
        "landline": form.get("tel2", ""),
    }
    for promo, field in _PROMOS.items():
        answer = form.get(field, "oui" if "oui-coche" in desk.defects else "")
        values[promo + "_yes"] = Raw(" checked" if answer == "oui" else "")
        values[promo + "_no"] = Raw(" checked" if answer == "non" else "")
    return page(
        "informations", "Informations personnelles", values, step=3, status=422 if errors else 200
    )


def _address_errors(desk: Desk, form: dict[str, str], answers: dict[str, str]) -> dict[str, str]:
    email = form.get("mel", "").strip()
    errors = checks.email_errors(email, form.get("mel_bis", "").strip())
    if "e_email" not in errors and desk.store.email_taken(desk.email_key(email)):
        errors["e_email"] = "Cette adresse email est déjà utilisée par un autre compte."
    if not answers["promo_email"]:
        errors["e_promo_email"] = "Informations par email : choisissez Oui ou Non."
    mobile, landline = form.get("tel1", "").strip(), form.get("tel2", "").strip()
    if mobile:
        if not checks.phone(mobile, mobile=True):
            errors["e_mobile"] = (
                "Le nº de téléphone portable doit compter dix chiffres et commencer par 06 ou 07."
            )
        if not answers["promo_mobile"]:
            errors["e_promo_mobile"] = "Téléphone portable, par téléphone : choisissez Oui ou Non."
        if not answers["promo_sms"]:
            errors["e_promo_sms"] = "Téléphone portable, par SMS : choisissez Oui ou Non."
    if landline:
        if not checks.phone(landline, mobile=False):
            errors["e_landline"] = (
                "Le nº de téléphone fixe doit compter dix chiffres et commencer par 01 à 05 ou 09."
            )
        if not answers["promo_landline"]:
            errors["e_promo_landline"] = "Téléphone fixe, par téléphone : choisissez Oui ou Non."
    return errors


async def addresses(request: Request) -> Response:
    """Step 3: records the account, sends the link, and signs out."""
    desk, draft = desk_of(request), _draft(request)
    if draft is None or draft["step"] < 3:
        return _due(draft)
    if request.method != "POST":
        return _addresses_page(desk, {}, {})
    form = await posted(request)
    if "abandon" in form:
        return _drop(request, "Votre demande est abandonnée, aucun compte n'a été créé.")
    answers = {promo: form.get(field, "") for promo, field in _PROMOS.items()}
    answers = {
        promo: answer if answer in {"oui", "non"} else "" for promo, answer in answers.items()
    }
    errors = _address_errors(desk, form, answers)
    if errors:
        return _addresses_page(desk, form, errors)
    if "sms-et-telephone-inverses" in desk.defects:
        answers["promo_sms"], answers["promo_mobile"] = (
            answers["promo_mobile"],
            answers["promo_sms"],
        )
    email = form["mel"].strip()
    mobile = checks.phone(form.get("tel1", ""), mobile=True)
    landline = checks.phone(form.get("tel2", ""), mobile=False)
    values: dict[str, str | None] = {
        column: draft[column] for column in ("name", "number", "birth", "postcode", "secret")
    }
    values |= {
        "email": email,
        "email_key": desk.email_key(email),
        "mobile": mobile,
        "landline": landline,
        "promo_email": answers["promo_email"],
        "promo_mobile": answers["promo_mobile"] if mobile else None,
        "promo_sms": answers["promo_sms"] if mobile else None,
        "promo_landline": answers["promo_landline"] if landline else None,
    }
    try:
        account = _insert(desk, values)
    except sqlite3.IntegrityError:
        return _addresses_page(desk, form, {"message": "Ce compte existe déjà."})
    if not await desk.send_link(account, email):
        desk.store.run("DELETE FROM account WHERE id = ?", account)
        return _addresses_page(desk, form, {"message": NOT_SENT})
    desk.store.run("DELETE FROM draft WHERE key = ?", draft["key"])
    request.session.clear()
    request.session["waiting_for"] = email
    if "session-reste-ouverte" in desk.defects:
        request.session["account"] = account
    return go("/adhesion/fin")


async def end(request: Request) -> Response:
    """The page « Validation de mon email »."""
    email = request.session.get("waiting_for")
    if not email:
        return go("/")
    return page("validation", "VALIDATION DE MON EMAIL", {"email": email})
