"""The table `[purge]` of a profile: how the accounts that the recette created are deleted."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from recette.target.section import Section


class PurgeSection(Section):
    """How the accounts that the recette created are deleted: by a request, or by a command."""

    methode: str = Field(default="DELETE", description="La méthode de la demande.")
    url: str = Field(
        default="",
        description="L'adresse de la demande ; {courriel} ou {numero} y désigne le compte, ou dans "
        "le corps.",
        examples=["http://127.0.0.1:8000/test/comptes/{courriel}"],
    )
    corps: dict[str, str] = Field(
        default_factory=dict,
        description="Son corps JSON.",
        examples=[{"adresse": "{courriel}"}],
    )
    jeton_variable: str = Field(
        default="",
        description="La variable d'environnement qui porte le jeton « Bearer ».",
        examples=["PURGE_JETON"],
    )
    statuts: list[int] = Field(
        default_factory=lambda: [200, 202, 204], description="Les réponses qui disent : effacé."
    )
    statuts_absent: list[int] = Field(
        default_factory=lambda: [404, 410],
        description="Celles qui disent : pas, ou plus, de compte.",
    )
    relecture: str = Field(
        default="",
        description="L'adresse (GET) qui doit ensuite répondre un de statuts_absent.",
        examples=["http://127.0.0.1:8000/test/comptes/{courriel}"],
    )
    commande: list[str] = Field(
        default_factory=list,
        description="Ou une commande, liste de mots, sans interpréteur.",
        examples=[["effacer-compte", "{courriel}"]],
    )
    preuve: str = Field(
        default="{courriel}", description="Ce que la commande écrit quand le compte est effacé."
    )

    @model_validator(mode="after")
    def _names_one_account(self) -> Self:
        """Refuse what would delete anything else than the account meant."""
        if self.url and self.commande:
            raise ValueError("url ou commande, pas les deux.")
        for given in ((self.url, *self.corps.values()), (self.relecture,), self.commande):
            words = "".join(given)
            if words and "{courriel}" not in words and "{numero}" not in words:
                raise ValueError(
                    "écrivez {courriel} ou {numero} là où le compte est désigné : sans lui, "
                    "chaque effacement toucherait la même chose."
                )
        return self
