"""What actors do, on screens written beforehand: what is done, and what is said when it cannot."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from recette.domain.courriel.providers import Folder
from recette.domain.errors import NotVerifiableError, PreparationError, RecetteError
from recette.domain.screen.vocabulary import Choice, Field, Place
from recette.ports import AppAnswer, Sent
from recette.screenplay.journey import Milestone
from recette.screenplay.questions import codes as shown_codes
from recette.screenplay.questions import mails, offers, screens
from recette.screenplay.tasks import (
    addresses,
    attempts,
    codes,
    confirmation,
    connection,
    creation,
    informations,
    links,
    mailbox,
    passing_time,
    registering,
    replay,
    wandering,
)
from recette.target.wording import Wording
from tests.domain.screens import box, button, link, yes_no
from tests.screenplay.scripted import (
    ACCOUNT,
    CODE,
    CONDITIONS,
    CONNECTION,
    CONTINUE,
    CREATION,
    ELSEWHERE,
    HOME,
    INFORMATIONS,
    LINK,
    TARGET,
    VALIDATION,
    Script,
    mail,
    page,
    play,
)

if TYPE_CHECKING:
    from recette.screenplay.actor import Actor
    from recette.target.profile import Profile

OFFERS_RESEND = page("attente", button("Renvoyer le lien"), text="Adresse non validée")
JSON = "application/json"


def by_browser(profile: Profile) -> Profile:
    """Return the same profile, which prepares by the browser."""
    return profile.model_copy(update={"preparation": "navigateur"})


def by_forms(profile: Profile) -> Profile:
    """Return the same profile, which prepares by plain forms."""
    return profile.model_copy(update={"preparation": "http"})


# Creating.


def test_a_step_that_keeps_her_is_a_preparation_that_failed() -> None:
    """With admitted data each step had to be passed: the screen that did not is shown."""
    script = Script().whole()
    script.leads["conditions: CONTINUER"] = CONDITIONS
    with pytest.raises(PreparationError, match="pouvoir arriver à l'étape du code personnel avec"):
        creation.reach(play(script).camille, Place.CODE)


def test_the_last_step_that_keeps_her_too() -> None:
    """Nothing is created when the third step is still there."""
    script = Script().whole()
    script.leads["informations: CONTINUER"] = INFORMATIONS
    played = play(script)
    with pytest.raises(PreparationError, match="à la validation de l'adresse"):
        confirmation.create_account(played.stage, played.camille)
    assert played.register.told[-1] == "1 refusé"


def test_conditions_may_be_left_unanswered() -> None:
    """Going on without an answer chooses nothing."""
    played = play(Script().whole())
    creation.answer_conditions(played.visiting(CONDITIONS).journey, accept=None)
    assert played.script.done == ["CONTINUER"]


def test_a_creation_whose_code_is_typed_goes_on() -> None:
    """An account is finished from the third step, or from the first when nothing was done."""
    played = play(Script().whole(), change=by_browser)
    played.inbox.received = [mail(played.camille.email)]
    confirmation.create_account(played.stage, played.camille)
    assert played.camille.memory.links == [LINK]
    assert played.script.done.count("Je crée mon compte") == 1
    actor = played.visiting(INFORMATIONS)
    played.inbox.received.append(
        mail(actor.email, f"{TARGET}/confirmer?jeton=fedcba654321", id="2")
    )
    confirmation.create_account(played.stage, actor)
    assert played.script.done.count("Je crée mon compte") == 1
    assert len(actor.memory.links) == 2


SPLIT = {
    "creation": [["nom", "numero"], ["naissance", "code_postal"]],
    "nouveau_code": [],
    "code": [["nouveau_code"], ["confirmation_code"]],
    "informations": [["adresse"], ["confirmation_adresse", "promotions_courriel"]],
}


@pytest.mark.parametrize(
    ("view", "give"),
    [
        (page("c1", box("Mon nom"), box("Mon n° de sécurité sociale"), CONTINUE), "identity"),
        (page("p1", box("Mon nouveau code"), CONTINUE), "code"),
        (page("i1", box("Saisissez votre adresse email"), CONTINUE), "informations"),
    ],
)
def test_refused_by_the_first_of_two_screens(view: object, give: str) -> None:
    """A step whose first screen keeps her is not left: nothing is noted as passed."""
    played = play(Script(), wording=wording(steps=SPLIT))
    actor = played.visiting(view)  # type: ignore[arg-type]
    if give == "identity":
        creation.give_identity(actor.journey, creation.identity_of(actor.person))
    elif give == "code":
        creation.give_code(actor, actor.journey, "Wz5Nx8Bt3Hv6")
    else:
        informations.give_least(actor)
    assert actor.journey.milestones == {}
    assert played.register.told == []


def wording(**more: object) -> Wording:
    """Return the words of the guide, and these."""
    return Wording({}, **more)  # type: ignore[arg-type]


# Going on from what was prepared without a browser.


def test_a_browser_takes_over_what_was_prepared() -> None:
    """The way was gone by forms; the screen is then looked at in a browser."""
    played = play(Script().whole(), change=by_forms)
    creation.reach(played.camille, Place.CODE)
    assert played.camille.browsers == []
    assert played.camille.journey.place() is Place.CODE
    assert set(played.camille.journey.milestones) == {Place.CREATION, Place.CONDITIONS}


def test_a_lost_screen_is_gone_to_again() -> None:
    """Where the address shows another screen, the browser goes the way itself, and later first."""
    script = Script(adopted=ELSEWHERE).whole()
    played = play(script, change=by_forms)
    creation.reach(played.camille, Place.CODE)
    assert played.camille.journey.place() is Place.CODE
    assert script.done.count("Je crée mon compte") + script.done.count(f"ouvre {CREATION.url}") == 2
    karim = played.stage.actor("Karim")
    creation.reach(karim, Place.CODE)
    assert len(karim.browsers) == 1


def test_a_lost_screen_whose_way_cannot_be_gone_twice_is_told() -> None:
    """An account is not created twice: the remedy is said."""
    played = play(Script(adopted=ELSEWHERE).whole(), change=by_forms)
    actor = played.camille
    actor.preparation().surface.open(VALIDATION.url)
    with pytest.raises(PreparationError, match='préparez par le navigateur \\(preparation = "nav'):
        _ = actor.journey


def test_a_visit_under_way_goes_on() -> None:
    """Who is in a browser stays there; who left, or is on a phone, begins a visit."""
    played = play(Script().whole(), change=by_forms)
    actor = played.visiting(CODE)
    assert actor.preparation() is actor.journey
    prepared = play(Script().whole(), change=by_browser).camille
    first = prepared.preparation()
    prepared.visits_are_over()
    assert prepared.preparation() is not first
    karim = played.stage.actor("Karim")
    karim.on_phone = True
    assert karim.preparation().view().title == "téléphone"


# Signing in.


def test_what_is_left_empty_at_the_connection() -> None:
    """A field left out is not typed; another code is typed in place of hers."""
    played = play(Script().whole())
    connection.sign_in(played.camille, without=Field.SIGN_IN_NUMBER, code="0000")
    assert played.script.done[-2:] == ["Mon code personnel = 0000", "SE CONNECTER"]
    connection.sign_in(played.camille, without=Field.SIGN_IN_CODE)
    assert not any("code" in act for act in played.script.done[-2:])


def test_the_information_of_an_account_is_opened() -> None:
    """Where it has a screen of its own, and where the account shows it at once."""
    script = Script().whole()
    played = play(script)
    assert connection.read_information(played.camille).view() == ACCOUNT
    assert played.camille.memory.account_url == ACCOUNT.url
    shown = page("infos", button("Se déconnecter", form=-1))
    more = page("compte", *ACCOUNT.elements, link("Mes informations", "/infos"))
    script.leads |= {"SE CONNECTER": more, "Mes informations": shown}
    assert connection.read_information(played.camille).view() == shown


def test_an_account_that_does_not_open_is_told() -> None:
    """Its information cannot be looked at."""
    script = Script().whole()
    script.leads["SE CONNECTER"] = CONNECTION
    with pytest.raises(RecetteError, match="n'a pas pu ouvrir son compte"):
        connection.read_information(play(script).camille)


def test_the_code_is_typed_where_it_is_asked() -> None:
    """The connection is gone to, unless one is there."""
    played = play(Script().whole())
    connection.type_code(played.visiting(HOME))
    assert played.script.done[:1] == ["ouvre /"]
    played.script.done.clear()
    connection.type_code(played.camille)
    assert len(played.script.done) == 1


def showing(actor: Actor) -> None:
    """Ask to see the code, and judge whether it could be asked, as the step does."""
    shown_codes.should_be_able_to_show_code(actor, asked=connection.show_code(actor))


def test_the_code_is_shown_by_what_stands_beside_it() -> None:
    """Without anything to show it, the target has no way to."""
    played = play()
    with pytest.raises(AssertionError, match="attendu : pouvoir afficher le code saisi"):
        showing(played.visiting(CONNECTION))
    eye = page("entrer", *CONNECTION.elements, button("Voir le code", form=-1))
    showing(played.visiting(eye))
    assert played.script.done == ["Voir le code"]


# Links and courriels.


def test_an_older_link_needs_two() -> None:
    """The only link, or the newest one, is no older link."""
    played = play(Script().whole())
    actor = played.camille
    actor.memory.links = [LINK]
    with pytest.raises(RecetteError, match="n'a pas reçu d'autre lien que le dernier"):
        links.follow_older(played.stage, actor, 0)
    actor.memory.links = [LINK, f"{LINK}2"]
    mails.older_link_should_be_another(actor, 0)
    links.follow_older(played.stage, actor, 0)
    assert played.script.done == [f"ouvre {LINK}"]


def test_a_link_out_of_the_target_is_not_followed() -> None:
    """Whatever the courriel says, the recette does not go there."""
    played = play()
    played.camille.memory.links = ["http://ailleurs.test/x?jeton=1"]
    for follow in (confirmation.follow_last_link, confirmation.activate_created):
        with pytest.raises(RecetteError, match=r"mène hors de la cible \(http://ailleurs.test\)"):
            follow(played.stage, played.camille)


def test_no_link_received_is_told() -> None:
    """A sentence about her link supposes that she has one."""
    with pytest.raises(RecetteError, match="n'a reçu aucun lien"):
        confirmation.last_link(play().camille)


def test_a_courriel_that_does_not_come_says_what_did() -> None:
    """Her box is told, and a link that leads elsewhere, which is never followed."""
    played = play()
    away = '<a href="http://ailleurs.test/confirmer?jeton=1234567">Confirmer mon email</a>'
    played.inbox.received = [mail(played.camille.email, None, away)]
    with pytest.raises(PreparationError) as told:
        confirmation.receive_confirmation(played.stage, played.camille)
    assert "dans sa boîte : « Confirmez »" in str(told.value)
    assert "lien hors de la cible, non suivi : http://ailleurs.test" in str(told.value)


def test_the_newest_link_is_waited_for() -> None:
    """Only when it was just asked for."""
    played = play()
    actor = played.camille
    actor.memory.links = ["ancien"]
    assert mails.newest_link(played.stage, actor) == "ancien"
    actor.memory.awaits_link = True
    played.inbox.received = [mail(actor.email)]
    assert mails.newest_link(played.stage, actor) == LINK
    assert not actor.memory.awaits_link


def test_a_screen_that_asks_to_confirm_is_left_as_it_is() -> None:
    """It is kept open, and confirmed later; a target that asks nothing has no such screen."""
    played = play()
    actor = played.camille
    with pytest.raises(RecetteError, match="n'a laissé aucun écran ouvert"):
        links.confirm_on_open_screen(actor)
    actor.memory.links = [LINK]
    with pytest.raises(NotVerifiableError, match="confirme l'adresse dès que le lien est ouvert"):
        links.open_without_confirming(played.stage, actor)
    played.script.pages[LINK] = page("confirmer", button("Confirmer mon email"))
    links.open_without_confirming(played.stage, actor)
    assert played.script.done[-1] == f"ouvre {LINK}"
    links.confirm_on_open_screen(actor)
    assert played.script.done[-1] == "Confirmer mon email"


def test_the_link_in_clear_is_followed() -> None:
    """The longest of the target; a courriel without any is at fault."""
    played = play()
    played.inbox.received = [mail(played.camille.email, f"{TARGET}/ {LINK} http://ailleurs.test/")]
    mails.should_have_link_to_copy(played.stage, played.camille)
    links.follow_link_in_clear(played.stage, played.camille)
    assert played.script.done == [f"ouvre {LINK}"]


@pytest.mark.parametrize(
    ("way", "first"), [(links.BY_LINK, f"ouvre {LINK}"), ("à la connexion", "ouvre /")]
)
def test_the_link_is_asked_for_again(way: str, first: str) -> None:
    """From the old link or from the connection; the request is kept, to be sent again."""
    script = Script().whole()
    script.pages[LINK] = script.leads["SE CONNECTER"] = OFFERS_RESEND
    asked = script.sends["Renvoyer le lien"] = Sent("POST", f"{TARGET}/renvoi")
    played = play(script)
    actor = played.camille
    actor.memory.links = [LINK]
    played.inbox.received = [mail(actor.email)]
    links.have_sent_again(played.stage, actor, way)
    assert script.done[0] == first
    links.replay_resend(actor)
    assert played.surface.replayed == [asked]
    links.ask_again(played.stage, actor, way)
    links.ask_again_elsewhere(played.stage, actor, way)
    assert script.done[-2:] == [f"glisse autre-{actor.email}", "Renvoyer le lien"]


def test_a_resend_that_is_not_offered_is_told() -> None:
    """The state supposed it; and a request never seen cannot be sent again."""
    played = play(Script().whole())
    played.camille.memory.links = [LINK]
    with pytest.raises(PreparationError, match="devait pouvoir se faire renvoyer le lien"):
        links.be_offered_resend(played.stage, played.camille)
    with pytest.raises(RecetteError, match="La demande de renvoi n'a pas été vue passer"):
        links.replay_resend(played.camille)


def test_a_resend_that_asks_for_the_gesture_once_more() -> None:
    """A link that leads to a button of the same name: the button is pressed too."""
    script = Script()
    script.leads["attente: Renvoyer le lien"] = page("renvoi", button("Renvoyer le lien"))
    script.leads["renvoi: Renvoyer le lien"] = ELSEWHERE
    script.sends["renvoi: Renvoyer le lien"] = Sent("POST", f"{TARGET}/renvoi")
    played = play(script)
    actor = played.visiting(OFFERS_RESEND)
    confirmation.resend(actor, actor.journey)
    assert script.done == ["Renvoyer le lien"] * 2
    assert actor.memory.resend == script.sends["renvoi: Renvoyer le lien"]


def test_a_link_confirmed_is_confirmed_once_more() -> None:
    """What confirmed is sent again; where opening confirms, the link is opened again."""
    script = Script()
    played = play(script)
    played.camille.memory.links = [LINK]
    confirmation.follow_twice_at_once(played.stage, played.camille)
    assert [r.method for r in played.surface.replayed] == ["GET"]
    script.pages[LINK] = page("confirmer", button("Confirmer mon email"))
    script.sends["Confirmer mon email"] = Sent("POST", LINK)
    confirmation.follow_twice_at_once(played.stage, played.camille)
    assert [r.method for r in played.surface.replayed] == ["POST"]


NEW_ADDRESS = page("adresse", box("Ma nouvelle adresse email"), CONTINUE)
CHANGES = page("attente", button("Modifier mon adresse email"), text="Validation de mon email")


@pytest.mark.parametrize("again", [True, False])
def test_another_address_is_given(*, again: bool) -> None:
    """Twice where it is asked twice; at once where the field is already there."""
    second = [box("Confirmez votre adresse email")] if again else []
    view = page("adresse", NEW_ADDRESS.elements[0], *second, CONTINUE)
    played = play(Script(leads={"Modifier mon adresse email": view}))
    confirmation.give_other_address(played.visiting(CHANGES).journey, "a@example.org")
    typed = [act for act in played.script.done if "= a@example.org" in act]
    assert len(typed) == 1 + again
    confirmation.give_other_address(played.visiting(view).journey, "a@example.org")
    assert played.script.done.count("Modifier mon adresse email") == 1


def test_an_address_is_changed_where_it_can_be() -> None:
    """Where one is, else after signing in; a target that never offers it is at fault."""
    script = Script().whole()
    played = play(script)
    with pytest.raises(AssertionError, match="attendu : pouvoir donner une autre adresse"):
        offers.should_let_change_address(played.visiting(VALIDATION))
    script.leads |= {"SE CONNECTER": CHANGES, "Modifier mon adresse email": NEW_ADDRESS}
    offers.should_let_change_address(played.visiting(VALIDATION))
    confirmation.give_other_address(played.camille.journey, "a@example.org")
    actor = played.visiting(CHANGES)
    actor.memory.registered = "1"
    offers.should_let_change_address(actor)
    addresses.change(played.stage, actor, addresses.OTHER_PROVIDER)
    assert len(actor.addresses) == 2
    assert played.register.told[-1] == f"1 devient {actor.email}"


# The mailbox.


def test_nothing_in_the_spam_folder_is_told() -> None:
    """The state supposed a courriel there; found there, its link is followed."""
    played = play()
    actor = played.camille
    actor.mailbox_profile = "outlook"
    with pytest.raises(RecetteError, match="Aucun courriel de confirmation dans les indésirables"):
        mailbox.follow_link_from_spam(played.stage, actor)
    played.inbox.received = [mail(actor.email)]
    mailbox.follow_link_from_spam(played.stage, actor)
    assert played.script.done == [f"ouvre {LINK}"]
    assert mailbox.folder(played.stage, actor, Folder.INBOX) == []


# Time.


def test_time_needs_an_event_and_never_goes_back() -> None:
    """A delay counts from something, forward."""
    played = play()
    with pytest.raises(RecetteError, match="aucun délai à compter"):
        passing_time.let_pass(played.stage, played.camille, timedelta(days=7), None)
    with pytest.raises(RecetteError, match="le temps ne recule pas"):
        passing_time.let_pass(
            played.stage, played.camille, timedelta(hours=1), datetime(2020, 1, 1, tzinfo=UTC)
        )


def test_civil_days_run_until_midnight() -> None:
    """A target that counts civil days is moved by as many of them."""

    def civil(profile: Profile) -> Profile:
        policy = profile.politique.model_copy(update={"jours": "civils"})
        return profile.model_copy(update={"politique": policy})

    moved = []
    for change in (civil, lambda profile: profile):
        played = play(change=change)
        passing_time.let_pass(
            played.stage, played.camille, timedelta(days=7, minutes=1), datetime.now(UTC)
        )
        moved += played.clock.moved
    assert moved[0] > moved[1] > timedelta(days=6)


# The register.


def test_only_what_was_noted_is_renamed_or_ended() -> None:
    """An account never noted has no other address; a screen that does not tell ends nothing."""
    played = play()
    actor = played.visiting(ELSEWHERE)
    registering.is_renamed(actor, "a@example.org")
    registering.arrives(actor, actor.journey)
    assert played.register.told == []


# Attempts.


@pytest.mark.parametrize(
    ("view", "field", "typed"),
    [
        (CREATION, Field.NAME, "Mon nom = X"),
        (INFORMATIONS, Field.LANDLINE, "Téléphone fixe = X"),
        (INFORMATIONS, Field.EMAIL, "Saisissez votre adresse email = X"),
    ],
)
def test_all_valid_save_one(view: object, field: Field, typed: str) -> None:
    """The field named is given what is said, wherever it is asked."""
    phone = yes_no("Recevoir des appels sur mon téléphone fixe", "f")
    shown = view if view is CREATION else page("i", *INFORMATIONS.elements[:-1], *phone, CONTINUE)
    played = play()
    attempts.go_on_with(played.visiting(shown), field, "X")
    assert typed in played.script.done


@pytest.mark.parametrize(
    ("view", "asked", "kept"),
    [
        (CREATION, Field.NAME, "Mon nom = "),
        (CODE, Field.CODE_AGAIN, "Confirmer mon nouveau code = \n"),
        (INFORMATIONS, Field.EMAIL_AGAIN, "Je confirme mon adresse email = "),
        (INFORMATIONS, Choice.PROMO_EMAIL, "choisit"),
    ],
)
def test_all_given_save_one(view: object, asked: Field | Choice, kept: str) -> None:
    """The one named is left out, or left empty."""
    played = play()
    attempts.go_on_without(played.visiting(view), asked)  # type: ignore[arg-type]
    assert kept not in "\n".join([*played.script.done, ""]).replace(" = \n", " = .\n")


def test_a_part_of_the_birth_that_the_target_admits() -> None:
    """What its policy does not forbid cannot be verified."""
    policy = play().camille.profile.politique.model_copy(update={"parties_naissance": ["jjmm"]})
    with pytest.raises(NotVerifiableError, match=r"La cible n'interdit pas « aaaa » dans le code"):
        codes.take(play().camille, "contenant sa naissance écrite aaaa", policy)


# Informations.


def test_an_address_with_a_suffix() -> None:
    """Where the target keeps her at the step, it does not admit such an address."""
    played = play()
    with pytest.raises(NotVerifiableError, match="n'admet pas d'adresse « nom\\+suffixe@domaine »"):
        informations.give_address_with_suffix(played.visiting(INFORMATIONS))
    admitted = play(Script().whole())
    actor = admitted.visiting(INFORMATIONS)
    informations.give_address_with_suffix(actor)
    assert "+recette@" in actor.email
    assert admitted.register.told == [f"part Camille {actor.email}", "1 créé"]


def test_two_last_steps_leave_together() -> None:
    """Both requests are held before either is let go, and both are noted."""
    played = play(Script().whole(), change=by_browser)
    camille, karim = played.camille, played.stage.actor("Karim")
    for actor in (camille, karim):
        informations.fill_last_step(actor, camille.email)
    played.script.done.clear()
    informations.validate_together(camille, karim)
    assert played.script.done == ["retient", "CONTINUER"] * 2 + ["relâche"] * 2
    assert played.register.told[-2:] == ["1 créé", "1 créé"]


# Going about.


def test_being_where_anybody_can_be_or_at_a_step() -> None:
    """The home page is opened; a step is reached with admitted data."""
    played = play(Script().whole())
    wandering.be_at(played.camille, Place.HOME)
    assert played.script.done == ["ouvre /"]
    creation.reach(played.camille, Place.CREATION)
    assert played.camille.journey.place() is Place.CREATION
    wandering.be_at(played.camille, Place.CODE)
    assert played.camille.journey.place() is Place.CODE


def test_a_home_page_that_asks_to_sign_in_leaves_nothing_to_choose() -> None:
    """The connection is chosen only where it is not there yet."""
    played = play(Script().whole())
    wandering.choose_to_access(played.visiting(CONNECTION))
    assert played.script.done == []
    wandering.choose_to_access(played.visiting(HOME))
    assert played.script.done == ["J'accède à mon compte"]


DETAILS = {"conditions d'utilisation détaillées": page("details", text="Les conditions")}


def consulting(actor: Actor) -> None:
    """Consult the details, and judge whether the conditions are back, as the step does."""
    wandering.consult_detailed_conditions(actor)
    screens.should_find_conditions_again(actor)


def test_the_conditions_come_back() -> None:
    """By the browser when it can, else by their address."""
    script = Script(leads=DETAILS, back=CONDITIONS, pages={CONDITIONS.url: CONDITIONS})
    played = play(script)
    consulting(played.visiting(CONDITIONS))
    assert script.done == ["conditions d'utilisation détaillées"]
    for lost in (ELSEWHERE, None):
        script.back = lost
        consulting(played.visiting(CONDITIONS))
        assert script.done[-1] == f"ouvre {CONDITIONS.url}"
    script.pages.clear()
    with pytest.raises(AssertionError, match="attendu : retrouver l'étape des conditions"):
        consulting(played.visiting(CONDITIONS))


def test_conditions_accepted_then_refused() -> None:
    """They are opened again and refused; a target that hides them cannot be told."""
    script = Script().whole()
    wandering.accept_then_refuse(play(script).camille)
    assert "choisit Non" in script.done
    script = Script().whole()
    del script.pages[CONDITIONS.url]
    with pytest.raises(NotVerifiableError, match="ne montre plus les conditions"):
        wandering.accept_then_refuse(play(script).camille)


def test_an_address_that_nobody_knows() -> None:
    """A step is gone to directly only by who saw somebody pass it."""
    played = play(Script().whole())
    with pytest.raises(RecetteError, match="son adresse n'est pas connue"):
        wandering.go_directly(played.stage, played.camille, Place.CODE)
    played.visiting(CODE, "Karim").journey.milestones[Place.CODE] = Milestone(CODE.url, None)
    wandering.go_directly(played.stage, played.camille, Place.CODE)
    assert played.script.done == [f"ouvre {CODE.url}"]


def test_help_is_asked_where_one_waits() -> None:
    """Where one stands, else after trying to sign in."""
    waiting = page("attente", link("Je n'ai pas reçu le mail", "/aide"))
    script = Script().whole()
    script.leads["SE CONNECTER"] = waiting
    played = play(script)
    wandering.ask_for_mail_help(played.visiting(waiting))
    assert script.done == ["Je n'ai pas reçu le mail"]
    wandering.ask_for_mail_help(played.visiting(VALIDATION))
    assert "SE CONNECTER" in script.done


# Sending again.


def test_a_request_is_sent_as_ones_own() -> None:
    """Hidden values, headers of scripts and personal data are those of who sends it."""
    played = play()
    karim = played.stage.actor("Karim")
    author = karim.person
    actor = played.visiting(replace(CODE, hidden={"jeton": "a moi"}))
    played.surface.requests.append(Sent("POST", "x", headers={"x-csrf": "b", "accept": "*"}))
    form = Sent(
        "POST", TARGET, f"jeton=b&vide=&to={author.email}", "application/x-www-form-urlencoded"
    )
    data = Sent("POST", TARGET, f'{{"code":"{author.code}"}}', JSON)
    text = Sent("POST", TARGET, author.email, "multipart/form-data", headers={"x-csrf": "a"})
    for request in (form, data, text):
        assert replay.replay_for(actor, request, karim) == 200
    sent_form, sent_data, sent_text = played.surface.replayed
    assert sent_form.body == f"jeton=a+moi&vide=&to={actor.email.replace('@', '%40')}"
    assert sent_data.body == f'{{"code":"{actor.person.code}"}}'
    assert (sent_text.body, sent_text.headers) == (actor.email, {"x-csrf": "b"})


def test_a_creation_is_named_by_ones_own_token() -> None:
    """The one that this visit sent, else the one that it received; what it has none of stays."""
    played = play()
    karim = played.stage.actor("Karim")
    actor = played.visiting(replace(CODE, text='{"dossier": "recu1234", "etape": 1}'))
    theirs = Sent("POST", TARGET, '{"dossier":"karim5678","cle":"karim-cle-9","etape":2}', JSON)
    replay.replay_for(actor, theirs, karim)
    played.surface.requests.append(Sent("POST", TARGET, '{"dossier":"envoye42"}', JSON))
    replay.replay_for(actor, theirs, karim)
    received, sent = (request.body for request in played.surface.replayed)
    assert received == '{"dossier":"recu1234","cle":"karim-cle-9","etape":2}'
    assert sent == '{"dossier":"envoye42","cle":"karim-cle-9","etape":2}'


def test_a_creation_is_named_by_ones_own_address() -> None:
    """What another knows by addresses that name her creation is asked for one's own."""
    played = play()
    theirs, own = f"{TARGET}/creation/karim-5678", f"{TARGET}/creation/camil-1234"
    here = replace(CODE, url=f"{own}/code")
    karim = played.visiting(CODE, "Karim")
    referer = {"referer": f"{theirs}/informations"}
    asked = Sent("POST", f"{theirs}/informations", headers=referer)
    for place, url in ((Place.CODE, f"{theirs}/code"), (Place.INFORMATIONS, asked.url)):
        karim.journey.milestones[place] = Milestone(url, asked)
    wandering.go_directly(played.stage, played.visiting(here), Place.INFORMATIONS)
    assert played.script.done[-1] == f"ouvre {own}/informations"
    replay.replay_step(played.visiting(here), karim, Place.INFORMATIONS)
    assert played.surface.replayed[-1].url == f"{own}/informations"
    assert played.surface.replayed[-1].headers == {"referer": f"{own}/informations"}
    assert played.script.done[-1] == f"ouvre {own}/informations"


def test_an_anti_forgery_token_is_known_under_another_name() -> None:
    """What a form called `_jeton` is what a script puts in a header: one's own replaces it."""
    played = play()
    karim = played.visiting(CODE, "Karim")
    karim.browsers[-1].requests.append(  # type: ignore[attr-defined]
        Sent("POST", TARGET, "_jeton=karim5678", "application/x-www-form-urlencoded")
    )
    theirs = Sent("POST", TARGET, "{}", JSON, headers={"x-jeton": "karim5678", "x-langue": "fr"})
    actor = played.visiting(replace(CODE, hidden={"_jeton": "camille42"}))
    replay.replay_for(actor, theirs, karim)
    assert played.surface.replayed[-1].headers == {"x-jeton": "camille42", "x-langue": "fr"}


def test_nothing_to_send_again_is_told() -> None:
    """A step that sent nothing, or that nobody passed, cannot be replayed."""
    played = play()
    karim = played.visiting(CODE, "Karim")
    with pytest.raises(RecetteError, match="Aucune requête à rejouer"):
        replay.replay_for(played.visiting(CODE), None, karim)
    with pytest.raises(RecetteError, match="n'est pas passé à l'étape du code personnel"):
        replay.replay_step(played.camille, karim, Place.CODE)


@pytest.mark.parametrize(
    ("place", "opened"), [(Place.CODE, INFORMATIONS.url), (Place.INFORMATIONS, INFORMATIONS.url)]
)
def test_a_step_is_replayed_then_the_next_one_looked_for(place: Place, opened: str) -> None:
    """The address that followed for its author is opened, else that of the step itself."""
    played = play()
    author = played.visiting(CODE, "Karim")
    for step in (CODE, INFORMATIONS):
        milestone = Milestone(step.url, Sent("POST", step.url))
        author.journey.milestones[Place.CODE if step is CODE else Place.INFORMATIONS] = milestone
    actor = played.visiting(CODE)
    replay.replay_step(actor, author, place)
    assert played.script.done[-1] == f"ouvre {opened}"
    assert bool(played.register.told) is (place is Place.INFORMATIONS)


def test_cancelling_presses_annuler_and_the_application_gives_the_account_of_who_signed_in() -> (
    None
):
    """« ANNULER » is pressed; the application is asked for the account of who signed in."""
    played = play(
        Script(),
        application=SimpleNamespace(sign_in=lambda *_: AppAnswer(200, 1), account=lambda one: one),
    )
    creation.cancel(played.visiting(page("x", button("ANNULER"))).journey)
    assert played.script.done == ["ANNULER"]
    connection.sign_in_by_application(played.stage, played.camille)
    assert played.camille.memory.app == AppAnswer(200, 1)
