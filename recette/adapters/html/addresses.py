"""The addresses that a document writes, as a browser understands them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from recette.adapters.html.tree import attribute

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

_REMOVED = re.compile(r"[\t\n\r]")  # WHATWG URL, 4.4: they may be anywhere in an address
_EDGES = "".join(map(chr, range(0x21)))


def written_address(href: str) -> str:
    """Return an address without what a browser takes out of it, its inner spaces escaped."""
    return _REMOVED.sub("", href).strip(_EDGES).replace(" ", "%20")


def base_of(document: BeautifulSoup, url: str) -> str:
    """Return what the relative addresses of a document are relative to: its `<base>`, or `url`."""
    base = document.find("base", href=True)
    return joined(url, attribute(base, "href")) if base is not None else url


def joined(base: str, href: str) -> str:
    """Return an address made absolute; as written when it cannot be."""
    address = written_address(href)
    if address.lower().startswith(("http:", "https:")):
        address = address.replace("\\", "/")
    try:
        return urljoin(base, address) if base else address
    except ValueError:
        return address
