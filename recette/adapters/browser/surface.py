"""A visitor in a real browser: one isolated context, its page, what it sent."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from playwright.sync_api import Error

from recette.adapters.browser.field_typing import type_value
from recette.adapters.browser.interception import Diversion
from recette.adapters.browser.page_view import look_at, view_of
from recette.adapters.browser.request_log import Journal
from recette.adapters.browser.request_replay import replay
from recette.adapters.browser.traffic import Traffic
from recette.domain.errors import RecetteError
from recette.ports import Sent, Session, Way

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Dialog, ElementHandle, JSHandle, Page

    from recette.domain.screen.view import Element, View
    from recette.ports import Frontier

# Remembers what the browser's own validation refused: nothing in the page keeps a trace of it.
_WATCH = """(() => { window.__recetteErrors = new WeakMap();
document.addEventListener('invalid', e => {
  if (e.target && e.target.validationMessage)
    window.__recetteErrors.set(e.target, e.target.validationMessage);
}, true);
document.addEventListener('input', e => window.__recetteErrors.delete(e.target), true); })()"""
_ERROR_PAGE = 1000  # milliseconds


class PlaywrightSurface:
    """One visitor, one browser context (implements `recette.ports.BrowserSurface`)."""

    def __init__(
        self,
        context: BrowserContext,
        base_url: str,
        patience: float,
        frontier: Frontier,
        locators: Sequence[str] = (),
    ) -> None:
        self._context = context
        self._locators = locators
        self._base = base_url
        self._patience = patience * 1000
        self._context.set_default_timeout(self._patience)
        self._context.set_default_navigation_timeout(max(self._patience, 30_000))
        self._context.add_init_script(_WATCH)
        self._context.tracing.start(snapshots=True)
        self._frontier = frontier
        self._journal = Journal(frontier)
        self._seen: JSHandle | None = None
        self._opened_at: list[Page] = []
        self._traffic = Traffic(context)
        self._diversion: Diversion | None = None
        self._said: list[str] = []
        self._pressed_at = ""
        self._context.on("requestfailed", self._journal.note_lost)
        self._context.on("page", self._turn_to)
        self._context.new_page()

    @property
    def _page(self) -> Page:
        if not self._opened_at:
            raise RecetteError("La fenêtre du navigateur est fermée : il n'y a plus rien à voir.")
        return self._opened_at[-1]

    def _turn_to(self, page: Page) -> None:
        """Look at a window that opens, as a person does; come back when it closes."""
        self._opened_at.append(page)
        self._journal.follow(page)
        page.on("dialog", self._accept)
        page.on("close", self._turn_back)

    def _accept(self, dialog: Dialog) -> None:
        """Accept, and remember what was said: it is part of what the person reads."""
        self._said.append(dialog.message)
        dialog.accept()

    def _turn_back(self, page: Page) -> None:
        self._opened_at.remove(page)

    def look(self) -> View:
        """Return what is shown; raises RecetteError while the page is changing."""
        try:
            self._seen = look_at(self._page, self._locators)
            journal = self._journal
            status = journal.status(self._page)
            view = view_of(self._seen, self._said, busy=journal.busy, status=status)
        except Error as error:
            told = self._journal.stopped(self._page)
            raise RecetteError(
                told or f"L'écran n'a pas pu être lu : {_first_line(error)}"
            ) from error
        if told := self._journal.stopped(self._page):
            raise RecetteError(told)
        return view

    def open(self, url: str) -> None:
        """Go to `url`."""
        address = urljoin(self._base + "/", url)
        self._said.clear()
        self._frontier.check(address, Way.ADDRESS)
        try:
            self._go(address)
        except Error as error:
            raise RecetteError(
                self._journal.stopped(self._page)
                or f"L'adresse {address} n'a pas pu être ouverte ({_first_line(error)}) : "
                "vérifiez que la cible répond."
            ) from error

    def _go(self, address: str) -> None:
        try:
            self._page.goto(address)
        except Error as error:
            self._let_failure_show(error)
            raise

    def _let_failure_show(self, error: Error) -> None:
        """Wait for the page of a failure: it would take the place of the next one."""
        if "net::" in error.message:
            with suppress(Error):
                self._page.wait_for_url("chrome-error:**", timeout=_ERROR_PAGE)

    def back(self) -> None:
        """Close the window a link opened, go back, or close what opened over the page.

        Raises:
            RecetteError: the browser shows no page before, as when it answered a form and may not
                be kept (`Cache-Control: no-store`).
        """
        try:
            self._leave()
        except Error as error:
            self._let_failure_show(error)
            raise RecetteError(
                f"Le navigateur ne revient pas en arrière : {_first_line(error)}"
            ) from error

    def _leave(self) -> None:
        if len(self._opened_at) > 1:
            self._page.close()
        elif self._page.url != self._pressed_at:
            self._page.go_back()
        else:
            self._page.keyboard.press("Escape")

    def fill(self, element: Element, value: str) -> None:
        """Replace what a field holds."""
        self._act(element, lambda handle: type_value(handle, element, value))

    def type_in(self, element: Element, value: str) -> None:
        """Replace what a field holds, key by key, as a person types."""

        def keys(handle: ElementHandle) -> None:
            handle.fill("")
            handle.type(value)

        self._act(element, keys)

    def choose(self, element: Element, option: str = "") -> None:
        """Check a radio or checkbox (often hidden behind its drawing), or choose in a list."""
        if element.role == "select":
            self._act(element, lambda handle: handle.select_option(label=option))
        elif not element.checked:
            self._act(element, lambda handle: handle.evaluate("el => el.click()"))

    def press(self, element: Element) -> None:
        """Click."""
        self._said.clear()
        self._pressed_at = self._page.url
        self._act(element, lambda handle: handle.click(no_wait_after=True))

    def _act(self, element: Element, action: Any) -> None:
        if self._seen is None:
            raise RecetteError("Rien n'a encore été regardé : aucun élément à actionner.")
        try:
            handle = self._seen.evaluate_handle("(seen, i) => seen.nodes[i]", element.index)
            action(handle.as_element())
        except Error as error:
            raise RecetteError(
                f"Impossible d'agir sur le {element.in_words} : {_first_line(error)}"
            ) from error

    def hold(self) -> None:
        """Hold what is sent to the target, save what only reads."""
        self._traffic.hold()

    def let_go(self) -> None:
        """Let go of what was held, waiting for it to be there."""
        deadline = time.monotonic() + self._patience / 1000
        while not self._traffic.holds and time.monotonic() < deadline:
            self._page.wait_for_timeout(10)
        self._traffic.let_go()

    def slip(self, values: Mapping[str, str]) -> None:
        """Add these values to what is sent from now on."""
        self._traffic.slip(values)

    def divert(self, words: Sequence[str]) -> None:
        """Ask from now on for no page whose address holds all these words."""
        self._diversion = Diversion(self._context, words, self._frontier)

    def diverted(self) -> str:
        """Return the address that was not asked for, waiting for it to come."""
        deadline = time.monotonic() + self._patience / 1000
        while self._diversion and not self._diversion.caught and time.monotonic() < deadline:
            self._page.wait_for_timeout(10)
        return self._diversion.caught if self._diversion else ""

    def sent(self) -> list[Sent]:
        """Return the requests of the visitor, oldest first."""
        return list(self._journal.requests)

    def replay(self, request: Sent) -> int:
        """Send `request` again with the cookies of this visitor."""
        return replay(self._context, self._frontier, request)

    def session(self) -> Session:
        """Return address and cookies."""
        return Session(self._page.url, tuple(dict(c) for c in self._context.cookies()))

    def adopt(self, session: Session) -> None:
        """Take the cookies of another surface and open where it was."""
        self.recall(session)
        self.open(session.url)

    def recall(self, session: Session) -> None:
        """Take the cookies of another tab, and stay."""
        self._context.add_cookies([*session.cookies])  # type: ignore[list-item]

    def last_source(self) -> str:
        """Return the source of the last document and what its scripts received, as sent."""
        try:
            return self._journal.last_source()
        except Error as error:
            raise RecetteError(f"La source de l'écran est perdue : {_first_line(error)}") from error

    def picture(self, path: Path) -> bool:
        """Write what is shown, whole; tell whether it could be."""
        with suppress(Error, RecetteError):
            self._page.screenshot(path=path, full_page=True)
            return True
        return False

    def save_evidence(self, folder: Path) -> list[Path]:
        """Write `ecran.png`, `page.html` and `trace.zip`; what fails to be written is left out."""
        folder.mkdir(parents=True, exist_ok=True)
        written = []
        with suppress(Error, RecetteError):
            self._page.screenshot(path=folder / "ecran.png", full_page=True)
            written.append(folder / "ecran.png")
        with suppress(Error, RecetteError):
            (folder / "page.html").write_text(self._page.content(), encoding="utf-8")
            written.append(folder / "page.html")
        with suppress(Error):
            self._context.tracing.stop(path=folder / "trace.zip")
            written.append(folder / "trace.zip")
        return written

    def close(self) -> None:
        """Close the context."""
        with suppress(Error):
            self._context.tracing.stop()  # without it the driver leaves the trace in /tmp
        with suppress(Error):
            self._context.close()


def _first_line(error: Error) -> str:
    return error.message.strip().splitlines()[0]
