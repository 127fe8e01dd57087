"""A person who walks through the application, and the outbox that keeps its messages."""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bs4 import BeautifulSoup

from reference_impl.services.outbox import NotSentError

with warnings.catch_warnings():
    # Starlette's client prefers a successor of httpx that this project does not use yet.
    warnings.simplefilter("ignore")
    from starlette.testclient import TestClient

if TYPE_CHECKING:
    from email.message import EmailMessage

    from starlette.applications import Starlette

URL = "http://testserver"
CLOCK_SECRET = "secret-d-horloge"
NUMBER = "2741138999001"
CODE = "Jardin?Vert42"
DAY = 86_400


@dataclass
class RecordingOutbox:
    """An outbox that keeps the messages, or refuses them."""

    sent: list[tuple[EmailMessage, list[str]]] = field(default_factory=list)
    broken: bool = False

    def send(self, message: EmailMessage, recipients: list[str]) -> None:
        """Keep a message."""
        if self.broken:
            raise NotSentError
        self.sent.append((message, recipients))

    def links(self) -> list[str]:
        """Return the links sent, oldest first."""
        bodies = [message.get_body(("plain",)) for message, _ in self.sent]
        texts = [body.get_content() for body in bodies if body is not None]
        return [found for text in texts for found in re.findall(r"http\S+/confirmation/\S+", text)]


class Visitor:
    """A browser without JavaScript: it fills the forms of the page it is on."""

    def __init__(self, app: Starlette) -> None:
        self.client = TestClient(app, base_url=URL)
        self.page = BeautifulSoup("", "html.parser")
        self.status, self.path, self.text, self.token = 0, "", "", ""

    def opens(self, address: str) -> Visitor:
        """Open a page."""
        return self._reads(self.client.get(address))

    def sends(self, address: str, **fields: str) -> Visitor:
        """Send a form, with the last token seen unless another is given."""
        return self._reads(self.client.post(address, data={"csrf": self.token, **fields}))

    def _reads(self, response: Any) -> Visitor:
        self.page = BeautifulSoup(response.text, "html.parser")
        if token := self.page.find("input", {"name": "csrf"}):
            self.token = str(token["value"])
        self.status, self.path = response.status_code, response.url.path
        self.text = " ".join(self.page.get_text(" ").split())
        return self

    @property
    def title(self) -> str:
        """Return the title of the page."""
        heading = self.page.find("h1")
        return heading.get_text(strip=True) if heading else ""

    @property
    def wrong_fields(self) -> set[str]:
        """Return the names of the fields that carry an error."""
        return {str(item["name"]) for item in self.page.select("[aria-invalid=true]")}

    def identifies(self, **changes: str) -> Visitor:
        """Fill the identity form."""
        form = {
            "nom": "Dubois",
            "numero": NUMBER,
            "naissance": "23/11/1974",
            "code_postal": "38000",
        }
        return self.opens("/creation").sends("/creation", **{**form, **changes})

    def accepts(self) -> Visitor:
        """Accept the conditions."""
        return self.sends("/creation/conditions", acceptation="oui")

    def chooses(self, code: str = CODE, confirmation: str | None = None) -> Visitor:
        """Choose a code."""
        again = code if confirmation is None else confirmation
        return self.sends("/creation/code", code=code, confirmation=again)

    def tells(self, email: str = "camille@example.org", **changes: str) -> Visitor:
        """Give contact details."""
        form = {"email": email, "email_confirmation": email, "promo_email": "non"}
        return self.sends("/creation/informations", **{**form, **changes})

    def creates(self, email: str = "camille@example.org", number: str = NUMBER) -> Visitor:
        """Create an account."""
        return self.identifies(numero=number).accepts().chooses().tells(email)

    def signs_in(self, number: str = NUMBER, code: str = CODE) -> Visitor:
        """Sign in."""
        return self.opens("/connexion").sends("/connexion", numero=number, code=code)

    def confirms(self, link: str) -> Visitor:
        """Follow a link and press its button."""
        return self.opens(link).sends(link, action="confirmer")

    def ages(self, seconds: float, email: str = "camille@example.org") -> None:
        """Move the clock of one account."""
        response = self.client.put(
            f"/test/horloge/comptes/{email}",
            json={"offset_seconds": seconds},
            headers={"Authorization": f"Bearer {CLOCK_SECRET}"},
        )
        assert response.status_code == 200, response.text
