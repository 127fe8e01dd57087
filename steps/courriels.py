from __future__ import annotations

from behave import then, when
from behave.runner import Context

from recette.domain.language.courriel_statements import MailStatement
from recette.screenplay.questions import mail_links, mails
from recette.screenplay.stage import stage_of
from recette.screenplay.tasks import mailbox


@when("{name:Person} lit le courriel reçu")
def reads_the_courriel(context: Context, name: str) -> None:
    stage = stage_of(context)
    mails.last_confirmation(stage, stage.actor(name))


@then("{name:Person} reçoit un courriel de confirmation")
@then("{name:Person} reçoit un nouveau courriel de confirmation")
def receives_confirmation(context: Context, name: str) -> None:
    stage = stage_of(context)
    mails.should_receive_confirmation(stage, stage.actor(name))


@then("{name:Person} n'a reçu qu'un courriel de confirmation")
def has_one_confirmation(context: Context, name: str) -> None:
    stage = stage_of(context)
    mails.should_have_only(stage, stage.actor(name), 1)


@then("{name:Person} a reçu {count:Count} courriels de confirmation en tout")
def has_confirmations(context: Context, name: str, count: int) -> None:
    stage = stage_of(context)
    mails.should_have_only(stage, stage.actor(name), count)


@then("{name:Person} n'a reçu que ce courriel")
def has_nothing_else(context: Context, name: str) -> None:
    stage = stage_of(context)
    mails.should_have_nothing_else(stage, stage.actor(name))


@then("aucun courriel ne parvient à {name:Person}")
def has_nothing(context: Context, name: str) -> None:
    stage = stage_of(context)
    mails.should_have_nothing(stage, stage.actor(name))


@then("{name:Person} ne reçoit pas de nouveau courriel de confirmation")
def has_nothing_new(context: Context, name: str) -> None:
    stage = stage_of(context)
    mails.should_have_nothing_new(stage, stage.actor(name))


@then("personne d'autre n'a reçu le lien de {name:Person}")
def nobody_else_has_link(context: Context, name: str) -> None:
    stage = stage_of(context)
    mails.nobody_else_should_have_the_link(stage, stage.actor(name))


@then("rien ne parvient à cette autre adresse")
def stranger_has_nothing(context: Context) -> None:
    stage = stage_of(context)
    mails.stranger_should_have_nothing(stage, stage.actor("elle"))


@then("les liens de {one:Person} et de {other:Person} sont différents")
def links_differ(context: Context, one: str, other: str) -> None:
    stage = stage_of(context)
    mail_links.links_should_differ(stage, stage.actor(one), stage.actor(other))


@then("l'objet de son courriel est « {subject:Words} »")
def subject_is(context: Context, subject: str) -> None:
    stage = stage_of(context)
    mails.should_have_subject(stage, stage.actor("elle"), subject)


@then("l'expéditeur de son courriel est « {sender:Words} »")
def sender_is(context: Context, sender: str) -> None:
    stage = stage_of(context)
    mails.should_come_from(stage, stage.actor("elle"), sender)


@then("son courriel dit {statement:MailStatement}")
def mail_says(context: Context, statement: MailStatement) -> None:
    stage = stage_of(context)
    mails.should_say(stage, stage.actor("elle"), statement)


@then("son courriel porte le lien « {name:Words} »")
def mail_carries_link(context: Context, name: str) -> None:
    stage = stage_of(context)
    mail_links.should_carry_named_link(stage, stage.actor("elle"), name)


@then("ce lien mène à la cible")
def link_leads_to_target(context: Context) -> None:
    stage = stage_of(context)
    mail_links.link_should_lead_to_target(stage, stage.actor("elle"))


@then("ce lien est le même dans toutes les parties du courriel")
def link_is_the_same(context: Context) -> None:
    stage = stage_of(context)
    mail_links.link_should_be_the_same_everywhere(stage, stage.actor("elle"))


@then("son courriel porte le lien en clair dans sa partie texte")
def mail_carries_link_in_clear(context: Context) -> None:
    stage = stage_of(context)
    mail_links.should_carry_link_in_clear(stage, stage.actor("elle"))


@then("son courriel ne contient ni son code ni son numéro de sécurité sociale")
def mail_holds_no_secret(context: Context) -> None:
    stage = stage_of(context)
    mail_links.should_hold_no_secret(stage, stage.actor("elle"))


@when("{name:Person} cherche « {words:Words} » dans sa boîte")
def searches_mailbox(context: Context, name: str, words: str) -> None:
    stage = stage_of(context)
    mailbox.search(stage, stage.actor(name), words)


@then("{name:Person} retrouve son courriel de confirmation")
def finds_confirmation(context: Context, name: str) -> None:
    stage = stage_of(context)
    mails.should_have_found_confirmation(stage, stage.actor(name))
