"""More looks at the application: the message, the link, the delays, the help."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tests.reference_impl.probes import (
    CAMILLE,
    KARIM,
    KARIM_NUMBER,
    PHONE,
    TELEPHONES,
    Site,
    seen,
    verdict,
)
from tests.reference_impl.visitor import CODE, DAY, NUMBER

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.reference_impl.visitor import Visitor

NEW = "camille@example.net"
SIGN_IN, ACCOUNT = "/api/application/connexion", "/api/application/compte"


def message(site: Site) -> Any:
    """Read the message of a creation."""
    site.visitor().creates()
    return messages(site)


def resent_message(site: Site) -> Any:
    """Read the messages of a creation and of a link sent again."""
    visitor = site.visitor().creates()
    visitor.ages(8 * DAY)
    visitor.signs_in().sends("/attente/renvoi")
    return messages(site)


def refused_sign_in(site: Site) -> Any:
    """Read the page that refuses a code."""
    return seen(site.visitor().signs_in(code="Autre1!!"))


def elsewhere(site: Site) -> Any:
    """Follow the first of two links, in the browser of whoever holds the other."""
    site.visitor().creates()
    first = site.link()
    site.visitor().creates(KARIM, KARIM_NUMBER).confirms(first)
    return [verdict(site.visitor().signs_in(number)) for number in (NUMBER, KARIM_NUMBER)]


def taken_address(site: Site) -> Any:
    """Give, while waiting, the address of somebody else."""
    site.visitor().creates(KARIM, KARIM_NUMBER)
    return verdict(changes(site.visitor().creates(), KARIM))


def messages(site: Site) -> Any:
    """Read every message that was sent."""
    found = []
    for sent, recipients in site.outbox.sent:
        bodies = [sent.get_body((kind,)) for kind in ("plain", "html")]
        texts = [
            re.sub(r"[\w-]{39,}", lambda token: f"{len(token[0])} signes", str(body.get_content()))
            for body in bodies
            if body
        ]
        found.append((recipients, str(sent["Subject"]), str(sent["From"]), texts))
    return found


def addressees(*emails: str) -> Callable[[Site], Any]:
    """Create several accounts, and look at who receives what."""

    def probe(site: Site) -> Any:
        for rank, email in enumerate(emails):
            site.visitor().creates(email, f"27411389990{rank + 10}")
        return site.sent_to()

    return probe


def ending(site: Site) -> Any:
    """Look at what is still open after the third step."""
    visitor = site.visitor().creates()
    paths = ("/creation/validation", "/compte", "/creation/informations")
    return [verdict(visitor), *(verdict(visitor.opens(path)) for path in paths)]


def waiting(site: Site) -> Any:
    """Sign in before following the link, then try the address of the account."""
    site.visitor().creates()
    visitor = site.visitor().signs_in()
    return [seen(visitor), verdict(visitor.opens("/compte"))]


def application(*ages: float, activated: bool) -> Callable[[Site], Any]:
    """Sign in from the application, at several ages."""

    def probe(site: Site) -> Any:
        site.visitor().creates(KARIM, KARIM_NUMBER)
        visitor = site.visitor().creates()
        if activated:
            visitor.confirms(site.link())
        found = []
        for age in ages:
            visitor.ages(age)
            answer = visitor.client.post(SIGN_IN, json={"numero": NUMBER, "code": CODE}).json()
            bearer = {"Authorization": f"Bearer {answer.get('jeton')}"}
            account = visitor.client.get(ACCOUNT, headers=bearer).json()
            found.append((answer.get("motif"), account.get("courriel")))
        return found

    return probe


def altered_links(site: Site) -> Any:
    """Follow links that are not quite the one received."""
    site.visitor().creates()
    head, slash, token = site.link().rpartition("/")
    others = (token[:-6] + "AAAAAA", token.swapcase())
    pages = [site.visitor().confirms(head + slash + other).title for other in others]
    return [*pages, verdict(site.visitor().signs_in())]


def activation(site: Site) -> Any:
    """Follow one link of two, twice, then sign in everywhere."""
    site.visitor().creates(KARIM, KARIM_NUMBER)
    visitor = site.visitor().creates()
    visitor.confirms(site.link())
    once = verdict(site.visitor().signs_in())
    visitor.sends(site.link(), action="confirmer")
    people = [site.visitor().signs_in(), site.visitor().signs_in(KARIM_NUMBER)]
    wrong = [site.visitor().signs_in(code=code) for code in (CODE.lower(), CODE[:9], "Autre1!!")]
    phone = site.visitor()
    phone.client.headers.update(PHONE)
    return [once, *(verdict(person) for person in (*people, *wrong, phone.signs_in()))]


def link_at(*ages: float) -> Callable[[Site], Any]:
    """Follow a first link at an age, and sign in."""

    def probe(site: Site) -> Any:
        found = []
        for rank, age in enumerate(ages):
            email, number = f"personne{rank}@example.org", f"27411389990{rank + 10}"
            site.visitor().creates(email, number).ages(age, email)
            person = site.visitor().signs_in(number)
            found.append((person.title, person.text))
            found.append(seen(site.visitor().opens(site.link())))
            found.append(verdict(site.visitor().confirms(site.link())))
            found.append(verdict(site.visitor().signs_in(number)))
        return found

    return probe


def open_page_at(age: float) -> Callable[[Site], Any]:
    """Press, at an age, the buttons of pages that were opened before."""

    def probe(site: Site) -> Any:
        site.visitor().creates()
        page = site.visitor().opens(site.link())
        page.ages(age)
        return [page.sends(site.link(), action="confirmer").title, len(site.outbox.sent)]

    return probe


def resending(*ages: float, by_link: bool, **form: str) -> Callable[[Site], Any]:
    """Ask for the link again, at each age, from a page that may have been opened before."""

    def probe(site: Site) -> Any:
        site.visitor().creates()
        first = site.link()
        visitor = site.visitor().opens(first) if by_link else site.visitor().signs_in()
        found: list[Any] = []
        for age in ages:
            visitor.ages(age)
            if by_link:
                found.append(visitor.opens(first).title)
                visitor.sends(first, action="renvoyer", **form)
            else:
                found.append("Me renvoyer le lien" in visitor.opens("/attente").text)
                visitor.sends("/attente/renvoi", **form)
            found.append(visitor.title)
        return [*found, site.sent_to()]

    return probe


def resent_link(sent: float, *followed: float) -> Callable[[Site], Any]:
    """Follow, at each age, a link that was sent again at another."""

    def probe(site: Site) -> Any:
        visitor = site.visitor().creates()
        visitor.ages(sent)
        visitor.signs_in().sends("/attente/renvoi")
        found = []
        for age in followed:
            visitor.ages(age)
            found.append(site.visitor().opens(site.link()).title)
        return found

    return probe


def replayed_resending(site: Site) -> Any:
    """Replay a request for a link after the deadline, and follow what comes."""
    visitor = site.visitor().creates()
    visitor.ages(20 * DAY)
    visitor.signs_in().sends("/attente/renvoi")
    visitor.ages(22 * DAY)
    visitor.sends("/attente/renvoi")
    return [len(site.outbox.sent), site.visitor().opens(site.link()).title]


def active_at(*ages: float) -> Callable[[Site], Any]:
    """Sign in to an activated account, at each age."""

    def probe(site: Site) -> Any:
        visitor = site.visitor().creates().confirms(site.link())
        found = []
        for age in ages:
            visitor.ages(age)
            found.append(site.visitor().signs_in().path)
        return found

    return probe


def changes(visitor: Visitor, email: str = NEW) -> Visitor:
    """Give another address."""
    visitor.opens("/attente/adresse")
    return visitor.sends("/attente/adresse", email=email, email_confirmation=email)


def other_address(site: Site) -> Any:
    """Give another address, then follow both links, one from a page opened before."""
    visitor = site.visitor().creates()
    opened = site.visitor().opens(site.link())
    old = site.link()
    found: list[Any] = [verdict(changes(visitor)), site.sent_to()]
    found.append(seen(site.visitor().opens(old)))
    found.append(opened.sends(old, action="confirmer").title)
    return [*found, site.visitor().opens(site.link()).title]


def scanned(*methods: str) -> Callable[[Site], Any]:
    """Let a scanner visit the link, then follow it."""

    def probe(site: Site) -> Any:
        site.visitor().creates()
        for method in methods:
            site.visitor().client.request(method, site.link())
        return [verdict(site.visitor().signs_in()), site.visitor().opens(site.link()).title]

    return probe


def shown_addresses(site: Site) -> Any:
    """Read the waiting page of two people, one after the other."""
    people = ((KARIM, KARIM_NUMBER), (CAMILLE, NUMBER))
    return [site.visitor().creates(*person).text for person in people]


def follows_help(site: Site) -> Any:
    """Open the help of the waiting page."""
    visitor = site.visitor().creates(CAMILLE)
    found = visitor.page.find("a", string="Je n'ai pas reçu le mail")
    return seen(visitor.opens(str(found["href"]))) if found else None


def declining(site: Site) -> Any:
    """Say no to the promotions."""
    visitor = site.visitor().identifies().accepts().chooses()
    return [verdict(visitor.tells(**TELEPHONES)), site.sent_to()]
