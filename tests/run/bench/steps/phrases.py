"""What may happen in a step."""

from __future__ import annotations

import os
import threading
from pathlib import Path

from behave import given, then, when
from behave.runner import Context

from recette.domain.errors import NotVerifiableError, RecetteError


@given("un état")
@when("Camille regarde")
@when("elle regarde")
@then("tout est juste")
def nothing(context: Context) -> None:
    del context


@given("un état impossible")
def impossible(context: Context) -> None:
    del context
    raise AssertionError("le compte n'est pas créé")


@when("Camille note « {word} »")
def write(context: Context, word: str) -> None:
    folder: Path = context.stage.folder
    with (folder / "notes.txt").open("a", encoding="utf-8") as notes:
        notes.write(f"début {word}\n")
    with (folder / "notes.txt").open("a", encoding="utf-8") as notes:
        notes.write(f"fin {word}\n")


@when("la boîte est muette")
def mute(context: Context) -> None:
    del context
    raise RecetteError("La boîte ne répond pas : démarrez-la.")


@when("l'horloge manque")
def without_clock(context: Context) -> None:
    del context
    raise NotVerifiableError("horloge", "Le temps ne peut pas être avancé.")


@when("le banc se trompe")
def wrong(context: Context) -> None:
    del context
    raise ZeroDivisionError("division par zéro")


@when("la suite est sautée")
def skip(context: Context) -> None:
    context.scenario.skip("à voir")


@when("le travailleur meurt")
def die(context: Context) -> None:
    del context
    os._exit(3)


@when("rien ne vient")
def wait(context: Context) -> None:
    (context.stage.folder / "en-attente").write_text("", encoding="utf-8")
    threading.Event().wait(60)


@then("c'est faux")
def false(context: Context) -> None:
    del context
    raise AssertionError("Camille : attendu <script>alert(1)</script>, vu 1 85 05 78 006 048 36")


@then("le message est illisible")
def unreadable(context: Context) -> None:
    del context
    raise AssertionError("vu \x00\x1b[31m\ud800 185057800604836")


@then("c'est juste une fois sur deux")
def unstable(context: Context) -> None:
    assert context.stage.attempt % 2, "cette fois, non"
