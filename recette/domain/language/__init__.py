"""What a French text says, whatever carried it.

Begin with `text` (how two texts are compared), then `statements` (what has to be said).
"""
