"""The order of the steps: none is reached before the one that precedes it is passed."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reference_impl.rules.identity import Identity


class Step(Enum):
    """The steps of a creation, in order; the value is the path of the page."""

    IDENTITY = "/creation"
    CONDITIONS = "/creation/conditions"
    CODE = "/creation/code"
    CONTACT = "/creation/informations"


NEXT = {
    Step.IDENTITY: Step.CONDITIONS.value,
    Step.CONDITIONS: Step.CODE.value,
    Step.CODE: Step.CONTACT.value,
    Step.CONTACT: "/creation/validation",
}


class DraftFacts(Protocol):
    """What has been passed so far."""

    @property
    def identified(self) -> bool:
        """Tell whether the identity is known."""

    @property
    def accepted(self) -> bool:
        """Tell whether the conditions are accepted."""

    @property
    def code_hash(self) -> str:
        """Return the hash of the chosen code, empty before the choice."""


class StepRules:
    """Decisions about the order of the steps."""

    def first_missing(self, draft: DraftFacts) -> Step:
        """Return the first step that is not passed."""
        if not draft.identified:
            return Step.IDENTITY
        if not draft.accepted:
            return Step.CONDITIONS
        return Step.CONTACT if draft.code_hash else Step.CODE

    def may_enter(self, step: Step, draft: DraftFacts, method: str) -> bool:  # noqa: ARG002
        """Tell whether a page, or a request to it, is allowed at this point."""
        order = list(Step)
        return order.index(step) <= order.index(self.first_missing(draft))

    def accepts(self, answer: str) -> bool:
        """Tell whether this answer accepts the conditions."""
        return answer == "oui"

    def refusal_undoes_acceptance(self) -> bool:
        """Tell whether refusing the conditions, once accepted, closes the next steps."""
        return True

    def page_after(self, step: Step) -> str:
        """Return the page that follows a step that was passed."""
        return NEXT[step]

    def forgets_draft_on_leaving(self, page: str) -> bool:  # noqa: ARG002
        """Tell whether leaving or cancelling, from this page, destroys what was given."""
        return True

    def page_after_leaving(self, page: str) -> str:  # noqa: ARG002
        """Return where one is led by leaving or cancelling from this page: to the home page."""
        return "/"

    def another_identity_inherits(self) -> bool:
        """Tell whether giving another identity keeps what the former one passed: never."""
        return False

    def identity_kept(self, former: Identity | None, given: Identity) -> Identity:  # noqa: ARG002
        """Return whose creation goes on once another identity is given: the last one's, whole."""
        return given

    def keeps_draft_while_reading(self) -> bool:
        """Tell whether reading the detailed conditions keeps the creation going."""
        return True
