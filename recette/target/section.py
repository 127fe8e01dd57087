"""A table of the profile."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Section(BaseModel):
    """A table of the profile: unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)
