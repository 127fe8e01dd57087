"""What the screen of a person shows: place, statements, designated fields, offers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recette.domain.choices import find_choice, offers
from recette.domain.designation import Asked, designated, twins_of
from recette.domain.finding import find_control, find_field
from recette.domain.places import place_of, signed_in
from recette.domain.statements import NAMES_REQUIREMENT, Requirement, Statement, says
from recette.domain.text import canonical
from recette.domain.vocabulary import FIELDS_OF_PLACE, PROMOTIONS, Choice, Control, Field, Place
from recette.eventually import eventually

if TYPE_CHECKING:
    from collections.abc import Callable

    from recette.actor import Actor
    from recette.domain.statements import HelpPoint
    from recette.domain.view import View
    from recette.journey import Journey
    from recette.target.profile import PolicySection


def _message(actor: Actor, expected: str, journey: Journey, view: View) -> str:
    return f"{actor}\n  attendu : {expected}\n{journey.describe(view)}"


def should_be_at(actor: Actor, place: Place) -> None:
    """Check that the last action led to `place`."""
    journey = actor.journey
    view = journey.settled(hoping_for=place)
    here = place_of(view, journey.wording)
    assert here is place, _message(actor, f"arriver {place.phrase}", journey, view)


def should_stay_at(actor: Actor, place: Place) -> None:
    """Check that the last action left the person at `place`."""
    journey = actor.journey
    view = journey.settled()
    here = place_of(view, journey.wording)
    assert here is place, _message(actor, f"rester {place.phrase}", journey, view)


def should_not_be_at(actor: Actor, place: Place) -> None:
    """Check that the last action did not lead to `place`."""
    journey = actor.journey
    view = journey.settled()
    here = place_of(view, journey.wording)
    assert here is not place, _message(actor, f"ne pas arriver {place.phrase}", journey, view)


def should_have_left_the_creation(actor: Actor) -> None:
    """Check that nothing of the creation is asked any more."""
    creation = (Place.CREATION, Place.CONDITIONS, Place.CODE, Place.INFORMATIONS)
    journey = actor.journey
    view = journey.settled()
    here = place_of(view, journey.wording)
    assert here not in creation, _message(actor, "avoir quitté la création", journey, view)


def _eventually(actor: Actor, expected: str, seen: Callable[[View], bool]) -> None:
    journey = actor.journey

    def look() -> None:
        view = journey.surface.look()
        assert seen(view), _message(actor, expected, journey, view)

    eventually(look, journey.patience)


def should_read(actor: Actor, statement: Statement) -> None:
    """Check that the screen carries a statement."""
    _eventually(actor, f"il est dit {statement.phrase}", lambda view: says(view, statement))


def should_not_read(actor: Actor, statement: Statement) -> None:
    """Check that the screen, settled, does not carry a statement."""
    journey = actor.journey
    view = journey.settled()
    unsaid = f"il n'est pas dit {statement.phrase}"
    assert not says(view, statement), _message(actor, unsaid, journey, view)


def should_read_contact(actor: Actor, contact: str) -> None:
    """Check that the address of the caisse is shown (DEL-06)."""
    _eventually(
        actor,
        f"il est dit d'écrire à {contact}",
        lambda view: contact.lower() in view.text.lower(),
    )


def should_see_title(actor: Actor, title: str) -> None:
    """Check that a title of the guide is shown, among the headings or at least as a line."""
    wanted = canonical(title)

    def shown(view: View) -> bool:
        return any(wanted in canonical(text) for text in (*view.headings, view.title, *view.lines))

    _eventually(actor, f"le titre « {title} »", shown)


def should_read_words(actor: Actor, words: str) -> None:
    """Check that words of the guide are shown as they are."""
    wanted = canonical(words)
    _eventually(actor, f"« {words} » est affiché", lambda view: wanted in view.canonical_text)


def should_be_asked(actor: Actor, fields: list[Field]) -> None:
    """Check that each field is asked."""
    wording = actor.journey.wording
    for field in fields:
        _eventually(
            actor,
            f"« {field.phrase} » est demandé",
            lambda view, f=field: find_field(view, f, wording) is not None,  # type: ignore[misc]
        )


def should_be_marked(actor: Actor, fields: list[Field]) -> None:
    """Check that each field carries an asterisk, or says that it is mandatory."""
    wording = actor.journey.wording

    def marked(view: View, field: Field) -> bool:
        element = find_field(view, field, wording)
        text = f"{element.label} {element.name} {element.hint}" if element else ""
        return "*" in text or "obligatoire" in text.lower()

    for field in fields:
        _eventually(
            actor,
            f"« {field.phrase} » est marqué d'un astérisque",
            lambda view, f=field: marked(view, f),  # type: ignore[misc]
        )


def should_say_of_field(actor: Actor, field: Field, words: str) -> None:
    """Check that a field is said to be this or that, in its name or description."""
    wording = actor.journey.wording
    wanted = canonical(words)

    def told(view: View) -> bool:
        element = find_field(view, field, wording)
        texts = (element.name, element.label, element.described, element.nearby) if element else ()
        return any(wanted in canonical(text) for text in texts)

    _eventually(actor, f"« {field.phrase} » est dit « {words} »", told)


def should_designate(actor: Actor, asked: Asked, *, alone: bool = False) -> None:
    """Check that the refusal designates what is at fault, and nothing else when `alone`."""
    journey = actor.journey
    view = journey.settled()
    place = place_of(view, journey.wording)
    known: tuple[Asked, ...] = FIELDS_OF_PLACE.get(place, ())
    known += PROMOTIONS if place is Place.INFORMATIONS else ()
    pointed = designated(view, journey.before, known, journey.wording)
    named = ", ".join(sorted(f"« {a.phrase} »" for a in pointed)) or "rien"
    new = " / ".join(view.new_lines(journey.before)[:8]) or "aucun message nouveau"
    expected = f"l'erreur désigne « {asked.phrase} »" + (", et rien d'autre" if alone else "")
    seen = f"\n  désigné : {named}\n  nouveau sur l'écran : {new}"
    message = _message(actor, expected, journey, view) + seen
    assert pointed & twins_of(asked), message
    assert not alone or pointed == {asked}, message


def should_name_requirement(actor: Actor, requirement: Requirement) -> None:
    """Check that the refusal names the requirement not met (COD-10)."""
    journey = actor.journey
    view = journey.settled()
    new = view.new_lines(journey.before)
    told = " . ".join(canonical(line) for line in (*new, *_described(view, journey.before)))
    assert NAMES_REQUIREMENT[requirement].search(told), (
        _message(actor, f"l'erreur nomme « {requirement.phrase} »", journey, view)
        + f"\n  nouveau sur l'écran : {' / '.join(new) or 'aucun message nouveau'}"
    )


def _described(view: View, before: View) -> list[str]:
    said = {e.described for e in before.elements}
    errors = [e.native_error for e in view.elements if e.native_error]
    return [e.described for e in view.elements if e.described not in said] + errors


def should_not_show_code(actor: Actor) -> None:
    """Check that a refused code is neither in the visible text nor sent back in the source."""
    journey = actor.journey
    view = journey.settled()
    code = actor.memory.code_tried
    legible = [e.value for e in view.elements if e.role == "textbox" and e.kind != "password"]
    source = journey.surface.last_document()
    assert code not in view.text, _message(actor, "le code n'est pas réaffiché", journey, view)
    assert code not in legible, _message(actor, "le code n'est pas réaffiché", journey, view)
    assert code not in source, (
        f"{actor}\n  attendu : le code refusé n'est pas renvoyé par la cible"
        f"\n  vu      : il figure dans la source de l'écran ({view.url})"
    )


def should_be_offered(actor: Actor, control: Control) -> None:
    """Check that a button or link is offered."""
    wording = actor.journey.wording
    _eventually(
        actor,
        f"« {control.phrase} » est proposé",
        lambda view: find_control(view, control, wording) is not None,
    )


def should_not_be_offered(actor: Actor, control: Control) -> None:
    """Check that a settled screen does not offer a button or link."""
    journey = actor.journey
    view = journey.settled()
    offered = find_control(view, control, journey.wording)
    assert offered is None, _message(
        actor, f"« {control.phrase} » n'est pas proposé", journey, view
    )


def should_be_offered_choices(actor: Actor, choices: list[Choice]) -> None:
    """Check that each choice is offered by Oui or Non."""
    wording = actor.journey.wording
    for choice in choices:
        _eventually(
            actor,
            f"« {choice.phrase} » se choisit par Oui ou Non",
            lambda view, c=choice: find_choice(view, c, wording) is not None,  # type: ignore[misc]
        )


def nothing_accepted_beforehand(actor: Actor) -> None:
    """Check that no choice of the screen is answered Oui before the person does."""
    journey = actor.journey
    view = journey.settled()
    accepted = [offer.context for offer in offers(view) if offer.answered]
    assert offers(view), _message(actor, "des choix par Oui ou Non", journey, view)
    assert not accepted, _message(
        actor, f"aucun Oui d'avance ; coché : {' / '.join(accepted)}", journey, view
    )


def should_be_signed_in(actor: Actor) -> None:
    """Check that the account is open."""
    wording = actor.journey.wording
    _eventually(actor, "être connectée", lambda view: signed_in(view, wording))


def should_not_be_signed_in(actor: Actor) -> None:
    """Check that the account is not open once the last action has had its effect."""
    journey = actor.journey
    view = journey.settled()
    assert not signed_in(view, journey.wording), _message(
        actor, "ne pas être connectée", journey, view
    )


def should_gather(actor: Actor, points: list[HelpPoint]) -> None:
    """Check that the help says each point."""
    for point in points:
        _eventually(
            actor,
            f"l'aide parle de « {point.phrase} »",
            lambda view, p=point: says(view, p),  # type: ignore[misc]
        )


def should_list_requirements(actor: Actor, requirements: list[Requirement]) -> None:
    """Check that each requirement on the code is displayed."""
    for requirement in requirements:
        _eventually(
            actor,
            f"l'exigence « {requirement.phrase} » est affichée",
            lambda view, r=requirement: says(view, r),  # type: ignore[misc]
        )


def should_recognise_address(actor: Actor) -> None:
    """Check that the address given is shown, whole or masked but recognisable (REC-01)."""
    address = actor.email
    _eventually(
        actor,
        f"reconnaître l'adresse {address}",
        lambda view: _recognisable(address, view.text),
    )


def _recognisable(address: str, text: str) -> bool:
    local, domain = address.split("@")
    for word in text.lower().split():
        shown = word.strip(".,;:()«»\"'<>")
        if shown == address.lower():
            return True
        left, at, right = shown.partition("@")
        if (
            at
            and left[:1] == local[:1]
            and right[:1] == domain[:1]
            and set(left[1:]) & set("*•·…x.")
        ):
            return True
    return False


def new_help(actor: Actor, expected: str, words: tuple[str, ...]) -> None:
    """Check that something new, here or in another window, explains with one of `words`."""
    journey = actor.journey

    def look() -> None:
        view = journey.surface.look()
        new = " ".join(canonical(line) for line in view.new_lines(journey.before))
        assert len(new) > 20 and any(w in new for w in words), (  # noqa: PLR2004
            _message(actor, expected, journey, view)
            + f"\n  nouveau sur l'écran : {new[:300] or 'rien'}"
        )

    eventually(look, journey.patience)


def should_list_specials(actor: Actor, policy: PolicySection) -> None:
    """Check that the special characters admitted are shown to the person (COD-04)."""

    def listed(view: View) -> bool:
        lines = [line for line in view.lines if re.search(r"sp[ée]ci", line.lower())]
        return any(
            all(c in line for c in policy.caracteres_speciaux) for line in lines + _next(view)
        )

    _eventually(actor, "la liste des caractères spéciaux autorisés", listed)


def _next(view: View) -> list[str]:
    pairs = zip(view.lines, view.lines[1:], strict=False)
    return [after for line, after in pairs if re.search(r"sp[ée]ci", line.lower())]


def should_explain_number(actor: Actor) -> None:
    """Check that a help says where the n° is written."""
    words = ("carte", "vitale", "attestation", "bulletin", "releve", "salaire")
    new_help(actor, "une aide dit où trouver son numéro", words)


def should_explain_code(actor: Actor) -> None:
    """Check that a help, or a screen, lets one get a code again."""
    new_help(actor, "une aide pour retrouver un code", ("code", "mot de passe"))


def should_present_conditions(actor: Actor) -> None:
    """Check that the detailed conditions are shown: a text, and more of it than the summary."""
    new_help(actor, "les conditions détaillées", ("condition",))


def security_level_should_rise(actor: Actor) -> None:
    """Check that the security level never falls from weak to strong, and ends higher (COD-08)."""
    levels = actor.memory.levels
    shown = ", ".join("aucun" if level is None else f"{level:g}" for level in levels)
    message = (
        f"Niveau indicatif de sécurité pour {actor}\n"
        f"  attendu : il monte du code faible au code robuste\n  vu      : {shown}"
    )
    assert levels[-1] is not None, message
    ranks = [-1.0 if level is None else level for level in levels]
    assert ranks == sorted(ranks), message
    assert ranks[-1] > ranks[0], message


def code_should_be_masked(actor: Actor) -> None:
    """Check that the code typed at the connection is hidden."""
    element = actor.journey.field(Field.SIGN_IN_CODE)
    assert element.kind == "password", (
        f"{actor}\n  attendu : le code saisi est masqué\n  vu      : champ de type {element.kind}"
    )


def code_should_be_legible(actor: Actor) -> None:
    """Check that the code typed at the connection can be read, whole."""
    journey = actor.journey

    def look() -> None:
        element = find_field(journey.surface.look(), Field.SIGN_IN_CODE, journey.wording)
        shown = element is not None and element.kind != "password"
        assert shown and element and element.value == actor.person.code, (
            f"{actor}\n  attendu : le code saisi est lisible\n"
            f"  vu      : {'rien' if element is None else f'champ de type {element.kind}'}"
        )

    eventually(look, journey.patience)


def resend_should_ask_nothing(actor: Actor) -> None:
    """Check that sending the link again asks for no address."""
    journey = actor.journey
    view = journey.settled()
    button = journey.control(Control.RESEND)
    typed = [e for e in view.elements if e.role == "textbox" and e.form == button.form >= 0]
    assert not typed, _message(actor, "aucune adresse à saisir pour le renvoi", journey, view)


def step_is_signalled(actor: Actor, number: int, total: int) -> None:
    """Check that the current step is told among all."""

    def told(view: View) -> bool:
        text = view.canonical_text
        if view.current_step:
            return str(number) in view.current_step and f"etape {total}" in text
        return f"etape {number}" in text and (
            f"etape {total}" in text
            or f"{number} sur {total}" in text
            or f"{number}/{total}" in text
        )

    _eventually(actor, f"l'étape {number} sur {total} est signalée", told)
