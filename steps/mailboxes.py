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


@then("interroger le lien sans l'ouvrir n'a pas activé le compte de {name:Person}")
def head_did_not_activate(context: Context, name: str) -> None:
    mailboxes.head_should_not_have_activated(stage_of(context).actor(name))


@then("ouvrir le lien sans confirmer n'a pas activé le compte de {name:Person}")
def get_did_not_activate(context: Context, name: str) -> None:
    mailboxes.get_should_not_have_activated(stage_of(context).actor(name))


@given("la liste rouge de {name:Person} a supprimé son courriel")
def red_list_removed_courriel(context: Context, name: str) -> None:
    stage = stage_of(context)
    mailbox.lose_courriel(stage, stage.actor(name))
