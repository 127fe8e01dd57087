"""Basic authentication guards everything but the health probes."""

from __future__ import annotations

import pytest
import requests

from tests.contract.support import PATIENCE, Box, unique

AUTH = "camille:secret"


@pytest.mark.parametrize("given", [None, ("camille", "faux"), ("autre", "secret")])
@pytest.mark.parametrize("path", ["/api/v1/info", "/", "/view/latest.html", "/api/v1/send"])
def test_without_the_right_credentials_everything_answers_401(
    box: Box, given: tuple[str, str] | None, path: str
) -> None:
    """Without the right credentials, 401 and a challenge."""
    method = "POST" if path.endswith("send") else "GET"
    answer = requests.request(method, box.url + path, auth=given, timeout=PATIENCE)
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == 'Basic realm="Login"'
    assert answer.text in {"Unauthorized.\n", "Unauthorised.\n"}  # spelling changed after v1.27


def test_with_credentials_everything_answers_and_smtp_asks_for_none(box: Box) -> None:
    """With them, everything as usual; SMTP asks for nothing."""
    address = unique()
    box.note(address, "ici")
    assert box.found(f"to:{address}") == ["ici"]


@pytest.mark.parametrize("path", ["/livez", "/readyz"])
def test_the_health_probes_ask_for_no_credentials(box: Box, path: str) -> None:
    """Health is for anybody."""
    assert requests.get(box.url + path, timeout=PATIENCE).status_code == 200
