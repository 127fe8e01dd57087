"""What a page shows, as `look.js` describes it."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from recette.domain.screen.view import Element, View

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import JSHandle, Page

_LOOK = files("recette.adapters.browser").joinpath("look.js").read_text(encoding="utf-8")
_TUPLES = ("group", "options", "located")


def look_at(page: Page, locators: Sequence[str]) -> JSHandle:
    """Return what `look.js` saw: a view, and its nodes in the same order.

    Raises:
        playwright.sync_api.Error: the page is changing, or a locator is not CSS.
    """
    return page.evaluate_handle(_LOOK, [*locators])


def view_of(seen: JSHandle, said: Sequence[str], *, busy: bool, status: int) -> View:
    """Return the view of what was seen; `said` is what dialogs told, `status` what HTTP did.

    Raises:
        playwright.sync_api.Error: the page went away.
    """
    # As text: Playwright takes ten times longer to hand over the same objects.
    shown: dict[str, Any] = json.loads(seen.evaluate("seen => JSON.stringify(seen.view)"))
    shown["text"] = "\n".join([shown["text"], *said])
    elements = tuple(_element(e) for e in shown.pop("elements"))
    for name in ("headings", "alerts", "current_rank", "trail"):
        shown[name] = tuple(shown[name])
    return View(elements=elements, busy=busy, status=status, **shown)


def _element(shown: dict[str, Any]) -> Element:
    for name in _TUPLES:
        shown[name] = tuple(shown[name])
    return Element(**shown)
