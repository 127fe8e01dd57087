"""SMTP failures on purpose: three triggers, reset when left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.contract.support import Box, unique

if TYPE_CHECKING:
    from collections.abc import Iterator

CHAOS = True
QUIET = {
    "Sender": {"ErrorCode": 451, "Probability": 0},
    "Recipient": {"ErrorCode": 451, "Probability": 0},
    "Authentication": {"ErrorCode": 535, "Probability": 0},
}


@pytest.fixture(autouse=True)
def _quiet(box: Box) -> Iterator[None]:
    """Leave no trouble behind."""
    yield
    box.call("PUT", "/api/v1/chaos", json={})


def test_what_is_put_is_returned_and_what_is_left_out_is_reset(box: Box) -> None:
    """What is put is returned; what is left out is reset."""
    assert box.get("/api/v1/webui")["ChaosEnabled"] is True
    wanted = {"Sender": {"ErrorCode": 421, "Probability": 5}}
    assert box.call("PUT", "/api/v1/chaos", json=wanted).json() == QUIET | wanted
    assert box.get("/api/v1/chaos") == QUIET | wanted
    assert box.call("PUT", "/api/v1/chaos", json={}).json() == QUIET


def test_a_certain_failure_refuses_every_sender(box: Box) -> None:
    """A certain failure refuses every sender."""
    box.call("PUT", "/api/v1/chaos", json={"Sender": {"ErrorCode": 421, "Probability": 100}})
    with box.smtp() as client:
        assert client.docmd("MAIL", "FROM:<a@sut.test>") == (421, b"Chaos sender error")


def test_a_certain_failure_refuses_every_recipient_until_it_is_lifted(box: Box) -> None:
    """A certain failure refuses every recipient, until it is lifted; REST is spared."""
    box.call("PUT", "/api/v1/chaos", json={"recipient": {"errorcode": 550, "probability": 100}})
    with box.smtp() as client:
        client.mail("a@sut.test")
        assert client.rcpt(unique()) == (550, b"Chaos recipient error")
    body = {"From": {"Email": "a@b.test"}, "To": [{"Email": unique()}], "Subject": "x"}
    assert box.call("POST", "/api/v1/send", json=body).status_code == 200
    box.call("PUT", "/api/v1/chaos", json={})
    assert box.note(unique())


@pytest.mark.parametrize(
    ("trigger", "error"),
    [
        ({"ErrorCode": 200, "Probability": 1}, "error code must be between 400 and 599"),
        ({"ErrorCode": 451, "Probability": 101}, "probability must be between 0 and 100"),
    ],
)
def test_codes_are_400_to_599_and_probabilities_0_to_100(
    box: Box, trigger: dict[str, int], error: str
) -> None:
    """Codes are 400 to 599, probabilities 0 to 100."""
    answer = box.call("PUT", "/api/v1/chaos", json={"Sender": trigger})
    assert (answer.status_code, answer.text) == (400, error)
