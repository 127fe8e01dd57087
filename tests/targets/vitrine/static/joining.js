// The creation: identity, then the three steps.
import { ask, button, el, field, icon, linkButton, pills, secret, showErrors, state, toast, values } from "/static/kit.js";
import { fcHelp, numberHelp, terms } from "/static/helps.js";
import { go, show } from "/static/vitrine.js";

const YES_NO = [["Oui", "Oui"], ["Non", "Non"]];

const steps = (current) => el("ol", { class: "steps" }, [1, 2, 3].map((rank) =>
  el("li", { "aria-current": rank === current ? "step" : null }, `Étape ${rank}`)));

async function giveUp() {
  const answer = await ask("/api/abandon", {});
  state.etape = 0;
  await go("/");
  toast(answer.message);
}

async function leaveQuietly() {
  await ask("/api/abandon", {});
  state.etape = 0;
  await go("/");
}

async function send(root, path, body, next) {
  const answer = await ask(path, body);
  if (answer.ok) next(answer);
  else if (answer.status === 409) { state.etape = answer.etape; toast(answer.message); creation(); }
  else showErrors(root, answer);
}

export function creation() {
  [identity, conditions, code, contact][state.etape]();
}

function identity() {
  const box = el("section", {},
    el("h1", { class: "caps" }, "Je crée mon compte ameli"),
    el("p", {}, "Je crée mon compte en remplissant les éléments demandés"),
    field("nom", "Mon nom : *"),
    field("nir", "Mon n° de sécurité sociale : *", { inputmode: "text" },
      button("?", numberHelp, { class: "round", title: "Où trouver mon numéro de sécurité sociale ?" })),
    field("naissance", "Ma date de naissance : *", { placeholder: "jj/mm/aaaa" }, icon("calendar")),
    field("cp", null, { placeholder: "Mon code postal : *", inputmode: "numeric" }),
    el("p", {}, "* champ obligatoire"),
    linkButton("RETOUR", leaveQuietly),
    button("Poursuivre", () => send(box, "/api/identite", values(box), () => {
      state.identite = values(box);
      state.etape = 1;
      creation();
    })),
    el("p", {}, "OU"),
    el("p", {}, "Je crée immédiatement mon compte via FranceConnect"),
    button("S'identifier avec FranceConnect", () => { location.href = "/depart-fc?de=inscription"; }, { class: "fc" }),
    button("Qu'est-ce que FranceConnect ?", fcHelp, { class: "plain" }));
  show("Je crée mon compte ameli", box);
}

function conditions() {
  const box = el("section", {},
    steps(1),
    el("h1", {}, "J'accepte les conditions d'utilisation"),
    el("p", {}, "Pour accéder aux services de votre compte, vous devez d'abord accepter les conditions d'utilisation :"),
    el("p", {}, "En adhérant au compte ameli, vous acceptez de ne plus recevoir vos relevés de prestations par courrier postal au profit d'une consultation en ligne."),
    el("p", {}, "La saisie d'une adresse email est obligatoire pour bénéficier des services du compte. En renseignant et confirmant votre email, vous acceptez de recevoir dans la messagerie du compte, tout ou partie des courriers et messages de l'Assurance Maladie."),
    el("p", {}, "Pour plus d'informations, ",
      el("a", { href: "#", onclick: (event) => { event.preventDefault(); terms(); } }, "consultez les conditions d'utilisation détaillées >")),
    pills("accord", null, [["oui", "Oui, j'accepte"], ["non", "Non, je refuse"]]),
    linkButton("ANNULER", giveUp),
    button("CONTINUER", () => send(box, "/api/conditions", { accord: values(box).accord === "oui" }, () => {
      state.etape = 2;
      creation();
    })));
  show("Conditions d'utilisation", box);
}

function requirements(value) {
  const { nir = "", naissance = "" } = state.identite ?? {};
  const number = nir.replace(/\s/g, "").toUpperCase().slice(0, 13);
  const [d, m, y] = naissance.split("/");
  const dates = y && !state.naissanceAdmise ? [y, d + m, m + y, d + m + y.slice(2), `${d}-${m}-${y}`] : [];
  const foreign = [...value].some((c) => !/[A-Za-z0-9]/.test(c) && !state.speciaux.includes(c));
  return [
    ["comporter entre 8 et 50 caractères", value.length >= 8 && value.length <= 50],
    ["contenir des caractères latins minuscules et majuscules", /[a-z]/.test(value) && /[A-Z]/.test(value)],
    ["contenir un chiffre ou un caractère spécial", /[^A-Za-z]/.test(value)],
    ["ne contenir que des caractères autorisés", !foreign],
    ["ne pas contenir votre n° de sécurité sociale, votre date de naissance ou une partie de celle-ci",
      !(number && value.toUpperCase().includes(number)) && !dates.some((date) => value.includes(date))],
  ];
}

function strength(value) {
  let points = Math.min(2, Math.floor(value.length / 7));
  points += /[a-z]/.test(value) && /[A-Z]/.test(value) ? 1 : 0;
  points += /\d/.test(value) ? 1 : 0;
  points += /[^A-Za-z0-9]/.test(value) ? 1 : 0;
  return value ? Math.min(5, points + (value.length >= 20 ? 1 : 0)) : 0;
}

function code() {
  const names = ["", "très faible", "faible", "moyen", "bon", "excellent"];
  const items = requirements("").map(([text]) => el("li", {},
    text.includes("autorisés") ? `${text} (lettres sans accent, chiffres et ${state.speciaux})` : text));
  const bar = el("i");
  const meter = el("div", { class: "meter", role: "progressbar", "aria-label": "Niveau indicatif de sécurité", "aria-valuemin": "0", "aria-valuemax": "5" }, bar);
  const word = el("b");
  const live = el("p", { class: "error", "aria-live": "polite" });
  const next = button("Enregistrer mon code", () => send(box, "/api/code", values(box), () => { state.etape = 3; creation(); }), { disabled: true });
  const judge = () => {
    const { code: value, code2: again } = values(box);
    const results = requirements(value);
    results.forEach(([, met], rank) => items[rank].classList.toggle("ok", Boolean(value) && met));
    const level = strength(value);
    bar.style.width = `${level * 20}%`;
    meter.setAttribute("aria-valuenow", level);
    meter.setAttribute("aria-valuetext", names[level]);
    word.textContent = names[level];
    const missing = results.filter(([, met]) => !met).map(([text]) => text);
    let message = "";
    if (!value) message = again ? "Le nouveau code est obligatoire." : "";
    else if (missing.length) message = `Votre code personnel doit ${missing.join(", ")}.`;
    else if (!again) message = "La confirmation du code est obligatoire.";
    else if (again !== value) message = "Les deux codes ne sont pas identiques.";
    live.textContent = message;
    next.disabled = !value || Boolean(message);
  };
  const box = el("section", { oninput: judge },
    steps(2),
    el("h1", {}, "Mon code personnel"),
    el("p", {}, "Pour maintenir la confidentialité de vos informations, nous vous recommandons de ne pas choisir un code que vous utilisez déjà sur un autre site."),
    el("p", {}, "Votre code personnel doit :"),
    el("ul", { class: "checks" }, items),
    el("p", {}, "* champ obligatoire"),
    secret("code", "Mon nouveau code *", { placeholder: "MotdePasse1", autocomplete: "new-password" }),
    el("p", {}, "Niveau indicatif de sécurité : ", word), meter,
    field("code2", "Confirmer mon nouveau code *", { type: "password", autocomplete: "new-password" }),
    live,
    linkButton("ANNULER", giveUp), next);
  show("Mon code personnel", box);
}

function contact() {
  const ask1 = "J'autorise l'Assurance Maladie à me communiquer des informations promotionnelles sur ses services :";
  const smsId = "choix-sms";
  const mobileChoices = el("div", { hidden: true }, el("p", {}, ask1),
    pills("promo_portable", "Par Téléphone :", YES_NO, { fieldset: true }),
    el("div", { class: "field" }, el("label", { for: smsId }, "Par SMS :"),
      el("select", { id: smsId, "data-key": "promo_sms" }, ["", "Oui", "Non"].map((value) => el("option", { value }, value || "— Choisir —"))),
      el("p", { class: "error", "data-error": "promo_sms" })));
  const landlineChoices = el("div", { hidden: true }, el("p", {}, ask1),
    pills("promo_fixe", "Par Téléphone :", YES_NO, { fieldset: true }));
  const box = el("section", {
    oninput: () => {
      const typed = values(box);
      mobileChoices.hidden = !typed.portable;
      landlineChoices.hidden = !typed.fixe;
    },
  },
    steps(3),
    el("h1", {}, "Informations personnelles"),
    el("h2", {}, "Je saisis mon adresse email"),
    el("p", {}, "* champ obligatoire"),
    el("p", {}, "Choisissez une adresse facilement consultable : vous y recevrez tous les courriers et notifications de l'Assurance Maladie."),
    field("email", "Saisissez votre adresse email : *", { placeholder: "vincent@nowhere.fr", inputmode: "email" }),
    field("email2", "Je confirme mon adresse email : *", { inputmode: "email" }),
    pills("promo_email", "J'autorise l'Assurance Maladie à m'envoyer par email des informations promotionnelles sur ses services : *", YES_NO),
    el("h2", {}, "Je saisis mes coordonnées téléphoniques"),
    field("portable", "Saisissez votre nº de téléphone portable :", { type: "tel", placeholder: "06.50.56.42.78" }),
    mobileChoices,
    field("fixe", "Saisissez votre nº de téléphone fixe :", { type: "tel", placeholder: "01.45.37.59.45" }),
    landlineChoices,
    linkButton("ANNULER", giveUp),
    button("Terminer", () => send(box, "/api/coordonnees", values(box), (answer) => {
      state.etape = 0;
      state.connecte = false;
      validation(answer.email);
    })));
  show("Informations personnelles", box);
}

export async function validation(email) {
  const { notReceived } = await import("/static/helps.js");
  show("Validation de mon email", el("section", {},
    el("h1", { class: "caps" }, "Validation de mon email"),
    el("p", {}, "Pour finaliser la création de votre compte, merci de cliquer sur le lien reçu par email."),
    el("p", {}, "Consultez votre messagerie : le lien a été envoyé à ", el("strong", {}, email), ". Vous êtes maintenant déconnecté."),
    button("Je n'ai pas reçu le mail", notReceived, { class: "plain" }),
    button("Aller à la connexion", () => go("/connexion"))));
}
