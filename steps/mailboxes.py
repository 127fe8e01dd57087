from __future__ import annotations

from behave import given, then, when
from behave.runner import Context

from recette.screenplay.questions import mailboxes
from recette.screenplay.stage import stage_of
from recette.screenplay.tasks import mailbox


@given("{name:Person} a une boîte « {profile:Mailbox} »")
def has_a_mailbox(context: Context, name: str, profile: str) -> None:
    stage_of(context).actor(name).mailbox_profile = profile


@when("{name:Person} suit le lien du courriel trouvé dans ses indésirables")
def follows_link_from_spam(context: Context, name: str) -> None:
    stage = stage_of(context)
    mailbox.follow_link_from_spam(stage, stage.actor(name))


@given("l'antivirus de {name:Person} a visité son lien")
@when("l'antivirus de {name:Person} visite son lien")
def scanner_visits(context: Context, name: str) -> None:
    stage = stage_of(context)
    mailbox.be_scanned(stage, stage.actor(name))


@then("la visite n'a pas agi à la place de {name:Person}")
def scan_did_nothing(context: Context, name: str) -> None:
    stage = stage_of(context)
    mailboxes.scan_should_not_have_acted(stage, stage.actor(name))


@then("le risque de délivrabilité est signalé")
def delivery_risk_is_reported(context: Context) -> None:
    stage = stage_of(context)
    mailboxes.delivery_risk_should_be_noted(stage, stage.actor("elle"))
