"""What a screen says of the code personnel: how each thing is said."""

from __future__ import annotations

from recette.domain.language.clauses import NEVER, Claim
from recette.domain.language.fragments import CODE
from recette.domain.language.said import part

_ELSEWHERE = (
    r"\b(?:autres? (?:\w+ )?(?:sites?|services?|comptes?)|ailleurs|nulle part"
    r"|(?:chaque|plusieurs) (?:sites?|services?|comptes?))\b"
)
_REUSE = (
    r"\b(?:(?:re)?utilis(?!able)\w*|(?:re|ap)?pre(?:nds?|nez|nne|ndre)|repr(?:is|ends|enez)"
    r"|serv(?:i|ir|ez|ent|ant)|sers|sert|(?:re|ré)?employ\w*|identique|chois\w+|(?:re)?copi\w+"
    r"|recycl\w+|mett\w+|mets|recour\w+|(?:le )?meme|celui|le votre)\b"
)
# « n'en reprenez pas un », « celui d'un autre site »: a code all the same.
_IT = rf"{CODE}|\bcelui\b|\bn'en\b|\bil ne\b"
# Codes that open nothing here, and what one does of a code other than choose it.
_OTHER_CODE = r"\bcodes? (?:promo\w*|postal|barre|source|de parrainage)|\b(?:photo|conditions)\b"
_ALLOWED = (
    r"\b(?:autrefois|auparavant|rien n|empech\w*|pas (?:interdit|gene|probleme|genant)"
    r"|plus interdit)"
)
_PAST = r"\b(?:n'(?:avez|as|aviez|avais|avait)|etait|etiez|a ete|ont ete)\b"
_WE = r"\b(?:nous|notre site|ce site) (?:ne|n')"
_ADVISED_AGAINST = (
    r"\b(?:proscri\w*|bann\w*|gardez-vous|(?:s'|vous )?abst\w+|mauvaise idee|imprudent|dangereux"
    r"|a eviter|a bannir|evite[rz]?|risque)\b"
)

CHOOSE_A_NEW_CODE = (
    part(
        Claim(
            _REUSE,
            (_ELSEWHERE, CODE),
            within=(_IT,),
            denied=True,
            condition=NEVER,
            but=rf"{_PAST}|{_WE}|\b(?:peut|permet|pouvez)\b",
            unless=rf"{_OTHER_CODE}|{_ALLOWED}",
        ),
        # The code may have been named just before: « un code, un site : ne recyclez pas celui … ».
        Claim(
            _REUSE,
            (CODE,),
            within=(_IT, _ELSEWHERE),
            denied=True,
            condition=NEVER,
            but=rf"{_PAST}|{_WE}|\b(?:peut|permet|pouvez)\b",
            unless=rf"{_OTHER_CODE}|{_ALLOWED}",
            near=1,
        ),
        # « chaque site a son code : ne réutilisez pas un code existant ».
        Claim(
            r"\breutilis\w*",
            (r"\b(?:chaque|un) site\b|\b(?:partout|plusieurs sites)\b",),
            within=(CODE,),
            denied=True,
            condition=NEVER,
            but=_PAST,
        ),
        # « un code que vous n'employez nulle part ailleurs ».
        Claim(
            r"\b(?:que|qui|dont) (?:vous |tu |l'on |on )?(?:ne |n')(?:vous |te )?\w+.*"
            r"\b(?:nulle part|aucun autre|ailleurs|autres? (?:sites?|services?|comptes?))\b",
            (CODE,),
            denied=None,
            condition=NEVER,
            but=r"\b(?:evite[rz]?|inutile|etait|etiez|a ete|ont ete)\b",
            unless=_OTHER_CODE,
        ),
        Claim(
            r"\b(?:different\w*|distinct\w*|unique|propre a|reserv\w*|inedit|specifique"
            r"|autre que)\b",
            (_ELSEWHERE, CODE),
            condition=NEVER,
            but=r"^(?:vous|tu|nous) (?:utilis|employ|av|as)\w*",
            unless=_OTHER_CODE,
        ),
        Claim(
            _ADVISED_AGAINST,
            (_ELSEWHERE, CODE, _REUSE),
            denied=None,
            condition=NEVER,
            but=r"\b(?:pas|plus|rien|sans)\b",
            unless=rf"{_OTHER_CODE}|{_ALLOWED}",
        ),
        Claim(
            r"\b(?:mauvaise idee|a eviter|a proscrire|choisissez-en|prenez-en)\b",
            (rf"{CODE}.*{_REUSE}.*{_ELSEWHERE}.*\|",),
            denied=None,
            but=r"\bpas\b",
            near=1,
        ),
    ),
)

_HIS_CODE = (
    r"(?:(?:votre|ton|mon|son|le|ce|un) )?(?:nouveau )?(?:codes?|mot de passe)"
    r"(?! (?:postal|promo\w*|barre|source))"
)
_OF_CODE = rf"(?:de |du |d'(?:un )?){_HIS_CODE}"
# « sécurité sociale », « sécurité de l'immeuble »: of something else than the code.
_STRENGTH = (
    r"\b(?:securite|robustesse|force|solidite|protection|fiabilite)\b"
    r"(?! (?:sociale|incendie|routiere|civile|juridique|sanitaire))"
    rf"(?! (?:de |du |des |d')(?!{_HIS_CODE}|saisie))"
)
_QUALITY = r"(?:securite|robustesse|force|solidite|protection|fiabilite|complexite|qualite)"
_GAUGE = r"\b(?:niveau|degre|indicateur|indication|evaluation|estimation|jauge|score|mesure)\b"
_MARK = r"(?:tres )?(?:faible|moyen(?:ne)?|forte?|robuste|bonn?e?|elevee?)\b"
_GRADE = (
    r"\b(?:faible|bas|basse|moyen\w*|fort\w*|bonn?e?|elevee?|insuffisant\w*|correcte?|excellente?"
    r"|niveau|indicati\w*|suffisante?)\b|[●○█░★☆]|\d/\d"
)
# It is hidden, or is that of a place, of a site, of a person.
_NOT_SHOWN = (
    r"\b(?:impossible|masque\w*|retire\w*|supprime\w*|desactive\w*|indisponible|enleve\w*|cache\w*"
    r"|pour (?:votre|plus de|des raisons de) securite|ameliorer|augmenter|renforcer"
    r"|locaux|batiment|haut niveau|compte|donnees|connexion|paiement|remboursement|dossier"
    r"|niveau de (?:service|revenu|stress)|doit|doivent|choisissez|optez|offr\w+|exigee?"
    r"|notre|nos|hall)\b"
)

STRENGTH_SHOWN = (
    part(
        Claim(
            rf"{_GAUGE}.*{_STRENGTH}|{_STRENGTH}.*{_GAUGE}"
            rf"|\b(?:robustesse|force|solidite|fiabilite) {_OF_CODE}",
            actual=True,
            condition=NEVER,
            but=_NOT_SHOWN,
        ),
        # « sécurité du mot de passe : moyenne ».
        Claim(
            rf"^\W*{_QUALITY} {_OF_CODE}",
            (_GRADE,),
            actual=True,
            condition=NEVER,
            unless=_NOT_SHOWN,
        ),
        # « robustesse : moyenne », « votre mot de passe est : faible ».
        Claim(
            rf"^\W*(?:{_QUALITY}|(?:votre |mon )?mot de passe(?: est)?(?: {_MARK})?)$",
            (rf"^\W*(?:{_QUALITY}|(?:votre |mon )?mot de passe)(?: est)? ?:? ?{_MARK}",),
            unless=rf"{_NOT_SHOWN}|\btrop\b",
        ),
        Claim(r"\bsecurite\b", (rf"{_HIS_CODE}", r"\bniveau indicatif\b"), unless=_NOT_SHOWN),
        Claim(
            r"\b(?:barre|jauge|indicateur|voyant|couleurs?|pastille)\b"
            r".*\b(?:montr|indiqu|affich|signal|di[rst]|inform|evalu|mesur)\w*",
            (CODE, r"\b(?:surs?|fiable|securi\w*|robust\w*|solid\w*|fort|force|niveau)\b"),
            actual=True,
            unless=_NOT_SHOWN,
        ),
    ),
)
