"""Links followed too late, twice, replaced; people who sign in too early."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reference_impl.visitor import CODE, DAY, NUMBER

if TYPE_CHECKING:
    from tests.reference_impl.visitor import RecordingOutbox, Visitor

NEW = "camille@example.net"


def changes_address(visitor: Visitor, email: str = NEW) -> Visitor:
    """Give another address."""
    visitor.opens("/attente/adresse")
    return visitor.sends("/attente/adresse", email=email, email_confirmation=email)


def test_signing_in_too_early_opens_nothing(visitor: Visitor, another: Visitor) -> None:
    """The waiting page recalls what is awaited, and offers no new sending."""
    visitor.creates()

    assert another.signs_in().path == "/attente"
    assert "camille@example.org" in another.text
    assert "Me renvoyer le lien" not in another.text
    assert another.opens("/compte").path == "/connexion"


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_visit_does_not_use_the_link(
    visitor: Visitor, another: Visitor, outbox: RecordingOutbox, method: str
) -> None:
    """A scanner that visits the link neither activates nor burns it."""
    visitor.creates()
    link = outbox.links()[0]
    for _ in range(3):
        another.client.request(method, link)

    assert another.signs_in().path == "/attente"
    assert another.confirms(link).title == "Votre compte est activé"


def test_a_link_followed_twice_says_it_is_done(visitor: Visitor, outbox: RecordingOutbox) -> None:
    """The second time is not an error."""
    link = outbox.links()[0] if visitor.creates() else ""
    visitor.confirms(link).opens(link)

    assert visitor.title == "Votre compte est déjà activé"


@pytest.mark.parametrize(("age", "title"), [
    (7 * DAY - 60, "Confirmation de mon email"),
    (7 * DAY, "Ce lien n'est plus actif"),
    (21 * DAY - 60, "Ce lien n'est plus actif"),
    (21 * DAY, "Le délai de validation est dépassé"),
])  # fmt: skip
def test_a_link_at_its_limits(
    visitor: Visitor, outbox: RecordingOutbox, age: int, title: str
) -> None:
    """Seven days, then twenty-one; only the first page activates."""
    visitor.creates().ages(age)
    link = outbox.links()[0]

    assert visitor.opens(link).title == title
    activated = visitor.sends(link, action="confirmer").title == "Votre compte est activé"
    assert activated is (age < 7 * DAY)


@pytest.mark.parametrize("age", [7 * DAY, 21 * DAY - 60])
def test_the_link_is_sent_again_to_the_same_address(
    visitor: Visitor, another: Visitor, outbox: RecordingOutbox, age: int
) -> None:
    """By the link, whatever address the request suggests; the new link works, the old one not."""
    visitor.creates().ages(age)
    old = outbox.links()[0]
    another.opens(old).sends(old, action="renvoyer", email="karim@example.org")
    again = another.opens(old)

    assert [recipients for _, recipients in outbox.sent] == [["camille@example.org"]] * 2
    assert again.title == "Ce lien a été remplacé"
    assert another.confirms(outbox.links()[1]).title == "Votre compte est activé"


def test_asking_twice_sends_once(visitor: Visitor, outbox: RecordingOutbox) -> None:
    """A request made again finds a link that is alive: nothing leaves."""
    visitor.creates().ages(8 * DAY)
    visitor.signs_in()
    assert visitor.title == "Votre lien n'est plus actif"
    visitor.sends("/attente/renvoi").sends("/attente/renvoi")

    assert len(outbox.sent) == 2


def test_after_21_days_an_open_page_sends_nothing(
    visitor: Visitor, another: Visitor, outbox: RecordingOutbox
) -> None:
    """Neither the page of the link nor the waiting page, both opened the day before."""
    visitor.creates().ages(20 * DAY)
    link = outbox.links()[0]
    another.opens(link)
    visitor.signs_in()
    visitor.ages(21 * DAY)
    for page in (visitor.sends("/attente/renvoi"), another.sends(link, action="renvoyer")):
        assert "3646" in page.text
        assert "moncompteameli.cpam-isere@assurance-maladie.fr" in page.text
    assert changes_address(visitor).title == "Le délai de validation est dépassé"
    assert len(outbox.sent) == 1


def test_an_activated_account_stays(visitor: Visitor, outbox: RecordingOutbox) -> None:
    """Forty days later one still signs in."""
    visitor.creates().confirms(outbox.links()[0]).ages(40 * DAY)

    assert visitor.signs_in().title == "Mon compte"


def test_another_address_kills_the_first_link(
    visitor: Visitor, another: Visitor, outbox: RecordingOutbox
) -> None:
    """The new link goes to the new address; the old one says it was replaced."""
    visitor.creates().opens(outbox.links()[0])
    another.signs_in()
    assert changes_address(another).path == "/attente"
    assert outbox.sent[1][1] == [NEW]
    old, new = outbox.links()

    assert visitor.sends(old, action="confirmer").title == "Ce lien a été remplacé"
    assert "utilisez le courriel le plus récent" in visitor.opens(old).text
    assert visitor.confirms(new).title == "Votre compte est activé"


def test_another_address_is_unique_too(
    visitor: Visitor, another: Visitor, outbox: RecordingOutbox
) -> None:
    """One cannot take the address of somebody else."""
    visitor.creates("karim@example.org", number="2741138999002")
    changes_address(another.creates(), "KARIM@example.org")

    assert another.wrong_fields == {"email"}
    assert len(outbox.sent) == 2


def test_the_clock_of_an_account_follows_its_new_address(visitor: Visitor) -> None:
    """The offset belongs to the account, not to the address."""
    visitor.creates().ages(3 * DAY)
    changes_address(visitor)
    visitor.ages(7 * DAY + 3 * DAY + 60, NEW)

    assert visitor.signs_in().title == "Votre lien n'est plus actif"


def test_a_waiting_account_keeps_its_address_after_21_days(
    visitor: Visitor, another: Visitor
) -> None:
    """The address of an account that was never confirmed stays taken."""
    visitor.creates().ages(40 * DAY)
    another.creates(number="2741138999002")

    assert another.wrong_fields == {"email"}


def test_too_many_wrong_codes_suspend_the_sign_in(
    visitor: Visitor, outbox: RecordingOutbox
) -> None:
    """The sixth try is refused, even right; fifteen minutes later it is admitted."""
    visitor.creates().confirms(outbox.links()[0])
    for _ in range(5):
        assert visitor.signs_in(code="Autre-Code1").status == 422
    assert visitor.signs_in().status == 429
    assert "15 minutes" in visitor.text
    visitor.client.app.state.services.clock.move(15 * 60 + 1)  # type: ignore[attr-defined]
    assert visitor.signs_in().title == "Mon compte"


def test_an_unknown_number_and_a_wrong_code_read_the_same(
    visitor: Visitor, another: Visitor
) -> None:
    """Nobody learns who has an account."""
    visitor.creates()
    known = another.signs_in(NUMBER, CODE + "x").text
    unknown = another.signs_in("2741138999009", CODE + "x").text

    assert known == unknown
