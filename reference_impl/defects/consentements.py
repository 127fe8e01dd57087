"""Defects of the third step, continued: the consents."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from reference_impl.defects.model import Defect, Family, adjusted, always, together

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reference_impl.defects.model import Change
    from reference_impl.rules.contact import Contact
    from reference_impl.rules.errors import Errors
    from reference_impl.texts.contact import ContactTexts

CHANNELS = ("promo_email", "promo_mobile_call", "promo_mobile_sms", "promo_landline_call")


def stored(keep: Callable[[Contact], Contact]) -> Change:
    """Keep something else than what was told."""
    return adjusted("creation", "stored_contact", lambda was, contact: keep(was(contact)))


def each(contact: Contact, answer: Callable[[bool], bool]) -> Contact:
    """Change every answer that was given."""
    given = {name: getattr(contact, name) for name in CHANNELS}
    changed: dict[str, Any] = {
        name: answer(value) for name, value in given.items() if value is not None
    }
    return replace(contact, **changed)


def ticked(fields: Callable[[str], bool]) -> Change:
    """Tick « Oui » in advance."""
    return adjusted(
        "display",
        "checked",
        lambda was, field, typed, **page: (
            was(field, typed, **page) or ("oui" if fields(field) else "")
        ),
    )


def ticked_when_refused(fields: Callable[[str], bool]) -> Change:
    """Tick « Oui » where nothing was answered, when a page that was refused comes back."""
    return adjusted(
        "display",
        "checked",
        lambda was, field, typed, *, refused: (
            was(field, typed, refused=refused) or ("oui" if refused and fields(field) else "")
        ),
    )


def only_yes(was: Callable[..., Errors], form: Mapping[str, str], texts: ContactTexts) -> Errors:
    """Go on only with those who say yes."""
    errors = was(form, texts)
    if form.get("promo_email") == "non":
        errors.add("promo_email", texts.choices["promo_email"])
    return errors


def silence_is_yes(was: Callable[..., Contact], form: Mapping[str, str]) -> Contact:
    """Read no answer as a yes."""
    contact = was(form)
    return replace(contact, promo_email=contact.promo_email is not False)


def phone_silence_is_yes(contact: Contact) -> Contact:
    """Keep a yes for each phone about which nothing was answered."""
    yes: dict[str, Any] = {}
    if contact.mobile:
        yes = {name: getattr(contact, name) is not False for name in CHANNELS[1:3]}
    if contact.landline:
        yes["promo_landline_call"] = contact.promo_landline_call is not False
    return replace(contact, **yes)


NO_ANSWER_NEEDED = adjusted(
    "contact", "is_required", lambda was, field: field != "promo_email" and was(field)
)


def no_turned_into_yes(was: Callable[..., str], field: str, typed: str, *, refused: bool) -> str:
    """Tick « Oui » where « Non » was answered, when a page that was refused comes back."""
    ticked_choice = was(field, typed, refused=refused)
    turned = refused and field.startswith("promo") and ticked_choice == "non"
    return "oui" if turned else ticked_choice


DEFECTS = (
    Defect(
        name="promotions-par-email-sans-reponse",
        rules=("INF-04",),
        sentence="On continue sans répondre aux promotions par email.",
        family=Family.DOOR,
        apply=NO_ANSWER_NEEDED,
    ),
    Defect(
        name="silence-vaut-oui-pour-les-promotions",
        rules=("INF-04",),
        sentence="Ne pas répondre aux promotions par email est enregistré comme un Oui.",
        family=Family.DOOR,
        apply=together(NO_ANSWER_NEEDED, adjusted("contact", "read", silence_is_yes)),
    ),
    Defect(
        name="non-refuse-pour-les-promotions",
        rules=("INF-04",),
        sentence="Répondre Non aux promotions par email empêche de continuer.",
        family=Family.NEVER,
        apply=adjusted("contact", "check", only_yes),
    ),
    Defect(
        name="consentements-inverses",
        rules=("INF-07",),
        sentence="Chaque Oui est enregistré Non, et chaque Non est enregistré Oui.",
        family=Family.CHANNEL,
        apply=stored(lambda contact: each(contact, lambda answer: not answer)),
    ),
    Defect(
        name="consentements-tous-a-oui",
        rules=("INF-07",),
        sentence="Toute réponse est enregistrée Oui.",
        family=Family.DOOR,
        apply=stored(lambda contact: each(contact, lambda _answer: True)),
    ),
    Defect(
        name="consentements-tous-a-non",
        rules=("INF-07",),
        sentence="Toute réponse est enregistrée Non.",
        family=Family.NEVER,
        apply=stored(lambda contact: each(contact, lambda _answer: False)),
    ),
    Defect(
        name="consentements-sms-et-telephone-echanges",
        rules=("INF-07",),
        sentence="Sur le portable, les réponses par SMS et par téléphone sont échangées.",
        family=Family.CHANNEL,
        apply=stored(
            lambda contact: replace(
                contact,
                promo_mobile_call=contact.promo_mobile_sms,
                promo_mobile_sms=contact.promo_mobile_call,
            )
        ),
    ),
    Defect(
        name="consentement-du-fixe-pris-sur-le-portable",
        rules=("INF-07",),
        sentence="La réponse pour le fixe est remplacée par celle du portable.",
        family=Family.CHANNEL,
        apply=stored(
            lambda contact: (
                replace(contact, promo_landline_call=contact.promo_mobile_call)
                if contact.mobile and contact.landline
                else contact
            )
        ),
    ),
    Defect(
        name="consentement-par-email-etendu-a-tout",
        rules=("INF-07",),
        sentence="La réponse pour l'email est enregistrée pour tous les canaux.",
        family=Family.CHANNEL,
        apply=stored(lambda contact: each(contact, lambda _answer: bool(contact.promo_email))),
    ),
    Defect(
        name="consentement-par-sms-perdu",
        rules=("INF-07",),
        sentence="La réponse pour les SMS n'est pas enregistrée.",
        family=Family.NEVER,
        apply=stored(lambda contact: replace(contact, promo_mobile_sms=None)),
    ),
    Defect(
        name="oui-coche-d-avance-pour-l-email",
        rules=("INF-07",),
        sentence="« Oui » est coché d'avance pour les promotions par email.",
        family=Family.EARLY,
        apply=ticked(lambda field: field == "promo_email"),
    ),
    Defect(
        name="oui-coche-d-avance-pour-les-telephones",
        rules=("INF-07",),
        sentence="« Oui » est coché d'avance pour les promotions par téléphone et par SMS.",
        family=Family.EARLY,
        apply=ticked(lambda field: field.startswith(("promo_portable", "promo_fixe"))),
    ),
    Defect(
        name="oui-coche-quand-on-saisit-un-telephone",
        rules=("INF-07",),
        sentence="Saisir un téléphone coche « Oui » pour ses promotions.",
        family=Family.EARLY,
        apply=always("display", "script", answer="defaut-oui-suggere.js"),
    ),
    Defect(
        name="silence-vaut-oui-pour-les-telephones",
        rules=("INF-07",),
        sentence="Ne pas répondre pour ses téléphones est enregistré comme un Oui.",
        family=Family.DOOR,
        apply=together(
            always("contact", "consents_needed", answer=()), stored(phone_silence_is_yes)
        ),
    ),
    Defect(
        name="consentement-du-fixe-perdu-sans-portable",
        rules=("INF-07",),
        sentence="Sans portable, la réponse donnée pour le fixe n'est pas enregistrée.",
        family=Family.NEVER,
        apply=stored(
            lambda contact: (
                contact if contact.mobile else replace(contact, promo_landline_call=None)
            )
        ),
    ),
    Defect(
        name="oui-par-email-perdu-sans-telephone",
        rules=("INF-07",),
        sentence="Sans téléphone, l'accord donné par email est enregistré Non.",
        family=Family.CHANNEL,
        apply=stored(
            lambda contact: (
                contact if contact.mobile or contact.landline else each(contact, lambda _: False)
            )
        ),
    ),
    Defect(
        name="consentements-perdus-avec-l-adresse",
        rules=("INF-07",),
        sentence="Donner une autre adresse remet tous les consentements à Non.",
        family=Family.NEVER,
        apply=always("creation", "keeps_consents_with_address", answer=False),
    ),
    Defect(
        name="non-recoche-en-oui",
        rules=("INF-07",),
        sentence="Refusée, l'étape 3 revient avec « Oui » coché là où « Non » était répondu.",
        family=Family.TWICE,
        apply=adjusted("display", "checked", no_turned_into_yes),
    ),
    Defect(
        name="oui-coche-apres-oubli",
        rules=("INF-07",),
        sentence="Après un oubli, l'étape 3 revient avec « Oui » coché là où rien n'était répondu.",
        family=Family.EARLY,
        apply=ticked_when_refused(lambda field: field.startswith("promo")),
    ),
)
