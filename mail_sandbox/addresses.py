"""Address headers, as Mailpit gives them: a list of `{"Name", "Address"}`."""

from __future__ import annotations

from email import errors, policy
from email.utils import getaddresses
from typing import Any

Person = dict[str, str]


def people(value: str) -> list[Person]:
    """Return the people of an address header; [] when it names nobody.

    Args:
        value: of the header, folded or not, encoded words included.
    """
    if not value.strip():
        return []
    try:
        parsed: Any = policy.default.header_factory("To", " ".join(value.split()))
        found = [(one.display_name, one.addr_spec) for one in parsed.addresses]
    except (errors.MessageError, AttributeError, IndexError, ValueError, LookupError):
        found = getaddresses([value])
    return [{"Name": name, "Address": address} for name, address in found if "@" in address]


def sender(value: str) -> Person:
    """Return who a From header names; its words alone when it holds no address."""
    found = people(value)
    return found[0] if found else {"Name": value.strip(), "Address": ""}


def is_address(value: str) -> bool:
    """Tell whether `value` is one bare address."""
    found = people(value)
    local, _, domain = value.rpartition("@")
    return len(found) == 1 and bool(local) and bool(domain) and not set(value) & set(" <>,;\r\n")
