"""Words said while the address waits for its validation, and when a link is followed."""

from __future__ import annotations

from dataclasses import dataclass

TELEPHONE = "3646"
ADDRESS = "moncompteameli.cpam-isere@assurance-maladie.fr"


@dataclass(frozen=True)
class ValidationTexts:
    """« VALIDATION DE MON EMAIL », and the page of a person who signs in too early."""

    title: str = "VALIDATION DE MON EMAIL"
    invitation: str = (
        "Pour finaliser la création de votre compte, merci de cliquer sur le lien reçu par email."
    )
    mailbox: str = "Consultez votre messagerie : le message a été envoyé à l'adresse"
    lifetime: str = "Le lien est valable 7 jours."
    disconnected: str = "Vous êtes déconnecté : votre compte sera accessible une fois activé."
    not_received: str = "Je n'ai pas reçu le mail"
    change: str = "Modifier mon adresse email"
    not_sent: str = (
        "Le message de confirmation n'a pas pu être envoyé. Votre compte est enregistré et attend "
        "sa validation : vous pouvez demander un nouvel envoi."
    )
    resend: str = "Me renvoyer le lien"
    waiting_title: str = "Votre compte est en attente de validation"
    waiting: str = (
        "Vous n'avez pas encore accès à votre compte : la validation de votre adresse email est "
        "attendue."
    )
    inactive_title: str = "Votre lien n'est plus actif"
    inactive: str = (
        "Vous n'avez pas accès à votre compte : le lien n'est plus actif, car il n'a pas été suivi "
        "dans les 7 jours. Vous pouvez vous le faire renvoyer, à la même adresse."
    )
    resent: str = "Un nouveau lien vient d'être envoyé. Les liens précédents ne fonctionnent plus."
    change_title: str = "Modifier mon adresse email"
    change_intro: str = (
        "Un nouveau message partira vers la nouvelle adresse, et le lien déjà reçu ne "
        "fonctionnera plus."
    )
    change_submit: str = "ENREGISTRER"
    changed: str = "Votre adresse email est modifiée. Un nouveau lien vient d'y être envoyé."
    same_address: str = "Cette adresse est déjà celle de votre compte. Donnez-en une autre."


@dataclass(frozen=True)
class LinkTexts:
    """What a link says when it is followed."""

    ready_title: str = "Confirmation de mon email"
    ready: str = "Pour activer votre compte, confirmez votre adresse email."
    confirm: str = "Confirmer mon email"
    activated_title: str = "Votre compte est activé"
    activated: str = "Votre adresse email est confirmée. Vous pouvez vous connecter."
    connect: str = "Me connecter"
    used_title: str = "Votre compte est déjà activé"
    used: str = "Ce lien a déjà servi : il n'y a plus rien à faire. Vous pouvez vous connecter."
    replaced_title: str = "Ce lien a été remplacé"
    replaced: str = "Ce lien a été remplacé : utilisez le courriel le plus récent."
    expired_title: str = "Ce lien n'est plus actif"
    expired: str = (
        "Ce lien n'est plus actif : il devait être suivi dans les 7 jours. Vous pouvez vous le "
        "faire renvoyer à la même adresse :"
    )
    resend: str = "Me renvoyer le lien"
    resent_title: str = "Le lien est renvoyé"
    resent: str = "Un nouveau message vient d'être envoyé à la même adresse :"
    not_sent_title: str = "Le lien n'a pas pu être envoyé"
    not_sent: str = (
        "Le message n'a pas pu être envoyé. Réessayez plus tard : connectez-vous avec votre n° et "
        "votre code pour demander un nouvel envoi."
    )
    unknown_title: str = "Ce lien est inconnu"
    unknown: str = (
        "Ce lien ne correspond à aucune demande. Vérifiez que l'adresse a été copiée en entier."
    )


@dataclass(frozen=True)
class TooLateTexts:
    """After the 21st day."""

    title: str = "Le délai de validation est dépassé"
    explanation: str = (
        "Plus de 21 jours ont passé depuis la création de votre compte : "
        "il ne peut plus être activé en ligne."
    )
    call: str = f"Contactez le {TELEPHONE}"
    write: str = "ou écrivez à"
    address: str = ADDRESS
