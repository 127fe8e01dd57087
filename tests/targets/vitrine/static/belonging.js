// Home, sign-in, the mailed link, the account.
import { ask, button, el, field, secret, showErrors, state, toast, values } from "/static/kit.js";
import { fcHelp, forgotten, notReceived, numberHelp } from "/static/helps.js";
import { validation } from "/static/joining.js";
import { go, show } from "/static/vitrine.js";

async function startCreation() {
  if (state.etape) { await ask("/api/abandon", {}); state.etape = 0; }
  go("/inscription");
}

export function home() {
  show("Accueil", el("section", {},
    el("h1", {}, "Bienvenue sur ameli"),
    el("p", {}, "Vos remboursements, vos attestations et vos messages au même endroit."),
    button("Je crée mon compte", startCreation),
    button("J'accède à mon compte", () => go(state.connecte ? "/compte" : "/connexion"))));
}

export function connection() {
  const alert = el("div", { role: "alert" });
  const submit = async () => {
    alert.replaceChildren();
    const answer = await ask("/api/connexion", values(box));
    if (answer.connecte) { state.connecte = true; go("/compte"); }
    else if (answer.attente) waiting(answer);
    else if (answer.erreurs) showErrors(box, answer);
    else { showErrors(box, {}); alert.append(el("p", { class: "alert" }, answer.message)); }
  };
  const box = el("section", { onkeydown: (event) => { if (event.key === "Enter" && event.target.matches("input")) submit(); } },
    el("h1", {}, "J'accède à mon compte ameli"),
    alert,
    field("nir", "Mon numéro de sécurité sociale"),
    button("Où trouver mon numéro de sécurité sociale ?", numberHelp, { class: "plain" }),
    secret("code", "Mon code personnel (ou provisoire à 4 chiffres)"),
    button("Code oublié ?", forgotten, { class: "plain" }),
    el("p", {}, "Tous les champs sont obligatoires."),
    button("Je me connecte", submit),
    el("p", {}, "OU"),
    button("S'identifier avec FranceConnect", () => { location.href = "/depart-fc?de=connexion"; }, { class: "fc" }),
    button("Qu'est-ce que FranceConnect ?", fcHelp, { class: "plain" }),
    el("p", {}, button("Première visite ? Créer un compte", startCreation, { class: "plain" })));
  show("J'accède à mon compte ameli", box);
}

function resendButton(body) {
  const control = button("Renvoyer le lien à la même adresse", async () => {
    control.disabled = true;
    const answer = await ask("/api/renvoi", body);
    if (answer.ok) { control.replaceWith(el("p", {}, answer.message)); toast("Email envoyé."); }
    else { control.disabled = false; toast(answer.message); }
  });
  return control;
}

function waiting(answer) {
  const box = el("section", {},
    el("h1", {}, "Compte en attente de validation"),
    el("p", { class: "alert", role: "alert" }, answer.message));
  if (answer.attente === "oui") {
    box.append(el("p", {}, "Adresse email enregistrée : ", el("strong", {}, answer.email)),
      resendButton({}),
      button("Donner une autre adresse", () => otherAddress(answer.email)),
      button("Je n'ai pas reçu le mail", notReceived, { class: "plain" }));
  }
  show("Compte en attente", box);
}

function otherAddress(current) {
  const box = el("section", {},
    el("h1", {}, "Changer d'adresse email"),
    el("p", {}, "Adresse actuelle : ", current),
    field("email", "Nouvelle adresse email *"),
    field("email2", "Répétez la nouvelle adresse email *"),
    button("Enregistrer", async () => {
      const answer = await ask("/api/adresse", values(box));
      if (answer.ok) validation(answer.email);
      else showErrors(box, answer);
    }));
  show("Changer d'adresse email", box);
}

export async function confirmLink() {
  const jeton = new URLSearchParams(location.search).get("jeton") ?? "";
  const answer = await ask(`/api/jeton?jeton=${encodeURIComponent(jeton)}`);
  const zone = el("div", {});
  const box = el("section", {}, el("h1", {}, "Mon adresse email"), zone);
  const draw = ({ etat, message, email }) => {
    if (etat === "utile") {
      zone.replaceChildren(el("p", {}, `Vous avez demandé à ouvrir un compte avec l'adresse ${email}.`),
        button("Confirmer mon email", async () => draw({ email, ...await ask("/api/jeton/confirmer", { jeton }) })));
      return;
    }
    zone.replaceChildren(el("p", { class: etat === "actif" ? null : "alert", role: "alert" }, message));
    if (etat === "perime") zone.append(resendButton({ jeton }));
    if (etat === "actif") zone.append(button("Aller à la connexion", () => go("/connexion")));
  };
  draw(answer);
  show("Mon adresse email", box);
}

export async function account() {
  const answer = await ask("/api/fiche");
  if (!answer.ok) { state.connecte = false; await go("/connexion"); toast(answer.message); return; }
  const lines = [
    ["Nom", answer.nom], ["N° de sécurité sociale", answer.nir], ["Date de naissance", answer.naissance],
    ["Code postal", answer.cp], ["Adresse email", answer.email],
    ["Promotions par email", answer.promo_email],
    ["Téléphone portable", answer.portable],
    ["Promotions par téléphone (portable)", answer.promo_portable],
    ["Promotions par SMS", answer.promo_sms],
    ["Téléphone fixe", answer.fixe],
    ["Promotions par téléphone (fixe)", answer.promo_fixe],
  ].filter(([, value]) => value);
  const list = el("div", { hidden: true }, el("h2", {}, "Mes informations"),
    el("dl", {}, lines.flatMap(([term, value]) => [el("dt", {}, term), el("dd", {}, value)])));
  show("Mon compte", el("section", {},
    el("h1", {}, "Mon compte ameli"),
    el("p", {}, `Bonjour ${answer.nom}, vous êtes connecté.`),
    button("Mes informations", () => { list.hidden = false; }),
    list));
}

export async function signOut() {
  const answer = await ask("/api/deconnexion", {});
  state.connecte = false;
  await go("/");
  toast(answer.message);
}
