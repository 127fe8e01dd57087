"""The diagnosis of a target: what a run would find there, and what it would verify, before any.

In comes a stage opened on the target and the `DiagnosticTools` of the composition root; out come a
`Diagnosis`, its page, its data, and a profile to complete. Nothing is created on the target.
Begin with `examination` (`look`, `equip`, `judge`), then `screens`: each screen, word by word.
"""
