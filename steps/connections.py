from __future__ import annotations

from behave import given, then, when
from behave.runner import Context

from recette.domain.language.requirements import Requirement
from recette.domain.screen.vocabulary import Control, Field, Place
from recette.screenplay.questions import accounts, offers, refusals, screens
from recette.screenplay.questions import codes as shown_codes
from recette.screenplay.stage import stage_of
from recette.screenplay.tasks import attempts, connection


@when("{name:Person} tente de se connecter")
def tries_to_sign_in(context: Context, name: str) -> None:
    connection.sign_in(stage_of(context).actor(name))


@when("{name:Person} tente de se connecter sans {field:Field}")
def tries_to_sign_in_without(context: Context, name: str, field: Field) -> None:
    connection.sign_in(stage_of(context).actor(name), without=field)


@given("{name:Person} n'a pas pu se connecter sans {field:Field}")
def could_not_sign_in_without(context: Context, name: str, field: Field) -> None:
    actor = stage_of(context).actor(name)
    connection.sign_in(actor, without=field)
    attempts.stay_refused(actor, Place.CONNECTION)


@when("{name:Person} tente de se connecter avec un numéro « {words:Number} »")
def tries_with_number(context: Context, name: str, words: str) -> None:
    actor = stage_of(context).actor(name)
    attempts.write_number(actor, words)
    connection.sign_in(actor)


@when("{name:Person} tente de se connecter avec un autre code")
def tries_with_wrong_code(context: Context, name: str) -> None:
    connection.sign_in(stage_of(context).actor(name), code="Wz5Nx8Bt3Hv6")


@when("{name:Person} tente de se connecter avec son code en autre casse")
def tries_with_swapped_code(context: Context, name: str) -> None:
    actor = stage_of(context).actor(name)
    connection.sign_in(actor, code=actor.person.code.swapcase())


@when("{name:Person} tente de se connecter avec les 49 premiers caractères de son code")
def tries_with_shorter_code(context: Context, name: str) -> None:
    actor = stage_of(context).actor(name)
    connection.sign_in(actor, code=actor.person.code[:49])


@when("{name:Person} tente de se connecter avec le code de {other:Person}")
def tries_with_other_code(context: Context, name: str, other: str) -> None:
    stage = stage_of(context)
    connection.sign_in(stage.actor(name), code=stage.peek(other).person.code)


@when("{name:Person} se connecte depuis un téléphone")
def signs_in_on_phone(context: Context, name: str) -> None:
    actor = stage_of(context).actor(name)
    screens.should_reach_connection_on_phone(actor, connection.open_connection_on_phone(actor))
    connection.sign_in_here(actor)


@when("{name:Person} se connecte par l'application")
def signs_in_by_application(context: Context, name: str) -> None:
    stage = stage_of(context)
    connection.sign_in_by_application(stage, stage.actor(name))


@given("{name:Person} a consulté son compte")
def has_consulted_account(context: Context, name: str) -> None:
    stage = stage_of(context)
    connection.activate_and_read(stage, stage.actor(name))


@when("{name:Person} saisit son code de connexion")
@given("{name:Person} a saisi son code de connexion")
def types_sign_in_code(context: Context, name: str) -> None:
    connection.type_code(stage_of(context).actor(name))


@when("{name:Person} demande à voir le code saisi")
def asks_to_see_code(context: Context, name: str) -> None:
    actor = stage_of(context).actor(name)
    shown_codes.should_be_able_to_show_code(actor, asked=connection.show_code(actor))


@then("le code de connexion est masqué")
def code_is_masked(context: Context) -> None:
    shown_codes.code_should_be_masked(stage_of(context).actor("elle"))


@then("le code de connexion est lisible")
def code_is_legible(context: Context) -> None:
    shown_codes.code_should_be_legible(stage_of(context).actor("elle"))


@when("{name:Person} tente de se connecter avec un code provisoire à 4 chiffres")
def tries_with_provisional_code(context: Context, name: str) -> None:
    connection.sign_in(stage_of(context).actor(name), code="4827")


@then("sa longueur n'est pas reprochée au code")
def length_is_not_named(context: Context) -> None:
    refusals.should_not_name_requirement(stage_of(context).actor("elle"), Requirement.LENGTH)


@then("{field:Field} est dit « {words:Words} »")
@then("{field:Field} est dite « {words:Words} »")
def field_is_said(context: Context, field: Field, words: str) -> None:
    offers.should_say_of_field(stage_of(context).actor("elle"), field, words)


@then("« S'identifier avec FranceConnect » est proposé")
def franceconnect_is_offered(context: Context) -> None:
    offers.should_be_offered(stage_of(context).actor("elle"), Control.FRANCECONNECT)


@then("{name:Person} est connectée")
def is_signed_in(context: Context, name: str) -> None:
    screens.should_be_signed_in(stage_of(context).actor(name))


@then("{name:Person} n'est pas connectée")
def is_not_signed_in(context: Context, name: str) -> None:
    screens.should_not_be_signed_in(stage_of(context).actor(name))


@then("{name:Person} peut se connecter")
def can_sign_in(context: Context, name: str) -> None:
    accounts.should_be_active(stage_of(context).actor(name))


@then("l'adresse du compte de {owner:Person} ne donne accès à rien pour {name:Person}")
def account_address_opens_nothing(context: Context, owner: str, name: str) -> None:
    stage = stage_of(context)
    accounts.address_opens_nothing(stage.actor(name), stage.peek(owner))


@then("l'application lui montre son compte")
def application_shows_account(context: Context) -> None:
    accounts.application_should_show_account(stage_of(context).actor("elle"))


@then("l'application ne lui montre aucun compte")
def application_shows_nothing(context: Context) -> None:
    accounts.application_should_show_nothing(stage_of(context).actor("elle"))
