"""The link that confirms is told by its name, then by what no other has; no other is opened."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import quote

import pytest

from recette.adapters.inbox.html_part import read_html
from recette.domain.courriel.confirmation import CONFIRM, Confirming
from recette.domain.courriel.message import Courriel

TARGET = "http://127.0.0.1:8000"
LINK = f"{TARGET}/valider/k3x9Qa7LmZ2p"
LEAVE = (
    f"{TARGET}/preferences/desabonnement?abonne=3f0c9d1e7b5a4462&liste=informations-generales"
    "&origine=courriel-de-confirmation"
)
TRACKER = "http://suivi.localhost:9/c/9f8e7d6c5b4a3210"
CHOICE = Confirming(TARGET)


def a(url: str, name: str) -> str:
    """Return a link of an HTML part."""
    return f'<p><a href="{url.replace("&", "&amp;")}">{name}</a></p>'


def courriel(*html: str, text: str | None = None, subject: str = "") -> Courriel:
    """Return a courriel of these parts."""
    shown = read_html("".join(html)) if html else None
    return Courriel("1", "", subject, "", "", datetime.now(UTC), text=text, html=shown)


@pytest.mark.parametrize(
    ("mail", "names"),
    [
        (courriel(a(LEAVE, "Se désabonner"), a(LINK, "Confirmer mon email")), (CONFIRM,)),
        (courriel(a(LINK, "Valider mon adresse"), a(LEAVE, "Mes choix")), ("valider mon adresse",)),
        (courriel(a(LEAVE, "Valider"), a(LINK, "Confirmer mon email")), (CONFIRM, "valider")),
        (courriel(a(LINK, "<img src=b.png alt='Confirmer mon email'>"), a(LEAVE, "x")), (CONFIRM,)),
        (courriel(text=f"Confirmer mon email :\n{LINK}\n\nSe désabonner : {LEAVE}\n"), (CONFIRM,)),
        (courriel(text=f"Mes choix : {LEAVE}\n\nConfirmer mon email <{LINK}>\n"), (CONFIRM,)),
        (courriel(text=f"[Mes choix]({LEAVE}) [Confirmer mon email]({LINK})"), (CONFIRM,)),
    ],
)
def test_the_link_is_chosen_by_its_name(mail: Courriel, names: tuple[str, ...]) -> None:
    """That of the guide, then that of the profile; in the text part, that which introduces it."""
    assert replace(CHOICE, names=names).link(mail) == LINK


@pytest.mark.parametrize(
    "mail",
    [
        courriel(a(LEAVE, "Se désabonner"), a(LINK, "Cliquez ici")),
        courriel(a(f"{TARGET}/aide/mail", "Une question ?"), a(LINK, "Cliquez ici")),
        courriel(a(f"{LEAVE}&ne=pas", "Ce n'est pas moi"), a(LINK, "C'est bien moi")),
        courriel(a(LEAVE, "Mes choix"), a(LINK, "Je valide mon inscription")),
        courriel(text=f"Suivez ce lien : {LINK}\nPour vous désabonner : {LEAVE}"),
        courriel(text=f"Pour confirmer, suivez ce lien :\n\n{LINK}\n\nVoir aussi {TARGET}/aide"),
    ],
)
def test_without_a_name_it_is_the_only_one_that_can_be_it(mail: Courriel) -> None:
    """It holds a secret, and does not say that it does something else."""
    assert CHOICE.link(mail) == LINK


@pytest.mark.parametrize(
    "mail",
    [
        courriel(a(f"{TARGET}/aide/mail", "Consultez l'aide"), subject="Demande bien reçue"),
        courriel(a(f"{TARGET}/", "Accéder à mon compte"), subject="Bienvenue"),
        courriel(a(LEAVE, "Se désabonner"), a(f"{TARGET}/actualites/12", "Lire la suite")),
        courriel(a(f"{TARGET}/agenda/9f8e7d6c5b4a.ics", "Ajouter à mon agenda")),
        courriel(text=f"Une question ? {TARGET}/aide/mail\n"),
        courriel(text="Aucun lien."),
    ],
)
def test_a_courriel_that_is_not_of_confirmation_has_no_link_that_confirms(mail: Courriel) -> None:
    """An acknowledgement, a welcome, news, an invitation."""
    assert not CHOICE.link(mail)


def test_what_others_and_pages_have_does_not_confirm() -> None:
    """A link that everyone is given is of the target, not of one person."""
    shared = f"{TARGET}/campagne/9f8e7d6c5b4a3210"
    mail = courriel(a(shared, "Voir"), a(LINK, "Voir"))
    assert not CHOICE.link(mail)
    assert CHOICE.candidates(mail) == [shared, LINK]
    assert replace(CHOICE, elsewhere=lambda _: [shared]).link(mail) == LINK
    assert replace(CHOICE, beside=lambda _: [shared]).link(mail) == LINK
    assert not replace(CHOICE, elsewhere=lambda _: [LINK]).link(courriel(a(LINK, "Voir")))
    assert replace(CHOICE, beside=lambda _: [LINK]).link(courriel(a(LINK, "Voir"))) == LINK


def test_a_listed_host_is_asked_where_the_named_link_leads_and_no_other() -> None:
    """One that is not listed is asked nothing."""
    asked: list[str] = []

    def reach(url: str) -> str:
        asked.append(url)
        return LINK

    mail = courriel(a(f"{TRACKER}b", "Se désabonner"), a(TRACKER, "Confirmer mon email"))
    listed = replace(CHOICE, hosts=frozenset({"suivi.localhost"}), reach=reach)
    assert listed.link(mail) == LINK
    assert asked == [TRACKER]
    assert not replace(CHOICE, reach=reach).link(mail)
    assert asked == [TRACKER]


@pytest.mark.parametrize(
    ("url", "hosts", "fault"),
    [
        (LINK, (), ""),
        (f"http://suivi.test/?u={quote(LINK, safe='')}", ("suivi.test",), ""),
        (f"https://a.safelinks.protection.outlook.com/?url={quote(LINK, safe='')}", (), ""),
        (f"http://suivi.test/?u={quote(LINK, safe='')}", (), 'hotes = ["suivi.test"]'),
        ("http://ailleurs.test/valider/k3x9Qa7LmZ2p", (), "http://ailleurs.test/valider"),
    ],
)
def test_a_link_leads_to_the_target_through_known_hosts_only(
    url: str, hosts: tuple[str, ...], fault: str
) -> None:
    """Listed by the profile, or the gateway of a provider; the others are told with the remedy."""
    told = replace(CHOICE, hosts=frozenset(hosts)).strays(url)
    assert fault in told
    assert bool(told) is bool(fault)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (f"Se désabonner : {LEAVE}\nConfirmer mon email : {LINK}.", [LINK]),
        (f"Aide : {TARGET}/aide", []),
        (f"Confirmer mon email : <{LINK[:30]}\n{LINK[30:]}>", [LINK]),
        (f"Confirmer mon email : {LINK[:30]}\n{LINK[30:]}", []),
        (f"Confirmer mon email : {LINK[:-1]}", []),
    ],
)
def test_the_link_in_clear_is_the_very_one_that_confirms(text: str, written: list[str]) -> None:
    """Whole; two halves on two lines are no link that one can follow."""
    mail = courriel(a(LEAVE, "Mes choix"), a(LINK, "Confirmer mon email"), text=text)
    assert CHOICE.in_clear(mail) == written
