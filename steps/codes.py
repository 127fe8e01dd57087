from __future__ import annotations

from behave import given, then, when
from behave.runner import Context

from recette.screenplay.questions import codes as shown_codes
from recette.screenplay.stage import stage_of
from recette.screenplay.tasks import codes


@when("{name:Person} choisit un code « {words:Code} »")
def chooses_code(context: Context, name: str, words: str) -> None:
    stage = stage_of(context)
    codes.choose(stage.actor(name), words, stage.props.profile.politique)


@given("{name:Person} a activé son compte après être revenue choisir un autre code")
def has_activated_with_another_code(context: Context, name: str) -> None:
    stage = stage_of(context)
    codes.activate_with_another(stage, stage.actor(name))


@when("{name:Person} confirme son code avec « {difference:Words} »")
def confirms_code_otherwise(context: Context, name: str, difference: str) -> None:
    codes.confirm_otherwise(stage_of(context).actor(name), difference)


@when("{name:Person} essaie un code faible, puis un code moyen, puis un code robuste")
def tries_three_codes(context: Context, name: str) -> None:
    stage = stage_of(context)
    codes.try_growing(stage.actor(name), stage.props.profile.politique)


@then("le niveau indicatif de sécurité monte avec la robustesse")
def level_rises(context: Context) -> None:
    shown_codes.security_level_should_rise(stage_of(context).actor("elle"))
