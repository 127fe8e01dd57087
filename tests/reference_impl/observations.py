"""The looks that show each defect: every defect must change what the one named here sees."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.reference_impl import probes as p
from tests.reference_impl import probes_changes as c
from tests.reference_impl import probes_later as q
from tests.reference_impl.visitor import DAY, NUMBER

if TYPE_CHECKING:
    from collections.abc import Callable

HOUR = 3_600
YES = dict.fromkeys(
    ("promo_email", "promo_portable_telephone", "promo_portable_sms", "promo_fixe_telephone"), "oui"
)
NO = dict.fromkeys(YES, "non")
PHONES = {"promo_portable_telephone": "non", "promo_portable_sms": "non"}
LAND = {"promo_fixe_telephone": "non"}
A_KEY, A_CORSICAN_KEY = p.with_key(NUMBER, 1), p.with_key(p.CORSICAN, 1)
BAD_EMAILS = (
    *("camille", "camille@.org", "camille@@example.org", "cami lle@example.org"),
    f"{p.CAMILLE},{p.KARIM}",
)


def mobiles(*numbers: str) -> Callable[[p.Site], Any]:
    """Give mobile numbers, each with its choices."""
    return p.contact(*({"portable": number, **PHONES} for number in numbers))


def landlines(*numbers: str) -> Callable[[p.Site], Any]:
    """Give landline numbers, each with its choice."""
    return p.contact(*({"fixe": number, **LAND} for number in numbers))


PROBES: dict[str, Callable[[p.Site], Any]] = {
    "pages": p.opened("/", "/creation", "/connexion"),
    "aides": p.opened("/aide/numero", "/aide/franceconnect", "/aide/mail-non-recu"),
    "pages_d_aide": p.opened("/aide/code-oublie", "/conditions-utilisation"),
    "connexion_a_4_chiffres": p.short_code,
    "identite_noms": p.identity("nom", "", "   "),
    "identite_vides": p.identity("code_postal", ""),
    "identite_naissances": p.births,
    "identite_numeros": p.identity(
        "numero",
        *(NUMBER[:12], f"{NUMBER}1", f"{A_KEY}4", A_KEY, "274113899900A", "2 74 11 38 999 001"),
        f"{A_KEY[:6]} {A_KEY[6:]}",
    ),
    "identite_corses": p.identity(
        "numero",
        *(p.CORSICAN, A_CORSICAN_KEY, p.with_key(p.CORSICAN_NORTH), p.with_key(p.CORSICAN)),
    ),
    "identite_cles": c.keys,
    "numero_ecrit_autrement": c.written_otherwise,
    "identite_postaux": p.identity("code_postal", "97400", "01000", "3800", "380000", "3800A"),
    "quitter": p.leaving,
    "conditions": p.accepting,
    "conditions_lues": p.reading_conditions,
    "ordre": p.wandering,
    "quitter_avec_la_saisie": p.leaving_with_the_form,
    "code_envoye_avant": p.sending_a_code_first,
    "autre_identite": p.identifying_again,
    "oublis": p.omitting,
    "etapes": p.steps,
    "code_longueurs": p.codes(*("Aa1" + "b" * more for more in (4, 5, 20, 47, 48, 60))),
    "code_casses": p.codes(
        "jardinvert42", "JARDINVERT42", "12345678!", "jardiNvert42", "jardinvert!"
    ),
    "code_specials": p.codes("JardinVertt", "JardinVert!", "JardinVert1"),
    "code_caracteres": p.codes(
        *("Jardin Vert42", " JardinVert42", "JardinÉvert42", "JardinЖvert42", "Jardin_Vert42")
    ),
    "code_autres": p.codes("JardinVert42😀"),
    "code_numero": p.codes(f"Aa{NUMBER}", f"{NUMBER}Aa", f"Aa{NUMBER}Bb"),
    "code_numero_corse": p.codes(f"Aa{p.CORSICAN.lower()}", number=p.CORSICAN),
    "code_naissance": p.codes(
        "Jardin1974", "Jardin2311", "Jardin23111974", "Jardin19741123", "Kd92311197442"
    ),
    "code_confirmations": p.confirmations,
    "code_refuse": p.refused_code,
    "email_absent_avec_portable": p.contact(
        {"email": "", "email_confirmation": "", "portable": "0639984278", **PHONES}
    ),
    "email_confirmation": p.contact(
        {"email_confirmation": ""},
        {"email_confirmation": "autre@example.com"},
        {"email_confirmation": "personne2@example.com"},
        {"email_confirmation": "personne3@example"},
    ),
    "email_absent": p.contact({"email": ""}, {"email": "", "email_confirmation": "x@example.org"}),
    "email_mal_forme": p.contact(*({"email": email} for email in BAD_EMAILS)),
    "email_pris": p.same_address(
        *(p.CAMILLE, p.CAMILLE.upper(), "camille@EXAMPLE.org", f" {p.CAMILLE} ")
    ),
    "email_pris_actif": p.same_address(p.CAMILLE, activated=True),
    "email_au_meme_instant": p.at_once(same_person=False),
    "double_validation": p.at_once(same_person=True),
    "promotions": p.contact({"promo_email": ""}, {"promo_email": "non"}, {"promo_email": "oui"}),
    "portables": mobiles("07.00.00.42.78", "01.99.00.42.78", "06 39 98 42 78", "0639984278"),
    "portables_longueurs": mobiles("06.39.98.42.7", "06.39.98.42.78.9", ""),
    "portables_choix": p.contact(
        {"portable": "0639984278"}, {"portable": "0639984278", "promo_portable_telephone": "non"}
    ),
    "fixes": landlines("09.00.00.59.45", "06.39.98.59.45", "08.99.00.59.45", "0199005945", ""),
    "fixes_choix": p.contact({"fixe": "0199005945"}),
    "garde_oui": p.kept(**YES),
    "garde_non": p.kept(**NO),
    "garde_naissance": c.birth_kept,
    "garde_email_seul": p.kept(
        promo_email="oui", portable="", fixe="", **dict.fromkeys((*PHONES, *LAND), "")
    ),
    "garde_apres_changement": c.kept_after,
    "garde_email": p.kept(**{**NO, "promo_email": "oui"}),
    "garde_sms": p.kept(**{**NO, "promo_portable_sms": "oui"}),
    "garde_fixe": p.kept(**{**NO, "promo_fixe_telephone": "oui"}),
    "garde_silence": p.kept(promo_email=""),
    "garde_telephones_sans_reponse": p.kept(**dict.fromkeys(PHONES, "")),
    "garde_fixe_seul": p.kept(promo_fixe_telephone="oui", portable="", **dict.fromkeys(PHONES, "")),
    "fin": q.ending,
    "attente": q.waiting,
    "application_attente": q.application(0, 8 * DAY, activated=False),
    "application_active": q.application(0, activated=True),
    "liens_alteres": q.altered_links,
    "activation": q.activation,
    "courriel": q.message,
    "destinataires": q.addressees(p.KARIM, p.CAMILLE, "camille+ameli@example.org"),
    "lien_7_jours": q.link_at(3 * DAY, 7 * DAY - 60, 7 * DAY + 60, 7 * DAY + 2 * HOUR),
    "lien_21_jours": q.link_at(21 * DAY - 60, 21 * DAY + 60),
    "ecran_ouvert_7_jours": q.open_page_at(8 * DAY),
    "ecran_ouvert_21_jours": q.open_page_at(22 * DAY),
    "renvoi_connexion": q.resending(8 * DAY, 16 * DAY, by_link=False),
    "renvoi_connexion_tard": q.resending(15 * DAY, by_link=False),
    "renvoi_lien": q.resending(8 * DAY, by_link=True),
    "renvoi_ailleurs": q.resending(8 * DAY, by_link=True, email=p.KARIM),
    "renvoi_lien_tard": q.resending(22 * DAY, by_link=True),
    "lien_renvoye": q.resent_link(8 * DAY, 8 * DAY + 60, 10 * DAY, 15 * DAY + 60),
    "lien_renvoye_tard": q.resent_link(20 * DAY, 21 * DAY + 60),
    "courriel_renvoye": q.resent_message,
    "connexion_refusee": q.refused_sign_in,
    "validation_rouverte": c.validation_seen_again,
    "code_choisi_deux_fois": c.code_chosen_again,
    "changement_refuse": c.change_refused,
    "adresse_en_chemin": c.address_left_on_the_way,
    "courriel_a_l_autre_adresse": c.message_to_another_address,
    "dans_un_autre_navigateur": q.elsewhere,
    "autre_adresse_prise": q.taken_address,
    "renvoi_rejoue": q.replayed_resending,
    "compte_actif": q.active_at(7 * DAY + 60, 21 * DAY + 60, 40 * DAY),
    "autre_adresse": q.other_address,
    "autre_adresse_montree": c.address_shown_after,
    "autre_adresse_renvoi": c.resent_after,
    "code_a_echapper": c.code_with_specials,
    "apres_le_lien": c.after_the_link,
    "analyse_head": q.scanned("HEAD"),
    "analyse_get": q.scanned("GET"),
    "adresses_montrees": q.shown_addresses,
    "aide_suivie": q.follows_help,
    "refus_promotions": q.declining,
}
