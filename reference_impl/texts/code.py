"""Words of the second step: the personal code."""

from __future__ import annotations

from dataclasses import dataclass, field


def _refusals() -> dict[str, str]:
    return {
        "longueur": "Votre code personnel doit comporter entre 8 et 50 caractères.",
        "casses": (
            "Votre code personnel doit contenir des caractères latins minuscules et majuscules."
        ),
        "chiffre_ou_special": (
            "Votre code personnel doit contenir un chiffre ou un caractère spécial."
        ),
        "autorises": "Votre code personnel ne doit contenir que des caractères autorisés.",
        "personnel": (
            "Votre code personnel ne doit pas contenir votre n° de sécurité sociale, votre date de "
            "naissance ou une partie de celle-ci."
        ),
    }


@dataclass(frozen=True)
class CodeTexts:
    """The choice of a personal code."""

    title: str = "Je choisis mon code personnel"
    advice: str = (
        "Pour maintenir la confidentialité de vos informations, nous vous recommandons de ne pas "
        "choisir un code que vous utilisez déjà sur un autre site."
    )
    requirements_intro: str = "Votre code personnel doit :"
    requirements: tuple[str, ...] = (
        "comporter entre 8 et 50 caractères",
        "contenir des caractères latins minuscules et majuscules",
        "contenir un chiffre ou un caractère spécial",
        "ne contenir que des caractères autorisés",
        (
            "ne pas contenir votre n° de sécurité sociale, votre date de naissance ou une partie "
            "de celle-ci"
        ),
    )
    authorised: str = (
        "Caractères autorisés : les lettres sans accent, les chiffres et ces caractères spéciaux :"
    )
    required_note: str = "* champ obligatoire"
    code: str = "Mon nouveau code"
    example: str = "Par exemple : MotdePasse1 (ne reprenez pas cet exemple)"
    strength: str = "Niveau indicatif de sécurité :"
    strength_empty: str = "non évalué"
    confirmation: str = "Confirmer mon nouveau code"
    show: str = "Afficher le code"
    hide: str = "Masquer le code"
    show_confirmation: str = "Afficher la confirmation"
    hide_confirmation: str = "Masquer la confirmation"
    next: str = "CONTINUER"
    missing: str = "Saisissez votre nouveau code : ce champ est obligatoire."
    confirmation_missing: str = "Confirmez votre nouveau code : ce champ est obligatoire."
    confirmation_differs: str = "La confirmation doit être identique à votre nouveau code."
    refusals: dict[str, str] = field(default_factory=_refusals)
