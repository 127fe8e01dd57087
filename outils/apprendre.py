"""Learns the weights of `recette.domain.language.likelihood` from labelled corpora.

`pip install scikit-learn`, then `python outils/apprendre.py CORPUS.toml… [--sans CORPUS.toml]`: the
corpora given are learnt and the weights written; with `--sans`, the one named last is kept apart,
what both readers together make of it is told, and nothing is written.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from rich.console import Console
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize

from recette.cli.understand import measure, texts_of
from recette.domain.language import likelihood
from recette.domain.language.likelihood import features

WEIGHTS = Path(__file__).resolve().parents[1] / "recette/domain/language/weights.json"
# How freely weights grow, and how many are kept of each thing: chosen on a corpus kept apart.
FREEDOM, KEPT = 30.0, 3000


def learnt(texts: list[tuple[str, str, str]]) -> dict[str, Any]:
    """Return the weights of each thing said, learnt from its texts (`dit` or `non`)."""
    weights: dict[str, Any] = {}
    for said in dict.fromkeys(phrase for phrase, _, _ in texts):
        own = [(text, kind == "dit") for phrase, kind, text in texts if phrase == said]
        vectorizer = DictVectorizer()
        found = [dict.fromkeys(sorted(features(text)), 1.0) for text, _ in own]
        model = LogisticRegression(C=FREEDOM, max_iter=3000)
        model.fit(normalize(vectorizer.fit_transform(found)), [told for _, told in own])
        named = zip(vectorizer.feature_names_, model.coef_[0], strict=True)
        kept = sorted(named, key=lambda pair: -abs(pair[1]))[:KEPT]
        weights[said] = {
            "biais": round(float(model.intercept_[0]), 3),
            "poids": {name: round(float(weight), 2) for name, weight in sorted(kept)},
        }
    return weights


def main() -> None:
    """Learn, then write; or measure on the corpus kept apart."""
    given = [Path(argument) for argument in sys.argv[1:] if argument != "--sans"]
    apart = given.pop() if "--sans" in sys.argv else None
    weights = learnt([text for path in given for text in texts_of(path) if path != apart])
    if apart is not None:
        likelihood.learnt_weights = lambda: weights  # type: ignore[assignment]
        measure(apart, Console())
        return
    WEIGHTS.write_text(json.dumps(weights, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    sys.stdout.write(f"{WEIGHTS} : {sum(len(w['poids']) for w in weights.values())} poids\n")


if __name__ == "__main__":
    main()
