from __future__ import annotations

from behave import then, when
from behave.runner import Context

from recette.domain.language.requirements import Requirement
from recette.domain.language.statements import Statement
from recette.screenplay.questions import codes as shown_codes
from recette.screenplay.questions import screens
from recette.screenplay.sentences import phrases_of
from recette.screenplay.stage import stage_of
from recette.screenplay.tasks import wandering


@when("{name:Person} relit l'écran")
def reads_the_screen_again(context: Context, name: str) -> None:
    stage_of(context).actor(name).journey.settled()


@when("{name:Person} rouvre l'écran à la même adresse")
def opens_the_screen_again(context: Context, name: str) -> None:
    wandering.open_again(stage_of(context).actor(name))


@then("aucun compte activé n'est annoncé de plus")
def no_active_account_is_told(context: Context) -> None:
    screens.should_not_read_more(stage_of(context).actor("elle"), Statement.ALREADY_ACTIVE)


@then("il est dit {statement:Statement}")
def is_said(context: Context, statement: Statement) -> None:
    screens.should_read(stage_of(context).actor("elle"), statement)


@then("il n'est pas dit {statement:Statement}")
def is_not_said(context: Context, statement: Statement) -> None:
    screens.should_not_read(stage_of(context).actor("elle"), statement)


@then("il est dit d'écrire à l'adresse de la caisse")
def is_told_to_write(context: Context) -> None:
    stage = stage_of(context)
    contact = stage.props.profile.politique.contact_caisse
    screens.should_read_contact(stage.actor("elle"), contact)


@then("le titre « {title:Words} » est affiché")
def title_is_shown(context: Context, title: str) -> None:
    screens.should_see_title(stage_of(context).actor("elle"), title)


@then("l'astérisque est expliqué par « {words:Words} »")
def asterisk_is_explained(context: Context, words: str) -> None:
    screens.should_explain_mark(stage_of(context).actor("elle"), words)


@then("l'étape {number:Count} sur {total:Count} est signalée")
def step_is_signalled(context: Context, number: int, total: int) -> None:
    screens.step_is_signalled(stage_of(context).actor("elle"), number, total)


@then("ces exigences sont affichées :")
def requirements_are_shown(context: Context) -> None:
    requirements = phrases_of(context, Requirement)
    shown_codes.should_list_requirements(stage_of(context).actor("elle"), requirements)


@then("la liste des caractères spéciaux autorisés est affichée")
def specials_are_shown(context: Context) -> None:
    stage = stage_of(context)
    shown_codes.should_list_specials(stage.actor("elle"), stage.props.profile.politique)
