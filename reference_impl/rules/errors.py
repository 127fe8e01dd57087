"""The errors of a form: which field, which message."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class FieldError:
    """A message about one field; `link` leads to the field, or to a page that helps."""

    field: str
    message: str
    link: str = ""

    @property
    def href(self) -> str:
        """Return where the summary leads: the field, unless a page helps better."""
        return self.link or f"#{self.field}"


@dataclass
class Errors:
    """The errors found in one submission, in the order of the page."""

    items: list[FieldError] = field(default_factory=list)

    def add(self, field_id: str, message: str, link: str = "") -> None:
        """Note a message about a field; an empty message says nothing."""
        if message:
            self.items.append(FieldError(field_id, message, link))

    def of(self, field_id: str) -> list[str]:
        """Return the messages about one field."""
        return [item.message for item in self.items if item.field == field_id]

    def __bool__(self) -> bool:
        return bool(self.items)
