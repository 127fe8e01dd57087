"""Small screens for the tests: elements by role and name, numbered as a surface would."""

from __future__ import annotations

from dataclasses import replace

from recette.domain.screen.view import Element, View


def screen(*elements: Element, text: str = "", **more: object) -> View:
    """Return a view of these elements, in order."""
    numbered = tuple(replace(e, index=i) for i, e in enumerate(elements))
    return replace(View(elements=numbered, text=text), **more)  # type: ignore[arg-type]


def box(name: str, **more: object) -> Element:
    """Return a text field."""
    return replace(Element(0, "textbox", name, kind="text", form=0), **more)  # type: ignore[arg-type]


def button(name: str, **more: object) -> Element:
    """Return a button."""
    return replace(Element(0, "button", name, form=0), **more)  # type: ignore[arg-type]


def link(name: str, href: str) -> Element:
    """Return a link."""
    return Element(0, "link", name, href=href)


def yes_no(group: str, name: str, *, yes: str = "Oui", no: str = "Non") -> tuple[Element, Element]:
    """Return two radios of one set."""
    shared = {"group": (group,) if group else (), "set": name, "form": 0}
    return (
        replace(Element(1, "radio", yes), **shared),  # type: ignore[arg-type]
        replace(Element(2, "radio", no), **shared),  # type: ignore[arg-type]
    )
