from __future__ import annotations

from datetime import timedelta

from behave import given
from behave.runner import Context

from recette.screenplay.stage import stage_of
from recette.screenplay.tasks.passing_time import let_pass


@given("{age:Duration} ont passé depuis l'envoi du lien à {name:Person}")
def time_has_passed_since_link(context: Context, age: timedelta, name: str) -> None:
    stage = stage_of(context)
    actor = stage.actor(name)
    let_pass(stage, actor, age, actor.timeline.link_sent)


@given("{age:Duration} ont passé depuis la création du compte de {name:Person}")
def time_has_passed_since_creation(context: Context, age: timedelta, name: str) -> None:
    stage = stage_of(context)
    actor = stage.actor(name)
    let_pass(stage, actor, age, actor.timeline.created)
