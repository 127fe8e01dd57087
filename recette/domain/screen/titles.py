"""Whether a screen bears a title: a heading or a line that is the title, and leads nowhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recette.domain.language.text import canonical, label

if TYPE_CHECKING:
    from recette.domain.screen.view import View

# What a title may carry: the number of its step, before or after it, and whose things it tells.
_STEP = r"(?:etape )?\d+(?: ?(?:sur|/|de) ?\d+)?"
_AROUND = re.compile(rf"^{_STEP}(?: ?[:.)-]+ ?| )(?=\D)|[ :(-]+etape {_STEP}\)?$")
_OWNER = re.compile(r"^(?:mes|vos|les) ")


def shows_title(view: View, title: str) -> bool:
    """Tell whether a heading is the title, or a line that belongs to no menu, link or breadcrumb.

    That of the window is not enough: nobody reads it on the page.
    """
    wanted = _bare(title)
    if any(_bare(heading) == wanted for heading in view.headings):
        return True
    lines = sum(_bare(line) == wanted for line in view.lines)
    return lines > sum(_bare(line) == wanted for line in view.trail)


def explains_mark(view: View, words: str) -> bool:
    """Tell whether the asterisk is explained by these words, in the singular or in the plural."""
    each = [rf"\b{re.escape(word)}s?\b" for word in canonical(words).split()]
    return any(_explains(canonical(line), each) for line in view.lines)


def _explains(line: str, words: list[str]) -> bool:
    marked = "*" in line or "asterisque" in line
    denied = re.search(r"\b(?:non|pas|facultati\w*|optionnel\w*)\b", line)
    return marked and not denied and all(re.search(word, line) for word in words)


def _bare(text: str) -> str:
    return _OWNER.sub("", label(_AROUND.sub("", label(text))))
