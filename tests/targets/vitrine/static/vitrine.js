// Entry: chooses a screen for the address, draws it, keeps the menu.
import { ask, button, state, toast } from "/static/kit.js";
import { account, confirmLink, connection, home, signOut } from "/static/belonging.js";
import { creation } from "/static/joining.js";

const routes = {
  "/": home, "/connexion": connection, "/inscription": creation, "/compte": account, "/confirmer": confirmLink,
};

export function show(title, content) {
  document.title = `${title} · ameli, la vitrine`;
  const main = document.getElementById("app");
  main.replaceChildren(content);
  document.getElementById("menu").replaceChildren(
    ...(state.connecte ? [button("Me déconnecter", signOut)] : []));
  main.focus({ preventScroll: true });
  scrollTo(0, 0);
}

export async function go(path) {
  if (location.pathname + location.search !== path) history.pushState({}, "", path);
  await routes[location.pathname]();
}

addEventListener("popstate", () => routes[location.pathname]?.());
document.querySelector("header a").addEventListener("click", (event) => { event.preventDefault(); go("/"); });

const session = await ask("/api/session");
Object.assign(state, session);
await routes[location.pathname]();
if (session.message) toast(session.message);
