"""One contract, two inboxes: the embedded one always, a real Mailpit when there is one."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from mail_sandbox.launcher import Kind, MailpitMissingError, find_mailpit
from tests.contract.support import Box, start, stop

if TYPE_CHECKING:
    from collections.abc import Iterator


def _required() -> bool:
    return os.environ.get("RECETTE_MAILPIT_EXIGE") == "1"


def _absent() -> str:
    """Return why there is no real Mailpit, "" when there is one."""
    try:
        found = find_mailpit(os.environ)
    except MailpitMissingError as error:
        return str(error)
    return "" if found else "Mailpit est introuvable : nommez-le avec RECETTE_MAILPIT"


@pytest.fixture(scope="module", params=["embarquee", "mailpit"])
def box(request: pytest.FixtureRequest) -> Iterator[Box]:
    """Return a running inbox; a module may ask for `AUTH` or `CHAOS`."""
    kind: Kind = request.param
    reason = _absent() if kind == "mailpit" else ""
    if reason and _required():
        pytest.fail(f"RECETTE_MAILPIT_EXIGE=1 : {reason}")
    if reason:
        pytest.skip(reason)
    auth = getattr(request.module, "AUTH", "")
    running, process = start(
        kind, os.environ, auth=auth, chaos=getattr(request.module, "CHAOS", False)
    )
    yield running
    running.session.close()
    stop(process)
