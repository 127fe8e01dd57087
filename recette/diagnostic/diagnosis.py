"""A diagnosis: everything that was seen of a target, and what a run would make of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from recette.diagnostic.equipment import FAILED, INBOX
from recette.diagnostic.screens import Visit
from recette.domain.verdicts import ALL_CONFORME, COULD_NOT_LOOK

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from recette.catalogue import Rule
    from recette.diagnostic.coverage_forecast import Forecast
    from recette.diagnostic.equipment import EquipmentCheck
    from recette.diagnostic.findings import Finding
    from recette.diagnostic.screens import Screen


@dataclass
class Diagnosis:
    """Everything that was seen.

    Attributes:
        equipment: what was seen of the browser, the inbox, the clock…, by its French name.
        failure: why the target could not be looked at; empty otherwise.
    """

    target: Mapping[str, str]
    began: datetime
    walked: bool
    equipment: dict[str, list[EquipmentCheck]] = field(default_factory=dict)
    screens: list[Screen] = field(default_factory=list)
    rules: Mapping[str, Rule] = field(default_factory=dict)
    forecasts: Mapping[str, Forecast] = field(default_factory=dict)
    failure: str = ""

    def missing(self) -> list[tuple[Screen, Finding]]:
        """Return what the journey cannot do without and that was not found on a screen."""
        return [(s, f) for s in self.screens if s.looked_at for f in s.blocking()]

    def unreached(self) -> list[Screen]:
        """Return the screens that were looked for and not reached, or not recognised."""
        return [s for s in self.screens if s.visit in {Visit.BLOCKED, Visit.UNKNOWN}]

    def counts(self) -> Counter[str]:
        """Count the rules by forecast."""
        return Counter(forecast.words for forecast in self.forecasts.values())

    @property
    def unseen(self) -> bool:
        """Whether the target, or the inbox, could not be looked at."""
        inbox = self.equipment.get(INBOX, [])
        return bool(self.failure) or any(check.state == FAILED for check in inbox)

    @property
    def complete(self) -> bool:
        """Whether everything that was looked for, and that the journey needs, was found."""
        return not (self.unseen or self.missing() or self.unreached())

    def exit_status(self, *, strict: bool) -> int:
        """Return the exit status; a diagnosis gives no verdict, so never 1."""
        return COULD_NOT_LOOK if self.unseen or (strict and not self.complete) else ALL_CONFORME

    def sentence(self) -> str:
        """Return the whole in one sentence."""
        if self.failure:
            return f"La cible n'a pas pu être regardée : {self.failure}"
        lacks = len(self.missing())
        parts = [
            f"{visit.value} : {', '.join(names)}"
            for visit in (Visit.UNKNOWN, Visit.BLOCKED)
            if (names := [s.name for s in self.screens if s.visit is visit])
        ]
        if lacks:
            s = "s" if lacks > 1 else ""
            parts.append(f"{lacks} élément{s} nécessaire{s} au parcours non trouvé{s}")
        seen = "sur les écrans visités" if not self.walked else "jusqu'à la dernière étape"
        if not parts:
            parts.append(f"tout ce que le parcours demande a été trouvé {seen}")
        if self.unseen:
            parts.append("la boîte aux lettres n'a pas pu être regardée")
        told = " ; ".join(parts)
        return f"{told[0].upper()}{told[1:]}."
