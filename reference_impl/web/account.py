"""The account, once activated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reference_impl.rules.numbers import SocialSecurityNumber

if TYPE_CHECKING:
    from starlette.responses import Response

    from reference_impl.storage.models import Account
    from reference_impl.texts.account import AccountTexts
    from reference_impl.web.visit import Visit

PAIRS = 2


def overview(visit: Visit) -> Response:
    """Welcome the person."""
    return visit.render("account.html", account=visit.account())


def information(visit: Visit) -> Response:
    """Show what is kept of the person, each consent by itself."""
    account = visit.account()
    texts = visit.behaviour.texts.account
    rows = information_rows(account, texts) if account else []
    return visit.render("information.html", rows=rows)


def information_rows(account: Account, texts: AccountTexts) -> list[tuple[str, str]]:
    """Return the lines of the information page: a name, a value."""
    return [
        (texts.name, account.name),
        (texts.number, SocialSecurityNumber(account.number).masked),
        (texts.birth, f"{account.birth:%d/%m/%Y}"),
        (texts.email, account.email),
        (texts.promo_email, answer(account.promo_email, texts)),
        (texts.mobile, telephone(account.mobile, texts)),
        (texts.promo_mobile_call, answer(account.promo_mobile_call, texts)),
        (texts.promo_mobile_sms, answer(account.promo_mobile_sms, texts)),
        (texts.landline, telephone(account.landline, texts)),
        (texts.promo_landline_call, answer(account.promo_landline_call, texts)),
    ]


def answer(consent: bool | None, texts: AccountTexts) -> str:  # noqa: FBT001
    """Return a consent as it is read."""
    if consent is None:
        return texts.unknown
    return texts.yes if consent else texts.no


def telephone(digits: str, texts: AccountTexts) -> str:
    """Return a telephone number as it is read."""
    pairs = [digits[start : start + PAIRS] for start in range(0, len(digits), PAIRS)]
    return " ".join(pairs) or texts.unknown
