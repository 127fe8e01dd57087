"""`docker-compose.yml` starts what the code knows how to start, on the ports the code uses."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from recette.target.profile import Profile

ROOT = Path(__file__).parents[2]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
SERVICES: dict[str, Any] = COMPOSE["services"]


def test_the_services_are_the_target_its_sandbox_a_mailpit_and_the_run() -> None:
    """The target, its FranceConnect sandbox, a real Mailpit and the run."""
    assert set(SERVICES) == {"mailpit", "franceconnect", "reference", "recette"}


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_services_use_only_keys_that_we_mean_to_use(name: str) -> None:
    """Only keys of the Compose specification that we mean to use."""
    known = {
        "image",
        "build",
        "command",
        "environment",
        "ports",
        "volumes",
        "depends_on",
        "healthcheck",
    }
    assert set(SERVICES[name]) <= known


def test_images_are_pinned() -> None:
    """No image moves by itself."""
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    images = [s["image"] for s in SERVICES.values() if "image" in s]
    images += [i for i in re.findall(r"^FROM (\S+)", dockerfile, re.MULTILINE) if ":" in i]
    assert images
    assert all(re.search(r":v?\d+\.\d+\.\d+", image) for image in images), images


def test_ports_are_on_loopback() -> None:
    """Nothing is opened to the network."""
    ports = [p for s in SERVICES.values() for p in s.get("ports", [])]
    assert ports
    assert all(p.startswith("127.0.0.1:") for p in ports)


def test_servers_have_a_health_check() -> None:
    """A dependant starts when what it depends on answers."""
    for name, service in SERVICES.items():
        for needed, how in service.get("depends_on", {}).items():
            assert how["condition"] == "service_healthy", name
            assert "test" in SERVICES[needed]["healthcheck"], needed


@pytest.mark.parametrize("name", ["reference", "franceconnect"])
def test_the_module_started_exists_on_the_port_published_and_probed(name: str) -> None:
    """The module started exists, its port is the one published and probed."""
    service = SERVICES[name]
    command = service["command"]
    module, port = command[2], command[command.index("--port") + 1]
    assert (ROOT / module.replace(".", "/") / "__main__.py").is_file()
    assert service["ports"] == [f"127.0.0.1:{port}:{port}"]
    assert f":{port}/sante" in service["healthcheck"]["test"][-1]


def test_environment_is_read_by_the_code() -> None:
    """Every variable given is one that the application reads."""
    for name, folder in (
        ("reference", "reference_impl"),
        ("franceconnect", "reference_impl/franceconnect"),
    ):
        source = "".join(p.read_text(encoding="utf-8") for p in (ROOT / folder).glob("*.py"))
        for variable in SERVICES[name]["environment"]:
            stem = variable.removeprefix("REFERENCE_").removeprefix("FRANCECONNECT_")
            assert variable in source or stem in source, variable


def test_profile_of_the_run() -> None:
    """The profile of the composition is valid and names its services by their ports."""
    text = (ROOT / "docker/profil.toml").read_text(encoding="utf-8")
    profile = Profile.model_validate(tomllib.loads(text))
    assert profile.cible.url == SERVICES["reference"]["environment"]["REFERENCE_URL"]
    assert profile.boite.url == "http://mailpit:8025"
    assert SERVICES["reference"]["environment"]["REFERENCE_SMTP_HOTE"] == "mailpit"
    assert profile.horloge.jeton_variable in SERVICES["recette"]["environment"]
