"""Hooks of behave: resources once, a stage for each scenario. Everything else is in `recette`."""

from __future__ import annotations

from typing import Any

from recette.screenplay import sentences

sentences.register()


def before_all(context: Any) -> None:
    """Open browser, inbox and clock; without them nothing is played."""
    context.worker = context.config.userdata["travailleur"]
    if not context.worker.begin():
        context.abort(reason="rien n'est ouvert")


def before_scenario(context: Any, scenario: Any) -> None:
    """Set a fresh stage."""
    context.stage = context.worker.begin_scenario(scenario)


def after_scenario(context: Any, scenario: Any) -> None:
    """Leave the stage, its evidence written, and tell what was played."""
    del scenario
    context.worker.end_scenario(context.stage)


def after_all(context: Any) -> None:
    """Close what was opened."""
    context.worker.end()
