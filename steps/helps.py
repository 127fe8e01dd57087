from __future__ import annotations

from behave import then, when
from behave.runner import Context

from recette.domain.language.requirements import HelpPoint
from recette.domain.screen.vocabulary import Control
from recette.screenplay.questions import helps
from recette.screenplay.sentences import phrases_of
from recette.screenplay.stage import stage_of
from recette.screenplay.tasks import wandering


@when("{name:Person} demande de l'aide sur le numéro de sécurité sociale")
def asks_for_number_help(context: Context, name: str) -> None:
    stage_of(context).actor(name).journey.press_or_fail(Control.NUMBER_HELP)


@when("{name:Person} demande où trouver son numéro de sécurité sociale")
def asks_where_number_is(context: Context, name: str) -> None:
    stage_of(context).actor(name).journey.press_or_fail(Control.WHERE_IS_NUMBER)


@when("{name:Person} dit avoir oublié son code")
def says_code_is_forgotten(context: Context, name: str) -> None:
    stage_of(context).actor(name).journey.press_or_fail(Control.FORGOTTEN_CODE)


@when("{name:Person} demande ce qu'est FranceConnect")
def asks_what_franceconnect_is(context: Context, name: str) -> None:
    stage_of(context).actor(name).journey.press_or_fail(Control.WHAT_IS_FRANCECONNECT)


@when("{name:Person} demande de l'aide parce qu'elle n'a pas reçu le courriel")
def asks_for_mail_help(context: Context, name: str) -> None:
    wandering.ask_for_mail_help(stage_of(context).actor(name))


@then("l'aide lui dit où trouver son numéro de sécurité sociale")
def help_tells_where_number_is(context: Context) -> None:
    helps.should_explain_number(stage_of(context).actor("elle"))


@then("l'aide lui dit comment retrouver un code")
def help_tells_how_to_get_a_code(context: Context) -> None:
    helps.should_explain_code(stage_of(context).actor("elle"))


@then("l'aide rassemble ces vérifications :")
def help_gathers(context: Context) -> None:
    points = phrases_of(context, HelpPoint)
    helps.should_gather(stage_of(context).actor("elle"), points)
