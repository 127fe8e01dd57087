// The texts that open in a dialog.
import { dialog, el } from "/static/kit.js";

export const numberHelp = () => dialog("Où trouver mon numéro de sécurité sociale ?",
  el("p", {}, "Votre numéro de sécurité sociale est inscrit sur votre carte Vitale et sur votre attestation de droits. Il a 13 caractères et une clé de 2 chiffres."));

export const fcHelp = () => dialog("Qu'est-ce que FranceConnect ?",
  el("p", {}, "FranceConnect, c'est la solution proposée par l'État pour sécuriser et simplifier la connexion à plus de 700 services en ligne."));

export const forgotten = () => dialog("Code oublié ?",
  el("p", {}, "Appelez le 3646 pour recevoir un code provisoire à 4 chiffres."));

export const terms = () => dialog("Conditions d'utilisation détaillées",
  el("p", {}, "Article 1. Le compte est personnel et gratuit."),
  el("p", {}, "Article 2. Les relevés de prestations sont consultables en ligne."),
  el("p", {}, "Article 3. Le code personnel est confidentiel."));

export const notReceived = () => dialog("Je n'ai pas reçu le mail",
  el("p", {}, "Vérifiez les points suivants :"),
  el("ul", {}, [
    "l'adresse mail renseignée dans votre compte ameli est exacte ;",
    "le mail n'est pas classé dans les courriels indésirables (spams) ;",
    "une autre adresse, chez le même fournisseur ou un fournisseur différent, ne reçoit rien non plus ;",
    "votre messagerie Outlook peut s'utiliser sans passer par le client de votre fournisseur d'accès ;",
    "votre messagerie (chez Orange, la liste rouge) ou votre antivirus ne supprime pas ou ne bloque pas le mail ou son lien ;",
    "vous ouvrez le mail de validation le plus récent, et non un ancien.",
  ].map((text) => el("li", {}, text))),
  el("p", {}, "Cherchez « Votre compte ameli - Confirmation de votre adresse mail » ou « Votre Assurance Maladie »."));
