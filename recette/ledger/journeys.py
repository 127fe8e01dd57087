"""What each check plays: the sentences of the features, and the tasks and questions behind them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from recette.domain.language.statements import Statement
from recette.domain.screen.vocabulary import Control
from recette.screenplay.questions import accounts, mails, offers, screens
from recette.screenplay.tasks import confirmation, connection

if TYPE_CHECKING:
    from collections.abc import Callable

    from recette.screenplay.actor import Actor
    from recette.screenplay.stage import Stage


@dataclass(frozen=True)
class Step:
    """A sentence, and what it does.

    Attributes:
        act: it may change the account: its intent is written before.
    """

    keyword: str
    text: str
    play: Callable[[Stage, Actor], object]
    act: bool = False


def _is(stage: Stage, actor: Actor, *, active: bool) -> None:
    del stage
    accounts.should_be(actor, active=active)


def _reads(stage: Stage, actor: Actor, *, statement: Statement) -> None:
    del stage
    screens.should_read(actor, statement)


def _does_not_read(stage: Stage, actor: Actor, *, statement: Statement) -> None:
    del stage
    screens.should_not_read(actor, statement)


def _reads_contact(stage: Stage, actor: Actor) -> None:
    screens.should_read_contact(actor, stage.props.profile.politique.contact_caisse)


_FOLLOW = "elle suit le lien de confirmation"
_SIGN_IN = Step("Quand", "elle tente de se connecter", lambda _, a: connection.sign_in(a))
_SIGNED_IN = Step("Alors", "Camille est connectée", lambda _, a: screens.should_be_signed_in(a))
_NOT_SIGNED_IN = Step(
    "Alors", "Camille n'est pas connectée", lambda _, a: screens.should_not_be_signed_in(a)
)
_ACTIVE = Step("Alors", "le compte de Camille est actif", partial(_is, active=True))
_INACTIVE = Step("Alors", "le compte de Camille est inactif", partial(_is, active=False))
_SAID_INACTIVE = Step(
    "Et", "il est dit que le lien n'est plus actif",
    partial(_reads, statement=Statement.LINK_INACTIVE),
)  # fmt: skip
_RESEND = (
    Step(
        "Alors", "le renvoi du lien lui est proposé",
        lambda _, a: offers.should_be_offered(a, Control.RESEND),
    ),
    Step(
        "Quand", "elle se fait renvoyer le lien",
        lambda _, a: confirmation.resend(a, a.journey), act=True,
    ),
    Step(
        "Alors", "Camille reçoit un nouveau courriel de confirmation",
        mails.should_receive_confirmation,
    ),
)  # fmt: skip
_ORIENTED = (
    Step(
        "Alors", "le renvoi du lien ne lui est pas proposé",
        lambda _, a: offers.should_not_be_offered(a, Control.RESEND),
    ),
    Step(
        "Et", "il est dit d'appeler le 3646", partial(_reads, statement=Statement.CALL_3646)
    ),
    Step("Et", "il est dit d'écrire à l'adresse de la caisse", _reads_contact),
)  # fmt: skip


def _follow(*, act: bool = True) -> Step:
    return Step("Quand", _FOLLOW, confirmation.follow_last_link, act=act)


JOURNEYS: dict[str, tuple[Step, ...]] = {
    "connexion-j6": (
        _SIGN_IN,
        _NOT_SIGNED_IN,
        Step(
            "Et", "il est dit que la validation de l'adresse est attendue",
            partial(_reads, statement=Statement.VALIDATION_AWAITED),
        ),
        Step(
            "Mais", "il n'est pas dit que le lien n'est plus actif",
            partial(_does_not_read, statement=Statement.LINK_INACTIVE),
        ),
    ),
    "lien-j6": (_follow(), _ACTIVE),
    "lien-j8": (_follow(), _SAID_INACTIVE, _INACTIVE),
    "connexion-j8": (_SIGN_IN, _NOT_SIGNED_IN, _SAID_INACTIVE),
    "renvoi-connexion-j8": (_SIGN_IN, *_RESEND),
    "renvoi-lien-j8": (_follow(act=False), *_RESEND),
    "lien-renvoye-j8": (_follow(), _ACTIVE),
    "active-j8": (_SIGN_IN, _SIGNED_IN),
    "renvoi-lien-j20": (_follow(act=False), *_RESEND),
    "lien-j22": (_follow(), *_ORIENTED),
    "connexion-j22": (_SIGN_IN, *_ORIENTED),
    "ancien-lien-j22": (_follow(), _INACTIVE),
    "lien-renvoye-j22": (_follow(), _INACTIVE),
    "active-j22": (_SIGN_IN, _SIGNED_IN),
}  # fmt: skip

# What tells that the act of a check took place: a new courriel, or an account that opens.
SENDS = frozenset({"renvoi-connexion-j8", "renvoi-lien-j8", "renvoi-lien-j20"})
