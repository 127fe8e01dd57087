"""The words of the field, from the standard library alone; every rule here is a pure function.

Rooms, each knowing only those after it: `courriel` (what an inbox holds), `screen` (what is shown),
`people` and `time`, `language` (what a French text says). Beside them: `errors`, `verdicts`,
`account_register`, `tampering`. Begin with `errors`, then `screen.vocabulary`.
"""
