"""Reads an HTML document as a `View`: the same elements a browser would show, scripts aside."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bs4 import Tag

from recette.adapters.html.addresses import base_of, joined
from recette.adapters.html.tree import attribute, is_shown, owner, parsed
from recette.domain.screen.view import Element, View

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bs4 import BeautifulSoup
    from bs4.element import PageElement

_FIELDS = "input, select, textarea, button, a[href]"
_TYPED = ("input", "select", "textarea")
_OPTIONS = frozenset({"radio", "checkbox", "select"})
_LOOSE = 300
_PRESSED = frozenset({"a", "button", "summary", "input"})
_FENCES = frozenset({"form", "header", "nav", "main", "body", "[document]"})
_NOTHING = 3  # characters: what is left of a question is only punctuation
_BUTTONS = frozenset({"submit", "button", "image", "reset"})
_BLOCKS = re.compile(
    r"^(p|div|li|ul|ol|h[1-6]|section|article|main|header|footer|nav|form|fieldset|legend|table|tr"
    r"|dt|dd|dl|label|button|body|aside|details|summary)$"
)


def read(source: str, url: str, locators: Sequence[str] = ()) -> tuple[View, list[Tag]]:
    """Return the view of an HTML document, and the tag of each of its elements.

    Args:
        source: the document.
        url: its address.
        locators: the CSS selectors of the profile; what they find is told, whatever its markup.
    """
    soup = parsed(source)
    forms = list(soup.find_all("form"))
    tags = [
        t
        for t in soup.select(", ".join((_FIELDS, *locators)))
        if kind_of(t) != "hidden" and is_shown(t)
    ]
    base = base_of(soup, url)
    elements = tuple(_element(i, t, forms, soup, base) for i, t in enumerate(tags))
    if locators:
        found = {css: {id(tag) for tag in soup.select(css)} for css in locators}
        elements = tuple(
            replace(element, located=tuple(css for css in locators if id(tag) in found[css]))
            for element, tag in zip(elements, tags, strict=True)
        )
    hidden = {
        attribute(t, "name"): attribute(t, "value")
        for t in soup.select("input")
        if kind_of(t) == "hidden"
    }
    title = soup.title.get_text(strip=True) if soup.title else ""
    view = View(
        url=url,
        title=title,
        document=str(id(soup)),
        text=_text(soup),
        headings=tuple(h.get_text(" ", strip=True) for h in soup.select("h1, h2, h3, legend")),
        current_step=_words(soup.select("[aria-current=step]")),
        trail=tuple(_words([t]) for t in soup.select("nav, footer, a, button")),
        elements=elements,
        hidden=hidden,
    )
    return view, tags


def _text(soup: BeautifulSoup) -> str:
    body = soup.body or soup
    pieces: list[str] = []
    for node in body.descendants:
        if isinstance(node, Tag):
            if _BLOCKS.match(node.name) or node.name == "br":
                pieces.append("\n")
        elif is_shown(node):
            pieces.append(re.sub(r"\s+", " ", str(node)))
    return "".join(pieces)


def _read(node: PageElement) -> str:
    return " ".join(str(node).split()) if is_shown(node) else ""


def kind_of(tag: Tag) -> str:
    """Return the `type` of a control in lower case, its default where none or none known is."""
    kind = attribute(tag, "type").strip().lower()
    if tag.name == "button":
        return kind if kind in {"button", "reset"} else "submit"
    return kind or "text"


def is_disabled(tag: Tag) -> bool:
    """Tell whether a control is off, by itself or by a fieldset (save in its first legend)."""
    if tag.has_attr("disabled"):
        return True
    for fieldset in tag.find_parents("fieldset"):
        legend = fieldset.find("legend", recursive=False)
        if fieldset.has_attr("disabled") and not (
            legend and any(legend is each for each in tag.parents)
        ):
            return True
    return False


def _element(index: int, tag: Tag, forms: list[Tag], soup: BeautifulSoup, base: str) -> Element:
    form = owner(tag, soup)
    kind = kind_of(tag)
    role = _role(tag, kind)
    chosen = tag.find("option", selected=True) if tag.name == "select" else None
    return Element(
        index=index,
        role=role,
        name=_name(tag, role, soup),
        hint=attribute(tag, "placeholder"),
        described=_words(
            _referred(tag, "aria-describedby", soup) + _referred(tag, "aria-errormessage", soup)
        ),
        group=tuple(_groups(tag, soup) or _loose_group(tag, role)),
        kind=kind,
        form=next((i for i, each in enumerate(forms) if each is form), -1),
        set=attribute(tag, "name") if role == "radio" else "",
        value=chosen.get_text(strip=True) if chosen else attribute(tag, "value"),
        href=joined(base, attribute(tag, "href")) if tag.name == "a" else "",
        options=tuple(o.get_text(strip=True) for o in tag.find_all("option")),
        submits=form is not None and kind in {"submit", "image"},
        checked=tag.has_attr("checked"),
        disabled=is_disabled(tag),
        required=tag.has_attr("required"),
        invalid=attribute(tag, "aria-invalid") == "true",
    )


def _referred(tag: Tag, attribute_name: str, soup: BeautifulSoup) -> list[Tag]:
    """Return the elements that an attribute names by their identifiers, in order."""
    ids = attribute(tag, attribute_name).split()
    return [found for found in (soup.find(id=i) for i in ids) if isinstance(found, Tag)]


def _role(tag: Tag, kind: str) -> str:
    if tag.name == "a":
        return "link"
    if tag.name == "select":
        return "select"
    if tag.name not in {"input", "textarea"} or kind in _BUTTONS:
        return "button"
    return kind if kind in {"radio", "checkbox"} else "textbox"


def _words(tags: Iterable[Tag]) -> str:
    return " ".join(" ".join(t.stripped_strings) for t in tags)


def _name(tag: Tag, role: str, soup: BeautifulSoup) -> str:
    if referred := _referred(tag, "aria-labelledby", soup):
        return _words(referred)
    if attribute(tag, "aria-label"):
        return attribute(tag, "aria-label")
    if role in {"button", "link"}:
        return _words([tag]) or attribute(tag, "value") or attribute(tag, "title")
    labels = soup.find_all("label", attrs={"for": attribute(tag, "id")}) if tag.get("id") else []
    wrapping = tag.find_parent("label")
    if isinstance(wrapping, Tag) and not any(label is wrapping for label in labels):
        labels = [*labels, wrapping]
    return _words(labels) or _beside(tag, role) or attribute(tag, "title")


def _beside(tag: Tag, role: str) -> str:
    """Return what stands beside a field that no markup names; `look.js` does the same."""
    if role not in {"textbox", "radio", "checkbox"}:
        return ""
    for node in (tag, *tag.parents):
        if node.name in _FENCES:
            break
        siblings = node.previous_siblings if role == "textbox" else node.next_siblings
        for sibling in siblings:
            if isinstance(sibling, Tag) and (_is_typed(sibling) or _typed_in(sibling)):
                return ""
            if isinstance(sibling, Tag) and sibling.name in _PRESSED:
                continue
            text = _words([sibling]) if isinstance(sibling, Tag) else _read(sibling)
            if text:
                return text[-_LOOSE:]
    return ""


def _groups(tag: Tag, soup: BeautifulSoup) -> list[str]:
    names: list[str] = []
    for parent in tag.find_parents():
        if parent.name != "fieldset" and attribute(parent, "role") not in {"group", "radiogroup"}:
            continue
        legend = parent.find("legend", recursive=False)
        name = _words([legend]) if legend else _name(parent, "group", soup)
        if name:
            names.insert(0, name)
    return names


def _loose_group(tag: Tag, role: str) -> list[str]:
    """Return what the nearest block that holds the options alone, or what precedes it, says."""
    if role not in _OPTIONS:
        return []
    block = _block(tag)
    inside = "" if block is tag else _words([block])
    for label in block.select("label"):
        inside = inside.replace(_words([label]), " ", 1)
    question = " ".join(inside.split())
    question = question if len(question) > _NOTHING else _said_before(block)
    return [question] if question else []


def _block(tag: Tag) -> Tag:
    block = tag
    for parent in tag.find_parents():
        others = [f for f in _typed_in(parent) if not _same_question(f, tag)]
        if others or parent.name in {"body", "html"}:
            break
        block = parent
    return block


def _typed_in(block: Tag) -> list[Tag]:
    return [f for f in block.find_all(_TYPED) if _is_typed(f)]


def _is_typed(tag: Tag) -> bool:
    return tag.name in _TYPED and attribute(tag, "type").lower() not in {*_BUTTONS, "hidden"}


def _same_question(one: Tag, other: Tag) -> bool:
    if one is other:
        return True
    both_radios = all(attribute(t, "type").lower() == "radio" for t in (one, other))
    return both_radios and attribute(one, "name") == attribute(other, "name") != ""


def _said_before(block: Tag) -> str:
    for sibling in block.find_previous_siblings():
        if _is_typed(sibling) or _typed_in(sibling):
            return ""
        if _words([sibling]):
            return _words([sibling])[-_LOOSE:]
    return ""
