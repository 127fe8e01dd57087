"""Every decision and every word of the application, gathered in one object.

A conforming application is `create_app(settings, Behaviour())`. A defect is a behaviour in which
one method or one text was replaced: see `defects`.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any

from reference_impl.rules.access import AccessRules
from reference_impl.rules.codes import CodeRules
from reference_impl.rules.contact import ContactRules
from reference_impl.rules.creation import CreationRules
from reference_impl.rules.display import DisplayRules
from reference_impl.rules.franceconnect import FranceConnectRules
from reference_impl.rules.identity import IdentityRules
from reference_impl.rules.links import LinkRules
from reference_impl.rules.mailing import Mailing
from reference_impl.rules.steps import StepRules
from reference_impl.texts import Texts

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True)
class Behaviour:
    """The rules and the words that the application follows."""

    identity: IdentityRules = field(default_factory=IdentityRules)
    steps: StepRules = field(default_factory=StepRules)
    code: CodeRules = field(default_factory=CodeRules)
    contact: ContactRules = field(default_factory=ContactRules)
    creation: CreationRules = field(default_factory=CreationRules)
    links: LinkRules = field(default_factory=LinkRules)
    mailing: Mailing = field(default_factory=Mailing)
    access: AccessRules = field(default_factory=AccessRules)
    franceconnect: FranceConnectRules = field(default_factory=FranceConnectRules)
    display: DisplayRules = field(default_factory=DisplayRules)
    texts: Texts = field(default_factory=Texts)

    def with_method(self, rules: str, method: str, body: Callable[..., Any]) -> Behaviour:
        """Return a behaviour where one decision of one set of rules is taken by `body`."""
        current = getattr(self, rules)
        if not hasattr(current, method):
            raise AttributeError(f"{type(current).__name__} has no {method!r}")
        subclass = type(type(current).__name__, (type(current),), {method: body})
        return replace(self, **{rules: subclass()})

    def with_text(self, page: str, name: str, words: Any) -> Behaviour:
        """Return a behaviour where one text of one page is replaced."""
        current = getattr(self.texts, page)
        if name not in {item.name for item in fields(current)}:
            raise AttributeError(f"{type(current).__name__} has no {name!r}")
        texts = replace(self.texts, **{page: replace(current, **{name: words})})
        return replace(self, texts=texts)
