"""The exploration: combined conditions drawn at random, tried on a target, compared to the guide.

In come a seed, a count and the `StageOpener` that opens stages; out comes an
`Exploration`, told rule by rule in the results. Begin with `exploration` (what is drawn and known),
then `explorer` (each case tried, compared, made small); `oracle` alone says what the guide wants.
"""
