"""Faults that a tester may ask for, each with the rules it goes against."""

from __future__ import annotations

DEFECTS: dict[str, tuple[str, ...]] = {
    "lien-6-jours": ("DEL-01", "DEL-05"),
    "connexion-muette": ("DEL-03",),
    "renvoi-apres-21-jours": ("DEL-06",),
    "active-puis-retire": ("DEL-08",),
    "deux-courriels": ("MEL-01",),
    "objet-abrege": ("MEL-02",),
    "expediteur-technique": ("MEL-03",),
    "caracteres-libres": ("COD-04",),
    "naissance-admise": ("COD-06",),
    "confirmation-ignoree": ("INF-02",),
    "consentements-oui": ("INF-07",),
    "portable-obligatoire": ("INF-05",),
    "visite-brule-le-lien": ("REC-07",),
    "ancien-lien-marche-apres-renvoi": ("REC-04",),
    "etapes-sautables": ("CGU-08",),
    "nom-facultatif": ("ACC-03",),
    "acces-sans-validation": ("ACT-03", "DEL-03", "DEL-04", "DEL-06", "REC-01", "REC-03"),
}
