"""What is altered in a link is its secret, and nothing else."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recette.domain.courriel.link_secret import altered, carries_secret

SECRET = "k3x9Qa7LmZ2p"
UUID = "3f0c9d1e-7b5a-4462-9a1c-0d2e4f6a8b1c"
HOST = "http://127.0.0.1:8000"


@pytest.mark.parametrize(
    "link",
    [
        "/valider/<>",
        "/valider/<>/",
        "/valider/<>/?utm_source=courriel",
        "/fr/compte/valider/<>/etape-2/",
        "/valider?jeton=<>&utm_source=courriel&langue=fr",
        "/valider?langue=fr&jeton=<>",
        "/valider?utm_id=9f8e7d6c5b4a3210&token=<>",
        "/valider?email=camille%40example.org&c=<>",
        "/valider?retour=%2Fespace%2Fa1b2c3d4e5f6&cle=<>",
        "/valider?redirect_uri=http://127.0.0.1/a1b2c3d4&code=<>",
        "/valider?jeton=<>==",
        "/valider?jeton=<>%3D%3D",
        "/valider/<>==",
        "/valider?<>",
        "/valider;jsessionid=A1B2C3D4E5F6?t=<>",
        "/valider#<>",
        "/#/valider/<>",
        "/#/valider?jeton=<>&langue=fr",
        "/#jeton=<>&langue=fr",
        "/valider?jeton=<>#haut-de-page",
        "/demande/4812/valider/<>",
        "/v2/mes-droits-2026/<>/",
        "/a;jeton=<>/",
    ],
)
@pytest.mark.parametrize("secret", [SECRET, UUID, "c5xk2-9f8e7d6c5b4a3210"])
def test_only_the_secret_of_a_link_is_altered(link: str, secret: str) -> None:
    """One of its characters, wherever it stands; the link has the same length."""
    before, _, after = link.partition("<>")
    changed = altered(f"{HOST}{before}{secret}{after}")
    middle = changed.removeprefix(f"{HOST}{before}").removesuffix(after)
    assert len(middle) == len(secret)
    assert sum(one != other for one, other in zip(middle, secret, strict=True)) == 1
    assert carries_secret(changed)


@pytest.mark.parametrize(
    ("link", "pattern"),
    [
        ("/c/1", r"/c/\d"),
        ("/valider?jeton=abc", r"/valider\?jeton=a[^b]c"),
        ("/valider?code=482913&langue=fr", r"/valider\?code=\d{6}&langue=fr"),
        ("/valider/abcdefghij", r"/valider/[a-z]{10}"),
        ("/valider?u=a1b2c3d4&s=e5f6a7b8", r"/valider\?u=(?!a1b2c3d4)\w{8}&s=(?!e5f6a7b8)\w{8}"),
        ("/valider?jeton=%C3%A9t%C3%A9ab", r"/valider\?jeton=%C3%A9[^t]%C3%A9ab"),
        ("/valider?jeton=--", r"/valider\?jeton=--x"),
    ],
)
def test_what_does_not_look_drawn_is_altered_by_its_name_or_by_its_place(
    link: str, pattern: str
) -> None:
    """A digit stays one; several that may be the secret are all changed; an escape is one sign."""
    changed = altered(HOST + link)
    assert changed != HOST + link
    assert re.fullmatch(re.escape(HOST) + pattern, changed)


@pytest.mark.parametrize("link", ["http://a.test", "http://a.test/", "http://a.test/?", "a#"])
def test_a_link_that_is_but_a_host_has_nothing_to_alter(link: str) -> None:
    """It is told, never a crash."""
    assert altered(link).removeprefix("a") in {"", "#", "b#"}


@pytest.mark.parametrize(
    ("link", "carries"),
    [
        ("/aide/mail", False),
        ("/actualites/mes-droits-2026", False),
        ("/aide?utm_source=courriel&langue=fr", False),
        ("/compte;jsessionid=A1B2C3D4E5F6", False),
        ("/?email=camille%40example.org", False),
        ("/c?jeton=abc", True),
        (f"/{UUID}", True),
        ("/desabonnement?abonne=3f0c9d1e7b5a4462", True),
    ],
)
def test_a_page_of_the_target_carries_no_secret(link: str, *, carries: bool) -> None:
    """Words, numbers, measures of audience and sessions are none."""
    assert carries_secret(HOST + link) is carries


@given(st.text(alphabet="ab1/?&=#;%-.", max_size=40))
def test_any_link_is_altered_without_a_crash(rest: str) -> None:
    """Its host is never touched."""
    changed = altered(f"{HOST}/{rest}")
    assert not changed or changed.startswith(f"{HOST}/")
