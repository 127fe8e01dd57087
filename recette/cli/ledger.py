"""What the commands of the ledger share: options, profile, key, the resources of a run."""

from __future__ import annotations

import secrets
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Option

from recette.bootstrap import RunResources, elapsed_clock, open_resources
from recette.cli.options import VerifyOptions
from recette.cli.output import absolute
from recette.cli.target import check_usage, choose_temporary_folder
from recette.domain.errors import UsageError
from recette.ledger.encryption import Cipher, create_key, find_cipher
from recette.ledger.runner import LedgerRunner
from recette.target.approvals import approvals_of
from recette.target.clock_section import ClockSection
from recette.target.profile import Profile, RunSettings
from recette.target.register_location import register_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recette.adapters.clocks.elapsed import ElapsedClock

LEDGER = Path("echeances.sqlite3")
Target = Annotated[str, Option(metavar="URL", help="URL de la cible, si le profil l'ignore.")]
LedgerPath = Annotated[Path, Option(metavar="FICHIER", help="Registre des échéances.")]
Key = Annotated[
    Path | None,
    Option(metavar="FICHIER", help="Clé du registre ; sinon RECETTE_CLE, ou le profil."),
]


@dataclass(frozen=True)
class LedgerOptions:
    """What was asked on the command line of `recette semer` or `recette relever`."""

    ledger: Path = LEDGER
    target: str = ""
    inbox: str = ""
    profile: Path | None = None
    key: Path | None = None
    new_key: bool = False
    hosts: tuple[str, ...] = ()
    register: Path | None = None
    output: Path = Path("rapport-echeances")
    visible: bool = False

    def as_verify(self) -> VerifyOptions:
        """Return what of these options tells the target."""
        return VerifyOptions(
            target=self.target,
            inbox=self.inbox,
            profile=self.profile,
            hosts=self.hosts,
            register=self.register,
        )


def profile_of(options: LedgerOptions) -> Profile:
    """Return the profile of the target, its time left to itself whatever else could move it.

    Raises:
        UsageError: no target is named, wrong profile, a host where nobody lets us go, or no
            register of the accounts.
    """
    if not (options.target or options.profile):
        raise UsageError(
            "Un registre demande une cible qui reste en place : donnez --profil, ou --cible et "
            "--boite."
        )
    profile = check_usage(options.as_verify()) or Profile()
    clock = profile.horloge
    file = clock.fichier if clock.pilote == "ecoule" else ""
    real = ClockSection(pilote="ecoule", fichier=file, cle_fichier=clock.cle_fichier)
    return profile.model_copy(update={"horloge": real})


def cipher_of(options: LedgerOptions, profile: Profile) -> Cipher:
    """Return the cipher of a ledger, its key made first if asked for.

    Raises:
        UsageError: there is no key, or it cannot be made.
    """
    if options.new_key:
        named = options.key or profile.horloge.cle_fichier
        if not named:
            raise UsageError("--creer-cle écrit la clé dans un fichier : nommez-le par --cle.")
        create_key(Path(named))
    return find_cipher(options.key, profile.horloge.cle_fichier)


def clock_of(profile: Profile) -> ElapsedClock:
    """Return the time of the target."""
    return elapsed_clock(profile)


class LazyResources:
    """Opens browser and inbox once, when they are first needed (a context manager's value)."""

    def __init__(self, profile: Profile, options: LedgerOptions) -> None:
        # No two runs may draw the same person: the accounts of a ledger stay for weeks.
        seed = secrets.randbits(128)
        self._settings = RunSettings(
            profil=profile,
            **approvals_of(options.profile).settings(),
            sortie=absolute(options.output),
            graine=seed,
            visible=options.visible,
            hotes=list(options.hosts),
            registre=str(register_file(profile.cible.url, options.register)),
        )
        self.opened: RunResources | None = None

    def open(self) -> LedgerRunner:
        """Return what plays on the target.

        Raises:
            RecetteError: browser or inbox cannot be opened.
        """
        if self.opened is None:
            self.opened = open_resources(self._settings)
        return LedgerRunner(self.opened)


@contextmanager
def lazy_resources(profile: Profile, options: LedgerOptions) -> Iterator[LazyResources]:
    """Give what opens the resources; close them in the end."""
    choose_temporary_folder()
    lazy = LazyResources(profile, options)
    try:
        yield lazy
    finally:
        if lazy.opened is not None:
            lazy.opened.close()
