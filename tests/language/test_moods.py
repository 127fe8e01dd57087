"""Of whom a clause speaks, what governs it, and whether it tells what is so."""

from __future__ import annotations

import pytest

from recette.domain.language.clauses import NEVER, Claim, sentences
from recette.domain.language.moods import is_actual, subject_of
from recette.domain.language.negation import is_denied
from recette.domain.language.text import flowing, spelled, unaccented


def _clauses(text: str) -> list[tuple[str, str]]:
    return [(c.text, c.subjects[0]) for s in sentences(flowing(spelled(text))) for c in s.clauses]


@pytest.mark.parametrize(
    ("clause", "subject"),
    [
        ("votre lien de validation a expire", "votre lien de validation a expire"),
        ("malgre votre inscription votre compte est ferme", "votre compte est ferme"),
        ("nous vous informons que votre compte est actif", "votre compte est actif"),
        ("c'est ici que votre adresse doit etre validee", "votre adresse doit etre validee"),
        ("vous n'avez pas ouvert votre compte", "vous"),
        ("activez votre compte", "vous"),
        ("merci de valider votre adresse", "vous"),
        ("il vous reste a valider votre adresse", "il"),
        ("ce n'est plus le bon lien", "ce"),
        ("lien caduc", ""),
        ("n'est plus actif", ""),
        ("n'est plus le bon", ""),
        ("validation necessaire pour votre acces", ""),
        ("il est faux que votre compte soit ouvert", "votre compte soit ouvert"),
    ],
)
def test_the_subject_of_a_clause_is_its_first_noun_or_whoever_is_told(
    clause: str, subject: str
) -> None:
    """A noun that a preposition introduces, or that an order bears on, is no subject."""
    assert subject_of(clause).text == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Votre ancien lien avait expiré ; celui-ci est actif.", "votre ancien lien avait expire"),
        ("Un lien vous a été envoyé. Celui-ci est actif.", "ce lien vous a ete envoye"),
        ("Votre compte, lui, est actif.", "votre compte"),
        ("Oups, lien caduc !", "lien caduc"),
        ("Votre session, et non le lien, a expiré.", "votre session"),
        ("La date n'est plus la bonne : elle a changé.", "la date n'est plus la bonne"),
    ],
)
def test_a_pronoun_stands_for_the_last_noun(text: str, subject: str) -> None:
    """« celui-ci », « lui », « elle »: what was last told of, made definite."""
    told = [one for s in sentences(flowing(spelled(text))) for one in s.clauses[-1].subjects]
    assert subject in told


@pytest.mark.parametrize(
    ("clause", "actual"),
    [
        ("votre compte est activé", True),
        ("votre compte sera activé", False),
        ("vous allez recevoir un lien", False),
        ("allez voir vos messages", True),
        ("votre compte serait activé", False),
        ("votre lien était actif", False),
        ("le lien que contenait notre message n'est plus actif", True),
        ("votre compte avait déjà été activé", True),
        ("le lien n'est plus valide après 7 jours", False),
        ("le lien a été annulé après 7 jours", True),
        ("certains liens sont expirés", False),
        ("votre lien est peut-être expiré", False),
        ("insérez votre carte", True),
        ("vous devrez valider votre adresse", True),
        ("à partir de demain, c'est ainsi", False),
        ("cliquez sur le lien et votre compte sera ouvert", True),
        ("il vous plaît de le faire", True),
    ],
)
def test_what_is_later_before_imagined_or_general_is_not_so(clause: str, actual: bool) -> None:  # noqa: FBT001
    """Tenses and moods, accents kept: « insérez » is no future."""
    assert is_actual(unaccented(clause), clause) is actual


@pytest.mark.parametrize(
    ("text", "governed"),
    [
        ("Si le lien a expiré, appelez-nous.", [True, True]),
        ("Appelez-nous si le lien a expiré.", [True, True]),
        ("Votre lien a expiré : si besoin, appelez-nous.", [False, True, True]),
        ("Lorsqu'une page s'ouvre, cliquez.", [True, True]),
        ("Votre lien est le bon, même si vous en doutez.", [False, False]),
        ("Tant que vous attendez, rien ne change.", [False, False]),
        ("S'il vous plaît, cliquez.", [False, False]),
        ("Au-delà de 7 jours, le lien ne marche plus.", [True, True]),
    ],
)
def test_a_condition_governs_what_follows_and_the_clause_just_before(
    text: str, governed: list[bool]
) -> None:
    """Not beyond a colon; « tant que » and « même si » suppose nothing of the rest."""
    (sentence,) = sentences(flowing(spelled(text)))
    assert [bool(clause.condition) for clause in sentence.clauses] == governed


def test_another_thing_after_et_is_another_clause() -> None:
    """« … et ce délai est écoulé » speaks of the delay; « et » between two objects joins them."""
    assert [text for text, _ in _clauses("Le lien a servi et ce délai est écoulé.")] == [
        "le lien a servi",
        "ce delai est ecoule",
    ]
    assert len(_clauses("Vos courriers et vos messages arrivent.")) == 1


@pytest.mark.parametrize(
    ("clause", "denied"),
    [
        ("vous n'avez plus qu'a appeler", False),
        ("il ne vous reste plus qu'a confirmer", False),
        ("plus rien a valider", True),
        ("rien d'autre a faire", True),
        ("vous ne devez pas valider une adresse que vous ne connaissez pas", True),
        ("votre compte n'est pas seulement ouvert", False),
        ("il est faux que votre compte soit ouvert", True),
        ("votre compte n'a pu etre ouvert", True),
        ("le lien loin d'etre perime fonctionne", True),
    ],
)
def test_what_restricts_or_adds_denies_nothing(clause: str, denied: bool) -> None:  # noqa: FBT001
    """« ne … plus que », « pas seulement »; a relative clause denies for itself."""
    assert is_denied(clause) is denied


def test_a_question_may_lack_its_mark() -> None:
    """« Comment faire » asks, as a title does."""
    (sentence,) = sentences("comment activer votre compte.")
    assert sentence.asked


def test_a_claim_holds_in_one_clause_with_its_subject_and_without_condition() -> None:
    """Each of these conditions, alone, makes the claim fail."""
    claim = Claim(
        r"\bferme\b",
        subject=r"votre compte\b",
        within=(r"\bici\b",),
        but=r"\bpresque\b",
        actual=True,
        condition=NEVER,
    )
    assert claim.sentence("votre compte est ferme ici.")
    for text in (
        "votre carte est ferme ici.",
        "votre compte est ferme.",
        "votre compte est presque ferme ici.",
        "votre compte sera ferme ici.",
        "si vous partez, votre compte est ferme ici.",
    ):
        assert claim.sentence(text) is None


def test_the_number_of_an_item_is_no_sentence() -> None:
    """« 1. Ouvrez … » is one sentence."""
    assert [s.text for s in sentences("1. ouvrez le message. 2. cliquez.")] == [
        "ouvrez le message",
        "cliquez",
    ]
