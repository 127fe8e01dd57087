"""The section `[politique]` of a profile: a reading of the guide where two are sound."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from recette.target.section import Section


class PolicySection(Section):
    """The readings chosen where the guide is silent; the defaults are those of the catalogue."""

    caracteres_speciaux: str = Field(
        default="!", description="Les caractères spéciaux que la cible dit autoriser dans un code."
    )
    lettres_accentuees: Literal["refusees", "admises"] = Field(
        default="refusees",
        description="Ce que la cible fait d'une lettre accentuée dans un code : le guide ne le dit "
        "pas.",
    )
    longueurs_numero: list[Literal[13, 15]] = Field(
        default=[13, 15],
        min_length=1,
        description="Les n° de sécurité sociale admis : sans leur clé (13), avec elle (15).",
    )
    parties_naissance: list[Literal["aaaa", "jjmm", "mmaaaa"]] = Field(
        default=["aaaa", "jjmm", "mmaaaa"],
        description="Les parties de la date de naissance interdites dans un code.",
    )
    jours: Literal["24 heures", "civils"] = Field(
        default="24 heures",
        description="civils : un délai court jusqu'à minuit, heure de Paris, à la fin de son "
        "dernier jour.",
    )
    lien_renvoye: Literal["borne", "sept jours"] = Field(
        default="borne",
        description="borne : un lien renvoyé ne passe pas le 21e jour ; ou sept jours pleins.",
    )
    contact_caisse: str = Field(
        default="moncompteameli.cpam-isere@assurance-maladie.fr",
        description="Le contact donné au-delà du 21e jour.",
    )
    exemptions: dict[str, str] = Field(
        default_factory=dict,
        description="Les règles dont la cible est dispensée, chacune avec sa raison.",
        examples=[{"INF-09": "affiché dans l'application seulement"}],
    )
