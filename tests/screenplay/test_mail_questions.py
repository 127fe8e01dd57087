"""What is told of the courriels received: each row of the guide sees what its sentence says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from recette.domain.errors import RecetteError
from recette.screenplay.questions import mail_links, mails
from tests.screenplay.scripted import LINK, TARGET, mail, play

if TYPE_CHECKING:
    from recette.domain.courriel.message import Courriel
    from recette.screenplay.actor import Actor
    from tests.screenplay.scripted import Played

NAME = "Confirmer mon email"
ELSEWHERE = "http://ailleurs.test/confirmer?jeton=zyxwv654321"


@pytest.fixture(autouse=True)
def _no_sentinel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mails, "wait_for_sentinel", lambda _stage: None)


def received(text: str | None = LINK, html: str | None = None, **more: str) -> tuple[Played, Actor]:
    """Return somebody who received one courriel of confirmation."""
    played = play()
    actor = played.camille
    actor.memory.links = [LINK]
    actor.memory.seen_mails = {"1"}
    played.inbox.received = [replace(mail(actor.email, text, html), **more)]  # type: ignore[arg-type]
    return played, actor


def anchor(name: str, url: str = LINK) -> str:
    """Return a link of an HTML part."""
    return f'<p><a href="{url}">{name}</a></p>'


@pytest.mark.parametrize(
    "html",
    [
        anchor(NAME),
        anchor("Confirmer&nbsp;mon\n email →"),
        anchor("<b>Confirmer</b> mon <i>email</i>"),
        anchor("« Confirmer mon email »"),
    ],
)
def test_the_link_bears_its_name(html: str) -> None:
    """Typography aside."""
    played, actor = received(html=html)
    mail_links.should_carry_named_link(played.stage, actor, NAME)


@pytest.mark.parametrize(
    "name",
    [
        "Confirmer mon courriel",
        "Confirmer mon adresse email",
        "Confirmer mon e-mail",
        "CONFIRMER MON EMAIL",
        "Confirmer mon email plus tard",
        "Cliquez ici",
    ],
)
def test_the_link_bears_another_name(name: str) -> None:
    """Its name is compared as the subject is: letter for letter."""
    played, actor = received(html=anchor(name))
    with pytest.raises(AssertionError, match=f"mot pour mot\n  vu      : « {name} »"):
        mail_links.should_carry_named_link(played.stage, actor, NAME)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (f"Confirmer mon email :\n{LINK}", True),
        (f"Confirmer mon email\n\n{LINK}", True),
        (f"> Confirmer mon email <{LINK}>", True),
        (f"Confirmer mon courriel :\n{LINK}", False),
        (f"Merci de confirmer mon email\n{LINK}", False),
        (f"Confirmer mon email\nComment ?\nAppelez-nous.\n{LINK}", False),
    ],
)
def test_a_text_part_alone_introduces_the_link(text: str, *, right: bool) -> None:
    """Without an HTML part the words stand before the address."""
    played, actor = received(text)
    if right:
        mail_links.should_carry_named_link(played.stage, actor, NAME)
        mail_links.link_should_lead_to_target(played.stage, actor)
    else:
        with pytest.raises(AssertionError, match="aucun lien nommé"):
            mail_links.should_carry_named_link(played.stage, actor, NAME)


@pytest.mark.parametrize(
    "text",
    [
        f"Confirmer mon email :\n{LINK}\n\nNotre site : https://autre.test/",
        f"https://autre.test/\n{LINK}",
        f"{LINK}\nSuivez-nous : https://reseau.test/nous",
        "Voir la version HTML",
    ],
)
def test_this_link_leads_to_the_target_whatever_others_do(text: str) -> None:
    """The text part may name another site."""
    html = anchor(NAME) + anchor("Notre site", "https://autre.test/")
    played, actor = received(text, html)
    mail_links.link_should_lead_to_target(played.stage, actor)


@pytest.mark.parametrize(
    "html",
    [
        anchor(NAME, ELSEWHERE) + anchor("Accueil", TARGET),
        anchor(NAME, f"http://clics.test/?vers={LINK}"),
        anchor(NAME) + anchor(NAME, ELSEWHERE),
    ],
)
def test_this_link_leads_elsewhere(html: str) -> None:
    """Though the text part leads to the target."""
    played, actor = received(html=html)
    with pytest.raises(AssertionError, match=f"un lien « {NAME} » vers {TARGET}"):
        mail_links.link_should_lead_to_target(played.stage, actor)


def test_no_secret_is_told() -> None:
    """In whatever way; the message says which, and where."""
    played, actor = received(html=anchor(NAME))
    mail_links.should_hold_no_secret(played.stage, actor)
    number = ".".join(actor.person.number)
    played.inbox.received = [mail(actor.email, LINK, f"<p>{number}</p>")]
    with pytest.raises(AssertionError, match="vu      : son numéro dans la partie HTML"):
        mail_links.should_hold_no_secret(played.stage, actor)
    played.inbox.received = [mail(actor.email, f"{LINK}?c={actor.person.code}")]
    with pytest.raises(AssertionError, match="vu      : son code dans la partie texte"):
        mail_links.should_hold_no_secret(played.stage, actor)


def newer(actor: Actor, text: str, subject: str = "Votre demande") -> Courriel:
    """Return a courriel that came after."""
    return replace(mail(actor.email, text), id="2", subject=subject)


@pytest.mark.parametrize(
    "text",
    [
        f"Le délai est dépassé. Aide : {TARGET}/aide/delais",
        f"Nous ne pouvons plus vous renvoyer le lien. {TARGET}/",
        "Appelez le 3646.",
    ],
)
def test_an_information_is_no_new_courriel_of_confirmation(text: str) -> None:
    """It may link to a help of the target."""
    played, actor = received()
    played.inbox.received.append(newer(actor, text))
    mails.should_have_nothing_new(played.stage, actor)
    mails.should_have_only(played.stage, actor, 1)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (ELSEWHERE, "Confirmez"),
        (ELSEWHERE, "Autre objet"),
        ("Sans lien", "Confirmez"),
        (f"{TARGET}/confirmer?jeton=zyxwv654321", "Autre objet"),
    ],
)
def test_a_new_courriel_of_confirmation(text: str, subject: str) -> None:
    """Wherever its link leads, and even without any."""
    played, actor = received()
    played.inbox.received.append(newer(actor, text, subject))
    with pytest.raises(AssertionError, match=f"aucun nouveau\n  vu      : « {subject} »"):
        mails.should_have_nothing_new(played.stage, actor)
    with pytest.raises(AssertionError, match="attendu : 1 en tout\n  vu      : 2"):
        mails.should_have_only(played.stage, actor, 1)


@pytest.mark.parametrize("text", [LINK, f"http://clics.test/?v={LINK}", f"{LINK}&utm=x"])
def test_somebody_else_has_the_link(text: str) -> None:
    """As it is, or under another address that leads there."""
    played, actor = received()
    mails.nobody_else_should_have_the_link(played.stage, actor)
    played.inbox.received.append(mail("archive@example.org", text))
    with pytest.raises(AssertionError, match="aussi envoyé à archive@"):
        mails.nobody_else_should_have_the_link(played.stage, actor)


def test_what_may_be_one_is_no_verdict() -> None:
    """Both pieces of evidence are told."""
    played, actor = received()
    played.inbox.received.append(newer(actor, f"Activez votre compte {TARGET}/go/zyxwv654321"))
    with pytest.raises(RecetteError, match="peut-être, ou non  : « Votre demande »"):
        mails.should_have_nothing_new(played.stage, actor)
    for count in (1, 2):
        with pytest.raises(RecetteError, match="peut-être, ou non  : « Votre demande »"):
            mails.should_have_only(played.stage, actor, count)
    with pytest.raises(AssertionError, match="attendu : 3 en tout"):
        mails.should_have_only(played.stage, actor, 3)
