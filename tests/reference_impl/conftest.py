"""A reference application in memory, and people who visit it."""

from __future__ import annotations

import socket
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest
import uvicorn
from argon2 import PasswordHasher

from reference_impl.app import create_app
from reference_impl.franceconnect.app import create_app as create_sandbox
from reference_impl.franceconnect.settings import Settings as SandboxSettings
from reference_impl.services.passwords import Passwords
from reference_impl.settings import Settings
from tests.reference_impl.visitor import CLOCK_SECRET, URL, RecordingOutbox, Visitor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from starlette.applications import Starlette

    from reference_impl.behaviour import Behaviour


@pytest.fixture(scope="session")
def passwords() -> Passwords:
    """Hash fast: the strength of the hash has its own test."""
    return Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


@pytest.fixture
def outbox() -> RecordingOutbox:
    """Return an outbox that keeps everything."""
    return RecordingOutbox()


@pytest.fixture
def make_app(outbox: RecordingOutbox, passwords: Passwords) -> Iterator[Callable[..., Starlette]]:
    """Build applications, closed at the end."""
    apps: list[Starlette] = []

    def make(behaviour: Behaviour | None = None, **settings: Any) -> Starlette:
        chosen = Settings(**{"url": URL, "clock_secret": CLOCK_SECRET, **settings})
        apps.append(create_app(chosen, behaviour, outbox=outbox, passwords=passwords))
        return apps[-1]

    yield make
    for app in apps:
        app.state.services.database.close()


@pytest.fixture
def app(make_app: Callable[..., Starlette]) -> Starlette:
    """Return a conforming application."""
    return make_app()


@pytest.fixture
def visitor(app: Starlette) -> Visitor:
    """Return somebody with a fresh browser."""
    return Visitor(app)


@pytest.fixture
def another(app: Starlette) -> Visitor:
    """Return somebody else, with another browser."""
    return Visitor(app)


@pytest.fixture(scope="session")
def issuer() -> Iterator[str]:
    """Serve the sandbox."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        settings = SandboxSettings(issuer=address, redirect_uris=(f"{URL}/franceconnect/retour",))
        config = uvicorn.Config(
            create_sandbox(settings), log_level="error", lifespan="off", ws="none"
        )
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield address
        server.should_exit = True
        thread.join()


@pytest.fixture
def zoe(make_app: Callable[..., Starlette], issuer: str) -> Visitor:
    """Return somebody who may use FranceConnect."""
    return Visitor(make_app(franceconnect=issuer))
