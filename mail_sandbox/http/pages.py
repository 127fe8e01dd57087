"""Pages for a person trying the journey by hand: the list of courriels, and each of them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from mail_sandbox.envelope import read_envelope
from mail_sandbox.http.message import found
from mail_sandbox.http.replies import box_of
from mail_sandbox.store import matching

if TYPE_CHECKING:
    from starlette.requests import Request

SHOWN = 200
_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"), autoescape=True
)
_MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]


async def inbox(request: Request) -> Response:
    """Show the list, newest first; only what matches when a search was typed."""
    box, query = box_of(request), request.query_params.get("query", "").strip()
    messages = box.store.page(matching(query), 0, SHOWN)
    count, unread = box.store.counts(query)
    follow = "suivre" in request.query_params
    return _page("inbox.html", messages=messages, query=query, count=count, unread=unread,
                 follow=follow, shown=SHOWN)  # fmt: skip


async def courriel(request: Request) -> Response:
    """Show one message: its text, its HTML shut in a frame, its source."""
    box = box_of(request)
    identifier, raw = found(request)
    envelope = read_envelope(raw)
    box.mark([identifier], read=True)
    conditions = matching("")
    conditions.add("m.ID = ?", identifier)
    summary = box.store.page(conditions, 0, 1)[0]
    return _page("courriel.html", message=summary, envelope=envelope,
                 source=raw.decode("utf-8", "replace"),
                 date=envelope.headers.get("Date"))  # fmt: skip


def _page(name: str, **values: Any) -> Response:
    text = _TEMPLATES.get_template(name).render(**values)
    return HTMLResponse(text, headers={"Content-Security-Policy": _POLICY})


def in_french(rfc3339: str) -> str:
    """Return an instant as « 23 novembre 2026, 18:46:49 »."""
    moment = datetime.fromisoformat(rfc3339)
    day = "1er" if moment.day == 1 else str(moment.day)
    return f"{day} {_MONTHS[moment.month - 1]} {moment.year}, {moment:%H:%M:%S}"


def person(value: dict[str, str] | None) -> str:
    """Return « Name <address> », or what there is of it."""
    name, address = (value or {}).get("Name", ""), (value or {}).get("Address", "")
    return f"{name} <{address}>" if name and address else name or address or "(inconnu)"


_TEMPLATES.filters["en_francais"] = in_french
_TEMPLATES.filters["personne"] = person

ROUTES = [
    Route("/", inbox),
    Route("/search", inbox),
    Route("/view/{id}", courriel),
]
