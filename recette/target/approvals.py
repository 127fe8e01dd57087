"""`lectures.toml`, beside a profile: the sentences that a person approved or refused."""

from __future__ import annotations

import tomllib
from datetime import date  # noqa: TC003 - pydantic reads it
from typing import TYPE_CHECKING, Any, Literal

from pydantic import Field, ValidationError, field_validator

from recette.domain.errors import UsageError, reason
from recette.domain.language.text import canonical, hint
from recette.domain.screen.reading import SAYINGS
from recette.target.as_toml import line
from recette.target.loading import expectation
from recette.target.section import Section

if TYPE_CHECKING:
    from pathlib import Path

NAME = "lectures.toml"
_HEADER = """\
# Ce que disent, pour une personne, des phrases de cette cible qui ne sont pas celles du guide.
# « oui » : elle le dit ; « non » : elle ne le dit pas, quoi qu'on y lise.
# « recette approuver » écrit ce fichier.
"""


class Approval(Section):
    """What a person answered of a sentence."""

    chose: str = Field(description="Ce qui est à dire, par les mots des features.")
    phrase: str = Field(
        description="La phrase de la cible, telle qu'elle est écrite.", min_length=1
    )
    dit: Literal["oui", "non"] = Field(description="Si elle le dit.")
    par: str = Field(default="", description="Qui l'a dit.")
    le: date | None = Field(default=None, description="Quand.")

    @field_validator("chose")
    @classmethod
    def _is_a_thing_said(cls, named: str) -> str:
        if named not in SAYINGS:
            raise ValueError(f"rien ne se dit « {named} »{hint(named, list(SAYINGS))}")
        return named


class Approvals(Section):
    """Every answer given of one target."""

    lecture: list[Approval] = Field(default_factory=list)

    def sentences(self, answer: Literal["oui", "non"]) -> dict[str, list[str]]:
        """Return the sentences that were given this answer, by what they say or do not."""
        found: dict[str, list[str]] = {}
        for each in self.lecture:
            if each.dit == answer:
                found.setdefault(each.chose, []).append(each.phrase)
        return found

    def settings(self) -> dict[str, Any]:
        """Return what `RunSettings` is given of them."""
        return {"lectures": self.sentences("oui"), "lectures_refusees": self.sentences("non")}

    def of(self, said: str, sentence: str) -> Approval | None:
        """Return what was answered of a sentence; None when nobody did."""
        wanted = canonical(sentence)
        same = (a for a in self.lecture if a.chose == said and canonical(a.phrase) == wanted)
        return next(same, None)


def load_approvals(path: Path) -> Approvals:
    """Return the answers that a file writes; none when there is no file.

    Raises:
        UsageError: it cannot be read, or is no such file; or one sentence is given two answers.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        approvals = Approvals.model_validate(data)
    except FileNotFoundError:
        return Approvals()
    except OSError as error:
        raise UsageError(f"{path} ne se lit pas : {reason(error)}.") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"{path} n'est pas du TOML en UTF-8 : {error}.") from error
    except ValidationError as error:
        told = " ; ".join(
            f"{'.'.join(map(str, fault['loc']))} ({_reason(fault)})" for fault in error.errors()
        )
        raise UsageError(
            f"{path} : {told}. Attendu, des tables [[lecture]] avec chose, phrase, dit = "
            '"oui" ou "non", par, le.'
        ) from error
    for each in approvals.lecture:
        first = approvals.of(each.chose, each.phrase)
        if first and first.dit != each.dit:
            raise UsageError(
                f"{path} : « {each.phrase} » a deux réponses pour « {each.chose} » : gardez-en une."
            )
    return approvals


def _reason(fault: Any) -> str:
    return str(fault["ctx"]["error"]) if fault["type"] == "value_error" else expectation(fault)


def write_approvals(approvals: Approvals, path: Path) -> None:
    """Write the answers whole: a reader never sees half of them.

    Raises:
        UsageError: the file cannot be written.
    """
    tables = []
    for each in approvals.lecture:
        given = each.model_dump(exclude_none=True)
        lines = [f"le = {v}" if k == "le" else line(k, v) for k, v in given.items()]
        tables.append("\n".join(["[[lecture]]", *lines]))
    new = path.with_name(f"{path.name}.nouveau")
    try:
        new.write_text("\n".join([_HEADER, "\n\n".join(tables), ""]), encoding="utf-8")
        new.replace(path)
    except OSError as error:
        raise UsageError(f"{path} ne peut pas être écrit : {reason(error)}.") from error


def approvals_of(profile: Path | None) -> Approvals:
    """Return the answers given beside a profile; none without a profile.

    Raises:
        UsageError: see `load_approvals`.
    """
    return load_approvals(profile.with_name(NAME)) if profile else Approvals()
