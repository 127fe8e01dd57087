"""Personal informations to be tried: how they vary, and the texts that traits make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.screen.vocabulary import Choice
from recette.explore.entries import InformationsEntry
from recette.explore.traits import dimension

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from recette.domain.people.persons import Person

_NONE = "aucun"
_MOBILE, _LANDLINE = "portable", "fixe"
_ORDINARY, _SAME = "ordinaire", "identique"
_NEITHER = "omise, comme sa confirmation"

# By the local part and the domain of an address of her own, and the address of another account.
_EMAILS_ADMITTED: dict[str, Callable[[str, str, str], str]] = {
    _ORDINARY: lambda u, d, _: f"{u}@{d}",
    "avec un point": lambda u, d, _: f"prenom.{u}@{d}",
    "avec un tiret bas": lambda u, d, _: f"prenom_{u}@{d}",
    "avec des capitales": lambda u, d, _: f"{u.capitalize()}@{d}",
    "en capitales": lambda u, d, _: f"{u}@{d}".upper(),
    "d'un sous-domaine": lambda u, d, _: f"{u}@courriel.{d}",
}
_EMAILS_REFUSED: dict[str, Callable[[str, str, str], str]] = {
    "omise": lambda _u, _d, _t: "",
    "faite d'un espace": lambda _u, _d, _t: " ",
    _NEITHER: lambda _u, _d, _t: "",
    "sans arobase": lambda u, d, _: f"{u}.{d}",
    "sans nom avant": lambda _u, d, _t: f"@{d}",
    "sans domaine": lambda u, _d, _t: f"{u}@",
    "deux arobases": lambda u, d, _: f"{u}@@{d}",
    "deux arobases séparées": lambda u, d, _: f"prenom@{u}@{d}",
    "un espace au milieu": lambda u, d, _: f"{u[:3]} {u[3:]}@{d}",
    "un espace après l'arobase": lambda u, d, _: f"{u}@ {d}",
    "un espace dans le domaine": lambda u, d, _: f"{u}@{d.replace('.', ' .')}",
    "un domaine vide": lambda u, d, _: f"{u}@.{d.rpartition('.')[2]}",
    "celle d'un autre compte": lambda _u, _d, t: t,
    "celle d'un autre compte, en capitales": lambda _u, _d, t: t.upper(),
    "celle d'un autre compte, domaine en capitales": lambda _u, _d, t: _upper_domain(t),
    "celle d'un autre compte, une lettre sur deux": lambda _u, _d, t: _every_other(t),
}
_EMAILS_SILENT: dict[str, Callable[[str, str, str], str]] = {
    "accentuée": lambda u, d, _: f"é{u}@{d}",
    "avec un plus": lambda u, d, _: f"{u}+ameli@{d}",
    "sans point dans le domaine": lambda u, d, _: f"{u}@{d.partition('.')[0]}",
    "deux points de suite": lambda u, d, _: f"prenom..{u}@{d}",
    "suivie d'un espace": lambda u, d, _: f"{u}@{d} ",
}
_AGAIN_ADMITTED: dict[str, Callable[[str], str]] = {_SAME: lambda e: e}
_AGAIN_REFUSED: dict[str, Callable[[str], str]] = {
    "omise": lambda _: "",
    "faite d'un espace": lambda _: " ",
    "une autre adresse": lambda e: f"autre-{e}",
    "une lettre en moins": lambda e: e[1:],
    "la fin en moins": lambda e: e[:-1],
    "une lettre de plus": lambda e: f"{e}g",
    "un autre domaine": lambda e: e.replace("@", "@autre."),
    "ce qui précède l'arobase": lambda e: e.partition("@")[0],
    "la première moitié": lambda e: e[: len(e) // 2],
}
_AGAIN_SILENT: dict[str, Callable[[str], str]] = {"en autre casse": str.swapcase}
_MOBILES_ADMITTED = {
    "à points": "06.39.98.42.78",
    "à espaces": "06 39 98 42 78",
    "sans rien": "0639984278",
    "en 07": "07.00.00.42.78",
    "en 07, sans rien": "0700004278",
}
_MOBILES_REFUSED = {
    "en 01": "01.99.00.42.78",
    "en 08": "08.39.98.42.78",
    "en 00": "0039984278",
    "de neuf chiffres": "06.39.98.42.7",
    "de onze chiffres": "06.39.98.42.78.9",
    "finissant par une lettre": "06.39.98.42.7A",
}
_MOBILES_SILENT = {
    "à tirets": "06-39-98-42-78",
    "international": "+33639984278",
    "suivi d'un espace": "0639984278 ",
}
_LANDLINES_ADMITTED = {
    "à points": "01.99.00.59.45",
    "à espaces": "02 61 91 59 45",
    "sans rien": "0353015945",
    "en 02": "02.61.91.59.45",
    "en 03": "03.53.01.59.45",
    "en 04": "04.65.71.59.45",
    "en 05": "05.36.49.59.45",
    "en 09": "09.00.00.59.45",
}
_LANDLINES_REFUSED = {
    "en 06": "06.39.98.59.45",
    "en 08": "08.99.00.59.45",
    "en 00": "00.99.00.59.45",
    "de neuf chiffres": "01.99.00.59.4",
    "de onze chiffres": "01.99.00.59.45.6",
    "finissant par une lettre": "01.99.00.59.4B",
}
_LANDLINES_SILENT = {"à tirets": "01-99-00-59-45", "international": "+33199005945"}
_YES_NO = ("Non", "Oui")

_EMAILS = _EMAILS_ADMITTED | _EMAILS_REFUSED | _EMAILS_SILENT
_AGAIN = _AGAIN_ADMITTED | _AGAIN_REFUSED | _AGAIN_SILENT
_MOBILES = _MOBILES_ADMITTED | _MOBILES_REFUSED | _MOBILES_SILENT
_LANDLINES = _LANDLINES_ADMITTED | _LANDLINES_REFUSED | _LANDLINES_SILENT
_UNANSWERED = ("sans réponse",)


def _but(admitted: Mapping[str, str], written_as_the_guide: str) -> list[str]:
    """Return the phones that the guide does not write itself: their prefix, or their signs."""
    return [name for name, phone in admitted.items() if phone != written_as_the_guide]


DIMENSIONS = (
    dimension("adresse", "INF-03", _EMAILS_ADMITTED, _EMAILS_REFUSED, _EMAILS_SILENT),
    dimension("confirmation", "INF-02", _AGAIN_ADMITTED, _AGAIN_REFUSED, _AGAIN_SILENT),
    dimension("promotions par courriel", "INF-04", _YES_NO, _UNANSWERED),
    dimension(
        _MOBILE,
        "INF-05",
        (_NONE, *_MOBILES_ADMITTED),
        _MOBILES_REFUSED,
        _MOBILES_SILENT,
        read=_but(_MOBILES_ADMITTED, "06.39.98.42.78"),
    ),
    dimension("promotions sur le portable", "INF-05", _YES_NO, (), _UNANSWERED, needs=_MOBILE),
    dimension("promotions par SMS", "INF-05", _YES_NO, (), _UNANSWERED, needs=_MOBILE),
    dimension(
        _LANDLINE,
        "INF-06",
        (_NONE, *_LANDLINES_ADMITTED),
        _LANDLINES_REFUSED,
        _LANDLINES_SILENT,
        read=_but(_LANDLINES_ADMITTED, "01.99.00.59.45"),
    ),
    dimension("promotions sur le fixe", "INF-06", _YES_NO, (), _UNANSWERED, needs=_LANDLINE),
)
_CHOICES = {
    "promotions par courriel": (Choice.PROMO_EMAIL, ""),
    "promotions sur le portable": (Choice.PROMO_MOBILE_CALL, _MOBILE),
    "promotions par SMS": (Choice.PROMO_SMS, _MOBILE),
    "promotions sur le fixe": (Choice.PROMO_LANDLINE_CALL, _LANDLINE),
}


def build(traits: Mapping[str, str], person: Person, taken: str) -> InformationsEntry:
    """Return the informations that these traits make; `taken` is another account's address."""
    local, _, domain = person.email.partition("@")
    email = _EMAILS[traits.get("adresse", _ORDINARY)](local, domain, taken)
    # The confirmation of what is omitted is what was meant (« sans l'adresse »).
    meant = email.strip() or person.email
    again = email if traits.get("confirmation", _SAME) == _SAME else ""
    if "confirmation" in traits or not email.strip():
        again = _AGAIN[traits.get("confirmation", _SAME)](meant)
    if traits.get("adresse") == _NEITHER:
        again = ""
    answers = []
    for name, (choice, phone) in _CHOICES.items():
        answer = traits.get(name, "Non")
        if answer in _YES_NO and (not phone or traits.get(phone, _NONE) != _NONE):
            answers.append((choice, answer == "Oui"))
    return InformationsEntry(
        email=email,
        again=again,
        mobile=_MOBILES.get(traits.get(_MOBILE, _NONE), ""),
        landline=_LANDLINES.get(traits.get(_LANDLINE, _NONE), ""),
        answers=tuple(answers),
        taken=taken,
    )


def needs_another_account(traits: Mapping[str, str]) -> bool:
    """Tell whether these traits speak of another account."""
    return traits.get("adresse", "").startswith("celle d'un autre compte")


def _upper_domain(address: str) -> str:
    local, _, domain = address.partition("@")
    return f"{local}@{domain.upper()}"


def _every_other(address: str) -> str:
    return "".join(c.upper() if i % 2 else c for i, c in enumerate(address))
