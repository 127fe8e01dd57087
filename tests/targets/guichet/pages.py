"""Fills the templates of `gabarits/`; every value is escaped unless it is `Raw`."""

from __future__ import annotations

import html
from functools import cache
from pathlib import Path
from string import Template

from starlette.responses import HTMLResponse

_FOLDER = Path(__file__).parent / "gabarits"
_STEPS = ("Étape 1", "Étape 2", "Étape 3")


class Raw(str):
    """A piece of page that is already HTML."""

    __slots__ = ()


@cache
def _template(name: str) -> Template:
    return Template((_FOLDER / f"{name}.html").read_text(encoding="utf-8"))


class _Values(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""


def fragment(name: str, values: dict[str, str] | None = None) -> Raw:
    """Return one template filled; what has no value is left blank."""
    safe = _Values()
    for key, value in (values or {}).items():
        safe[key] = value if isinstance(value, Raw) else html.escape(value)
    return Raw(_template(name).substitute(safe))


def page(
    name: str, title: str, values: dict[str, str] | None = None, *, step: int = 0, status: int = 200
) -> HTMLResponse:
    """Return a whole page."""
    cells = "".join(
        f"<td class='ici'><b>{label}</b></td>" if rank == step else f"<td>{label}</td>"
        for rank, label in enumerate(_STEPS, 1)
    )
    frame = {
        "title": title,
        "steps": Raw(f"<table class='etapes'><tr>{cells}</tr></table>" if step else ""),
        "body": fragment(name, values),
    }
    # Chromium keeps a 410 for ever unless told otherwise.
    headers = {"cache-control": "no-store"}
    return HTMLResponse(fragment("cadre", frame), status_code=status, headers=headers)


def red(*errors: str) -> Raw:
    """Return one red paragraph for each error."""
    return Raw("".join(f"<p class='rouge'>{html.escape(e, quote=False)}</p>" for e in errors if e))


def note(text: str) -> Raw:
    """Return a framed message, or nothing."""
    return Raw(f"<p class='note'>{html.escape(text, quote=False)}</p>" if text else "")
