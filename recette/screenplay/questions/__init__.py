"""What can be observed: each question looks, then says who, expected, seen, where.

An `AssertionError` is the verdict; a `RecetteError` says that we could not look. Begin with
`watching` and `screens`.
"""
