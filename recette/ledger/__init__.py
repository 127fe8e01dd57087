"""The ledger (« registre des échéances »): delays verified in real days, over several runs.

In come a target, a key and the day; out come verdicts, each written before it is told, and the
calendar of what is left. Begin with `schedule` (what is verified, and when), then `ledger` (the
file, its key, its story); `sowing` creates the accounts, `session` plays what is due.
"""
