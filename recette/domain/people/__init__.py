"""Fictitious insured persons: who they are, their n°, their code personnel.

Begin with `persons.Person`; `nir` and `codes` give what the features name, `fictitious` what can be
nobody's.
"""
