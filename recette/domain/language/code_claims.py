"""What a screen says of the code personnel: how each thing is said."""

from __future__ import annotations

from recette.domain.language.clauses import Claim
from recette.domain.language.fragments import (
    CODE,
)
from recette.domain.language.said import part

CHOOSE_A_NEW_CODE = (
    part(
        Claim(
            r"utilis|repren|repris|serv|employ|identique|meme|choisi|recopi",
            (
                r"\b(autres? (sites?|services?|comptes?)|ailleurs)\b",
                r"utilis|repren|repris|serv|employ|identique|meme|choisi",
            ),
            denied=True,
            unless=r"\bpas (interdit|gene|probleme)|conditions",
        ),
        Claim(
            r"\b(different\w*|distinct\w*|unique|propre a|reserv\w*|nouveau|inedit)\b",
            (r"\b(autres? (sites?|services?|comptes?)|ailleurs)\b", CODE),
        ),
    ),
)

STRENGTH_SHOWN = (
    part(
        Claim(
            r"niveau[^.]*\b(indicatif|securite|robustesse|force)|\brobustesse|\bforce d[eu]"
            r"|\bsolidite d[eu]",
            unless=r"niveau de (service|revenu|remboursement)|prochaine|bientot",
        )
    ),
)
