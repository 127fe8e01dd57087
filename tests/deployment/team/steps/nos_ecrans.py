"""What a team adds to the sentences of the bench."""

from __future__ import annotations

from behave import given, then
from behave.runner import Context

from recette.screenplay.stage import stage_of


@given("l'écran de {name:Person} parle du « {words:Words} »")
@then("l'écran de {name:Person} parle du « {words:Words} »")
def tells_of(context: Context, name: str, words: str) -> None:
    seen = stage_of(context).actor(name).journey.view().text
    assert words in seen, f"{name} : attendu « {words} », vu « {seen[:80]} »"
