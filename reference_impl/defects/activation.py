"""Defects of the end of the creation, and of the activation."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    from collections.abc import Callable

    from reference_impl.defects.model import Change

TELEPHONES = ("Mobile", "Android", "iPhone")
HALF_TOKEN = 20


def opening(method: str, opened: Outcome) -> Change:
    """Open the account to people who should wait."""
    return adjusted("access", method, lambda was, outcome: outcome is opened or was(outcome))


def activated_at_second_sight() -> Change:
    """Show, the second time, the page of an account that is activated."""
    seen: set[int] = set()

    def page(was: Callable[[int], str], reference: int) -> str:
        again = reference in seen
        seen.add(reference)
        return "link_activated.html" if again else was(reference)

    return adjusted("display", "validation_page", page)


DEFECTS = (
    Defect(
        name="validation-rouverte-dite-activee",
        rules=("ACT-03",),
        sentence="Rouvert, l'écran de validation annonce que le compte est activé.",
        family=Family.EARLY,
        apply=remembering(activated_at_second_sight),
    ),
    Defect(
        name="premier-code-garde",
        rules=("ACT-04",),
        sentence="Revenir à la deuxième étape changer de code ne change rien.",
        family=Family.NEVER,
        apply=adjusted(
            "creation", "kept_code", lambda was, former, chosen: former or was(former, chosen)
        ),
    ),
    Defect(
        name="deconnexion-oubliee",
        rules=("ACT-01",),
        sentence="À la fin de l'étape 3, l'assuré reste connecté à son compte.",
        family=Family.DOOR,
        apply=always("creation", "disconnects", answer=False),
    ),
    Defect(
        name="etapes-restees-ouvertes",
        rules=("ACT-01",),
        sentence="Le compte créé, les étapes restent ouvertes avec la saisie précédente.",
        family=Family.DOOR,
        apply=always("creation", "forgets_draft", answer=False),
    ),
    Defect(
        name="compte-ouvert-par-son-adresse",
        rules=("ACT-01", "ACT-03", "DEL-03"),
        sentence="Taper l'adresse du compte l'ouvre à qui attend encore sa validation.",
        family=Family.DOOR,
        apply=always("access", "admits_waiting", answer=True),
    ),
    Defect(
        name="validation-sans-titre",
        rules=("ACT-02",),
        sentence="La page de fin ne porte pas le titre « VALIDATION DE MON EMAIL ».",
        family=Family.MESSAGE,
        apply=text("validation", "title", "Merci"),
    ),
    Defect(
        name="validation-sans-invitation",
        rules=("ACT-02",),
        sentence="La page de fin ne dit pas de cliquer sur le lien reçu.",
        family=Family.MESSAGE,
        apply=text("validation", "invitation", ""),
    ),
    Defect(
        name="validation-sautee",
        rules=("ACT-02",),
        sentence="La création terminée ramène à l'accueil, sans rien dire du lien à suivre.",
        family=Family.NEVER,
        apply=adjusted(
            "steps", "page_after", lambda was, step: "/" if step is Step.CONTACT else was(step)
        ),
    ),
    Defect(
        name="compte-ouvert-avant-le-lien",
        rules=("ACT-03",),
        sentence="La connexion ouvre un compte dont le lien n'a pas été suivi.",
        family=Family.EARLY,
        apply=opening("opens", Outcome.AWAITING),
    ),
    Defect(
        name="compte-ouvert-avant-le-lien-sous-un-bandeau",
        rules=("ACT-03",),
        sentence="La connexion ouvre un compte en attente, sous un bandeau qui le dit à confirmer.",
        family=Family.EARLY,
        apply=together(
            opening("opens", Outcome.AWAITING),
            text("account", "welcome", "Votre adresse email n'est pas encore confirmée. Bonjour"),
        ),
    ),
    Defect(
        name="application-ouverte-avant-le-lien",
        rules=("ACT-03",),
        sentence="L'application ouvre un compte que le web refuse encore.",
        family=Family.CHANNEL,
        apply=opening("opens_application", Outcome.AWAITING),
    ),
    Defect(
        name="compte-en-attente-dit-inconnu",
        rules=("ACT-03", "REC-01"),
        sentence="Avant le lien, la connexion dit le code incorrect au lieu de l'attente.",
        family=Family.MESSAGE,
        apply=adjusted(
            "access",
            "explains",
            lambda was, outcome: outcome is not Outcome.AWAITING and was(outcome),
        ),
    ),
    Defect(
        name="lien-sans-effet",
        rules=(
            *("ACT-04", "ACT-05", "DEL-01", "DEL-05", "DEL-08"),
            *("REC-02", "REC-03", "REC-04", "REC-06", "REC-07"),
        ),
        sentence="Le lien annonce que le compte est activé, mais ne l'active pas.",
        family=Family.NEVER,
        apply=always("links", "accounts_to_activate", answer=()),
    ),
    Defect(
        name="lien-altere-admis",
        rules=("ACT-04",),
        sentence="Un lien dont la fin est altérée active le compte : seul son début est comparé.",
        family=Family.DOOR,
        apply=adjusted("links", "token_read", lambda was, token: was(token)[:HALF_TOKEN]),
    ),
    Defect(
        name="double-clic-desactive",
        rules=("ACT-04",),
        sentence="Un double clic sur le bouton du lien active le compte puis le désactive.",
        family=Family.TWICE,
        apply=always("links", "second_use_deactivates", answer=True),
    ),
    Defect(
        name="code-non-verifie-a-la-connexion",
        rules=("ACT-04", "COD-01", "COD-02"),
        sentence="La connexion ouvre le compte quel que soit le code saisi.",
        family=Family.DOOR,
        apply=always("access", "code_is_right", answer=True),
    ),
    Defect(
        name="application-fermee",
        rules=("ACT-05",),
        sentence="L'application refuse un compte activé.",
        family=Family.NEVER,
        apply=always("access", "opens_application", answer=False),
    ),
    Defect(
        name="application-ouvre-un-autre-compte",
        rules=("ACT-05",),
        sentence="L'application montre le compte créé juste avant celui de la personne.",
        family=Family.PERSON,
        apply=adjusted("access", "account_of_token", lambda was, account: was(account) - 1),
    ),
    Defect(
        name="connexion-fermee-aux-telephones",
        rules=("ACT-05",),
        sentence="La connexion est refusée aux navigateurs de téléphone.",
        family=Family.CHANNEL,
        apply=adjusted(
            "access",
            "admits_browser",
            lambda was, agent: not any(name in agent for name in TELEPHONES) and was(agent),
        ),
    ),
    Defect(
        name="validation-titree-par-la-seule-fenetre",
        rules=("ACT-02",),
        sentence="Le titre « VALIDATION DE MON EMAIL » n'est que celui de la fenêtre.",
        family=Family.MESSAGE,
        apply=always("display", "shows_heading", answer=False),
    ),
)
