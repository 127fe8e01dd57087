"""The key of a ledger, and what it seals: code personnel, n°, links (Fernet, AES-128 and HMAC)."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from cryptography.fernet import Fernet, InvalidToken

from recette.domain.errors import UsageError, reason

VARIABLE = "RECETTE_CLE"
_CREATION = "« recette semer --creer-cle --cle FICHIER » en crée une"


class Cipher:
    """Encrypts and decrypts JSON objects with one key."""

    def __init__(self, key: bytes, origin: str) -> None:
        try:
            self._fernet = Fernet(key)
        except ValueError as error:
            raise UsageError(
                f"La clé donnée par {origin} n'en est pas une (44 caractères en base 64 "
                f"attendus) : {_CREATION}."
            ) from error
        self._origin = origin

    def encrypt(self, content: dict[str, Any]) -> str:
        """Return an object encrypted."""
        return self._fernet.encrypt(json.dumps(content).encode()).decode("ascii")

    def decrypt(self, token: str) -> dict[str, Any]:
        """Return what was encrypted.

        Raises:
            UsageError: it was encrypted with another key.
        """
        try:
            content: dict[str, Any] = json.loads(self._fernet.decrypt(token.encode("ascii")))
        except InvalidToken as error:
            raise UsageError(
                f"La clé donnée par {self._origin} n'est pas celle de ce registre : donnez celle "
                "avec laquelle il a été semé. Rien n'a été changé."
            ) from error
        return content


def find_cipher(named: Path | None, in_profile: str) -> Cipher:
    """Return the cipher whose key is in the file named, else in RECETTE_CLE, else in the profile's.

    Raises:
        UsageError: there is no key, or it is none; the message says how to make one.
    """
    if named is not None:
        return Cipher(_read(named), f"le fichier {named}")
    if given := os.environ.get(VARIABLE, "").strip():
        return Cipher(given.encode(errors="replace"), f"la variable {VARIABLE}")
    if in_profile:
        return Cipher(_read(Path(in_profile)), f"le fichier {in_profile} (profil)")
    raise UsageError(
        "Le registre chiffre les codes, les n° et les liens : donnez sa clé par --cle FICHIER, "
        f"par la variable {VARIABLE}, ou par le profil ([horloge] cle_fichier) ; {_CREATION}."
    )


def create_key(path: Path) -> None:
    """Write a new key in a file that only its owner reads.

    Raises:
        UsageError: there is a file already, which is kept, or it cannot be written.
    """
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise UsageError(
            f"Le fichier {path} existe déjà : une clé remplacée fermerait les registres qu'elle "
            "ouvre. Retirez --creer-cle pour l'employer, ou nommez un autre fichier."
        ) from error
    except OSError as error:
        raise UsageError(
            f"La clé ne peut pas être écrite dans {path} : {reason(error)}."
        ) from error
    with os.fdopen(descriptor, "wb") as file:
        file.write(Fernet.generate_key() + b"\n")


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes().strip()
    except OSError as error:
        raise UsageError(f"La clé {path} ne se lit pas : {reason(error)} ; {_CREATION}.") from error
