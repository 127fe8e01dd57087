"""Serves the window: `python -m tests.targets.vitrine --port N --base FILE --smtp-port P`.

`GET /vivant` answers `{"vivant": true}`. The age of an account is in the database; see `vieillir`.
"""

from __future__ import annotations

import argparse

import uvicorn

from tests.targets.vitrine.defects import DEFECTS
from tests.targets.vitrine.ledger import Ledger
from tests.targets.vitrine.postman import Postman
from tests.targets.vitrine.server import build
from tests.targets.vitrine.window import Window


def main() -> None:
    """Start."""
    parser = argparse.ArgumentParser(prog="vitrine")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", default=8000, type=int)
    parser.add_argument("--base", required=True, help="fichier de la base sqlite")
    parser.add_argument("--smtp-host", default="127.0.0.1")
    parser.add_argument("--smtp-port", default=1025, type=int)
    parser.add_argument("--site", help="adresse à écrire dans les liens")
    parser.add_argument("--defaut", action="append", choices=DEFECTS, default=[], metavar="NOM")
    args = parser.parse_args()
    defects = frozenset(args.defaut)
    postman = Postman(args.smtp_host, args.smtp_port, defects)
    site = (args.site or f"http://{args.host}:{args.port}").rstrip("/")
    app = build(Window(Ledger(args.base), postman, site, defects))
    uvicorn.run(app, host=args.host, port=args.port, access_log=False, log_level="warning")


main()
