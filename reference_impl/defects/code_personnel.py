"""Defects of the second step: what the code must hold, and how long it is."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from reference_impl.defects.model import Defect, Family, adjusted, always
from reference_impl.rules.codes import DIGITS, LONGEST, LOWER, SHORTEST, SPECIALS, UPPER

if TYPE_CHECKING:
    from reference_impl.defects.model import Change

OFTEN_LONGEST, HASHED = 20, 8
LETTERS = LOWER + UPPER


def length_between(shortest: int, longest: int) -> Change:
    """Admit other lengths."""
    return adjusted("code", "has_right_length", lambda _was, code: shortest <= len(code) <= longest)


def among(code: str, wanted: str) -> bool:
    """Tell whether a code has one of these characters."""
    return any(char in wanted for char in code)


def admitting(more: str) -> Change:
    """Admit more characters."""
    return adjusted(
        "code",
        "has_only_authorised",
        lambda was, code: was("".join(char for char in code if char not in more)),
    )


DEFECTS = (
    Defect(
        name="code-7-caracteres",
        rules=("COD-01",),
        sentence="Un code de 7 caractères est admis.",
        family=Family.LIMIT,
        apply=length_between(SHORTEST - 1, LONGEST),
    ),
    Defect(
        name="code-8-caracteres-refuse",
        rules=("COD-01",),
        sentence="Un code de 8 caractères est refusé : il en faut 9.",
        family=Family.LIMIT,
        apply=length_between(SHORTEST + 1, LONGEST),
    ),
    Defect(
        name="code-50-caracteres-refuse",
        rules=("COD-01",),
        sentence="Un code de 50 caractères est refusé : 49 au plus.",
        family=Family.LIMIT,
        apply=length_between(SHORTEST, LONGEST - 1),
    ),
    Defect(
        name="code-51-caracteres",
        rules=("COD-01",),
        sentence="Un code de 51 caractères est admis.",
        family=Family.LIMIT,
        apply=length_between(SHORTEST, LONGEST + 1),
    ),
    Defect(
        name="code-sans-longueur-maximale",
        rules=("COD-01",),
        sentence="La longueur maximale du code n'est vérifiée que par le navigateur.",
        family=Family.DOOR,
        apply=length_between(SHORTEST, 10 * LONGEST),
    ),
    Defect(
        name="code-limite-a-20-caracteres",
        rules=("COD-01",),
        sentence="Un code de plus de 20 caractères est refusé.",
        family=Family.LIMIT,
        apply=length_between(SHORTEST, OFTEN_LONGEST),
    ),
    Defect(
        name="code-tronque",
        rules=("COD-01",),
        sentence="Seuls les 8 premiers caractères du code comptent à la connexion.",
        family=Family.LIMIT,
        apply=adjusted("code", "as_kept", lambda was, code: was(code)[:HASHED]),
    ),
    Defect(
        name="minuscules-seules-admises",
        rules=("COD-02",),
        sentence="Un code sans majuscule est admis.",
        family=Family.CASE,
        apply=adjusted("code", "has_both_cases", lambda _was, code: among(code, LOWER)),
    ),
    Defect(
        name="majuscules-seules-admises",
        rules=("COD-02",),
        sentence="Un code sans minuscule est admis.",
        family=Family.CASE,
        apply=adjusted("code", "has_both_cases", lambda _was, code: among(code, UPPER)),
    ),
    Defect(
        name="code-sans-lettre-admis",
        rules=("COD-02",),
        sentence="Un code sans aucune lettre est admis.",
        family=Family.DOOR,
        apply=adjusted(
            "code",
            "has_both_cases",
            lambda was, code: not among(code, LETTERS) or was(code),
        ),
    ),
    Defect(
        name="deux-majuscules-exigees",
        rules=("COD-02",),
        sentence="Une seule majuscule ne suffit pas : il en faut deux.",
        family=Family.LIMIT,
        apply=adjusted(
            "code",
            "has_both_cases",
            lambda was, code: was(code) and sum(char in UPPER for char in code) > 1,
        ),
    ),
    Defect(
        name="majuscule-comptee-au-debut-seulement",
        rules=("COD-02",),
        sentence="Une majuscule n'est comptée que si elle commence le code.",
        family=Family.LIMIT,
        apply=adjusted("code", "has_both_cases", lambda was, code: was(code) and code[0] in UPPER),
    ),
    Defect(
        name="chiffre-ou-special-a-la-fin-ignore",
        rules=("COD-03",),
        sentence="Un chiffre ou un caractère spécial ne compte pas s'il termine le code.",
        family=Family.LIMIT,
        apply=adjusted("code", "has_digit_or_special", lambda was, code: was(code[:-1])),
    ),
    Defect(
        name="casse-du-code-ignoree-a-la-connexion",
        rules=("COD-02",),
        sentence="Le code est gardé en minuscules : la connexion admet l'autre casse.",
        family=Family.CASE,
        apply=adjusted("code", "as_kept", lambda was, code: was(code).lower()),
    ),
    Defect(
        name="chiffre-exige",
        rules=("COD-03",),
        sentence="Un caractère spécial sans chiffre ne suffit pas.",
        family=Family.LIMIT,
        apply=adjusted("code", "has_digit_or_special", lambda _was, code: among(code, DIGITS)),
    ),
    Defect(
        name="special-exige",
        rules=("COD-03",),
        sentence="Un chiffre sans caractère spécial ne suffit pas.",
        family=Family.LIMIT,
        apply=adjusted(
            "code",
            "has_digit_or_special",
            lambda _was, code: any(char not in DIGITS + LETTERS for char in code),
        ),
    ),
    Defect(
        name="ni-chiffre-ni-special-admis",
        rules=("COD-03",),
        sentence="Un code fait seulement de lettres est admis.",
        family=Family.DOOR,
        apply=always("code", "has_digit_or_special", answer=True),
    ),
    Defect(
        name="espace-admis-dans-le-code",
        rules=("COD-04",),
        sentence="Un code qui contient un espace est admis.",
        family=Family.CASE,
        apply=admitting(" "),
    ),
    Defect(
        name="code-entoure-d-espaces-admis",
        rules=("COD-04",),
        sentence="Un code précédé ou suivi d'espaces est admis : ils sont retirés avant l'examen.",
        family=Family.CASE,
        apply=adjusted(
            "code",
            "missing_requirements",
            lambda was, code, identity: was(code.strip(" "), identity),
        ),
    ),
    Defect(
        name="accents-admis-dans-le-code",
        rules=("COD-04",),
        sentence="Les lettres accentuées sont admises dans le code.",
        family=Family.DOOR,
        apply=admitting("àâäçéèêëîïôöùûüÿñÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸÑ"),
    ),
    Defect(
        name="tout-alphabet-admis-dans-le-code",
        rules=("COD-04",),
        sentence="Les lettres cyrilliques ou grecques sont admises dans le code.",
        family=Family.DOOR,
        apply=adjusted(
            "code",
            "has_only_authorised",
            lambda was, code: was("".join(char for char in code if not char.isalpha())),
        ),
    ),
    Defect(
        name="caracteres-du-code-non-verifies",
        rules=("COD-04",),
        sentence="Le serveur ne vérifie pas les caractères du code : un emoji passe.",
        family=Family.DOOR,
        apply=always("code", "has_only_authorised", answer=True),
    ),
    Defect(
        name="speciaux-du-code-echappes-a-la-connexion",
        rules=("COD-04",),
        sentence="La connexion échappe certains caractères du code, qui n'ouvre alors plus rien.",
        family=Family.NEVER,
        apply=adjusted("code", "as_presented", lambda was, code: escape(was(code))),
    ),
    Defect(
        name="special-affiche-mais-refuse",
        rules=("COD-04",),
        sentence="Le tiret bas, annoncé parmi les caractères autorisés, est refusé.",
        family=Family.LIMIT,
        apply=adjusted(
            "code", "has_only_authorised", lambda was, code: "_" not in code and was(code)
        ),
    ),
    Defect(
        name="majuscule-facultative-avec-un-special",
        rules=("COD-02",),
        sentence="Un code sans majuscule est admis s'il contient un caractère spécial.",
        family=Family.CASE,
        apply=adjusted(
            "code",
            "has_both_cases",
            lambda was, code: was(code) or (among(code, LOWER) and among(code, SPECIALS)),
        ),
    ),
)
