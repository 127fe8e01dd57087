"""Screenplay: actors on a stage, the tasks they do, the questions they ask of a target."""
