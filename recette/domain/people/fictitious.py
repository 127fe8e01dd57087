"""What can be nobody's: reserved mail domains, fictitious n°, telephones kept for fiction.

Sources: RFC 2606 and RFC 6761 (domains); ADR 3 (n°: no commune of metropolitan France has a code
from 990 to 999, nor any of La Réunion the code 97499); ARCEP, décision n° 2018-0881 modifiée,
numéros réservés aux œuvres audiovisuelles (telephones).
"""

from __future__ import annotations

import re

_DOMAINS = ("example.org", "example.net", "example.com", "test", "example", "invalid", "localhost")
_BIRTHPLACE = r"(?:(?!96|97|98|99)(?:\d\d|2[AB])99\d|97499)"
_NUMBER = re.compile(rf"[12]\d{{4}}{_BIRTHPLACE}\d{{3}}(?:\d\d)?")
_RANGES = ("019900", "026191", "035301", "046571", "053649", "063998")
_PHONE = re.compile(r"0\d{9}")


def is_reserved_domain(domain: str) -> bool:
    """Tell whether a mail domain is kept for examples: no courriel sent there reaches anybody."""
    name = domain.strip().rstrip(".").lower()
    return any(name == kept or name.endswith(f".{kept}") for kept in _DOMAINS)


def is_fictitious_number(number: str) -> bool:
    """Tell whether a n° de sécurité sociale, key or not, is one that nobody was given."""
    return _NUMBER.fullmatch(re.sub(r"\s", "", number).upper()) is not None


def is_fictitious_phone(phone: str) -> bool:
    """Tell whether a telephone of ten digits is in a range kept for fiction."""
    digits = re.sub(r"[^0-9]", "", phone)
    return _PHONE.fullmatch(digits) is not None and digits.startswith(_RANGES)
