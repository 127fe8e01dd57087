"""Words of the home page, of the identity form and of the sign-in page."""

from __future__ import annotations

from dataclasses import dataclass, field


def _missing() -> dict[str, str]:
    return {
        "nom": "Saisissez votre nom : ce champ est obligatoire.",
        "numero": "Saisissez votre n° de sécurité sociale : ce champ est obligatoire.",
        "naissance": "Saisissez votre date de naissance : ce champ est obligatoire.",
        "code_postal": "Saisissez votre code postal : ce champ est obligatoire.",
    }


def _wrong() -> dict[str, str]:
    return {
        "nom": "Le nom saisi n'est pas utilisable : 100 caractères au plus.",
        "numero": (
            "Le n° de sécurité sociale est incorrect : il compte 13 caractères, "
            "ou 15 avec sa clé. Vérifiez-le sur votre carte Vitale."
        ),
        "naissance": (
            "La date de naissance est incorrecte : donnez une date passée, qui existe, "
            "au format jj/mm/aaaa."
        ),
        "code_postal": "Le code postal est incorrect : il compte cinq chiffres, par exemple 38000.",
    }


@dataclass(frozen=True)
class HomeTexts:
    """The home page."""

    title: str = "Mon compte en ligne"
    intro: str = "Consultez vos remboursements et échangez avec votre caisse, où que vous soyez."
    create: str = "Je crée mon compte"
    connect: str = "J'accède à mon compte"
    create_hint: str = "Première visite ? Quelques minutes suffisent."
    connect_hint: str = "Munissez-vous de votre n° de sécurité sociale et de votre code."


@dataclass(frozen=True)
class IdentityTexts:
    """« Je crée mon compte ameli »."""

    title: str = "Je crée mon compte ameli"
    intro: str = "Je crée mon compte en remplissant les éléments demandés"
    required_note: str = "* champ obligatoire"
    name: str = "Mon nom :"
    number: str = "Mon n° de sécurité sociale :"
    birth: str = "Ma date de naissance :"
    birth_hint: str = "(jj/mm/aaaa)"
    postal_code: str = "Mon code postal :"
    number_help: str = (
        "Votre n° de sécurité sociale figure sur votre carte Vitale, sur votre attestation de "
        "droits et sur vos relevés de remboursement. Saisissez ses 13 caractères, "
        "ou 15 avec la clé ; les espaces sont admis."
    )
    next: str = "CONTINUER"
    back: str = "RETOUR"
    either: str = "OU"
    franceconnect: str = "Je crée immédiatement mon compte via FranceConnect"
    missing: dict[str, str] = field(default_factory=_missing)
    wrong: dict[str, str] = field(default_factory=_wrong)
    known_number: str = (
        "Un compte existe déjà pour ce n° de sécurité sociale. Si c'est le vôtre, connectez-vous."
    )


@dataclass(frozen=True)
class ConnectionTexts:
    """« J'accède à mon compte ameli »."""

    title: str = "J'accède à mon compte ameli"
    number: str = "Mon numéro de sécurité sociale"
    where: str = "Où trouver mon numéro de sécurité sociale ?"
    code: str = "Mon code personnel (ou provisoire à 4 chiffres)"
    show: str = "Afficher le code"
    hide: str = "Masquer le code"
    forgotten: str = "Code oublié ?"
    required_note: str = "Tous les champs sont obligatoires."
    submit: str = "SE CONNECTER"
    first_visit: str = "Première visite ? Créer un compte"
    number_missing: str = "Saisissez votre numéro de sécurité sociale : ce champ est obligatoire."
    code_missing: str = "Saisissez votre code personnel : ce champ est obligatoire."
    refused: str = "Le numéro de sécurité sociale ou le code personnel est incorrect."
    blocked: str = (
        "Trop d'essais ont échoué pour ce numéro de sécurité sociale. Par sécurité, la connexion "
        "est suspendue pendant 15 minutes au plus. Réessayez ensuite."
    )
    signed_out: str = "Vous êtes déconnecté de votre compte."


@dataclass(frozen=True)
class FranceConnectTexts:
    """What is said of FranceConnect."""

    button: str = "S'identifier avec FranceConnect"
    question: str = "Qu'est-ce que FranceConnect ?"
    answer: str = (
        "FranceConnect, c'est la solution proposée par l'État pour sécuriser et simplifier la "
        "connexion à plus de 700 services en ligne."
    )
    more: str = (
        "Vous choisissez un compte que vous avez déjà : votre identité nous est transmise, et vous "
        "n'avez pas à la saisir de nouveau."
    )
    failed: str = (
        "L'identification par FranceConnect n'a pas abouti. Aucun compte n'a été créé. "
        "Vous pouvez recommencer, ou remplir le formulaire."
    )
    failed_sign_in: str = (
        "L'identification par FranceConnect n'a pas abouti. "
        "Vous pouvez recommencer, ou saisir votre numéro et votre code."
    )
    unavailable_title: str = "FranceConnect est indisponible"
    unavailable: str = (
        "L'identification par FranceConnect est indisponible pour le moment. "
        "Vous pouvez remplir le formulaire de création ou vous connecter avec votre code."
    )
