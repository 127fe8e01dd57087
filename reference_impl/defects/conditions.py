"""Defects of the first step: the conditions of use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reference_impl.defects.acces import leading
from reference_impl.defects.consentements import ticked_when_refused
from reference_impl.defects.model import Defect, Family, adjusted, always, text
from reference_impl.rules.contact import Contact
from reference_impl.rules.steps import Step

if TYPE_CHECKING:
    from collections.abc import Callable

    from reference_impl.rules.identity import Identity

MAIL_ONLY = "La saisie d'une adresse email est obligatoire pour bénéficier des services du compte."


def account_left_behind(
    was: Callable[..., Contact | None], page: str, identity: Identity
) -> Contact | None:
    """Create the account of whoever cancels, under an address of ours."""
    if page != "conditions":
        return was(page, identity)
    return Contact(email=f"{identity.number}@abandons.reference.example")


DEFECTS = (
    Defect(
        name="conditions-sans-prealable",
        rules=("CGU-01",),
        sentence="L'étape 1 ne dit pas qu'il faut d'abord accepter les conditions.",
        family=Family.MESSAGE,
        apply=text("conditions", "intro", "Conditions d'utilisation"),
    ),
    Defect(
        name="etape-1-signalee-comme-2",
        rules=("CGU-01",),
        sentence="À la première étape, c'est la deuxième qui est signalée.",
        family=Family.LIMIT,
        apply=adjusted("display", "step_shown", lambda was, step: 2 if step == 1 else was(step)),
    ),
    Defect(
        name="titre-des-conditions-different",
        rules=("CGU-01",),
        sentence="L'étape 1 ne porte pas le titre « J'accepte les conditions d'utilisation ».",
        family=Family.MESSAGE,
        apply=text("conditions", "title", "Mentions légales"),
    ),
    Defect(
        name="fin-du-papier-non-dite",
        rules=("CGU-02",),
        sentence="Rien ne dit que les relevés ne viendront plus par courrier postal.",
        family=Family.MESSAGE,
        apply=text("conditions", "statements", ""),
    ),
    Defect(
        name="releves-encore-annonces-par-courrier",
        rules=("CGU-02",),
        sentence="L'étape 1 annonce que les relevés continueront d'arriver par courrier postal.",
        family=Family.CHANNEL,
        apply=text(
            "conditions",
            "statements",
            "Vous continuerez à recevoir vos relevés de prestations par courrier postal.",
        ),
    ),
    Defect(
        name="adresse-et-messagerie-non-dites",
        rules=("CGU-03",),
        sentence="L'étape 1 ne parle ni de l'adresse obligatoire ni de la messagerie.",
        family=Family.MESSAGE,
        apply=text("conditions", "email", ""),
    ),
    Defect(
        name="messagerie-non-dite",
        rules=("CGU-03",),
        sentence="L'étape 1 ne dit pas que les courriers arriveront dans la messagerie du compte.",
        family=Family.MESSAGE,
        apply=text("conditions", "email", MAIL_ONLY),
    ),
    Defect(
        name="conditions-detaillees-sans-lien",
        rules=("CGU-04",),
        sentence="Aucun lien ne mène aux conditions détaillées.",
        family=Family.NEVER,
        apply=text("conditions", "detailed", ""),
    ),
    Defect(
        name="conditions-detaillees-menent-a-l-accueil",
        rules=("CGU-04",),
        sentence="Le lien des conditions détaillées ramène à l'accueil.",
        family=Family.CHANNEL,
        apply=leading("conditions_detaillees", "/"),
    ),
    Defect(
        name="conditions-detaillees-perdent-la-saisie",
        rules=("CGU-04",),
        sentence="Lire les conditions détaillées oblige à recommencer la création.",
        family=Family.TWICE,
        apply=always("steps", "keeps_draft_while_reading", answer=False),
    ),
    Defect(
        name="acceptation-sans-suite",
        rules=("CGU-05",),
        sentence="Accepter les conditions ramène à l'étape 1.",
        family=Family.NEVER,
        apply=adjusted(
            "steps",
            "page_after",
            lambda was, step: step.value if step is Step.CONDITIONS else was(step),
        ),
    ),
    Defect(
        name="acceptation-refusee-en-minuscules",
        rules=("CGU-05",),
        sentence="La réponse « oui » du formulaire est refusée : le serveur attend « OUI ».",
        family=Family.CASE,
        apply=adjusted("steps", "accepts", lambda _was, answer: answer == "OUI"),
    ),
    Defect(
        name="refus-vaut-acceptation",
        rules=("CGU-06",),
        sentence="« Non, je refuse » mène à l'étape 2 : le serveur ne regarde pas la réponse.",
        family=Family.DOOR,
        apply=adjusted("steps", "accepts", lambda _was, answer: bool(answer)),
    ),
    Defect(
        name="silence-vaut-acceptation",
        rules=("CGU-06",),
        sentence="On continue sans avoir répondu aux conditions.",
        family=Family.DOOR,
        apply=adjusted("steps", "accepts", lambda was, answer: not answer or was(answer)),
    ),
    Defect(
        name="acceptation-cochee-d-avance",
        rules=("CGU-06",),
        sentence="« Oui, j'accepte » est coché d'avance.",
        family=Family.EARLY,
        apply=adjusted(
            "display",
            "checked",
            lambda was, field, typed, **page: (
                was(field, typed, **page) or ("oui" if field == "acceptation" else "")
            ),
        ),
    ),
    Defect(
        name="refus-apres-acceptation-sans-effet",
        rules=("CGU-06",),
        sentence="Qui a accepté puis refuse garde accès à l'étape 2.",
        family=Family.DOOR,
        apply=always("steps", "refusal_undoes_acceptance", answer=False),
    ),
    Defect(
        name="annuler-absent",
        rules=("CGU-07",),
        sentence="Le bouton « ANNULER » a disparu de l'étape 1.",
        family=Family.NEVER,
        apply=adjusted(
            "display", "offers_to_leave", lambda was, page: page != "conditions" and was(page)
        ),
    ),
    Defect(
        name="annuler-garde-la-saisie",
        rules=("CGU-07",),
        sentence="Après « ANNULER », la création reprend où elle en était.",
        family=Family.DOOR,
        apply=adjusted(
            "steps",
            "forgets_draft_on_leaving",
            lambda was, page: page != "conditions" and was(page),
        ),
    ),
    Defect(
        name="annuler-laisse-un-compte",
        rules=("CGU-07",),
        sentence="« ANNULER » laisse un compte derrière lui : le numéro est ensuite dit connu.",
        family=Family.DOOR,
        apply=adjusted("creation", "kept_on_leaving", account_left_behind),
    ),
    Defect(
        name="acceptation-cochee-apres-oubli",
        rules=("CGU-06",),
        sentence="Après un oubli, l'étape 1 revient avec « Oui, j'accepte » coché.",
        family=Family.EARLY,
        apply=ticked_when_refused(lambda field: field == "acceptation"),
    ),
)
