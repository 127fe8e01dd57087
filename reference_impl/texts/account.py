"""Words of the account, and of the pages that explain a refusal."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class AccountTexts:
    """« Mon compte » and « Mes informations »."""

    title: str = "Mon compte"
    welcome: str = "Bienvenue dans votre compte,"
    information: str = "Mes informations"
    sign_out: str = "Se déconnecter"
    name: str = "Nom"
    number: str = "N° de sécurité sociale"
    birth: str = "Date de naissance"
    email: str = "Adresse email"
    mobile: str = "Téléphone portable"
    landline: str = "Téléphone fixe"
    promo_email: str = "Informations promotionnelles par email"
    promo_mobile_call: str = "Portable : informations promotionnelles par téléphone"
    promo_mobile_sms: str = "Portable : informations promotionnelles par SMS"
    promo_landline_call: str = "Fixe : informations promotionnelles par téléphone"
    yes: str = "Oui"
    no: str = "Non"
    unknown: str = "Non renseigné"
    back: str = "Mon compte"


@dataclass(frozen=True)
class CommonTexts:
    """What every page says, and the pages that explain a refusal."""

    banner: str = (
        "Implantation de référence : données fictives, ce site n'est pas celui de l'Assurance "
        "Maladie"
    )
    site: str = "Compte de démonstration"
    skip: str = "Aller au contenu"
    errors: str = "Le formulaire comporte une erreur ou plus :"
    error_prefix: str = "Erreur - "
    stale_title: str = "Cette page n'est plus valable"
    stale: str = (
        "La page a été ouverte il y a trop longtemps, ou dans une autre fenêtre. "
        "Reprenez depuis l'accueil."
    )
    not_found_title: str = "Page introuvable"
    not_found: str = "Cette page n'existe pas, ou n'existe plus."
    failure_title: str = "Le service est momentanément indisponible"
    failure: str = "Une erreur est survenue de notre côté. Réessayez dans quelques instants."
    refused_title: str = "Demande refusée"
    refused: str = "Cette demande n'est pas permise ici."
    home: str = "Aller à l'accueil"
    footer: str = "Pied de page"
    footer_home: str = "Accueil"
