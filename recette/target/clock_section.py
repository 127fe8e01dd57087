"""The table `[horloge]` of a profile: how the target's clock is moved."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Literal, Self

from pydantic import Field, model_validator

from recette.domain.language.text import hint
from recette.domain.tampering import JSON
from recette.domain.time.clock_templates import (
    WORDS,
    in_body,
    names_an_account,
    unknown_words,
    words_of,
)
from recette.target.section import Section

ClockDriver = Literal["aucune", "http", "libfaketime", "commande", "politique", "ecoule"]
BodyType = Literal["application/json", "application/x-www-form-urlencoded"]
_SAMPLE = words_of("a@example.org", timedelta(1), timedelta(1), datetime(2026, 1, 1, tzinfo=UTC))


class ClockSection(Section):
    """How the target's clock is moved, forward only; a move that is not proved is an error."""

    pilote: ClockDriver = Field(
        default="aucune",
        description="Ce qui avance le temps de la cible : http (une adresse de la cible), "
        "libfaketime (un fichier), commande (une commande de l'équipe), politique (des durées "
        "raccourcies), ecoule (le temps réel, des semaines), ou aucune.",
    )
    url: str = Field(
        default="",
        description="http : l'adresse à qui demander d'avancer ; mots entre accolades admis.",
        examples=["http://127.0.0.1:8000/test/horloge"],
    )
    url_compte: str = Field(
        default="",
        description="http : la même pour un seul compte, avec {courriel} ; elle remplace alors "
        "url, et les scénarios peuvent se jouer côte à côte.",
        examples=["http://127.0.0.1:8000/test/horloge/comptes/{courriel}"],
    )
    methode: Literal["PUT", "POST", "PATCH"] = Field(
        default="PUT", description="http : la méthode de cette demande."
    )
    corps: str = Field(
        default='{"offset_seconds": {decalage_secondes}}',
        description="http : le corps de cette demande. Mots admis : {decalage_secondes} (avance en "
        "tout), {age_secondes} (avance cette fois), {courriel}, {instant_unix} et {instant_iso} "
        "(l'instant à atteindre, UTC).",
    )
    type_corps: BodyType = Field(
        default="application/json", description="http : le type de ce corps."
    )
    url_relecture: str = Field(
        default="",
        description="http : l'adresse où relire l'horloge (GET, réponse JSON) ; celle de la "
        "demande si rien n'est dit.",
        examples=["http://127.0.0.1:8000/test/horloge/etat"],
    )
    champ_relu: str = Field(
        default="offset_seconds",
        min_length=1,
        description="http : où lire la preuve dans la réponse ; un point descend d'un niveau, "
        "un nombre prend un élément d'une liste.",
    )
    valeur_attendue: str = Field(
        default="{decalage_secondes}",
        min_length=1,
        description="http : ce qui doit y être lu ; mots entre accolades admis.",
    )
    tolerance_secondes: float = Field(
        default=0.0,
        ge=0,
        le=60,
        description="http : écart admis avec la valeur attendue, pour une horloge qui continue de "
        "tourner pendant la relecture (60 au plus : les règles se jugent à deux minutes près).",
    )
    champ_etat: str = Field(
        default="status",
        description="http : où lire l'état d'une horloge qui avance en différé ; absent de la "
        "réponse, elle est prête.",
    )
    etats_prets: list[str] = Field(
        default=["ready"], description="http : les états d'une horloge arrivée."
    )
    etats_echec: list[str] = Field(
        default=["internal_failure"],
        description="http : les états d'une horloge qui n'arrivera pas.",
    )
    delai_secondes: float = Field(
        default=30.0, gt=0, description="http : patience devant une horloge qui avance en différé."
    )
    jeton_variable: str = Field(
        default="",
        description="http : la variable d'environnement qui porte le jeton « Bearer ».",
        examples=["HORLOGE_JETON"],
    )
    fichier: str = Field(
        default="",
        description="libfaketime : le fichier de décalage que lit la cible "
        "(FAKETIME_TIMESTAMP_FILE) ; ecoule : le même, d'une cible d'essai dont l'écart est ainsi "
        "déclaré.",
        examples=["/partage/horloge.txt"],
    )
    commande: list[str] = Field(
        default_factory=list,
        description="commande : liste de mots, sans interpréteur, avec {courriel}, {age_secondes} "
        "ou {decalage_secondes} ; elle écrit le nombre de secondes appliqué.",
        examples=[["vieillir", "--courriel", "{courriel}", "--secondes", "{age_secondes}"]],
    )
    cle_fichier: str = Field(
        default="",
        description="ecoule : le fichier de la clé du registre des échéances, si elle n'est pas "
        "dans l'environnement (docs/echeances.md).",
        examples=["/secrets/recette.cle"],
    )
    facteur: float = Field(
        default=1.0,
        ge=1,
        description="politique : les durées de la cible sont raccourcies de ce facteur.",
    )

    @property
    def per_account(self) -> bool:
        """Whether only the account named moves, and not the whole target."""
        words = {
            "http": [self.url_compte or self.url, self.corps],
            "commande": self.commande,
        }.get(self.pilote, [])
        return names_an_account(words)

    @model_validator(mode="after")
    def _can_be_asked(self) -> Self:
        """Refuse a request that could not be sent, or whose answer could not be told."""
        if self.pilote != "http":
            return self
        if not (self.url or self.url_compte):
            raise ValueError('pilote = "http" demande url, ou url_compte.')
        for key in ("url", "url_compte", "url_relecture", "corps", "valeur_attendue"):
            for word in unknown_words(getattr(self, key), WORDS):
                raise ValueError(f"{key} : {{{word}}} ne désigne rien{hint(word, WORDS)}")
        if self.type_corps == JSON and self.corps:
            body = in_body(self.corps, _SAMPLE, self.type_corps)
            try:
                json.loads(body)
            except ValueError as error:
                raise ValueError(f"corps : ce n'est pas du JSON une fois rempli, {body}") from error
        return self
