"""Durations, days as a target counts them, and the templates by which its clock is moved.

Begin with `durations`.
"""
