"""What every test of the bench shares."""

from __future__ import annotations

from hypothesis import settings

# A loaded machine is slow, and no test of ours is about time.
settings.register_profile("recette", deadline=None)
settings.load_profile("recette")
