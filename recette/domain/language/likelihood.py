"""How likely a short text says a thing: a linear reader, learnt from texts that people labelled.

The claims say what a clause must hold, and a French analyst can read them; they know the words that
were thought of. This reader knows no rule, and weighs the words, the beginnings and pieces of words
of thousands of labelled texts (`outils/apprendre.py`): it meets a wording for the first time better
than they do, and nothing it says can be explained. So it never makes a verdict: what it holds
against the claims makes a reading doubtful (ADR 14).
"""

from __future__ import annotations

import json
import math
import re
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

from recette.domain.language.clauses import Clause, sentences
from recette.domain.language.text import flowing, spelled, unaccented

_WORD = re.compile(r"\w+'?")
_PIECES = (3, 4, 5)
_BEGINNING = 5


@lru_cache(maxsize=4096)
def likelihood(said: str, text: str) -> float:
    """Return the log-odds that a text says the thing; 0.0 for a thing that was not learnt."""
    known = learnt_weights().get(said)
    if known is None:
        return 0.0
    found = features(text)
    weights, bias = known["poids"], known["biais"]
    total = sum(weights.get(feature, 0.0) for feature in found)
    return float(total / math.sqrt(max(1, len(found))) + bias)


def features(text: str) -> frozenset[str]:
    """Return what is weighed of a text: words, with the mood of their clause, and their pieces."""
    blocks = [spelled(line) for line in text.splitlines() if line.strip()]
    return frozenset(
        feature
        for sentence in sentences(flowing(". ".join(blocks)))
        for clause in sentence.clauses
        for feature in _of_clause(clause, asked=sentence.asked)
    )


def _of_clause(clause: Clause, *, asked: bool) -> list[str]:
    words = _WORD.findall(clause.spelled)
    mood = ("D" if clause.denied else "P") + ("S" if clause.supposed else "") + "Q" * asked
    found = [*words, *(f"{word}_{mood}" for word in words)]
    found += [f"{one} {other}" for one, other in pairwise(words)]
    for word in words:
        if len(word) > _BEGINNING:
            found += [f"{word[:_BEGINNING]}~", f"{word[:_BEGINNING]}~_{mood}"]
        bare = f" {unaccented(word)} "
        found += [f"#{bare[i : i + n]}" for n in _PIECES for i in range(len(bare) - n + 1)]
    return [*found, f"^{words[0]}"] if words else found


@cache
def learnt_weights() -> dict[str, dict[str, Any]]:
    """Return what was learnt: by thing said, `biais` and the `poids` of the features."""
    source = files("recette.domain.language").joinpath("weights.json")
    weights: dict[str, dict[str, Any]] = json.loads(source.read_text("utf-8"))
    return weights
