"""The end of a creation: what is stored, what is unique, what is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reference_impl.rules.contact import Contact
    from reference_impl.rules.errors import Errors
    from reference_impl.rules.identity import Identity
    from reference_impl.rules.links import AccountFacts


class CreationRules:
    """Decisions taken when an account is created."""

    def email_key(self, email: str) -> str:
        """Return how an address is looked for: letter case does not distinguish two of them."""
        return email.casefold()

    def email_lock(self, email: str) -> str:
        """Return what the database keeps unique, so that two creations at once cannot both win."""
        return self.email_key(email)

    def other_email_lock(self, email: str) -> str:
        """Return what is kept unique of another address, given while waiting: the same."""
        return self.email_lock(email)

    def number_lock(self, number: str) -> str:
        """Return what the database keeps unique for a social security number."""
        return number

    def refuses_known_email(self, holder: AccountFacts) -> bool:  # noqa: ARG002
        """Tell whether the address of this account is refused to others, activated or not."""
        return True

    def checks_other_email(self) -> bool:
        """Tell whether another address, given while waiting, must be free as the first one."""
        return True

    def stored_identity(self, identity: Identity) -> Identity:
        """Return the identity as it is kept."""
        return identity

    def stored_contact(self, contact: Contact) -> Contact:
        """Return the contact details as they are kept: each consent as it was given."""
        return contact

    def keeps_though_refused(self, errors: Errors) -> bool:  # noqa: ARG002
        """Tell whether a third step that is refused creates the account all the same: never."""
        return False

    def changes_though_refused(self) -> bool:
        """Tell whether another address that is refused replaces the first all the same: never."""
        return False

    def kept_code(self, former: str, chosen: str) -> str:  # noqa: ARG002
        """Return the code of the account, once chosen again: the last one (both are hashes)."""
        return chosen

    def keeps_consents_with_address(self) -> bool:
        """Tell whether giving another address leaves the consents as they are."""
        return True

    def kept_on_leaving(self, page: str, identity: Identity) -> Contact | None:  # noqa: ARG002
        """Return the contact details of the account that leaving creates: there is none."""
        return None

    def forgets_draft(self) -> bool:
        """Tell whether the steps are closed once the account is created."""
        return True

    def is_active_at_once(self) -> bool:
        """Tell whether an account is active before its link is followed."""
        return False

    def disconnects(self) -> bool:
        """Tell whether the person is signed out at the end of the third step."""
        return True

    def refuses_known_number(self) -> bool:
        """Tell whether the identity form refuses a number that already has an account."""
        return True
