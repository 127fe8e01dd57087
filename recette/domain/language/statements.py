"""What a screen has to say: for each thing, what a sentence must hold to say it."""

from __future__ import annotations

from recette.domain.language.clauses import Claim
from recette.domain.language.fragments import (
    ACCOUNT,
    ADDRESS,
    ASKED_TO_FOLLOW,
    BEING_VALIDATED,
    CODE,
    FOLLOWING,
    FRANCECONNECT,
    INACTIVE,
    LINK,
    OTHER_THING,
    PAPER,
    STILL,
)
from recette.domain.language.said import Said, part


class Statement(Said):
    """What a screen has to say."""

    CREATE_BY_FRANCECONNECT = (
        "qu'on peut créer immédiatement son compte via FranceConnect",
        part(
            Claim(
                r"\b(cree[rz]?|creation|ouvr(ir|ez|e)|inscri\w*)\b",
                (r"franceconnect", r"\bcompte|inscri|\bespace\b"),
                unless=r"\b(avez|aviez|as|deja) (deja )?cree|impossible|indisponible|bientot",
            )
        ),
    )
    FRANCECONNECT_EXPLAINED = (
        "que FranceConnect est la solution de l'État pour plus de 700 services",
        part(Claim(r"\betat\b|gouvernement\w*|services? publics?", (r"franceconnect",), near=1)),
        part(Claim(r"securi[st]|simpl[ei]|\bsur(e|s|ement)?\b|facil")),
        part(Claim(r"\b(700|sept cents?) (\w+ )?(services|demarches|sites)")),
    )
    FRANCECONNECT_FAILED = (
        "que l'identification par FranceConnect n'a pas abouti",
        part(
            Claim(
                r"\b(about\w*|eu lieu|reussi\w*|pu|fonctionn\w*|terminee?|identifiee?s?|connectee?"
                r"|valide|repond\w*|disponible|accessible|reconnue?|confirmee?|finalisee?|identifier"
                r"|menee?)\b",
                (FRANCECONNECT + r"|\b(connexion|demande|retour|reponse)\b",),
                denied=True,
                unless=r"\b(email|courrier|code provisoire|lien)\b",
            ),
            Claim(
                r"\b(echou\w*|echec|erreur|incident|refusee?|annulee?|annulation|abandonnee?"
                r"|interromp\w*|interrompue?|interruption|impossible|indisponible|invalide|expiree?"
                r"|inaccessible|en panne|hors service|probleme|suspendue?)\b",
                (FRANCECONNECT,),
                unless=r"\bsans (erreur|echec|incident|probleme)|\ben cas\b",
            ),
        ),
    )
    FIRST_ACCEPT = (
        "qu'il faut d'abord accepter les conditions pour accéder aux services",
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
                    r"tant qu|\bsi vous n|\bsans\b",
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
        "que les relevés ne viendront plus par courrier postal mais en ligne",
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
        "que l'adresse de courriel est obligatoire pour bénéficier des services",
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
        "que les courriers et messages arriveront dans la messagerie du compte",
        part(
            Claim(
                r"\b(accept\w*|rece\w*|recoi\w*|envoy\w*|arriv\w*|parv\w*|adress\w*|depos\w*"
                r"|transmi\w*|(re)?trouv\w*|consult\w*|disponibles?|mis|courriers)\b",
                (r"\bmessagerie\b", r"\bcourriers\b"),
            )
        ),
    )
    CHOOSE_A_NEW_CODE = (
        "de ne pas reprendre un code utilisé sur un autre site",
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
        "qu'un niveau indicatif de sécurité est affiché",
        part(
            Claim(
                r"niveau[^.]*\b(indicatif|securite|robustesse|force)|\brobustesse|\bforce d[eu]"
                r"|\bsolidite d[eu]",
                unless=r"niveau de (service|revenu|remboursement)|prochaine|bientot",
            )
        ),
    )
    EASY_ADDRESS = (
        "que l'adresse doit être facilement consultable",
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
    CONSULT_MAILBOX = (
        "de consulter sa messagerie",
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
    FOLLOW_LINK = (
        "de suivre le lien reçu par courriel pour finaliser la création",
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
    VALIDATION_AWAITED_HERE = (
        "que la validation est attendue à cet endroit",
        part(Claim(r"validation de mon email"), *ASKED_TO_FOLLOW),
    )
    VALIDATION_AWAITED = (
        "que la validation de l'adresse est attendue",
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
        "que le compte n'est pas ouvert",
        part(
            *BEING_VALIDATED,
            Claim(r"validation de mon email"),
            Claim(r"\b(valide[rz]|confirme[rz]) (d'abord )?(votre|mon) (email|adresse)"),
            *ASKED_TO_FOLLOW,
            *INACTIVE,
        ),
    )
    LINK_INACTIVE = ("que le lien n'est plus actif", INACTIVE)
    LINK_SUPERSEDED = (
        "que le lien n'est plus le bon",
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
        "que le compte est déjà activé",
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
        "d'appeler le 3646",
        part(
            Claim(
                r"(?<!\d)(?<!\d )36[ ·-]?46(?! ?\d)",
                unless=r"\b(fermee?|indisponible|dossier|reference|rappel\w*)\b",
            )
        ),
    )
    ALL_MANDATORY = (
        "que tous les éléments sont obligatoires",
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
