"""Every sentence of our features is defined, once; every definition serves."""

from __future__ import annotations

import pytest

from tests.features.loading import Definitions, load_definitions, sentences_to_play


@pytest.fixture(scope="module")
def definitions() -> Definitions:
    """Return our steps, as behave loads them: two that say the same are refused here."""
    return load_definitions()


def test_every_definition_can_be_used(definitions: Definitions) -> None:
    """Behave sets aside, without a word in the verdict, a definition that it cannot compile."""
    assert not [definition.pattern for definition in definitions.bad]
    assert all(definitions.by_type[kind] for kind in ("given", "when", "then"))
    assert not definitions.by_type["step"], "une étape dit sa nature : given, when ou then"


def test_every_sentence_is_defined(definitions: Definitions) -> None:
    """No sentence is left without a definition: it would be an error of the whole run."""
    lost = {s.where for s in sentences_to_play() if not definitions.answering(s.step)}
    assert not lost, "\n".join(sorted(lost))


def test_no_sentence_is_ambiguous(definitions: Definitions) -> None:
    """No sentence has two definitions: behave would play the first loaded, by file name."""
    doubtful = {}
    for sentence in sentences_to_play():
        found = definitions.answering(sentence.step)
        if len(found) > 1:
            doubtful[sentence.where] = [definition.pattern for definition in found]
    assert not doubtful, "\n".join(f"{where} : {p}" for where, p in sorted(doubtful.items()))


def test_every_definition_serves(definitions: Definitions) -> None:
    """No definition answers to no sentence: it would be code that nothing proves."""
    used = {
        id(found)
        for sentence in sentences_to_play()
        for found in definitions.answering(sentence.step)
    }
    unused = [
        f"{definition.location} {kind} {definition.pattern}"
        for kind, loaded in definitions.by_type.items()
        for definition in loaded
        if id(definition) not in used
    ]
    assert not unused, "\n".join(unused)


def test_a_definition_serves_one_type_of_sentence(definitions: Definitions) -> None:
    """A function answers `Étant donné que` or `Quand`, rarely both, never `Alors` besides."""
    kinds: dict[object, set[str]] = {}
    for kind, loaded in definitions.by_type.items():
        for definition in loaded:
            kinds.setdefault(definition.func, set()).add(kind)
    mixed = [str(f) for f, said in kinds.items() if "then" in said and len(said) > 1]
    assert not mixed, mixed
