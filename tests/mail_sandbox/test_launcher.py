"""Starting and stopping the embedded inbox, and choosing between it and a real Mailpit."""

from __future__ import annotations

import os
import smtplib
import socket
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
import requests

from mail_sandbox.launcher import (
    MailpitMissingError,
    choose,
    command_for,
    environment_for,
    find_mailpit,
)
from tests.contract.support import PATIENCE, start, stop, unique

if TYPE_CHECKING:
    from pathlib import Path

COMMAND = [sys.executable, "-m", "mail_sandbox"]


@pytest.fixture
def nowhere(tmp_path: Path) -> dict[str, str]:
    """Return an environment without any Mailpit."""
    return {"PATH": str(tmp_path), "HOME": str(tmp_path), "GOPATH": str(tmp_path / "go")}


def fake(place: Path) -> Path:
    """Put a program that could be Mailpit."""
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text("#!/bin/sh\n")
    place.chmod(0o755)
    return place


@pytest.mark.parametrize("option", ["--http-port", "--smtp-port"])
def test_a_taken_port_is_said(option: str) -> None:
    """One French sentence with the remedy, exit status 2."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        ports = ["--http-port", "0", "--smtp-port", "0", option, port]
        done = subprocess.run([*COMMAND, *ports], capture_output=True, text=True, timeout=PATIENCE,
                              check=False)  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert f"Le port {port} de 127.0.0.1 n'est pas libre" in done.stderr
    assert option in done.stderr


def test_ready_line_and_quick_end() -> None:
    """One line says both addresses; SIGTERM ends at once, with success."""
    with subprocess.Popen(
        [*COMMAND, "--http-port", "0", "--smtp-port", "0"], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        line = process.stdout.readline()
        http = line.split("courriels sur ")[1].split(",")[0]
        port = int(line.rsplit(":", 1)[1])
        assert requests.get(http + "livez", timeout=PATIENCE).status_code == 200
        with smtplib.SMTP("127.0.0.1", port, timeout=PATIENCE):
            asked = time.monotonic()
            process.terminate()
            assert process.wait(PATIENCE) == 0
        assert time.monotonic() - asked < 3


def test_a_database_outlives_the_process(tmp_path: Path) -> None:
    """Messages kept in a file are there after a restart."""
    command = [*COMMAND, "--http-port", "0", "--smtp-port", "0"]
    command += ["--database", str(tmp_path / "boite.sqlite3")]
    totals = []
    for _ in range(2):
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout
            line = process.stdout.readline()
            port = int(line.rsplit(":", 1)[1])
            with smtplib.SMTP("127.0.0.1", port, timeout=PATIENCE) as client:
                client.sendmail("a@sut.test", [unique()], "Subject: x\r\n\r\nx\r\n")
            info = line.split("courriels sur ")[1].split(",")[0] + "api/v1/info"
            totals.append(requests.get(info, timeout=PATIENCE).json()["Messages"])
            process.terminate()
    assert totals == [1, 2]


def test_a_mailpit_asked_for_and_absent_is_an_error_and_auto_takes_ours(
    nowhere: dict[str, str],
) -> None:
    """Asked for and absent: a sentence; `auto` takes ours."""
    assert find_mailpit(nowhere) is None
    assert choose("auto", nowhere) == choose("embarquee", nowhere) == "embarquee"
    with pytest.raises(MailpitMissingError, match="Mailpit est introuvable"):
        choose("mailpit", nowhere)
    done = subprocess.run([*COMMAND, "--moteur", "mailpit"], capture_output=True, text=True,
                          timeout=PATIENCE, check=False, env=nowhere)  # fmt: skip
    assert done.returncode == 2
    assert "--moteur embarquee" in done.stderr


@pytest.mark.parametrize("place", ["mailpit", "go/bin/mailpit", "gobin/mailpit", "ailleurs/mp"])
def test_where_mailpit_is_found(nowhere: dict[str, str], tmp_path: Path, place: str) -> None:
    """On PATH, in GOPATH/bin, in GOBIN, or where RECETTE_MAILPIT says."""
    program = fake(tmp_path / place)
    extra = {
        "gobin/mailpit": {"GOBIN": str(tmp_path / "gobin")},
        "ailleurs/mp": {"RECETTE_MAILPIT": str(program)},
    }
    environ = nowhere | extra.get(place, {})
    assert find_mailpit(environ) == program
    assert choose("auto", environ) == "mailpit"
    assert command_for("mailpit", 1, 2, environ=environ)[0] == str(program)


def test_a_wrong_name_is_not_replaced(nowhere: dict[str, str], tmp_path: Path) -> None:
    """RECETTE_MAILPIT that names nothing is an error, even with another Mailpit around."""
    fake(tmp_path / "mailpit")
    with pytest.raises(MailpitMissingError, match="RECETTE_MAILPIT"):
        find_mailpit(nowhere | {"RECETTE_MAILPIT": str(tmp_path / "rien")})


def test_both_commands_carry_ports_database_and_number_kept(tmp_path: Path) -> None:
    """Both commands carry ports, database and number kept."""
    environ = {"RECETTE_MAILPIT": str(fake(tmp_path / "mailpit"))}
    database = tmp_path / "b.sqlite3"
    real = command_for("mailpit", 8025, 1025, database, max_messages=0, environ=environ)
    assert real[1:] == ["--listen", "127.0.0.1:8025", "--smtp", "127.0.0.1:1025",
                        "--max", "0", "--database", str(database)]  # fmt: skip
    ours = command_for("embarquee", 8025, 1025, database)
    assert ours[1:] == ["-m", "mail_sandbox", "--host", "127.0.0.1", "--http-port", "8025",
                        "--smtp-port", "1025", "--max", "500", "--database", str(database)]  # fmt: skip  # noqa: E501


def test_environment_keeps_the_real_clock() -> None:
    """No faked clock, no call to the outside, no password in the list of processes."""
    before = {"LD_PRELOAD": "/x/libfaketime.so.1", "FAKETIME": "+7d", "MP_WEBROOT": "/x", "A": "1"}
    real = environment_for("mailpit", before, "camille:secret")
    assert real == {
        "A": "1",
        "MP_DISABLE_VERSION_CHECK": "1",
        "MP_SMTP_DISABLE_RDNS": "1",
        "MP_UI_AUTH": "camille:secret",
    }
    assert environment_for("embarquee", before, "a:b") == {"A": "1", "BOITE_ACCES": "a:b"}


def test_the_command_becomes_mailpit(tmp_path: Path) -> None:
    """`--moteur mailpit` starts the program found, with its options."""
    program = fake(tmp_path / "mailpit")
    program.write_text('#!/bin/sh\necho "$@" "$MP_DISABLE_VERSION_CHECK"\n')
    environ = dict(os.environ) | {"RECETTE_MAILPIT": str(program)}
    done = subprocess.run([*COMMAND, "--moteur", "auto", "--http-port", "1", "--smtp-port", "2"],
                          capture_output=True, text=True, timeout=PATIENCE, check=True,
                          env=environ)  # fmt: skip
    assert done.stdout == "--listen 127.0.0.1:1 --smtp 127.0.0.1:2 --max 500 1\n"


def test_pages_for_a_person() -> None:
    """The list and a message, in French, without any address outside."""
    box, process = start("embarquee", os.environ)
    try:
        identifier = box.note(
            "zoe@inbox.test", "<b>Objet & accents é</b>", "Voir https://a.test/x\n"
        )
        listed, shown = box.call("GET", "/").text, box.call("GET", f"/view/{identifier}")
        nothing = box.call("GET", "/?query=introuvable").text
    finally:
        stop(process)
        box.session.close()
    assert '<html lang="fr">' in listed
    assert "&lt;b&gt;Objet &amp; accents é&lt;/b&gt;" in listed
    assert f'href="/view/{identifier}"' in listed
    assert 'href="https://a.test/x"' in shown.text
    assert "default-src 'none'" in shown.headers["Content-Security-Policy"]
    assert "Aucun courriel ne correspond" in nothing
