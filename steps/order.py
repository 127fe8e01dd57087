from __future__ import annotations

from behave import given, when
from behave.runner import Context

from recette.domain.screen.vocabulary import Place
from recette.screenplay.stage import stage_of
from recette.screenplay.tasks import replay, wandering


@when("{name:Person} tente d'aller directement {place:Place}")
def tries_to_go_directly(context: Context, name: str, place: Place) -> None:
    stage = stage_of(context)
    wandering.go_directly(stage, stage.actor(name), place)


@given("{name:Person} a rejoué la requête de {author:Person} {place:Place}, puis accepté")
def has_replayed_then_accepted(context: Context, name: str, author: str, place: Place) -> None:
    stage = stage_of(context)
    replay.replay_then_accept(stage.actor(name), stage.peek(author), place)


@when("{name:Person} rejoue à son compte la requête de {author:Person} {place:Place}")
def replays_request(context: Context, name: str, author: str, place: Place) -> None:
    stage = stage_of(context)
    replay.replay_step(stage.actor(name), stage.peek(author), place)
