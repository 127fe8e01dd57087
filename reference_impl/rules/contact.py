"""Contact details: the address, the telephones, and one consent per channel."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reference_impl.rules.errors import Errors

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reference_impl.texts.contact import ContactTexts

LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
ATOM = r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+"
ADDRESS = re.compile(rf"{ATOM}(?:\.{ATOM})*@(?:{LABEL}\.)+[a-z]{{2,63}}", re.IGNORECASE)
MOBILE = re.compile(r"0[67](?:[. ]?[0-9]{2}){4}")
LANDLINE = re.compile(r"0[1-59](?:[. ]?[0-9]{2}){4}")
MAX_ADDRESS, MAX_LOCAL = 254, 64
ANSWERS = {"oui": True, "non": False}


@dataclass(frozen=True)
class Contact:
    """What a person tells at the third step; None is a question left unanswered."""

    email: str
    promo_email: bool | None = None
    mobile: str = ""
    promo_mobile_call: bool | None = None
    promo_mobile_sms: bool | None = None
    landline: str = ""
    promo_landline_call: bool | None = None


class ContactRules:
    """Decisions about the address, the telephones and the consents."""

    def email(self, typed: str) -> str | None:
        """Return the address, or None when it is ill-formed."""
        text = typed.strip()
        local = text.partition("@")[0]
        fits = len(text) <= MAX_ADDRESS and len(local) <= MAX_LOCAL
        return text if fits and ADDRESS.fullmatch(text) else None

    def is_confirmed(self, email: str, confirmation: str) -> bool:
        """Tell whether the second typing is the same address."""
        return email.strip() == confirmation.strip()

    def mobile(self, typed: str) -> str | None:
        """Return the ten digits of a mobile number, or None when it is ill-formed."""
        return re.sub(r"[. ]", "", typed) if MOBILE.fullmatch(typed.strip()) else None

    def landline(self, typed: str) -> str | None:
        """Return the ten digits of a landline number, or None when it is ill-formed."""
        return re.sub(r"[. ]", "", typed) if LANDLINE.fullmatch(typed.strip()) else None

    def consent(self, typed: str) -> bool | None:
        """Return the answer to a question on promotions; no answer is not a yes."""
        return ANSWERS.get(typed)

    def is_required(self, field: str) -> bool:
        """Tell whether this field must always be given."""
        return field in {"email", "email_confirmation", "promo_email"}

    def consents_needed(self, *, mobile: bool, landline: bool) -> tuple[str, ...]:
        """Name the choices that the numbers given make mandatory."""
        needed = ("promo_portable_telephone", "promo_portable_sms") if mobile else ()
        return (*needed, "promo_fixe_telephone") if landline else needed

    def check_address(self, form: Mapping[str, str], texts: ContactTexts) -> Errors:
        """Read the address and its confirmation."""
        errors = Errors()
        email = form.get("email", "").strip()
        confirmation = form.get("email_confirmation", "").strip()
        if not email:
            errors.add("email", texts.email_missing if self.is_required("email") else "")
        elif self.email(email) is None:
            errors.add("email", texts.email_wrong)
        if not confirmation:
            needed = self.is_required("email_confirmation")
            errors.add("email_confirmation", texts.confirmation_missing if needed else "")
        elif email and not self.is_confirmed(email, confirmation):
            errors.add("email_confirmation", texts.confirmation_differs)
        return errors

    def check_telephones(self, form: Mapping[str, str], texts: ContactTexts) -> Errors:
        """Read the telephones, and the choices that go with them."""
        errors = Errors()
        mobile, landline = form.get("portable", "").strip(), form.get("fixe", "").strip()
        needed = self.consents_needed(mobile=bool(mobile), landline=bool(landline))
        if mobile and self.mobile(mobile) is None:
            errors.add("portable", texts.mobile_wrong)
        for field in ("promo_portable_telephone", "promo_portable_sms"):
            self._check_choice(form, field, texts, errors, needed=field in needed)
        if landline and self.landline(landline) is None:
            errors.add("fixe", texts.landline_wrong)
        field = "promo_fixe_telephone"
        self._check_choice(form, field, texts, errors, needed=field in needed)
        return errors

    def _check_choice(
        self,
        form: Mapping[str, str],
        field: str,
        texts: ContactTexts,
        errors: Errors,
        *,
        needed: bool,
    ) -> None:
        if needed and self.consent(form.get(field, "")) is None:
            errors.add(field, texts.choices[field])

    def check(self, form: Mapping[str, str], texts: ContactTexts) -> Errors:
        """Read the whole form: the errors that explain why it is refused, if it is."""
        errors = self.check_address(form, texts)
        needed = self.is_required("promo_email")
        self._check_choice(form, "promo_email", texts, errors, needed=needed)
        errors.items += self.check_telephones(form, texts).items
        return errors

    def read(self, form: Mapping[str, str]) -> Contact:
        """Return what a checked form says, channel by channel."""
        return Contact(
            email=self.email(form.get("email", "")) or form.get("email", "").strip(),
            promo_email=self.consent(form.get("promo_email", "")),
            mobile=self.mobile(form.get("portable", "")) or "",
            promo_mobile_call=self.consent(form.get("promo_portable_telephone", "")),
            promo_mobile_sms=self.consent(form.get("promo_portable_sms", "")),
            landline=self.landline(form.get("fixe", "")) or "",
            promo_landline_call=self.consent(form.get("promo_fixe_telephone", "")),
        )
