from __future__ import annotations

from datetime import date

from behave import given, then, when
from behave.runner import Context

from recette.domain.screen.vocabulary import Control, Place
from recette.screenplay.questions import screens
from recette.screenplay.stage import stage_of
from recette.screenplay.tasks import creation, wandering


@given("{name:Person} est {place:Place}")
def is_at(context: Context, name: str, place: Place) -> None:
    wandering.be_at(stage_of(context).actor(name), place)


@given("{name:Person}, née le {birth:Day}, est {place:Place}")
def born_on_is_at(context: Context, name: str, birth: date, place: Place) -> None:
    wandering.be_at(stage_of(context).actor(name, birth), place)


@given("{name:Person}, née en Corse, est {place:Place}")
def born_in_corsica_is_at(context: Context, name: str, place: Place) -> None:
    actor = stage_of(context).actor(name)
    actor.person = actor.person.born_in_corsica()
    wandering.be_at(actor, place)


@given("{name:Person} utilise un téléphone")
def uses_a_phone(context: Context, name: str) -> None:
    stage_of(context).actor(name).on_phone = True


@when("{name:Person} choisit de créer son compte")
def chooses_to_create(context: Context, name: str) -> None:
    stage_of(context).actor(name).journey.press_or_fail(Control.CREATE)


@when("{name:Person} choisit d'accéder à son compte")
def chooses_to_access(context: Context, name: str) -> None:
    wandering.choose_to_access(stage_of(context).actor(name))


@when("{name:Person} dit que c'est sa première visite")
def says_first_visit(context: Context, name: str) -> None:
    stage_of(context).actor(name).journey.press_or_fail(Control.FIRST_VISIT)


@when("{name:Person} revient en arrière par « RETOUR »")
def goes_back(context: Context, name: str) -> None:
    stage_of(context).actor(name).journey.press_or_fail(Control.BACK)


@when("{name:Person} annule la création")
@given("{name:Person} a annulé la création")
def cancels(context: Context, name: str) -> None:
    creation.cancel(stage_of(context).actor(name).journey)


@when("{name:Person} se rend {place:Place}")
def goes_to(context: Context, name: str, place: Place) -> None:
    wandering.be_at(stage_of(context).actor(name), place)


@then("{name:Person} arrive {place:Place}")
def arrives(context: Context, name: str, place: Place) -> None:
    screens.should_be_at(stage_of(context).actor(name), place)


@then("{name:Person} reste {place:Place}")
def stays(context: Context, name: str, place: Place) -> None:
    screens.should_stay_at(stage_of(context).actor(name), place)


@then("{name:Person} n'arrive pas {place:Place}")
@then("{name:Person} n'est pas {place:Place}")
def does_not_arrive(context: Context, name: str, place: Place) -> None:
    screens.should_not_be_at(stage_of(context).actor(name), place)


@then("{name:Person} a quitté la création de compte")
def has_left(context: Context, name: str) -> None:
    screens.should_have_left_the_creation(stage_of(context).actor(name))
