"""What a browser makes of an answer: in which charset it reads it, where it is sent on to."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from recette.adapters.html.addresses import base_of, joined
from recette.adapters.html.tree import attribute

if TYPE_CHECKING:
    import requests
    from bs4 import BeautifulSoup

UTF_8 = "utf-8"
# WHATWG HTML, 13.2.3.2: bytes looked at for a declaration. Encoding Standard, 4.2: the labels.
_SNIFFED = 1024
_LATIN = frozenset({"iso8859-1", "ascii"})
_WINDOWS = "cp1252"
_HEADER = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:+-]+)", re.IGNORECASE)
_META = re.compile(rb"<meta[^>]*?charset\s*=\s*[\"']?\s*([\w.:+-]+)", re.IGNORECASE)
_REFRESH = re.compile(r"^\s*(\d*)(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?[\"']?([^\"']+)", re.IGNORECASE)
_AT_ONCE = 1  # seconds: nobody reads the page before


def charset_of(answer: requests.Response) -> str:
    """Return the charset of an answer: that of its BOM, of its header, of its first bytes.

    Where nothing declares one, UTF-8 if it can be, else windows-1252.
    """
    content = answer.content
    if content.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    header = _HEADER.search(answer.headers.get("Content-Type", ""))
    meta = _META.search(content[:_SNIFFED])
    declared = header[1] if header else meta[1].decode("ascii") if meta else ""
    try:
        name = codecs.lookup(declared).name
    except LookupError:
        return UTF_8 if _is_utf8(content) else _WINDOWS
    return _WINDOWS if name in _LATIN else name


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode(UTF_8)
    except UnicodeDecodeError:
        return False
    return True


def text_of(answer: requests.Response) -> str:
    """Return the source of an answer, as a browser reads it."""
    return answer.content.decode(charset_of(answer), "replace")


def sent_on_to(document: BeautifulSoup, url: str, header: str = "") -> str:
    """Return the address to which a document sends on by itself at once, or nothing.

    Args:
        document: its tree.
        url: its address.
        header: of the answer, `Refresh`.
    """
    metas = document.find_all("meta", attrs={"http-equiv": re.compile("^refresh$", re.IGNORECASE)})
    for told in (header, *(attribute(m, "content") for m in metas)):
        found = _REFRESH.match(told)
        if found and int(found[1] or 0) <= _AT_ONCE:
            onward = joined(base_of(document, url), found[2].strip())
            return onward if onward.partition("#")[0] != url.partition("#")[0] else ""
    return ""
