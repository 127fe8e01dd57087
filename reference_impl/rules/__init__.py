"""The rules of the guide: one small class per chapter, one method per decision.

A defect replaces one method; nothing here reads the network, the database or the clock.
"""
