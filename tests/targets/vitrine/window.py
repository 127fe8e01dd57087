"""What all the answers share: the visit, the JSON, the life of a mailed key."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, cast

from starlette.responses import JSONResponse

from tests.targets.vitrine.ledger import MailKey, Visit

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request
    from starlette.responses import Response

    from tests.targets.vitrine.ledger import Ledger, Member
    from tests.targets.vitrine.postman import Postman

    Handler = Callable[["Call"], Awaitable[Response]]

COOKIE = "vitrine_visite"
CONTACT = (
    "Le délai de 21 jours est écoulé : contactez le 3646 ou écrivez à "
    "moncompteameli.cpam-isere@assurance-maladie.fr."
)
DOWN = "L'email n'a pas pu être envoyé, réessayez plus tard."

KeyState = Literal["inconnu", "utile", "perime", "remplace", "mort", "actif"]
_DAY = 24 * 3600


@dataclass(frozen=True)
class Window:
    """The application's parts."""

    ledger: Ledger
    postman: Postman
    site: str
    defects: frozenset[str]

    def over(self, member: Member) -> bool:
        """Tell that the 21 days ran out on a member who never confirmed."""
        return member.confirmed is None and time.time() >= member.born + 21 * _DAY

    def stale(self, key: MailKey) -> bool:
        """Tell that the 7 days of a key ran out."""
        days = 6 if "lien-6-jours" in self.defects else 7
        return time.time() >= key.born + days * _DAY

    def state(self, value: str) -> tuple[KeyState, MailKey | None, Member | None]:
        """Return what a mailed key is worth now."""
        key = self.ledger.key(value)
        member = self.ledger.member(key.uid) if key else None
        if key is None or member is None:
            return "inconnu", None, None
        latest = self.ledger.latest(member)
        tolerated = "ancien-lien-marche-apres-renvoi" in self.defects and key.mail == member.mail
        if latest and latest.rank > key.rank and not tolerated:
            state: KeyState = "mort" if self.over(member) else "remplace"
        elif member.confirmed is not None:
            state = "actif"
        elif self.over(member):
            state = "mort"
        else:
            state = "perime" if key.burnt > 1 or self.stale(key) else "utile"
        return state, key, member

    async def post_key(self, member: Member) -> bool:
        """Mail a new key; the older ones stand until it left."""
        key = self.ledger.new_key(member)
        link = f"{self.site}/confirmer?jeton={key.value}"
        try:
            await asyncio.to_thread(self.postman.post, member.mail, link)
        except OSError:
            return False
        self.ledger.arm(key)
        return True


@dataclass
class Call:
    """One request of the page."""

    window: Window
    visit: Visit
    data: dict[str, Any]

    @property
    def draft(self) -> dict[str, Any]:
        """The creation under way."""
        return cast("dict[str, Any]", self.visit.content.setdefault("draft", {}))

    @property
    def step(self) -> int:
        """How far the creation is: 0 when there is none."""
        return int(self.draft.get("step", 0))

    def renew(self, **content: Any) -> None:
        """Change the visit for another, with only this in it."""
        self.window.ledger.leave(self.visit)
        self.visit = Visit(content=content)

    def member(self, role: str) -> Member | None:
        """Return the member signed in (`uid`) or waiting for confirmation (`waiting`)."""
        uid = self.visit.content.get(role)
        return self.window.ledger.member(uid) if isinstance(uid, str) else None


def said(status: int = 200, /, **content: Any) -> JSONResponse:
    """Return a JSON answer."""
    return JSONResponse(content, status_code=status, headers={"cache-control": "no-store"})


def wrong(errors: dict[str, str]) -> JSONResponse:
    """Return the messages of the fields that are refused."""
    return said(422, erreurs=errors)


def endpoint(handler: Handler, delay: float = 0.0) -> Callable[[Request], Awaitable[Response]]:
    """Wrap a handler: finds the visit, checks the X-CSRF header, waits like a busy back end."""

    async def answer(request: Request) -> Response:
        window = cast("Window", request.app.state.window)
        known = window.ledger.visit(request.cookies.get(COOKIE, ""))
        visit = known or Visit()
        data: Any = {}
        if request.method == "POST":
            if known is None or request.headers.get("x-csrf") != visit.csrf:
                return said(403, message="La page est restée ouverte trop longtemps, rechargez-la.")
            try:
                data = await request.json()
            except ValueError:
                data = None
        else:
            data = dict(request.query_params)
        if not isinstance(data, dict):
            return said(400, message="Demande illisible.")
        if delay:
            await asyncio.sleep(delay)
        call = Call(window, visit, data)
        response = await handler(call)
        window.ledger.keep(call.visit)
        response.set_cookie(COOKIE, call.visit.sid, httponly=True, samesite="lax")
        return response

    return answer
