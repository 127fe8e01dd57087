"""The links of a courriel: those of an HTML part, and the addresses written in a text part."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

# RFC 3986, appendix C: between « < » and « > », line ends and spaces are not of the address.
_BRACKETED = re.compile(r"<(?:URL:)?\s*(https?://[^<>\"]+?)\s*>", re.IGNORECASE)
_URL = re.compile(r"https?://[^\s<>\"'«»]+", re.IGNORECASE)
_TRAILING = ".,;:!?…]}»*_|"
_INTRODUCTION = re.compile(r"[\s:>→(\[<*_\-–—]+$")
_MARKDOWN = re.compile(r"\[([^\]\n]+)\]\($")


@dataclass(frozen=True)
class Link:
    """A link: its address, and the text that shows it, or that introduces it in a text part."""

    url: str
    text: str = ""


@dataclass(frozen=True)
class HtmlPart:
    """An HTML part, as its reader sees it.

    Attributes:
        source: the markup.
        text: what is shown, blocks separated by an empty line.
        links: the web links shown, in order, with their names.
    """

    source: str
    text: str = ""
    links: tuple[Link, ...] = ()


def text_links(text: str) -> list[Link]:
    """Return the web addresses written in a text, in order, without the punctuation after them.

    The name of each is what precedes it on its line, or else the line before.
    """
    flat = _BRACKETED.sub(lambda found: f"<{''.join(found[1].split())}>", text)
    found = [(_trimmed(m[0]), flat[: m.start()]) for m in _URL.finditer(flat)]
    return [Link(url, _introduction(before)) for url, before in found if not url.endswith("://")]


def _introduction(before: str) -> str:
    markdown = _MARKDOWN.search(before)
    if markdown:
        return markdown[1].strip()
    lines = [_INTRODUCTION.sub("", line).strip() for line in before.splitlines()]
    if before.endswith("\n"):
        lines.append("")
    if lines and not lines[-1]:
        lines = [line for line in lines if line]
    last = lines[-1] if lines else ""
    # What follows another address on the line introduces this one; that address does not.
    return _INTRODUCTION.sub("", _URL.split(last)[-1]).strip(" \t.,;:*_|[]()<>")


def _trimmed(url: str) -> str:
    """Return an address without what the sentence around it added; a « ( » keeps its « ) »."""
    previous = None
    while previous != url:
        previous = url
        url = url.rstrip(_TRAILING)
        if url.endswith(")") and url.count("(") < url.count(")"):
            url = url[:-1]
    return url


def origin(url: str) -> str:
    """Return where an address leads, without what may be somebody's secret: « http://hote:80 »."""
    try:
        parts = urlsplit(url.strip().replace("\\", "/"))
    except ValueError:
        return "une adresse illisible"
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"
