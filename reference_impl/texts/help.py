"""Words of the help pages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class HelpTexts:
    """The help pages."""

    number_title: str = "Où trouver mon numéro de sécurité sociale ?"
    number: str = "Votre numéro de sécurité sociale compte 13 caractères, et une clé de 2 chiffres."
    number_places: tuple[str, ...] = (
        "sur votre carte Vitale, sous votre nom ;",
        "sur votre attestation de droits ;",
        "sur vos relevés de remboursement.",
    )
    code_title: str = "Code oublié ?"
    code: str = (
        "Pour retrouver l'accès à votre compte, demandez un code provisoire à 4 chiffres : appelez "
        "le 3646 ou adressez-vous à votre caisse, munis de votre carte Vitale."
    )
    code_more: str = (
        "Le code provisoire est envoyé par courrier. À la première connexion, vous choisirez un "
        "nouveau code personnel. Par sécurité, cette page ne dit pas si un compte existe."
    )
    back: str = "Retour"


@dataclass(frozen=True)
class NotReceivedTexts:
    """« Je n'ai pas reçu le mail »."""

    title: str = "Je n'ai pas reçu le mail"
    intro: str = (
        "Si vous n'avez pas reçu le mail de validation pour finaliser l'ouverture de votre compte, "
        "vérifiez si :"
    )
    checks: tuple[str, ...] = (
        "l'adresse mail renseignée dans le compte ameli est exacte ;",
        "le mail de validation est présent dans les courriels indésirables/spams ;",
        (
            "le mail n'arrive pas non plus à une autre adresse, créée chez le même fournisseur ou "
            "chez un fournisseur différent ;"
        ),
        (
            "pour les messageries Outlook, l'utilisation d'Outlook est possible sans passer par le "
            "client du fournisseur d'accès (rapprochez-vous de votre fournisseur d'accès)."
        ),
    )
    causes_title: str = "Pourquoi le mail peut manquer"
    causes: tuple[str, ...] = (
        (
            "Il a pu être supprimé par les paramètres de votre messagerie. Par exemple, chez "
            "Orange, une liste rouge entraîne parfois la suppression automatique des mails de "
            "l'Assurance Maladie contenant le mot « confirmation » (« confirm »)."
        ),
        (
            "Le mail, ou le lien qu'il contient, a pu être bloqué par un antivirus, par le "
            "logiciel de messagerie ou par le fournisseur de l'adresse mail. Le lien figure aussi "
            "en clair dans le texte du mail : vous pouvez le copier."
        ),
    )
    find_title: str = "Retrouver un mail introuvable"
    find: tuple[str, ...] = (
        (
            "Ne cliquez pas sur le lien d'un ancien mail de validation : recherchez le mail de "
            "validation le plus récent."
        ),
        (
            "Cherchez dans la boîte de réception et dans les fils de discussion avec les mots clés "
            ": « Votre compte ameli - Confirmation de votre adresse mail » (libellé du mail reçu) "
            "et « Votre Assurance Maladie » (expéditeur du mail)."
        ),
    )
    sign_in_first: str = (
        "Pour voir ou modifier l'adresse que vous avez donnée, connectez-vous avec votre n° et "
        "votre code."
    )
