"""The types of a request's body that this bench writes (RFC 8259; URL Standard, 5)."""

from __future__ import annotations

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
