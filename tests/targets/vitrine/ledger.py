"""The database: visits of browsers, members, and the keys mailed to them.

Every moment is a column, in seconds, so that `vieillir` can move it back.
"""

from __future__ import annotations

import json
import secrets
import sqlite3
import time
from dataclasses import asdict, dataclass, field
from typing import Any

_TABLES = """
create table if not exists visit (sid text primary key, csrf text, content text, since real);
create table if not exists member (
    uid text primary key, nir text unique, mail text, mail_folded text unique,
    hash text, sheet text, born real, confirmed real);
create table if not exists mailkey (
    value text primary key, uid text, rank integer, mail text, born real, burnt integer default 0);
"""


@dataclass
class Visit:
    """What the server remembers of one browser."""

    sid: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    csrf: str = field(default_factory=lambda: secrets.token_urlsafe(18))
    content: dict[str, Any] = field(default_factory=dict)


@dataclass
class Member:
    """A person who went through the three steps."""

    uid: str
    nir: str
    mail: str
    hash: str
    sheet: dict[str, Any]
    born: float
    confirmed: float | None = None


@dataclass(frozen=True)
class MailKey:
    """The secret of one mailed link; the highest rank is the latest."""

    value: str
    uid: str
    rank: int
    mail: str
    born: float
    burnt: int


class TakenError(Exception):
    """The number or the address already belongs to a member."""


class Ledger:
    """One sqlite connection, shared: the server runs everything on its event loop."""

    def __init__(self, path: str) -> None:
        self._db = sqlite3.connect(path, timeout=15, isolation_level=None)
        self._db.execute("pragma journal_mode=wal")
        self._db.executescript(_TABLES)

    def visit(self, sid: str) -> Visit | None:
        """Return a known browser."""
        row = self._db.execute("select csrf, content from visit where sid=?", (sid,)).fetchone()
        return Visit(sid, row[0], json.loads(row[1])) if row else None

    def keep(self, visit: Visit) -> None:
        """Remember a browser."""
        self._db.execute(
            "insert or replace into visit values (?,?,?,?)",
            (visit.sid, visit.csrf, json.dumps(visit.content), time.time()),
        )

    def leave(self, visit: Visit) -> None:
        """Forget a browser."""
        self._db.execute("delete from visit where sid=?", (visit.sid,))

    def _member(self, where: str, value: str) -> Member | None:
        row = self._db.execute(
            f"select uid, nir, mail, hash, sheet, born, confirmed from member where {where}=?",  # noqa: S608
            (value,),
        ).fetchone()
        if row is None:
            return None
        uid, nir, mail, digest, sheet, born, confirmed = row
        return Member(uid, nir, mail, digest, json.loads(sheet), born, confirmed)

    def member(self, uid: str) -> Member | None:
        """Return a member."""
        return self._member("uid", uid)

    def by_nir(self, nir: str) -> Member | None:
        """Return the member who has this number (13 characters)."""
        return self._member("nir", nir)

    def by_mail(self, mail: str) -> Member | None:
        """Return the member who has this address, whatever the case."""
        return self._member("mail_folded", mail.casefold())

    def save(self, member: Member) -> None:
        """Write a member.

        Raises:
            TakenError: another member has the same number or address.
        """
        values = asdict(member) | {
            "sheet": json.dumps(member.sheet),
            "folded": member.mail.casefold(),
        }
        try:
            self._db.execute(
                "insert into member values"
                " (:uid,:nir,:mail,:folded,:hash,:sheet,:born,:confirmed)"
                " on conflict(uid) do update set mail=:mail, mail_folded=:folded,"
                " confirmed=:confirmed",
                values,
            )
        except sqlite3.IntegrityError as error:
            raise TakenError from error

    def remove(self, member: Member) -> None:
        """Take a member out: the mail could not leave."""
        self._db.execute("delete from member where uid=?", (member.uid,))

    def new_key(self, member: Member) -> MailKey:
        """Return the next key of a member; it counts once `arm` is called."""
        last = self.latest(member)
        rank = last.rank + 1 if last else 1
        return MailKey(secrets.token_urlsafe(27), member.uid, rank, member.mail, time.time(), 0)

    def arm(self, key: MailKey) -> None:
        """Record a key: the earlier ones are void from now on."""
        self._db.execute(
            "insert into mailkey values (:value,:uid,:rank,:mail,:born,:burnt)", asdict(key)
        )

    def burn(self, key: MailKey) -> None:
        """Count one more visit of a key; faulty, see `visite-brule-le-lien`."""
        self._db.execute("update mailkey set burnt=burnt+1 where value=?", (key.value,))

    def key(self, value: str) -> MailKey | None:
        """Return the key that a link carries."""
        row = self._db.execute("select * from mailkey where value=?", (value,)).fetchone()
        return MailKey(*row) if row else None

    def latest(self, member: Member) -> MailKey | None:
        """Return the last key mailed to a member."""
        row = self._db.execute(
            "select * from mailkey where uid=? order by rank desc limit 1", (member.uid,)
        ).fetchone()
        return MailKey(*row) if row else None

    def age(self, mail: str, seconds: int) -> bool:
        """Move back everything dated of one member; tell whether there is one."""
        member = self.by_mail(mail)
        if member is None:
            return False
        self._db.execute(
            "update member set born=born-?, confirmed=confirmed-? where uid=?",
            (seconds, seconds, member.uid),
        )
        self._db.execute("update mailkey set born=born-? where uid=?", (seconds, member.uid))
        return True
