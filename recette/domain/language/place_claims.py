"""What says, on the screen where one waits, that the validation is awaited there."""

from __future__ import annotations

from dataclasses import replace

from recette.domain.language.clauses import NEVER, Claim
from recette.domain.language.follow_claims import ASKED_TO_FOLLOW
from recette.domain.language.fragments import OTHER_THING
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
_VALIDATION = r"validation\b(?: (?:de |d'|du )(?:\w+ |l')?(?:email|adresse))?(?! d)"
_IT = r"(?:votre|ton|ta|mon|son|l') ?(?:email|adresse)\b(?! postale)"
_RIGHT_HERE = r"\b(?:ici|a cet endroit|sur (?:cet|cette|la presente) (?:ecran|page|etape))\b"
_TITLE = (
    rf"^(?:(?:etape|page|ecran)(?: en cours)? (?:de )?|{_RIGHT_HERE} )?"
    r"validation (?:de |d')(?:mon |votre |ton |l')?(?:email|adresse)(?: email)?(?: \(.*\))?$"
)
_NOT_DONE_YET = (
    r"^(?!.*\b(?:valide|confirme|verifie|active|expire|termine|effectue|reussi|faite)e?\b)"
    r"(?!.*\betape \d.*\betape \d)"
)
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
        # A screen that bears the title alone, and does not say that it is done.
        Claim(_TITLE, (_NOT_DONE_YET,), actual=True, condition=NEVER, near=6),
        # « c'est ici que vous validez … », « la validation … se fait ici ».
        Claim(
            rf"\b(?:validez|valide|valider|confirmez|confirmer) {_IT}|\bse (?:fait|valide)\b",
            (rf"\bvalidation\b|{_IT}", _RIGHT_HERE),
            spelled=r"\b(?:validez|valide|valider|confirmez|confirmer|se fait)\b",
            subject=rf"(?:{PERSON}|je\b|$)|{_YOURS}{_VALIDATION}",
            actual=True,
            condition=NEVER,
            unless=OTHER_THING,
        ),
        Claim(
            rf"\bne (?:peu\w+|se fait)\b.*\bqu'{_RIGHT_HERE}",
            (rf"\bvalid\w*|{_IT}",),
            denied=None,
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
