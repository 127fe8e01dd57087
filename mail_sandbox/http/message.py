"""Routes over one message. Source: `apiv1/message.go`, `storage.GetMessage`."""

from __future__ import annotations

from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

from starlette.responses import Response
from starlette.routing import Route

from mail_sandbox.addresses import people, sender
from mail_sandbox.envelope import Leaf, read_envelope
from mail_sandbox.headers import split_message
from mail_sandbox.http.replies import RefusedError, UnknownError, as_json, box_of
from mail_sandbox.wire import instant, rfc3339

if TYPE_CHECKING:
    from starlette.requests import Request

    from mail_sandbox.box import Box


async def message(request: Request) -> Response:
    """Return a `Message`; marks it read."""
    box = box_of(request)
    identifier, raw = found(request)
    answer = _message(box, identifier, raw)
    box.mark([identifier], read=True)
    return as_json(answer)


async def headers(request: Request) -> Response:
    """Return the headers, undecoded, by canonical name."""
    return as_json(split_message(found(request)[1])[0].grouped())


async def raw_message(request: Request) -> Response:
    """Return the bytes as stored."""
    identifier, raw = found(request)
    disposition = {"Content-Disposition": f'attachment; filename="{identifier}.eml"'}
    extra = disposition if request.query_params.get("dl") == "1" else {}
    return Response(raw, media_type="text/plain", headers=extra)


async def part(request: Request) -> Response:
    """Return the content of an attachment, an inline or another part."""
    leaf = read_envelope(found(request)[1]).part(request.path_params["part"])
    if leaf is None:
        raise UnknownError
    name = "".join(c for c in leaf.file_name or leaf.content_id if c.isprintable() and c != '"')
    disposition = f'inline; filename="{name}"'.encode("utf-8", "replace").decode("latin-1")
    return Response(
        leaf.content,
        headers={"Content-Type": leaf.content_type, "Content-Disposition": disposition},
    )


async def html_check(request: Request) -> Response:
    """Refuse: only a real Mailpit knows how mail readers support HTML."""
    if not read_envelope(found(request)[1]).html:
        raise RefusedError("message does not contain HTML")
    raise RefusedError("html-check is not available in the embedded inbox")


def found(request: Request) -> tuple[str, bytes]:
    """Return the identifier and the bytes of the message that a path names.

    Raises:
        UnknownError: there is none.
    """
    box, identifier = box_of(request), str(request.path_params["id"])
    if identifier == "latest":
        identifier = box.latest(request.query_params.get("query", "").strip()) or ""
        if not identifier:
            raise UnknownError("Message not found")
    raw = box.store.raw(identifier)
    if raw is None:
        raise UnknownError
    return identifier, raw


def _message(box: Box, identifier: str, raw: bytes) -> dict[str, Any]:
    envelope = read_envelope(raw)
    heads = envelope.headers
    created, meta = box.store.row(identifier) or (0, {})
    author = meta.get("From") or sender(heads.get("From"))
    lists = {
        name.replace("-", ""): people(heads.get(name)) for name in ("To", "Cc", "Bcc", "Reply-To")
    }
    return {
        "ID": identifier,
        "MessageID": heads.get("Message-ID").strip("<>"),
        "From": author,
        **lists,
        "ReturnPath": heads.get("Return-Path").strip("<>") or author["Address"],
        "Subject": heads.decoded("Subject"),
        "ListUnsubscribe": _list_unsubscribe(heads.get("List-Unsubscribe"), heads),
        "Date": _date(heads.get("Date")) or instant(created),
        "Tags": box.store.tags.of(identifier),
        "Username": meta.get("Username", ""),
        "Text": envelope.text,
        "HTML": envelope.html,
        "Size": len(raw),
        "Inline": _summaries([*envelope.inlines, *envelope.others]),
        "Attachments": _summaries(envelope.attachments),
    }


def _summaries(leaves: list[Leaf]) -> list[dict[str, Any]]:
    """Return the parts that have a name of some kind."""
    return [leaf.summary() for leaf in leaves if leaf.file_name or leaf.content_id]


def _date(value: str) -> str:
    """Return the date of a header with its own offset, "" when it cannot be read."""
    try:
        parsed = parsedate_to_datetime(value)
    except (TypeError, ValueError, IndexError):
        return ""
    return rfc3339(parsed) if parsed.tzinfo else rfc3339(parsed) + "Z"


def _list_unsubscribe(value: str, heads: Any) -> dict[str, Any]:
    links = [piece.strip(" <>") for piece in value.split(",") if piece.strip(" <>")]
    post = heads.get("List-Unsubscribe-Post") if value else ""
    return {"Header": value, "Links": links, "Errors": "", "HeaderPost": post}


_BASE = "/api/v1/message/{id}"
ROUTES = [
    Route(_BASE, message, methods=["GET"]),
    Route(_BASE + "/headers", headers, methods=["GET"]),
    Route(_BASE + "/raw", raw_message, methods=["GET"]),
    Route(_BASE + "/part/{part}", part, methods=["GET"]),
    Route(_BASE + "/html-check", html_check, methods=["GET"]),
]
