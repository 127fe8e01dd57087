"""A green « Alors » about courriels says what was read: which, what of it, how many."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from recette.screenplay.questions import mail_links, mails
from tests.screenplay.scripted import LINK, TARGET, mail, play

if TYPE_CHECKING:
    from collections.abc import Callable

    from recette.screenplay.actor import Actor
    from recette.screenplay.stage import Stage

    Question = Callable[[Stage, Actor], object]

NAME = "Confirmer mon email"
OLDER = f"{TARGET}/confirmer?jeton=zyxwv654321"
HTML = f'<p><a href="{LINK}">{NAME}</a></p>'


@pytest.fixture(autouse=True)
def _no_sentinel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mails, "wait_for_sentinel", lambda _stage: None)


def told(actor: Actor) -> str:
    """Return all that was noted, with where it was read."""
    return "\n".join(f"{seen.words} [{seen.where}]" for seen in actor.observations)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (mails.should_have_link_to_copy, (LINK,)),
        (lambda s, a: mails.should_have_only(s, a, 1), ("1 en tout", "Confirmez")),
        (mails.should_have_nothing_else, ("1 seul", "Confirmez")),
        (mails.should_have_nothing_new, ("aucun nouveau", "Confirmez")),
        (mails.nobody_else_should_have_the_link, (LINK, "1 courriel")),
        (lambda s, a: mails.should_have_subject(s, a, "Confirmez"), ("objet : « Confirmez »",)),
        (lambda s, a: mails.should_come_from(s, a, "ameli"), ("« ameli »", "a@b.test")),
        (lambda s, a: mail_links.should_carry_named_link(s, a, NAME), (NAME, LINK)),
        (mail_links.link_should_lead_to_target, (LINK, TARGET)),
        (mail_links.link_should_be_the_same_everywhere, (LINK, "texte")),
        (mail_links.should_carry_link_in_clear, (LINK, "partie texte")),
        (mail_links.should_hold_no_secret, ("ni son code ni son numéro",)),
    ],
)
def test_what_was_read_of_a_courriel_is_told(question: Question, words: tuple[str, ...]) -> None:
    """With the courriel that bears it."""
    played = play()
    actor = played.camille
    actor.memory.links, actor.memory.seen_mails = [LINK], {"1"}
    played.inbox.received = [mail(actor.email, f"{NAME} :\n{LINK}\n", HTML)]
    question(played.stage, actor)
    assert all(each in told(actor) for each in words), told(actor)
    assert "courriel « Confirmez »" in told(actor) or actor.email in told(actor)


def test_a_courriel_received_is_told_with_its_link() -> None:
    """And to whom it was addressed."""
    played = play()
    actor = played.camille
    played.inbox.received = [mail(actor.email, None, HTML)]
    mails.should_receive_at_new_address(played.stage, actor)
    assert "« Confirmez »" in told(actor)
    assert LINK in told(actor)
    assert actor.email in told(actor)
    actor.memory.found = played.inbox.received
    actor.observations.clear()
    mails.should_have_found_confirmation(played.stage, actor)
    assert "« Confirmez »" in told(actor)
    actor.observations.clear()
    mail_links.link_should_be_the_same_everywhere(played.stage, actor)
    assert f"une seule partie (HTML) : {LINK}" in told(actor)


def test_two_links_are_told_both() -> None:
    """Those of one person, those of two."""
    played = play()
    camille, lea = played.camille, played.stage.actor("Léa")
    camille.memory.links, lea.memory.links = [OLDER, LINK], [OLDER]
    mails.older_link_should_be_another(camille, 0)
    assert OLDER in told(camille)
    assert LINK in told(camille)
    camille.observations.clear()
    played.inbox.received = [mail(camille.email), mail(lea.email, OLDER, id="2")]
    mail_links.links_should_differ(played.stage, camille, lea)
    assert OLDER in told(camille)
    assert LINK in told(camille)


def test_an_absence_is_told_with_what_proves_it() -> None:
    """The witness, whose courriel came after."""
    played = play()
    actor = played.camille
    mails.should_have_nothing(played.stage, actor)
    assert f"aucun courriel à {actor.email}" in told(actor)
    actor.observations.clear()
    actor.memory.stranger = "autre@example.org"
    mails.stranger_should_have_nothing(played.stage, actor)
    assert "aucun courriel à autre@example.org" in told(actor)
    assert told(actor).count("témoin") == 1


def test_counts_are_of_what_was_counted() -> None:
    """An acknowledgement is none of them."""
    played = play()
    actor = played.camille
    actor.memory.links, actor.memory.seen_mails = [LINK], {"1"}
    other = replace(mail(actor.email, "Bien reçu"), id="2", subject="Accusé")
    played.inbox.received = [mail(actor.email), other]
    mails.should_have_only(played.stage, actor, 1)
    assert "1 en tout : « Confirmez »" in told(actor)
    assert "Accusé" not in told(actor)
