"""Defects of the order of the steps."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reference_impl.defects.model import Defect, Family, adjusted, always, together
from reference_impl.rules.steps import Step

if TYPE_CHECKING:
    from collections.abc import Callable

    from reference_impl.defects.model import Change
    from reference_impl.rules.identity import Identity
    from reference_impl.rules.steps import DraftFacts


def open_to(method: str) -> Change:
    """Let every step be entered by requests of one method."""
    return adjusted(
        "steps",
        "may_enter",
        lambda was, step, draft, asked: asked == method or was(step, draft, asked),
    )


def code_before_conditions(
    was: Callable[..., bool], step: Step, draft: DraftFacts, method: str
) -> bool:
    """Let whoever gave an identity enter the second step."""
    return (step is Step.CODE and draft.identified) or was(step, draft, method)


def code_sent_before(was: Callable[..., bool], step: Step, draft: DraftFacts, method: str) -> bool:
    """Keep the code that is sent by whoever gave an identity; the page itself stays closed."""
    sent = step is Step.CODE and method == "POST"
    return (sent and draft.identified) or was(step, draft, method)


def named_as_the_last(
    was: Callable[..., Identity], former: Identity | None, given: Identity
) -> Identity:
    """Go on with the creation under way, under the name given last."""
    return replace(former, name=given.name) if former else was(former, given)


DEFECTS = (
    Defect(
        name="etapes-ouvertes-par-leur-adresse",
        rules=("CGU-08",),
        sentence="Taper l'adresse d'une étape l'ouvre, sans avoir passé les précédentes.",
        family=Family.DOOR,
        apply=open_to("GET"),
    ),
    Defect(
        name="etapes-ouvertes-par-leur-requete",
        rules=("CGU-08",),
        sentence="La requête d'une étape est acceptée sans que les précédentes soient passées.",
        family=Family.REPLAY,
        apply=open_to("POST"),
    ),
    Defect(
        name="code-avant-les-conditions",
        rules=("CGU-08",),
        sentence="L'étape 2 s'ouvre à qui n'a pas encore répondu aux conditions.",
        family=Family.EARLY,
        apply=adjusted("steps", "may_enter", code_before_conditions),
    ),
    Defect(
        name="code-envoye-avant-d-accepter-garde",
        rules=("CGU-08",),
        sentence="Un code envoyé avant d'accepter est gardé, et accepter ouvre l'étape 3.",
        family=Family.EARLY,
        apply=adjusted("steps", "may_enter", code_sent_before),
    ),
    Defect(
        name="autre-identite-herite-de-l-acceptation",
        rules=("CGU-08",),
        sentence="Une autre identité hérite de l'acceptation et du code de la première.",
        family=Family.PERSON,
        apply=always("steps", "another_identity_inherits", answer=True),
    ),
    Defect(
        name="identites-de-deux-onglets-melangees",
        rules=("CGU-08",),
        sentence="Deux créations dans un navigateur donnent un compte au nom de l'autre personne.",
        family=Family.PERSON,
        apply=together(
            always("steps", "another_identity_inherits", answer=True),
            adjusted("steps", "identity_kept", named_as_the_last),
        ),
    ),
)
