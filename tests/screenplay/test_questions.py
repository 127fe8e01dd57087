"""What is observed: the verdict, or what is said when the screen or the courriel does not tell."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from recette.domain.errors import NotVerifiableError, RecetteError
from recette.domain.language.requirements import Requirement
from recette.domain.screen.view import Element, View
from recette.domain.screen.vocabulary import Choice, Control, Field
from recette.ports import AppAnswer
from recette.screenplay.questions import (
    accounts,
    codes,
    helps,
    information,
    mail_links,
    mails,
    offers,
    refusals,
    screens,
)
from recette.screenplay.tasks import connection, mailbox
from tests.domain.screens import box, button, yes_no
from tests.screenplay.scripted import (
    ACCOUNT,
    CODE,
    CONNECTION,
    CREATION,
    ELSEWHERE,
    INFORMATIONS,
    LINK,
    VALIDATION,
    Script,
    mail,
    page,
    play,
)

if TYPE_CHECKING:
    from pathlib import Path

    from recette.domain.screen.error_messages import Asked


def test_an_unknown_screen_is_no_verdict() -> None:
    """Neither open nor closed: the remedy is said."""
    actor = play().visiting(ELSEWHERE)
    with pytest.raises(RecetteError, match="l'écran ne dit pas si le compte est ouvert"):
        connection.access(actor, actor.journey)


def test_an_account_is_active_when_it_opens_and_inactive_when_it_does_not() -> None:
    """The account opens or it does not, and the other is a fault."""
    script = Script().whole()
    actor = play(script).camille
    accounts.should_be(actor, active=True)
    with pytest.raises(AssertionError, match="attendu : inactif"):
        accounts.should_be(actor, active=False)
    script.leads["SE CONNECTER"] = CONNECTION
    accounts.should_be(actor, active=False)
    with pytest.raises(AssertionError, match="attendu : actif"):
        accounts.should_be(actor, active=True)


def test_information_is_opened_if_it_is_not_yet() -> None:
    """The name is looked for where one is in one's account, else after signing in."""
    script = Script().whole()
    played = play(script)
    shown = page("compte", *ACCOUNT.elements, text=f"Mme {played.camille.person.last_name}")
    script.leads["SE CONNECTER"] = shown
    information.information_should_bear_name(played.visiting(VALIDATION))
    assert "SE CONNECTER" in script.done
    script.done.clear()
    information.information_should_bear_name(played.visiting(shown))
    assert script.done == []
    with pytest.raises(AssertionError, match="attendu : ses informations, au nom de"):
        information.should_bear_name(played.visiting(ACCOUNT))


def test_both_phones_are_those_of_the_account() -> None:
    """However they are written or masked; lost, other, exchanged: a fault; hidden tells nothing.

    One that is not there where the other is told is lost too.
    """
    actor = play().camille
    mobile, landline = actor.person.mobile, actor.person.landline

    def seen(text: str) -> None:
        actor.journey.surface.shown = page("i", text=text)  # type: ignore[attr-defined]
        information.phones_should_be(actor)

    seen(f"Portable : {mobile}\nFixe : {landline.replace('.', ' ')}")
    seen(f"Portable : +33 (0){mobile[1:]}\nFixe : +33 {landline[1:]}")
    seen(f"Portable : 06 ** ** ** {mobile[-2:]}\nFixe : {landline}")
    seen(f"Téléphones\n{landline} (fixe)\n{mobile} (portable)")
    seen(f"Fixe\nPortable\n{landline}\n{mobile}")
    for fault in (
        f"Portable : {landline}\nFixe : {landline}",
        f"Portable : {mobile}\nFixe : {mobile}",
        f"Portable : {mobile}\nFixe : Non renseigné",
        f"Portable : {mobile}",
        f"Portable : 06 ** ** ** {(int(mobile[-2:]) + 1) % 100:02d}\nFixe : {landline}",
        f"Portable : {mobile[:-1]}\nFixe : {landline}",
        "Portable : Non renseigné\nFixe : Non renseigné",
    ):
        with pytest.raises(AssertionError, match=r"perdu, ou un autre|pas montré"):
            seen(fault)
    for line in ("{} : {}", "{}\n{}"):
        told = "\n".join(line.format(*each) for each in (("Fixe", mobile), ("Mobile", landline)))
        with pytest.raises(AssertionError, match="l'un à la place de l'autre"):
            seen(told)
    with pytest.raises(NotVerifiableError, match="ne montre pas de fixe"):
        seen(f"Portable : {mobile}\nFixe : 01 •• •• •• ••")
    for silent in ("Portable : 06 •• •• •• ••", "Bonjour"):
        with pytest.raises(NotVerifiableError, match="ne montre pas de portable ni de fixe"):
            seen(silent)


def test_the_address_of_an_account_opens_nothing_for_another() -> None:
    """An address never noted cannot be tried."""
    played = play(Script(pages={ACCOUNT.url: ACCOUNT}))
    karim = played.stage.actor("Karim")
    with pytest.raises(RecetteError, match="L'adresse du compte n'a pas été notée"):
        accounts.address_opens_nothing(karim, played.camille)
    played.camille.memory.account_url = ACCOUNT.url
    with pytest.raises(AssertionError, match="n'ouvre rien"):
        accounts.address_opens_nothing(karim, played.camille)
    played.script.pages[ACCOUNT.url] = CONNECTION
    accounts.address_opens_nothing(karim, played.camille)


def test_consents_that_cannot_be_read() -> None:
    """A screen without any consent says nothing of them."""
    with pytest.raises(RecetteError, match="ne se lisent pas sur l'écran"):
        information.consents_should_be(play().visiting(ELSEWHERE), set())


def test_consents_are_those_given() -> None:
    """Exactly: one too many is a fault."""
    actor = play().visiting(page("i", text="Promotions par email : Oui"))
    information.consents_should_be(actor, {Choice.PROMO_EMAIL})
    with pytest.raises(AssertionError, match="attendu : aucun"):
        information.consents_should_be(actor, set())


def test_one_consent_tells_nothing_of_the_others() -> None:
    """Those that were answered and are not read keep the verdict open; a difference closes it."""
    told = "Promotions par email : vous n'avez pas accepté"
    actor = play().visiting(page("i", text=told))
    actor.memory.answered = (Choice.PROMO_EMAIL, Choice.PROMO_SMS)
    with pytest.raises(NotVerifiableError, match="de ce choix : les promotions par SMS"):
        information.consents_should_be(actor, set())
    with pytest.raises(AssertionError, match="attendu : les promotions par SMS"):
        information.consents_should_be(actor, {Choice.PROMO_SMS})
    actor.memory.answered = (Choice.PROMO_EMAIL,)
    information.consents_should_be(actor, set())


def test_the_application_is_told_by_what_it_answered() -> None:
    """Its account or a refusal; no answer is neither."""
    actor = play().camille
    for check in (
        accounts.application_should_show_account,
        accounts.application_should_show_nothing,
    ):
        with pytest.raises(AssertionError, match="vu      : rien"):
            check(actor)
    actor.memory.app = AppAnswer(200, {"courriel": actor.email})
    accounts.application_should_show_account(actor)
    actor.memory.app = AppAnswer(401, None)
    accounts.application_should_show_nothing(actor)


def test_the_link_in_clear() -> None:
    """It needs a part in text, and the link in it."""
    played = play()
    actor = played.camille
    actor.memory.links = [LINK]
    anchor = f'<a href="{LINK}">Confirmer mon email</a>'
    for one, told in [
        (mail(actor.email, None, anchor), "attendu : une partie texte"),
        (mail(actor.email, "Bonjour", anchor), "en clair dans la partie texte"),
    ]:
        played.inbox.received = [one]
        with pytest.raises(AssertionError, match=told):
            mail_links.should_carry_link_in_clear(played.stage, actor)
    played.inbox.received = [mail(actor.email, LINK, anchor)]
    mail_links.should_carry_link_in_clear(played.stage, actor)
    mail_links.link_should_be_the_same_everywhere(played.stage, actor)


def test_one_part_has_nothing_to_agree_with() -> None:
    """A courriel of one part cannot carry two links."""
    played = play()
    played.camille.memory.links = [LINK]
    played.inbox.received = [mail(played.camille.email)]
    mail_links.link_should_be_the_same_everywhere(played.stage, played.camille)


def test_a_search_finds_the_courriel() -> None:
    """Without any courriel to find, the search tells nothing."""
    played = play()
    actor = played.camille
    with pytest.raises(RecetteError, match="n'a pas de courriel de confirmation à retrouver"):
        mails.should_have_found_confirmation(played.stage, actor)
    played.inbox.received = [mail(actor.email)]
    with pytest.raises(AssertionError, match="vu      : rien"):
        mails.should_have_found_confirmation(played.stage, actor)
    mailbox.search(played.stage, actor, "Confirmez")
    mails.should_have_found_confirmation(played.stage, actor)


def test_choices_by_yes_or_no() -> None:
    """Each is offered, or what the screen shows is told."""
    actor = play().visiting(INFORMATIONS)
    offers.should_be_offered_choices(actor, [Choice.PROMO_EMAIL])
    with pytest.raises(AssertionError, match="« les conditions » se choisit par Oui ou Non"):
        offers.should_be_offered_choices(actor, [Choice.CONDITIONS])


def test_nothing_is_accepted_beforehand() -> None:
    """A Oui already checked is a fault, and so is a screen without choices."""
    offers.nothing_accepted_beforehand(play().visiting(INFORMATIONS))
    yes, no = yes_no("Recevoir des informations par email", "p")
    checked = page("i", replace(yes, checked=True), no)
    with pytest.raises(AssertionError, match="aucun Oui d'avance ; coché : "):
        offers.nothing_accepted_beforehand(play().visiting(checked))
    with pytest.raises(AssertionError, match="des choix par Oui ou Non"):
        offers.nothing_accepted_beforehand(play().visiting(CREATION))


def test_what_cannot_be_pressed_is_not_offered() -> None:
    """A button that is off is not proposed; neither is a field, or a choice, that is off."""
    on, off = button("S'identifier avec FranceConnect"), button("Renvoyer le lien", disabled=True)
    actor = play().visiting(page("x", on, off))
    offers.should_be_offered(actor, Control.FRANCECONNECT)
    offers.should_not_be_offered(actor, Control.RESEND)
    with pytest.raises(AssertionError, match="« se faire renvoyer le lien » est proposé"):
        offers.should_be_offered(actor, Control.RESEND)
    with pytest.raises(AssertionError, match="n'est pas proposé"):
        offers.should_not_be_offered(actor, Control.FRANCECONNECT)
    elements = [replace(e, disabled=True) for e in INFORMATIONS.elements]
    actor = play().visiting(page("informations", *elements))
    asked: list[Asked] = [Field.EMAIL, Choice.PROMO_EMAIL]
    for each in asked:
        offers.should_be_asked(play().visiting(INFORMATIONS), [each])
        with pytest.raises(AssertionError, match=each.phrase):
            offers.should_be_asked(actor, [each])
    with pytest.raises(AssertionError, match="se choisit par Oui ou Non"):
        offers.should_be_offered_choices(actor, [Choice.PROMO_EMAIL])


def test_what_was_refused_stays_refused() -> None:
    """Neither turned into Oui nor wiped; a box says Non by staying unchecked."""
    question = "Recevoir des informations promotionnelles par email"
    yes, no = yes_no(question, "p")
    refused = page("i", yes, replace(no, checked=True))

    def seen(*elements: Element, before: View = refused) -> None:
        actor = play().visiting(page("i", *elements))
        actor.journey.pressed = before
        offers.refused_choices_should_stay_refused(actor)

    seen(yes, replace(no, checked=True))
    for fault in ((yes, no), (replace(yes, checked=True), no)):
        with pytest.raises(AssertionError, match="Oui, ou effacé : les promotions par courriel"):
            seen(*fault)
    ticked = Element(0, "checkbox", "Oui, j'accepte", group=(question,))
    seen(ticked, before=page("i", ticked))
    with pytest.raises(AssertionError, match="Oui, ou effacé"):
        seen(replace(ticked, checked=True), before=page("i", ticked))
    for before, elements in ((page("i", yes, no), (yes, no)), (refused, ())):
        with pytest.raises(RecetteError, match="n'est à relire"):
            seen(*elements, before=before)


def test_conditions_are_detailed_by_more_than_their_title() -> None:
    """A text of some length; a page that could not be shown, or one line, details nothing."""
    article = "Article {}. Les relevés de prestations sont consultables en ligne."
    title = "Conditions d'utilisation détaillées"

    def seen(*lines: str) -> None:
        actor = play().visiting(page("d", text="\n".join((title, *lines))))
        helps.should_present_conditions(actor)

    seen(article.format(1), article.format(2), article.format(3))
    for fault in (
        (),
        ("Cette page est momentanément indisponible. Réessayez dans quelques instants, merci.",),
        ("Bientôt disponibles.", "Merci de votre patience, revenez plus tard sur cette page."),
        (article.format(1),),
    ):
        with pytest.raises(AssertionError, match="attendu : les conditions détaillées"):
            seen(*fault)


def test_the_length_of_a_code_is_not_blamed_at_the_connection() -> None:
    """Neither by words nor by the browser; a wrong code is another matter."""
    number, code, go = CONNECTION.elements

    def seen(text: str, native: str = "") -> None:
        shown = page("entrer", number, replace(code, native_error=native), go, text=text)
        actor = play().visiting(shown)
        refusals.should_not_name_requirement(actor, Requirement.LENGTH)

    seen("Le numéro ou le code est incorrect.")
    for fault in (("Le code est trop court.", ""), ("", "Utilisez au moins 8 caractères.")):
        with pytest.raises(AssertionError, match="n'est pas reproché"):
            seen(*fault)


def test_a_resend_asks_for_no_address() -> None:
    """A field of the very form that sends again is one too many."""
    again = button("Renvoyer le lien")
    offers.resend_should_ask_nothing(play().visiting(page("x", box("Recherche", form=1), again)))
    with pytest.raises(AssertionError, match="aucune adresse à saisir pour le renvoi"):
        offers.resend_should_ask_nothing(play().visiting(page("x", box("Votre adresse"), again)))


def test_the_address_given_is_recognised() -> None:
    """The rest of what is recognised is told by the tests of the addresses."""
    actor = play().visiting(ELSEWHERE)
    actor.journey.surface.shown = page("x", text=f"Envoyé à {actor.email}.")  # type: ignore[attr-defined]
    screens.should_recognise_address(actor)
    actor.journey.surface.shown = page("x", box("Adresse", value=actor.email))  # type: ignore[attr-defined]
    screens.should_recognise_address(actor)
    actor.journey.surface.shown = page("x", text="Envoyé à votre adresse")  # type: ignore[attr-defined]
    with pytest.raises(AssertionError, match="reconnaître l'adresse"):
        screens.should_recognise_address(actor)


def test_a_refused_address_is_not_shown() -> None:
    """Even beside her own, in words or in a field; what hides hers may hide the other too."""
    actor = play().visiting(ELSEWHERE)
    own, refused = actor.email, "karim@example.com"
    actor.memory.address_refused = refused

    def seen(text: str, *elements: Element) -> None:
        actor.journey.surface.shown = page("x", *elements, text=text)  # type: ignore[attr-defined]
        screens.should_not_show_refused_address(actor)

    seen(f"Envoyé à {own}")
    seen(f"Envoyé à {own[0]}…@{own.partition('@')[2][0]}…")
    for fault in (
        f"Envoyé à {refused}",
        f"Envoyé à {own} et à {refused}",
        "Envoyé à k•••@e•••.com",
        f"Votre adresse : {own}\nNouvelle adresse : {refused.upper()}",
    ):
        with pytest.raises(AssertionError, match="qui a été refusée"):
            seen(fault)
    with pytest.raises(AssertionError, match="qui a été refusée"):
        seen(f"Envoyé à {own}", box("Nouvelle adresse", value=refused))


def test_the_former_address_is_no_longer_hers() -> None:
    """It may be told as the one before; not as the one in use, even beside the new one."""
    actor = play().visiting(ELSEWHERE)
    former = actor.email
    actor.addresses.append("autre@example.net")
    own = actor.email

    def seen(text: str) -> None:
        actor.journey.surface.shown = page("x", text=text)  # type: ignore[attr-defined]
        screens.should_not_show_former_address(actor)

    seen(f"Envoyé à {own}")
    seen(f"Ancienne adresse : {former}\nNouvelle adresse : {own}")
    seen(f"Votre adresse {former} devient {own}.")
    for fault in (f"Envoyé à {former}", f"Votre adresse : {own}\nCourriel envoyé à {former}"):
        with pytest.raises(AssertionError, match="comme la sienne"):
            seen(fault)


def test_the_step_is_signalled_among_all() -> None:
    """How it is told is the matter of the tests of the steps."""
    screens.step_is_signalled(play().visiting(page("x", text="Étape 2 sur 3")), 2, 3)
    with pytest.raises(AssertionError, match="l'étape 2 sur 3 est signalée"):
        screens.step_is_signalled(play().visiting(page("x", text="Étape 2")), 2, 3)
    unclear = page("x", text="Étape 1\nÉtape 2\nÉtape 3", steps_unclear=True)
    with pytest.raises(RecetteError, match="rien ne dit laquelle est en cours"):
        screens.step_is_signalled(play().visiting(unclear), 2, 3)


def test_requirements_and_code_that_are_not_shown() -> None:
    """What should be legible is told with the kind of its field."""
    actor = play().visiting(CONNECTION)
    codes.code_should_be_masked(actor)
    with pytest.raises(AssertionError, match="champ de type password"):
        codes.code_should_be_legible(actor)
    with pytest.raises(AssertionError, match="vu      : rien"):
        codes.code_should_be_legible(play().visiting(CODE))


# The stage that keeps what helps to understand.


def test_a_pronoun_needs_somebody_named() -> None:
    """A pronoun needs somebody; a look at somebody does not make it hers."""
    stage = play().stage
    with pytest.raises(RecetteError, match="« elle » ne désigne personne"):
        stage.actor("elle")
    camille = stage.actor("Camille")
    stage.peek("Karim")
    assert stage.actor("elle") is camille


def test_evidence_of_a_failure(tmp_path: Path) -> None:
    """The last screen and the courriels of each are kept; nothing for who saw nothing."""
    played = play(folder=tmp_path)
    actor = played.visiting(ELSEWHERE)
    played.stage.actor("Karim")
    played.inbox.received = [mail(actor.email)]
    evidence = played.stage.close(failed=True)
    assert evidence.artefacts == ["Camille/page.html", "Camille/courriel-1.eml"]
    assert played.script.done == ["ferme"]


def test_courriels_that_cannot_be_kept_are_told(tmp_path: Path) -> None:
    """An inbox that does not answer hides no evidence, and is noted."""
    played = play(folder=tmp_path)
    played.visiting(ELSEWHERE)
    played.inbox.broken = "La boîte ne répond pas."
    evidence = played.stage.close(failed=True)
    assert evidence.artefacts == ["Camille/page.html"]
    assert "La boîte ne répond pas." in played.stage.notes[0]
