"""Defects of the ways in, continued: the number and the postal code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reference_impl.defects.acces import (
    CORSICA,
    FULL,
    KEYLESS,
    accepting,
    compact,
    is_corsican,
    refusing,
)
from reference_impl.defects.model import (
    Defect,
    Family,
    adjusted,
    always,
    remembering,
    together,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from reference_impl.defects.model import Change
    from reference_impl.rules.numbers import SocialSecurityNumber

POSTAL = 5


def key_of_the_south(number: SocialSecurityNumber) -> str:
    """Compute the key of a number of Haute-Corse as if 2B counted as 2A."""
    digits = number.body[:5] + "19" + number.body[7:]
    return f"{97 - int(digits) % 97:02d}"


def cut(length: int) -> Change:
    """Read only the first characters of a number that is too long."""
    return accepting(
        "number",
        lambda typed: compact(typed)[:KEYLESS] if len(compact(typed)) > length else None,
    )


def as_first_written() -> Change:
    """Remember how each number was written first, and know it by no other writing."""
    writings: dict[str, str] = {}

    def number(was: Callable[[str], str | None], typed: str) -> str | None:
        found = was(typed)
        if found is not None:
            writings.setdefault(found, typed.strip())
        return found

    def looked_for(
        was: Callable[[str, str | None], str | None], typed: str, found: str | None
    ) -> str | None:
        same = found is not None and writings.get(found) == typed.strip()
        return was(typed, found) if same else None

    return together(
        adjusted("identity", "number", number),
        adjusted("access", "number_looked_for", looked_for),
    )


DEFECTS = (
    Defect(
        name="cle-non-verifiee",
        rules=("ACC-10",),
        sentence="La clé du numéro n'est pas vérifiée.",
        family=Family.DOOR,
        apply=always("identity", "key_is_right", answer=True),
    ),
    Defect(
        name="cle-non-verifiee-avec-des-espaces",
        rules=("ACC-10",),
        sentence="La clé n'est pas vérifiée quand le numéro est saisi avec des espaces.",
        family=Family.CASE,
        apply=accepting(
            "number",
            lambda typed: (
                compact(typed)[:KEYLESS] if " " in typed and len(compact(typed)) > KEYLESS else None
            ),
        ),
    ),
    Defect(
        name="cle-non-verifiee-pour-la-corse",
        rules=("ACC-10",),
        sentence="La clé n'est pas vérifiée pour les numéros en 2A ou 2B.",
        family=Family.DOOR,
        apply=adjusted(
            "identity",
            "key_is_right",
            lambda was, number, key: number.body[5:7] in CORSICA or was(number, key),
        ),
    ),
    Defect(
        name="haute-corse-comptee-comme-corse-du-sud",
        rules=("ACC-10",),
        sentence="La clé d'un numéro en 2B est calculée comme s'il était en 2A.",
        family=Family.LIMIT,
        apply=adjusted(
            "identity",
            "key_is_right",
            lambda was, number, key: (
                key == key_of_the_south(number)
                if key and number.body[5:7] == "2B"
                else was(number, key)
            ),
        ),
    ),
    Defect(
        name="numero-reconnu-tel-qu-ecrit",
        rules=("ACC-10",),
        sentence="La connexion ne connaît un numéro que tel qu'il fut écrit à la création.",
        family=Family.CASE,
        apply=remembering(as_first_written),
    ),
    Defect(
        name="zero-de-la-cle-perdu",
        rules=("ACC-10",),
        sentence="Un numéro dont la clé commence par zéro est refusé.",
        family=Family.LIMIT,
        apply=adjusted(
            "identity",
            "key_is_right",
            lambda was, number, key: was(number, key) and not key.startswith("0"),
        ),
    ),
    Defect(
        name="cle-97-refusee",
        rules=("ACC-10",),
        sentence="Un numéro dont la clé est 97 est refusé : elle est calculée 00.",
        family=Family.LIMIT,
        apply=adjusted(
            "identity",
            "key_is_right",
            lambda was, number, key: was(number, key) and key != "97",
        ),
    ),
    Defect(
        name="numero-d-outre-mer-refuse",
        rules=("ACC-10",),
        sentence="Les numéros des assurés nés outre-mer (97) sont refusés.",
        family=Family.NEVER,
        apply=refusing("numero", lambda typed: compact(typed)[5:7] == "97"),
    ),
    Defect(
        name="corse-refusee",
        rules=("ACC-10",),
        sentence="Les numéros en 2A ou 2B sont refusés : seuls les chiffres sont admis.",
        family=Family.NEVER,
        apply=refusing("numero", is_corsican),
    ),
    Defect(
        name="numero-espace-refuse",
        rules=("ACC-10",),
        sentence="Un numéro saisi avec des espaces est refusé.",
        family=Family.CASE,
        apply=refusing("numero", lambda typed: " " in typed.strip()),
    ),
    Defect(
        name="cle-a-un-chiffre-admise",
        rules=("ACC-10",),
        sentence="Un numéro de 14 caractères est admis.",
        family=Family.LIMIT,
        apply=accepting(
            "number",
            lambda typed: compact(typed)[:KEYLESS] if len(compact(typed)) == FULL - 1 else None,
        ),
    ),
    Defect(
        name="numero-trop-long-coupe",
        rules=("ACC-10",),
        sentence="Un numéro de 16 caractères est coupé et admis.",
        family=Family.LIMIT,
        apply=cut(FULL),
    ),
    Defect(
        name="lettres-admises-dans-le-numero",
        rules=("ACC-10",),
        sentence="Un numéro de 13 ou 15 caractères est admis quels que soient ses caractères.",
        family=Family.DOOR,
        apply=accepting(
            "number",
            lambda typed: (
                compact(typed)[:KEYLESS]
                if len(compact(typed)) in {KEYLESS, FULL} and not compact(typed).isdigit()
                else None
            ),
        ),
    ),
    Defect(
        name="code-postal-d-outre-mer-refuse",
        rules=("ACC-11",),
        sentence="Les codes postaux d'outre-mer (97 et 98) sont refusés.",
        family=Family.LIMIT,
        apply=refusing("code_postal", lambda typed: typed.strip().startswith(("97", "98"))),
    ),
    Defect(
        name="code-postal-zero-perdu",
        rules=("ACC-11",),
        sentence="Un code postal qui commence par zéro perd ce zéro, et il est refusé.",
        family=Family.LIMIT,
        apply=refusing("code_postal", lambda typed: typed.strip().startswith("0")),
    ),
    Defect(
        name="code-postal-de-4-chiffres-admis",
        rules=("ACC-11",),
        sentence="Un code postal de quatre chiffres est admis.",
        family=Family.LIMIT,
        apply=accepting(
            "postal_code",
            lambda typed: (
                typed.strip()
                if typed.strip().isdigit() and len(typed.strip()) == POSTAL - 1
                else None
            ),
        ),
    ),
    Defect(
        name="code-postal-trop-long-coupe",
        rules=("ACC-11",),
        sentence="Un code postal de six chiffres est coupé et admis.",
        family=Family.LIMIT,
        apply=accepting(
            "postal_code",
            lambda typed: (
                typed.strip()[:POSTAL]
                if typed.strip().isdigit() and len(typed.strip()) > POSTAL
                else None
            ),
        ),
    ),
    Defect(
        name="lettres-admises-dans-le-code-postal",
        rules=("ACC-11",),
        sentence="Un code postal de cinq caractères, lettres comprises, est admis.",
        family=Family.DOOR,
        apply=accepting(
            "postal_code",
            lambda typed: (
                typed.strip() if len(typed.strip()) == POSTAL and typed.strip().isalnum() else None
            ),
        ),
    ),
)
