"""Proof that a target's clock moved: the `Date` of its own answers against our time."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import requests

from recette.domain.errors import RecetteError
from recette.domain.time.durations import in_words

TOLERANCE = timedelta(seconds=30)
_WITHIN = 15.0
_TIMEOUT = 10.0


def target_offset(url: str) -> timedelta | None:
    """Return how far ahead of ours the target says its time is; None when it does not say.

    Raises:
        RecetteError: the target does not answer.
    """
    try:
        answer = requests.get(url, timeout=_TIMEOUT, allow_redirects=False)
    except requests.RequestException as error:
        raise RecetteError(
            f"La cible ne dit plus l'heure, elle ne répond pas sur {url} "
            f"({type(error).__name__}) : vérifiez qu'elle est démarrée, et ses journaux."
        ) from error
    try:
        said = parsedate_to_datetime(answer.headers.get("Date", ""))
    except ValueError:
        return None
    return (said if said.tzinfo else said.replace(tzinfo=UTC)) - datetime.now(UTC)


def prove_by_date(url: str, wanted: timedelta) -> str:
    """Wait until the target's `Date` shows the offset wanted; return the proof.

    Raises:
        RecetteError: it does not show it within fifteen seconds.
    """
    deadline = time.monotonic() + _WITHIN
    while True:
        seen = target_offset(url)
        if seen is not None and abs(seen - wanted) < TOLERANCE:
            return f"en-tête Date de la cible en avance de {in_words(seen)}"
        if time.monotonic() > deadline:
            told = "aucun en-tête Date" if seen is None else f"en avance de {in_words(seen)}"
            raise RecetteError(
                f"L'horloge de la cible n'a pas bougé : attendu {in_words(wanted)} d'avance, "
                f"vu {told} ({url}). Vérifiez [horloge] dans le profil : la cible lit-elle bien ce "
                "réglage ?"
            )
        time.sleep(0.2)
