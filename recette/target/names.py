"""How each thing of the journey is named on a screen: the guide's words first, then common ones.

A name is compared after `recette.domain.language.text.label`, so letter case, accents, apostrophes,
« n° » and « e-mail » need no variant here.
"""

from __future__ import annotations

import re

from recette.domain.screen.vocabulary import Control, Field

_CONFIRMATION = re.compile(r"^(je )?(confirm|repet|ressais|retap|verif|saisissez (a|de) nouveau)")

FIELD_NAMES: dict[Field, tuple[str, ...]] = {
    Field.NAME: ("Mon nom", "Votre nom", "Nom de famille", "Nom de naissance", "Nom"),
    Field.NUMBER: ("Mon n° de sécurité sociale", "Numéro de sécurité sociale", "NIR"),
    Field.BIRTH: ("Ma date de naissance", "Date de naissance", "Né(e) le"),
    Field.POSTCODE: ("Mon code postal", "Code postal"),
    Field.SIGN_IN_NUMBER: ("Mon numéro de sécurité sociale", "Numéro de sécurité sociale", "NIR"),
    Field.SIGN_IN_CODE: (
        "Mon code personnel (ou provisoire à 4 chiffres)",
        "Mon code personnel",
        "Code personnel",
        "Mon code",
        "Mot de passe",
    ),
    Field.CODE: (
        "Mon nouveau code",
        "Nouveau code",
        "Mon code personnel",
        "Code personnel",
        "Nouveau mot de passe",
        "Mot de passe",
    ),
    Field.CODE_AGAIN: (
        "Confirmer mon nouveau code",
        "Confirmer mon code",
        "Confirmation du code",
        "Confirmer",
        "Confirmez",
        "Je confirme",
        "Confirmation",
        "Ressaisir",
        "Répéter",
        "Saisissez à nouveau",
    ),
    Field.EMAIL: (
        "Saisissez votre adresse email",
        "Mon adresse email",
        "Votre adresse email",
        "Ma nouvelle adresse email",
        "Nouvelle adresse email",
        "Adresse email",
    ),
    Field.EMAIL_AGAIN: (
        "Je confirme mon adresse email",
        "Confirmez votre adresse email",
        "Confirmation de l'adresse email",
        "Je confirme",
        "Confirmer",
        "Confirmez",
        "Confirmation",
        "Ressaisir",
        "Répéter",
    ),
    Field.MOBILE: (
        "Saisissez votre nº de téléphone portable",
        "Téléphone portable",
        "Téléphone mobile",
        "Portable",
        "Mobile",
    ),
    Field.LANDLINE: ("Saisissez votre nº de téléphone fixe", "Téléphone fixe", "Fixe"),
}

# What a second entry is recognised by when none of its names is there.
FIELD_PATTERNS: dict[Field, re.Pattern[str]] = {
    Field.CODE_AGAIN: _CONFIRMATION,
    Field.EMAIL_AGAIN: _CONFIRMATION,
}

FIELD_EXCLUSIONS: dict[Field, re.Pattern[str]] = {
    Field.CODE: _CONFIRMATION,
    Field.EMAIL: _CONFIRMATION,
    Field.NAME: re.compile(r"prenom|utilisateur"),
}

CONTROL_NAMES: dict[Control, tuple[str, ...]] = {
    Control.CREATE: (
        "Je crée mon compte",
        "Je crée mon compte ameli",
        "Créer un compte",
        "Créer mon compte",
        "Première visite ? Créer un compte",
        "Ouvrir un compte",
        "S'inscrire",
    ),
    Control.ACCESS: (
        "J'accède à mon compte",
        "J'accède à mon compte ameli",
        "Accéder à mon compte",
        "Me connecter",
        "Se connecter",
        "Connexion",
        "Mon compte",
        "J'ai déjà un compte",
        "Je me connecte",
        "Mon espace",
        "Espace personnel",
        "S'identifier",
    ),
    Control.FIRST_VISIT: (
        "Première visite ? Créer un compte",
        "Créer un compte",
        "Première visite",
        "Créer mon compte",
        "Je crée mon compte",
    ),
    Control.BACK: ("RETOUR", "Revenir", "Précédent"),
    Control.CANCEL: ("ANNULER", "Abandonner", "Annuler la création"),
    Control.CONTINUE: (
        "CONTINUER",
        "VALIDER",
        "Je continue",
        "Je valide",
        "Je poursuis",
        "SUIVANT",
        "Étape suivante",
        "Poursuivre",
        "Créer mon compte",
        "Je crée mon compte",
        "Confirmer",
        "Enregistrer",
        "Terminer",
        "Envoyer",
        "OK",
    ),
    Control.SIGN_IN: (
        "SE CONNECTER",
        "ME CONNECTER",
        "Je me connecte",
        "Connexion",
        "VALIDER",
        "CONTINUER",
        "J'accède à mon compte",
        "Accéder à mon compte",
        "S'identifier",
        "OK",
    ),
    Control.SIGN_OUT: (
        "Se déconnecter",
        "Me déconnecter",
        "Déconnexion",
        "Je me déconnecte",
        "Fermer ma session",
        "Quitter mon compte",
    ),
    Control.MY_INFORMATION: (
        "Mes informations",
        "Mes informations personnelles",
        "Voir mes informations",
        "Mon profil",
        "Mes données",
    ),
    Control.NUMBER_HELP: (
        "Où trouver mon numéro de sécurité sociale ?",
        "Où trouver mon numéro",
        "Aide sur le numéro de sécurité sociale",
        "?",
    ),
    Control.WHERE_IS_NUMBER: (
        "Où trouver mon numéro de sécurité sociale ?",
        "Où trouver mon numéro",
        "Où trouver",
    ),
    Control.FORGOTTEN_CODE: ("Code oublié ?", "Code personnel oublié", "Mot de passe oublié"),
    Control.SHOW_CODE: (
        "Afficher le code",
        "Afficher mon code",
        "Afficher le code personnel",
        "Voir le code",
        "Voir mon code",
        "Montrer le code",
        "Afficher le mot de passe",
        "Voir le mot de passe",
        "Afficher",
        "Voir",
        "Montrer",
        "Révéler",
    ),
    Control.FRANCECONNECT: ("S'identifier avec FranceConnect", "Se connecter avec FranceConnect"),
    Control.WHAT_IS_FRANCECONNECT: ("Qu'est-ce que FranceConnect ?",),
    Control.DETAILED_CONDITIONS: (
        "conditions d'utilisation détaillées",
        "consultez les conditions d'utilisation détaillées",
        "conditions détaillées",
        "conditions générales d'utilisation",
        "conditions d'utilisation",
    ),
    Control.CONFIRM_LINK: (
        "Confirmer mon email",
        "Je confirme mon adresse email",
        "Confirmer mon adresse",
        "Confirmer",
        "Je confirme",
        "Activer mon compte",
        "Activer",
        "Valider mon adresse email",
        "Valider",
    ),
    Control.RESEND: (
        "Me renvoyer le lien",
        "Se faire renvoyer le lien",
        "Renvoyer le lien",
        "Renvoyer un lien",
        "Renvoyer",
        "Me faire renvoyer",
        "Recevoir un nouveau lien",
        "Demander un nouveau lien",
        "Nouveau lien",
        "Recevoir un nouvel email",
        "Renvoyer l'email",
    ),
    Control.CHANGE_ADDRESS: (
        "Modifier mon adresse email",
        "Changer mon adresse email",
        "Changer d'adresse email",
        "Corriger mon adresse email",
        "Utiliser une autre adresse email",
        "Essayer une autre adresse email",
        "Donner une autre adresse",
        "Modifier mon adresse",
        "Changer d'adresse",
        "Une autre adresse",
        "Modifier l'adresse email",
        "Modifier l'adresse",
    ),
    Control.NOT_RECEIVED_HELP: (
        "Je n'ai pas reçu le mail",
        "Je n'ai pas reçu de mail",
        "Vous n'avez pas reçu le mail",
        "Mail non reçu",
        "Pas reçu",
    ),
    Control.FC_CONTINUE: (
        *("Continuer", "Valider", "Se connecter", "S'identifier", "M'identifier"),
        *("Je continue", "Je valide", "Poursuivre", "Confirmer", "J'accepte", "Autoriser", "OK"),
    ),
    Control.FC_REFUSE: ("Refuser", "Annuler", "Je refuse", "Abandonner", "Retour"),
}

# What would be taken for it because it holds its words, and leads elsewhere.
_CREATES = re.compile(r"\b(cree|creer|creation|ouvrir|inscri\w*|premiere visite)\b|franceconnect")
_FRANCECONNECT = re.compile(r"franceconnect")
CONTROL_EXCLUSIONS: dict[Control, re.Pattern[str]] = {
    Control.CREATE: _FRANCECONNECT,
    Control.ACCESS: _CREATES,
    Control.FIRST_VISIT: _FRANCECONNECT,
    Control.SIGN_IN: _CREATES,
    Control.CONTINUE: _FRANCECONNECT,
}

# What a FranceConnect that takes any identity may ask; a question it does not ask is left alone.
FRANCECONNECT_FIELDS: dict[str, tuple[str, ...]] = {
    "nom": ("Nom de naissance", "Nom de famille", "Nom"),
    "prenoms": ("Prénoms", "Prénom", "Prénom(s)", "Prénoms de naissance"),
    "naissance": ("Date de naissance", "Né(e) le"),
    "lieu": ("Lieu de naissance (code INSEE)", "Lieu de naissance", "Commune de naissance"),
    "numero": ("N° de sécurité sociale", "Numéro de sécurité sociale", "NIR"),
    "code_postal": ("Code postal",),
}
