"""The run: plan, workers, events, completeness."""
