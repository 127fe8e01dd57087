#!/bin/sh
# Makes the virtual environment from the lock file; `make` calls it only when the lock has changed.
set -eu
: "${PYTHON:=python3}" "${VENV:=.venv}"

if ! "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
  echo "Il faut Python 3.11 ou plus récent : installez-le, ou nommez-le par « make PYTHON=… »." >&2
  exit 2
fi
if [ ! -x "$VENV/bin/python" ] && ! "$PYTHON" -m venv "$VENV"; then
  echo "L'environnement virtuel n'a pas pu être créé : « apt-get install python3-venv » sur Debian." >&2
  exit 2
fi
echo "Installation des dépendances (une seule fois, deux minutes au plus)…"
# The lock is whole: pip resolves nothing. Left to resolve, an old pip takes the « coverage[toml] » that pytest-cov asks
# for as a requirement of its own, and refuses it as unpinned on the day a newer coverage is published.
"$VENV/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
"$VENV/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
"$VENV/bin/python" -m pip check --quiet --disable-pip-version-check
