"""Where each defect shows: the look whose result it changes, then the names, one a word."""

from __future__ import annotations

SHOWN: dict[str, str] = {
    "pages_d_aide": "code-oublie-indisponible conditions-detaillees-indisponibles",
    "connexion_a_4_chiffres": "code-provisoire-dit-trop-court",
    "pages": (
        "franceconnect-bouton-eteint "
        "nom-dit-non-obligatoire creation-sans-consigne format-de-la-date-non-montre "
        "accueil-sans-lien-de-creation accueil-connexion-mene-a-la-creation "
        "asterisque-absent-de-la-naissance mention-champ-obligatoire-absente "
        "aide-numero-absente-de-la-creation retour-absent "
        "champs-obligatoires-non-dits-a-la-connexion code-provisoire-non-dit code-oublie-absent "
        "code-oublie-mene-a-l-aide-sur-le-numero aide-numero-absente-de-la-connexion "
        "premiere-visite-absente premiere-visite-mene-a-l-accueil franceconnect-sans-invitation "
        "franceconnect-absent-de-la-creation franceconnect-absent-de-la-connexion "
        "franceconnect-inexplique-a-la-connexion"
    ),
    "identite_noms": "nom-facultatif nom-fait-d-espaces-admis",
    "identite_vides": (
        "faute-imputee-a-tous-les-champs code-postal-facultatif champ-oublie-mal-designe"
    ),
    "identite_naissances": (
        "date-impossible-reportee naissance-demain-admise naissance-future-admise "
        "naissance-annee-devant-admise naissance-annee-a-deux-chiffres-admise "
        "naissance-29-fevrier-refusee naissance-a-tirets-admise jour-et-mois-permutes"
    ),
    "aides": (
        "aide-numero-indisponible "
        "aide-numero-vide franceconnect-explique-sans-l-etat aide-sans-outlook "
        "aide-sans-indesirables"
    ),
    "quitter": "retour-ramene-a-la-creation annuler-garde-la-saisie annuler-laisse-un-compte",
    "quitter_avec_la_saisie": "retour-laisse-l-etape-ouverte",
    "code_envoye_avant": "code-envoye-avant-d-accepter-garde",
    "autre_identite": (
        "autre-identite-herite-de-l-acceptation identites-de-deux-onglets-melangees"
    ),
    "oublis": (
        "non-efface-quand-l-etape-est-refusee acceptation-cochee-apres-oubli "
        "oui-coche-apres-oubli non-recoche-en-oui"
    ),
    "identite_numeros": (
        "cle-non-verifiee-avec-des-espaces "
        "cle-non-verifiee numero-espace-refuse cle-a-un-chiffre-admise numero-trop-long-coupe"
    ),
    "identite_corses": (
        "cle-non-verifiee-pour-la-corse haute-corse-comptee-comme-corse-du-sud corse-refusee "
        "lettres-admises-dans-le-numero"
    ),
    "identite_cles": "zero-de-la-cle-perdu cle-97-refusee numero-d-outre-mer-refuse",
    "numero_ecrit_autrement": "numero-reconnu-tel-qu-ecrit",
    "identite_postaux": (
        "code-postal-d-outre-mer-refuse code-postal-zero-perdu code-postal-de-4-chiffres-admis "
        "code-postal-trop-long-coupe lettres-admises-dans-le-code-postal"
    ),
    "etapes": (
        "messagerie-non-dite-a-la-validation reponse-perdue-en-lisant-les-conditions "
        "asterisque-absent-des-promotions telephones-sans-leur-titre "
        "informations-sans-leur-titre asterisque-absent-de-la-confirmation "
        "etape-3-signalee-comme-2 asterisque-absent-du-code asterisque-absent-de-l-email "
        "etape-1-non-signalee titre-des-conditions-cite etape-2-signalee-comme-1 "
        "code-en-clair code-impossible-a-afficher conditions-sans-prealable "
        "etape-1-signalee-comme-2 titre-des-conditions-different fin-du-papier-non-dite "
        "releves-encore-annonces-par-courrier adresse-et-messagerie-non-dites "
        "messagerie-non-dite conditions-detaillees-sans-lien "
        "conditions-detaillees-menent-a-l-accueil acceptation-refusee-en-minuscules "
        "acceptation-cochee-d-avance annuler-absent niveau-fige niveau-inverse "
        "adresse-a-consulter-non-dite adresse-a-consulter-dite-a-moitie "
        "oui-coche-d-avance-pour-l-email oui-coche-d-avance-pour-les-telephones "
        "oui-coche-quand-on-saisit-un-telephone "
        "validation-titree-par-la-seule-fenetre validation-sans-titre "
        "validation-sans-invitation validation-sautee "
        "autre-adresse-impossible aide-mail-non-recu-absente aide-mail-non-recu-mal-reliee"
    ),
    "conditions_lues": "conditions-detaillees-perdent-la-saisie",
    "conditions": (
        "acceptation-sans-suite refus-vaut-acceptation silence-vaut-acceptation "
        "refus-apres-acceptation-sans-effet etapes-ouvertes-par-leur-adresse "
        "code-avant-les-conditions"
    ),
    "ordre": "etapes-ouvertes-par-leur-requete",
    "code_refuse": (
        "refus-du-code-recite-les-exigences "
        "code-7-caracteres minuscules-seules-admises refus-du-code-mal-explique "
        "code-refuse-reaffiche"
    ),
    "code_longueurs": (
        "code-8-caracteres-refuse code-50-caracteres-refuse code-51-caracteres "
        "code-sans-longueur-maximale code-limite-a-20-caracteres"
    ),
    "activation": (
        "code-tronque casse-du-code-ignoree-a-la-connexion "
        "lien-active-aussi-le-compte-precedent double-clic-desactive "
        "code-non-verifie-a-la-connexion connexion-fermee-aux-telephones"
    ),
    "code_casses": (
        "majuscule-comptee-au-debut-seulement "
        "majuscules-seules-admises code-sans-lettre-admis majuscule-facultative-avec-un-special"
    ),
    "code_naissance": (
        "deux-majuscules-exigees naissance-admise-dans-le-code parties-de-la-naissance-admises "
        "annee-de-naissance-admise jour-et-mois-de-naissance-admis "
        "naissance-cherchee-au-debut-du-code naissance-entre-deux-chiffres-admise"
    ),
    "code_specials": (
        "chiffre-ou-special-a-la-fin-ignore "
        "chiffre-exige ni-chiffre-ni-special-admis niveau-absent "
        "exigence-sur-la-naissance-non-affichee refus-du-code-inexplique"
    ),
    "code_numero": (
        "special-exige numero-admis-dans-le-code numero-cherche-au-debut-du-code "
        "numero-cherche-a-la-fin-du-code exigences-non-affichees "
        "reutilisation-du-code-non-deconseillee liste-des-speciaux-non-affichee"
    ),
    "code_caracteres": (
        "espace-admis-dans-le-code code-entoure-d-espaces-admis accents-admis-dans-le-code "
        "tout-alphabet-admis-dans-le-code special-affiche-mais-refuse"
    ),
    "code_autres": "caracteres-du-code-non-verifies",
    "code_numero_corse": "numero-corse-en-minuscules-admis-dans-le-code",
    "code_confirmations": (
        "confirmation-du-code-non-verifiee confirmation-du-code-sans-casse "
        "confirmation-du-code-incomplete-admise confirmation-du-code-facultative"
    ),
    "email_absent": (
        "email-facultatif email-et-confirmation-facultatifs sans-email-du-tout-admis "
        "confirmation-email-facultative"
    ),
    "email_absent_avec_portable": "email-facultatif-avec-un-portable",
    "email_confirmation": (
        "confirmation-email-non-verifiee confirmation-email-sans-le-domaine "
        "confirmation-email-incomplete-admise"
    ),
    "email_mal_forme": (
        "email-non-verifie email-a-domaine-vide-admis email-a-deux-arobases-admis "
        "email-avec-un-espace-admis deux-adresses-admises"
    ),
    "email_pris": (
        "email-sensible-a-la-casse domaine-sensible-a-la-casse email-non-unique "
        "email-d-un-compte-en-attente-libre email-pris-refuse-sans-message "
        "email-pris-entoure-d-espaces-libre"
    ),
    "email_pris_actif": "email-d-un-compte-active-libre",
    "email_au_meme_instant": (
        "email-unique-sauf-au-meme-instant deux-comptes-au-meme-instant-un-seul-courriel"
    ),
    "double_validation": "double-validation-cree-deux-comptes",
    "fixes_choix": ("portable-obligatoire fixe-sans-points-refuse non-refuse-pour-les-promotions"),
    "portables": "portable-en-07-refuse fixe-admis-comme-portable portable-espace-refuse",
    "portables_choix": "portable-sans-points-refuse",
    "portables_longueurs": "portable-de-9-chiffres-admis portable-trop-long-coupe",
    "promotions": "fixe-obligatoire",
    "fixes": "fixe-en-09-refuse portable-admis-comme-fixe fixe-en-08-admis",
    "garde_silence": (
        "promotions-par-email-sans-reponse silence-vaut-oui-pour-les-promotions "
        "courriel-envoye-malgre-un-refus"
    ),
    "garde_oui": "consentements-inverses",
    "garde_non": (
        "portable-a-un-chiffre-pres fixe-perdu-avec-un-portable "
        "portable-ecrase-par-le-fixe telephones-echanges"
    ),
    "garde_naissance": "naissance-gardee-a-l-americaine",
    "garde_email_seul": "oui-par-email-perdu-sans-telephone",
    "garde_apres_changement": "consentements-perdus-avec-l-adresse",
    "garde_sms": "consentements-tous-a-oui consentements-sms-et-telephone-echanges",
    "garde_fixe": (
        "consentements-tous-a-non consentement-du-fixe-pris-sur-le-portable "
        "consentement-par-email-etendu-a-tout consentement-par-sms-perdu"
    ),
    "garde_telephones_sans_reponse": "silence-vaut-oui-pour-les-telephones",
    "garde_fixe_seul": "consentement-du-fixe-perdu-sans-portable",
    "fin": "deconnexion-oubliee etapes-restees-ouvertes",
    "attente": (
        "compte-ouvert-par-son-adresse compte-ouvert-avant-le-lien "
        "compte-ouvert-avant-le-lien-sous-un-bandeau "
        "compte-en-attente-dit-inconnu adresse-masquee-en-entier"
    ),
    "application_attente": (
        "application-ouverte-avant-le-lien compte-ouvert-apres-7-jours "
        "application-ouverte-apres-7-jours connexion-tait-le-lien-inactif "
        "connexion-apres-7-jours-dit-le-code-incorrect"
    ),
    "application_active": "lien-sans-effet application-fermee application-ouvre-un-autre-compte",
    "liens_alteres": "lien-altere-admis",
    "courriel": (
        "courriel-en-double courriel-jamais-envoye sans-courriel-si-non-aux-promotions "
        "objet-different objet-marque-d-un-essai objet-coupe expediteur-different "
        "expediteur-sans-nom expediteur-en-majuscules courriel-sans-invitation "
        "courriel-texte-sans-invitation invitation-incomplete lien-html-vers-un-autre-site "
        "lien-html-tronque lien-libelle-cliquez-ici lien-libelle-confirmer-mon-courriel "
        "courriel-rappelle-le-numero courriel-sans-mise-en-garde "
        "mise-en-garde-sans-la-caisse mise-en-garde-sans-le-code automate-non-dit "
        "repondre-non-deconseille courriel-html-sans-avertissement lien-absent-du-texte "
        "lien-du-texte-coupe"
    ),
    "destinataires": (
        "courriel-copie-a-une-archive courriel-copie-au-destinataire-precedent sous-adresse-ignoree"
    ),
    "courriel_renvoye": (
        "objet-du-renvoi-different expediteur-du-renvoi-sans-nom lien-html-du-renvoi-tronque "
        "invitation-absente-du-renvoi mise-en-garde-absente-du-renvoi automate-absent-du-renvoi"
    ),
    "connexion_refusee": (
        "code-en-clair-apres-refus franceconnect-absent-apres-un-refus "
        "aide-sur-le-numero-absente-apres-un-refus"
    ),
    "validation_rouverte": "validation-rouverte-dite-activee",
    "code_choisi_deux_fois": "premier-code-garde",
    "changement_refuse": (
        "changement-d-adresse-refuse-mais-fait changement-d-adresse-refuse-eteint-le-lien"
    ),
    "adresse_en_chemin": "adresse-d-une-etape-refusee-prise",
    "courriel_a_l_autre_adresse": (
        "invitation-absente-pour-l-autre-adresse mise-en-garde-absente-pour-l-autre-adresse "
        "automate-absent-pour-l-autre-adresse objet-different-pour-l-autre-adresse "
        "expediteur-sans-nom-pour-l-autre-adresse"
    ),
    "dans_un_autre_navigateur": (
        "lien-active-le-dernier-compte-cree lien-active-le-compte-en-attente-ici "
        "lien-active-les-homonymes"
    ),
    "autre_adresse_prise": "autre-adresse-non-unique autre-adresse-prise-admise-en-silence",
    "lien_renvoye": (
        "lien-vaut-8-jours lien-vaut-une-heure-de-trop lien-vaut-48-heures lien-suivi-8-jours "
        "renvoi-annonce-sans-courriel lien-renvoye-deja-perime lien-renvoye-vaut-24-heures "
        "lien-renvoye-vaut-jusqu-au-21e-jour"
    ),
    "ecran_ouvert_7_jours": (
        "lien-vaut-7-jours-ouvres ecran-ouvert-active-apres-7-jours lien-inactif-mal-explique "
        "lien-inactif-dit-inconnu"
    ),
    "lien_7_jours": (
        "lien-vaut-6-jours lien-vaut-une-heure-de-moins lien-meurt-a-minuit renvoi-absent-du-lien"
    ),
    "renvoi_rejoue": (
        "renvoi-absent-de-la-connexion renvoi-en-double renvoi-ferme-apres-14-jours "
        "21-jours-comptes-20 lien-renvoye-survit-au-21e-jour renvoi-rejoue-apres-21-jours "
        "renvoi-apres-21-jours-vers-un-autre-site "
        "renvoi-rejoue-relance-le-compte"
    ),
    "renvoi_ailleurs": (
        "renvoi-par-le-lien-sans-effet renvoi-a-l-adresse-de-la-requete "
        "renvoi-a-l-adresse-de-son-choix"
    ),
    "renvoi_connexion": "renvoi-une-seule-fois",
    "lien_renvoye_tard": "21-jours-comptes-22 21-jours-et-une-heure",
    "renvoi_lien_tard": (
        "21-jours-comptes-un-mois apres-21-jours-le-lien-propose-un-renvoi "
        "renvoi-par-le-lien-rejoue-apres-21-jours"
    ),
    "lien_21_jours": (
        "apres-21-jours-la-connexion-n-oriente-pas 3646-absent adresse-de-la-caisse-absente "
        "adresse-d-une-autre-caisse"
    ),
    "ecran_ouvert_21_jours": "ecran-ouvert-active-apres-21-jours",
    "compte_actif": "compte-active-perdu-au-7e-jour compte-active-perdu-au-21e-jour",
    "adresses_montrees": "adresse-du-visiteur-precedent",
    "autre_adresse": (
        "nouvelle-adresse-sans-courriel nouveau-lien-envoye-a-l-ancienne-adresse "
        "ancien-lien-encore-actif ancien-lien-actif-sur-ecran-ouvert ancien-lien-inexplique "
        "ancien-lien-dit-deja-utilise nouveau-lien-copie-a-l-ancienne-adresse"
    ),
    "autre_adresse_montree": "adresse-d-avant-le-changement",
    "autre_adresse_renvoi": "renvoi-a-la-premiere-adresse",
    "code_a_echapper": "speciaux-du-code-echappes-a-la-connexion",
    "apres_le_lien": (
        "lien-ouvre-le-compte-precedent lien-ouvre-le-compte-precedent-sans-le-montrer"
    ),
    "analyse_head": "lien-active-par-un-antivirus lien-brule-par-un-antivirus",
    "analyse_get": "lien-active-a-l-ouverture-malgre-son-bouton",
}

PROBE_OF = {name: probe for probe, names in SHOWN.items() for name in names.split()}
