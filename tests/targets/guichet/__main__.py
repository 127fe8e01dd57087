"""Opens the desk: `python -m tests.targets.guichet --port N --base FILE --smtp-port P`.

`GET /etat` answers « ouvert » when it is ready. The clock is the machine's own.
"""

from __future__ import annotations

import argparse

import uvicorn

from tests.targets.guichet.app import build
from tests.targets.guichet.defects import DEFECTS
from tests.targets.guichet.desk import Desk, Situation
from tests.targets.guichet.mailer import Mailer
from tests.targets.guichet.situations import SITUATIONS
from tests.targets.guichet.store import Store


def main() -> None:
    """Read the command line and serve."""
    parser = argparse.ArgumentParser(prog="guichet", description="Le guichet, cible d'essai.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--base", required=True, help="fichier sqlite")
    parser.add_argument("--smtp-host", default="127.0.0.1")
    parser.add_argument("--smtp-port", type=int, default=1025)
    parser.add_argument("--url", default="", help="adresse publique, écrite dans les courriels")
    parser.add_argument("--defaut", action="append", default=[], choices=sorted(DEFECTS))
    parser.add_argument("--situation", default="", choices=["", *sorted(SITUATIONS)])
    options = parser.parse_args()
    defects = frozenset(options.defaut)
    mailer = Mailer(
        options.smtp_host, options.smtp_port, robot_notice="mail-sans-automate" not in defects
    )
    url = options.url.rstrip("/") or f"http://{options.host}:{options.port}"
    situation = SITUATIONS.get(options.situation, Situation())
    app = build(Desk(Store(options.base), mailer, url, defects, situation))
    uvicorn.run(app, host=options.host, port=options.port, log_level="warning")


main()
