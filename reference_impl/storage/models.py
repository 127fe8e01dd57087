"""The tables."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, ForeignKey, String, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Instant(TypeDecorator[datetime]):
    """An instant in UTC, whether or not the database keeps time zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_result_value(
        self,
        value: Any | None,
        dialect: Dialect,  # noqa: ARG002
    ) -> datetime | None:
        """Give back the time zone that SQLite drops."""
        if value is None:
            return None
        instant: datetime = value
        return instant.replace(tzinfo=UTC) if instant.tzinfo is None else instant.astimezone(UTC)


class Base(DeclarativeBase):
    """The tables of the application."""

    type_annotation_map = {datetime: Instant, dict[str, Any]: JSON}  # noqa: RUF012


class Account(Base):
    """An account, waiting for validation until `activated_at` is set."""

    __tablename__ = "accounts"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100))
    number: Mapped[str] = mapped_column(String(15), index=True)
    number_lock: Mapped[str] = mapped_column(String(120), unique=True)
    birth: Mapped[date]
    postal_code: Mapped[str] = mapped_column(String(5))
    source: Mapped[str] = mapped_column(String(20))
    code_hash: Mapped[str] = mapped_column(String(200))
    email: Mapped[str] = mapped_column(String(254))
    email_key: Mapped[str] = mapped_column(String(320), index=True)
    email_lock: Mapped[str] = mapped_column(String(320), unique=True)
    promo_email: Mapped[bool | None]
    mobile: Mapped[str] = mapped_column(String(10))
    promo_mobile_call: Mapped[bool | None]
    promo_mobile_sms: Mapped[bool | None]
    landline: Mapped[str] = mapped_column(String(10))
    promo_landline_call: Mapped[bool | None]
    created_at: Mapped[datetime]
    activated_at: Mapped[datetime | None]


class Link(Base):
    """A confirmation link: only the hash of its token; old ones stay, to be recognised."""

    __tablename__ = "links"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(
        ForeignKey("accounts.id", ondelete="CASCADE"), index=True
    )
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    email: Mapped[str] = mapped_column(String(254))
    sent_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    replaced_at: Mapped[datetime | None]
    delivered: Mapped[bool] = mapped_column(default=True)


class StoredSession(Base):
    """A browser session; only the hash of its identifier."""

    __tablename__ = "sessions"

    id_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    data: Mapped[dict[str, Any]]
    expires_at: Mapped[datetime] = mapped_column(index=True)


class ApiToken(Base):
    """A token of the application interface; only its hash."""

    __tablename__ = "api_tokens"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    account_id: Mapped[int] = mapped_column(
        ForeignKey("accounts.id", ondelete="CASCADE"), index=True
    )
    expires_at: Mapped[datetime]
