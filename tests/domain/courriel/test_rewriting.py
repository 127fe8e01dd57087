"""The address of the target is read in a link that a gateway has rewritten."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from urllib.parse import quote

import pytest

from recette.domain.courriel.confirmation import same_host
from recette.domain.courriel.rewriting import is_gateway, written_within

TARGET = "http://127.0.0.1:8000"
LINK = f"{TARGET}/valider?jeton=k3x9Qa7LmZ2p&langue=fr"
ESCAPED = quote(LINK, safe="")
OUTLOOK = f"https://eur01.safelinks.protection.outlook.com/?url={ESCAPED}&data=05%7C02&reserved=0"


def is_target(url: str) -> bool:
    """Tell whether an address is of the target."""
    return same_host(url, TARGET)


@pytest.mark.parametrize(
    "rewritten",
    [
        OUTLOOK,
        f"http://suivi.localhost:1/ls/click?upn={ESCAPED}",
        f"https://www.moteur.example/url?q={ESCAPED}&sa=D",
        f"https://passerelle.example/?a={quote(ESCAPED, safe='')}",
        f"https://passerelle.example/l/{ESCAPED}/9f8e7d",
        f"https://passerelle.example/#url={ESCAPED}",
        f"https://passerelle.example/c?d={urlsafe_b64encode(LINK.encode()).decode().rstrip('=')}",
        f"https://urldefense.com/v3/__{LINK}__;!!Ab12Cd$",
        "https://urldefense.proofpoint.com/v2/url?u=http-3A__127.0.0.1-3A8000_valider-3Fjeton-3D"
        "k3x9Qa7LmZ2p-26langue-3Dfr&d=DwMF",
        f"https://premiere.example/?u={quote(OUTLOOK, safe='')}",
    ],
)
def test_where_a_rewritten_link_leads_is_read_in_it(rewritten: str) -> None:
    """In a parameter, a path, a fragment, in base64, behind a second gateway."""
    assert written_within(rewritten, is_target) == LINK


@pytest.mark.parametrize(
    "other",
    [
        "https://suivi.example/c/9f8e7d6c5b4a3210",
        f"https://passerelle.example/?url={quote('http://ailleurs.example/valider', safe='')}",
        "http://[",
        "https://a.test/?b=%%%",
    ],
)
def test_nothing_is_made_up_of_a_link_that_leads_elsewhere(other: str) -> None:
    """Opaque, to another host, malformed."""
    assert not written_within(other, is_target)


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("eur01.safelinks.protection.outlook.com", True),
        ("urldefense.com", True),
        ("fausse-urldefense.com", False),
        ("clics.reference.example", False),
    ],
)
def test_a_gateway_is_known_by_its_host(host: str, *, expected: bool) -> None:
    """That of the provider of a recipient, not that of who sends."""
    assert is_gateway(host) is expected
