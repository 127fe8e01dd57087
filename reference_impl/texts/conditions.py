"""Words of the first step: the conditions of use."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ConditionTexts:
    """« J'accepte les conditions d'utilisation »."""

    title: str = "J'accepte les conditions d'utilisation"
    intro: str = (
        "Pour accéder aux services de votre compte, vous devez d'abord accepter les conditions "
        "d'utilisation :"
    )
    statements: str = (
        "En adhérant au compte ameli, vous acceptez de ne plus recevoir vos relevés de prestations "
        "par courrier postal au profit d'une consultation en ligne."
    )
    email: str = (
        "La saisie d'une adresse email est obligatoire pour bénéficier des services du compte. En "
        "renseignant et confirmant votre email, vous acceptez de recevoir dans la messagerie du "
        "compte, tout ou partie des courriers et messages de l'Assurance Maladie."
    )
    more: str = "Pour plus d'informations, consultez les"
    detailed: str = "conditions d'utilisation détaillées"
    question: str = "Acceptez-vous les conditions d'utilisation ?"
    yes: str = "Oui, j'accepte"
    no: str = "Non, je refuse"
    cancel: str = "ANNULER"
    next: str = "CONTINUER"
    unanswered: str = "Choisissez « Oui, j'accepte » ou « Non, je refuse »."
    refused: str = (
        "Pour créer votre compte, vous devez d'abord accepter les conditions d'utilisation. "
        "Si vous les refusez, vous pouvez annuler : aucun compte ne sera créé."
    )
    detailed_title: str = "Conditions d'utilisation détaillées"
    back: str = "Retour"


@dataclass(frozen=True)
class DetailedConditions:
    """The detailed conditions, fictitious like the whole site."""

    sections: tuple[tuple[str, str], ...] = (
        (
            "Objet",
            (
                "Ces conditions fixent l'usage du compte en ligne de démonstration. Toutes les "
                "données y sont fictives."
            ),
        ),
        (
            "Relevés",
            (
                "Les relevés de prestations se consultent en ligne. Ils ne sont plus envoyés par "
                "courrier postal à qui a un compte."
            ),
        ),
        (
            "Adresse email",
            (
                "Une adresse email personnelle est obligatoire. Elle est confirmée par un lien "
                "valable 7 jours, et ne peut servir qu'à un compte."
            ),
        ),
        (
            "Code personnel",
            (
                "Le code est strictement personnel. Il n'est conservé que sous une forme qui ne "
                "permet pas de le retrouver."
            ),
        ),
        (
            "Informations promotionnelles",
            "Elles ne sont envoyées qu'aux personnes qui les ont acceptées, canal par canal.",
        ),
    )
