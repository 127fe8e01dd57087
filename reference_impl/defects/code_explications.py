"""Defects of the second step, continued: what the code must not hold, and what the page says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reference_impl.defects.model import Defect, Family, adjusted, always, text, words
from reference_impl.texts.code import CodeTexts

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from reference_impl.defects.model import Change
    from reference_impl.rules.identity import Identity

SAID = CodeTexts()


def forms_without(*unwanted: int) -> Change:
    """Forget some forms of the birth date, by their rank."""
    return adjusted(
        "code",
        "birth_forms",
        lambda was, birth: tuple(
            form for rank, form in enumerate(was(birth)) if rank not in unwanted
        ),
    )


def spares_franceconnect(was: Callable[..., list[str]], code: str, identity: Identity) -> list[str]:
    """Forget to compare the code with an identity that comes from FranceConnect."""
    missing = was(code, identity)
    came = identity.source == "franceconnect"
    return [name for name in missing if not (came and name == "personnel")]


def at_the_start(_was: object, code: str, birth: date) -> bool:
    """Look for the birth date only where the code starts."""
    return code.startswith((f"{birth:%d%m}", f"{birth:%Y}"))


def confirmed_by(same: Callable[[str, str], bool]) -> Change:
    """Compare the code and its confirmation in another way."""
    return adjusted("code", "is_confirmed", lambda _was, code, again: same(code, again))


DEFECTS = (
    Defect(
        name="numero-admis-dans-le-code",
        rules=("COD-05",),
        sentence="Le code peut contenir le n° de sécurité sociale.",
        family=Family.DOOR,
        apply=always("code", "hides_number", answer=False),
    ),
    Defect(
        name="numero-cherche-au-debut-du-code",
        rules=("COD-05",),
        sentence="Le n° de sécurité sociale n'est cherché qu'au début du code.",
        family=Family.LIMIT,
        apply=adjusted("code", "hides_number", lambda _was, code, number: code.startswith(number)),
    ),
    Defect(
        name="numero-cherche-a-la-fin-du-code",
        rules=("COD-05",),
        sentence="Le n° de sécurité sociale n'est cherché qu'à la fin du code.",
        family=Family.LIMIT,
        apply=adjusted("code", "hides_number", lambda _was, code, number: code.endswith(number)),
    ),
    Defect(
        name="numero-corse-en-minuscules-admis-dans-le-code",
        rules=("COD-05",),
        sentence="Un numéro corse écrit en minuscules (2a) est admis dans le code.",
        family=Family.CASE,
        apply=adjusted(
            "code",
            "hides_number",
            lambda was, code, number: (
                was(code, number)
                if number.isdigit()
                else number in "".join(filter(str.isalnum, code))
            ),
        ),
    ),
    Defect(
        name="code-non-compare-apres-franceconnect",
        rules=("COD-05", "COD-06"),
        sentence="Après FranceConnect, le code peut contenir le numéro et la date de naissance.",
        family=Family.CHANNEL,
        apply=adjusted("code", "missing_requirements", spares_franceconnect),
    ),
    Defect(
        name="naissance-admise-dans-le-code",
        rules=("COD-06",),
        sentence="Le code peut contenir la date de naissance.",
        family=Family.DOOR,
        apply=always("code", "birth_forms", answer=()),
    ),
    Defect(
        name="parties-de-la-naissance-admises",
        rules=("COD-06",),
        sentence="Seule la date de naissance entière est refusée, pas ses parties.",
        family=Family.LIMIT,
        apply=forms_without(3, 4, 5),
    ),
    Defect(
        name="annee-de-naissance-admise",
        rules=("COD-06",),
        sentence="L'année de naissance seule est admise dans le code.",
        family=Family.LIMIT,
        apply=forms_without(4),
    ),
    Defect(
        name="jour-et-mois-de-naissance-admis",
        rules=("COD-06",),
        sentence="Le jour et le mois de naissance (jjmm) sont admis dans le code.",
        family=Family.LIMIT,
        apply=forms_without(5),
    ),
    Defect(
        name="naissance-cherchee-au-debut-du-code",
        rules=("COD-06",),
        sentence="La date de naissance n'est cherchée qu'au début du code.",
        family=Family.LIMIT,
        apply=adjusted("code", "hides_birth", at_the_start),
    ),
    Defect(
        name="confirmation-du-code-non-verifiee",
        rules=("COD-07",),
        sentence="La confirmation du code peut être différente.",
        family=Family.DOOR,
        apply=always("code", "is_confirmed", answer=True),
    ),
    Defect(
        name="confirmation-du-code-sans-casse",
        rules=("COD-07",),
        sentence="La confirmation du code est admise dans une autre casse.",
        family=Family.CASE,
        apply=confirmed_by(lambda code, again: code.lower() == again.lower()),
    ),
    Defect(
        name="confirmation-du-code-incomplete-admise",
        rules=("COD-07",),
        sentence="Le début du code suffit à le confirmer.",
        family=Family.LIMIT,
        apply=confirmed_by(lambda code, again: code.startswith(again)),
    ),
    Defect(
        name="confirmation-du-code-facultative",
        rules=("COD-07",),
        sentence="On continue sans confirmer le code.",
        family=Family.DOOR,
        apply=adjusted("code", "is_required", lambda was, field: field == "code" and was(field)),
    ),
    Defect(
        name="niveau-absent",
        rules=("COD-08",),
        sentence="Le niveau indicatif de sécurité n'est pas affiché.",
        family=Family.NEVER,
        apply=text("code", "strength", ""),
    ),
    Defect(
        name="niveau-fige",
        rules=("COD-08",),
        sentence="Le niveau indicatif de sécurité reste « Moyen » quel que soit le code.",
        family=Family.NEVER,
        apply=always("display", "strength_levels", answer=("Moyen",) * 5),
    ),
    Defect(
        name="niveau-inverse",
        rules=("COD-08",),
        sentence="Le niveau indicatif de sécurité dit « Très fort » d'un code faible.",
        family=Family.LIMIT,
        apply=adjusted("display", "strength_levels", lambda was: tuple(reversed(was()))),
    ),
    Defect(
        name="exigences-non-affichees",
        rules=("COD-09",),
        sentence="La page n'affiche pas les exigences du code.",
        family=Family.MESSAGE,
        apply=text("code", "requirements", ()),
    ),
    Defect(
        name="exigence-sur-la-naissance-non-affichee",
        rules=("COD-09",),
        sentence="La page ne dit pas que le numéro et la naissance sont exclus du code.",
        family=Family.MESSAGE,
        apply=text("code", "requirements", SAID.requirements[:-1]),
    ),
    Defect(
        name="reutilisation-du-code-non-deconseillee",
        rules=("COD-09",),
        sentence="La page ne déconseille pas un code utilisé sur un autre site.",
        family=Family.MESSAGE,
        apply=text("code", "advice", ""),
    ),
    Defect(
        name="liste-des-speciaux-non-affichee",
        rules=("COD-04",),
        sentence="La liste des caractères spéciaux autorisés n'est pas affichée.",
        family=Family.MESSAGE,
        apply=text("code", "authorised", ""),
    ),
    Defect(
        name="refus-du-code-inexplique",
        rules=("COD-10",),
        sentence="Un code refusé l'est sans dire quelle exigence manque.",
        family=Family.MESSAGE,
        apply=text("code", "refusals", dict.fromkeys(SAID.refusals, "Ce code est refusé.")),
    ),
    Defect(
        name="refus-du-code-mal-explique",
        rules=("COD-10",),
        sentence="Un code trop court est refusé en parlant des majuscules, et inversement.",
        family=Family.MESSAGE,
        apply=words(
            "code", "refusals", longueur=SAID.refusals["casses"], casses=SAID.refusals["longueur"]
        ),
    ),
    Defect(
        name="code-refuse-reaffiche",
        rules=("COD-10",),
        sentence="Un code refusé revient, écrit dans la page.",
        family=Family.DOOR,
        apply=adjusted("display", "redisplayed_code", lambda _was, typed: typed),
    ),
    Defect(
        name="naissance-entre-deux-chiffres-admise",
        rules=("COD-06",),
        sentence="La date de naissance n'est pas vue dans le code entre d'autres chiffres.",
        family=Family.LIMIT,
        apply=adjusted(
            "code",
            "birth_forms",
            lambda was, birth: tuple(f"(?<![0-9]){form}(?![0-9])" for form in was(birth)),
        ),
    ),
)
