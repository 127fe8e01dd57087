from __future__ import annotations

from behave import then
from behave.runner import Context

from recette.domain.language.requirements import Requirement
from recette.domain.screen.error_messages import Asked
from recette.screenplay.questions import refusals
from recette.screenplay.stage import stage_of


@then("l'erreur désigne {asked:Asked}")
def error_designates(context: Context, asked: Asked) -> None:
    refusals.should_designate(stage_of(context).actor("elle"), asked)


@then("l'erreur désigne {asked:Asked}, et rien d'autre")
def error_designates_only(context: Context, asked: Asked) -> None:
    refusals.should_designate(stage_of(context).actor("elle"), asked, alone=True)


@then("l'erreur nomme l'exigence « {requirement:Requirement} »")
def error_names_requirement(context: Context, requirement: Requirement) -> None:
    refusals.should_name_requirement(stage_of(context).actor("elle"), requirement)


@then("le code refusé n'est pas réaffiché")
def code_is_not_shown_again(context: Context) -> None:
    refusals.should_not_show_code(stage_of(context).actor("elle"))
