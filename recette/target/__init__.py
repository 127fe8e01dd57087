"""The target as its profile describes it: TOML comes in; a checked `Profile` and a guard go out.

Begin with `profile`, then `loading` and `guard`.
"""
