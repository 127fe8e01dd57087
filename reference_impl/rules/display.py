"""What the pages show: masked fields, ticked choices, texts that are present."""

from __future__ import annotations

DESTINATIONS = {
    "accueil_creation": "/creation",
    "accueil_connexion": "/connexion",
    "premiere_visite": "/creation",
    "code_oublie": "/aide/code-oublie",
    "numero": "/aide/numero",
    "conditions_detaillees": "/conditions-utilisation",
    "franceconnect_creation": "/aide/franceconnect",
    "franceconnect_connexion": "/aide/franceconnect",
    "mail_non_recu": "/aide/mail-non-recu",
}


class DisplayRules:
    """Decisions about what a page shows; the words themselves are in `texts`."""

    def code_field_type(self, *, refused: bool) -> str:  # noqa: ARG002
        """Return the type of the fields where a code is typed, even once one was refused."""
        return "password"

    def offers_to_show_code(self) -> bool:
        """Tell whether a button reveals the code on demand."""
        return True

    def redisplayed_code(self, typed: str) -> str:  # noqa: ARG002
        """Return what a refused code leaves in its field: nothing."""
        return ""

    def address_field_type(self) -> str:
        """Return the type of the fields of the address: browsers drop the spaces around it."""
        return "email"

    def checked(self, field: str, typed: str, *, refused: bool) -> str:  # noqa: ARG002
        """Return the choice that is ticked: only what the person just answered, even refused."""
        return typed

    def script(self) -> str:
        """Return the script of every page."""
        return "app.js"

    def validation_page(self, reference: int) -> str:  # noqa: ARG002
        """Return the page that follows the third step, whenever its account sees it."""
        return "validation.html"

    def strength_levels(self) -> tuple[str, ...]:
        """Return the names of the strength levels, weakest first."""
        return ("Très faible", "Faible", "Moyen", "Fort", "Très fort")

    def step_shown(self, step: int) -> int:
        """Return the step that the indicator marks as current."""
        return step

    def address_shown(self, email: str) -> str:
        """Return the address as its owner sees it while waiting."""
        return email

    def address_masked(self, email: str) -> str:
        """Return the address as anyone who holds a link sees it."""
        local, _, domain = email.partition("@")
        return f"{local[:2]}{'•' * 4}@{domain}"

    def shows_number_help(self, page: str, *, refused: bool) -> bool:  # noqa: ARG002
        """Tell whether a page tells where to find the number, even once it refused something."""
        return True

    def shows_forgotten_code(self) -> bool:
        """Tell whether the sign-in page offers « Code oublié ? »."""
        return True

    def shows_first_visit(self) -> bool:
        """Tell whether the sign-in page leads to creation."""
        return True

    def leads_to(self, link: str) -> str:
        """Return the page where a link of the site leads; an empty one is not shown."""
        return DESTINATIONS[link]

    def offers_to_leave(self, page: str) -> bool:  # noqa: ARG002
        """Tell whether a page of the creation has a button that leaves it."""
        return True

    def leaving_sends_form(self, page: str) -> bool:  # noqa: ARG002
        """Tell whether leaving a page sends what was typed in it, and keeps it: never."""
        return False

    def shows_heading(self, page: str) -> bool:  # noqa: ARG002
        """Tell whether a page shows its title, which is also that of the window."""
        return True

    def shows_sign_out(self) -> bool:
        """Tell whether every page of an open session shows how to sign out."""
        return True

    def asks_resend_address(self) -> bool:
        """Tell whether a new sending lets one choose its address: never."""
        return False

    def marks_required(self, field: str) -> bool:  # noqa: ARG002
        """Tell whether a mandatory field carries its asterisk."""
        return True

    def shows_error(self, field: str) -> bool:  # noqa: ARG002
        """Tell whether an error is shown beside the field it is about."""
        return True
