from __future__ import annotations

from datetime import date

from behave import given, then
from behave.runner import Context

from recette.screenplay.questions import accounts
from recette.screenplay.stage import stage_of
from recette.screenplay.tasks import attempts, codes, confirmation, wandering


@given("{name:Person} a créé un compte")
def has_created_an_account(context: Context, name: str) -> None:
    stage = stage_of(context)
    confirmation.create_account(stage, stage.actor(name))


@given("{name:Person}, du même nom que {other:Person}, a créé un compte")
def namesake_has_created_an_account(context: Context, name: str, other: str) -> None:
    stage = stage_of(context)
    confirmation.create_namesake(stage, stage.actor(name), stage.peek(other))


@given("{name:Person} a activé son compte")
def has_activated_account(context: Context, name: str) -> None:
    stage = stage_of(context)
    confirmation.activate(stage, stage.actor(name))


@given("{name:Person}, née le {birth:Day}, a activé son compte")
def born_on_has_activated_account(context: Context, name: str, birth: date) -> None:
    stage = stage_of(context)
    confirmation.activate(stage, stage.actor(name, birth))


@given("{name:Person} a activé son compte avec un code « {words:Code} »")
def has_activated_with_code(context: Context, name: str, words: str) -> None:
    stage = stage_of(context)
    codes.take(stage.actor(name), words, stage.props.profile.politique)
    confirmation.activate(stage, stage.actor(name))


@given("{name:Person} a activé son compte avec un numéro « {words:Number} »")
def has_activated_with_number(context: Context, name: str, words: str) -> None:
    stage = stage_of(context)
    attempts.write_number(stage.actor(name), words)
    confirmation.activate(stage, stage.actor(name))


@given("{name:Person} a parcouru toutes les étapes")
def has_passed_every_step(context: Context, name: str) -> None:
    stage = stage_of(context)
    wandering.pass_every_step(stage, stage.actor(name))


@then("le compte de {name:Person} est {active:State}")
def account_is(context: Context, name: str, active: bool) -> None:  # noqa: FBT001
    accounts.should_be(stage_of(context).actor(name), active=active)


@then("aucun compte n'est ouvert dans son navigateur, sauf le sien")
def no_other_account_is_open(context: Context) -> None:
    stage = stage_of(context)
    accounts.should_open_no_other(stage, stage.actor("elle"))


@then("le lien qu'elle reçoit ouvre son compte et nul autre ; sans lien, aucun compte n'existe")
def link_opens_her_account(context: Context) -> None:
    stage = stage_of(context)
    accounts.link_should_open_no_other(stage, stage.actor("elle"))


@then("aucun compte n'existe pour {name:Person}")
def no_account(context: Context, name: str) -> None:
    stage = stage_of(context)
    accounts.should_not_exist(stage, stage.actor(name))


@then("{name:Person} peut activer son compte par le nouveau lien")
def can_activate(context: Context, name: str) -> None:
    stage = stage_of(context)
    accounts.can_activate(stage, stage.actor(name))
