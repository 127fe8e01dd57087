"""`python -m recette`."""

from recette.cli import main

main()
