"""Live events: `stats` first, then what happens; order between them is not promised."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import ClientConnection, connect

from tests.contract.support import PATIENCE, Box, unique

if TYPE_CHECKING:
    from collections.abc import Iterator


class Ear:
    """Listens to events and waits for one of a kind."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._heard: list[Any] = []

    def wait(self, kind: str, **wanted: object) -> Any:
        """Return the data of the first event of this kind that holds these values."""
        deadline = time.monotonic() + PATIENCE
        while True:
            for event in self._heard:
                data = event["Data"] or {}
                if event["Type"] == kind and wanted.items() <= data.items():
                    return event["Data"]
            frame = self._socket.recv(timeout=max(0.01, deadline - time.monotonic()))
            self._heard = [json.loads(line) for line in str(frame).split("\n") if line]


@pytest.fixture
def ear(box: Box) -> Iterator[Ear]:
    """Return a registered listener."""
    with listen(box) as socket:
        listener = Ear(socket)
        listener.wait("stats")
        yield listener


def listen(box: Box, **headers: str) -> ClientConnection:
    """Open the websocket."""
    address = box.url.replace("http:", "ws:") + "/api/events"
    return connect(
        address, additional_headers=headers, open_timeout=PATIENCE, close_timeout=0.2, proxy=None
    )


def test_a_new_message_is_an_event_with_its_summary(box: Box, ear: Ear) -> None:
    """`new` carries a summary without null; `stats` follows."""
    address = unique()
    identifier = box.note(address, "<Nouveau & beau>")
    data = ear.wait("new", ID=identifier)
    assert data["Subject"] == "<Nouveau & beau>"
    assert data["To"] == [{"Name": "", "Address": address}]
    assert data["Cc"] == data["Bcc"] == data["ReplyTo"] == data["Tags"] == []
    assert ear.wait("stats")["Total"] >= 1


def test_reading_and_tagging_are_events_of_update(box: Box, ear: Ear) -> None:
    """`update` tells read flags and tags."""
    identifier = box.note(unique())
    ear.wait("new", ID=identifier)
    box.message(identifier)
    ear.wait("update", ID=identifier, Read=True)
    box.call("PUT", "/api/v1/tags", json={"IDs": [identifier], "Tags": ["vu"]})
    assert ear.wait("update", ID=identifier, Tags=["vu"])


def test_deletion_of_some_of_all_and_of_a_tag_are_three_events(box: Box, ear: Ear) -> None:
    """`delete` tells which, `truncate` that all are gone, `prune` to read again."""
    identifier = box.note(unique(), headers="X-Tags: jetable\n")
    box.call("DELETE", "/api/v1/tags/jetable")
    assert ear.wait("prune") is None
    box.call("DELETE", "/api/v1/messages", json={"IDs": [identifier]})
    ear.wait("delete", ID=identifier)
    box.call("DELETE", "/api/v1/messages")
    assert ear.wait("truncate") is None


def test_a_foreign_page_may_not_listen(box: Box) -> None:
    """Another page gets 403; Mailpit checks the origin since v1.28.2 only."""
    refusals: list[int] = []
    try:
        with listen(box, Origin="http://ailleurs.test") as socket:
            Ear(socket).wait("stats")
    except InvalidStatus as refusal:
        refusals.append(refusal.response.status_code)
    assert refusals in ([[403]] if box.kind == "embarquee" else [[403], []])


def test_our_own_page_may(box: Box) -> None:
    """The page that the inbox itself serves listens."""
    with listen(box, Origin=box.url) as socket:
        Ear(socket).wait("stats")
