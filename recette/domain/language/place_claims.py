"""What says, on the screen where one waits, that the validation is awaited there."""

from __future__ import annotations

from dataclasses import replace

from recette.domain.language.clauses import NEVER, Claim
from recette.domain.language.fragments import OTHER_THING
from recette.domain.language.link_claims import ASKED_TO_FOLLOW
from recette.domain.language.said import part
from recette.domain.language.validation_claims import AWAITED, PERSON, WAITING

_PLACE = r"(?:ecran|page|etape|endroit|espace|site|application|stade)"
_HERE = (
    rf"\b(?:ici|(?:ce|cet|cette|l'|le|la|a) ?{_PLACE}|etape|page|ecran|acces|connexion|plus loin"
    r"|(?:pour|avant de|avant d') ?(?:continuer|poursuivre|passer|aller|entrer|acceder|utiliser)"
    r"|(?:peu[xt]|pouvez|pourrez|pourras) (?:\w+ ){0,2}(?:continuer|poursuivre|avancer)"
    r"|entrer|acceder\w*)\b"
)
_HEADING = r"\bvalidation de mon (?:email|adresse)"
_YOURS = r"(?:(?:votre|ta|une|la) )?"
# What is to be validated goes without saying, there: « validation en attente ».
_UNSPECIFIED = rf"{_YOURS}validation\b(?! (?:de|du|des|d')(?! (?:votre|ta) part))"
_PENDING = (
    r"\b(?:en attente|attendue?|requise?|exigee?|necessaire|manque|a (?:faire"
    r"|effectuer)|doit etre faite)\b"
)


def _there(claim: Claim) -> Claim:
    """Return a claim made where one is, in the words of its sentence or of those around."""
    return replace(claim, about=(*claim.about, _HERE), near=max(claim.near, 2))


VALIDATION_AWAITED_HERE = (
    part(
        *WAITING,
        *map(_there, AWAITED),
        # The screen bears the title of the guide, and says which link to follow.
        *(replace(claim, about=(*claim.about, _HEADING), near=6) for claim in ASKED_TO_FOLLOW),
        Claim(_PENDING, subject=_UNSPECIFIED, actual=True, condition=NEVER, unless=OTHER_THING),
        Claim(
            rf"\b(?:en attente de|dans l'attente de|attend\w*|manque) {_YOURS}validation$"
            rf"|\b(?:en attente de|attend\w*) (?:\w+ |plus que )?(?:votre|ta) validation\b"
            rf"|^espace en attente$",
            actual=True,
            condition=NEVER,
            unless=OTHER_THING,
        ),
        Claim(
            rf"\b(?:procede[rz]|proceder) (?:\w+ )?a (?:la|votre) validation"
            rf"|^{_UNSPECIFIED} se fait",
            (_HERE,),
            actual=True,
            condition=NEVER,
            unless=OTHER_THING,
        ),
        Claim(
            r"\b(?:etes|es|sommes)\b.*\bsur la page de validation d",
            actual=True,
            condition=NEVER,
            unless=OTHER_THING,
        ),
        Claim(
            r"\b(?:etes|es|voici|voila|sommes)\b.*\ba l'etape (?:de )?(?:la )?validation\b",
            subject=PERSON + r"|$|.*\bvoici",
            actual=True,
            condition=NEVER,
            unless=OTHER_THING,
        ),
    ),
)
