"""What a screen says of what must be given: how each thing is said."""

from __future__ import annotations

from recette.domain.language.clauses import NEVER, Claim
from recette.domain.language.fragments import NOT_SO
from recette.domain.language.said import part

_ADDRESS = r"\b(?:email|adresse)s?\b(?! (?:postale|ip|bancaire|du service))"
_MANDATORY = (
    r"\b(?:obligatoire\w*|indispensables?|requi\w*|necessaires?|necessit\w*|exig\w*|devez|dois"
    r"|devrez"
    r"|doit|doivent|faut|imperati\w*|obligation|conditionn\w*|subordonn\w*|suppose|tenue?s? d\w*"
    r"|reserve\w*|besoin d\w*|implique|imposee?)\b"
)
_OPTIONAL = r"\b(?:recommand\w*|conseill\w*)\b|\bmeme sans\b|\bnon (?:obligatoire|exigee?|requise?)"
_OTHER_MANDATORY = (
    r"\b(?:numero|telephone|cartes?|masque|signature|conditions|l'envoi|employeur|bancaire"
    r"|caisse doit"
    r"|adresse postale|lettre d'information|confirmez|valide[rz])\b"
)
_FOR_SERVICES = (
    r"^(?!.*\b(?:bientot|partir d\w+|prochain\w*|avenir)\b)"
    r".*\b(?:services?|compte|adher\w*)\b"
)
_TO_SERVICES = r"\bservices?\b(?! du personnel)"

ADDRESS_MANDATORY = (
    part(
        Claim(
            _MANDATORY,
            (_TO_SERVICES,),
            within=(_ADDRESS,),
            but=_OTHER_MANDATORY,
            unless=rf"{_OPTIONAL}|{NOT_SO}|facultati|optionnel",
            actual=True,
            condition=_FOR_SERVICES,
            near=1,
        ),
        # « ne pas la donner n'est pas possible », « n'est pas facultatif ».
        Claim(
            r"\b(?:n'est|ne sont) (?:pas|en rien) (?:facultati|optionnel)|\bnon (?:facultati"
            r"|optionnel)",
            (_TO_SERVICES, _ADDRESS),
            denied=None,
            near=1,
        ),
        # « c'est obligatoire pour avoir les services »: of the address just asked for.
        Claim(
            _MANDATORY,
            (_ADDRESS, _TO_SERVICES),
            within=(
                r"^\W*(?:c'est|elle|il|cela|le renseigner|cette (?:donnee|information|saisie))\b",
            ),
            but=_OTHER_MANDATORY,
            unless=rf"{_OPTIONAL}|{NOT_SO}|facultati",
            actual=True,
            near=1,
        ),
        Claim(
            rf"\bsans\b.*{_ADDRESS}|{_ADDRESS}.*\bsans (?:elle|lui)\b",
            (_TO_SERVICES, r"\bn(?:e |')|impossible|aucun|inaccessible|\bpas d|\bferme|\bnul\b"),
            denied=None,
            unless=rf"{_OPTIONAL}|{NOT_SO}",
        ),
        Claim(
            rf"\b(?:qu'(?:en|a |aux? |avec|apres|une fois)|que (?:si|lorsque"
            rf"|moyennant)).*{_ADDRESS}",
            (_TO_SERVICES, r"\bn(?:e |')"),
            denied=None,
            supposed=True,
            unless=NOT_SO,
        ),
        Claim(
            rf"\b(?:tant que|si vous n|sinon|a defaut|faute d).*(?:{_ADDRESS}|\bservices?\b)",
            (
                _ADDRESS,
                _TO_SERVICES,
                r"\bn(?:e (?:pourr|pouv|peu|ser|sont|benef|vous)|'(?:est|aur|acced))"
                r"|\bferme"
                r"|\binaccessible|\bbloque|\bpas d|\baucun",
            ),
            denied=None,
            supposed=True,
            unless=NOT_SO,
        ),
        Claim(
            rf"\bseule?s? les \w+ (?:ayant|qui ont|disposant).*{_ADDRESS}",
            (_TO_SERVICES,),
            unless=NOT_SO,
        ),
        Claim(
            rf"^\W*(?:pas d'|point d'|aucune? |sans ){_ADDRESS}",
            (r"\b(?:pas de|aucun|point de) services?\b",),
            denied=None,
        ),
    ),
)

_MAILBOX = (
    r"(?<!\bdes )(?<!a l')\b(?:adresse|email|boite(?: email)?|messagerie)\b(?! (?:postale|ip|du "
    r"|des "
    r"|de (?:nos|notre|votre|la|l')))"
)
_EASY = (
    r"\b(?:facile\w*|reguliere\w*|aisee?s?|aisement|simples?|simplement|souvent|frequemment"
    r"|commode\w*"
    r"|quotidien\w*|sans (?:difficulte|peine|mal)|tous les jours|chaque jour|habituel\w*"
    r"|a tout moment|rapidement)\b"
)
_READ = r"\b(?:consult\w*|li(?:re|sez|s)|acces\w*|acced\w*|relev\w*|ouvr\w*)\b"
_NOT_ASKED = (
    rf"\bconditions\b|\bcompte est\b|\bcaisse est\b|\bnotre site\b|\bpeu importe\b|\bannuaire\b"
    rf"|{NOT_SO}"
    r"|\bdossier\b|\ba retenir\b"
)
EASY_ADDRESS = (
    part(
        Claim(rf"{_MAILBOX}.*{_EASY}", (_READ,), unless=_NOT_ASKED, condition=NEVER),
        Claim(
            rf"\b(?:puissiez|pouvoir|puisses|pouvez|devez|soyez) .*{_EASY}.*{_MAILBOX}",
            within=(_READ,),
            unless=rf"{_NOT_ASKED}|\b(?:releves|remboursements|medecin)\b",
            condition=NEVER,
        ),
        # « elle doit être simple à consulter », « la vôtre … », an item of a list.
        Claim(
            _EASY,
            (_MAILBOX,),
            within=(
                r"^\W*(?:elle|celle-ci|la votre|vous devez|il faut|a consulter|facile\w*|aisement"
                r"|simple)\b",
                _READ,
            ),
            but=r"\b(?:releves|medecin|remboursements|dossier)\b",
            unless=_NOT_ASKED,
            near=2,
        ),
        Claim(
            rf"{_MAILBOX}.*\b(?:difficile\w*|malaisee?|peu|rarement|jamais)\b",
            denied=True,
            within=(_READ, r"\b(?:donn|indiqu|renseign|choisi|saisi|utilis|evit|pren)\w*"),
            unless=r"\bpouvez\b",
        ),
    ),
)

_FIELD = (
    r"\b(?:champs?|elements?|informations?|renseignements?|zones?|rubriques?|donnees|cases?"
    r"|deux codes"
    r"|formulaire)\b(?! (?:recyclables?|de (?:la|votre) (?:partie|section|dossier|convention)))"
)
_EVERY = (
    r"\b(?:tous|toutes|tout|l'ensemble|l'integralite|la totalite|chaque|chacune?|chacuns?"
    r"|les (?:deux|trois|quatre) (?:champs|codes|elements|zones))\b"
)
_REQUIRED = (
    r"\b(?:obligatoire\w*|requise?s?|exig\w*|necessaires?|indispensables?|imperati\w*"
    r"|a (?:remplir|completer|renseigner|saisir|fournir)"
    r"|doi(?:t|vent) (?:\w+ )*(?:rempli|complet|renseign|saisi|fourni)\w*)\b"
)
_TO_FILL = (
    r"\b(?:devez|dois|faut|veuillez|merci de|convient de|pri\w+ de|pensez a|tenue? de)\b.*"
    r"\b(?:remplir|completer|renseigner|saisir|fournir|indiquer)\b"
    r"|\b(?:remplisse|complete|renseigne|saisisse|fournisse)[zr]\w*|\bomettre aucun"
)
_NOT_ALL = (
    r"\b(?:sauf|hormis|excepte\w*|presque|certain\w*|la plupart|majorite|quelques|en dehors)\b"
    r"|\ba l'exception|\bseule?s?\b|\basterisque|\betoile|\bmarques?\b|\b(?:ont|a) (?:\w+ )?ete\b"
    r"|\bvaccin\w*|\boublie un\b|\bavez (?:\w+ )?rempli"
)
ALL_MANDATORY = (
    part(
        Claim(
            _REQUIRED,
            (_FIELD,),
            within=(_EVERY,),
            but=r"\b(?:champs|elements|informations|rubriques) obligatoires\b",
            unless=rf"{_NOT_ALL}|{NOT_SO}",
            actual=True,
            condition=r"\ble formulaire\b",
        ),
        Claim(
            r"\bles (?:deux )?(?:champs|codes|elements|informations|donnees|zones|rubriques)"
            r"(?: (?:ci-dessous|suivante?s|demande\w*))? (?:sont|doivent)\b",
            within=(_REQUIRED,),
            unless=rf"{_NOT_ALL}|{NOT_SO}",
            actual=True,
            condition=NEVER,
        ),
        Claim(r"^\W*tout est (?:obligatoire|requis|a remplir)", condition=NEVER),
        Claim(
            _TO_FILL,
            (_FIELD,),
            within=(_EVERY,),
            but=r"\bchamps? obligatoires?\b",
            unless=rf"{_NOT_ALL}|{NOT_SO}",
            condition=NEVER,
            near=1,
        ),
        # None may be left out.
        Claim(
            r"\b(?:aucune?|pas une?|pas de)\b.*\b(?:facultati|optionnel|vide|blanc|omis|oubli)"
            r"|\b(?:laissez|oubliez|omettez|omettre)\b.*\baucune?\b",
            (_FIELD,),
            denied=None,
            unless=_NOT_ALL,
            actual=True,
            condition=NEVER,
            near=1,
        ),
    ),
)
