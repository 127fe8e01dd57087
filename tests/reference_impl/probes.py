"""Looks at the application, chapter by chapter: a defect must change what one of them sees."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from reference_impl.rules.numbers import SocialSecurityNumber
from tests.reference_impl.visitor import CODE, NUMBER, RecordingOutbox, Visitor

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.applications import Starlette

CAMILLE, KARIM = "camille@example.org", "karim@example.org"
KARIM_NUMBER = "2741138999002"
CORSICAN, CORSICAN_NORTH = "274112A999001", "274112B999001"
SECRETS = re.compile(
    r'(name="csrf" type="hidden" value|data-brouillon)="[^"]*"|/confirmation/[^"\s]{20,}'
)
PHONE = {"User-Agent": "Mozilla/5.0 (Linux; Android 15; Pixel 9) Mobile Safari/537.36"}
TELEPHONES = {
    "portable": "06.39.98.42.78",
    "promo_portable_telephone": "oui",
    "promo_portable_sms": "non",
    "fixe": "01.99.00.59.45",
    "promo_fixe_telephone": "non",
}


@dataclass
class Site:
    """An application and what it sent."""

    app: Starlette
    outbox: RecordingOutbox

    def visitor(self) -> Visitor:
        """Return somebody with a fresh browser."""
        return Visitor(self.app)

    def link(self, rank: int = -1) -> str:
        """Return a link that was sent."""
        return self.outbox.links()[rank]

    def sent_to(self) -> list[list[str]]:
        """Return the recipients of what was sent."""
        return [recipients for _, recipients in self.outbox.sent]


def seen(visitor: Visitor) -> Any:
    """Return what a person sees of a page, and the errors in it."""
    html = SECRETS.sub("", str(visitor.page))
    return SECRETS.sub("", visitor.path), visitor.status, sorted(visitor.wrong_fields), html


def verdict(visitor: Visitor) -> Any:
    """Return where a person is, and which fields are wrong."""
    return SECRETS.sub("", visitor.path), sorted(visitor.wrong_fields)


def with_key(number: str, shift: int = 0) -> str:
    """Return a number and its key, or another one."""
    return f"{number}{SocialSecurityNumber(number).key + shift:02d}"


def opened(*paths: str) -> Callable[[Site], Any]:
    """Open pages and read them."""
    return lambda site: [seen(site.visitor().opens(path)) for path in paths]


def short_code(site: Site) -> Any:
    """Try to sign in with a provisional code, which is another one."""
    return seen(site.visitor().signs_in(NUMBER, "4827"))


def identity(field: str, *values: str) -> Callable[[Site], Any]:
    """Type several values in a field of the identity form."""
    return lambda site: [verdict(site.visitor().identifies(**{field: value})) for value in values]


def steps(site: Site) -> Any:
    """Read the page of each step, then the last one."""
    visitor = site.visitor().identifies()
    pages = [seen(visitor), seen(visitor.accepts()), seen(visitor.chooses())]
    return [*pages, seen(visitor.tells(**TELEPHONES))]


def births(site: Site) -> Any:
    """Type birth dates."""
    tomorrow = (datetime.now(UTC) + timedelta(days=1)).strftime("%d/%m/%Y")
    dates = ("31/02/1980", tomorrow, "01/01/2090", "1980-02-15", "15/02/80", "29/02/1980")
    others = ("15-02-1980", "02/25/1980")
    return identity("naissance", *dates, *others)(site)


def leaving(site: Site) -> Any:
    """Leave from both pages, then try to go on and to start again."""
    found = []
    for page in ("identite", "conditions"):
        visitor = site.visitor().identifies()
        found.append(verdict(visitor.sends("/creation/abandon", page=page)))
        found.append(verdict(visitor.opens("/creation/conditions")))
        found.append(verdict(site.visitor().identifies()))
    return found


def leaving_with_the_form(site: Site) -> Any:
    """Leave with what was typed, then try to go on."""
    typed = {"nom": "Dubois", "numero": NUMBER, "naissance": "23/11/1974", "code_postal": "38000"}
    visitor = site.visitor().opens("/creation")
    visitor.sends("/creation/abandon", page="identite", **typed)
    return verdict(visitor.opens("/creation/conditions"))


def sending_a_code_first(site: Site) -> Any:
    """Send a code before accepting, then accept and try the third step."""
    visitor = site.visitor().identifies().chooses().accepts()
    return verdict(visitor.opens("/creation/informations"))


def identifying_again(site: Site) -> Any:
    """Reach the third step, give another identity, and try the third step again."""
    visitor = site.visitor().identifies().accepts().chooses().identifies(numero=KARIM_NUMBER)
    return verdict(visitor.opens("/creation/informations"))


def omitting(site: Site) -> Any:
    """Forget to answer the first and the third step, answer wrongly, read what comes back."""
    visitor = site.visitor().identifies()
    found = [seen(visitor.sends("/creation/conditions", acceptation=""))]
    visitor.accepts().chooses()
    found.append(seen(visitor.tells(promo_email="")))
    return [*found, seen(visitor.tells(email_confirmation="autre@example.org"))]


def accepting(site: Site) -> Any:
    """Answer the conditions in every way."""
    found = []
    for answer in ("oui", "non", ""):
        visitor = site.visitor().identifies()
        found.append(verdict(visitor.sends("/creation/conditions", acceptation=answer)))
    changing = site.visitor().identifies().accepts().opens("/creation/conditions")
    changing.sends("/creation/conditions", acceptation="non")
    return [*found, verdict(changing.opens("/creation/code"))]


def reading_conditions(site: Site) -> Any:
    """Read the detailed conditions, then go on."""
    visitor = site.visitor().identifies().opens("/conditions-utilisation")
    return verdict(visitor.opens("/creation/conditions"))


def wandering(site: Site) -> Any:
    """Open every step, and send every request, from each point."""
    found = []
    for passed in range(3):
        visitor = site.visitor().opens("/creation")
        for walk in (visitor.identifies, visitor.accepts)[:passed]:
            walk()
        paths = ("/creation/conditions", "/creation/code", "/creation/informations")
        found += [verdict(visitor.opens(path)) for path in paths]
        found.append(verdict(visitor.tells(f"camille{passed}@example.org")))
    return found


def codes(*values: str, number: str = NUMBER) -> Callable[[Site], Any]:
    """Choose codes, one after the other."""

    def probe(site: Site) -> Any:
        visitor = site.visitor().identifies(numero=number).accepts()
        return [(verdict(visitor.chooses(code)), visitor.text) for code in values]

    return probe


def confirmations(site: Site) -> Any:
    """Confirm the code in several ways."""
    visitor = site.visitor().identifies().accepts()
    others = (CODE.upper(), CODE[:-1], "", "autre")
    return [verdict(visitor.chooses(CODE, other)) for other in others]


def refused_code(site: Site) -> Any:
    """Read the page that refuses a code."""
    return seen(site.visitor().identifies().accepts().chooses("cerise1"))


def contact(*forms: dict[str, str]) -> Callable[[Site], Any]:
    """Fill the third step, each time as a new person."""

    def probe(site: Site) -> Any:
        found = []
        for rank, form in enumerate(forms):
            visitor = site.visitor().identifies(numero=f"27411389990{rank + 10}")
            visitor.accepts().chooses()
            found.append(verdict(visitor.tells(**{"email": f"personne{rank}@example.org", **form})))
        return found

    return probe


def kept(**answers: str) -> Callable[[Site], Any]:
    """Read what was kept of the answers."""

    def probe(site: Site) -> Any:
        visitor = site.visitor().identifies().accepts().chooses()
        visitor.tells(**{**TELEPHONES, **answers})
        if not site.outbox.sent:
            return verdict(visitor)
        visitor.confirms(site.link())
        return seen(visitor.signs_in().opens("/compte/informations"))

    return probe


def same_address(*emails: str, activated: bool = False) -> Callable[[Site], Any]:
    """Give the address of somebody else."""

    def probe(site: Site) -> Any:
        site.visitor().creates()
        if activated:
            site.visitor().confirms(site.link())
        found = []
        for rank, email in enumerate(emails):
            visitor = site.visitor().creates(email, f"27411389990{rank + 10}")
            found.append((verdict(visitor), visitor.text))
        return found

    return probe


def at_once(*, same_person: bool) -> Callable[[Site], Any]:
    """Finish two creations at the same instant, with one address."""

    def probe(site: Site) -> Any:
        first = site.visitor().identifies().accepts().chooses()
        second = site.visitor()
        if same_person:
            second.client.cookies = first.client.cookies
            second.token = first.token
        else:
            second.identifies(numero=KARIM_NUMBER).accepts().chooses()
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(lambda person: person.tells(), (first, second)))
        people = [site.visitor().signs_in(number) for number in (NUMBER, KARIM_NUMBER)]
        return len(site.outbox.sent), sorted(person.path for person in people)

    return probe
