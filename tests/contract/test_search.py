"""Search finds substrings, wildcards included: what comes back is to be checked by the client."""

from __future__ import annotations

import pytest

from tests.contract.support import Box, unique


def test_visible_before_the_acknowledgement(box: Box) -> None:
    """A message can be found as soon as SMTP has answered 250."""
    for _ in range(10):
        address = unique()
        identifier = box.note(address)
        found = box.get("/api/v1/search", query=f"to:{address}")["messages"]
        assert [one["ID"] for one in found] == [identifier]


@pytest.mark.parametrize("shape", ["{0}", "x{0}", "{0}.evil", "{1}"])
def test_to_is_a_substring(box: Box, shape: str) -> None:
    """A longer address, or another case, is found too."""
    address = unique()
    box.note(shape.format(address, address.upper()), "ici")
    assert box.found(f"to:{address}") == ["ici"]


def test_an_underscore_matches_any_character(box: Box) -> None:
    """An underscore matches any character."""
    address = unique("john_doe")
    box.note(address.replace("_", "X"), "autre personne")
    assert box.found(f"to:{address}") == ["autre personne"]


def test_a_percent_sign_matches_any_characters(box: Box) -> None:
    """A percent sign matches any characters."""
    address = unique("avant")
    box.note(address, "tout")
    assert box.found(f"to:{address[:5]}%{address[-20:]}") == ["tout"]


def test_case_folding_is_ascii_only(box: Box) -> None:
    """The term is lowered in Unicode, the column only in ASCII: a capital É is not found."""
    address = unique()
    box.deliver(
        f"From: a@sut.test\nTo: =?utf-8?q?=C3=89lodie?= <{address}>\nSubject: accent\n\nx\n",
        address,
    )
    assert box.found(f"addressed:{address} to:élodie") == []
    assert box.found(f"addressed:{address} élodie") == ["accent"]


def test_each_field_looks_at_its_own_header(box: Box) -> None:
    """Each field looks at its own header, `addressed:` at all of them."""
    to, cc, reply = unique("to"), unique("cc"), unique("reply")
    author = unique("author")
    text = f"From: {author}\nTo: {to}\nCc: {cc}\nReply-To: {reply}\nSubject: champs {to}\n\nx\n"
    box.deliver(text, to, cc)
    for name, address in (("to", to), ("cc", cc), ("reply-to", reply), ("from", author)):
        assert box.found(f"{name}:{address}") == [f"champs {to}"]
        assert box.found(f"addressed:{address}") == [f"champs {to}"]
    assert box.found(f"to:{cc}") == box.found(f"cc:{to}") == box.found(f"bcc:{to}") == []


def test_envelope_recipients_are_in_bcc(box: Box) -> None:
    """A recipient that no header names is found by `addressed:` and `bcc:`, not by `to:`."""
    hidden, shown = unique("hidden"), unique("shown")
    box.deliver(f"From: a@sut.test\nTo: {shown}\nSubject: caché\n\nx\n", shown, hidden)
    assert box.found(f"to:{hidden}") == []
    assert box.found(f"bcc:{hidden}") == box.found(f"addressed:{hidden}") == ["caché"]


def test_the_subject_is_searched_decoded_as_a_phrase_whatever_the_case(box: Box) -> None:
    """The subject is searched decoded, as a phrase between quotes, whatever the ASCII case."""
    address = unique()
    box.note(address, "=?utf-8?q?Confirmez_votre_adresse_=C3=A9crite?=")
    wanted = ["Confirmez votre adresse écrite"]
    assert box.found(f'to:{address} subject:"votre ADRESSE é"') == wanted
    assert box.found(f'to:{address} "subject:votre adresse"') == wanted
    assert box.found(f'to:{address} subject:"adresse votre"') == []


def test_every_word_must_be_there_and_a_phrase_between_quotes(box: Box) -> None:
    """Without quotes each word must be there, in any order; between quotes, the phrase."""
    address = unique()
    box.note(address, "Premier", "Le chat gris dort.\n")
    assert box.found(f"to:{address} gris chat") == ["Premier"]
    assert box.found(f"to:{address} gris chien") == []
    assert box.found(f'to:{address} "chat gris"') == ["Premier"]
    assert box.found(f'to:{address} "gris chat"') == []


@pytest.mark.parametrize("sign", ["-", "!"])
def test_a_minus_or_an_exclamation_mark_excludes(box: Box, sign: str) -> None:
    """A first minus or exclamation mark excludes, words and fields alike."""
    address = unique()
    box.note(address, "Un", "pomme\n")
    box.note(address, "Deux", "poire\n")
    assert box.found(f"to:{address} {sign}pomme") == ["Deux"]
    assert box.found(f"to:{address} {sign}subject:Deux") == ["Un"]


def test_an_unknown_field_is_words(box: Box) -> None:
    """`objet:chose` is looked for as such in the whole text."""
    address = unique()
    box.note(address, "Dit", "voici objet:chose en clair\n")
    box.note(address, "Tait", "voici chose\n")
    assert box.found(f"to:{address} objet:chose") == ["Dit"]


def test_a_query_that_says_nothing_finds_everything(box: Box) -> None:
    """Marks alone are not a condition."""
    box.note(unique())
    total = box.get("/api/v1/info")["Messages"]
    assert box.get("/api/v1/search", query="to:")["messages_count"] == total
    assert box.get("/api/v1/search", query='","')["messages_count"] == total


def test_an_empty_query_is_refused(box: Box) -> None:
    """No query, no answer."""
    for params in ({}, {"query": "  "}):
        answer = box.call("GET", "/api/v1/search", params=params)
        assert (answer.status_code, answer.text) == (400, "Error: no search query")


def test_text_searched_includes_links_and_names(box: Box) -> None:
    """The words of the HTML, the addresses of its links, the names of people are searched."""
    address = unique()
    html = '<p>Bonjour <b>Camille</b></p><a href="https://sut.test/abc-{0}">Suivre</a>'
    box.deliver(
        f"From: =?utf-8?q?L=27Assurance?= <a@sut.test>\nTo: {address}\nSubject: html\n"
        f"Content-Type: text/html; charset=utf-8\n\n{html}\n",
        address,
    )
    for words in ("camille", "suivre", "https://sut.test/abc-", "l'assurance", '"bonjour camille"'):
        assert box.found(f"to:{address} {words}") == ["html"], words
    assert box.found(f"to:{address} href") == []


def test_the_message_id_is_searched_without_its_angle_brackets(box: Box) -> None:
    """The Message-ID is searched as a substring, without its angle brackets."""
    address = unique()
    box.note(address, "id", headers=f"Message-ID: <abc.{address}>\n")
    assert box.found(f"message-id:<abc.{address}>") == ["id"]


def test_size_flags_and_attachments(box: Box) -> None:
    """Filters on size, read state and attachments."""
    address = unique()
    box.note(address, "petit")
    box.deliver(
        f"From: a@sut.test\nTo: {address}\nSubject: gros\n"
        'Content-Type: multipart/mixed; boundary="b"\n\n--b\n\nTexte\n--b\n'
        'Content-Type: application/pdf\nContent-Disposition: attachment; filename="a.pdf"\n\n'
        + "x" * 3000
        + "\n--b--\n",
        address,
    )
    assert box.found(f"to:{address} larger:2k") == ["gros"]
    assert box.found(f"to:{address} smaller:2k") == ["petit"]
    assert box.found(f"to:{address} -larger:2k") == ["petit"]
    assert box.found(f"to:{address} has:attachment") == ["gros"]
    assert box.found(f"to:{address} -has:attachments") == ["petit"]
    assert box.found(f"to:{address} is:unread a.pdf") == ["gros"]
    assert box.found(f"to:{address} is:read") == []


def test_invalid_dates_are_ignored(box: Box) -> None:
    """A date nobody can read is no condition; a day is one."""
    address = unique()
    box.note(address, "jour")
    assert box.found(f"to:{address} after:jamais") == ["jour"]
    assert box.found(f"to:{address} after:2020-01-01") == ["jour"]
    assert box.found(f"to:{address} before:2020-01-01") == []


def test_what_a_search_finds_is_deleted_and_nothing_else(box: Box) -> None:
    """What a search finds can be deleted, and nothing else."""
    address = unique()
    box.note(address, "garde")
    box.note(address, "jette")
    answer = box.call("DELETE", "/api/v1/search", params={"query": f"to:{address} subject:jette"})
    assert (answer.status_code, answer.text) == (200, "ok")
    assert box.found(f"to:{address}") == ["garde"]
    assert box.call("DELETE", "/api/v1/search").text == "Error: no search query"
