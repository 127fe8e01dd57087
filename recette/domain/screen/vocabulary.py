"""What the journey is made of: places, fields, choices, controls, in the words of the features.

`key` is the word a target profile uses for the same thing.
"""

from __future__ import annotations

from enum import Enum


class Word(Enum):
    """A word of the journey: its phrase in the features and its key in a profile."""

    def __init__(self, key: str, phrase: str) -> None:
        self.key = key
        self.phrase = phrase


class Place(Word):
    """Where a person can be."""

    HOME = ("accueil", "à l'accueil")
    CREATION = ("creation", "à la création de compte")
    CONNECTION = ("connexion", "à la connexion")
    CONDITIONS = ("conditions", "à l'étape des conditions")
    CODE = ("code", "à l'étape du code personnel")
    INFORMATIONS = ("informations", "à l'étape des informations personnelles")
    VALIDATION = ("validation", "à la validation de l'adresse")
    NEW_ADDRESS = ("nouvelle_adresse", "au changement d'adresse")
    ACCOUNT = ("compte", "dans son compte")
    ELSEWHERE = ("ailleurs", "ailleurs")


class Field(Word):
    """What a person types."""

    NAME = ("nom", "le nom")
    NUMBER = ("numero", "le numéro de sécurité sociale")
    BIRTH = ("naissance", "la date de naissance")
    POSTCODE = ("code_postal", "le code postal")
    SIGN_IN_NUMBER = ("numero_connexion", "le numéro de sécurité sociale de connexion")
    SIGN_IN_CODE = ("code_connexion", "le code de connexion")
    CODE = ("nouveau_code", "le code personnel")
    CODE_AGAIN = ("confirmation_code", "la confirmation du code")
    EMAIL = ("adresse", "l'adresse de courriel")
    EMAIL_AGAIN = ("confirmation_adresse", "la confirmation de l'adresse")
    MOBILE = ("portable", "le téléphone portable")
    LANDLINE = ("fixe", "le téléphone fixe")


class Choice(Word):
    """What a person answers by Oui or Non."""

    CONDITIONS = ("acceptation", "les conditions")
    PROMO_EMAIL = ("promotions_courriel", "les promotions par courriel")
    PROMO_MOBILE_CALL = ("promotions_portable", "les promotions par téléphone sur le portable")
    PROMO_SMS = ("promotions_sms", "les promotions par SMS")
    PROMO_LANDLINE_CALL = ("promotions_fixe", "les promotions par téléphone sur le fixe")


class Control(Word):
    """What a person presses or follows."""

    CREATE = ("creer", "créer son compte")
    ACCESS = ("acceder", "accéder à son compte")
    FIRST_VISIT = ("premiere_visite", "première visite")
    BACK = ("retour", "RETOUR")
    CANCEL = ("annuler", "ANNULER")
    CONTINUE = ("continuer", "continuer")
    SIGN_IN = ("se_connecter", "se connecter")
    SIGN_OUT = ("se_deconnecter", "se déconnecter")
    MY_INFORMATION = ("mes_informations", "ses informations")
    NUMBER_HELP = ("aide_numero", "de l'aide sur le numéro de sécurité sociale")
    WHERE_IS_NUMBER = ("ou_trouver_numero", "où trouver son numéro de sécurité sociale")
    FORGOTTEN_CODE = ("code_oublie", "avoir oublié son code")
    SHOW_CODE = ("afficher_code", "voir le code")
    FRANCECONNECT = ("franceconnect", "S'identifier avec FranceConnect")
    WHAT_IS_FRANCECONNECT = ("aide_franceconnect", "ce qu'est FranceConnect")
    DETAILED_CONDITIONS = ("conditions_detaillees", "les conditions détaillées")
    CONFIRM_LINK = ("confirmer", "confirmer son adresse")
    RESEND = ("renvoyer", "se faire renvoyer le lien")
    CHANGE_ADDRESS = ("changer_adresse", "donner une autre adresse")
    NOT_RECEIVED_HELP = ("aide_non_recu", "de l'aide")
    FC_CONTINUE = ("fc_continuer", "continuer chez FranceConnect")
    FC_REFUSE = ("fc_refuser", "refuser chez FranceConnect")


# What a profile may put on a screen of a split step, by its key there.
ASKED: dict[str, Field | Choice] = {word.key: word for word in (*Field, *Choice)}

IDENTITY_FIELDS = (Field.NAME, Field.NUMBER, Field.BIRTH, Field.POSTCODE)

FIELDS_OF_PLACE: dict[Place, tuple[Field, ...]] = {
    Place.CREATION: IDENTITY_FIELDS,
    Place.CONNECTION: (Field.SIGN_IN_NUMBER, Field.SIGN_IN_CODE),
    Place.CODE: (Field.CODE, Field.CODE_AGAIN),
    Place.INFORMATIONS: (Field.EMAIL, Field.EMAIL_AGAIN, Field.MOBILE, Field.LANDLINE),
    Place.NEW_ADDRESS: (Field.EMAIL, Field.EMAIL_AGAIN),
}

PROMOTIONS = (
    Choice.PROMO_EMAIL,
    Choice.PROMO_MOBILE_CALL,
    Choice.PROMO_SMS,
    Choice.PROMO_LANDLINE_CALL,
)
