"""The profile of a target: a TOML file, everything in it optional.

Keys are French because a QA team writes them. Secrets never stand in a profile: a key that ends
with `_variable` names the environment variable that holds one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, Self, TypeVar

import soupsieve
from pydantic import Field, field_validator, model_validator

from recette.domain.language.text import canonical, hint
from recette.domain.people.fictitious import is_reserved_domain
from recette.domain.screen.reading import SAYINGS
from recette.domain.screen.vocabulary import ASKED, Choice, Control, Place
from recette.domain.screen.vocabulary import Field as Field_
from recette.target.clock_section import ClockSection
from recette.target.franceconnect_section import FranceConnectSection
from recette.target.policy_section import PolicySection
from recette.target.purge_section import PurgeSection
from recette.target.section import Section

if TYPE_CHECKING:
    from collections.abc import Collection

V = TypeVar("V")
Preparation = Literal["http", "navigateur"]


class TargetSection(Section):
    """Where the target is, and who allows us to try it when it is not on this machine."""

    nom: str = Field(default="cible", description="Le nom de la cible dans le compte rendu.")
    url: str = Field(default="http://127.0.0.1:8000", description="L'adresse de son accueil.")
    delai_secondes: float = Field(default=10.0, gt=0, description="Patience devant un écran.")
    autorise: bool = Field(
        default=False, description="true pour un hôte qui n'est pas cette machine."
    )
    autorise_par: str = Field(
        default="",
        description="Qui autorise la recette sur cet hôte ; gardé dans les résultats.",
        examples=["l'équipe de recette, ticket 4812"],
    )
    hotes: list[str] = Field(
        default_factory=list,
        description="Les autres hôtes permis avec lui (FranceConnect de test, images…).",
        examples=[["images.recette.example.org"]],
    )


class InboxSection(Section):
    """The Mailpit (or compatible) inbox that receives the target's courriels."""

    url: str = Field(
        default="http://127.0.0.1:8025",
        description="L'adresse d'un Mailpit, ou de la boîte embarquée.",
    )
    utilisateur: str = Field(default="", description="Le nom demandé par cette boîte.")
    mot_de_passe_variable: str = Field(
        default="",
        description="La variable d'environnement qui porte son mot de passe.",
        examples=["BOITE_MOT_DE_PASSE"],
    )
    delai_secondes: float = Field(default=30.0, gt=0, description="Patience devant un courriel.")
    domaine: str = Field(
        default="example.org", description="Le domaine des adresses des personnes fictives."
    )
    autre_domaine: str = Field(
        default="example.net",
        description="Celui d'un autre fournisseur, pour changer d'adresse (REC-03).",
    )
    domaine_autorise_par: str = Field(
        default="", description="Qui répond d'un domaine qui n'est pas réservé aux exemples."
    )

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

    connexion: str = Field(
        default="",
        description="L'adresse où l'application se connecte.",
        examples=["http://127.0.0.1:8000/api/application/connexion"],
    )
    compte: str = Field(
        default="",
        description="L'adresse où elle lit le compte.",
        examples=["http://127.0.0.1:8000/api/application/compte"],
    )


VERSION: Literal[1] = 1
Sentence = Annotated[str, Field(min_length=8)]
NAMED = tuple(word.key for word in (*Field_, *Choice, *Control))
PLACES = tuple(place.key for place in Place)
SPLIT_STEPS = ("creation", "code", "informations")


def _known(given: dict[str, V], known: Collection[str], what: str) -> dict[str, V]:
    for key in given:
        if key not in known:
            raise ValueError(f"« {key} » n'est pas {what}{hint(key, known)}")
    return given


class Profile(Section):
    """Everything the harness is told of one target."""

    version: Literal[1] = Field(default=VERSION, description="La version du format de ce profil.")
    preparation: Preparation = Field(
        default="navigateur",
        description="Comment les états supposés sont atteints : navigateur, ou http (par "
        "formulaires, cent fois plus vite).",
    )
    cible: TargetSection = Field(
        default=TargetSection(), description="La cible, et qui répond de l'y essayer."
    )
    boite: InboxSection = Field(
        default=InboxSection(), description="La boîte aux lettres qui reçoit ses courriels."
    )
    horloge: ClockSection = Field(
        default=ClockSection(),
        description="Comment son temps avance ; un déplacement sans preuve est une erreur.",
    )
    application: ApplicationSection = Field(
        default=ApplicationSection(),
        description="L'interface de son application mobile, si elle est exposée (ACT-05).",
    )
    franceconnect: FranceConnectSection = Field(
        default=FranceConnectSection(), description="Le FranceConnect de test à ses côtés."
    )
    purge: PurgeSection = Field(
        default=PurgeSection(),
        description="Comment effacer les comptes que la recette a créés : une demande, ou une "
        "commande.",
    )
    politique: PolicySection = Field(
        default=PolicySection(), description="La lecture retenue là où le guide est muet."
    )
    libelles: dict[str, list[str]] = Field(
        default_factory=dict,
        description="D'autres noms d'un champ, d'un bouton, d'un lien, d'un choix.",
        examples=[{"nom": ["Votre nom de famille"], "continuer": ["Poursuivre"]}],
        json_schema_extra={"propertyNames": {"enum": list(NAMED)}},
    )
    messages: dict[str, list[Sentence]] = Field(
        default_factory=dict,
        description="D'autres phrases de la cible qui disent ce qu'attend une étape des features, "
        "nommé par les mots de l'étape.",
        examples=[{"que le lien n'est plus actif": ["Ce lien a fait son temps"]}],
        json_schema_extra={"propertyNames": {"enum": list(SAYINGS)}},
    )
    messages_ecartes: dict[str, list[Sentence]] = Field(
        default_factory=dict,
        description="Des phrases de la cible qui ne disent pas ce qu'attend une étape des "
        "features, quoi qu'on y lise.",
        examples=[{"que le lien n'est plus actif": ["Votre carte Vitale n'est plus active"]}],
        json_schema_extra={"propertyNames": {"enum": list(SAYINGS)}},
    )
    reperes: dict[str, str] = Field(
        default_factory=dict,
        description="En dernier recours, le sélecteur CSS d'un élément qu'aucun nom ne distingue ; "
        "il remplace ses noms.",
        examples=[{"nom": "#famille", "continuer": '[data-testid="suite"]'}],
        json_schema_extra={"propertyNames": {"enum": list(NAMED)}},
    )
    ecrans: dict[str, str] = Field(
        default_factory=dict,
        description="Les adresses directes des écrans, si l'accueil n'y mène pas.",
        examples=[{"creation": "/inscription"}],
        json_schema_extra={"propertyNames": {"enum": list(PLACES)}},
    )
    etapes: dict[str, list[list[str]]] = Field(
        default_factory=dict,
        description="Une étape répartie sur plusieurs écrans : ce que chacun demande, dans "
        "l'ordre.",
        examples=[{"creation": [["nom", "numero"], ["naissance", "code_postal"]]}],
        json_schema_extra={"propertyNames": {"enum": list(SPLIT_STEPS)}},
    )

    def addresses(self) -> dict[Place, str]:
        """Return the addresses given of screens, by the place that they show."""
        return {place: self.ecrans[place.key] for place in Place if place.key in self.ecrans}

    @field_validator("libelles")
    @classmethod
    def _names_are_asked_for(cls, names: dict[str, list[str]]) -> dict[str, list[str]]:
        return _known(names, NAMED, "un champ, ni un bouton, ni un choix")

    @field_validator("messages", "messages_ecartes")
    @classmethod
    def _messages_are_awaited(cls, given: dict[str, list[str]]) -> dict[str, list[str]]:
        return _known(given, SAYINGS, "un message attendu par les features")

    @model_validator(mode="after")
    def _no_message_is_both(self) -> Self:
        for said, sentences in self.messages.items():
            for sentence in sentences:
                if canonical(sentence) in map(canonical, self.messages_ecartes.get(said, ())):
                    raise ValueError(
                        f"« {sentence} » est à la fois dans [messages] et dans [messages_ecartes], "
                        f"pour « {said} » : laissez-la dans l'un des deux."
                    )
        return self

    @field_validator("reperes")
    @classmethod
    def _locators_are_css(cls, locators: dict[str, str]) -> dict[str, str]:
        for key, css in _known(locators, NAMED, "un champ, ni un bouton, ni un choix").items():
            try:
                soupsieve.compile(css)
            except soupsieve.SelectorSyntaxError:
                raise ValueError(f"{key} : « {css} » n'est pas un sélecteur CSS.") from None
        return locators

    @field_validator("ecrans")
    @classmethod
    def _places_are_known(cls, places: dict[str, str]) -> dict[str, str]:
        return _known(places, PLACES, "un écran")

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
    the file of the accounts created, empty for a target that does not outlive the run; `lectures`
    and `lectures_refusees`
    the sentences that a person approved and refused, by what they say or not.
    """

    profil: Profile = Profile()
    sortie: str = "rapport"
    graine: int = 0
    visible: bool = False
    hotes: list[str] = Field(default_factory=list)
    registre: str = ""
    lectures: dict[str, list[str]] = Field(default_factory=dict)
    lectures_refusees: dict[str, list[str]] = Field(default_factory=dict)
    lectures_approuvees: bool = False
