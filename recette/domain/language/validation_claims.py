"""What a screen says of the address, the link and the account to be confirmed: how each is said."""

from __future__ import annotations

from recette.domain.language.clauses import Claim
from recette.domain.language.fragments import (
    ACCOUNT,
    ASKED_TO_FOLLOW,
    BEING_VALIDATED,
    FOLLOWING,
    INACTIVE,
    LINK,
    OTHER_THING,
)
from recette.domain.language.said import part

FOLLOW_LINK = (
    part(
        Claim(
            FOLLOWING,
            (
                LINK,
                r"\b(recue?s?|email|envoy\w*|messagerie|message|contient)\b",
                r"finalis|activ|valid|termin|confirm|inscription|creation",
            ),
            unless=rf"{OTHER_THING}|\bavez (bien |deja )?(cliqu|suiv)",
            near=1,
        )
    ),
)

VALIDATION_AWAITED_HERE = (part(Claim(r"validation de mon email"), *ASKED_TO_FOLLOW),)

VALIDATION_AWAITED = (
    part(
        *BEING_VALIDATED,
        Claim(
            r"\b(valide[rz]|confirme[rz]|active[rz]|verifie[rz]|validation|confirmation)\b",
            (
                ACCOUNT,
                r"\b(devez|devrez|merci de|veuillez|faut|d'abord|pensez|oubliez|avant|pour|afin"
                r"|necessaire|invite\w*)\b",
            ),
            unless=OTHER_THING,
        ),
        *ASKED_TO_FOLLOW,
    ),
)

ACCOUNT_HELD_BACK = (
    part(
        *BEING_VALIDATED,
        Claim(r"validation de mon email"),
        Claim(r"\b(valide[rz]|confirme[rz]) (d'abord )?(votre|mon) (email|adresse)"),
        *ASKED_TO_FOLLOW,
        *INACTIVE,
    ),
)

LINK_INACTIVE = (INACTIVE,)

LINK_SUPERSEDED = (
    part(
        *INACTIVE,
        Claim(
            r"\b(remplac\w*|ancien|plus recent|invalide|deja|annule|dernier|nouveau lien)\b",
            (LINK,),
            unless=OTHER_THING,
        ),
        Claim(r"\b(plus recent|dernier|nouvel?)\b[^.]*\b(email|message)|\bancien email"),
        Claim(r"\b(bon|dernier|plus recent)\b", (LINK,), denied=True, unless=OTHER_THING),
    ),
)

ALREADY_ACTIVE = (
    part(
        Claim(
            r"\b(compte|espace)( \w+){0,3} (est|a (bien |deja )?ete|etait) "
            r"(bien |d'ores et |deja |maintenant |desormais )*(active|actif"
            r"|valide|ouvert|confirme)\b"
            r"|\b(email|adresse) (est|a (bien |deja )?ete|etait) "
            r"(bien |deja |maintenant |desormais )*(confirme|valide|verifie)e?\b"
            r"|\bavez deja (active|confirme|valide)\b"
            r"|(activation|validation|confirmation)[^.]*\b(deja|bien) "
            r"(eu lieu|ete (effectuee|faite|realisee))",
            (ACCOUNT,),
            unless=OTHER_THING,
        )
    ),
)

CALL_3646 = (
    part(
        Claim(
            r"(?<!\d)(?<!\d )36[ ·-]?46(?! ?\d)",
            unless=r"\b(fermee?|indisponible|dossier|reference|rappel\w*)\b",
        )
    ),
)


CONSULT_MAILBOX = (
    part(
        Claim(
            r"\b(consult\w*|relev(?:ez|er)|regard(?:ez|er)|ouvr(?:ez|ir)|verifi(?:ez|er)"
            r"|rendez-vous|surveill(?:ez|er)|connectez-vous|allez|lisez|cherch(?:ez|er))\b",
            (r"\b(?:messagerie|boites?)\b|\b(?:vos|votre|mes) emails?\b",),
            unless=r"\b(?:du|dans (?:votre|le)) compte\b|\bboites? aux lettres postale"
            r"|\b(?:inutile|pouvez aussi)\b",
        )
    ),
)
