"""`resultats.html`: one page, for people, that asks nothing of anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from recette.report import html
from recette.report.json_file import document

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from recette.report.results import Results


@pytest.fixture
def page(make: Callable[..., Results], tmp_path: Path) -> BeautifulSoup:
    """Return the page of a run with every status."""
    results = make(
        ("ACC-01", "conforme"),
        ("COD-01", "non_conforme"),
        ("COD-02", "erreur"),
        ("COD-04", "reserve"),
        ("ACT-05", "non_verifiable"),
        ("", "non_conforme"),
        name="Le n° 1850578006048",
    )
    return BeautifulSoup(html.write(results, tmp_path).read_text(encoding="utf-8"), "html.parser")


def test_the_page_says_that_it_is_in_french_and_what_it_tells(page: BeautifulSoup) -> None:
    """The page says that it is in French, and what it tells."""
    root, title = page.find("html"), page.find("title")
    assert root is not None
    assert root["lang"] == "fr"
    assert title is not None
    assert "essai" in title.get_text()


def test_the_page_loads_nothing_from_elsewhere(page: BeautifulSoup) -> None:
    """The page loads nothing from elsewhere; its links are relative, or inside it."""
    links = [
        str(t[k]) for k in ("href", "src") for t in page.find_all(lambda t, k=k: t.has_attr(k))
    ]
    assert links
    assert not [link for link in links if ":" in link or link.startswith("/")]
    style = page.find("style")
    assert style is not None
    assert "url(" not in style.get_text()
    assert "@import" not in style.get_text()


def test_every_rule_of_the_catalogue_has_its_verdict_in_words(
    page: BeautifulSoup, make: Callable[..., Results]
) -> None:
    """Every rule of the catalogue is on the page, with its verdict in words."""
    told = {str(tag["id"]): tag for tag in page.find_all(class_="regle")}
    assert set(told) == set(make().catalogue)
    assert "non conforme" in told["COD-01"].get_text()
    assert "non exécuté" in told["COD-03"].get_text()


def test_a_table_counts_the_rules_by_chapter_and_verdict(page: BeautifulSoup) -> None:
    """A captioned table counts the rules by chapter and verdict, each chapter a link."""
    table = page.find("table")
    assert table is not None
    assert table.caption is not None
    assert all(header.has_attr("scope") for header in table.find_all("th"))
    cells = [cell.get_text() for cell in table.find_all("td")]
    assert sum(int(cell) for cell in cells if cell.isdigit()) == 72
    for link in table.find_all("a"):
        assert page.find(id=str(link["href"]).removeprefix("#"))


def test_a_scenario_that_verifies_no_rule_is_shown_too(page: BeautifulSoup) -> None:
    """A scenario that verifies no rule is shown too."""
    assert "Scénarios hors catalogue" in page.get_text()
    assert len(page.find_all(class_="scenario")) == 6


def test_markup_in_a_message_is_text(page: BeautifulSoup) -> None:
    """Markup in a message is text."""
    assert len(page.find_all("script")) == 1
    assert any("<script>alert('x')</script>" in pre.get_text() for pre in page.find_all("pre"))


def test_no_number_is_whole_on_the_page(page: BeautifulSoup) -> None:
    """No n° is whole, in a message, a title, a step or a note."""
    text = str(page)
    assert "006048" not in text
    assert "006 048" not in text


def test_without_javascript_only_the_filters_are_hidden(page: BeautifulSoup) -> None:
    """Without JavaScript, filters that would do nothing are hidden, all the rest is there."""
    bars = page.find_all(class_="filtres")
    assert all(bar.has_attr("hidden") for bar in bars)
    assert not page.find_all(class_="regle", hidden=True)
    assert page.find(id="COD-01", open=True)


def test_every_field_has_its_label_and_every_image_its_text(page: BeautifulSoup) -> None:
    """Every field has its label, every image its text, and identifiers are unique."""
    for field in page.find_all(["select", "input"]):
        assert page.find("label", attrs={"for": field["id"]})
    assert all(image["alt"] for image in page.find_all("img"))
    identifiers = [tag["id"] for tag in page.find_all(id=True)]
    assert len(identifiers) == len(set(identifiers))


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ((("ACC-01", "conforme"),), "Conforme : "),
        ((("ACC-01", "conforme"), ("COD-01", "non_conforme")), "1 règle non conforme sur 2"),
        ((("ACC-01", "non_conforme"), ("COD-01", "non_conforme")), "2 règles non conformes sur 2"),
        ((("ACC-01", "conforme"), ("COD-01", "erreur")), "Aucun écart vu, mais 1 règle"),
        ((("ACC-01", "conforme"), ("COD-01", "non_verifiable")), "Conforme pour ce qui est"),
        ((("ACC-01", "conforme"), ("", "non_conforme")), "hors catalogue n'est pas conforme"),
        ((("ACC-01", "conforme"), ("", "erreur")), "n'ont pas été joués en entier"),
        ((), "Rien n'a été vérifié."),
        ((("ACC-01", "reserve"),), "Conforme à la lettre du guide, avec 1 réserve."),
        (
            (("ACC-01", "reserve"), ("COD-01", "reserve"), ("COD-02", "non_verifiable")),
            "avec 2 réserves ; 1 règle(s) ne sont pas vérifiables ici.",
        ),
        ((("ACC-01", "reserve"), ("COD-01", "erreur")), "Aucun écart vu, mais 1 règle"),
        ((("ACC-01", "reserve"), ("COD-01", "non_conforme")), "1 règle non conforme sur 2"),
    ],
)
def test_the_sentence_of_the_verdict_agrees_with_the_exit_status(
    make: Callable[..., Results], told: tuple[tuple[str, str], ...], expected: str
) -> None:
    """The sentence of the verdict agrees with the exit status."""
    results = make(*told)
    assert expected in html.sentence(results)
    assert html.sentence(results).startswith("Conforme") == (results.exit_status() == 0)


def test_a_reserve_told_strictly(make: Callable[..., Results]) -> None:
    """With --strict, the sentence does not say conforme: the status is 1."""
    results = make(("ACC-01", "reserve"), ("COD-01", "conforme"))
    results.strict = True
    assert results.exit_status() == 1
    assert html.sentence(results).startswith("1 réserve sur 2 règles : rien ne contredit")


def test_a_reserve_is_seen_without_its_colour(page: BeautifulSoup) -> None:
    """It has its sign, its word, its line in the legend, and the reading that differs."""
    rule = page.find(id="COD-04")
    assert rule is not None
    assert rule.has_attr("open")
    assert "◇ réserve" in rule.get_text()
    assert "Notre lecture : La casse compte." in rule.get_text()
    assert "Une autre se choisit par [politique] lettres_accentuees." in rule.get_text()
    legend = page.find(class_="legende")
    assert legend is not None
    assert "◇ réserve" in legend.get_text()
    signs = [dt.get_text()[0] for dt in legend.find_all("dt")]
    assert len(signs) == len(set(signs)) == 6


def test_a_rule_that_is_a_reading_says_so(page: BeautifulSoup) -> None:
    """Nothing is said of a rule that the letter of the guide can convict."""
    told = "Toute la règle est une lecture"
    assert told not in page.get_text()


def test_a_part_is_said_to_be_one(make: Callable[..., Results]) -> None:
    """A rule of which only some scenarios were chosen is never said conforme without saying so."""
    results = make(("ACC-01", "conforme"), ("COD-01", "conforme"), ("COD-01", "conforme"))
    results.whole = results.planned
    assert html.sentence(results) == "Conforme : les 2 règles vérifiées le sont."
    results.planned = results.planned[:2]
    assert results.partly("ACC-01") is None
    assert results.partly("COD-01") == (1, 2)
    assert html.sentence(results).endswith("1 règle(s) sur 2 ne sont vérifiées qu'en partie.")
    told = {rule["id"]: rule["raison"] for rule in document(results)["regles"]}
    assert told["COD-01"] == "Vérifiée en partie : 1 de ses 2 scénarios."
    assert told["ACC-01"] == ""
    results.exemptions = {"ACC-01": "dispensée"}
    assert "ne le sont pas ici, 1 règle(s) sur 2" in html.sentence(results)
