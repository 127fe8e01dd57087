"""The words of the field: persons, courriels, refusals, verdicts. Standard library only."""
