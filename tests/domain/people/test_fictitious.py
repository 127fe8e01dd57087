"""Nothing that the harness types can be somebody's."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recette.domain.errors import UsageError
from recette.domain.people.fictitious import (
    is_fictitious_number,
    is_fictitious_phone,
    is_reserved_domain,
)
from recette.domain.people.nir import NUMBERS
from recette.screenplay.casting import Casting
from recette.target.loading import profile_of
from recette.target.profile import InboxSection, Profile

ROOT = Path(__file__).parents[3]
FEATURES = sorted((ROOT / "features").rglob("*.feature"))
# No range is kept for fiction there; they are typed, never called (ADR 3).
TYPED_ONLY = ("07.00.00", "09.00.00", "08.39.98", "08.99.00", "00.99.00")


@given(
    seed=st.integers(0, 2**31),
    name=st.sampled_from(["Camille", "Karim", "Zoé", "Témoin1", "Anne-Lise"]),
    born=st.none() | st.dates(date(1900, 1, 1), date(2026, 1, 1)),
)
def test_a_person_is_fictitious_whatever_the_seed_the_name_and_the_birth(
    seed: int, name: str, born: date | None
) -> None:
    """Whatever the seed, the name and the birth."""
    person = Casting(seed, "a:1", InboxSection().domaine).person(name, born)
    assert is_reserved_domain(person.email.partition("@")[2])
    assert is_fictitious_number(person.number)
    assert is_fictitious_number(person.full_number)
    assert is_fictitious_phone(person.mobile)
    assert is_fictitious_phone(person.landline)
    assert person.mobile.startswith("06")
    assert person.landline.startswith("01")


@given(seed=st.integers(0, 2**31))
def test_every_writing_of_a_number_keeps_its_fictitious_commune(seed: int) -> None:
    """Every writing of a n° keeps its commune, so that none of them is somebody's either."""
    person = Casting(seed, "a:1", "example.org").person("Camille")
    for words, write in NUMBERS.items():
        digits = re.sub(r"\s", "", write(person)).upper()
        assert digits[7:9] == "99" or digits[5:10] == "97499", words
        if re.fullmatch(r"[12]\d{4}(\d\d|2[AB])\d{6}(\d\d)?", digits):
            assert is_fictitious_number(digits), words


@pytest.mark.parametrize(
    "number",
    [
        "1840675123456",
        "184067512345612",
        "1 84 06 75 123 456",
        "284062A004088",
        "1840697411001",
        "",
    ],
)
def test_a_number_with_a_commune_that_exists_is_not_fictitious(number: str) -> None:
    """A n° with a commune that exists is not said fictitious."""
    assert not is_fictitious_number(number)


@pytest.mark.parametrize("department", ["97", "98", "99", "96"])
def test_overseas_and_abroad_the_reserved_communes_are_not_fictitious(department: str) -> None:
    """Overseas and abroad 990 to 999 may be given: they are not fictitious there."""
    assert not is_fictitious_number(f"28406{department}990123")


@pytest.mark.parametrize(
    "domain", ["example.org", "EXAMPLE.NET.", "a.b.example.com", "recette.test", "x.invalid"]
)
def test_domains_kept_for_examples_and_what_is_under_them_are_reserved(domain: str) -> None:
    """Those kept for examples, and what is under them."""
    assert is_reserved_domain(domain)
    Profile.model_validate({"boite": {"domaine": domain}})


@pytest.mark.parametrize(
    "domain", ["gmail.com", "notexample.org", "example.fr", "test.fr", "example.org.evil.fr", ""]
)
@pytest.mark.parametrize("key", ["domaine", "autre_domaine"])
def test_another_domain_needs_somebody_to_answer_for_it(domain: str, key: str) -> None:
    """Another domain needs somebody to answer for it, who is then named."""
    assert not is_reserved_domain(domain)
    with pytest.raises(UsageError, match=r'domaine_autorise_par = "…"') as refusal:
        profile_of({"boite": {key: domain}}, "p.toml")
    assert "boite : le domaine" in str(refusal.value)
    with pytest.raises(UsageError):
        profile_of({"boite": {key: domain, "domaine_autorise_par": " "}}, "p.toml")
    answered = profile_of({"boite": {key: domain, "domaine_autorise_par": "L. M."}}, "p.toml")
    assert answered.boite.domaine_autorise_par == "L. M."


@pytest.mark.parametrize("phone", ["06.39.98.12.34", "0199001234", "05 36 49 00 00"])
def test_telephones_of_the_ranges_of_arcep_are_fictitious(phone: str) -> None:
    """The ranges of ARCEP."""
    assert is_fictitious_phone(phone)


@pytest.mark.parametrize("phone", ["06.39.97.12.34", "0612345678", "06.39.98.12.3", "3646", ""])
def test_any_other_telephone_is_not_fictitious(phone: str) -> None:
    """Any other telephone may be somebody's."""
    assert not is_fictitious_phone(phone)


@pytest.mark.parametrize("feature", FEATURES, ids=lambda path: path.stem)
def test_what_the_features_write_out_is_fictitious(feature: Path) -> None:
    """What the features write out is fictitious too."""
    text = feature.read_text(encoding="utf-8")
    for domain in re.findall(r"@([\w-]+\.[\w.-]*\w)", text):
        assert is_reserved_domain(domain), domain
    for phone in re.findall(r"(?<![\w.])0\d(?:[. ]?\d\d){4}(?![\w.])", text):
        spelled = ".".join(re.findall(r"\d\d", phone))
        assert is_fictitious_phone(phone) or spelled.startswith(TYPED_ONLY), phone
    assert not re.search(r"(?<!\d)[12](?: ?\d){12,14}(?!\d)", text)


@pytest.mark.parametrize("path", sorted(ROOT.glob("docker/*.toml")), ids=lambda path: path.name)
def test_the_profiles_that_we_ship_write_to_nobody(path: Path) -> None:
    """The profiles that we ship write to nobody."""
    profile = Profile.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    assert is_reserved_domain(profile.boite.domaine)
