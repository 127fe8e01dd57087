"""The profile of a target: a TOML file, everything in it optional.

Keys are French because a QA team writes them. Secrets never stand in a profile: a key that ends
with `_variable` names the environment variable that holds one.
"""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, field_validator, model_validator

from recette.domain.fictitious import is_reserved_domain
from recette.domain.nearest import hint
from recette.domain.vocabulary import ASKED
from recette.target.clock_section import ClockSection
from recette.target.section import Section

Preparation = Literal["http", "navigateur"]


class TargetSection(Section):
    """Where the target is, and who allows us to try it when it is not on this machine."""

    nom: str = "cible"
    url: str = "http://127.0.0.1:8000"
    delai_secondes: float = Field(default=10.0, gt=0)
    autorise: bool = False
    autorise_par: str = ""
    hotes: list[str] = Field(default_factory=list)


class InboxSection(Section):
    """The Mailpit (or compatible) inbox that receives the target's courriels."""

    url: str = "http://127.0.0.1:8025"
    utilisateur: str = ""
    mot_de_passe_variable: str = ""
    delai_secondes: float = Field(default=30.0, gt=0)
    domaine: str = "example.org"
    autre_domaine: str = "example.net"
    domaine_autorise_par: str = ""

    @model_validator(mode="after")
    def _writes_to_nobody(self) -> Self:
        """Refuse the domains where somebody could receive what is sent to a fictitious person."""
        given = (self.domaine, self.autre_domaine)
        real = sorted({domain for domain in given if not is_reserved_domain(domain)})
        if real and not self.domaine_autorise_par.strip():
            raise ValueError(
                f"le domaine {', '.join(real)} n'est pas réservé aux exemples (example.org, "
                "example.net, .test, .invalid : RFC 2606) et quelqu'un pourrait y recevoir les "
                "courriels de la recette. Choisissez-en un qui l'est, ou dites qui en répond : "
                '[boite] domaine_autorise_par = "…".'
            )
        return self


class ApplicationSection(Section):
    """The interface that the target's mobile application uses (ACT-05), when it is exposed."""

    connexion: str = ""
    compte: str = ""


class FranceConnectSection(Section):
    """Whether a FranceConnect sandbox with free fictitious identities stands beside the target."""

    mode: Literal["aucun", "identite_libre"] = "aucun"


class PurgeSection(Section):
    """How the accounts that the recette created are deleted: by a request, or by a command."""

    methode: str = "DELETE"
    url: str = ""
    corps: dict[str, str] = Field(default_factory=dict)
    jeton_variable: str = ""
    statuts: list[int] = Field(default_factory=lambda: [200, 202, 204])
    statuts_absent: list[int] = Field(default_factory=lambda: [404, 410])
    relecture: str = ""
    commande: list[str] = Field(default_factory=list)
    preuve: str = "{courriel}"

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


class PolicySection(Section):
    """The readings chosen where the guide is silent; the defaults are those of the catalogue."""

    caracteres_speciaux: str = "!"
    longueurs_numero: list[Literal[13, 15]] = Field(default=[13, 15], min_length=1)
    parties_naissance: list[Literal["aaaa", "jjmm", "mmaaaa"]] = ["aaaa", "jjmm", "mmaaaa"]
    jours: Literal["24 heures", "civils"] = "24 heures"
    lien_renvoye: Literal["borne", "sept jours"] = "borne"
    contact_caisse: str = "moncompteameli.cpam-isere@assurance-maladie.fr"
    exemptions: dict[str, str] = Field(default_factory=dict)


SPLIT_STEPS = ("creation", "code", "informations")


class Profile(Section):
    """Everything the harness is told of one target."""

    cible: TargetSection = TargetSection()
    boite: InboxSection = InboxSection()
    horloge: ClockSection = ClockSection()
    application: ApplicationSection = ApplicationSection()
    franceconnect: FranceConnectSection = FranceConnectSection()
    purge: PurgeSection = PurgeSection()
    politique: PolicySection = PolicySection()
    preparation: Preparation = "navigateur"
    libelles: dict[str, list[str]] = Field(default_factory=dict)
    ecrans: dict[str, str] = Field(default_factory=dict)
    etapes: dict[str, list[list[str]]] = Field(default_factory=dict)

    @field_validator("etapes")
    @classmethod
    def _words_are_known(cls, steps: dict[str, list[list[str]]]) -> dict[str, list[list[str]]]:
        for step in steps:
            if step not in SPLIT_STEPS:
                raise ValueError(f"« {step} » n'est pas une étape ({', '.join(SPLIT_STEPS)}).")
        for word in (word for screens in steps.values() for screen in screens for word in screen):
            if word not in ASKED:
                raise ValueError(f"« {word} » n'est ni un champ ni un choix{hint(word, ASKED)}")
        return steps


class RunSettings(Section):
    """One run of the harness against one target; what a worker receives, as JSON.

    `hotes` are the hosts that the command line allows, beside those of the profile; `registre` is
    the file of the accounts created, empty for a target that does not outlive the run.
    """

    profil: Profile = Profile()
    sortie: str = "rapport"
    graine: int = 0
    visible: bool = False
    hotes: list[str] = Field(default_factory=list)
    registre: str = ""
