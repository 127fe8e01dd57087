"""Defects of FranceConnect."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from reference_impl.defects.acces import leading
from reference_impl.defects.model import (
    Defect,
    Family,
    adjusted,
    always,
    remembering,
    text,
    together,
)
from reference_impl.rules.access import Outcome
from reference_impl.rules.steps import Step

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reference_impl.defects.model import Change
    from reference_impl.rules.identity import Identity, IdentityRules


def going_nowhere_from(page: str) -> Change:
    """Leave the button of a page without effect."""
    return adjusted("franceconnect", "leaves_from", lambda was, asked: asked != page and was(asked))


def not_offered(page: str) -> Change:
    """Hide the button of a page."""
    return adjusted(
        "franceconnect",
        "is_offered",
        lambda was, asked, **shown: asked != page and was(asked, **shown),
    )


def named_by_given_name(
    was: Callable[..., Identity | None], claims: Mapping[str, object], rules: IdentityRules
) -> Identity | None:
    """Keep the given name instead of the family name."""
    identity = was(claims, rules)
    return replace(identity, name=str(claims.get("given_name"))) if identity else None


def shared_states() -> Change:
    """Keep the requests of everyone together, and take the latest for one that is unknown."""
    pending: dict[str, Any] = {}

    def states(_was: object, _own: dict[str, Any], answered: str) -> dict[str, Any]:
        wanted = f"_state_franceconnect_{answered}"
        if answered and pending and wanted not in pending:
            pending[wanted] = next(reversed(pending.values()))
        return pending

    return adjusted("franceconnect", "states", states)


def kept_answers() -> Change:
    """Remember what each answer of FranceConnect said, and believe it again."""
    known: dict[str, Mapping[str, object]] = {}

    def believed(
        was: Callable[..., Mapping[str, object] | None],
        code: str,
        received: Mapping[str, object] | None,
    ) -> Mapping[str, object] | None:
        if code and received is not None:
            known[code] = received
        return was(code, received) or known.get(code)

    return adjusted("franceconnect", "believed", believed)


def resuming(was: Callable[..., str], origin: str, resumed: str) -> str:
    """Take up the creation where it was, as if nothing had been refused."""
    return was(origin, resumed) if resumed == Step.IDENTITY.value else resumed


DEFECTS = (
    Defect(
        name="franceconnect-sans-invitation",
        rules=("FRC-01",),
        sentence="La création ne dit plus qu'un compte se crée immédiatement via FranceConnect.",
        family=Family.MESSAGE,
        apply=text("identity", "franceconnect", ""),
    ),
    Defect(
        name="franceconnect-absent-de-la-creation",
        rules=("FRC-01", "FRC-04"),
        sentence="La création n'a plus le bouton « S'identifier avec FranceConnect ».",
        family=Family.NEVER,
        apply=not_offered("creation"),
    ),
    Defect(
        name="franceconnect-absent-apres-un-refus",
        rules=("FRC-01", "FRC-02"),
        sentence="FranceConnect n'est plus proposé quand la page revient avec une erreur.",
        family=Family.NEVER,
        apply=adjusted(
            "franceconnect",
            "is_offered",
            lambda was, page, *, refused: not refused and was(page, refused=refused),
        ),
    ),
    Defect(
        name="franceconnect-absent-de-la-connexion",
        rules=("FRC-02",),
        sentence="La connexion n'a plus le bouton « S'identifier avec FranceConnect ».",
        family=Family.NEVER,
        apply=not_offered("connexion"),
    ),
    Defect(
        name="franceconnect-explique-sans-l-etat",
        rules=("FRC-03",),
        sentence="L'explication de FranceConnect ne dit ni l'État ni les 700 services.",
        family=Family.MESSAGE,
        apply=text("franceconnect", "answer", "FranceConnect est un moyen de se connecter."),
    ),
    Defect(
        name="franceconnect-inexplique-a-la-connexion",
        rules=("FRC-03",),
        sentence="« Qu'est-ce que FranceConnect ? » a disparu de la connexion.",
        family=Family.MESSAGE,
        apply=leading("franceconnect_connexion", ""),
    ),
    Defect(
        name="franceconnect-redemande-l-identite",
        rules=("FRC-04",),
        sentence="La personne identifiée par FranceConnect doit ressaisir son identité.",
        family=Family.TWICE,
        apply=always("franceconnect", "asks_identity_again", answer=True),
    ),
    Defect(
        name="franceconnect-vaut-acceptation",
        rules=("FRC-04", "CGU-08"),
        sentence="S'identifier par FranceConnect saute l'étape des conditions d'utilisation.",
        family=Family.DOOR,
        apply=always("franceconnect", "counts_as_acceptance", answer=True),
    ),
    Defect(
        name="franceconnect-prend-le-prenom-pour-le-nom",
        rules=("FRC-04",),
        sentence="Le compte créé par FranceConnect porte le prénom à la place du nom.",
        family=Family.PERSON,
        apply=adjusted("franceconnect", "identity", named_by_given_name),
    ),
    Defect(
        name="franceconnect-garde-l-identite-precedente",
        rules=("FRC-04",),
        sentence=(
            "Après un formulaire commencé dans le même navigateur, le compte est créé pour cette "
            "première identité et non pour celle de FranceConnect."
        ),
        family=Family.PERSON,
        apply=adjusted(
            "franceconnect",
            "identity_kept",
            lambda was, received, typed: typed or was(received, typed),
        ),
    ),
    Defect(
        name="franceconnect-ouvre-un-compte-en-attente",
        rules=("ACT-03",),
        sentence="FranceConnect ouvre un compte dont l'adresse n'est pas encore confirmée.",
        family=Family.CHANNEL,
        apply=adjusted(
            "franceconnect",
            "outcome",
            lambda was, outcome: Outcome.OPEN if outcome is Outcome.AWAITING else was(outcome),
        ),
    ),
    Defect(
        name="franceconnect-refus-sans-message",
        rules=("FRC-05",),
        sentence="Après un refus chez FranceConnect, rien ne dit que l'identification a échoué.",
        family=Family.MESSAGE,
        apply=together(
            text("franceconnect", "failed", ""), text("franceconnect", "failed_sign_in", "")
        ),
    ),
    Defect(
        name="franceconnect-refus-ramene-a-l-accueil",
        rules=("FRC-05",),
        sentence="Un refus chez FranceConnect ramène à l'accueil et non à la page de départ.",
        family=Family.CHANNEL,
        apply=always("franceconnect", "departure", answer="/"),
    ),
    Defect(
        name="franceconnect-etat-non-verifie",
        rules=("FRC-05",),
        sentence="L'état d'un retour de FranceConnect n'est pas lié au navigateur qui l'a demandé.",
        family=Family.PERSON,
        apply=remembering(shared_states),
    ),
    Defect(
        name="franceconnect-retour-rejouable",
        rules=("FRC-05",),
        sentence="Un retour de FranceConnect qui a déjà servi identifie de nouveau.",
        family=Family.REPLAY,
        apply=remembering(kept_answers),
    ),
    Defect(
        name="franceconnect-sans-effet-a-la-connexion",
        rules=("FRC-02",),
        sentence="À la connexion, le bouton de FranceConnect ne mène nulle part.",
        family=Family.NEVER,
        apply=going_nowhere_from("connexion"),
    ),
    Defect(
        name="franceconnect-sans-effet-a-la-creation",
        rules=("FRC-01",),
        sentence="À la création, le bouton de FranceConnect ne mène nulle part.",
        family=Family.NEVER,
        apply=going_nowhere_from("creation"),
    ),
    Defect(
        name="franceconnect-mene-a-une-page-absente",
        rules=("FRC-01", "FRC-02"),
        sentence="Le bouton de FranceConnect mène à une page qui n'existe pas.",
        family=Family.NEVER,
        apply=together(
            always("franceconnect", "leaves_from", answer=False),
            always("franceconnect", "departure", answer="/franceconnect/absent"),
        ),
    ),
    Defect(
        name="franceconnect-redemande-l-identite-a-la-connexion",
        rules=("FRC-04",),
        sentence="Identifié depuis la connexion, qui n'a pas de compte ressaisit son identité.",
        family=Family.TWICE,
        apply=adjusted(
            "franceconnect",
            "asks_identity_again",
            lambda was, origin: origin == "connexion" or was(origin),
        ),
    ),
    Defect(
        name="franceconnect-refus-reprend-l-identite-precedente",
        rules=("FRC-05",),
        sentence="Un refus chez FranceConnect ouvre l'étape 1 avec l'identité donnée auparavant.",
        family=Family.PERSON,
        apply=adjusted("franceconnect", "departure", resuming),
    ),
)
