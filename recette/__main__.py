"""`recette`, and `python -m recette`."""

from __future__ import annotations

import sys

_COULD_NOT_LOOK = 3


def main() -> None:
    """Run the command; a Ctrl-C while its modules are read shows no traceback either."""
    try:
        from recette.cli.app import main as command  # noqa: PLC0415 - inside, to be interrupted
    except KeyboardInterrupt:
        sys.stderr.write("Interrompu.\n")
        sys.exit(_COULD_NOT_LOOK)
    command()


if __name__ == "__main__":
    main()
