from __future__ import annotations

from behave import given, then, when
from behave.runner import Context

from recette.screenplay.questions import address_changes, mails, offers, screens
from recette.screenplay.stage import stage_of
from recette.screenplay.tasks import addresses


@given("{name:Person} a donné une autre adresse")
def has_given_other_address(context: Context, name: str) -> None:
    stage = stage_of(context)
    addresses.change_and_receive(stage, stage.actor(name))


@given("{name:Person} n'a pas pu confirmer une autre adresse")
def could_not_confirm_other_address(context: Context, name: str) -> None:
    stage = stage_of(context)
    addresses.confirm_otherwise(stage, stage.actor(name))


@when("{name:Person} donne une autre adresse {provider:Provider}")
def gives_other_address(context: Context, name: str, provider: str) -> None:
    stage = stage_of(context)
    offers.should_let_change_address(stage.actor(name))
    addresses.change(stage, stage.actor(name), provider)


@when("{name:Person} tente de donner l'adresse de {other:Person} à la place de la sienne")
def tries_to_give_address_of(context: Context, name: str, other: str) -> None:
    stage = stage_of(context)
    offers.should_let_change_address(stage.actor(name))
    addresses.try_to_take(stage.actor(name), stage.peek(other).email)


@then("le nouveau courriel parvient à sa nouvelle adresse")
def new_mail_arrives(context: Context) -> None:
    stage = stage_of(context)
    mails.should_receive_at_new_address(stage, stage.actor("elle"))


@then("l'adresse refusée ne lui est pas montrée")
def refused_address_is_not_shown(context: Context) -> None:
    screens.should_not_show_refused_address(stage_of(context).actor("elle"))


@then("aucun courriel ne parvient à l'adresse refusée")
def nothing_reaches_refused_address(context: Context) -> None:
    stage = stage_of(context)
    address_changes.nothing_should_reach_refused(stage, stage.actor("elle"))


@then("le lien déjà reçu par {name:Person} active son compte, qui garde son adresse")
def former_link_activates(context: Context, name: str) -> None:
    stage = stage_of(context)
    address_changes.link_should_still_activate(stage, stage.actor(name))


@then("l'adresse montrée n'est pas la précédente")
def former_address_is_gone(context: Context) -> None:
    screens.should_not_show_former_address(stage_of(context).actor("elle"))


@then("{name:Person} peut reconnaître son adresse")
def recognises_address(context: Context, name: str) -> None:
    screens.should_recognise_address(stage_of(context).actor(name))
