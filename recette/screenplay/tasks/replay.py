"""Sending again, within one's own session, a request that someone sent."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode

from recette.domain.errors import NotVerifiableError, RecetteError
from recette.domain.screen.creation_ids import LONG_WORD, looks_drawn, renamed
from recette.domain.screen.vocabulary import Place
from recette.screenplay.tasks import registering
from recette.screenplay.tasks.creation import answer_conditions
from recette.screenplay.tasks.naming import names_of

if TYPE_CHECKING:
    from recette.domain.people.persons import Person
    from recette.ports import Sent
    from recette.screenplay.actor import Actor
    from recette.screenplay.journey import Journey


_NEXT = {Place.CONDITIONS: Place.CODE, Place.CODE: Place.INFORMATIONS}


def replay_for(actor: Actor, request: Sent | None, author: Actor) -> int:
    """Send the request of `author` as one's own: own cookies, own hidden values, own data.

    The hidden values of the screen under way, the tokens by which its scripts and its addresses
    name the creation, and the headers that they add (anti-forgery tokens), replace those of the
    request, so that only the order of the steps can stop it.

    Raises:
        RecetteError: there is no request to replay.
    """
    if request is None:
        raise RecetteError("Aucune requête à rejouer : la cible n'en a pas envoyé à cette étape.")
    journey = actor.journey
    hidden = journey.view().hidden
    tokens = [t for v in author.every_visit() for r in v.surface.sent() for t in _tokens(r)]
    exchanges = _own_tokens([*tokens, *_tokens(request)], hidden, journey)
    exchanges |= _exchanges(author.person, actor.person)
    names = names_of(actor, author)
    own = {n: v for r in journey.surface.sent() for n, v in r.headers.items() if n[:2] == "x-"}
    headers = {
        name: renamed(exchanges.get(value, value), names) for name, value in request.headers.items()
    }
    body = _rewritten(request, hidden, exchanges)
    url = renamed(request.url, names)
    return journey.surface.replay(replace(request, url=url, body=body, headers=headers | own))


def replay_step(actor: Actor, author: Actor, place: Place) -> None:
    """Send as one's own the request by which `author` left `place`, then look for the next step."""
    passed = [v.milestones[place] for v in author.every_visit() if place in v.milestones]
    if not passed:
        raise RecetteError(f"{author} n'est pas passé {place.phrase} : rien à rejouer.")
    if place is Place.INFORMATIONS:
        registering.departs(actor)
    replay_for(actor, passed[-1].request, author)
    names = names_of(actor, author)
    following = [
        v.milestones[p].url
        for v in author.every_visit()
        for p in v.milestones
        if p is _NEXT.get(place)
    ]
    actor.journey.open(renamed(following[-1] if following else passed[-1].url, names))


def replay_then_accept(actor: Actor, author: Actor, place: Place) -> None:
    """Before the conditions are answered, send as one's own how `author` left `place`; accept then.

    Raises:
        NotVerifiableError: the target does not show the conditions any more.
    """
    journey = actor.journey
    conditions = journey.view().url
    replay_step(actor, author, place)
    journey.open(conditions)
    if not journey.reaches(Place.CONDITIONS):
        raise NotVerifiableError(
            "retour", "La cible ne montre plus les conditions après une requête hors de son tour."
        )
    answer_conditions(journey, accept=True)


def _exchanges(author: Person, person: Person) -> dict[str, str]:
    return {
        author.email: person.email,
        author.code: person.code,
        author.typed_number: person.typed_number,
        author.mobile: person.mobile,
        author.landline: person.landline,
    }


def _own_tokens(
    theirs: list[tuple[str, str]], hidden: dict[str, str], journey: Journey
) -> dict[str, str]:
    """Return what replaces each of their tokens: the one of that name that this visit holds.

    It shows it in a hidden field, sent it, or received it: a target may name the creation, and
    prove where a request comes from, by tokens that its scripts send again under other names.
    """
    used = {name: value for each in journey.surface.sent() for name, value in _tokens(each)}
    held = used | hidden
    received = ""
    with suppress(RecetteError):
        received = journey.surface.last_source()
    own = {}
    for name, value in theirs:
        told = re.findall(rf'"{re.escape(name)}"\s*:\s*"({LONG_WORD})"', received)
        if mine := held.get(name) or (told[-1] if told else ""):
            own[value] = mine
    return own


def _tokens(request: Sent) -> list[tuple[str, str]]:
    """Return what the body of a request names by a value that looks drawn at random."""
    given: list[tuple[str, object]] = [*parse_qsl(request.body)]
    if "json" in request.content_type:
        with suppress(ValueError):
            body = json.loads(request.body)
            given = [*body.items()] if isinstance(body, dict) else []
    return [(name, value) for name, value in given if isinstance(value, str) and looks_drawn(value)]


def _rewritten(request: Sent, hidden: dict[str, str], exchanges: dict[str, str]) -> str:
    if "json" in request.content_type:
        return _exchanged(
            request.body, {json.dumps(k): json.dumps(v) for k, v in exchanges.items()}
        )
    if "urlencoded" not in request.content_type:
        return _exchanged(request.body, exchanges)
    pairs = parse_qsl(request.body, keep_blank_values=True)
    return urlencode([(k, hidden.get(k, _exchanged(v, exchanges))) for k, v in pairs])


def _exchanged(text: str, exchanges: dict[str, str]) -> str:
    for old, new in exchanges.items():
        text = text.replace(old, new)
    return text
