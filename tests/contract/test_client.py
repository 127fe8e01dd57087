"""Our client, on both inboxes: what is asked is what is returned, and nothing more."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from recette.adapters.inbox.client import MailpitClient, MessageGoneError
from recette.adapters.inbox.mailpit_inbox import MailpitInbox
from recette.domain.errors import RecetteError
from recette.target.frontier import GuardedFrontier
from recette.target.guard import guard_of
from recette.target.profile import Profile
from tests.contract.support import Box, unique

if TYPE_CHECKING:
    from collections.abc import Iterator

CHAOS = True


@pytest.fixture
def inbox(box: Box) -> Iterator[MailpitInbox]:
    """Return the port over a running inbox."""
    client = MailpitClient(box.url + "/", frontier=GuardedFrontier(guard_of(Profile())))
    yield MailpitInbox(client)
    client.close()


def test_kind_names_what_answers(box: Box, inbox: MailpitInbox) -> None:
    """The report can say which inbox was read."""
    assert inbox.client.ready()
    expected = {"embarquee": "boite-embarquee ", "mailpit": "Mailpit "}[box.kind]
    assert inbox.kind().startswith(expected)


def test_only_the_exact_address(box: Box, inbox: MailpitInbox) -> None:
    """Neighbours that a substring search returns are left out; case does not matter."""
    address = unique()
    for other in (f"x{address}", f"{address}.evil"):
        box.note(other, "autre")
    box.note(address, "Un")
    box.note(address.upper(), "Deux")
    assert [one.subject for one in inbox.messages_for(address)] == ["Un", "Deux"]


def test_envelope_recipients_count(box: Box, inbox: MailpitInbox) -> None:
    """A recipient that no header names still gets the message."""
    shown, hidden = unique(), unique()
    box.deliver(f"From: a@sut.test\nTo: {shown}\nSubject: x\n\nx\n", shown, hidden)
    (one,) = inbox.messages_for(hidden)
    assert (one.to, one.bcc, one.return_path) == ((shown,), (hidden,), "no-reply@sut.test")
    assert shown in one.envelope


def test_more_than_a_page(box: Box, inbox: MailpitInbox) -> None:
    """Pages are followed to the end, in order of arrival."""
    address = unique()
    with box.smtp() as client:
        for number in range(205):
            text = f"To: {address}\r\nSubject: {number}\r\n\r\nx\r\n"
            client.sendmail("a@sut.test", [address], text)
    found = [one.subject for one in inbox.messages_for(address)]
    assert found == [str(number) for number in range(205)]


def test_everything_received_since_an_instant_is_returned(box: Box, inbox: MailpitInbox) -> None:
    """Everything received since an instant, whoever it is for."""
    address = unique()
    box.note(address, "maintenant")
    recent = inbox.messages_since(datetime.now(UTC) - timedelta(minutes=5))
    assert address in [one.to[0] for one in recent if one.to]
    assert inbox.messages_since(datetime.now(UTC) + timedelta(minutes=5)) == []


def test_search_by_subject_and_sender(box: Box, inbox: MailpitInbox) -> None:
    """A person finds the message by the words of its subject, or of its sender."""
    address = unique()
    subject = "Votre compte ameli - Confirmation de votre adresse mail"
    box.deliver(
        f"From: Votre Assurance Maladie <a@sut.test>\nTo: {address}\nSubject: {subject}\n\nx\n",
        address,
    )
    for words in (subject, "Votre Assurance Maladie", f"« {subject} »"):
        assert [one.subject for one in inbox.search_words(words, address)] == [subject]
    assert inbox.search_words("Votre compte impots", address) == []
    assert inbox.search_words(" - ", address) == []


def test_reading_leaves_no_trace(box: Box, inbox: MailpitInbox) -> None:
    """What the harness reads stays unread."""
    address = unique()
    box.note(address)
    inbox.messages_for(address)
    assert box.found(f"to:{address} is:unread") == [address]


def test_a_message_of_ours_can_be_put_in_the_inbox(inbox: MailpitInbox) -> None:
    """A message of ours can be put in the box."""
    address = unique()
    identifier = inbox.send_test(address, "Témoin", "Bonjour")
    (one,) = inbox.messages_for(address)
    assert (one.id, one.subject, (one.text or "").strip()) == (identifier, "Témoin", "Bonjour")


def test_the_client_tags_marks_read_deletes_and_reads_headers_and_chaos(
    box: Box, inbox: MailpitInbox
) -> None:
    """Tags, read flags, deletion, headers, chaos."""
    address = unique()
    identifiers = [box.note(address, name) for name in ("un", "deux")]
    client = inbox.client
    client.tags(identifiers, ["essai"])
    client.set_read(identifiers)
    assert box.found(f"to:{address} is:read tag:essai") == ["deux", "un"]
    assert client.headers(identifiers[0])["Subject"] == ["un"]
    assert client.get(identifiers[0])["Subject"] == "un"
    client.delete([*identifiers, identifiers[0], "inconnu"])
    assert inbox.messages_for(address) == []
    with pytest.raises(MessageGoneError):
        client.raw(identifiers[0])
    assert client.chaos_put({})["Sender"]["Probability"] == 0
    assert client.chaos_get()["Recipient"]["ErrorCode"] == 451


def test_html_check_needs_html(box: Box, inbox: MailpitInbox) -> None:
    """A refusal says what the inbox said."""
    with pytest.raises(RecetteError, match="message does not contain HTML"):
        inbox.client.html_check(box.note(unique()))
