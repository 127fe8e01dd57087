"""The screen people see: choose a fictitious identity, refuse, or play a failure."""

from __future__ import annotations

import secrets
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from authlib.common.urls import (  # type: ignore[import-untyped,unused-ignore]
    add_params_to_uri,
)
from authlib.oauth2.rfc6749 import (  # type: ignore[import-untyped,unused-ignore]
    OAuth2Error,
)
from starlette.routing import Route

from reference_impl.franceconnect import discovery
from reference_impl.franceconnect.claims import IN_FRENCH, claims_opened_by
from reference_impl.franceconnect.envelope import Envelope
from reference_impl.franceconnect.identities import READY, Identity
from reference_impl.franceconnect.identity_form import MISSING, TYPED, read_form
from reference_impl.franceconnect.messages import (
    ProtocolRequest,
    form_pairs,
    protocol_request,
    value_of,
)
from reference_impl.franceconnect.pages import message, page

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request
    from starlette.responses import Response

    from reference_impl.franceconnect.provider import Provider

BROWSER_COOKIE = "fc_navigateur"


class Screens:
    """The authorization endpoint and its form."""

    def __init__(self, provider: Provider) -> None:
        self._provider = provider
        self._envelope = Envelope(provider.clock)

    def routes(self) -> list[Route]:
        """Return where the screen is shown and where its form is sent."""
        return [
            Route("/", self.home),
            Route(discovery.AUTHORIZE, self.authorize, methods=["GET", "POST"]),
            Route(discovery.IDENTIFY, self.identify, methods=["POST"]),
        ]

    async def home(self, _request: Request) -> Response:
        """Say what this is to someone who came here alone."""
        return message(
            "Bac à sable FranceConnect",
            "On arrive ici depuis le service à essayer, par « S'identifier avec FranceConnect ».",
            f"Description pour les programmes : {self._provider.issuer}{discovery.DISCOVERY}",
        )

    async def authorize(self, request: Request) -> Response:
        """Show the screen, when the request is sound."""
        asked = await protocol_request(request)
        browser = request.cookies.get(BROWSER_COOKIE) or secrets.token_urlsafe(16)
        response = self._refusal(asked) or self._screen(asked, browser, {}, {})
        response.set_cookie(
            BROWSER_COOKIE,
            browser,
            httponly=True,
            samesite="lax",
            secure=self._provider.issuer.startswith("https://"),
        )
        return response

    async def identify(self, request: Request) -> Response:
        """Read the form, and go back to the service with a code or an error."""
        form = dict(await form_pairs(request))
        browser = request.cookies.get(BROWSER_COOKIE, "")
        pairs = self._envelope.open(form.get("demande", ""), browser)
        if pairs is None:
            return message(
                "Cette page n'est plus valable",
                "Revenez au service de départ et recommencez.",
                status=400,
            )
        asked = ProtocolRequest("GET", pairs, {})
        return self._refusal(asked) or self._answer(asked, browser, form)

    def _refusal(self, asked: ProtocolRequest) -> Response | None:
        """Return what to answer to an unsound request, None for a sound one."""
        client = self._provider.query_client(value_of(asked, "client_id"))
        if client is None:
            return _untrusted("Le service qui vous envoie n'est pas connu du bac à sable.")
        redirect_uri = value_of(asked, "redirect_uri")
        if not client.check_redirect_uri(redirect_uri):
            return _untrusted("L'adresse de retour demandée n'est pas autorisée pour ce service.")
        if value_of(asked, "response_type") != "code":
            return self._error(asked, "unsupported_response_type")
        try:
            self._provider.get_consent_grant(asked)
        except OAuth2Error as error:
            error.redirect_uri = redirect_uri
            return self._back(self._provider.handle_error_response(asked, error))
        return None

    def _answer(self, asked: ProtocolRequest, browser: str, form: Mapping[str, str]) -> Response:
        action = form.get("action", "continuer")
        if action == "panne":
            return self._error(asked, "server_error")
        read = None if action == "refuser" else read_form(form, self._today())
        if isinstance(read, dict):
            return self._screen(asked, browser, form, read)
        return self._grant(asked, read)

    def _grant(self, asked: ProtocolRequest, person: Identity | None) -> Response:
        """Go back with a code; nobody means that the person refused."""
        grant = self._provider.get_consent_grant(asked)
        response = self._provider.create_authorization_response(asked, person, grant)
        return self._back(response)

    def _error(self, asked: ProtocolRequest, error: str) -> Response:
        failure = OAuth2Error(
            error=error,
            redirect_uri=value_of(asked, "redirect_uri"),
            state=value_of(asked, "state"),
        )
        return self._back(self._provider.handle_error_response(asked, failure))

    def _back(self, response: Any) -> Response:
        """Sign the way back with the name of the provider (RFC 9207)."""
        back: Response = response
        issuer = {"iss": self._provider.issuer}
        back.headers["location"] = add_params_to_uri(back.headers["location"], issuer)
        return back

    def _screen(
        self,
        asked: ProtocolRequest,
        browser: str,
        form: Mapping[str, str],
        errors: Mapping[str, str],
    ) -> Response:
        claims = claims_opened_by(value_of(asked, "scope"))
        return page(
            "identification",
            status=422 if errors else 200,
            service=value_of(asked, "client_id"),
            claims=[IN_FRENCH[claim] for claim in claims],
            demande=self._envelope.seal(asked.pairs, browser),
            ready=READY,
            typed_choice=TYPED,
            choice=form.get("identite", ""),
            typed={field: form.get(field, "") for field in MISSING},
            errors=errors,
        )

    def _today(self) -> date:
        return datetime.fromtimestamp(self._provider.clock(), UTC).date()


def _untrusted(sentence: str) -> Response:
    return message(
        "Demande refusée",
        sentence,
        "Pour votre sécurité, vous n'êtes pas renvoyé vers ce service.",
        status=400,
    )
