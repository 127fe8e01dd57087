"""The table `[franceconnect]` of a profile: the test identities, and how its screens are passed."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal, Self

from pydantic import Field, field_validator, model_validator

from recette.domain.people.known_identities import KnownIdentity
from recette.target.section import Section

Mode = Literal["aucun", "identite_libre", "identites"]


def _date(text: str) -> date:
    return datetime.strptime(text, "%d/%m/%Y").date()  # noqa: DTZ007 - a birth has no zone


class Identity(Section):
    """A fictitious person whom the FranceConnect of the target knows."""

    nom: str = Field(min_length=1, description="Son nom de naissance.")
    sexe: Literal["F", "M"] = Field(description="F ou M.")
    naissance: str = Field(description="Sa date de naissance, jj/mm/aaaa.")
    numero: str = Field(
        pattern=r"^[12]\d{4}(\d{2}|2[AB])\d{6}(\d{2})?$",
        description="Son n° de sécurité sociale, avec ou sans sa clé, sans espace.",
    )
    code_postal: str = Field(pattern=r"^\d{5}$", description="Son code postal.")
    passage: list[str] = Field(
        min_length=1,
        description="Ce qu'elle fait chez FranceConnect, dans l'ordre : le nom d'un bouton, d'un "
        "lien ou d'un choix, ou « nom du champ = ce qui s'y tape » ; le dernier la ramène.",
    )

    @field_validator("naissance")
    @classmethod
    def _is_a_date(cls, text: str) -> str:
        try:
            _date(text)
        except ValueError:
            raise ValueError(f"attendu une date jj/mm/aaaa, lu « {text} ».") from None
        return text

    def known(self) -> KnownIdentity:
        """Return whom this is."""
        return KnownIdentity(
            last_name=self.nom,
            sex=self.sexe,
            birth=_date(self.naissance),
            number=self.numero[:13],
            postcode=self.code_postal,
            passage=tuple(self.passage),
        )


class FranceConnectSection(Section):
    """Which FranceConnect stands beside the target, and who may go through it."""

    mode: Mode = Field(
        default="aucun",
        description="identite_libre : un bac à sable qui accepte une identité saisie ; identites : "
        "il ne connaît que celles de la liste.",
    )
    identites: list[Identity] = Field(
        default_factory=list,
        description="Les identités de test ; chacune ne crée qu'un compte, et une recette entière "
        "en demande trois qui n'en ont pas.",
        examples=[
            [
                {
                    "nom": "DUBOIS",
                    "sexe": "F",
                    "naissance": "24/08/1962",
                    "numero": "2620875990001",
                    "code_postal": "75012",
                    "passage": ["Identifiant = dubois", "Mot de passe = 123", "Valider"],
                }
            ]
        ],
    )
    refus: list[str] = Field(
        default_factory=list,
        description="Ce que fait chez FranceConnect qui refuse de s'y identifier ; sans rien dire, "
        "le bouton fc_refuser.",
        examples=[["Annuler", "Oui"]],
    )

    @model_validator(mode="after")
    def _known_identities_are_told(self) -> Self:
        if self.mode == "identites" and not self.identites:
            raise ValueError('mode = "identites" demande la liste identites.')
        return self
