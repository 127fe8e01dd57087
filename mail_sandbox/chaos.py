"""SMTP failures on purpose. Source: `smtpd/chaos`."""

from __future__ import annotations

import secrets
from typing import Any

_DEFAULTS = {"Sender": 451, "Recipient": 451, "Authentication": 535}
_LOWEST, _HIGHEST = 400, 599
_CERTAIN = 100  # per cent


class ChaosError(ValueError):
    """A trigger out of its bounds; the message is Mailpit's."""


class Chaos:
    """The three triggers; with 100 % a deterministic outage."""

    def __init__(self, *, enabled: bool) -> None:
        self.enabled = enabled
        self._triggers = {
            name: {"ErrorCode": code, "Probability": 0} for name, code in _DEFAULTS.items()
        }

    def triggers(self) -> dict[str, dict[str, int]]:
        """Return the `Triggers` of the REST interface."""
        return self._triggers

    def replace(self, wanted: dict[str, Any]) -> None:
        """Replace the triggers; those left out get their default code and 0 %.

        Raises:
            ChaosError: a code or a probability is out of bounds; the earlier triggers are set.
        """
        for name, default in _DEFAULTS.items():
            given = _lower(_lower(wanted).get(name.lower()) or {})
            code = int(given.get("errorcode") or default)
            probability = int(given.get("probability") or 0)
            if not _LOWEST <= code <= _HIGHEST:
                raise ChaosError("error code must be between 400 and 599")
            if not 0 <= probability <= _CERTAIN:
                raise ChaosError("probability must be between 0 and 100")
            self._triggers[name] = {"ErrorCode": code, "Probability": probability}

    def reply(self, name: str) -> str | None:
        """Return the SMTP reply of a failure of `Sender` or `Recipient`, None to go on."""
        trigger = self._triggers[name]
        if not self.enabled or secrets.randbelow(_CERTAIN) >= trigger["Probability"]:
            return None
        return f"{trigger['ErrorCode']} Chaos {name.lower()} error"


def _lower(values: Any) -> dict[str, Any]:
    """Return a JSON object with its keys in lower case, since Go matches them so."""
    return {str(key).lower(): value for key, value in dict(values).items()}
