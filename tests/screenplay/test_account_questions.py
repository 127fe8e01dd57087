"""Whether an account exists, whose it is, how many there are: told by trying, never by a word."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

import pytest

from recette.domain.courriel.providers import ScanResult
from recette.domain.errors import NotVerifiableError, RecetteError
from recette.domain.screen.view import View
from recette.ports import AppAnswer
from recette.screenplay.questions import accounts, address_changes, mailboxes, mails
from recette.screenplay.tasks import mailbox
from tests.domain.screens import box, button, link
from tests.screenplay.scripted import (
    ACCOUNT,
    CONNECTION,
    ELSEWHERE,
    LINK,
    VALIDATION,
    Script,
    Scripted,
    mail,
    page,
    play,
)

if TYPE_CHECKING:
    from recette.screenplay.actor import Actor
    from tests.screenplay.scripted import Played

REFUSED = replace(
    CONNECTION, text="Numéro ou code incorrect.", alerts=("Numéro ou code incorrect.",)
)


@pytest.fixture(autouse=True)
def _no_sentinel(monkeypatch: pytest.MonkeyPatch) -> None:
    for room in (mails, accounts, address_changes):
        monkeypatch.setattr(room, "wait_for_sentinel", lambda _stage: None)


def noted(actor: Actor) -> str:
    """Return all that was noted."""
    return "\n".join(seen.words for seen in actor.observations)


class Told:
    """What the connection shows, to whoever is known by her number; the rest are strangers."""

    def __init__(self, stranger: View = REFUSED) -> None:
        self.stranger = stranger
        self.known: dict[str, View] = {}

    def shown(self, done: list[str]) -> View:
        """Return what follows the last sign-in."""
        number = next(act.partition(" = ")[2] for act in reversed(done) if "sécurité" in act)
        return self.known.get(number, self.stranger)


def stage_where(told: Told) -> Played:
    """Return a stage whose connection answers so."""
    script = Script().whole()

    class Answers(dict[str, View]):
        def __contains__(self, key: object) -> bool:
            return key == "SE CONNECTER" or super().__contains__(key)

        def __getitem__(self, key: str) -> View:
            return told.shown(script.done) if key == "SE CONNECTER" else super().__getitem__(key)

    script.leads = Answers(script.leads)
    return play(script)


def account_of(actor: Actor, **more: object) -> View:
    """Return the account of somebody."""
    return page("compte", *ACCOUNT.elements, text=f"Bienvenue {actor.person.last_name}", **more)


def inactive(text: str, *elements: object) -> View:
    """Return the connection again, with something more."""
    return replace(
        CONNECTION,
        text=text,
        elements=(*CONNECTION.elements, *elements),  # type: ignore[arg-type]
    )


# « aucun compte n'existe »

HELP = "Lien d'activation expiré ? Consultez l'aide. Votre compte n'est pas activé ? Confirmez-le."


@pytest.mark.parametrize(
    "shown",
    [
        REFUSED,
        inactive(f"Numéro ou code incorrect.\n{HELP}"),
        inactive("Numéro ou code incorrect. Il vous reste 3 essais."),
        inactive("Identifiants inconnus", button("Renvoyer le lien")),
        page("inconnu", text="Nous ne vous reconnaissons pas."),
    ],
)
def test_no_account_exists_when_she_is_answered_as_a_stranger(shown: View) -> None:
    """Whatever that answer is: a help or an offer made to everyone tells of no account."""
    told = Told(stranger=shown)
    played = stage_where(told)
    told.known[played.camille.person.number] = replace(shown, text=shown.text.replace("3", "2"))
    accounts.should_have_nothing_to_open(played.stage, played.camille)


@pytest.mark.parametrize(
    "shown",
    [
        ACCOUNT,
        VALIDATION,
        inactive("Votre compte n'est pas encore activé : confirmez votre adresse."),
        inactive("Ce lien n'est plus actif."),
        inactive("Numéro ou code incorrect.", button("Renvoyer le lien")),
        inactive("Numéro ou code incorrect.", link("Donner une autre adresse", "/adresse")),
    ],
)
def test_an_account_that_awaits_something_exists(shown: View) -> None:
    """Whatever it awaits: she is told what a stranger is not."""
    told = Told()
    played = stage_where(told)
    told.known[played.camille.person.number] = shown
    with pytest.raises(AssertionError, match="attendu : aucun compte\n  vu      : un compte, qui"):
        accounts.should_have_nothing_to_open(played.stage, played.camille)


def test_another_answer_that_nobody_reads_is_no_verdict() -> None:
    """Both answers are told."""
    told = Told()
    played = stage_where(told)
    told.known[played.camille.person.number] = inactive("Dossier 42 : patience !")
    with pytest.raises(RecetteError, match="à une inconnue non : Dossier 42 : patience !"):
        accounts.should_have_nothing_to_open(played.stage, played.camille)


# « un seul compte existe »


def racing(*winners: str) -> tuple[Played, Actor]:
    """Return a stage where two persons gave one address, and those who have an account."""
    told = Told()
    played = stage_where(told)
    karim, camille = played.stage.actor("Karim"), played.stage.actor("Camille")
    karim.memory.email_typed = karim.email
    camille.memory.email_typed = karim.email.upper()
    played.inbox.received = [mail(karim.email), replace(mail(karim.email), id="2")]
    for name in winners:
        told.known[played.stage.actor(name).person.number] = account_of(played.stage.actor(name))
    return played, karim


@pytest.mark.parametrize("winner", ["Karim", "Camille"])
def test_one_account_only(winner: str) -> None:
    """Accounts are counted: two courriels for one account are no second account."""
    played, karim = racing(winner)
    accounts.one_creation_should_win(played.stage, karim)
    assert played.script.done.count(f"ouvre {LINK}") == 1
    assert all(f"pour {name}" in noted(karim) for name in ("Karim", "Camille"))
    assert noted(karim).count("un compte, qui s'ouvre") == 1


@pytest.mark.parametrize("winners", [(), ("Karim", "Camille")])
def test_another_number_of_accounts(winners: tuple[str, ...]) -> None:
    """None, or two, though one courriel only came."""
    played, karim = racing(*winners)
    played.inbox.received = played.inbox.received[:1]
    with pytest.raises(AssertionError, match=f"compté  : {len(winners)}"):
        accounts.one_creation_should_win(played.stage, karim)


# « le lien qu'elle reçoit ouvre son compte et nul autre ; sans lien, aucun compte n'existe »


def two_tabs(*, received: bool = True) -> tuple[Played, Told, Actor, Actor]:
    """Return a stage where Zoé began a creation beside the one of Camille."""
    told = Told()
    played = stage_where(told)
    camille, zoe = played.stage.actor("Camille"), played.stage.actor("Zoé")
    if received:
        played.inbox.received = [mail(camille.email)]
        camille.memory.awaits_link = True
    cast("Scripted", camille.new_visit().surface).shown = CONNECTION
    return played, told, camille, zoe


def test_the_link_opens_her_account() -> None:
    """Headed by her own name, and Zoé has none."""
    played, told, camille, _ = two_tabs()
    told.known[camille.person.number] = account_of(camille)
    accounts.link_should_open_no_other(played.stage, camille)


def test_the_link_opens_an_account_headed_by_another_name() -> None:
    """Her number and code open it, and it is not hers."""
    played, told, camille, zoe = two_tabs()
    told.known[camille.person.number] = account_of(zoe)
    with pytest.raises(AssertionError, match=f"celui de Zoé .* : le nom {zoe.person.last_name}"):
        accounts.link_should_open_no_other(played.stage, camille)


def test_the_link_opens_an_account_headed_by_both() -> None:
    """One name too many is somebody else's."""
    played, told, camille, zoe = two_tabs()
    both = f"{camille.person.last_name}\nCompte de {zoe.email}"
    told.known[camille.person.number] = page("compte", *ACCOUNT.elements, text=both)
    with pytest.raises(AssertionError, match=f"l'adresse {zoe.email}"):
        accounts.link_should_open_no_other(played.stage, camille)


def test_the_link_opens_an_account_of_nobody() -> None:
    """Nothing tells whose it is: no verdict."""
    played, told, camille, _ = two_tabs()
    told.known[camille.person.number] = ACCOUNT
    with pytest.raises(RecetteError, match="l'écran ne dit pas de qui il est"):
        accounts.link_should_open_no_other(played.stage, camille)


def test_the_link_opens_another_account_too() -> None:
    """That of whoever began beside her."""
    played, told, camille, zoe = two_tabs()
    told.known[camille.person.number] = account_of(camille)
    told.known[zoe.person.number] = account_of(zoe)
    with pytest.raises(AssertionError, match=f"Compte de Zoé .*{zoe.email}.*\n  attendu : aucun"):
        accounts.link_should_open_no_other(played.stage, camille)


def test_without_a_link_no_account_exists() -> None:
    """A creation refused left nothing, for one nor for the other."""
    played, told, camille, zoe = two_tabs(received=False)
    accounts.link_should_open_no_other(played.stage, camille)
    assert "aucun lien reçu, aucun n'est annoncé" in noted(camille)
    told.known[zoe.person.number] = account_of(zoe)
    with pytest.raises(AssertionError, match="Compte de Zoé"):
        accounts.link_should_open_no_other(played.stage, camille)
    told.known = {camille.person.number: VALIDATION}
    with pytest.raises(AssertionError, match="Compte de Camille"):
        accounts.link_should_open_no_other(played.stage, camille)


def test_a_link_announced_that_never_comes() -> None:
    """The screen says that it left."""
    played, _, camille, _ = two_tabs(received=False)
    camille.journey.surface.shown = VALIDATION  # type: ignore[attr-defined]
    with pytest.raises(AssertionError, match="la validation est annoncée, aucun lien reçu"):
        accounts.link_should_open_no_other(played.stage, camille)


# « aucun compte n'est ouvert dans son navigateur, sauf le sien »


def after_the_link(shown: View) -> tuple[Played, Actor, Actor]:
    """Return a stage where Camille followed her link, and Karim has an account."""
    told = Told()
    played = stage_where(told)
    karim = played.stage.actor("Karim")
    told.known[karim.person.number] = account_of(karim)
    camille = played.stage.actor("Camille")
    cast("Scripted", camille.new_visit().surface).shown = shown
    played.script.pages[ACCOUNT.url] = CONNECTION
    return played, camille, karim


def test_no_account_is_open_in_her_browser() -> None:
    """The account of Karim asks to sign in."""
    played, camille, _ = after_the_link(ELSEWHERE)
    accounts.should_open_no_other(played.stage, camille)
    assert noted(camille).count("aucun compte ouvert : ") == 2


def test_her_own_account_is_open() -> None:
    """It is hers: its information says so."""
    played, camille, _ = after_the_link(ELSEWHERE)
    camille.journey.surface.shown = account_of(camille)  # type: ignore[attr-defined]
    played.script.pages[ACCOUNT.url] = account_of(camille)
    accounts.should_open_no_other(played.stage, camille)
    assert f"il porte le nom {camille.person.last_name}" in noted(camille)
    nobodys = page("compte", *ACCOUNT.elements, text="Bienvenue")
    camille.journey.surface.shown = played.script.pages[ACCOUNT.url] = nobodys  # type: ignore[attr-defined]
    with pytest.raises(RecetteError, match="ne dit pas de qui il est"):
        accounts.should_open_no_other(played.stage, camille)


def test_an_open_account_that_bears_nobody_s_data_may_be_anyone_s() -> None:
    """One may sign out of what follows the link; the account itself tells whose it is."""
    played, camille, karim = after_the_link(page("fait", button("Se déconnecter", form=-1)))
    played.script.pages[ACCOUNT.url] = account_of(camille)
    accounts.should_open_no_other(played.stage, camille)
    assert f"il porte le nom {camille.person.last_name}" in noted(camille)
    camille.journey.surface.shown = page("fait", button("Se déconnecter", form=-1))  # type: ignore[attr-defined]
    played.script.pages[ACCOUNT.url] = account_of(karim)
    with pytest.raises(AssertionError, match="vu      : celui de Karim"):
        accounts.should_open_no_other(played.stage, camille)


@pytest.mark.parametrize("folded", [False, True])
def test_the_account_of_somebody_else_is_open(*, folded: bool) -> None:
    """Though what signs out is folded in a menu: its data tell whose it is."""
    played, camille, karim = after_the_link(ELSEWHERE)
    opened = account_of(karim)
    camille.journey.surface.shown = (  # type: ignore[attr-defined]
        replace(opened, elements=(button("Menu"),)) if folded else opened
    )
    with pytest.raises(AssertionError, match="vu      : celui de Karim"):
        accounts.should_open_no_other(played.stage, camille)


@pytest.mark.parametrize("text", ["Bienvenue {0.last_name}", "{0.email}", "N° {0.number}"])
def test_the_account_of_somebody_else_is_open_elsewhere(text: str) -> None:
    """The screen that follows the link shows nothing: the address of the account does."""
    played, camille, karim = after_the_link(ELSEWHERE)
    told = text.format(karim.person)
    played.script.pages[ACCOUNT.url] = page("compte", button("Menu"), text=told)
    with pytest.raises(AssertionError, match="vu      : celui de Karim"):
        accounts.should_open_no_other(played.stage, camille)


# What an automatic visit of the link did.


@pytest.mark.parametrize("method", ["HEAD", "GET"])
def test_a_scan_that_tells_nothing(method: str) -> None:
    """It was not made, or the target broke down instead of answering."""
    actor = play().camille
    check = {
        "HEAD": mailboxes.head_should_not_have_activated,
        "GET": mailboxes.get_should_not_have_activated,
    }[method]
    with pytest.raises(RecetteError, match="n'a pas été analysé"):
        check(actor)
    for status in (500, 503, 429):
        statuses = {"HEAD": 200, "GET": 200, method: status}
        actor.memory.scan = ScanResult(statuses, True, False, False)  # noqa: FBT003
        with pytest.raises(RecetteError, match=f"la cible répond {status} à {method}"):
            check(actor)


@pytest.mark.parametrize(
    ("asks", "head", "get", "by_head", "by_get"),
    [
        (True, False, False, "", ""),
        (False, False, False, "", ""),
        (False, False, True, "", "risque"),
        (True, False, True, "", "sans le geste"),
        (True, True, True, "l'interroger", "sans le geste"),
        (False, True, True, "l'interroger", "risque"),
    ],
)
def test_what_a_scan_did(*, asks: bool, head: bool, get: bool, by_head: str, by_get: str) -> None:
    """HEAD never activates; GET may where no gesture is asked: the rule is then not verifiable."""
    actor = play().camille
    actor.memory.scan = ScanResult({"HEAD": 405, "GET": 200}, asks, head, get)
    checks = (
        (mailboxes.head_should_not_have_activated, by_head),
        (mailboxes.get_should_not_have_activated, by_get),
    )
    for check, told in checks:
        if told:
            wrong = NotVerifiableError if told == "risque" else AssertionError
            with pytest.raises(wrong, match=told):
                check(actor)
        else:
            check(actor)


# What a red list removes.


def test_what_a_red_list_removes_is_a_remark() -> None:
    """It is told with the subject; where it removes nothing, there is nothing to verify."""
    played = play()
    actor = played.camille
    actor.mailbox_profile = "orange"
    with pytest.raises(NotVerifiableError, match="n'a rien à supprimer"):
        mailbox.lose_courriel(played.stage, actor)
    played.inbox.received = [mail(actor.email)]
    mailbox.lose_courriel(played.stage, actor)
    assert "« Confirmez » (boîte « orange »)" in played.stage.notes[0]
    assert played.stage.close(failed=False).notes == played.stage.notes
    actor.mailbox_profile = "ordinaire"
    with pytest.raises(NotVerifiableError, match="boîte « ordinaire » n'a rien"):
        mailbox.lose_courriel(played.stage, actor)


# A change of address that is refused.


def refused(told: Told, waiting: str, kept: str) -> tuple[Played, Actor]:
    """Return somebody whose other address was refused, and what her screens show of hers."""
    played = stage_where(told)
    actor = played.camille
    actor.memory.links, actor.memory.address_refused = [LINK], "autre@example.org"
    shown = {"own": actor.email, "refused": "autre@example.org", "": ""}
    screens = [
        replace(VALIDATION, text=f"Validation de mon email\n{shown[waiting]}"),
        page("compte", *ACCOUNT.elements, text=f"Adresse : {shown[kept]}"),
        page("compte", *ACCOUNT.elements, text=f"Adresse : {shown[kept]}"),
    ]
    told.shown = lambda _done: screens.pop(0)  # type: ignore[assignment, method-assign]
    return played, actor


@pytest.mark.parametrize(("waiting", "kept"), [("own", "own"), ("own", ""), ("", "own")])
def test_the_link_received_before_still_activates(waiting: str, kept: str) -> None:
    """Under the address kept, as one screen at least shows it."""
    played, actor = refused(Told(), waiting, kept)
    address_changes.link_should_still_activate(played.stage, actor)
    assert f"ouvre {LINK}" in played.script.done


@pytest.mark.parametrize(("waiting", "kept"), [("refused", "own"), ("own", "refused")])
def test_the_refused_address_is_that_of_the_account(waiting: str, kept: str) -> None:
    """Before or after it is activated."""
    played, actor = refused(Told(), waiting, kept)
    with pytest.raises(AssertionError, match="le compte garde l'adresse"):
        address_changes.link_should_still_activate(played.stage, actor)


def test_an_account_that_shows_no_address() -> None:
    """What it keeps is not told."""
    played, actor = refused(Told(), "", "")
    with pytest.raises(NotVerifiableError, match="ni avant ni après l'activation"):
        address_changes.link_should_still_activate(played.stage, actor)


def test_a_link_killed_by_a_refused_change() -> None:
    """The account does not open any more."""
    told = Told(stranger=VALIDATION)
    played = stage_where(told)
    actor = played.camille
    actor.memory.links, actor.memory.address_refused = [LINK], "autre@example.org"
    with pytest.raises(AssertionError, match="attendu : actif"):
        address_changes.link_should_still_activate(played.stage, actor)


def test_nothing_reaches_the_refused_address() -> None:
    """Nothing at all; without a refused address there is nothing to look at."""
    played = play()
    actor = played.camille
    with pytest.raises(RecetteError, match="n'a essayé aucune autre adresse"):
        address_changes.nothing_should_reach_refused(played.stage, actor)
    actor.memory.address_refused = "autre@example.org"
    address_changes.nothing_should_reach_refused(played.stage, actor)
    played.inbox.received = [mail("autre@example.org")]
    with pytest.raises(AssertionError, match="vu      : « Confirmez »"):
        address_changes.nothing_should_reach_refused(played.stage, actor)


def test_a_stage_knows_whom_the_scenario_speaks_of() -> None:
    """Those who only witness are nobody's."""
    stage = play().stage
    camille, karim = stage.actor("Camille"), stage.actor("Karim")
    stage.sentinel()
    assert stage.others(camille) == [karim]


def test_a_field_shows_a_value() -> None:
    """An account may show its data in fields."""
    played, camille, karim = after_the_link(ELSEWHERE)
    field = replace(box("Nom"), value=karim.person.last_name)
    camille.journey.surface.shown = page("x", field)  # type: ignore[attr-defined]
    with pytest.raises(AssertionError, match="celui de Karim"):
        accounts.should_open_no_other(played.stage, camille)


def test_what_shows_that_it_is_so_is_told() -> None:
    """The answers of the application, with what they say; each account counted, and by what."""
    played = play(Script().whole())
    actor = played.camille
    actor.memory.app = AppAnswer(200, {"compte": actor.email})
    accounts.application_should_show_account(actor)
    assert "200" in noted(actor)
    assert actor.email in noted(actor)
    actor.observations.clear()
    actor.memory.app = AppAnswer(403, {"erreur": "compte inactif"})
    accounts.application_should_show_nothing(actor)
    assert "403" in noted(actor)
    assert "compte inactif" in noted(actor)
