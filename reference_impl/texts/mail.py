"""Words of the confirmation message."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class MailTexts:
    """The confirmation message, sentence by sentence."""

    subject: str = "Votre compte ameli - Confirmation de votre adresse mail"
    sender_name: str = "Votre Assurance Maladie"
    sender_address: str = "ne-pas-repondre@reference.example"
    invitation: str = (
        "Pour profiter de tous les services de votre compte ameli, merci de confirmer votre email."
    )
    link_text: str = "Confirmer mon email"
    not_you: str = (
        "Si vous n'êtes pas à l'origine de cette demande, veuillez en informer rapidement votre "
        "caisse et modifiez votre code d'accès au compte ameli."
    )
    automatic: str = (
        "Attention, ce message est généré par un automate. Ne pas utiliser la fonctionnalité "
        "« répondre à »."
    )
    body_style: str = "font-family:sans-serif;color:#1c2733;line-height:1.5"
    button_style: str = (
        "display:inline-block;padding:12px 20px;background:#1f5f5b;color:#ffffff;"
        "text-decoration:none;border-radius:6px"
    )
