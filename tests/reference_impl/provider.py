"""Leaving for FranceConnect, answering there, against the sandbox."""

from __future__ import annotations

from typing import TYPE_CHECKING

import requests
from bs4 import BeautifulSoup

if TYPE_CHECKING:
    from tests.reference_impl.visitor import Visitor

BIRTH, NUMBER = "29/02/2000", "2000275990123"
PERSON = {
    "identite": "autre",
    "nom": "Le Gall",
    "prenoms": "Zoé",
    "naissance": BIRTH,
    "sexe": "femme",
    "lieu": "75990",
    "numero": NUMBER,
}


def leaves(visitor: Visitor, page: str = "/creation") -> str:
    """Leave for FranceConnect; return where one is sent."""
    visitor.opens(page)
    answer = visitor.client.post(
        "/franceconnect/depart",
        data={"csrf": visitor.token, "origine": page.strip("/")},
        follow_redirects=False,
    )
    return str(answer.headers["location"])


def answers(address: str, choice: str = "Continuer") -> str:
    """Answer on the screen of FranceConnect; return the address one comes back to."""
    with requests.Session() as browser:
        browser.trust_env = False
        screen = browser.get(address, timeout=10)
        form = BeautifulSoup(screen.text, "html.parser").select_one("form[method=post]")
        assert form is not None
        fields = {
            str(item["name"]): str(item.get("value", ""))
            for item in form.select("input[type=hidden]")
        }
        button = next(item for item in form.select("button") if choice in item.get_text())
        if button.get("name"):
            fields[str(button["name"])] = str(button.get("value", ""))
        target = requests.compat.urljoin(screen.url, str(form["action"]))
        fields = {**PERSON, **fields}
        back = browser.post(target, data=fields, timeout=10, allow_redirects=False)
        return str(back.headers["location"])
