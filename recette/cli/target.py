"""The target of a run: the bundled one, started; or the one named, checked."""

from __future__ import annotations

import os
import tempfile
from typing import TYPE_CHECKING

import requests

from recette.cli.defects import check_defects
from recette.domain.errors import RecetteError, UsageError
from recette.run.stack import Stack
from recette.target.guard import addresses_of, guard_of
from recette.target.loading import load_profile
from recette.target.profile import Profile
from recette.target.register_location import check_writable, register_file

if TYPE_CHECKING:
    from contextlib import ExitStack

    from recette.cli.options import VerifyOptions

_TIMEOUT = 15.0
_LOOPBACK = "localhost,127.0.0.1,::1"


def open_target(
    options: VerifyOptions, given: Profile | None, stack: ExitStack
) -> tuple[Profile, dict[str, str]]:
    """Return the profile of the target and the environment of the workers.

    Args:
        options: what was asked.
        given: what `check_usage` returned; None starts the bundled target.
        stack: closes what is started.

    Raises:
        UsageError: nothing temporary can be written.
        RecetteError: the target does not answer, or does not start.
    """
    choose_temporary_folder()
    if given is None:
        bundled = stack.enter_context(Stack(options.output / "journaux", options.defects))
        return _adjusted(bundled.profile(), options), bundled.environment()
    _check_reachable(given.cible.url)
    return given, dict(os.environ)


def check_usage(options: VerifyOptions, *, creates: bool = True) -> Profile | None:
    """Return the profile asked for, None for the bundled target; nothing is asked of anybody yet.

    Args:
        options: what was asked.
        creates: whether accounts are to be created, and written in the register of the target.

    Raises:
        UsageError: options that do not go together, a wrong profile, a host where nobody lets us
            go, a register that cannot be written.
    """
    if options.bundled and options.inbox:
        raise UsageError("--boite va avec --cible ou --profil : la cible embarquée a la sienne.")
    if not options.bundled and options.defects:
        raise UsageError("--defaut ne va qu'avec la cible embarquée, sans --cible ni --profil.")
    check_defects(options.defects)
    if options.bundled:
        return None
    profile = load_profile(options.profile) if options.profile else Profile()
    profile = _adjusted(profile, options)
    guard = guard_of(profile, options.hosts)
    for url in addresses_of(profile):
        guard.check(url)
    register = register_file(profile.cible.url, options.register)
    if creates:
        check_writable(register)
    return profile


def keep_loopback_direct() -> None:
    """Never ask a proxy for this machine, here nor in the processes that we start."""
    for name in ("no_proxy", "NO_PROXY"):
        given = os.environ.get(name, "")
        if given != "*":
            os.environ[name] = f"{given},{_LOOPBACK}" if given else _LOOPBACK


def choose_temporary_folder() -> None:
    """Have every process of ours, the browser too, write its temporary files where one can.

    Python turns to /tmp when TMPDIR cannot be used; the driver of the browser does not.

    Raises:
        UsageError: they can be written nowhere.
    """
    try:
        os.environ["TMPDIR"] = tempfile.gettempdir()
    except OSError as error:
        raise UsageError(
            "Aucun dossier temporaire ne peut être écrit : faites de la place dans /tmp, ou nommez "
            "un autre dossier par la variable TMPDIR."
        ) from error


def _adjusted(profile: Profile, options: VerifyOptions) -> Profile:
    cible = profile.cible.model_copy(update={"url": options.target} if options.target else {})
    boite = profile.boite.model_copy(update={"url": options.inbox} if options.inbox else {})
    update: dict[str, object] = {"cible": cible, "boite": boite}
    if options.preparation:
        update["preparation"] = options.preparation
    return profile.model_copy(update=update)


def _check_reachable(url: str) -> None:
    try:
        requests.get(url, timeout=_TIMEOUT, allow_redirects=False, stream=True).close()
    except requests.exceptions.SSLError as error:
        raise RecetteError(
            f"Le certificat de {url} est refusé ({error}) : corrigez-le, ou ajoutez son autorité "
            "par REQUESTS_CA_BUNDLE."
        ) from error
    except requests.RequestException as error:
        raise RecetteError(
            f"La cible ne répond pas sur {url} ({type(error).__name__}) : "
            "vérifiez l'adresse, et que la cible est démarrée."
        ) from error
