"""The inbox as a service: health, identity, deletion, tags, sending."""

from __future__ import annotations

import base64

import pytest

from tests.contract.support import Box, unique


def test_both_probes_answer_200_and_nothing(box: Box) -> None:
    """Both probes answer 200 and nothing."""
    for path in ("/livez", "/readyz"):
        answer = box.call("GET", path)
        assert (answer.status_code, answer.content) == (200, b"")


def test_the_embedded_inbox_does_not_pose_as_mailpit(box: Box) -> None:
    """The embedded inbox does not pose as Mailpit."""
    info = box.get("/api/v1/info")
    ours = box.kind == "embarquee"
    assert info["Version"].startswith("boite-embarquee ") is ours
    assert info["LatestVersion"] == "disabled"
    assert {"Messages", "Unread", "Tags", "RuntimeStats", "Database", "DatabaseSize"} <= set(info)


def test_the_inbox_says_what_it_cannot_do(box: Box) -> None:
    """The inbox says what it cannot do."""
    webui = box.get("/api/v1/webui")
    assert webui["ChaosEnabled"] is webui["SpamAssassin"] is False
    assert webui["MessageRelay"]["Enabled"] is False


def test_without_the_option_chaos_cannot_be_asked_for(box: Box) -> None:
    """Without the option, chaos cannot be asked for."""
    for method in ("GET", "PUT"):
        answer = box.call(method, "/api/v1/chaos", json={})
        assert (answer.status_code, answer.text) == (400, "Chaos is not enabled")


def test_only_the_identifiers_given_are_deleted(box: Box) -> None:
    """These identifiers and no other; an unknown one alone is ignored.

    Never an unknown one among others, nor one twice: Mailpit v1.27.11 then leaves a transaction
    open, and answers nothing any more.
    """
    address = unique()
    gone, kept = box.note(address, "un"), box.note(address, "deux")
    for identifier in (gone, "inconnu"):
        answer = box.call("DELETE", "/api/v1/messages", json={"IDs": [identifier]})
        assert (answer.status_code, answer.text) == (200, "ok")
    assert box.found(f"to:{address}") == ["deux"]
    assert box.call("GET", f"/api/v1/message/{gone}/raw").status_code == 404
    assert box.raw(kept)


@pytest.mark.parametrize("body", ["", "{}", '{"IDs":[]}', "ids=abc", '{"IDs":"abc"}'])
def test_delete_without_identifiers_empties_the_inbox(box: Box, body: str) -> None:
    """An empty, missing or unreadable body deletes everything."""
    box.note(unique())
    assert box.call("DELETE", "/api/v1/messages", data=body).text == "ok"
    assert box.get("/api/v1/info")["Messages"] == 0
    assert box.get("/api/v1/messages")["messages"] == []


def test_tags_are_set_listed_searched_exactly_renamed_and_removed(box: Box) -> None:
    """Set, list, search exactly, rename, remove."""
    address = unique()
    name = address.split("@")[0]
    identifier, _ = box.note(address, "un"), box.note(address, "deux")

    def put(tags: list[str]) -> str:
        return box.call("PUT", "/api/v1/tags", json={"IDs": [identifier], "Tags": tags}).text

    assert put([name, "à jeter"]) == "ok"
    assert box.message(identifier)["Tags"] == sorted([name, "jeter"])
    assert put([name]) == "ok"
    assert name in box.get("/api/v1/tags")
    assert box.found(f"tag:{name.upper()}") == ["un"]
    assert box.found(f"tag:{name[:-1]}") == []
    assert box.found(f"to:{address} -tag:{name}") == box.found(f"to:{address} -is:tagged")
    assert box.get("/api/v1/info")["Tags"][name] == 1
    assert box.call("PUT", f"/api/v1/tags/{name}", json={"Name": f"{name}.b"}).text == "ok"
    assert box.found(f"tag:{name}.b") == ["un"]
    assert box.call("DELETE", f"/api/v1/tags/{name}.b").text == "ok"
    assert box.message(identifier)["Tags"] == []


def test_unused_tags_are_forgotten(box: Box) -> None:
    """A tag goes with its last message."""
    address = unique()
    name = address.split("@")[0]
    identifier = box.note(address, headers=f"X-Tags: {name}\n")
    assert name in box.get("/api/v1/search", query=f"to:{address}")["tags"]
    box.call("DELETE", "/api/v1/messages", json={"IDs": [identifier]})
    assert name not in box.get("/api/v1/tags")


def test_renaming_or_removing_an_unknown_tag_is_refused(box: Box) -> None:
    """Renaming or removing an unknown tag is refused."""
    refusal = (400, "tag not found: nulle-part")
    for method in ("PUT", "DELETE"):
        answer = box.call(method, "/api/v1/tags/nulle-part", json={"Name": "x"})
        assert (answer.status_code, answer.text) == refusal


def test_a_message_described_in_json_is_stored_with_its_hidden_recipients(box: Box) -> None:
    """A message described in JSON is stored, its hidden recipients in Bcc."""
    to, bcc = unique("to"), unique("bcc")
    body = {
        "From": {"Email": "a@sut.test", "Name": "Zoé"},
        "To": [{"Email": to, "Name": "Élodie"}],
        "Bcc": [bcc],
        "Subject": "Témoin",
        "Text": "Bonjour Zoé",
        "HTML": "<p>Bonjour</p>",
        "Tags": [to.split("@")[0]],
        "Headers": {"X-Essai": "un"},
        "Attachments": [
            {"Filename": "a.txt", "Content": base64.b64encode(b"abc").decode()},
        ],
    }
    answer = box.call("POST", "/api/v1/send", json=body)
    assert answer.status_code == 200
    whole = box.message(answer.json()["ID"])
    assert whole["From"] == {"Name": "Zoé", "Address": "a@sut.test"}
    assert whole["To"] == [{"Name": "Élodie", "Address": to}]
    assert whole["Bcc"] == [{"Name": "", "Address": bcc}]
    assert (whole["Subject"], whole["HTML"].strip()) == ("Témoin", "<p>Bonjour</p>")
    assert whole["Text"].strip() == "Bonjour Zoé"
    assert whole["Tags"] == [to.split("@")[0]]
    assert [one["FileName"] for one in whole["Attachments"]] == ["a.txt"]
    assert b"X-Essai: un" in box.raw(whole["ID"])
    assert b"Received:" not in box.raw(whole["ID"])


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"To": [{"Email": "nobody"}]}, "invalid To address: nobody"),
        ({"Headers": {"Subject": "x"}}, 'cannot overwrite header: "Subject"'),
        ({"From": {}}, "error building message: from not set"),
    ],
)
def test_a_message_that_cannot_be_sent_is_refused_in_json(
    box: Box, change: dict[str, object], error: str
) -> None:
    """Refusals are JSON."""
    body = {"From": {"Email": "a@b.test"}, "To": [{"Email": unique()}], "Subject": "x"} | change
    answer = box.call("POST", "/api/v1/send", json=body)
    assert (answer.status_code, answer.json()) == (400, {"Error": error})


def test_answers_are_compressed_when_asked(box: Box) -> None:
    """Answers are compressed when asked."""
    for _ in range(3):
        box.note(unique())
    answer = box.call("GET", "/api/v1/messages", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.json()["messages"]


def test_an_address_that_leads_nowhere(box: Box) -> None:
    """404."""
    assert box.call("GET", "/api/v1/nulle-part").status_code == 404
