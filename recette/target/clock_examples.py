"""Two ways of moving a clock by HTTP, as a profile writes them: to copy, then adapt."""

from __future__ import annotations

CLOCK_TEMPLATES = {
    "un décalage en secondes, comme Keycloak (/testing-timeoffset)": """\
[horloge]
pilote = "http"
url = "http://127.0.0.1:8000/testing-timeoffset"
methode = "PUT"
corps = '{"offset": {decalage_secondes}}'
champ_relu = "offset"
valeur_attendue = "{decalage_secondes}"
""",
    "un instant à atteindre, en différé, comme les horloges de test de Stripe": """\
[horloge]
pilote = "http"
url = "http://127.0.0.1:8000/test_clocks/recette/advance"
methode = "POST"
corps = '{"frozen_time": {instant_unix}}'
url_relecture = "http://127.0.0.1:8000/test_clocks/recette"
champ_relu = "frozen_time"
valeur_attendue = "{instant_unix}"
champ_etat = "status"
etats_prets = ["ready"]
etats_echec = ["internal_failure"]
""",
}
