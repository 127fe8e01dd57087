"""Defects of the ways in, continued: the sign-in page."""

from __future__ import annotations

from reference_impl.defects.acces import leading
from reference_impl.defects.model import Defect, Family, adjusted, always, text

DEFECTS = (
    Defect(
        name="aide-sur-le-numero-absente-apres-un-refus",
        rules=("ACC-05", "ACC-08"),
        sentence="Refusées, la création et la connexion ne disent plus où trouver son numéro.",
        family=Family.NEVER,
        apply=adjusted(
            "display",
            "shows_number_help",
            lambda was, page, *, refused: was(page, refused=refused) and not refused,
        ),
    ),
    Defect(
        name="champs-obligatoires-non-dits-a-la-connexion",
        rules=("ACC-07",),
        sentence="La connexion ne dit pas que tous les champs sont obligatoires.",
        family=Family.MESSAGE,
        apply=text("connection", "required_note", ""),
    ),
    Defect(
        name="code-provisoire-non-dit",
        rules=("ACC-07",),
        sentence="La connexion ne dit pas que le code provisoire à 4 chiffres convient.",
        family=Family.MESSAGE,
        apply=text("connection", "code", "Mon code personnel"),
    ),
    Defect(
        name="code-oublie-absent",
        rules=("ACC-08",),
        sentence="La connexion ne propose pas « Code oublié ? ».",
        family=Family.MESSAGE,
        apply=always("display", "shows_forgotten_code", answer=False),
    ),
    Defect(
        name="code-oublie-mene-a-l-aide-sur-le-numero",
        rules=("ACC-08",),
        sentence="« Code oublié ? » ouvre l'aide sur le numéro.",
        family=Family.CHANNEL,
        apply=leading("code_oublie", "/aide/numero"),
    ),
    Defect(
        name="aide-numero-absente-de-la-connexion",
        rules=("ACC-08",),
        sentence="La connexion ne dit pas où trouver son numéro.",
        family=Family.MESSAGE,
        apply=adjusted(
            "display",
            "shows_number_help",
            lambda was, page, *, refused: page != "connexion" and was(page, refused=refused),
        ),
    ),
    Defect(
        name="premiere-visite-absente",
        rules=("ACC-09",),
        sentence="La connexion ne mène plus à la création d'un compte.",
        family=Family.NEVER,
        apply=always("display", "shows_first_visit", answer=False),
    ),
    Defect(
        name="premiere-visite-mene-a-l-accueil",
        rules=("ACC-09",),
        sentence="« Première visite ? Créer un compte » ramène à l'accueil.",
        family=Family.CHANNEL,
        apply=leading("premiere_visite", "/"),
    ),
    Defect(
        name="code-en-clair",
        rules=("ACC-12",),
        sentence="Le code s'affiche en clair pendant la saisie.",
        family=Family.DOOR,
        apply=always("display", "code_field_type", answer="text"),
    ),
    Defect(
        name="code-impossible-a-afficher",
        rules=("ACC-12",),
        sentence="Aucun bouton ne permet d'afficher le code saisi.",
        family=Family.NEVER,
        apply=always("display", "offers_to_show_code", answer=False),
    ),
    Defect(
        name="code-en-clair-apres-refus",
        rules=("ACC-12",),
        sentence="Après un refus, le code saisi de nouveau s'affiche en clair.",
        family=Family.DOOR,
        apply=adjusted(
            "display",
            "code_field_type",
            lambda was, *, refused: "text" if refused else was(refused=refused),
        ),
    ),
)
