"""Requests as authlib reads them, made from those of Starlette."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from authlib.oauth2.rfc6749 import (  # type: ignore[import-untyped,unused-ignore]
    OAuth2Payload,
    OAuth2Request,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request

Pairs = list[tuple[str, str]]


class Payload(OAuth2Payload):  # type: ignore[misc,unused-ignore]
    """The parameters of a request, wherever they came from."""

    def __init__(self, pairs: Pairs) -> None:
        self._data = dict(pairs)
        self._lists: dict[str, list[str]] = {}
        for name, value in pairs:
            self._lists.setdefault(name, []).append(value)

    @property
    def data(self) -> dict[str, str]:
        """Return one value for each name."""
        return self._data

    @property
    def datalist(self) -> dict[str, list[str]]:
        """Return every value of each name."""
        return self._lists


class ProtocolRequest(OAuth2Request):  # type: ignore[misc,unused-ignore]
    """A request of the protocol, already read."""

    def __init__(self, method: str, pairs: Pairs, headers: Mapping[str, str]) -> None:
        # authlib refuses http:// outside of the loopback; the sandbox may well run
        # between two containers, and has no identity worth protecting.
        super().__init__(method, "https://bac-a-sable.invalid/", headers=headers)
        self.payload = Payload(pairs)
        self.pairs = pairs

    @property
    def form(self) -> dict[str, str]:
        """Return the parameters: the endpoints that read a form receive nothing else."""
        data: dict[str, str] = self.payload.data
        return data


async def form_pairs(request: Request) -> Pairs:
    """Return the text fields of a form."""
    form = await request.form()
    return [(name, value) for name, value in form.multi_items() if isinstance(value, str)]


async def protocol_request(request: Request) -> ProtocolRequest:
    """Read the query of a GET, the form of a POST."""
    if request.method == "POST":
        pairs = await form_pairs(request)
    else:
        pairs = request.query_params.multi_items()
    return ProtocolRequest(request.method, pairs, request.headers)


def value_of(request: Any, name: str) -> str:
    """Return a parameter, or nothing."""
    return str(request.payload.data.get(name) or "")
