"""What a screen says of the conditions and of what is mandatory: how each thing is said."""

from __future__ import annotations

from recette.domain.language.clauses import Claim
from recette.domain.language.fragments import (
    ADDRESS,
    PAPER,
    STILL,
)
from recette.domain.language.said import part

FIRST_ACCEPT = (
    part(
        Claim(
            r"\b(accept\w*|approuv\w*|adher\w*|accord)\b",
            (
                r"\bconditions\b|\bcgu\b",
                r"\b(devez|devrez|doit|doivent|faut|necessaire|obligatoire|prealable\w*|avant|d'abord"
                r"|requise?|indispensable|sans|pour|afin|permet)\b",
                r"\b(acce(der|dez|s)|benefici\w*|profit\w*|utilis\w*)\b",
                r"\bservices?\b|\bcompte\b|\bespace\b",
            ),
            unless=r"pas (necessaire|obligatoire|besoin|tenu)|inutile|facultati|optionnel"
            r"|\bavez (bien |deja )?accept|merci d'avoir",
            near=1,
        ),
        Claim(
            r"\baccept\w*",
            (
                r"tant qu|\bsi vous n|\bsans\b|\bqu'(apres|une fois)\b|\bque (si|lorsque|quand)\b",
                r"\bconditions\b|\bcgu\b",
                r"\bn(e|')|impossible",
                r"services?|compte|espace",
            ),
            denied=None,
            supposed=True,
            unless=r"pas (necessaire|obligatoire|besoin)|pouvez quand meme",
        ),
    ),
)

NO_MORE_PAPER = (
    part(
        Claim(
            r"\b(rece\w*|recoi\w*|envoy\w*|adress\w*|arriv\w*|parv\w*|viendr\w*|imprim\w*|seront"
            r"|sont|transmi\w*|expedi\w*|distribu\w*|releves)\b",
            (r"\breleves?\b", PAPER),
            denied=True,
            unless=STILL,
            near=1,
        ),
        Claim(
            r"\b(renonc\w*|cess\w*|fin d\w*|remplac\w*|a la place|au lieu|au profit|uniquement"
            r"|exclusivement|seulement|supprim\w*|arret\w*|plutot que|abandon\w*|fini\w*)",
            (r"\breleves?\b", PAPER),
            denied=None,
            unless=STILL,
            near=1,
        ),
    ),
    part(
        Claim(
            r"\ben ligne\b|dematerialis|internet|numerique|electronique"
            r"|telecharg|sur votre compte"
            r"|dans votre (compte|espace)",
            denied=None,
        )
    ),
)

ADDRESS_MANDATORY = (
    part(
        Claim(
            r"\b(obligatoire\w*|indispensable|requise?|necessaire|exigee?|devez|devrez|doit|faut"
            r"|imperati\w*|obligation)\b",
            (ADDRESS, r"\bservices?\b"),
            unless=r"facultati|optionnel|recommand",
            near=1,
        ),
        Claim(
            r"\bsans\b",
            (ADDRESS, r"\bservices?\b", r"\bn(e |')|impossible|aucun|inaccessible"),
            denied=None,
        ),
    ),
)

MESSAGES_IN_ACCOUNT = (
    part(
        Claim(
            r"\b(accept\w*|rece\w*|recoi\w*|envoy\w*|arriv\w*|parv\w*|adress\w*|depos\w*"
            r"|transmi\w*|(re)?trouv\w*|consult\w*|disponibles?|mis|courriers)\b",
            (r"\bmessagerie\b", r"\bcourriers\b"),
        )
    ),
)

EASY_ADDRESS = (
    part(
        Claim(
            r"\b(facile\w*|reguliere\w*|aisement|souvent|frequemment"
            r"|quotidien\w*|sans difficulte"
            r"|tous les jours|chaque jour|habituel\w*)\b",
            (ADDRESS + r"|\b(messagerie|boite)\b", r"consult|\bli(re|sez)\b|acce|relev|ouvr"),
            unless=r"conditions|\bcompte est|\bcaisse\b|notre site",
        )
    ),
)

ALL_MANDATORY = (
    part(
        Claim(
            r"\b(obligatoire\w*|requise?s?)\b",
            (r"\b(champs?|elements|informations|zones|rubriques|donnees|deux codes)\b",),
            unless=r"\bsauf\b|a l'exception|hormis|certains|\bseule?s?\b",
        ),
        Claim(
            r"\b(devez|faut|veuillez|merci de)\b",
            (r"\b(tous les|toutes les|l'ensemble des) (champs|elements|informations)\b",),
            unless=r"\bsauf\b|a l'exception|hormis",
        ),
        Claim(r"\baucun (champ|element) n'est (facultati|optionnel)"),
    ),
)
