"""Prints the browser that a run would launch, or says how to get one (exit status 3)."""

from __future__ import annotations

import os
import sys

from playwright.sync_api import sync_playwright

from recette.adapters.browser.chromium_path import find_chromium, no_browser
from recette.domain.errors import RecetteError


def main() -> int:
    """Print the path found; return the exit status."""
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    try:
        found = find_chromium(own, os.environ)
    except RecetteError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.write(f"{found}\n") if found else sys.stderr.write(f"{no_browser()}\n")
    return 0 if found else 3


if __name__ == "__main__":
    sys.exit(main())
