"""What providers do to what arrived: simulated, never written back."""

from __future__ import annotations

import pytest

from recette.adapters.inbox.link_scanner import Visit, same_host, web_links
from recette.adapters.inbox.mailboxes import Mailbox, filed
from recette.domain.courriels import Courriel, parse
from recette.domain.errors import RecetteError


def message(identifier: str, subject: str, body: str = "Bonjour", kind: str = "plain") -> Courriel:
    """Return a message."""
    head = f"To: zoe@inbox.test\nSubject: {subject}\nContent-Type: text/{kind}; charset=utf-8\n\n"
    return parse((head + body).encode(), identifier)


class Arrived:
    """An inbox that holds these messages."""

    def __init__(self, *messages: Courriel) -> None:
        self.messages = list(messages)

    def messages_for(self, address: str) -> list[Courriel]:
        """Return them all."""
        assert address == "zoe@inbox.test"
        return list(self.messages)


class Scanner:
    """Notes what it was asked to visit."""

    def __init__(self) -> None:
        self.scanned: list[str] = []

    def scan(self, one: Courriel) -> list[Visit]:
        """Visit nothing."""
        self.scanned.append(one.id)
        return [Visit(url, "GET", 200, url) for url in web_links(one)]


HELLO = message("1", "Bonjour")
CONFIRM = message("2", "CONFIRMEZ votre adresse")


def test_ordinary() -> None:
    """Everything is in the inbox folder."""
    mailbox = Mailbox("ordinaire", Arrived(HELLO, CONFIRM), "zoe@inbox.test")
    assert mailbox.inbox_folder() == [HELLO, CONFIRM]
    assert not mailbox.spam_folder()
    assert not mailbox.removed()
    assert not mailbox.visits()


def test_red_list() -> None:
    """« confirm » in the subject or the body makes a message disappear, and says why."""
    body = message("3", "Votre compte", "Suivez le lien de confirmation")
    html = message("4", "Votre compte", "<p>Con&shy;firmer</p><a href='x'>Confirmez</a>", "html")
    tag = message("5", "Votre compte", '<a href="https://a.test/confirm">Suivre</a>', "html")
    mailbox = Mailbox("orange", Arrived(HELLO, CONFIRM, body, html, tag), "zoe@inbox.test")
    assert mailbox.inbox_folder() == [HELLO, tag]
    assert [(one.message.id, one.reason) for one in mailbox.removed()] == [
        (name, "supprimé par la liste rouge") for name in ("2", "3", "4")
    ]
    assert mailbox.spam_folder() == []


def test_spam_folder() -> None:
    """Automatic messages are filed apart."""
    mailbox = Mailbox("outlook", Arrived(HELLO, CONFIRM), "zoe@inbox.test")
    assert mailbox.inbox_folder() == []
    assert mailbox.spam_folder() == [HELLO, CONFIRM]


def test_antivirus_scans_once_before_the_owner_sees() -> None:
    """Each message once, as it arrives; it stays where it is."""
    arrived, scanner = Arrived(HELLO), Scanner()
    mailbox = Mailbox("antivirus", arrived, "zoe@inbox.test", scanner)
    assert mailbox.inbox_folder() == [HELLO]
    linked = message("6", "Lien", "https://a.test/x")
    arrived.messages.append(linked)
    assert [visit.url for visit in mailbox.visits()] == ["https://a.test/x"]
    assert mailbox.inbox_folder() == [HELLO, linked]
    assert scanner.scanned == ["1", "6"]


def test_unknown_profile() -> None:
    """The known ones are named."""
    with pytest.raises(RecetteError, match="ordinaire, orange, outlook, antivirus"):
        Mailbox("gmail", Arrived(), "zoe@inbox.test")
    assert filed("ordinaire", HELLO) == "inbox"


def test_web_links_once_each() -> None:
    """Only http(s), in order, without repetition."""
    body = (
        "<a href='https://a.test/1'>1</a><a href='mailto:x@y.test'>2</a><a href='https://[x'>3</a>"
    )
    both = message("7", "x", f"{body}<a href='https://a.test/1'>encore</a>", "html")
    assert web_links(both) == ["https://a.test/1"]


@pytest.mark.parametrize(
    ("target", "expected"),
    [("https://A.test/b", True), ("http://a.test/b", True), ("https://b.test/", False),
     ("https://a.test:8443/", False), ("ftp://a.test/", False), ("https://[x", False)],
)  # fmt: skip
def test_same_host(target: str, expected: bool) -> None:  # noqa: FBT001 -- a table
    """A visit never leaves the link's host."""
    assert same_host("https://a.test/x", target) is expected
