"""The desk's papers: drafts, accounts and links, in one sqlite file."""

from __future__ import annotations

import hashlib
import secrets
import sqlite3
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

DAY = 86400
_DRAFT_LIFE = 7200

_SCHEMA = """
CREATE TABLE IF NOT EXISTS draft (
    key TEXT PRIMARY KEY, name TEXT, number TEXT, birth TEXT, postcode TEXT,
    step INTEGER NOT NULL, secret TEXT, opened_at REAL NOT NULL);
CREATE TABLE IF NOT EXISTS account (
    id INTEGER PRIMARY KEY, name TEXT, number TEXT UNIQUE, birth TEXT, postcode TEXT,
    secret TEXT, email TEXT, email_key TEXT UNIQUE, mobile TEXT, landline TEXT,
    promo_email TEXT, promo_mobile TEXT, promo_sms TEXT, promo_landline TEXT,
    created_at REAL NOT NULL, activated_at REAL);
CREATE TABLE IF NOT EXISTS link (
    id INTEGER PRIMARY KEY, account INTEGER NOT NULL REFERENCES account, digest TEXT UNIQUE,
    email TEXT NOT NULL, sent_at REAL NOT NULL);
"""


def seal(code: str) -> str:
    """Return a salted digest of a code."""
    salt = secrets.token_bytes(16)
    return salt.hex() + ":" + _scrypt(code, salt)


def opens(code: str, sealed: str) -> bool:
    """Tell whether a code is the sealed one."""
    salt, _, digest = sealed.partition(":")
    return bool(digest) and secrets.compare_digest(_scrypt(code, bytes.fromhex(salt)), digest)


def _scrypt(code: str, salt: bytes) -> str:
    return hashlib.scrypt(code.encode(), salt=salt, n=4096, r=8, p=1).hex()


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


class Store:
    """Access to the file; each call opens and closes its own connection."""

    def __init__(self, path: str) -> None:
        self._path = path
        with self.open() as base:
            base.executescript(_SCHEMA)

    @contextmanager
    def open(self) -> Iterator[sqlite3.Connection]:
        """Yield a connection in a transaction."""
        base = sqlite3.connect(self._path, timeout=10)
        base.row_factory = sqlite3.Row
        try:
            with base:
                yield base
        finally:
            base.close()

    def one(self, query: str, *values: Any) -> sqlite3.Row | None:
        """Return the first row of a query."""
        with self.open() as base:
            row: sqlite3.Row | None = base.execute(query, values).fetchone()
            return row

    def run(self, query: str, *values: Any) -> int:
        """Execute a statement; return the id of the row that it inserted."""
        with self.open() as base:
            return base.execute(query, values).lastrowid or 0

    # Drafts: a request that is not an account yet.

    def new_draft(self, name: str, number: str, birth: str, postcode: str) -> str:
        """Open a draft at step 1 and return its key."""
        key = secrets.token_hex(16)
        self.run("DELETE FROM draft WHERE opened_at < ?", time.time() - _DRAFT_LIFE)
        self.run(
            "INSERT INTO draft VALUES (?,?,?,?,?,1,NULL,?)",
            key,
            name,
            number,
            birth,
            postcode,
            time.time(),
        )
        return key

    def draft(self, key: str) -> sqlite3.Row | None:
        """Return an open draft."""
        return self.one(
            "SELECT * FROM draft WHERE key = ? AND opened_at >= ?", key, time.time() - _DRAFT_LIFE
        )

    # Accounts.

    def account(self, account: int) -> sqlite3.Row | None:
        """Return an account by its id."""
        return self.one("SELECT * FROM account WHERE id = ?", account)

    def by_number(self, number: str) -> sqlite3.Row | None:
        """Return the account of a person, by the first 13 characters of the number."""
        return self.one("SELECT * FROM account WHERE number = ?", number[:13])

    def email_taken(self, key: str, other_than: int = 0) -> bool:
        """Tell whether another account has this address."""
        row = self.one("SELECT 1 FROM account WHERE email_key = ? AND id <> ?", key, other_than)
        return row is not None

    # Links.

    def new_link(self, account: int, email: str) -> str:
        """Record a link just sent to an account and return its token."""
        token = secrets.token_hex(20)
        self.run(
            "INSERT INTO link (account, digest, email, sent_at) VALUES (?,?,?,?)",
            account,
            _digest(token),
            email,
            time.time(),
        )
        return token

    def forget_link(self, token: str) -> None:
        """Remove a link whose mail never left."""
        self.run("DELETE FROM link WHERE digest = ?", _digest(token))

    def link(self, token: str) -> sqlite3.Row | None:
        """Return the link that a token names."""
        return self.one("SELECT * FROM link WHERE digest = ?", _digest(token))

    def last_link(self, account: int) -> sqlite3.Row | None:
        """Return the most recent link of an account."""
        return self.one("SELECT * FROM link WHERE account = ? ORDER BY id DESC LIMIT 1", account)
