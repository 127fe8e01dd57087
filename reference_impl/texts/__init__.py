"""Every word of the site, in French, gathered so that a defect can change one of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from reference_impl.texts.access import (
    ConnectionTexts,
    FranceConnectTexts,
    HomeTexts,
    IdentityTexts,
)
from reference_impl.texts.account import AccountTexts, CommonTexts
from reference_impl.texts.code import CodeTexts
from reference_impl.texts.conditions import ConditionTexts, DetailedConditions
from reference_impl.texts.contact import ContactTexts
from reference_impl.texts.help import HelpTexts, NotReceivedTexts
from reference_impl.texts.mail import MailTexts
from reference_impl.texts.waiting import LinkTexts, TooLateTexts, ValidationTexts


@dataclass(frozen=True)
class Texts:
    """The words of each page."""

    common: CommonTexts = field(default_factory=CommonTexts)
    home: HomeTexts = field(default_factory=HomeTexts)
    identity: IdentityTexts = field(default_factory=IdentityTexts)
    connection: ConnectionTexts = field(default_factory=ConnectionTexts)
    franceconnect: FranceConnectTexts = field(default_factory=FranceConnectTexts)
    conditions: ConditionTexts = field(default_factory=ConditionTexts)
    detailed: DetailedConditions = field(default_factory=DetailedConditions)
    code: CodeTexts = field(default_factory=CodeTexts)
    contact: ContactTexts = field(default_factory=ContactTexts)
    validation: ValidationTexts = field(default_factory=ValidationTexts)
    link: LinkTexts = field(default_factory=LinkTexts)
    too_late: TooLateTexts = field(default_factory=TooLateTexts)
    mail: MailTexts = field(default_factory=MailTexts)
    help: HelpTexts = field(default_factory=HelpTexts)
    not_received: NotReceivedTexts = field(default_factory=NotReceivedTexts)
    account: AccountTexts = field(default_factory=AccountTexts)
