"""Lists: order, pages, counters, and where null stands for an empty list."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from tests.contract.support import Box, unique


def test_newest_first_even_in_the_same_millisecond(box: Box) -> None:
    """Order is that of arrival, reversed."""
    address = unique()
    for number in range(8):
        box.note(address, str(number))
    assert box.found(f"to:{address}") == [str(number) for number in reversed(range(8))]


def test_summary_of_a_search(box: Box) -> None:
    """Absent lists are null in search results; identifiers are 22 letters and digits."""
    address = unique()
    identifier = box.note(address, "résumé", "Bonjour\n\nà vous\n")
    page = box.get("/api/v1/search", query=f"to:{address}")
    (one,) = page["messages"]
    assert re.fullmatch(r"[0-9A-Za-z]{22}", identifier)
    assert one["ID"] == identifier
    assert one["From"] == {"Name": "Comptes", "Address": "no-reply@sut.test"}
    assert one["To"] == [{"Name": "", "Address": address}]
    assert one["Cc"] is one["Bcc"] is one["ReplyTo"] is None
    assert (one["Read"], one["Tags"], one["Attachments"], one["Username"]) == (False, [], 0, "")
    assert one["Snippet"] == "Bonjour à vous"
    assert one["Size"] == len(box.raw(identifier))
    assert one["MessageID"].endswith("@mailpit")


def test_lists_differ_in_the_three_answers(box: Box) -> None:
    """`ReplyTo` is [] in the list and null in search; everything is [] in a message."""
    identifier = box.note(unique())
    (listed,) = (
        one for one in box.get("/api/v1/messages", limit=0)["messages"] if one["ID"] == identifier
    )
    assert listed["Cc"] is listed["Bcc"] is None
    assert listed["ReplyTo"] == []
    whole = box.message(identifier)
    assert whole["Cc"] == whole["Bcc"] == whole["ReplyTo"] == whole["Inline"] == []


def test_created_is_the_real_clock(box: Box) -> None:
    """`Created` is the receipt, whatever the header says."""
    address = unique()
    before = datetime.now(UTC) - timedelta(seconds=1)
    box.note(address, headers="Date: Mon, 01 Jan 2001 00:00:00 +0200\n")
    (one,) = box.get("/api/v1/search", query=f"to:{address}")["messages"]
    assert before < datetime.fromisoformat(one["Created"]) <= datetime.now(UTC)
    assert re.search(r"(Z|[+-]\d\d:\d\d)$", one["Created"])
    assert box.message(one["ID"])["Date"] == "2001-01-01T00:00:00+02:00"


def test_a_page_of_a_search_has_a_start_a_limit_and_counts(box: Box) -> None:
    """A page of a search: start, limit, count; a limit of 0 is an empty page."""
    address = unique()
    for number in range(5):
        box.note(address, str(number))
    page = box.get("/api/v1/search", query=f"to:{address}", start=1, limit=2)
    assert [one["Subject"] for one in page["messages"]] == ["3", "2"]
    assert (page["count"], page["messages_count"], page["start"]) == (2, 5, 1)
    empty = box.get("/api/v1/search", query=f"to:{address}", limit=0)
    assert (empty["messages"], empty["count"], empty["messages_count"]) == ([], 0, 5)
    assert box.found(f"to:{address}", start=9) == []
    assert len(box.found(f"to:{address}", limit=-3, start="x")) == 5


def test_a_limit_of_0_lists_everything_and_a_wrong_one_is_50(box: Box) -> None:
    """A limit of 0 lists everything and ignores start; garbage is 50."""
    for _ in range(55):
        box.note(unique())
    total = box.get("/api/v1/info")["Messages"]
    assert len(box.get("/api/v1/messages", limit=0, start=10)["messages"]) == total
    for garbage in ("", "-1", "abc"):
        assert len(box.get("/api/v1/messages", limit=garbage)["messages"]) == 50
    two = box.get("/api/v1/messages", limit=2, start=1)
    whole = box.get("/api/v1/messages", limit=3)
    assert [one["ID"] for one in two["messages"]] == [one["ID"] for one in whole["messages"]][1:]


def test_totals_are_of_the_inbox_and_counts_of_the_query(box: Box) -> None:
    """`total` and `unread` are of the inbox, `messages_…` of the query."""
    address = unique()
    first, _ = box.note(address), box.note(address)
    box.message(first)
    page = box.get("/api/v1/search", query=f"to:{address}", limit=1)
    info = box.get("/api/v1/info")
    assert (page["total"], page["unread"]) == (info["Messages"], info["Unread"])
    assert (page["count"], page["messages_count"], page["messages_unread"]) == (1, 2, 1)
    listed = box.get("/api/v1/messages", limit=1)
    assert listed["messages_count"] == listed["total"] == info["Messages"]
    assert listed["messages_unread"] == listed["unread"] == info["Unread"]


def test_no_hit_is_an_empty_list(box: Box) -> None:
    """No hit is an empty list, never null."""
    page = box.get("/api/v1/search", query=f"to:{unique('personne')}")
    assert (page["messages"], page["messages_count"], page["messages_unread"]) == ([], 0, 0)


def test_before_keeps_what_came_strictly_earlier(box: Box) -> None:
    """`before` keeps what came strictly earlier."""
    address = unique()
    box.note(address, "un")
    assert box.found(f"to:{address}", before="2020-01-01") == []
    assert box.found(f"to:{address}", before="2100-01-01") == ["un"]
