"""A courriel of confirmation is known by what it bears."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from recette.adapters.inbox.html_part import read_html
from recette.domain.courriel.confirmation import Confirming
from recette.domain.courriel.message import Courriel
from recette.domain.courriel.recognition import Known, Recognition, known_from, recognise, secret_of

TARGET = "http://cible.test"
LINK = f"{TARGET}/confirmer/q7Zk2mP0sJt9x4LbV1"
OTHER = "x4LbV1q7Zk2mP0sJt9"
SUBJECT = "Votre compte - Confirmation"
KNOWN = Known((LINK,), (SUBJECT,))


def courriel(text: str | None = None, html: str | None = None, subject: str = "Info") -> Courriel:
    """Return a courriel of these parts."""
    shown = read_html(html) if html is not None else None
    return Courriel("1", "", subject, "", "", datetime.now(UTC), text=text, html=shown)


def recognised(mail: Courriel, known: Known) -> Recognition:
    """Tell what a courriel is, its link chosen as on a target of which nothing else is known."""
    return recognise(mail, Confirming(TARGET).link(mail), known)


@pytest.mark.parametrize(
    "mail",
    [
        courriel(f"Suivez {TARGET}/confirmer/{OTHER}"),
        courriel(f"Suivez http://ailleurs.test/confirmer/{OTHER}?utm_source=courriel"),
        courriel(html=f'<a href="http://ailleurs.test/x/{OTHER}">Confirmer mon email</a>'),
        courriel(f"http://clics.test/?vers=http%3A%2F%2Fcible.test%2Fconfirmer%2F{OTHER}"),
        courriel("Bonjour", subject=SUBJECT),
        courriel(f"http://ailleurs.test/y/{OTHER}", subject=SUBJECT),
    ],
)
def test_a_confirmation_wherever_its_link_leads(mail: Courriel) -> None:
    """By its subject, the name of its link, or how it is made."""
    assert recognised(mail, KNOWN) is Recognition.YES


@pytest.mark.parametrize(
    "mail",
    [
        courriel(f"Votre délai est dépassé. Une question ? {TARGET}/aide/courriel"),
        courriel(html=f'<p>Délai dépassé.</p><a href="{TARGET}/aide?sujet=delai">Aide</a>'),
        courriel(html=f'<a href="{TARGET}/preferences/3f0c9d1e7b5a4462">Se désabonner</a>'),
        courriel("Votre demande est refusée. Appelez le 3646."),
    ],
)
def test_an_information_is_none(mail: Courriel) -> None:
    """Though it links to a help of the target."""
    assert recognised(mail, KNOWN) is Recognition.NO


@pytest.mark.parametrize(
    "mail",
    [
        courriel(f"Activez votre compte : {TARGET}/go?k={OTHER}"),
        courriel(html=f'<a href="http://ailleurs.test/a?z={OTHER}">Activer mon compte</a>'),
        courriel(f"Validez votre adresse\nhttp://court.test/{OTHER}"),
    ],
)
def test_another_way_to_confirm_is_unsure(mail: Courriel) -> None:
    """It bids to, by a link for one person, and is made as none of those known."""
    assert recognised(mail, KNOWN) is Recognition.UNSURE


def test_until_one_is_known() -> None:
    """It is one whose link confirms on the target."""
    assert recognised(courriel(LINK), Known()) is Recognition.YES
    assert recognised(courriel("Bonjour"), Known()) is Recognition.NO


@pytest.mark.parametrize(
    ("url", "secret"),
    [
        (LINK, "q7Zk2mP0sJt9x4LbV1"),
        (f"{TARGET}/c?jeton={OTHER}&utm_source=courriel", OTHER),
        (f"{TARGET}/#/confirmer/{OTHER}", OTHER),
        (f"{TARGET}/aide", ""),
    ],
)
def test_what_makes_a_link_one_person_s(url: str, secret: str) -> None:
    """The part drawn for her, wherever it stands."""
    assert secret_of(url) == secret


def test_what_is_known_comes_from_what_was_received() -> None:
    """The subjects are those of the courriels that brought the links."""
    mails = [courriel(LINK, subject=SUBJECT), courriel(f"{TARGET}/aide", subject="Aide")]
    assert known_from([(mail, "") for mail in mails], [LINK]) == KNOWN


def test_the_name_that_the_profile_gives_makes_it_sure() -> None:
    """Wherever it leads; what the message asks for when one cannot tell."""
    mail = courriel(html=f'<a href="http://ailleurs.test/a?z={OTHER}">Valider mon adresse</a>')
    assert recognised(mail, KNOWN) is Recognition.UNSURE
    named = known_from([], [LINK], ["valider mon adresse"])
    assert recognised(mail, named) is Recognition.YES
    guide = courriel(html=f'<a href="http://ailleurs.test/a?z={OTHER}">Confirmer mon email</a>')
    assert recognised(guide, named) is Recognition.YES


def test_a_link_that_passes_by_another_host_is_known_by_where_it_leads() -> None:
    """Its own address says nothing of it."""
    tracked = courriel("Ici : http://suivi.test/c/12", subject=SUBJECT)
    assert known_from([(tracked, LINK)], [LINK]) == KNOWN
    again = courriel("Ici : http://suivi.test/c/13", subject="Autre objet")
    assert recognise(again, f"{TARGET}/confirmer/{OTHER}", KNOWN) is Recognition.YES
    assert recognise(again, "", KNOWN) is Recognition.NO
