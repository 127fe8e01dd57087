"""Looks at what comes after a change: another address, another writing, another browser."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reference_impl.rules.numbers import SocialSecurityNumber
from tests.reference_impl.probes import (
    KARIM,
    KARIM_NUMBER,
    TELEPHONES,
    identity,
    seen,
    verdict,
    with_key,
)
from tests.reference_impl.probes_later import NEW, changes, messages
from tests.reference_impl.visitor import CODE, DAY, NUMBER

if TYPE_CHECKING:
    from tests.reference_impl.probes import Site

OVERSEAS = "2741197499001"


def keys(site: Site) -> Any:
    """Type numbers from both ends of the keys, and one from overseas."""
    bodies = [f"{NUMBER[:10]}{order:03d}" for order in range(1, 1000)]
    key_of = {body: SocialSecurityNumber(body).key for body in bodies}
    low = next(body for body, key in key_of.items() if key < 10)
    high = next(body for body, key in key_of.items() if key == 97)
    return identity("numero", with_key(low), with_key(high), OVERSEAS)(site)


def written_otherwise(site: Site) -> Any:
    """Sign in with the number of an account that was created with its key."""
    site.visitor().creates(number=with_key(NUMBER)).confirms(site.link())
    return verdict(site.visitor().signs_in(NUMBER))


def code_with_specials(site: Site) -> Any:
    """Sign in with a code that a page would have to escape."""
    code = CODE.replace("?", "&")
    site.visitor().identifies().accepts().chooses(code).tells()
    site.visitor().confirms(site.link())
    return verdict(site.visitor().signs_in(code=code))


def after_the_link(site: Site) -> Any:
    """Follow a link in a fresh browser, somebody else having an account, and open the account."""
    site.visitor().creates(KARIM, KARIM_NUMBER).confirms(site.link())
    site.visitor().creates()
    return verdict(site.visitor().confirms(site.link()).opens("/compte"))


def validation_seen_again(site: Site) -> Any:
    """Open again the page that follows the third step."""
    visitor = site.visitor().creates()
    return [seen(visitor.opens("/creation/validation")) for _ in range(2)]


def code_chosen_again(site: Site) -> Any:
    """Choose a code, then another, and sign in with each."""
    site.visitor().identifies().accepts().chooses("Autre1!!").chooses().tells()
    site.visitor().confirms(site.link())
    return [verdict(site.visitor().signs_in(code=code)) for code in (CODE, "Autre1!!")]


def change_refused(site: Site) -> Any:
    """Give another address, wrongly confirmed, and sign in."""
    visitor = site.visitor().creates()
    visitor.opens("/attente/adresse")
    visitor.sends("/attente/adresse", email=NEW, email_confirmation=KARIM)
    return seen(site.visitor().signs_in()), site.visitor().opens(site.link(0)).title


def address_left_on_the_way(site: Site) -> Any:
    """Be refused at the third step with an address, which another then gives."""
    visitor = site.visitor().identifies(numero=KARIM_NUMBER).accepts().chooses()
    visitor.tells(promo_email="")
    return verdict(site.visitor().creates())


def message_to_another_address(site: Site) -> Any:
    """Read the messages of an account that gave another address."""
    changes(site.visitor().creates())
    return messages(site)


def address_shown_after(site: Site) -> Any:
    """Read the page that follows the giving of another address."""
    return changes(site.visitor().creates()).text


def kept_after(site: Site) -> Any:
    """Read what was kept of the answers once another address was given."""
    visitor = site.visitor().identifies().accepts().chooses()
    changes(visitor.tells(**TELEPHONES))
    site.visitor().confirms(site.link())
    return seen(site.visitor().signs_in().opens("/compte/informations"))


def birth_kept(site: Site) -> Any:
    """Read what was kept of a birth whose day could be a month."""
    visitor = site.visitor().identifies(naissance="05/11/1974").accepts().chooses()
    visitor.tells().confirms(site.link())
    return seen(site.visitor().signs_in().opens("/compte/informations"))


def resent_after(site: Site) -> Any:
    """Have the link sent again after another address was given."""
    visitor = changes(site.visitor().creates())
    visitor.ages(8 * DAY, NEW)
    visitor.signs_in().sends("/attente/renvoi")
    return site.sent_to()
