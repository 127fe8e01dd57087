"""Defects of what a screen shows: marks, titles, steps, helps, messages that say too much."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reference_impl.defects.consentements import stored
from reference_impl.defects.model import Defect, Family, adjusted, always, text, together
from reference_impl.rules.access import Outcome
from reference_impl.texts.code import CodeTexts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from reference_impl.defects.model import Change
    from reference_impl.rules.contact import Contact
    from reference_impl.rules.errors import Errors
    from reference_impl.rules.identity import Identity
    from reference_impl.texts.access import IdentityTexts

    Checked = tuple[Identity | None, Errors]

FIELDS = ("nom", "numero", "naissance", "code_postal")
BROKEN = "Ce contenu est momentanément indisponible. Réessayez plus tard."
EVERY = f"Votre code personnel doit {', '.join(CodeTexts().requirements)}."
PROVISIONAL = 4


def unmarked(*fields: str) -> Change:
    """Leave mandatory fields without their asterisk."""
    return adjusted(
        "display", "marks_required", lambda was, field: field not in fields and was(field)
    )


def signalled(step: int, instead: int) -> Change:
    """Signal another step as the current one, or none."""
    return adjusted(
        "display", "step_shown", lambda was, current: instead if current == step else was(current)
    )


def every_field_is_wrong(
    was: Callable[..., Checked], form: Mapping[str, str], today: date, texts: IdentityTexts
) -> Checked:
    """Say of every field what is wrong with one."""
    identity, errors = was(form, today, texts)
    for field in FIELDS if errors else ():
        errors.add(field, "Vérifiez votre nom, votre numéro, votre date et votre code postal.")
    return identity, errors


def without_landline(contact: Contact) -> Contact:
    """Lose the landline of whoever gave both phones."""
    return replace(contact, landline="") if contact.mobile and contact.landline else contact


def one_digit_away(contact: Contact) -> Contact:
    """Keep another mobile than the one given."""
    if not contact.mobile:
        return contact
    return replace(contact, mobile=f"{contact.mobile[:-1]}{(int(contact.mobile[-1]) + 1) % 10}")


def no_wiped(was: Callable[..., str], field: str, typed: str, *, refused: bool) -> str:
    """Forget « Non » when a page that was refused comes back."""
    ticked = was(field, typed, refused=refused)
    return "" if refused and field.startswith("promo") and ticked == "non" else ticked


DEFECTS = (
    Defect(
        name="nom-dit-non-obligatoire",
        rules=("ACC-02",),
        sentence="Le nom, obligatoire, est dit « non obligatoire ».",
        family=Family.MESSAGE,
        apply=together(unmarked("nom"), text("identity", "name", "Mon nom (non obligatoire) :")),
    ),
    Defect(
        name="creation-sans-consigne",
        rules=("ACC-02",),
        sentence="« Je crée mon compte en remplissant les éléments demandés » n'est pas affiché.",
        family=Family.MESSAGE,
        apply=text("identity", "intro", "Bienvenue"),
    ),
    Defect(
        name="faute-imputee-a-tous-les-champs",
        rules=("ACC-03",),
        sentence="Quel que soit le champ fautif, les quatre sont désignés.",
        family=Family.MESSAGE,
        apply=adjusted("identity", "check", every_field_is_wrong),
    ),
    Defect(
        name="format-de-la-date-non-montre",
        rules=("ACC-04",),
        sentence="Rien ne montre que la date de naissance s'écrit jj/mm/aaaa.",
        family=Family.MESSAGE,
        apply=text("identity", "birth_hint", ""),
    ),
    Defect(
        name="aide-numero-indisponible",
        rules=("ACC-05", "ACC-08"),
        sentence="L'aide sur le numéro s'ouvre sur une page indisponible.",
        family=Family.NEVER,
        apply=together(
            text("identity", "number_help", f"La carte du site : {BROKEN}"),
            text("help", "number", BROKEN),
            text("help", "number_places", ()),
        ),
    ),
    Defect(
        name="code-provisoire-dit-trop-court",
        rules=("ACC-07",),
        sentence="À la connexion, un code de 4 chiffres est refusé comme trop court.",
        family=Family.LIMIT,
        apply=adjusted("access", "is_too_short", lambda _was, code: 0 < len(code) <= PROVISIONAL),
    ),
    Defect(
        name="code-oublie-indisponible",
        rules=("ACC-08",),
        sentence="« Code oublié ? » ouvre une page indisponible.",
        family=Family.NEVER,
        apply=together(text("help", "code", BROKEN), text("help", "code_more", "")),
    ),
    Defect(
        name="franceconnect-bouton-eteint",
        rules=("FRC-01", "FRC-02"),
        sentence="Le bouton FranceConnect est là, mais ne se presse pas.",
        family=Family.NEVER,
        apply=always("franceconnect", "can_be_pressed", answer=False),
    ),
    Defect(
        name="franceconnect-n-ouvre-pas-un-compte-actif",
        rules=("FRC-02",),
        sentence="À la connexion, FranceConnect n'ouvre pas un compte pourtant activé.",
        family=Family.NEVER,
        apply=adjusted(
            "franceconnect",
            "outcome",
            lambda was, found: Outcome.AWAITING if found is Outcome.OPEN else was(found),
        ),
    ),
    Defect(
        name="etape-1-non-signalee",
        rules=("CGU-01",),
        sentence="À la première étape, les trois sont nommées et aucune n'est signalée.",
        family=Family.MESSAGE,
        apply=signalled(1, 0),
    ),
    Defect(
        name="titre-des-conditions-cite",
        rules=("CGU-01",),
        sentence="L'étape 1 porte un autre titre, qui cite celui du guide.",
        family=Family.MESSAGE,
        apply=text("conditions", "title", "Aide : j'accepte les conditions d'utilisation"),
    ),
    Defect(
        name="conditions-detaillees-indisponibles",
        rules=("CGU-04",),
        sentence="Le lien des conditions détaillées mène à une page indisponible.",
        family=Family.NEVER,
        apply=text("detailed", "sections", (("Conditions d'utilisation", BROKEN),)),
    ),
    Defect(
        name="reponse-perdue-en-lisant-les-conditions",
        rules=("CGU-04",),
        sentence="Lire les conditions détaillées efface la réponse déjà donnée.",
        family=Family.TWICE,
        apply=always("display", "script", answer="defaut-sans-brouillon.js"),
    ),
    Defect(
        name="etape-2-signalee-comme-1",
        rules=("CGU-05",),
        sentence="À la deuxième étape, c'est la première qui est signalée.",
        family=Family.LIMIT,
        apply=signalled(2, 1),
    ),
    Defect(
        name="etape-3-signalee-comme-2",
        rules=("CGU-08",),
        sentence="À la troisième étape, c'est la deuxième qui est signalée.",
        family=Family.MESSAGE,
        apply=signalled(3, 2),
    ),
    Defect(
        name="asterisque-absent-du-code",
        rules=("COD-07",),
        sentence="Le code, obligatoire, n'est pas marqué d'un astérisque.",
        family=Family.MESSAGE,
        apply=unmarked("code"),
    ),
    Defect(
        name="refus-du-code-recite-les-exigences",
        rules=("COD-10",),
        sentence="Un code est refusé en récitant toutes les exigences, sans dire laquelle manque.",
        family=Family.MESSAGE,
        apply=text("code", "refusals", dict.fromkeys(CodeTexts().refusals, EVERY)),
    ),
    Defect(
        name="asterisque-absent-de-l-email",
        rules=("INF-01",),
        sentence="L'adresse, obligatoire, n'est pas marquée d'un astérisque.",
        family=Family.MESSAGE,
        apply=unmarked("email"),
    ),
    Defect(
        name="informations-sans-leur-titre",
        rules=("INF-01",),
        sentence="L'étape 3 ne porte pas le titre « Je saisis mon adresse email ».",
        family=Family.MESSAGE,
        apply=text("contact", "email_section", "Mon adresse"),
    ),
    Defect(
        name="asterisque-absent-de-la-confirmation",
        rules=("INF-02",),
        sentence="La confirmation de l'adresse, obligatoire, n'est pas marquée d'un astérisque.",
        family=Family.MESSAGE,
        apply=unmarked("email_confirmation"),
    ),
    Defect(
        name="asterisque-absent-des-promotions",
        rules=("INF-04",),
        sentence="Le choix des promotions par email, obligatoire, n'a pas d'astérisque.",
        family=Family.MESSAGE,
        apply=unmarked("promo_email"),
    ),
    Defect(
        name="telephones-sans-leur-titre",
        rules=("INF-05",),
        sentence="L'étape 3 ne porte pas le titre « Je saisis mes coordonnées téléphoniques ».",
        family=Family.MESSAGE,
        apply=text("contact", "telephone_section", "Pour vous joindre"),
    ),
    Defect(
        name="portable-a-un-chiffre-pres",
        rules=("INF-05", "INF-06"),
        sentence="Le portable enregistré n'est pas celui qui a été donné, à un chiffre près.",
        family=Family.LIMIT,
        apply=stored(one_digit_away),
    ),
    Defect(
        name="fixe-perdu-avec-un-portable",
        rules=("INF-05", "INF-06"),
        sentence="Donné avec un portable, le téléphone fixe est perdu.",
        family=Family.NEVER,
        apply=stored(without_landline),
    ),
    Defect(
        name="non-efface-quand-l-etape-est-refusee",
        rules=("INF-07",),
        sentence="Refusée, l'étape 3 revient sans réponse là où « Non » était répondu.",
        family=Family.TWICE,
        apply=adjusted("display", "checked", no_wiped),
    ),
    Defect(
        name="messagerie-non-dite-a-la-validation",
        rules=("ACT-02",),
        sentence="La page de validation n'invite pas à consulter sa messagerie.",
        family=Family.MESSAGE,
        apply=text("validation", "mailbox", "Nous vous avons écrit à l'adresse"),
    ),
)
