from __future__ import annotations

from behave import given, then, when
from behave.runner import Context

from recette.domain.screen.vocabulary import PROMOTIONS, Choice, Field
from recette.screenplay.questions import accounts, information, offers
from recette.screenplay.sentences import phrases_of
from recette.screenplay.stage import stage_of
from recette.screenplay.tasks import attempts, connection, informations
from recette.screenplay.tasks.confirmation import activate_created


@when("{name:Person} donne ses informations personnelles")
@when("{name:Person} donne ses informations sans téléphone")
@given("{name:Person} a donné ses informations personnelles")
def gives_informations(context: Context, name: str) -> None:
    informations.give_least(stage_of(context).actor(name))


@when("{name:Person} donne ses informations sans {phone:Field}")
def gives_informations_without_phone(context: Context, name: str, phone: Field) -> None:
    informations.give_all_but(stage_of(context).actor(name), phone)


@when("{name:Person} saisit {phone:Field}")
def types_phone(context: Context, name: str, phone: Field) -> None:
    informations.type_phone(stage_of(context).actor(name), phone)


@when("{name:Person} donne ses informations avec une adresse « nom+suffixe »")
def gives_address_with_suffix(context: Context, name: str) -> None:
    informations.give_address_with_suffix(stage_of(context).actor(name))


@when("{name:Person} tente de continuer sans adresse, avec un téléphone portable")
def gives_a_phone_only(context: Context, name: str) -> None:
    informations.give_phone_only(stage_of(context).actor(name))


@when("{name:Person} tente de continuer sans adresse ni confirmation")
def tries_without_address(context: Context, name: str) -> None:
    informations.give_no_address(stage_of(context).actor(name))


@when("{name:Person} tente de continuer avec l'adresse « {address:Words} »")
def tries_with_address(context: Context, name: str, address: str) -> None:
    attempts.go_on_with_address(stage_of(context).actor(name), address)


@when("{name:Person} confirme son adresse avec « {difference:Words} »")
def confirms_address_otherwise(context: Context, name: str, difference: str) -> None:
    informations.confirm_otherwise(stage_of(context).actor(name), difference)


@given("{name:Person} n'a pas pu terminer sa création avec l'adresse de {other:Person}")
def could_not_finish_with_address(context: Context, name: str, other: str) -> None:
    stage = stage_of(context)
    informations.be_refused_with_address(stage.actor(name), stage.peek(other).email)


@when("{name:Person} tente de continuer avec l'adresse de {other:Person}")
def tries_with_other_address(context: Context, name: str, other: str) -> None:
    stage = stage_of(context)
    attempts.go_on_with_address(stage.actor(name), stage.peek(other).email)


@when("{name:Person} tente de continuer avec l'adresse de {other:Person} en majuscules")
def tries_with_upper_address(context: Context, name: str, other: str) -> None:
    stage = stage_of(context)
    attempts.go_on_with_address(stage.actor(name), stage.peek(other).email.upper())


@when("{name:Person} tente de continuer avec l'adresse de {other:Person} entourée d'espaces")
def tries_with_spaces_around(context: Context, name: str, other: str) -> None:
    stage = stage_of(context)
    attempts.go_on_with_address(stage.actor(name), f" {stage.peek(other).email} ")


@when("{name:Person} tente de continuer avec l'adresse de {other:Person}, domaine en majuscules")
def tries_with_upper_domain(context: Context, name: str, other: str) -> None:
    stage = stage_of(context)
    address = informations.with_upper_domain(stage.peek(other).email)
    attempts.go_on_with_address(stage.actor(name), address)


@when("{name:Person} répond {yes:YesNo} pour {choice:Choice}")
def answers(context: Context, name: str, yes: bool, choice: Choice) -> None:  # noqa: FBT001
    informations.answer(stage_of(context).actor(name), choice, yes=yes)


@given("{name:Person} a activé son compte en ne disant Oui que pour {choice:Choice}")
def has_activated_with_one_yes(context: Context, name: str, choice: Choice) -> None:
    stage = stage_of(context)
    informations.activate_with(stage, stage.actor(name), {choice})


@given("{name:Person} a activé son compte sans {phone:Field}, en disant Oui pour {choice:Choice}")
def has_activated_with_one_phone(context: Context, name: str, phone: Field, choice: Choice) -> None:
    stage = stage_of(context)
    informations.activate_without(stage, stage.actor(name), phone, {choice})


@given("{name:Person} a activé son compte sans répondre pour {phone:Field}")
def has_activated_unanswered(context: Context, name: str, phone: Field) -> None:
    stage = stage_of(context)
    informations.activate_unanswered(stage, stage.actor(name), phone)


@given("{name:Person} a activé son compte sans téléphone, en disant Oui pour {choice:Choice}")
def has_activated_without_phone(context: Context, name: str, choice: Choice) -> None:
    stage = stage_of(context)
    informations.activate_without_phone(stage, stage.actor(name), {choice})


@given("{name:Person} a activé son compte en disant Oui partout")
def has_activated_with_yes(context: Context, name: str) -> None:
    stage = stage_of(context)
    informations.activate_with(stage, stage.actor(name), set(PROMOTIONS))


@given("{name:Person} a créé un compte en disant Oui partout")
def has_created_with_yes(context: Context, name: str) -> None:
    stage = stage_of(context)
    informations.create_with(stage, stage.actor(name), set(PROMOTIONS))


@given("{name:Person} a activé ce compte")
def has_activated_it(context: Context, name: str) -> None:
    stage = stage_of(context)
    activate_created(stage, stage.actor(name))


@given("{name:Person} a activé son compte en disant Non partout")
def has_activated_with_no(context: Context, name: str) -> None:
    stage = stage_of(context)
    informations.activate_with(stage, stage.actor(name), set())


@given("{name:Person} a tout saisi sauf la dernière validation")
def has_filled_everything(context: Context, name: str) -> None:
    actor = stage_of(context).actor(name)
    informations.fill_last_step(actor, actor.email)


@given("{name:Person} a tout saisi avec l'adresse de {other:Person}, sauf la dernière validation")
def has_filled_with_address(context: Context, name: str, other: str) -> None:
    stage = stage_of(context)
    informations.fill_last_step(stage.actor(name), stage.peek(other).email)


@when("{one:Person} et {other:Person} valident au même instant")
def validate_together(context: Context, one: str, other: str) -> None:
    stage = stage_of(context)
    informations.validate_together(stage.actor(one), stage.actor(other))


@when("{name:Person} valide deux fois de suite")
def validates_twice(context: Context, name: str) -> None:
    informations.validate_twice(stage_of(context).actor(name))


@when("{name:Person} relit ses informations")
def reads_informations(context: Context, name: str) -> None:
    connection.read_information(stage_of(context).actor(name))


@then("ces choix lui sont proposés par Oui ou Non :")
def choices_are_offered(context: Context) -> None:
    choices = phrases_of(context, Choice)
    offers.should_be_offered_choices(stage_of(context).actor("elle"), choices)


@then("le seul consentement enregistré est {choice:Choice}")
def only_consent(context: Context, choice: Choice) -> None:
    information.consents_should_be(stage_of(context).actor("elle"), {choice})


@then("tous les consentements sont enregistrés")
def every_consent(context: Context) -> None:
    information.consents_should_be(stage_of(context).actor("elle"), set(PROMOTIONS))


@then("aucun consentement n'est enregistré")
def no_consent(context: Context) -> None:
    information.consents_should_be(stage_of(context).actor("elle"), set())


@then("ce qu'elle a refusé est resté refusé")
def refused_stays_refused(context: Context) -> None:
    offers.refused_choices_should_stay_refused(stage_of(context).actor("elle"))


@then("un seul compte existe pour l'adresse de {name:Person}")
def one_account_for_address(context: Context, name: str) -> None:
    stage = stage_of(context)
    accounts.one_creation_should_win(stage, stage.actor(name))


@then("ses informations portent son nom")
def informations_bear_name(context: Context) -> None:
    information.information_should_bear_name(stage_of(context).actor("elle"))


@then("ses deux téléphones y figurent")
def both_phones_are_there(context: Context) -> None:
    information.phones_should_be(stage_of(context).actor("elle"))


@then("sa date de naissance y figure")
def birth_is_there(context: Context) -> None:
    information.birth_should_be(stage_of(context).actor("elle"))
