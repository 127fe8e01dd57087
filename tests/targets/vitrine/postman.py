"""Writes and posts the confirmation message."""

from __future__ import annotations

import smtplib
from dataclasses import dataclass
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.utils import formataddr, formatdate, make_msgid

_TEXT = """\
Pour profiter de tous les services de votre compte ameli, merci de confirmer votre email.

Confirmer mon email : {link}

Si vous n'êtes pas à l'origine de cette demande, veuillez en informer rapidement \
votre caisse et modifiez votre code d'accès au compte ameli.

Attention, ce message est généré par un automate. \
Ne pas utiliser la fonctionnalité « répondre à ».
"""

_HTML = """\
<!doctype html><html lang="fr"><body style="font-family:sans-serif">
<div style="max-width:560px;margin:auto">
<h2>Votre compte ameli</h2>
<p>Pour profiter de tous les services de votre compte ameli, merci de confirmer votre email.</p>
<p><a href="{link}" style="background:#7a1fa2;color:#fff;padding:12px 20px;\
border-radius:24px;text-decoration:none">Confirmer mon email</a></p>
<p>Si vous n'&ecirc;tes pas &agrave; l'origine de cette demande, veuillez en informer rapidement \
votre caisse et modifiez votre code d'acc&egrave;s au compte ameli.</p>
<p>Attention, ce message est g&eacute;n&eacute;r&eacute; par un automate.<br>
Ne pas utiliser la fonctionnalit&eacute; &laquo;&nbsp;r&eacute;pondre &agrave;&nbsp;&raquo;.</p>
</div></body></html>
"""


@dataclass(frozen=True)
class Postman:
    """Knows the SMTP server and what the envelope shows."""

    host: str
    port: int
    defects: frozenset[str]

    def post(self, mail: str, link: str) -> None:
        """Send the message.

        Raises:
            OSError: no server, or it refuses.
        """
        letter = MIMEMultipart("alternative")
        subject = "Votre compte ameli - Confirmation de votre adresse mail"
        letter["Subject"] = "Confirmez votre mail" if "objet-abrege" in self.defects else subject
        sender = "no-reply" if "expediteur-technique" in self.defects else "Votre Assurance Maladie"
        letter["From"] = formataddr((sender, "ne-pas-repondre@vitrine.example"))
        letter["To"] = mail
        letter["Date"] = formatdate()
        letter["Message-ID"] = make_msgid(domain="vitrine.example")
        letter.attach(MIMEText(_TEXT.format(link=link), "plain", "utf-8"))
        letter.attach(MIMEText(_HTML.format(link=link), "html", "utf-8"))
        times = 2 if "deux-courriels" in self.defects else 1
        with smtplib.SMTP(self.host, self.port, timeout=10) as server:
            for _ in range(times):
                server.sendmail("ne-pas-repondre@vitrine.example", [mail], letter.as_string())
