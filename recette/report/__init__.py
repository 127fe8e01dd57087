"""The results: events of a run come in; verdicts by rule go out, as JSON, a page and JUnit.

Begin with `results`; `json_file`, `html` and `junit` each write it.
"""
