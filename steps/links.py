from __future__ import annotations

from behave import given, then, when
from behave.runner import Context

from recette.domain.screen.vocabulary import Control
from recette.screenplay.questions import mails, offers
from recette.screenplay.stage import stage_of
from recette.screenplay.tasks import confirmation, links


@when("{name:Person} suit le lien de confirmation")
@when("{name:Person} suit de nouveau le lien de confirmation")
def follows_the_link(context: Context, name: str) -> None:
    stage = stage_of(context)
    confirmation.follow_last_link(stage, stage.actor(name))


@when("{name:Person} suit son lien dans le navigateur de {other:Person}")
def follows_in_other_browser(context: Context, name: str, other: str) -> None:
    stage = stage_of(context)
    confirmation.follow_link_in(stage, stage.peek(other), stage.actor(name))


@when("{name:Person} confirme deux fois de suite son adresse")
def follows_the_link_twice(context: Context, name: str) -> None:
    stage = stage_of(context)
    confirmation.follow_twice_at_once(stage, stage.actor(name))


@given("{name:Person} a ouvert le lien sans confirmer son adresse")
def has_opened_the_link(context: Context, name: str) -> None:
    stage = stage_of(context)
    links.open_without_confirming(stage, stage.actor(name))


@when("{name:Person} confirme son adresse sur l'écran resté ouvert")
def confirms_on_open_screen(context: Context, name: str) -> None:
    links.confirm_on_open_screen(stage_of(context).actor(name))


@when("{name:Person} suit le lien de confirmation altéré")
def follows_altered_link(context: Context, name: str) -> None:
    stage = stage_of(context)
    confirmation.follow_altered_link(stage, stage.actor(name))


@when("{name:Person} suit le premier lien de confirmation")
def follows_first_link(context: Context, name: str) -> None:
    stage = stage_of(context)
    mails.older_link_should_be_another(stage.actor(name), 0)
    links.follow_older(stage, stage.actor(name), 0)


@when("{name:Person} suit l'avant-dernier lien de confirmation")
def follows_last_but_one_link(context: Context, name: str) -> None:
    stage = stage_of(context)
    mails.older_link_should_be_another(stage.actor(name), -2)
    links.follow_older(stage, stage.actor(name), -2)


@when("{name:Person} recopie le lien écrit en clair")
def copies_link(context: Context, name: str) -> None:
    stage = stage_of(context)
    mails.should_have_link_to_copy(stage, stage.actor(name))
    links.follow_link_in_clear(stage, stage.actor(name))


@given("{name:Person} s'est fait renvoyer le lien")
def had_link_sent_again(context: Context, name: str) -> None:
    stage = stage_of(context)
    links.have_sent_again(stage, stage.actor(name))


@given("{name:Person} s'est fait renvoyer le lien {way:Way}")
def had_link_sent_again_by(context: Context, name: str, way: str) -> None:
    stage = stage_of(context)
    links.have_sent_again(stage, stage.actor(name), way)


@given("{name:Person} s'est fait renvoyer le lien sans attendre")
def had_link_sent_again_at_once(context: Context, name: str) -> None:
    stage = stage_of(context)
    links.have_sent_again_at_once(stage, stage.actor(name))


@given("le renvoi du lien a été proposé à {name:Person}")
def was_offered_resend(context: Context, name: str) -> None:
    stage = stage_of(context)
    links.be_offered_resend(stage, stage.actor(name))


@when("{name:Person} se fait renvoyer le lien {way:Way}")
def has_link_sent_again(context: Context, name: str, way: str) -> None:
    stage = stage_of(context)
    links.ask_again(stage, stage.actor(name), way)


@when("{name:Person} demande le renvoi sur l'écran resté ouvert")
def asks_on_open_screen(context: Context, name: str) -> None:
    actor = stage_of(context).actor(name)
    confirmation.resend(actor, actor.journey)


@when("{name:Person} rejoue sa demande de renvoi")
def replays_resend(context: Context, name: str) -> None:
    links.replay_resend(stage_of(context).actor(name))


@when("{name:Person} se fait renvoyer le lien {way:Way} en y glissant une autre adresse")
def has_link_sent_again_elsewhere(context: Context, name: str, way: str) -> None:
    stage = stage_of(context)
    links.ask_again_elsewhere(stage, stage.actor(name), way)


@then("le renvoi du lien lui est proposé")
def resend_is_offered(context: Context) -> None:
    offers.should_be_offered(stage_of(context).actor("elle"), Control.RESEND)


@then("le renvoi du lien ne lui est pas proposé")
def resend_is_not_offered(context: Context) -> None:
    offers.should_not_be_offered(stage_of(context).actor("elle"), Control.RESEND)


@then("aucune autre adresse ne lui est demandée pour le renvoi")
def no_other_address_for_resend(context: Context) -> None:
    offers.resend_should_ask_nothing(stage_of(context).actor("elle"))
