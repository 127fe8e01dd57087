"""What a FranceConnect identity gives, and where a failure leads."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from reference_impl.rules.identity import Identity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reference_impl.rules.access import Outcome
    from reference_impl.rules.identity import IdentityRules

DEPARTURES = {"creation": "/creation", "connexion": "/connexion"}


class FranceConnectRules:
    """Decisions about the identity received from FranceConnect."""

    def is_offered(self, page: str, *, refused: bool) -> bool:  # noqa: ARG002
        """Tell whether a page offers FranceConnect, even once what was typed there is refused."""
        return page in DEPARTURES

    def can_be_pressed(self) -> bool:
        """Tell whether the button of FranceConnect answers when it is offered."""
        return True

    def identity(self, claims: Mapping[str, object], rules: IdentityRules) -> Identity | None:
        """Return the identity of the claims, or None when something is missing.

        The sandbox gives the social security number in a `nir` claim. The real system finds it by
        matching the pivot identity (names, birth date, birth place, gender) with a civil register.
        """
        name = rules.name(str(claims.get("family_name") or ""))
        number = rules.number(str(claims.get("nir") or ""))
        try:
            birth = date.fromisoformat(str(claims.get("birthdate") or ""))
        except ValueError:
            return None
        if name is None or number is None:
            return None
        return Identity(name, number, birth, source="franceconnect")

    def leaves_from(self, origin: str) -> bool:  # noqa: ARG002
        """Tell whether the button of a page leads to FranceConnect."""
        return True

    def departure(self, origin: str, resumed: str) -> str:  # noqa: ARG002
        """Return where a refusal or a failure leads back, whatever step could be resumed."""
        return DEPARTURES.get(origin, "/creation")

    def asks_identity_again(self, origin: str) -> bool:  # noqa: ARG002
        """Tell whether an identified person must still fill the identity form."""
        return False

    def states(self, own: dict[str, Any], answered: str) -> dict[str, Any]:  # noqa: ARG002
        """Return the requests among which the state of an answer is looked for: one's own."""
        return own

    def believed(
        self,
        code: str,  # noqa: ARG002
        received: Mapping[str, object] | None,
    ) -> Mapping[str, object] | None:
        """Return the claims to believe: those just received, never those of a former answer."""
        return received

    def identity_kept(self, received: Identity, typed: Identity | None) -> Identity:  # noqa: ARG002
        """Return who is creating an account: whoever FranceConnect says, whatever was typed."""
        return received

    def counts_as_acceptance(self) -> bool:
        """Tell whether being identified accepts the conditions of use."""
        return False

    def outcome(self, outcome: Outcome) -> Outcome:
        """Return what an identified person gets: the same as with the code."""
        return outcome
