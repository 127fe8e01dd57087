"""Defects that only show with FranceConnect, against the sandbox."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from reference_impl.defects import behaviour_with
from tests.reference_impl.provider import NUMBER, answers, leaves
from tests.reference_impl.test_defects import NEEDS_THE_PROVIDER
from tests.reference_impl.visitor import RecordingOutbox, Visitor

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.applications import Starlette

EMAIL = "zoe@example.org"


def arrival(zoe: Visitor, _outbox: RecordingOutbox) -> Any:
    """Return where an identified person arrives."""
    return zoe.opens(answers(leaves(zoe))).path


def account(zoe: Visitor, outbox: RecordingOutbox) -> Any:
    """Return what the account holds, after a form begun in the same browser."""
    zoe.identifies(nom="Martin").opens(answers(leaves(zoe)))
    zoe.accepts().chooses().tells(EMAIL).confirms(outbox.links()[-1])
    return zoe.signs_in(NUMBER).text


def code(zoe: Visitor, _outbox: RecordingOutbox) -> Any:
    """Choose a code that holds the birth date."""
    return zoe.opens(answers(leaves(zoe))).accepts().chooses("Abcdef!2902").path


def waiting(zoe: Visitor, _outbox: RecordingOutbox) -> Any:
    """Return what opens an account that waits."""
    zoe.creates(EMAIL, NUMBER)
    return zoe.opens(answers(leaves(zoe, "/connexion"))).path


def refusal(zoe: Visitor, _outbox: RecordingOutbox) -> Any:
    """Refuse, and read the page one comes back to."""
    zoe.opens(answers(leaves(zoe, "/connexion"), "Refuser"))
    return zoe.path, "n'a pas abouti" in zoe.text


def stolen(zoe: Visitor, _outbox: RecordingOutbox) -> Any:
    """Return where the answer made to somebody else leads."""
    back = answers(leaves(zoe)).replace("state=", "state=x")
    return Visitor(zoe.client.app).opens(back).path  # type: ignore[arg-type]


def replayed(zoe: Visitor, _outbox: RecordingOutbox) -> Any:
    """Return where an answer leads the second time, in another browser."""
    back = answers(leaves(zoe))
    zoe.opens(back)
    return Visitor(zoe.client.app).opens(back).path  # type: ignore[arg-type]


def departures(zoe: Visitor, _outbox: RecordingOutbox) -> Any:
    """Return where the buttons of the creation and of the connection lead."""
    return [leaves(zoe, *page).partition("?")[0] for page in ((), ("/connexion",))]


def arrival_from_sign_in(zoe: Visitor, _outbox: RecordingOutbox) -> Any:
    """Return where an identified person without an account arrives, from the connection."""
    return zoe.opens(answers(leaves(zoe, "/connexion"))).path


def refusal_after_an_identity(zoe: Visitor, _outbox: RecordingOutbox) -> Any:
    """Give an identity, then refuse at FranceConnect."""
    return zoe.identifies().opens(answers(leaves(zoe), "Refuser")).path


def signing_in(zoe: Visitor, outbox: RecordingOutbox) -> Any:
    """Return what opens an account once it is activated."""
    zoe.creates(EMAIL, NUMBER).confirms(outbox.links()[-1])
    return zoe.opens(answers(leaves(zoe, "/connexion"))).path


LOOKS = {
    "franceconnect-n-ouvre-pas-un-compte-actif": signing_in,
    "franceconnect-mene-a-une-page-absente": departures,
    "franceconnect-sans-effet-a-la-connexion": departures,
    "franceconnect-sans-effet-a-la-creation": departures,
    "franceconnect-redemande-l-identite-a-la-connexion": arrival_from_sign_in,
    "franceconnect-refus-reprend-l-identite-precedente": refusal_after_an_identity,
    "franceconnect-redemande-l-identite": arrival,
    "franceconnect-vaut-acceptation": arrival,
    "franceconnect-prend-le-prenom-pour-le-nom": account,
    "franceconnect-garde-l-identite-precedente": account,
    "franceconnect-ouvre-un-compte-en-attente": waiting,
    "franceconnect-refus-sans-message": refusal,
    "franceconnect-refus-ramene-a-l-accueil": refusal,
    "franceconnect-etat-non-verifie": stolen,
    "franceconnect-retour-rejouable": replayed,
    "code-non-compare-apres-franceconnect": code,
}


def test_the_table_is_complete() -> None:
    """Every defect that needs the provider has a look."""
    assert set(LOOKS) == NEEDS_THE_PROVIDER


@pytest.mark.parametrize("name", sorted(LOOKS))
def test_somebody_identified_sees_it(
    make_app: Callable[..., Starlette], outbox: RecordingOutbox, issuer: str, name: str
) -> None:
    """The defect changes what a person who uses FranceConnect sees."""
    look = LOOKS[name]
    broken = Visitor(make_app(behaviour_with([name]), franceconnect=issuer))
    sound = Visitor(make_app(franceconnect=issuer))

    assert look(broken, outbox) != look(sound, outbox)
