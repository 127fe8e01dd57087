"""What a person, or her provider, does with her mailbox."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.courriel.providers import Folder, ScanResult, folder_of
from recette.domain.errors import NotVerifiableError, RecetteError
from recette.domain.screen.locating import gesture_of
from recette.screenplay.tasks.confirmation import confirmations_of, follow_link, last_link, mails_of
from recette.screenplay.tasks.connection import can_sign_in
from recette.screenplay.tasks.courriel_links import link_of

if TYPE_CHECKING:
    from recette.domain.courriel.message import Courriel
    from recette.screenplay.actor import Actor
    from recette.screenplay.stage import Stage


def folder(stage: Stage, actor: Actor, wanted: Folder) -> list[Courriel]:
    """Return the courriels that her mailbox has put in a folder, oldest first."""
    return [m for m in mails_of(stage, actor) if folder_of(actor.mailbox_profile, m) is wanted]


def search(stage: Stage, actor: Actor, words: str) -> None:
    """Search words in one's own mailbox."""
    found = stage.props.inbox.search_words(words)
    own = {address.lower() for address in actor.addresses}
    actor.memory.found = [m for m in found if own & {a.lower() for a in (*m.to, *m.cc, *m.bcc)}]


def follow_link_from_spam(stage: Stage, actor: Actor) -> None:
    """Find the courriel in the spam folder and follow its link.

    Raises:
        RecetteError: the mailbox put nothing there.
    """
    links = [link_of(stage, m) for m in folder(stage, actor, Folder.SPAM)]
    if not any(links):
        raise RecetteError(f"Aucun courriel de confirmation dans les indésirables de {actor}.")
    follow_link(stage, actor, [link for link in links if link][-1])


def be_scanned(stage: Stage, actor: Actor) -> None:
    """Have one's link visited by HEAD, then by GET, and note whether the account opened."""
    link = last_link(actor)
    head, _ = stage.props.scanner.visit("HEAD", link)
    after_head, _ = can_sign_in(actor)
    get, view = stage.props.scanner.visit("GET", link)
    asks = gesture_of(view, stage.props.wording) is not None
    after_get, _ = can_sign_in(actor)
    actor.memory.scan = ScanResult({"HEAD": head, "GET": get}, asks, after_head, after_get)


def lose_courriel(stage: Stage, actor: Actor) -> None:
    """See that one's red list removed the courriel; the results tell it as a risk (REC-06).

    It is a remark for whoever reads the results, not a fault of the target: the guide itself wants
    the word that the list looks for.

    Raises:
        NotVerifiableError: the red list found nothing to remove.
    """
    removed = _lost(stage, actor)
    if not removed:
        raise NotVerifiableError(
            "liste_rouge",
            f"Aucun courriel de {actor} ne contient « confirm » : la liste rouge d'une boîte "
            f"« {actor.mailbox_profile} » n'a rien à supprimer.",
        )
    stage.notes += [
        "Risque de délivrabilité : une liste rouge sur « confirm » supprime "
        f"« {mail.subject} » (boîte « {actor.mailbox_profile} »)."
        for mail in removed
    ]


def _lost(stage: Stage, actor: Actor) -> list[Courriel]:
    """Return the courriels of confirmation that her mailbox removed."""
    removed = {m.id for m in folder(stage, actor, Folder.REMOVED)}
    return [m for m in confirmations_of(stage, actor) if m.id in removed]
