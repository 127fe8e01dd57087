"""A link scanner, as an antivirus or a mail provider runs one: no cookie, no script, no person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import requests

from recette.adapters.http.reading import read
from recette.domain.errors import RecetteError

if TYPE_CHECKING:
    from recette.domain.view import View

_TIMEOUT = 15.0
_AGENT = "Mozilla/5.0 (compatible; analyse-de-liens/1.0)"


class LinkScanner:
    """Visits links (implements `recette.ports.Scanner`)."""

    def visit(self, method: str, link: str) -> tuple[int, View]:
        """Visit a link once by HEAD or GET; return the status and what was got.

        Raises:
            RecetteError: the target does not answer.
        """
        try:
            answer = requests.request(
                method, link, headers={"User-Agent": _AGENT}, timeout=_TIMEOUT
            )
        except requests.RequestException as error:
            raise RecetteError(f"Le lien {link} n'a pas pu être analysé ({error}).") from error
        view, _ = read(answer.text, answer.url)
        return answer.status_code, view
