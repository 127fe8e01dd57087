"""What a person sees of a screen at one instant, whatever showed it (browser or plain HTTP)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from recette.domain.language.text import canonical, spelled, unaccented

ROLES = {
    "textbox": "champ",
    "radio": "choix",
    "checkbox": "case",
    "select": "liste",
    "button": "bouton",
    "link": "lien",
    "meter": "jauge",
}


@dataclass(frozen=True)
class Element:
    """Something on a screen that a person can act on or read a value from.

    Attributes:
        index: position in the view; how the surface that made the view finds it again.
        role: textbox, radio, checkbox, select, button, link, meter.
        name: accessible name (label, aria-label, aria-labelledby, text, title), or what a person
            reads beside a field that no markup names.
        named_by: where the name comes from: aria-labelledby, aria-label, label, wrapping (a label
            that holds the element), value, alt, text, beside, title; empty when unknown.
        label: visible text of its labels, or beside it, decorations included (« Mon nom : * »).
        hint: placeholder, the last resort to name it.
        group: names of the groups that hold it, outermost first.
        loose: nothing marks its group up: what stands around tells it.
        described: text of what describes it (aria-describedby, aria-errormessage).
        nearby: text of the closest block that holds no other field, its label aside.
        kind: `type` of an input, in lower case.
        form: number of its form in the view, -1 when it has none.
        set: for a radio, what it shares with the other radios of its set.
        submits: pressing it submits its form.
        located: locators of the profile that find it (CSS).
        native_error: message of the browser's own validation, once it has refused the value.
    """

    index: int
    role: str
    name: str = ""
    named_by: str = ""
    label: str = ""
    hint: str = ""
    group: tuple[str, ...] = ()
    loose: bool = False
    described: str = ""
    nearby: str = ""
    kind: str = ""
    form: int = -1
    set: str = ""
    value: str = ""
    href: str = ""
    options: tuple[str, ...] = ()
    submits: bool = False
    checked: bool = False
    disabled: bool = False
    required: bool = False
    invalid: bool = False
    located: tuple[str, ...] = ()
    native_error: str = ""

    @property
    def in_words(self) -> str:
        """What the element is, and its name, for a message."""
        return f"{ROLES.get(self.role, self.role)} « {self.name or self.hint or '(sans nom)'} »"


@dataclass(frozen=True)
class View:
    """One screen: address, title, text as a reader gets it, elements, hidden values.

    Attributes:
        document: changes when the browser loads another document.
        status: HTTP status of the document, or of the answer that a script got last to what it
            sent, when that is the sign of a breakdown; 0 when unknown.
        ready: the document is loaded.
        busy: a navigation or a script awaits an answer of the target.
        text: visible text, one block a line.
        current_step: text of what is marked as the current step, if anything is.
        current_rank: its rank among how many, from its list or its gauge; zeros when untold.
        steps_unclear: steps are told together and look different, none of them marked as current.
        trail: lines of menus, breadcrumbs, links and buttons: they lead elsewhere, title nothing.
        hidden: values of the hidden inputs, by name.
    """

    url: str = ""
    title: str = ""
    document: str = ""
    status: int = 0
    ready: bool = True
    busy: bool = False
    text: str = ""
    headings: tuple[str, ...] = ()
    alerts: tuple[str, ...] = ()
    current_step: str = ""
    current_rank: tuple[int, int] = (0, 0)
    steps_unclear: bool = False
    trail: tuple[str, ...] = ()
    elements: tuple[Element, ...] = ()
    hidden: dict[str, str] = field(default_factory=dict)

    @cached_property
    def spelled_text(self) -> str:
        """Visible text, spelled, blocks separated by « . » so that no sentence crosses two."""
        return ". ".join(spelled(line) for line in self.lines)

    @cached_property
    def canonical_text(self) -> str:
        """Visible text, canonical, blocks separated by « . » so that no sentence crosses two."""
        return unaccented(self.spelled_text)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """Visible blocks of text, in order, without the empty ones."""
        return tuple(line.strip() for line in self.text.splitlines() if line.strip())

    @property
    def told(self) -> tuple[str, ...]:
        """What stands out on the screen: titles and alerts, else the title of the window."""
        return (*self.headings[:3], *self.alerts[:3]) or tuple(filter(None, [self.title]))

    def new_lines(self, before: View) -> list[str]:
        """Return the blocks of text that `before` did not show, or showed fewer times."""
        left = Counter(canonical(line) for line in before.lines)
        new = []
        for line in self.lines:
            if left[canonical(line)] > 0:
                left[canonical(line)] -= 1
            else:
                new.append(line)
        return new

    def named(self) -> list[str]:
        """Return the accessible names on this screen, for a message: « champ « Mon nom » »."""
        return [e.in_words for e in self.elements]
