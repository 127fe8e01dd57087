"""What the courriel of confirmation has to say."""

from __future__ import annotations

from recette.domain.language.clauses import Claim
from recette.domain.language.fragments import (
    ADDRESS,
    CODE,
    ORIGIN,
)
from recette.domain.language.said import Said, part


class MailStatement(Said):
    """What the courriel has to say."""

    CONFIRM_TO_ENJOY = (
        "de confirmer son adresse pour profiter de tous les services",
        part(
            Claim(
                r"\b(profit\w*|benefici\w*|acced\w*|acces|utilis\w*|dispos\w*)\b",
                (r"\bservices\b",),
            ),
            Claim(
                r"\b(profit\w*|benefici\w*|acced\w*|acces)\b",
                (r"\bservices\b", r"\btant qu|\bsans\b|\bavant\b"),
                denied=True,
            ),
        ),
        part(
            Claim(
                r"\b(confirm|valid|verifi)\w*",
                (ADDRESS,),
                unless=r"pas (besoin|necessaire|obligatoire)|inutile|a bien ete|est confirmee",
            ),
            Claim(r"\bconfirm\w*", (ADDRESS, r"\btant qu"), denied=True, supposed=True),
        ),
    )
    WARN_THE_CAISSE = (
        "de prévenir sa caisse si l'on n'est pas à l'origine de la demande",
        part(
            Claim(
                r"\b(inform|preven|avert|contact|signal|alert|appel|rapproch|avis)\w*",
                (r"\bcaisse\b", ORIGIN),
                near=1,
            )
        ),
    )
    CHANGE_ACCESS_CODE = (
        "de modifier son code d'accès si l'on n'est pas à l'origine de la demande",
        part(
            Claim(
                r"\b(modifi|chang|renouvel|reinitialis|remplac|choisi)\w*",
                (CODE, ORIGIN),
                near=2,
            )
        ),
    )
    AUTOMATIC = (
        "qu'il est généré par un automate",
        part(
            Claim(
                r"\bautomat\w*|\brobot\b",
                (
                    r"\b(message|email|envoi|courrier|genere|envoye|emis|expedie"
                    r"|adresse automatique)\b",
                ),
                unless=r"\bcompte [^.]*\b(sera|ferme|supprime|active)|mot de passe|\bcode\b",
            )
        ),
    )
    DO_NOT_REPLY = (
        "de ne pas y répondre",
        part(
            Claim(
                r"\brepond\w*|\breponses?\b",
                denied=True,
                unless=r"sans reponse|reponse de votre part|pas (de|recu de) reponse"
                r"|tarde|\bnous n|\bappels\b",
            )
        ),
    )
