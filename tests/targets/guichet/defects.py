"""The faults that can be switched on, and the rules that each one breaks."""

from __future__ import annotations

DEFECTS: dict[str, tuple[str, ...]] = {
    "lien-8-jours": ("DEL-02", "DEL-03", "DEL-04"),
    "sans-limite-21-jours": ("DEL-06", "DEL-07"),
    "renvoi-perdu": ("DEL-04", "DEL-05"),
    "code-de-7": ("COD-01",),
    "casse-distingue": ("INF-08",),
    "sms-et-telephone-inverses": ("INF-07",),
    "session-reste-ouverte": ("ACT-01",),
    "mail-sans-automate": ("MEL-07",),
    "oui-coche": ("INF-07",),
    "accord-coche": ("CGU-06",),
    "retour-cree": ("ACC-06",),
    "acces-sans-validation": ("ACT-03", "DEL-03", "DEL-04", "DEL-06", "REC-01", "REC-03"),
    "lien-active-tous": ("ACT-04",),
    "ancien-lien-marche": ("REC-03", "REC-04"),
    "refus-accepte": ("CGU-06",),
}
