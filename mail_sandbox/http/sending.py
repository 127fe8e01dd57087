"""`POST /api/v1/send`: a message described in JSON, stored without SMTP.

Source: `apiv1/send.go`.
"""

from __future__ import annotations

import base64
import binascii
import mimetypes
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import localtime
from typing import TYPE_CHECKING, Any

from starlette.routing import Route

from mail_sandbox.addresses import is_address
from mail_sandbox.headers import MalformedError
from mail_sandbox.http.replies import BAD_REQUEST, RefusedError, as_json, body_of, box_of

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

JSON = dict[str, Any]

_RESTRICTED = {
    "to",
    "from",
    "cc",
    "bcc",
    "reply-to",
    "date",
    "subject",
    "content-type",
    "mime-version",
}


async def send(request: Request) -> Response:
    """Store the message; refusals are JSON here."""
    try:
        body = _folded(await body_of(request))
        recipients = _recipients(body)
        raw = build(body).as_bytes()
        author = str((body.get("from") or {}).get("email") or "")
        identifier = box_of(request).receive(raw, author, recipients)
    except (RefusedError, MalformedError, AttributeError, TypeError) as error:
        return as_json({"Error": str(error)}, BAD_REQUEST)
    return as_json({"ID": identifier})


def build(body: JSON) -> EmailMessage:
    """Return the message that a `SendRequest` (keys in lower case) describes.

    Raises:
        RefusedError: the request says what is wrong.
    """
    message = EmailMessage(policy=SMTP)
    author = body.get("from") or {}
    if not author.get("email"):
        raise RefusedError("error building message: from not set")
    message["From"] = _address(author)
    for field, name in (("to", "To"), ("cc", "Cc"), ("replyto", "Reply-To")):
        if body.get(field):
            message[name] = [_address(one) for one in body[field]]
    message["Subject"] = str(body.get("subject") or "")
    message["Date"] = localtime()
    _add_headers(message, body)
    message.set_content(str(body.get("text") or ""))
    if body.get("html"):
        message.add_alternative(str(body["html"]), subtype="html")
    for attachment in body.get("attachments") or []:
        _attach(message, attachment)
    return message


def _add_headers(message: EmailMessage, body: JSON) -> None:
    restricted = set(_RESTRICTED)
    if body.get("tags"):
        message["X-Tags"] = ", ".join(body["tags"])
        restricted.add("x-tags")
    for name, value in (body.get("headers") or {}).items():
        if name.lower() in restricted:
            raise RefusedError(f'cannot overwrite header: "{name}"')
        message[name] = str(value)


def _recipients(body: JSON) -> list[str]:
    """Return every address of the envelope, checked."""
    found: list[str] = []
    for field, name in (("to", "To"), ("cc", "Cc"), ("bcc", "Bcc"), ("replyto", "Reply-To")):
        for one in body.get(field) or []:
            address = str(one if isinstance(one, str) else one.get("email") or "")
            if not is_address(address):
                raise RefusedError(f"invalid {name} address: {address}")
            found += [address] if field != "replyto" else []
    if not found:
        raise RefusedError("error building message: no recipients (to, cc, bcc) set")
    return found


def _attach(message: EmailMessage, attachment: JSON) -> None:
    name = str(attachment.get("filename") or "")
    try:
        content = base64.b64decode(str(attachment.get("content") or "").split(",")[-1])
    except binascii.Error as error:
        text = f'error decoding base64 attachment "{name}": {error}'
        raise RefusedError(text) from error
    guessed = attachment.get("contenttype") or mimetypes.guess_type(name)[0]
    main, _, sub = str(guessed or "application/octet-stream").partition("/")
    identifier = str(attachment.get("contentid") or "")
    message.add_attachment(
        content,
        maintype=main,
        subtype=sub or "octet-stream",
        filename=name,
        disposition="inline" if identifier else "attachment",
        cid=f"<{identifier}>" if identifier else None,
    )


def _address(person: JSON) -> Address:
    return Address(str(person.get("name") or ""), addr_spec=str(person["email"]))


def _folded(body: JSON) -> JSON:
    """Return a request with the keys of its people and attachments in lower case too."""

    def fold(value: Any) -> Any:
        if isinstance(value, list):
            return [fold(one) for one in value]
        return {k.lower(): v for k, v in value.items()} if isinstance(value, dict) else value

    return {key: value if key == "headers" else fold(value) for key, value in body.items()}


ROUTES = [Route("/api/v1/send", send, methods=["POST"])]
