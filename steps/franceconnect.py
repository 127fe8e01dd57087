from __future__ import annotations

from behave import given, then, when
from behave.runner import Context

from recette.domain.screen.vocabulary import Place
from recette.screenplay.questions import franceconnect as questions
from recette.screenplay.stage import stage_of
from recette.screenplay.tasks import creation, franceconnect, wandering


@when("{name:Person} choisit de s'identifier avec FranceConnect")
def chooses_franceconnect(context: Context, name: str) -> None:
    franceconnect.go_to_franceconnect(stage_of(context).actor(name).journey)


@then("l'écran de FranceConnect lui est montré")
def is_shown_franceconnect(context: Context) -> None:
    questions.should_be_reached(stage_of(context).actor("elle"))


@when("{name:Person} s'identifie avec FranceConnect")
def identifies(context: Context, name: str) -> None:
    franceconnect.identify(stage_of(context).actor(name))


@given("{name:Person} s'est identifiée avec FranceConnect")
def has_identified(context: Context, name: str) -> None:
    franceconnect.arrive_identified(stage_of(context).actor(name))


@given("{name:Person}, identifiée avec FranceConnect, est {place:Place}")
def identified_is_at(context: Context, name: str, place: Place) -> None:
    actor = stage_of(context).actor(name)
    franceconnect.arrive_identified(actor)
    creation.go_from_conditions(actor, actor.journey, place)


@given("le retour de FranceConnect de {name:Person} a été intercepté")
def was_diverted(context: Context, name: str) -> None:
    franceconnect.be_diverted(stage_of(context).actor(name))


@when("{name:Person} présente le retour de FranceConnect de {owner:Person}")
@when("{name:Person} rejoue le retour de FranceConnect de {owner:Person}")
def presents_callback(context: Context, name: str, owner: str) -> None:
    stage = stage_of(context)
    franceconnect.present(stage.actor(name), franceconnect.callback_of(stage.peek(owner)))


@given("{name:Person} a terminé les trois étapes")
def has_finished_steps(context: Context, name: str) -> None:
    stage = stage_of(context)
    wandering.finish_from_conditions(stage, stage.actor(name))


@when("{name:Person} refuse de s'identifier chez FranceConnect")
def refuses_to_identify(context: Context, name: str) -> None:
    franceconnect.refuse(stage_of(context).actor(name))


@when("{name:Person} présente le retour de FranceConnect de {owner:Person} avec un autre état")
def presents_foreign_state(context: Context, name: str, owner: str) -> None:
    stage = stage_of(context)
    callback = franceconnect.with_other_state(franceconnect.callback_of(stage.peek(owner)))
    franceconnect.present(stage.actor(name), callback)
