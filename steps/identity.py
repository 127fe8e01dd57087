from __future__ import annotations

from behave import given, then, when
from behave.runner import Context

from recette.domain.screen.error_messages import Asked
from recette.domain.screen.vocabulary import Field
from recette.screenplay.questions import accounts, offers
from recette.screenplay.sentences import asked_of, phrases_of
from recette.screenplay.stage import stage_of
from recette.screenplay.tasks import attempts, creation, wandering


@given("{name:Person} a saisi son identité sans continuer")
def has_typed_identity(context: Context, name: str) -> None:
    wandering.type_identity(stage_of(context).actor(name))


@given("{name:Person} a saisi son identité et renoncé par « RETOUR »")
def has_gone_back(context: Context, name: str) -> None:
    wandering.type_identity_and_go_back(stage_of(context).actor(name))


@given("{name:Person} a commencé la création avec l'identité de {other:Person}")
def has_begun_as(context: Context, name: str, other: str) -> None:
    stage = stage_of(context)
    wandering.begin_as(stage.actor(name), stage.peek(other).person)


@given("{other:Person} a commencé une création dans un autre onglet de {name:Person}")
def has_begun_in_another_tab(context: Context, other: str, name: str) -> None:
    stage = stage_of(context)
    owner = stage.actor(name)
    wandering.begin_in_another_tab(stage.peek(other), owner)


@when("{name:Person} donne son identité")
def gives_identity(context: Context, name: str) -> None:
    actor = stage_of(context).actor(name)
    creation.give_identity(actor.journey, creation.identity_of(actor.person))


@when("{name:Person} tente de continuer sans {asked:Asked}")
def tries_without(context: Context, name: str, asked: Asked) -> None:
    attempts.go_on_without(stage_of(context).actor(name), asked)


@given("{name:Person} n'a pas pu continuer sans {asked:Asked}")
def was_refused_without(context: Context, name: str, asked: Asked) -> None:
    attempts.be_refused_without(stage_of(context).actor(name), asked)


@when("{name:Person} tente de continuer avec « {value:Words} » pour {field:Field}")
def tries_with(context: Context, name: str, value: str, field: Field) -> None:
    attempts.go_on_with(stage_of(context).actor(name), field, value)


@when("{name:Person} tente de continuer avec « {value:Words} » pour {field:Field}, telle quelle")
def tries_with_as_it_is(context: Context, name: str, value: str, field: Field) -> None:
    attempts.go_on_with_as_it_is(stage_of(context).actor(name), field, value)


@when("{name:Person} tente de continuer avec un numéro « {words:Number} »")
def tries_with_number(context: Context, name: str, words: str) -> None:
    attempts.go_on_with_number(stage_of(context).actor(name), words)


@then("ces éléments lui sont demandés :")
def are_asked(context: Context) -> None:
    fields = phrases_of(context, Field)
    offers.should_be_asked(stage_of(context).actor("elle"), fields)


@then("ces éléments lui sont demandés, marqués d'un astérisque :")
def are_asked_and_marked(context: Context) -> None:
    asked = asked_of(context)
    offers.should_be_asked(stage_of(context).actor("elle"), asked)
    offers.should_be_marked(stage_of(context).actor("elle"), asked)


@then("{name:Person} peut commencer une création de compte")
def can_begin_again(context: Context, name: str) -> None:
    accounts.can_begin_a_creation(stage_of(context).actor(name))
