"""How a title ends."""

from __future__ import annotations

import re

# A single full stop; suspension points and « etc. » stay.
FULL_STOP = re.compile(r"(?<![.\s])(?<!\betc)\s*\.$")
