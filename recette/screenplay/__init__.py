"""Screenplay: actors on a stage, the tasks they do, the questions they ask of a target.

Begin with `stage` and `actor`; `journey` is one visit to the target. Steps call `tasks`, which act,
then `questions`, which judge: questions know the tasks, never the inverse.
"""
