"""The composition root: the only module that imports the adapters."""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from recette.adapters.application.json_api import JsonApplication
from recette.adapters.browser.chromium import Chromium
from recette.adapters.browser.surfaces import BrowserVisitors
from recette.adapters.clocks.command import CommandClock
from recette.adapters.clocks.elapsed import ElapsedClock
from recette.adapters.clocks.http import HttpClock
from recette.adapters.clocks.libfaketime import FaketimeClock
from recette.adapters.clocks.none import NoClock
from recette.adapters.clocks.policy import PolicyClock
from recette.adapters.franceconnect.identities import AnyIdentity, KnownIdentities
from recette.adapters.http.scanner import LinkScanner
from recette.adapters.http.surface import FormSurface
from recette.adapters.inbox.client import MailpitClient
from recette.adapters.inbox.mailpit_inbox import MailpitInbox
from recette.adapters.inbox.sending import send_test
from recette.adapters.purge.command import CommandEraser
from recette.adapters.purge.http import HttpEraser
from recette.adapters.register.accounts import AccountsFile, NoRegister, ScenarioRegister
from recette.domain.errors import NotVerifiableError, RecetteError, UsageError
from recette.domain.screen.known_addresses import Landings
from recette.screenplay.casting import Casting
from recette.screenplay.stage import Props, Stage
from recette.target.frontier import GuardedFrontier
from recette.target.guard import guard_of, host_of
from recette.target.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable

    from recette.adapters.browser.surface import PlaywrightSurface
    from recette.domain.screen.vocabulary import Place
    from recette.ports import Clock, Eraser, Frontier, Identities, Register
    from recette.run.resources import ScenarioInfo
    from recette.target.clock_section import ClockDriver
    from recette.target.policy_section import PolicySection
    from recette.target.profile import Profile, RunSettings

__all__ = ["RunResources", "Visitors", "open_resources", "send_test"]

_CAPABILITIES = {
    "horloge": "Le temps de la cible ne peut pas être avancé (profil : [horloge] pilote) ; en "
    "jours réels, « recette semer » et « recette relever » le vérifient.",
    "franceconnect": "Aucune identité FranceConnect n'est donnée (profil : [franceconnect] mode).",
    "application": "L'interface de l'application n'est pas décrite (profil : [application]).",
    "accents_admis": "Les lettres accentuées sont refusées dans un code (profil : [politique] "
    "lettres_accentuees).",
    "accents_refuses": "Les lettres accentuées sont admises dans un code (profil : [politique] "
    "lettres_accentuees).",
    "numero_13": "La cible n'admet pas un n° sans sa clé (profil : [politique] longueurs_numero).",
    "numero_15": "La cible n'admet pas un n° avec sa clé (profil : [politique] longueurs_numero).",
    "lien_borne": "Un lien renvoyé vit sept jours pleins ici (profil : [politique] lien_renvoye).",
    "lien_plein": "Un lien renvoyé ne passe pas le 21e jour (profil : [politique] lien_renvoye).",
}
_SHORT, _LONG = 13, 15


class Visitors:
    """Makes visitors of one target (implements `recette.ports.Surfaces`)."""

    def __init__(self, chromium: Chromium, profile: Profile, frontier: Frontier) -> None:
        url, patience = profile.cible.url.rstrip("/"), profile.cible.delai_secondes
        locators = tuple(profile.reperes.values())
        self._browsers = BrowserVisitors(chromium, url, patience, frontier, locators)
        self._http = partial(FormSurface, url, patience, frontier, locators)

    def browser(self, *, phone: bool = False) -> PlaywrightSurface:
        """Return a new browser visitor."""
        return self._browsers.new(phone=phone)

    def http(self) -> FormSurface:
        """Return a new visitor without a browser."""
        return self._http()


class RunResources:
    """What one worker opens once: browser, inbox, clock (implements `Resources`).

    Args:
        without_inbox: open even if the inbox cannot be looked at; `inbox_failure` then says why.
    """

    def __init__(self, settings: RunSettings, *, without_inbox: bool = False) -> None:
        profile = settings.profil
        self._settings = settings
        guard = guard_of(profile, settings.hotes)
        self._frontier = frontier = GuardedFrontier(guard)
        self._inbox = MailpitInbox(_inbox_client(profile, frontier))
        self._inbox_kind = self.inbox_failure = ""
        try:
            self._inbox_kind = self._inbox.kind()
        except RecetteError as error:
            if not without_inbox:
                raise
            self.inbox_failure = str(error)
        self._clock = _clock(profile, frontier)
        self._application = JsonApplication(
            profile.application.connexion, profile.application.compte, frontier
        )
        hosts = {host_of(url) for url in (profile.cible.url, profile.boite.url)} | guard.allowed
        self._chromium = Chromium.launch(sorted(hosts), visible=settings.visible)
        self._landings = Landings(profile.addresses())
        self._lost_places: set[Place] = set()
        self._visitors = Visitors(self._chromium, profile, frontier)

    def open_stage(self, scenario: ScenarioInfo) -> Stage:
        """Return a fresh stage; refuse what the target has no capability for."""
        profile = self._settings.profil
        for capability, reason in self.missing().items():
            if capability in scenario.tags:
                raise NotVerifiableError(capability, reason)
        output = Path(self._settings.sortie)
        self._frontier.told()  # what nobody has told belongs to no scenario
        return Stage(
            Props(
                profile=profile,
                wording=_wording(self._settings),
                surfaces=self._visitors,
                inbox=self._inbox,
                clock=self._clock,
                application=self._application,
                scanner=LinkScanner(self._frontier),
                frontier=self._frontier,
                register=self._register(scenario),
                identities=self._identities(),
                casting=Casting(
                    self._settings.graine,
                    scenario.cast,
                    profile.boite.domaine,
                    types_key=_SHORT not in profile.politique.longueurs_numero,
                ),
                landings=self._landings,
                lost_places=self._lost_places,
                folder=output / "scenarios" / scenario.folder,
                output=output,
            )
        )

    def _register(self, scenario: ScenarioInfo) -> Register:
        settings = self._settings
        if not settings.registre:
            return NoRegister()
        book = open_accounts(Path(settings.registre), settings.profil)
        return ScenarioRegister(book, scenario.id, settings.graine)

    def _identities(self) -> Identities:
        section = self._settings.profil.franceconnect
        if section.mode != "identites":
            return AnyIdentity()
        path = self._settings.registre
        accounts = open_accounts(Path(path), self._settings.profil).accounts if path else list
        return KnownIdentities([one.known() for one in section.identites], accounts)

    def missing(self) -> dict[str, str]:
        """Return the capabilities that the target lacks, by tag, and why."""
        available = {
            "horloge": self._clock.available(),
            "franceconnect": self._settings.profil.franceconnect.mode != "aucun",
            "application": self._application.available(),
            **_readings(self._settings.profil.politique),
        }
        return {tag: reason for tag, reason in _CAPABILITIES.items() if not available[tag]}

    def describe(self) -> dict[str, Any]:
        """Return what the results say of this worker."""
        return {
            "navigateur": self._chromium.version,
            "boite": self._inbox_kind,
            "horloge": self._clock.name,
        }

    def close(self) -> None:
        """Stop the browser."""
        self._chromium.close()


def _wording(settings: RunSettings) -> Wording:
    profile, dismissed = settings.profil, dict(settings.profil.messages_ecartes)
    for said, sentences in settings.lectures_refusees.items():
        dismissed[said] = [*dismissed.get(said, ()), *sentences]
    return Wording(
        profile.libelles,
        profile.etapes,
        profile.reperes,
        profile.messages,
        dismissed,
        settings.lectures,
    )


def _readings(policy: PolicySection) -> dict[str, bool]:
    """Return which readings of a silence of the guide are those of the target."""
    return {
        "accents_admis": policy.lettres_accentuees == "admises",
        "accents_refuses": policy.lettres_accentuees == "refusees",
        "numero_13": _SHORT in policy.longueurs_numero,
        "numero_15": _LONG in policy.longueurs_numero,
        "lien_borne": policy.lien_renvoye == "borne",
        "lien_plein": policy.lien_renvoye == "sept jours",
    }


def _inbox_client(profile: Profile, frontier: Frontier) -> MailpitClient:
    section = profile.boite
    password = os.environ.get(section.mot_de_passe_variable, "")
    return MailpitClient(
        section.url, frontier=frontier, user=section.utilisateur, password=password
    )


def _clock(profile: Profile, frontier: Frontier) -> Clock:
    section = profile.horloge
    makers: dict[ClockDriver, Callable[[], Clock]] = {
        "aucune": NoClock,
        "ecoule": lambda: elapsed_clock(profile),
        "http": lambda: HttpClock(
            section, os.environ.get(section.jeton_variable, ""), frontier=frontier
        ),
        "libfaketime": lambda: FaketimeClock(Path(section.fichier), profile.cible.url),
        "commande": lambda: CommandClock(section.commande),
        "politique": lambda: PolicyClock(section.facteur),
    }
    return makers[section.pilote]()


def open_accounts(path: Path, profile: Profile) -> AccountsFile:
    """Return the register of the accounts created on a target."""
    return AccountsFile(path, profile.cible.url)


def open_eraser(profile: Profile, frontier: Frontier) -> Eraser | None:
    """Return what deletes accounts; None when the profile does not say how."""
    section = profile.purge
    if section.url:
        return HttpEraser(section, os.environ.get(section.jeton_variable, ""), frontier)
    return CommandEraser(section) if section.commande else None


def elapsed_clock(profile: Profile) -> ElapsedClock:
    """Return the time of a target that nobody moves, as the ledger reads it."""
    file = profile.horloge.fichier if profile.horloge.pilote == "ecoule" else ""
    return ElapsedClock(profile.cible.url, Path(file) if file else None)


def open_resources(settings: RunSettings, *, without_inbox: bool = False) -> RunResources:
    """Open browser, inbox and clock for one worker.

    Raises:
        RecetteError: one of them cannot be opened; the message says the remedy.
        UsageError: the interpreter drops assertions, so no verdict would ever be red.
    """
    if sys.flags.optimize:
        raise UsageError(
            "Python est lancé sans ses assertions (-O ou PYTHONOPTIMIZE) : aucune règle ne "
            "pourrait être trouvée fausse. Relancez sans cette option."
        )
    return RunResources(settings, without_inbox=without_inbox)
