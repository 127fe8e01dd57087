"""Defects of the ways in: home page, identity form, sign-in page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reference_impl.defects.model import Defect, Family, adjusted, text, together

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from typing import Any

    from reference_impl.defects.model import Change
    from reference_impl.rules.errors import Errors
    from reference_impl.rules.identity import Identity
    from reference_impl.texts.access import IdentityTexts

    Checked = tuple[Identity | None, Errors]

CORSICA = ("2A", "2B")
KEYLESS, FULL = 13, 15
REFUSED = "?"


def leading(link: str, page: str) -> Change:
    """Make a link of the site lead to another page, or disappear."""
    return adjusted("display", "leads_to", lambda was, asked: page if asked == link else was(asked))


def optional(field: str) -> Change:
    """Stop requiring a field of the identity form."""
    return adjusted("identity", "is_required", lambda was, asked: asked != field and was(asked))


def refusing(field: str, refused: Callable[[str], Any]) -> Change:
    """Refuse, in the identity form only, values that are right."""

    def check(
        was: Callable[..., Checked], form: Mapping[str, str], today: date, texts: IdentityTexts
    ) -> Checked:
        typed = form.get(field, "")
        return was({**form, field: REFUSED} if refused(typed) else form, today, texts)

    return adjusted("identity", "check", check)


def accepting(field: str, reading: Callable[[str], Any]) -> Change:
    """Accept values that are wrong, read in another way."""
    return adjusted("identity", field, lambda was, typed: was(typed) or reading(typed))


def always_the_name(
    was: Callable[..., Checked], form: Mapping[str, str], today: date, texts: IdentityTexts
) -> Checked:
    """Designate the name when another field is missing."""
    identity, errors = was(form, today, texts)
    missing = texts.missing.values()
    errors.items = [
        replace(item, field="nom") if item.message in missing else item for item in errors.items
    ]
    return identity, errors


def compact(typed: str) -> str:
    """Return a typed number without its spaces."""
    return "".join(typed.split()).upper()


def is_corsican(typed: str) -> bool:
    """Tell whether a typed number is that of a person born in Corsica."""
    return compact(typed)[5:7] in CORSICA


DEFECTS = (
    Defect(
        name="accueil-sans-lien-de-creation",
        rules=("ACC-01",),
        sentence="L'accueil ne mène plus à la création d'un compte.",
        family=Family.NEVER,
        apply=leading("accueil_creation", ""),
    ),
    Defect(
        name="accueil-connexion-mene-a-la-creation",
        rules=("ACC-01",),
        sentence="Le bouton de connexion de l'accueil mène à la création.",
        family=Family.CHANNEL,
        apply=leading("accueil_connexion", "/creation"),
    ),
    Defect(
        name="asterisque-absent-de-la-naissance",
        rules=("ACC-02",),
        sentence="La date de naissance, obligatoire, n'est pas marquée d'un astérisque.",
        family=Family.MESSAGE,
        apply=adjusted(
            "display", "marks_required", lambda was, field: field != "naissance" and was(field)
        ),
    ),
    Defect(
        name="mention-champ-obligatoire-absente",
        rules=("ACC-02",),
        sentence="Rien ne dit, à la création, ce que signifie l'astérisque.",
        family=Family.MESSAGE,
        apply=text("identity", "required_note", ""),
    ),
    Defect(
        name="nom-facultatif",
        rules=("ACC-03",),
        sentence="La création continue sans le nom.",
        family=Family.DOOR,
        apply=optional("nom"),
    ),
    Defect(
        name="code-postal-facultatif",
        rules=("ACC-03",),
        sentence="La création continue sans le code postal.",
        family=Family.DOOR,
        apply=optional("code_postal"),
    ),
    Defect(
        name="champ-oublie-mal-designe",
        rules=("ACC-03",),
        sentence="Quel que soit le champ oublié, c'est le nom qui est désigné.",
        family=Family.MESSAGE,
        apply=adjusted("identity", "check", always_the_name),
    ),
    Defect(
        name="nom-fait-d-espaces-admis",
        rules=("ACC-03",),
        sentence="Trois espaces passent pour un nom.",
        family=Family.CASE,
        apply=together(
            adjusted(
                "identity",
                "is_missing",
                lambda was, field, typed: not typed if field == "nom" else was(field, typed),
            ),
            accepting("name", lambda typed: typed),
        ),
    ),
    Defect(
        name="aide-numero-absente-de-la-creation",
        rules=("ACC-05",),
        sentence="L'aide « ? » sur le numéro a disparu de la création.",
        family=Family.MESSAGE,
        apply=adjusted(
            "display",
            "shows_number_help",
            lambda was, page, *, refused: page != "creation" and was(page, refused=refused),
        ),
    ),
    Defect(
        name="aide-numero-vide",
        rules=("ACC-05", "ACC-08"),
        sentence="L'aide sur le numéro s'ouvre, mais ne dit pas où le trouver.",
        family=Family.MESSAGE,
        apply=together(
            text("identity", "number_help", "Saisissez votre numéro."),
            text("help", "number_places", ()),
        ),
    ),
    Defect(
        name="retour-absent",
        rules=("ACC-06",),
        sentence="Le bouton « RETOUR » a disparu de la création.",
        family=Family.NEVER,
        apply=adjusted(
            "display", "offers_to_leave", lambda was, page: page != "identite" and was(page)
        ),
    ),
    Defect(
        name="retour-ramene-a-la-creation",
        rules=("ACC-06",),
        sentence="« RETOUR » recharge la création au lieu de la quitter.",
        family=Family.NEVER,
        apply=adjusted(
            "steps",
            "page_after_leaving",
            lambda was, page: "/creation" if page == "identite" else was(page),
        ),
    ),
    Defect(
        name="retour-laisse-l-etape-ouverte",
        rules=("ACC-06",),
        sentence="« RETOUR » quitte la création, mais laisse l'étape 1 ouverte.",
        family=Family.DOOR,
        apply=adjusted(
            "display",
            "leaving_sends_form",
            lambda was, page: page == "identite" or was(page),
        ),
    ),
)
