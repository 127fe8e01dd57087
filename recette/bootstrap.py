"""The composition root: the only module that imports the adapters."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from recette.adapters.application.json_api import JsonApplication
from recette.adapters.browser.chromium import Chromium
from recette.adapters.browser.surfaces import BrowserVisitors
from recette.adapters.clocks.command import CommandClock
from recette.adapters.clocks.http import HttpClock
from recette.adapters.clocks.libfaketime import FaketimeClock
from recette.adapters.clocks.none import NoClock
from recette.adapters.clocks.policy import PolicyClock
from recette.adapters.http.scanner import LinkScanner
from recette.adapters.http.surface import FormSurface
from recette.adapters.inbox.client import MailpitClient
from recette.adapters.inbox.mailpit_inbox import MailpitInbox
from recette.adapters.inbox.sending import send_test
from recette.casting import Casting
from recette.domain.errors import NotVerifiableError, RecetteError, UsageError
from recette.domain.vocabulary import Place
from recette.stage import Props, Stage
from recette.target.guard import host_of
from recette.target.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable

    from recette.adapters.browser.surface import PlaywrightSurface
    from recette.ports import Clock
    from recette.run.house import ScenarioInfo
    from recette.target.profile import ClockDriver, Profile, RunSettings

__all__ = ["House", "Visitors", "open_house", "send_test"]

_CAPABILITIES = {
    "horloge": "Le temps de la cible ne peut pas être avancé (profil : [horloge] pilote).",
    "franceconnect": "Aucune identité FranceConnect n'est donnée (profil : [franceconnect] mode).",
    "application": "L'interface de l'application n'est pas décrite (profil : [application]).",
}


class Visitors:
    """Makes visitors of one target (implements `recette.ports.Surfaces`)."""

    def __init__(self, chromium: Chromium, profile: Profile) -> None:
        url, patience = profile.cible.url.rstrip("/"), profile.cible.delai_secondes
        self._browsers = BrowserVisitors(chromium, url, patience)
        self._url, self._patience = url, patience

    def browser(self, *, phone: bool = False) -> PlaywrightSurface:
        """Return a new browser visitor."""
        return self._browsers.new(phone=phone)

    def http(self) -> FormSurface:
        """Return a new visitor without a browser."""
        return FormSurface(self._url, self._patience)


class House:
    """What one worker opens once: browser, inbox, clock (implements `HouseLike`).

    Args:
        without_inbox: open even if the inbox cannot be looked at; `inbox_failure` then says why.
    """

    def __init__(self, settings: RunSettings, *, without_inbox: bool = False) -> None:
        profile = settings.profil
        self._settings = settings
        self._inbox = MailpitInbox(_inbox_client(profile))
        self._inbox_kind = self.inbox_failure = ""
        try:
            self._inbox_kind = self._inbox.kind()
        except RecetteError as error:
            if not without_inbox:
                raise
            self.inbox_failure = str(error)
        self._clock = _clock(profile)
        self._application = JsonApplication(
            profile.application.connexion, profile.application.compte
        )
        hosts = sorted({host_of(url) for url in (profile.cible.url, profile.boite.url)})
        self._chromium = Chromium.launch(hosts, visible=settings.visible)
        self._addresses = {p: profile.ecrans[p.key] for p in Place if p.key in profile.ecrans}
        self._visitors = Visitors(self._chromium, profile)

    def open_stage(self, scenario: ScenarioInfo) -> Stage:
        """Return a fresh stage; refuse what the target has no capability for."""
        profile = self._settings.profil
        for capability, reason in self.missing().items():
            if capability in scenario.tags:
                raise NotVerifiableError(capability, reason)
        output = Path(self._settings.sortie)
        return Stage(
            Props(
                profile=profile,
                wording=Wording(profile.libelles),
                surfaces=self._visitors,
                inbox=self._inbox,
                clock=self._clock,
                application=self._application,
                scanner=LinkScanner(),
                casting=Casting(self._settings.graine, scenario.cast, profile.boite.domaine),
                addresses=self._addresses,
                folder=output / "scenarios" / scenario.folder,
                output=output,
            )
        )

    def missing(self) -> dict[str, str]:
        """Return the capabilities that the target lacks, by tag, and why."""
        available = {
            "horloge": self._clock.available(),
            "franceconnect": self._settings.profil.franceconnect.mode != "aucun",
            "application": self._application.available(),
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


def _inbox_client(profile: Profile) -> MailpitClient:
    section = profile.boite
    password = os.environ.get(section.mot_de_passe_variable, "")
    return MailpitClient(section.url, user=section.utilisateur, password=password)


def _clock(profile: Profile) -> Clock:
    section = profile.horloge
    makers: dict[ClockDriver, Callable[[], Clock]] = {
        "aucune": NoClock,
        "ecoule": NoClock,
        "http": lambda: HttpClock(
            section.url, section.url_compte, os.environ.get(section.jeton_variable, "")
        ),
        "libfaketime": lambda: FaketimeClock(Path(section.fichier), profile.cible.url),
        "commande": lambda: CommandClock(section.commande),
        "politique": lambda: PolicyClock(section.facteur),
    }
    return makers[section.pilote]()


def open_house(settings: RunSettings, *, without_inbox: bool = False) -> House:
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
    return House(settings, without_inbox=without_inbox)
