from __future__ import annotations

from behave import given, then, when
from behave.runner import Context

from recette.domain.screen.vocabulary import Control
from recette.screenplay.questions import helps, offers, screens
from recette.screenplay.stage import stage_of
from recette.screenplay.tasks import creation, wandering


@when("{name:Person} accepte les conditions")
def accepts(context: Context, name: str) -> None:
    creation.answer_conditions(stage_of(context).actor(name).journey, accept=True)


@when("{name:Person} refuse les conditions")
def refuses(context: Context, name: str) -> None:
    creation.answer_conditions(stage_of(context).actor(name).journey, accept=False)


@when("{name:Person} tente de continuer sans répondre aux conditions")
def does_not_answer(context: Context, name: str) -> None:
    creation.answer_conditions(stage_of(context).actor(name).journey, accept=None)


@when("{name:Person} consulte les conditions détaillées")
def consults_details(context: Context, name: str) -> None:
    stage_of(context).actor(name).journey.press_or_fail(Control.DETAILED_CONDITIONS)


@when("{name:Person} accepte les conditions après en avoir lu le détail")
def accepts_after_reading(context: Context, name: str) -> None:
    wandering.consult_detailed_conditions(stage_of(context).actor(name))
    screens.should_find_conditions_again(stage_of(context).actor(name))
    creation.answer_conditions(stage_of(context).actor(name).journey, accept=True)


@when("{name:Person} lit les conditions détaillées après avoir répondu Oui, puis continue")
def answers_reads_then_goes_on(context: Context, name: str) -> None:
    wandering.accept_then_consult(stage_of(context).actor(name))
    screens.should_find_conditions_again(stage_of(context).actor(name))
    creation.answer_conditions(stage_of(context).actor(name).journey, accept=None)


@given("{name:Person} a accepté les conditions, puis les a refusées")
def accepted_then_refused(context: Context, name: str) -> None:
    wandering.accept_then_refuse(stage_of(context).actor(name))


@then("les conditions détaillées lui sont présentées")
def details_are_shown(context: Context) -> None:
    helps.should_present_conditions(stage_of(context).actor("elle"))


@then("l'acceptation des conditions n'est pas cochée d'avance")
@then("aucun Oui n'est coché d'avance")
def nothing_is_accepted_beforehand(context: Context) -> None:
    offers.nothing_accepted_beforehand(stage_of(context).actor("elle"))
