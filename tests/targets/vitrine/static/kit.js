// Small tools: elements, server calls, messages, dialogs, fields.

export const state = { csrf: "", connecte: false, etape: 0, speciaux: "", naissanceAdmise: false, identite: null };

export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) {
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (value === true) node.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(key, value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

const ICONS = {
  eye: "M1 12C5 4 19 4 23 12C19 20 5 20 1 12ZM12 8.5A3.5 3.5 0 1 0 12 15.5A3.5 3.5 0 1 0 12 8.5Z",
  calendar: "M3 5H21V21H3ZM3 10H21M8 2V7M16 2V7",
};

export function icon(name) {
  const holder = el("span", { class: "icon", "aria-hidden": "true" });
  holder.innerHTML = `<svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="2"><path d="${ICONS[name]}"/></svg>`;
  return holder;
}

export async function ask(path, body) {
  const main = document.getElementById("app");
  main.classList.add("busy");
  main.setAttribute("aria-busy", "true");
  try {
    const options = body === undefined ? {} : {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRF": state.csrf },
      body: JSON.stringify(body),
    };
    const response = await fetch(path, options);
    const answer = await response.json();
    if (answer.csrf) state.csrf = answer.csrf;
    return { ok: response.ok, status: response.status, ...answer };
  } catch {
    return { ok: false, status: 0, message: "Le service ne répond pas, réessayez." };
  } finally {
    main.classList.remove("busy");
    main.removeAttribute("aria-busy");
  }
}

let toastTimer;
export function toast(text) {
  const zone = document.getElementById("toast");
  zone.replaceChildren(el("p", {}, text));
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => zone.replaceChildren(), 8000);
}

export function dialog(title, ...content) {
  const box = el("dialog", { "aria-label": title },
    el("h2", {}, title), content,
    el("button", { type: "button", onclick: () => box.close() }, "Fermer"));
  box.addEventListener("close", () => box.remove());
  document.body.append(box);
  box.showModal();
}

export function button(text, onclick, props = {}) {
  return el("button", { type: "button", onclick, ...props }, text);
}

export function linkButton(text, action) {
  return el("a", {
    role: "button", tabindex: "0", onclick: action,
    onkeydown: (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); action(); } },
  }, text);
}

let serial = 0;
export function field(key, label, props = {}, ...beside) {
  const id = `c${(serial += 1)}`;
  const input = el("input", { id, "data-key": key, autocomplete: "off", "aria-describedby": `${id}-e`, ...props });
  const head = label ? el("label", { for: id }, label) : null;
  return el("div", { class: "field" }, head, el("div", { class: "row" }, input, beside),
    el("p", { class: "error", id: `${id}-e`, "data-error": key }));
}

export function pills(key, question, answers, props = {}) {
  serial += 1;
  const name = `g${serial}`;
  const options = answers.flatMap(([value, text], rank) => [
    el("input", { type: "radio", name, id: `${name}-${rank}`, value, "data-key": key }),
    el("label", { for: `${name}-${rank}` }, text),
  ]);
  const error = el("p", { class: "error", "data-error": key });
  if (props.fieldset) return el("div", {}, el("fieldset", { class: "pills" }, el("legend", {}, question), options), error);
  const title = question ? el("p", { id: `${name}-q` }, question) : null;
  return el("div", {}, title,
    el("div", { class: "pills", role: "group", "aria-labelledby": question ? `${name}-q` : null }, options), error);
}

export function values(root) {
  const found = {};
  for (const input of root.querySelectorAll("[data-key]")) {
    if (input.type === "radio") { if (input.checked) found[input.dataset.key] = input.value; }
    else found[input.dataset.key] = input.value;
  }
  return found;
}

export function showErrors(root, answer) {
  for (const zone of root.querySelectorAll("[data-error]")) {
    zone.textContent = answer.erreurs?.[zone.dataset.error] ?? "";
  }
  const first = Object.keys(answer.erreurs ?? {})[0];
  if (first) root.querySelector(`[data-key="${first}"]`)?.focus();
  else if (answer.message) toast(answer.message);
}

export function secret(key, label, props = {}) {
  const eye = el("button", {
    type: "button", class: "round", "aria-label": "Afficher le code", "aria-pressed": "false",
    onclick: () => {
      const input = eye.parentElement.querySelector("input");
      const hidden = input.type === "password";
      input.type = hidden ? "text" : "password";
      eye.setAttribute("aria-pressed", String(hidden));
      eye.setAttribute("aria-label", hidden ? "Masquer le code" : "Afficher le code");
    },
  }, icon("eye"));
  return field(key, label, { type: "password", ...props }, eye);
}
