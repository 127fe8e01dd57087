"""Reads a profile; what is wrong in it is said in French, key by key, with what was expected."""

from __future__ import annotations

import difflib
import re
import tomllib
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ValidationError

from recette.domain.errors import UsageError, reason
from recette.target.profile import VERSION, Profile

if TYPE_CHECKING:
    from pathlib import Path

_EXPECTED = {
    "string_type": "un texte entre guillemets",
    "bool_type": "true ou false",
    "bool_parsing": "true ou false",
    "int_type": "un nombre entier",
    "int_parsing": "un nombre entier",
    "float_type": "un nombre",
    "float_parsing": "un nombre",
    "list_type": "une liste entre crochets",
    "tuple_type": "une liste entre crochets",
    "dict_type": "une table",
    "model_type": "une table",
    "model_attributes_type": "une table",
    "missing": "une valeur",
    "greater_than": "un nombre plus grand que",
    "greater_than_equal": "un nombre d'au moins",
    "less_than_equal": "un nombre d'au plus",
    "too_short": "une liste d'une longueur d'au moins",
    "string_too_short": "un texte d'une longueur d'au moins",
    "url_parsing": "une adresse http:// ou https://",
}

_BOUNDS = ("gt", "ge", "le", "min_length")


def load_profile(path: Path) -> Profile:
    """Return the profile that a TOML file writes.

    Raises:
        UsageError: absent, not TOML, unknown key, or wrong value; every fault is told.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"Le profil {path} ne se lit pas : {reason(error)}.") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"Le profil {path} n'est pas en UTF-8 : enregistrez-le ainsi.") from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"Le profil {path} n'est pas du TOML valide, {_place(error)}.") from error
    return profile_of(data, str(path))


def _place(error: tomllib.TOMLDecodeError) -> str:
    """Return where the TOML goes wrong: tomllib only says it in English."""
    found = re.search(r"at line (\d+), column (\d+)", str(error))
    if found is None:
        return "à la fin du fichier : il y manque quelque chose"
    return f"à la ligne {found[1]}, colonne {found[2]} (un texte s'écrit entre guillemets)"


def profile_of(data: dict[str, Any], origin: str) -> Profile:
    """Return the profile that decoded data makes.

    Raises:
        UsageError: see `load_profile`.
    """
    _check_version(data.get("version", VERSION), origin)
    try:
        return Profile.model_validate(data)
    except ValidationError as error:
        faults = [_fault(fault) for fault in error.errors()]
        raise UsageError(f"Dans le profil {origin} :\n  " + "\n  ".join(faults)) from error


def _check_version(version: Any, origin: str) -> None:
    """Refuse a profile of another version before its keys, which may not be ours.

    Raises:
        UsageError: the message says what to do.
    """
    if type(version) is int and version == VERSION:
        return
    if type(version) is int and version > VERSION:
        remedy = "mettez la recette à jour"
    else:
        remedy = f"écrivez version = {VERSION}, et ce que dit « recette profil --exemple »"
    raise UsageError(
        f"Le profil {origin} est écrit pour la version {version} du format ; cette recette lit la "
        f"version {VERSION} : {remedy}."
    )


def _fault(fault: Any) -> str:
    key = ".".join(str(part) for part in fault["loc"])
    kind = fault["type"]
    if kind == "extra_forbidden":
        return f"{key} : clé inconnue{_nearest(fault['loc'])}."
    if kind == "value_error":
        return f"{key} : {fault['ctx']['error']}"
    return f"{key} : {expectation(fault)}."


def expectation(fault: Any) -> str:
    """Return what pydantic expected and what it read, in French."""
    kind = fault["type"]
    if kind == "literal_error":
        expected = str(fault["ctx"]["expected"]).replace(" or ", " ou ")
        return f"attendu {expected}, lu « {fault['input']} »"
    expected = _EXPECTED.get(kind, "une autre valeur")
    context = fault.get("ctx", {})
    limit = next((context[bound] for bound in _BOUNDS if bound in context), None)
    bound = f" {limit:g}" if limit is not None else ""
    return f"attendu {expected}{bound}, lu « {fault['input']} »"


def _nearest(location: tuple[Any, ...]) -> str:
    model: Any = Profile
    for part in location[:-1]:
        fields = getattr(model, "model_fields", {})
        model = fields[part].annotation if part in fields else None
    if not (isinstance(model, type) and issubclass(model, BaseModel)):
        return ""
    near = difflib.get_close_matches(str(location[-1]), list(model.model_fields), n=1)
    known = ", ".join(sorted(model.model_fields))
    return f" ; vouliez-vous dire « {near[0]} » ?" if near else f" (clés connues : {known})"
