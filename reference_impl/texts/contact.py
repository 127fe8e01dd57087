"""Words of the third step: contact details and consents."""

from __future__ import annotations

from dataclasses import dataclass, field

CHOOSE = "Choisissez Oui ou Non pour les informations promotionnelles"


def _choices() -> dict[str, str]:
    return {
        "promo_email": f"{CHOOSE} par email : ce choix est obligatoire.",
        "promo_portable_telephone": f"{CHOOSE} par téléphone, sur votre portable.",
        "promo_portable_sms": f"{CHOOSE} par SMS, sur votre portable.",
        "promo_fixe_telephone": f"{CHOOSE} par téléphone, sur votre fixe.",
    }


@dataclass(frozen=True)
class ContactTexts:
    """« Informations personnelles »."""

    title: str = "Informations personnelles"
    required_note: str = "* champ obligatoire"
    email_section: str = "Je saisis mon adresse email"
    email: str = "Saisissez votre adresse email :"
    email_example: str = "Par exemple : vincent@nowhere.fr"
    email_advice: str = (
        "Cette adresse doit être facilement consultable : vous y recevrez tous les courriers et "
        "notifications de l'Assurance Maladie. Elle ne doit pas servir à un autre compte."
    )
    confirmation: str = "Je confirme mon adresse email :"
    promo_email: str = (
        "J'autorise l'Assurance Maladie à m'envoyer par email des informations promotionnelles sur "
        "ses services :"
    )
    telephone_section: str = "Je saisis mes coordonnées téléphoniques"
    mobile: str = "Saisissez votre nº de téléphone portable :"
    mobile_hint: str = "Facultatif. Dix chiffres, commençant par 06 ou 07 : 06.50.56.42.78"
    landline: str = "Saisissez votre nº de téléphone fixe :"
    landline_hint: str = "Facultatif. Dix chiffres, commençant par 01 à 05 ou 09 : 01.45.37.59.45"
    promo_telephone: str = (
        "J'autorise l'Assurance Maladie à me communiquer des informations promotionnelles sur ses "
        "services :"
    )
    on_mobile: str = "(téléphone portable)"
    on_landline: str = "(téléphone fixe)"
    by_call: str = "Par Téléphone :"
    by_sms: str = "Par SMS :"
    yes: str = "Oui"
    no: str = "Non"
    next: str = "CONTINUER"
    email_missing: str = "Saisissez votre adresse email : ce champ est obligatoire."
    email_wrong: str = "L'adresse email est incorrecte : elle a la forme nom@domaine.fr."
    email_taken: str = (
        "Cette adresse email est déjà utilisée par un autre compte. Donnez-en une autre, qui ne "
        "serve qu'à vous."
    )
    confirmation_missing: str = "Confirmez votre adresse email : ce champ est obligatoire."
    confirmation_differs: str = "La confirmation doit être identique à votre adresse email."
    mobile_wrong: str = (
        "Le nº de téléphone portable est incorrect : dix chiffres, commençant par 06 ou 07."
    )
    landline_wrong: str = (
        "Le nº de téléphone fixe est incorrect : dix chiffres, commençant par 01 à 05 ou 09."
    )
    choices: dict[str, str] = field(default_factory=_choices)
