"""The pages, rendered from the templates."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

HERE = Path(__file__).parent

_environment = Environment(
    loader=FileSystemLoader(HERE / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def page(template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """Render a template."""
    text = _environment.get_template(f"{template}.html").render(**values)
    return HTMLResponse(text, status_code=status)


def message(title: str, *sentences: str, status: int = 200) -> HTMLResponse:
    """Render a page that only says something."""
    return page("message", status, title=title, sentences=sentences)
