"""Which link of the courriels received is followed, copied, altered, told of: played on paper."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from recette.domain.errors import PreparationError, RecetteError
from recette.ports import Sent
from recette.screenplay.questions import mail_links, mails
from recette.screenplay.tasks import confirmation, links, mailbox
from recette.target.wording import Wording
from tests.screenplay.scripted import LINK, TARGET, mail, play

if TYPE_CHECKING:
    from recette.domain.courriel.message import Courriel
    from recette.screenplay.actor import Actor
    from recette.target.profile import Profile
    from tests.screenplay.scripted import Played

NAME = "Confirmer mon email"
LEAVE = f"{TARGET}/preferences/desabonnement?abonne=3f0c9d1e7b5a4462&liste=informations-generales"
TRACKER = "http://suivi.test/c/9f8e7d6c5b4a3210"


def a(url: str, name: str) -> str:
    """Return a link of an HTML part."""
    return f'<p><a href="{url.replace("&", "&amp;")}">{name}</a></p>'


def welcome(to: str, identifier: str = "2") -> Courriel:
    """Return an acknowledgement, with a link to a help of the target."""
    help_url = f"{TARGET}/aide/mail"
    text = f"Une question ? {help_url}\n"
    return mail(to, text, a(help_url, "Voir"), id=identifier, subject="Bienvenue")


def listed(profile: Profile) -> Profile:
    """Let the courriels pass by the host of a tracker."""
    return profile.model_copy(
        update={"cible": profile.cible.model_copy(update={"hotes": ["suivi.test"]})}
    )


def tracked(*asked: str) -> tuple[Played, list[str]]:
    """Return a stage whose courriels pass by a tracker, and what that tracker was asked."""
    seen = list(asked)

    def destination(link: str, target: str) -> str:
        del target
        seen.append(link)
        return LINK

    return play(change=listed, scanner=SimpleNamespace(destination=destination)), seen


def received(played: Played, *courriels: Courriel) -> Actor:
    """Have the first person receive these, the first she waits for."""
    played.inbox.received = list(courriels)
    confirmation.receive_confirmation(played.stage, played.camille)
    return played.camille


def test_an_unsubscription_is_never_opened() -> None:
    """Longer than the link, before it or after it, named by the profile or by the guide."""
    for order in (1, -1):
        for name, own in (
            (NAME, {}),
            ("Valider mon adresse", {"confirmer": ["Valider mon adresse"]}),
        ):
            played = play(wording=Wording(own))
            html = "".join([a(LINK, name), a(LEAVE, "Mes choix")][::order])
            text = "\n\n".join([f"{name} :\n{LINK}", f"Mes choix : {LEAVE}"][::order])
            actor = received(played, mail(played.camille.email, text, html))
            confirmation.follow_last_link(played.stage, actor)
            links.follow_link_in_clear(played.stage, actor)
            assert played.script.done == [f"ouvre {LINK}"] * 2


def test_an_acknowledgement_is_no_confirmation_whichever_comes_first() -> None:
    """Only the courriel of confirmation counts, and only its link is opened."""
    played = play()
    actor = played.camille
    played.inbox.received = [welcome(actor.email)]
    with pytest.raises(PreparationError, match="un nouveau courriel portant un lien vers la cible"):
        confirmation.receive_confirmation(played.stage, actor)
    for order in (1, -1):
        both = [welcome(actor.email), mail(actor.email, None, a(LINK, NAME), id="3")][::order]
        played.inbox.received = both
        actor.memory.seen_mails.clear()
        confirmation.receive_confirmation(played.stage, actor)
        assert actor.memory.links[-1] == LINK
        assert [m.id for m in confirmation.confirmations_of(played.stage, actor)] == ["3"]


def test_several_links_that_may_confirm_are_told_with_the_line_of_the_profile() -> None:
    """None is opened at random."""
    played = play()
    html = a(LINK, "Cliquez ici") + a(LEAVE, "Ou là")
    played.inbox.received = [mail(played.camille.email, None, html)]
    with pytest.raises(PreparationError) as told:
        confirmation.receive_confirmation(played.stage, played.camille)
    assert "plusieurs liens qui peuvent confirmer (« Cliquez ici », « Ou là »)" in str(told.value)
    assert '[libelles] confirmer = ["…"]' in str(told.value)


def test_what_others_received_and_what_pages_are_tell_the_link_apart() -> None:
    """A link that somebody else has too, an address that a visitor saw."""
    shared, page = f"{TARGET}/lettre/9f8e7d6c5b4a3210", f"{TARGET}/espace/a1b2c3d4e5f6"
    played = play()
    other = mail("autre@example.org", f"{shared}\n", id="2")
    played.surface if played.camille.browsers else played.camille.new_visit()
    played.surface.requests.append(Sent("GET", page))
    text = f"Ici : {shared}\n\nLà : {page}\n\nEt là : {LINK}\n"
    actor = received(played, mail(played.camille.email, text), other)
    assert actor.memory.links == [LINK]


def test_a_tracked_link_is_followed_up_to_the_target_and_its_host_told() -> None:
    """Only the link that confirms is asked of the tracker, and the target is opened."""
    played, asked = tracked()
    html = a(f"{TRACKER}ff", "Se désabonner") + a(TRACKER, NAME)
    text = f"{NAME} :\n{TRACKER}\n\nSe désabonner : {TRACKER}ff\n"
    actor = received(played, mail(played.camille.email, text, html))
    confirmation.follow_last_link(played.stage, actor)
    links.follow_link_in_clear(played.stage, actor)
    confirmation.follow_altered_link(played.stage, actor)
    assert played.script.done[:2] == [f"ouvre {LINK}"] * 2
    assert played.script.done[2].startswith(f"ouvre {TARGET}/confirmer?jeton=")
    assert set(asked) == {TRACKER}
    mail_links.link_should_lead_to_target(played.stage, actor)
    mail_links.should_carry_link_in_clear(played.stage, actor)
    mail_links.link_should_be_the_same_everywhere(played.stage, actor)
    assert played.stage.notes == [
        "MEL-05 : le lien de confirmation passe par l'hôte suivi.test avant la cible."
    ]


def test_a_gateway_before_every_link_is_read_without_being_asked() -> None:
    """The target is written in the link."""
    played = play()
    gateway = "https://eur01.safelinks.protection.outlook.com/?url="
    html = a(f"{gateway}{quote(LINK, safe='')}&data=05", NAME)
    actor = received(played, mail(played.camille.email, LINK, html))
    assert actor.memory.links == [LINK]
    mail_links.link_should_lead_to_target(played.stage, actor)
    assert "passe par l'hôte eur01.safelinks.protection.outlook.com" in played.stage.notes[0]


def test_a_host_before_the_target_that_nobody_listed_is_at_fault() -> None:
    """MEL-05 says which, and the line of the profile that lists it."""
    played = play()
    html = a(f"http://clics.test/?vers={quote(LINK, safe='')}", NAME)
    actor = received(played, mail(played.camille.email, LINK, html))
    assert actor.memory.links == [LINK]
    with pytest.raises(AssertionError, match=r'hotes = \["clics.test"\]'):
        mail_links.link_should_lead_to_target(played.stage, actor)


def test_a_link_of_a_listed_host_that_redirects_nowhere_is_opened_as_it_stands() -> None:
    """A browser follows what its page does; a host that nobody listed is not opened."""
    played = play(change=listed, scanner=SimpleNamespace(destination=lambda link, _: link))
    actor = received(played, mail(played.camille.email, None, a(TRACKER, NAME)))
    confirmation.follow_last_link(played.stage, actor)
    assert played.script.done == [f"ouvre {TRACKER}"]


@pytest.mark.parametrize("link", [f"{LINK}/", f"{LINK}&utm_source=courriel&langue=fr", f"{LINK}=="])
def test_an_altered_link_has_another_secret(link: str) -> None:
    """Wherever it stands in the link."""
    played = play()
    actor = received(played, mail(played.camille.email, link))
    confirmation.follow_altered_link(played.stage, actor)
    (opened,) = played.script.done
    assert "abcdef123456" not in opened
    assert opened.endswith(link.removeprefix(LINK))


def test_a_link_without_a_secret_cannot_be_altered() -> None:
    """It is told."""
    played = play()
    played.camille.memory.links = [TARGET]
    with pytest.raises(RecetteError, match="ne porte rien d'autre que son hôte"):
        confirmation.follow_altered_link(played.stage, played.camille)


def test_a_text_part_without_the_link_is_told() -> None:
    """Another link of the target is not the one to copy."""
    played = play()
    html = a(LINK, NAME)
    actor = received(played, mail(played.camille.email, f"Aide : {TARGET}/aide/mail", html))
    with pytest.raises(PreparationError, match="la partie texte ne l'écrit pas"):
        links.follow_link_in_clear(played.stage, actor)
    with pytest.raises(AssertionError, match="en clair dans la partie texte"):
        mail_links.should_carry_link_in_clear(played.stage, actor)


def test_the_link_of_the_spam_folder_is_that_of_the_confirmation() -> None:
    """Whatever else was filed there."""
    played = play()
    actor = played.camille
    actor.mailbox_profile = "outlook"
    played.inbox.received = [mail(actor.email, None, a(LINK, NAME)), welcome(actor.email)]
    mailbox.follow_link_from_spam(played.stage, actor)
    assert played.script.done == [f"ouvre {LINK}"]


def test_who_else_has_the_link_is_seen_behind_a_tracker(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the link is written in that courriel: it is asked where it leads."""
    monkeypatch.setattr(mails, "wait_for_sentinel", lambda _stage: None)
    played, _ = tracked()
    actor = received(played, mail(played.camille.email, None, a(TRACKER, NAME)))
    mails.nobody_else_should_have_the_link(played.stage, actor)
    copy = mail("archive@example.org", None, a(f"{TRACKER}ff", NAME), id="2")
    played.inbox.received.append(copy)
    with pytest.raises(AssertionError, match="aussi envoyé à archive@"):
        mails.nobody_else_should_have_the_link(played.stage, actor)


def test_a_courriel_taken_for_the_new_one_is_taken_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Though its link is made as none of those received before."""
    monkeypatch.setattr(mails, "wait_for_sentinel", lambda _stage: None)
    played = play()
    actor = received(played, mail(played.camille.email))
    again = f"Activez votre compte : {TARGET}/go/k3x9Qa7LmZ2p"
    played.inbox.received.append(mail(actor.email, again, id="2", subject="Rappel"))
    mails.should_receive_confirmation(played.stage, actor)
    mails.should_have_nothing_new(played.stage, actor)
    mails.should_have_only(played.stage, actor, 2)
    with pytest.raises(PreparationError):
        confirmation.receive_confirmation(played.stage, actor)
