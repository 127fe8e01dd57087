"""The run: features and settings come in; events go out, each scenario told once.

Begin with `plan` (what is to be played), then `supervisor` (who plays it) and `events`.
"""
