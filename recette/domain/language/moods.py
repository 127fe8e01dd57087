"""Of whom a French clause speaks, and whether it tells what is so here and now.

Works on clauses cut by `recette.domain.language.clauses`: without accents, but for the tenses that
only an accent tells (« insérez » orders, « insérera » will come).
"""

from __future__ import annotations

import re
from dataclasses import dataclass


def _words(*lines: str) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


_TOKEN = re.compile(r"\w+'|[\w·@-]+")
_ARTICLES = frozenset({"le", "la", "l'", "les"})
_DETERMINERS = _ARTICLES | _words(
    "un une ce cet cette ces votre vos ton ta tes mon ma mes notre nos son sa ses leur aucun",
    "aucune tout toute chaque",
)
_PREPOSITIONS = _words(
    "de d' du des a au aux en dans sur par pour avec sans depuis vers chez sous avant apres",
    "contre selon malgre lors entre via faute pendant grace",
)
_BEFORE_THE_NOUN = _words(
    "nouveau nouvel nouvelle ancien ancienne dernier derniere premier present presente meme bon",
    "bonne autre precedent precedente seul seule propre mauvais futur prochain",
)
# What may stand before an infinitive that is told to somebody: « merci de valider ».
_EMPTY = _PREPOSITIONS | _words(
    "merci priere afin ne pas le la l' y il plus qu' que a ensuite puis"
)
# « n'est plus le bon »: what follows the verb is no subject.
_NO_SUBJECT_YET = frozenset({"ne", "n'", "est"})
_AFTER_CE = frozenset({"n'", "ne", "qui", "que", "qu'", "est", "sera"})
_PERSONS = frozenset({"vous", "tu", "nous", "on", "je", "j'"})
_REFERRING = frozenset({"il", "elle", "celui-ci", "celle-ci", "lui", "elle-meme", "lui-meme"})
_IMPERSONAL = re.compile(
    r"il (?:(?:ne |n')?(?:faut|faudra|convient|suffit|manque|reste)"
    r"|(?:ne |n')?(?:vous|te|nous|lui) \w+"
    r"|(?:ne |n')?est (?:\w+ ){0,2}(?:inutile|necessaire|possible|impossible|indispensable"
    r"|obligatoire|trop))\b"
)
_INFINITIVE = re.compile(r"\w{2,}(?:[^i]er|fier|ir|oir)")
_ORDER = re.compile(r"(?!chez|assez)\w{3,}ez(?:-\w+)*")
_VERB_AFTER_PRONOUN = re.compile(r"est|etait|sera|a|ai|as|avez|avons|ont|ayant")
# « nous vous informons que … » tells of what comes after.
_FRAME = re.compile(
    r"^\W*(?:(?:nous|on|il|je|vous)\b[^,]{0,45}?\b(?:inform|signal|rappel|confirm|indiqu|precis"
    r"|regrett|constat|avis|appren|annonc|semble|apparait)\w*"
    r"|veuillez noter|sachez|notez"
    r"|il (?:se trouve|est (?:faux|vrai|exact|certain))|attention)(?: \w+){0,2} qu[e'] ?"
    r"|^\W*c'est (?!pas|plus)[^,]{3,40}? qu[e'] ?|^\W*c'est (?=[^,]{3,40} qui )"
)


@dataclass(frozen=True)
class Subject:
    """Of whom a clause speaks.

    Attributes:
        text: the clause from the subject on, its determiner first (« votre lien a expire »);
            « vous » for an order or an infinitive; empty when it is left out.
        noun: the clause from its first noun that no preposition introduces, subject or object;
            empty when it has none.
        refers: it is a pronoun, that stands for the last noun.
    """

    text: str
    noun: str
    refers: bool = False


def subject_of(clause: str) -> Subject:
    """Return the subject that a canonical clause bears."""
    clause = _FRAME.sub("", clause)
    tokens = list(_TOKEN.finditer(clause))
    words = [token.group() for token in tokens]
    text, refers = "", False
    for rank, word in enumerate(words):
        before = words[rank - 1] if rank else ""
        after = words[rank + 1] if rank + 1 < len(words) else ""
        here = clause[tokens[rank].start() :]
        if _begins_a_noun(word, before, after):
            left_out = not text and not _NO_SUBJECT_YET.isdisjoint(words[:rank])
            return Subject("" if refers or left_out else text or here, here, refers)
        if text or refers:
            continue
        if word in _PERSONS:
            text = word
        elif _ORDER.fullmatch(word) or (_is_infinitive(word) and _EMPTY.issuperset(words[:rank])):
            text = "vous"
        elif _refers(word, before, after):
            impersonal = _IMPERSONAL.match(here)
            text, refers = ("il", False) if impersonal else ("", True)
        elif word == "c'" or (word == "ce" and after in _AFTER_CE):
            text = "ce"
    return Subject(text, "", refers)


def _refers(word: str, before: str, after: str) -> bool:
    if word in {"celui", "celle"}:
        return after in {"que", "qu'", "qui", "sur", "auquel"}
    return word in _REFERRING and after != "y" and before not in _PREPOSITIONS


def _begins_a_noun(word: str, before: str, after: str) -> bool:
    if word not in _DETERMINERS or before in _PREPOSITIONS or not after:
        return False
    if word in _ARTICLES:
        return not (_VERB_AFTER_PRONOUN.fullmatch(after) or _is_infinitive(after))
    return word != "ce" or after not in _AFTER_CE


def _is_infinitive(word: str) -> bool:
    return word not in _BEFORE_THE_NOUN and _INFINITIVE.fullmatch(word) is not None


# Tenses are read with their accents: « préférez » is no future.
_FUTURE = re.compile(
    r"\b(?!devr|pourr|faudr)(?:\w*[es]era|\w{2,}(?:era|erez|eront|eras|ira|iront)|ser(?:ez|ont|as)"
    r"|aura|auront|\w*[vd]r(?:a|ont))\b"
    r"|(?<=\w )(?:va|vas|vont|allez|allons) (?:\w+ )?\w+(?:er|ir|oir|re)\b"
)
_CONDITIONAL = re.compile(r"\b(?!(?:re|ex|por|at|)trait)\w+r(?:ait|aient|iez)\b")
LATER = (
    r"\b(?:bientot|un jour|prochainement|demain|ulterieurement|a l'avenir|l'an prochain"
    r"|l'annee prochaine"
    r"|a (?:partir|compter) d(?:e|u|es|')|au-dela d(?:e|u|')"
    r"|passe (?:(?:ce|le|un) (?:\w+ )?delai|\d+)|d'ici\b"
    r"|(?:sous|dans) (?:un delai|ce delai|quelques|\d+|les prochain\w+)"
    r"|(?:chaque|tous les) (?:an|annee|mois|fois)s?)"
)
_LATER = re.compile(LATER)
# « n'est plus valide après 7 jours » is a rule, « a été annulé après 7 jours » is a fact.
_AFTER = re.compile(
    r"\b(?:apres|au bout de|au bout d') ?(?:\w+ )??(?:un delai|ce delai|quelques|\d+)"
)
_PERFECT = re.compile(r"\best devenu\b|\b(?:a|as|ont|avez|avons) (?:\w+ )?(?:ete|\w+[eiu]s?)\b")
# « fait », « souhait », « plaît », « paraît »
_NO_IMPERFECT = r"(?:\w*f|\w*tr|sou(?:h|str)|s|t|l|pl|(?:ap|dis)?par|(?:re)?conn|p)aits?\b"
_BEFORE = re.compile(
    rf"\b(?:(?!{_NO_IMPERFECT})\w{{2,}}(?:ait|aient)(?! deja\b)|(?<!depuis )hier|autrefois"
    r"|jadis|a l'epoque"
    r"|l'an dernier|(?:semaine|annee) derniere|mois dernier|en (?:19|20)\d\d)\b"
)
# « cliquez sur le lien et votre compte sera ouvert »: the order is for now.
_COORDINATE = re.compile(r" et (?:votre|ton|la|le|vous|tu)\b.*$")
# What a relative clause tells of the past is not what is told.
_RELATIVE_PAST = re.compile(
    r"(?<=\w )(?:qui|que|qu'|dont|auquel|laquelle|lequel) ?(?:\w+ |\w+'){0,3}?\w+(?:ait|aient"
    r"|iez|ions)\b"
    r"(?: ete)?(?: \w+)?"
)
_GENERAL = re.compile(
    r"\b(?:certaine?s|la plupart|(?:les|des) (?:personnes|assures|usagers|clients) (?:dont|qui)"
    r"|ceux (?:dont|qui)|(?<!@)exemple(?!·)|imaginons|supposons|croi(?:t|ent)|pensent"
    r"|parfois|peut-etre"
    r"|en general|generalement|il arrive|peut arriver|il se peut|risque\w* d)"
)


def is_actual(clause: str, spelled: str) -> bool:
    """Tell whether a clause tells what is so: not later, before, imagined or in general.

    Args:
        clause: its canonical words.
        spelled: the same, accents kept.
    """
    told = _RELATIVE_PAST.sub("", clause)
    return not (
        _FUTURE.search(_COORDINATE.sub("", spelled))
        or _CONDITIONAL.search(spelled)
        or _LATER.search(clause)
        or (_AFTER.search(clause) and not _PERFECT.search(clause))
        or _BEFORE.search(told)
        or _GENERAL.search(clause)
    )
