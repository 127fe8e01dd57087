"""Proofreading of features: the French typography traps that Gherkin swallows in silence."""

from __future__ import annotations

from recette.relecture.allowed_names import House
from recette.relecture.anomaly import Anomalie
from recette.relecture.checks import CHECKS
from recette.relecture.correction import corriger
from recette.relecture.proofreading import relire, relire_texte

__all__ = ["CHECKS", "Anomalie", "House", "corriger", "relire", "relire_texte"]
