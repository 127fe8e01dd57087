"""What a screen or a courriel has to say: for each thing, what a sentence must hold to say it.

Each thing is made of parts, all of which must be said; a part is said by any of its claims. A claim
is read clause by clause (`recette.domain.language.clauses`), with its negations and conditions.
"""

from __future__ import annotations

import re
from enum import Enum

from recette.domain.language.clauses import Claim

Part = tuple[Claim, ...]

_LINK = r"\bliens?\b"
_ADDRESS = r"\b(email|adresse)s?\b"
_ACCOUNT = r"\b(email|adresse|compte|inscription|espace)\b"
_CODE = r"\b(codes?|mots? de passe)\b"
# Other things may be pending, wrong or expired: they say nothing of the account or its link.
_OTHER_THING = (
    r"\b(carte|rib|iban|medecin|mutuelle|attestation|document|piece|paiement|telephone|session|panier"
    r"|dossier|rendez-vous|mot de passe|ordonnance|justificatif|adresse (postale|ip))\b"
)
_FRANCECONNECT = r"franceconnect|\b(identification|authentification|identite)\b"
_PAPER = r"\b(courriers?|postal\w*|papier|poste)\b"
_STILL = r"\b(toujours|encore|aussi|egalement|continue\w*)\b"
_ORIGIN = (
    r"\b(n'|ne |pas |jamais )[^.|]*\b(l'origine|demande|initiative|auteur|sollicit"
    r"|effectue|cree|inscri|vient (pas )?de vous)"
)
_FOLLOWING = r"\b(clique[rz]|suivez|suivre|ouvrez|ouvrir|utilise[rz]|cliquant|clic|activez)\b"
_GUIDE_FOLLOWING = r"\b(cliqu|suiv)\w*"


def _part(*claims: Claim) -> Part:
    return claims


_INACTIVE = _part(
    Claim(
        r"\b(actif|active|valide|valable|utilisable|fonctionne\w*|marche|cours|permet|exploitable"
        r"|disponible|reconnu|operationnel|en vigueur)\b",
        (_LINK,),
        denied=True,
        unless=rf"{_OTHER_THING}|telecharg|\b(ne sera|cessera)\b",
    ),
    Claim(
        r"\b(a|est|etait|ete|semble|deja) (deja |desormais |donc )?(expire|perime"
        r"|inactif|caduc|echu"
        r"|obsolete|depasse|invalide|desactive|mort)|\b(perime|inactif|caduc|obsolete)\b"
        r"|\bexpire$|\bexpire (depuis|le \d)|lien expire(?! (dans|au|sous|apres"
        r"|en|bientot|d'ici|a ))"
        r"|delai[^.]*\b(depasse|ecoule|expire|passe|acheve|termine)\b|\bhors delai|trop tard",
        (_LINK + r"|\bdelai\b|7 jours|sept jours",),
        unless=rf"{_OTHER_THING}|telecharg|\bexpirera|expire (dans|au|sous|apres)",
    ),
    Claim(r"expiration du lien|validite[^.]*\b(depasse|ecoule|expire|terminee?)", (_LINK,)),
)
_BEING_VALIDATED = _part(
    Claim(
        r"\b(en attente|attend\w*|reste\w* a|encore a|manque|plus qu'a|derniere etape)\b",
        (r"valid|confirm|activ|verif", _ACCOUNT + r"|\bvalidation\b|\bconfirmation\b"),
        unless=_OTHER_THING,
    ),
    Claim(
        r"\b(validee|confirmee|verifiee|activee)\b|\bencore [^.]*(valid|confirm|activ|verifi)",
        (_ADDRESS,),
        denied=True,
        unless=_OTHER_THING,
    ),
    Claim(
        r"\b(valide|confirme|verifie|active|actif|finalise\w*|ouvert)e?\b",
        (r"\b(compte|inscription|espace|creation)\b",),
        denied=True,
        unless=_OTHER_THING,
    ),
    Claim(
        r"\b(n'avez|n'a|n'as)\b[^.]*\b(valide|confirme|active|verifie)\b",
        (_ACCOUNT,),
        denied=True,
        unless=_OTHER_THING,
    ),
)
_ASKED_TO_FOLLOW = _part(
    Claim(
        _GUIDE_FOLLOWING,
        (_LINK, r"\b(recue?s?|envoy\w*|email|adresse|contient|message)\b"),
        unless=rf"{_OTHER_THING}|\bavez (bien |deja )?(cliqu|suiv)|telecharg",
    ),
)


class Said(Enum):
    """Something said: its words in the features, then the parts that must all be said."""

    def __init__(self, phrase: str, *parts: Part) -> None:
        self.phrase = phrase
        self.parts = parts

    def sentences(self, text: str) -> tuple[str, ...]:
        """Return the sentences of a canonical, flowing text that say it; none when it is unsaid."""
        found = []
        for part in self.parts:
            told = next((s for claim in part if (s := claim.sentence(text))), None)
            if told is None:
                return ()
            found.append(told)
        return tuple(dict.fromkeys(found))


class Statement(Said):
    """What a screen has to say."""

    CREATE_BY_FRANCECONNECT = (
        "qu'on peut créer immédiatement son compte via FranceConnect",
        _part(
            Claim(
                r"\b(cree[rz]?|creation|ouvr(ir|ez|e)|inscri\w*)\b",
                (r"franceconnect", r"\bcompte|inscri"),
                unless=r"\b(avez|aviez|as|deja) (deja )?cree|impossible|indisponible|bientot",
            )
        ),
    )
    FRANCECONNECT_EXPLAINED = (
        "que FranceConnect est la solution de l'État pour plus de 700 services",
        _part(Claim(r"\betat\b|gouvernement\w*|services? publics?", (r"franceconnect",), near=1)),
        _part(Claim(r"securis|simplifi|\bsur(e|s|ement)?\b|facilit")),
        _part(Claim(r"\b(700|sept cents?) (\w+ )?(services|demarches|sites)")),
    )
    FRANCECONNECT_FAILED = (
        "que l'identification par FranceConnect n'a pas abouti",
        _part(
            Claim(
                r"\b(about\w*|eu lieu|reussi\w*|pu|fonctionn\w*|terminee?|identifiee?s?|connectee?"
                r"|valide|repond\w*|disponible|accessible|reconnue?|confirmee?|finalisee?|identifier"
                r"|menee?)\b",
                (_FRANCECONNECT + r"|\b(connexion|demande|retour|reponse)\b",),
                denied=True,
                unless=r"\b(email|courrier|code provisoire|lien)\b",
            ),
            Claim(
                r"\b(echou\w*|echec|erreur|incident|refusee?|annulee?|annulation|abandonnee?"
                r"|interromp\w*|interrompue?|interruption|impossible|indisponible|invalide|expiree?"
                r"|inaccessible|en panne|hors service|probleme|suspendue?)\b",
                (_FRANCECONNECT,),
                unless=r"\bsans (erreur|echec|incident|probleme)|\ben cas\b",
            ),
        ),
    )
    FIRST_ACCEPT = (
        "qu'il faut d'abord accepter les conditions pour accéder aux services",
        _part(
            Claim(
                r"\b(accept\w*|approuv\w*|adher\w*)",
                (
                    r"\bconditions\b|\bcgu\b",
                    r"\b(devez|devrez|doit|doivent|faut|necessaire|obligatoire|prealable\w*|avant|d'abord"
                    r"|requise?|indispensable|sans|pour|afin|permet)\b",
                    r"\b(acce(der|dez|s)|benefici\w*|profit\w*|utilis\w*)\b",
                    r"\bservices?\b|\bcompte\b|\bespace\b",
                ),
                unless=r"pas (necessaire|obligatoire|besoin|tenu)|inutile|facultati|optionnel"
                r"|\bavez (bien |deja )?accept|merci d'avoir",
                near=0,
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
        _part(
            Claim(
                r"\b(rece\w*|recoi\w*|envoy\w*|adress\w*|arriv\w*|parv\w*|viendr\w*|imprim\w*|seront"
                r"|sont|transmi\w*|expedi\w*|distribu\w*|releves)\b",
                (r"\breleves?\b", _PAPER),
                denied=True,
                unless=_STILL,
                near=1,
            ),
            Claim(
                r"\b(renonc\w*|cess\w*|fin d\w*|remplac\w*|a la place|au lieu|au profit|uniquement"
                r"|exclusivement|seulement|supprim\w*|arret\w*|plutot que|abandon\w*|fini\w*)",
                (r"\breleves?\b", _PAPER),
                denied=None,
                unless=_STILL,
                near=1,
            ),
        ),
        _part(
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
        _part(
            Claim(
                r"\b(obligatoire\w*|indispensable|requise?|necessaire|exigee?|devez|devrez|doit|faut"
                r"|imperati\w*|obligation)\b",
                (_ADDRESS, r"\bservices?\b"),
                unless=r"facultati|optionnel|recommand",
            ),
            Claim(
                r"\bsans\b",
                (_ADDRESS, r"\bservices?\b", r"\bn(e |')|impossible|aucun|inaccessible"),
                denied=None,
            ),
        ),
    )
    MESSAGES_IN_ACCOUNT = (
        "que les courriers et messages arriveront dans la messagerie du compte",
        _part(
            Claim(
                r"\b(accept\w*|rece\w*|recoi\w*|envoy\w*|arriv\w*|parv\w*|adress\w*|depos\w*"
                r"|transmi\w*|(re)?trouv\w*|consult\w*|disponibles?|mis|courriers)\b",
                (r"\bmessagerie\b", r"\bcourriers\b"),
            )
        ),
    )
    CHOOSE_A_NEW_CODE = (
        "de ne pas reprendre un code utilisé sur un autre site",
        _part(
            Claim(
                r"\w",
                (
                    r"\b(autres? (sites?|services?|comptes?)|ailleurs)\b",
                    r"utilis|repren|repris|serv|employ|identique|meme|choisi",
                ),
                denied=True,
                unless=r"\bpas (interdit|gene|probleme)|conditions",
            ),
            Claim(
                r"\b(different\w*|distinct\w*|unique|propre a|reserv\w*|nouveau|inedit)\b",
                (r"\b(autres? (sites?|services?|comptes?)|ailleurs)\b", _CODE),
            ),
        ),
    )
    STRENGTH_SHOWN = (
        "qu'un niveau indicatif de sécurité est affiché",
        _part(
            Claim(
                r"niveau[^.]*\b(indicatif|securite|robustesse|force)|\brobustesse|\bforce d[eu]"
                r"|\bsolidite d[eu]",
                unless=r"niveau de (service|revenu|remboursement)",
            )
        ),
    )
    EASY_ADDRESS = (
        "que l'adresse doit être facilement consultable",
        _part(
            Claim(
                r"\b(facile\w*|reguliere\w*|aisement|souvent|frequemment"
                r"|quotidien\w*|sans difficulte"
                r"|tous les jours|chaque jour|habituel\w*)\b",
                (_ADDRESS + r"|\b(messagerie|boite)\b", r"consult|\bli(re|sez)\b|acce|relev|ouvr"),
                unless=r"conditions|\bcompte est",
            )
        ),
    )
    FOLLOW_LINK = (
        "de suivre le lien reçu par courriel pour finaliser la création",
        _part(
            Claim(
                _FOLLOWING,
                (
                    _LINK,
                    r"\b(recue?s?|email|envoy\w*|messagerie|message|contient)\b",
                    r"finalis|activ|valid|termin|confirm|inscription|creation",
                ),
                unless=rf"{_OTHER_THING}|\bavez (bien |deja )?(cliqu|suiv)",
                near=1,
            )
        ),
    )
    VALIDATION_AWAITED_HERE = (
        "que la validation est attendue à cet endroit",
        _part(Claim(r"validation de mon email"), *_ASKED_TO_FOLLOW),
    )
    VALIDATION_AWAITED = (
        "que la validation de l'adresse est attendue",
        _part(
            *_BEING_VALIDATED,
            Claim(
                r"\b(valide[rz]|confirme[rz]|active[rz]|verifie[rz]|validation|confirmation)\b",
                (
                    _ACCOUNT,
                    r"\b(devez|devrez|merci de|veuillez|faut|d'abord|pensez|oubliez|avant|pour|afin"
                    r"|necessaire|invite\w*)\b",
                ),
                unless=_OTHER_THING,
            ),
            *_ASKED_TO_FOLLOW,
        ),
    )
    ACCOUNT_HELD_BACK = (
        "que le compte n'est pas ouvert",
        _part(
            *_BEING_VALIDATED,
            Claim(r"validation de mon email"),
            Claim(r"\b(valide[rz]|confirme[rz]) (d'abord )?(votre|mon) (email|adresse)"),
            *_ASKED_TO_FOLLOW,
            *_INACTIVE,
        ),
    )
    LINK_INACTIVE = ("que le lien n'est plus actif", _INACTIVE)
    LINK_SUPERSEDED = (
        "que le lien n'est plus le bon",
        _part(
            *_INACTIVE,
            Claim(
                r"\b(remplac\w*|ancien|plus recent|invalide|deja|annule|dernier|nouveau lien)\b",
                (_LINK,),
                unless=_OTHER_THING,
            ),
            Claim(r"\b(plus recent|dernier|nouvel?)\b[^.]*\b(email|message)|\bancien email"),
            Claim(r"\b(bon|dernier|plus recent)\b", (_LINK,), denied=True, unless=_OTHER_THING),
        ),
    )
    ALREADY_ACTIVE = (
        "que le compte est déjà activé",
        _part(
            Claim(
                r"\bcompte( \w+){0,3} (est|a (bien |deja )?ete|etait) "
                r"(bien |deja |maintenant |desormais )*(active|actif|valide|ouvert|confirme)\b"
                r"|\b(email|adresse) (est|a (bien |deja )?ete|etait) "
                r"(bien |deja |maintenant |desormais )*(confirme|valide|verifie)e?\b"
                r"|\bavez deja (active|confirme|valide)\b",
                (_ACCOUNT,),
                unless=_OTHER_THING,
            )
        ),
    )
    CALL_3646 = (
        "d'appeler le 3646",
        _part(Claim(r"(?<!\d)(?<!\d )36[ ·-]?46(?! ?\d)", unless=r"\b(fermee?|indisponible)\b")),
    )
    ALL_MANDATORY = (
        "que tous les éléments sont obligatoires",
        _part(
            Claim(
                r"\b(champs?|elements|informations|zones|rubriques|donnees|deux codes)\b[^.]*"
                r"\b(obligatoires?|requise?s?)\b|\b(devez|faut|veuillez"
                r"|merci de)\b[^.]*\b(tous les|toutes les)"
                r"\b[^.]*\b(champs|elements|informations)\b",
                unless=r"\bsauf\b|a l'exception|hormis|certains",
            )
        ),
    )


class MailStatement(Said):
    """What the courriel has to say."""

    CONFIRM_TO_ENJOY = (
        "de confirmer son adresse pour profiter de tous les services",
        _part(
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
        _part(
            Claim(
                r"\b(confirm|valid|verifi)\w*",
                (_ADDRESS,),
                unless=r"pas (besoin|necessaire|obligatoire)|inutile|a bien ete|est confirmee",
            ),
            Claim(r"\bconfirm\w*", (_ADDRESS, r"\btant qu"), denied=True, supposed=True),
        ),
    )
    WARN_THE_CAISSE = (
        "de prévenir sa caisse si l'on n'est pas à l'origine de la demande",
        _part(
            Claim(
                r"\b(inform|preven|avert|contact|signal|alert|appel|rapproch|avis)\w*",
                (r"\bcaisse\b", _ORIGIN),
                near=1,
            )
        ),
    )
    CHANGE_ACCESS_CODE = (
        "de modifier son code d'accès si l'on n'est pas à l'origine de la demande",
        _part(
            Claim(
                r"\b(modifi|chang|renouvel|reinitialis|remplac)\w*",
                (_CODE, _ORIGIN),
                near=2,
            )
        ),
    )
    AUTOMATIC = (
        "qu'il est généré par un automate",
        _part(
            Claim(
                r"\bautomat\w*|\brobot\b",
                (
                    r"\b(message|email|envoi|courrier|genere|envoye|emis|expedie"
                    r"|adresse automatique)\b",
                ),
                unless=r"\bcompte [^.]*\b(sera|ferme|supprime|active)",
            )
        ),
    )
    DO_NOT_REPLY = (
        "de ne pas y répondre",
        _part(
            Claim(
                r"\brepond\w*|\breponses?\b",
                denied=True,
                unless=r"sans reponse|reponse de votre part|pas (de|recu de) reponse|tarde",
            )
        ),
    )


class Requirement(Said):
    """What the code must be, as the guide lists it; the same words name it in a refusal."""

    LENGTH = (
        "entre 8 et 50 caractères",
        _part(
            Claim(
                r"\b(8|huit)\b",
                (r"\b(50|cinquante)\b", r"caracter"),
                denied=None,
                unless=r"plus de (50|cinquante)|moins de (8|huit)",
                near=1,
            )
        ),
    )
    BOTH_CASES = (
        "des lettres latines minuscules et majuscules",
        _part(
            Claim(
                r"minuscule|majuscule",
                (r"minuscule", r"majuscule"),
                unless=r"\bou (une |des |en )?(lettres? )?(majuscule|minuscule)",
                near=1,
            )
        ),
    )
    DIGIT_OR_SPECIAL = (
        "un chiffre ou un caractère spécial",
        _part(Claim(r"chiffre[^.]*\bou\b[^.]*special|special[^.]*\bou\b[^.]*chiffre")),
    )
    ALLOWED_ONLY = (
        "seulement des caractères autorisés",
        _part(
            Claim(
                r"\b(autoris|admis|permis|accept|possible)\w*",
                (r"caractere|special|signe|symbole",),
                unless=r"\btous les caracteres|n'importe quel",
            ),
            Claim(
                r"\b(uniquement|seulement|exclusivement|seuls?)\b", (r"caractere|signe|symbole",)
            ),
        ),
    )
    NO_IDENTITY = (
        "ni le numéro de sécurité sociale ni la date de naissance",
        _part(
            Claim(
                r"securite sociale|date de naissance",
                (r"securite sociale", r"date de naissance"),
                denied=True,
                near=1,
            )
        ),
    )


# What names a missing requirement in a refusal: less than the whole sentence is enough.
NAMES_REQUIREMENT: dict[Requirement, re.Pattern[str]] = {
    Requirement.LENGTH: re.compile(r"\b8\b|\b50\b|trop (court|long)|longueur|huit"),
    Requirement.BOTH_CASES: re.compile(r"majuscule|minuscule"),
    Requirement.DIGIT_OR_SPECIAL: re.compile(r"chiffre|special"),
    Requirement.ALLOWED_ONLY: re.compile(r"autoris|interdit|admis|permis|espace|accept"),
    Requirement.NO_IDENTITY: re.compile(r"securite sociale|\bnir\b|numero"),
}


class HelpPoint(Said):
    """A check that « Je n'ai pas reçu le mail » has to gather (REC-08)."""

    EXACT_ADDRESS = (
        "l'adresse donnée est exacte",
        _part(
            Claim(
                r"\b(exacte?|correcte?\w*|juste|verifi\w*|bonne|erreurs?|fautes?)\b",
                (_ADDRESS,),
                denied=None,
                supposed=True,
                asked=True,
                unless=r"adresse (ip|postale)",
                near=0,
            )
        ),
    )
    SPAM = (
        "les indésirables",
        _part(Claim(r"indesirable|spam|pourriel", denied=None, supposed=True, asked=True)),
    )
    OTHER_ADDRESS = (
        "une autre adresse",
        _part(
            Claim(
                r"autre (email|adresse|boite|fournisseur)|autre[^.]{0,20}email"
                r"|email[^.]*different fournisseur",
                denied=None,
                supposed=True,
                asked=True,
                unless=r"\bpas d'autre|aucune autre|impossible|\bne (pouvez|peut) pas",
            )
        ),
    )
    OUTLOOK = (
        "les messageries Outlook",
        _part(Claim(r"\boutlook\b", denied=None, supposed=True, asked=True)),
    )
    OLD_MESSAGE = (
        "un ancien courriel",
        _part(
            Claim(
                r"ancien[^.]*(email|lien|message)|(plus recent|dernier)[^.]*(email|lien|message)"
                r"|(email|lien|message)[^.]*(plus recent|ancien)",
                denied=None,
                supposed=True,
                asked=True,
            )
        ),
    )
