// Describes what is visible of the page, once per call: { view: {...}, nodes: [Node] }.
// `locators` are the CSS selectors of the profile: what they find is told, whatever its markup.
// Names follow the accessible name computation (W3C accname 1.2) as far as forms need it.
(locators) => {
  const clean = (s) => (s || "").replace(/\s+/g, " ").trim();
  const roots = [];
  const walk = (root) => {
    roots.push(root);
    for (const el of root.querySelectorAll("*")) if (el.shadowRoot) walk(el.shadowRoot);
  };
  walk(document);
  const all = (selector) => roots.flatMap((r) => [...r.querySelectorAll(selector)]);
  const shown = (el) => el.checkVisibility({ checkVisibilityCSS: true }) &&
    el.getClientRects().length > 0;
  // What a style writes before or after an element: its strings and attributes, no spoken text.
  const pseudo = (el, which) => {
    const { content, display, visibility } = getComputedStyle(el, which);
    if (display === "none" || visibility !== "visible" || !/["(]/.test(content)) return "";
    const written = content.replace(/\s\/\s.*$/, "");
    return [...written.matchAll(/"((?:[^"\\]|\\.)*)"|attr\(([\w-]+)\)/g)]
      .map((m) => m[2] ? el.getAttribute(m[2]) || "" : m[1]).join("");
  };
  // Text of a node for a name; `skip` is the control being named (a label may wrap it).
  const text = (node, skip, hidden) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node === skip) return "";
    if (!hidden && node.getAttribute("aria-hidden") === "true") return "";
    if (node.matches("script,style,template")) return "";
    const { display, visibility } = getComputedStyle(node);
    if (display === "none" || visibility === "hidden") return "";
    const own = node.getAttribute("aria-label");
    if (own && !hidden) return ` ${own} `;
    if (node.matches("img,svg")) {
      const title = node.querySelector && node.querySelector("title");
      return ` ${node.getAttribute("alt") || (title ? title.textContent : "")} `;
    }
    if (node.matches("input,select,textarea")) return "";
    const inner = [...node.childNodes].map((n) => text(n, skip, hidden)).join("");
    const block = display.startsWith("inline") ? "" : " ";
    return block + pseudo(node, "::before") + inner + pseudo(node, "::after") + block;
  };
  const byIds = (el, attribute) => {
    const ids = clean(el.getAttribute(attribute)).split(" ").filter(Boolean);
    const root = el.getRootNode();
    return ids.map((id) => root.getElementById && root.getElementById(id)).filter(Boolean);
  };
  const refText = (el) => clean(el.getAttribute("aria-label") || el.innerText || el.textContent);
  const labelsOf = (el) => (el.labels ? [...el.labels] : []);
  const roleOf = (el) => {
    const role = (el.getAttribute("role") || "").toLowerCase();
    const known = { button: "button", link: "link", radio: "radio", checkbox: "checkbox",
      switch: "checkbox", textbox: "textbox", searchbox: "textbox", meter: "meter",
      progressbar: "meter", tab: "button", menuitem: "link" };
    if (known[role]) return known[role];
    if (el.matches("a[href],area[href]")) return "link";
    if (el.matches("button,summary")) return "button";
    if (el.matches("select")) return "select";
    if (el.matches("meter,progress")) return "meter";
    if (el.matches("textarea")) return "textbox";
    if (!el.matches("input") && !el.isContentEditable) return "button";
    const type = (el.type || "text").toLowerCase();
    if (["submit", "button", "image", "reset"].includes(type)) return "button";
    if (type === "radio" || type === "checkbox") return type;
    return "textbox";
  };
  const FIELD = "input:not([type=hidden]):not([type=submit]):not([type=button]):not([type=image]):not([type=reset]),select,textarea,[role=textbox],[role=radio],[role=checkbox],[role=switch]";
  // What stands beside a field that no markup names: a person reads it all the same.
  const beside = (el, way) => {
    for (let n = el; n && !n.matches("form,header,nav,main,body"); n = n.parentElement)
      for (let p = n[way]; p; p = p[way]) {
        const element = p.nodeType === Node.ELEMENT_NODE;
        if (element && (p.matches(FIELD) || p.querySelector(FIELD))) return "";
        if (element && p.matches("button,summary,a[href],input")) continue;
        const t = clean(element ? p.innerText : p.nodeType === Node.TEXT_NODE ? p.data : "");
        if (t) return t.slice(-300);
      }
    return "";
  };
  const besideOf = (el, role) => {
    if (role === "textbox" || role === "select") return beside(el, "previousSibling");
    return role === "radio" || role === "checkbox" ? beside(el, "nextSibling") : "";
  };
  // The name of an element, and where it comes from.
  const nameOf = (el, role) => {
    const referred = byIds(el, "aria-labelledby");
    if (referred.length) return [clean(referred.map(refText).join(" ")), "aria-labelledby"];
    if (clean(el.getAttribute("aria-label")))
      return [clean(el.getAttribute("aria-label")), "aria-label"];
    const labels = labelsOf(el);
    if (labels.length && el.matches("input:not([type=submit]):not([type=button]),select,textarea"))
      return [clean(labels.map((l) => text(l, el, false)).join(" ")),
        labels.some((l) => l.contains(el)) ? "wrapping" : "label"];
    if (el.matches("input[type=submit],input[type=button],input[type=reset]"))
      return [clean(el.value || (el.type === "submit" ? "Envoyer" : "")), "value"];
    if (el.matches("input[type=image]")) return [clean(el.alt), "alt"];
    const own = role === "button" || role === "link" || el.matches("[role]")
      ? clean(text(el, null, false)) : "";
    if (own) return [own, "text"];
    const around = role === "select" ? "" : besideOf(el, role);
    return around ? [around, "beside"] : [clean(el.getAttribute("title")), "title"];
  };
  const groupName = (group) => {
    const referred = byIds(group, "aria-labelledby");
    if (referred.length) return clean(referred.map(refText).join(" "));
    if (clean(group.getAttribute("aria-label"))) return clean(group.getAttribute("aria-label"));
    const legend = group.querySelector(":scope > legend");
    return legend ? clean(text(legend, null, false)) : "";
  };
  const parentOf = (el) => el.parentElement || (el.getRootNode().host || null);
  const groupsOf = (el) => {
    const names = [];
    for (let p = parentOf(el); p; p = parentOf(p))
      if (p.matches("fieldset,[role=group],[role=radiogroup]")) {
        const name = groupName(p);
        if (name) names.unshift(name);
      }
    return names;
  };
  const same = (a, b) => a === b || (a.type === "radio" && b.type === "radio" && a.name && a.name === b.name && a.form === b.form);
  // A group without markup: what the nearest block holding all the options, and no other field, says.
  const blockOf = (el) => {
    let block = el;
    for (let p = parentOf(el); p && p !== document.body; p = parentOf(p)) {
      const others = [...p.querySelectorAll(FIELD)].filter((f) => !same(f, el) &&
        !(el.matches("[role=radio]") && f.matches("[role=radio]")));
      if (others.length) break;
      block = p;
    }
    return block;
  };
  // Text of a block as a reader gets it, what its styles write included.
  const readOf = (block) => {
    const nodes = [block, ...block.querySelectorAll("*")].filter(shown);
    return clean([block.innerText, ...nodes.flatMap((n) =>
      [pseudo(n, "::before"), pseudo(n, "::after")])].join(" "));
  };
  // What cannot be pressed: by its own state, that of what holds it, or its style.
  const isOff = (el, role) => el.matches(":disabled") || !!el.closest("[inert],[aria-disabled=true]") ||
    ((role === "button" || role === "link") && getComputedStyle(el).pointerEvents === "none");
  const headingBefore = (block) => {
    for (let p = block.previousElementSibling; p; p = p.previousElementSibling) {
      if (p.matches(FIELD) || p.querySelector(FIELD)) return "";
      const t = clean(p.innerText);
      if (t) return t.slice(-300);
    }
    return "";
  };
  const looseGroup = (el) => {
    const block = blockOf(el);
    const inside = block === el ? "" : clean(block.innerText);
    const named = [...block.querySelectorAll("input")].flatMap(labelsOf)
      .map((l) => clean(l.innerText));
    let rest = inside;
    for (const n of named) rest = rest.replace(n, " ");
    return clean(rest).length > 3 ? clean(rest) : headingBefore(block);
  };
  const forms = all("form");
  const errors = window.__recetteErrors || new WeakMap();
  const SELECTOR = FIELD + ",button,a[href],area[href],summary,input[type=submit],input[type=button],input[type=image],[role=button],[role=link],[role=tab],[role=menuitem],meter,progress,[role=meter],[role=progressbar]";
  const seen = (el) => shown(el) || labelsOf(el).some(shown) ||
    (el.matches("input[type=radio],input[type=checkbox]") && el.parentElement && shown(el.parentElement));
  const nodes = all([SELECTOR, ...locators].join(",")).filter(seen);
  const describe = (el, index) => {
    const role = roleOf(el);
    const [name, named_by] = nameOf(el, role);
    const groups = groupsOf(el);
    const option = role === "radio" || role === "checkbox" || role === "select";
    const loose = option && !groups.length && looseGroup(el);
    if (loose) groups.push(loose);
    const form = el.form || el.closest("form");
    const labels = labelsOf(el);
    const isField = el.matches(FIELD);
    const block = isField ? blockOf(el) : el;
    const type = (el.type || "").toLowerCase();
    const submits = !!form && ((el.matches("button") && type === "submit") ||
      el.matches("input[type=submit],input[type=image]"));
    return {
      index, role, located: locators.filter((l) => el.matches(l)), name, named_by: name ? named_by : "",
      label: clean([...labels, ...byIds(el, "aria-labelledby")].map((l) => text(l, el, true)).join(" ")) ||
        besideOf(el, role),
      hint: clean(el.getAttribute("placeholder")),
      group: groups, loose: !!loose,
      described: clean([...byIds(el, "aria-describedby"), ...byIds(el, "aria-errormessage")]
        .filter(shown).map((n) => n.innerText || n.textContent).join(" ")),
      nearby: isField && block !== el ? readOf(block).slice(0, 600) : "",
      kind: el.matches("input") ? type : (el.tagName || "").toLowerCase(),
      form: form ? forms.indexOf(form) : -1,
      set: el.matches("input[type=radio]") ? el.name : "",
      value: String(role === "meter"
        ? (el.getAttribute("aria-valuenow") ?? el.value ?? "")
        : (el.matches("select") ? (el.selectedOptions[0] || {}).text || "" : el.value ?? "")),
      href: el.href && typeof el.href === "string" ? el.href : "",
      options: el.matches("select") ? [...el.options].map((o) => clean(o.text)) : [],
      submits,
      checked: !!el.checked || el.getAttribute("aria-checked") === "true",
      disabled: isOff(el, role),
      required: !!el.required || el.getAttribute("aria-required") === "true",
      invalid: el.getAttribute("aria-invalid") === "true" ||
        (option && !!el.closest("[aria-invalid=true]")),
      native_error: errors.get(el) || "",
    };
  };
  // Where a step is told by its place alone: in a list (its numbers are not text), on a gauge.
  const rankOf = (el) => {
    const item = el.closest("li");
    const items = item ? [...item.parentElement.children].filter((c) => c.matches("li")) : [];
    return item ? [items.indexOf(item) + 1, items.length] : [0, 0];
  };
  const levelOf = (el) => [Number(el.getAttribute("aria-valuenow") ?? el.value) || 0,
    Number(el.getAttribute("aria-valuemax") ?? el.max) || 0];
  const named = (el, words) => words.test(`${el.className} ${el.id} ${el.getAttribute("aria-label")}`);
  const CURRENT = /(^|[\s_-])(active|actif|current|courante?|en-?cours|selected|selectionnee?|ici)($|[\s_-])/i;
  const looksCurrent = (el) => named(el, CURRENT) &&
    [el.parentElement, el.parentElement.parentElement].some((n) => n && named(n, /etape|étape|step|progress/i));
  // The steps that are told together, each by its number; one of them may stand out by its style.
  const STEP = /^\W*(?:étape|etape)\s*\d+/i;
  const stepsIn = (el) => (el.innerText.match(/(?:étape|etape)\s*\d+/gi) || []).length;
  const stepItems = () => {
    const told = all("li,td,th,span,div,p,a,b,strong,em,button,h2,h3,h4").filter((el) =>
      shown(el) && STEP.test(el.innerText || "") && stepsIn(el) === 1);
    const outer = told.filter((el) => !told.includes(el.parentElement));
    const first = outer.find((el) => outer.some((o) => o !== el && o.parentElement === el.parentElement));
    return first ? outer.filter((el) => el.parentElement === first.parentElement) : [];
  };
  const bearer = (el) => {
    const inner = [...el.children].find((c) => STEP.test(c.innerText || ""));
    return inner ? bearer(inner) : el;
  };
  const LOOKS = ["color", "backgroundColor", "borderBottomColor", "borderBottomWidth", "borderLeftColor",
    "borderLeftWidth", "boxShadow", "fontSize", "fontStyle", "opacity", "textDecorationLine", "textTransform"];
  const weightOf = (el) => Number(getComputedStyle(bearer(el)).fontWeight);
  const looksOf = (el) => [el, bearer(el)].flatMap((n) => LOOKS.map((l) => getComputedStyle(n)[l])).join("|");
  const only = (items, right) => (items.filter(right).length === 1 ? items.filter(right) : []);
  // [the current step, or nothing; whether some stand out without it being sure which is current]
  const standing = (items) => {
    const weights = items.map(weightOf);
    const heaviest = only(items, (el) => weightOf(el) === Math.max(...weights));
    if (heaviest.length) return [heaviest, false];
    const looks = items.map(looksOf);
    const kinds = new Set(looks).size;
    if (kinds === 1) return [[], false];
    const odd = only(items, (_, at) => looks.filter((l) => l === looks[at]).length === 1);
    // Last and unlike the others: the current one, or the only one that is not reached yet.
    const sure = odd.length && kinds === 2 && items.length > 2 && odd[0] !== items[items.length - 1];
    return [sure ? odd : [], !sure];
  };
  const hidden = {};
  for (const el of all("input[type=hidden]")) if (el.name) hidden[el.name] = el.value;
  const shadowText = roots.slice(1).map((r) =>
    [...r.children].map((c) => c.innerText || "").join("\n")).join("\n");
  const items = stepItems();
  const marks = [() => all("[aria-current=step]").filter(shown),
    () => all("li").filter(shown).filter(looksCurrent),
    () => only(items, (el) => !!el.querySelector("[aria-current]:not([aria-current=false]),[aria-selected=true]") ||
      el.matches("[aria-current]:not([aria-current=false]),[aria-selected=true]")),
    () => only(items, (el) => [el, ...el.querySelectorAll("*")].some((n) => named(n, CURRENT)))];
  const marked = marks.reduce((found, look) => (found.length ? found : look()), []);
  const [outstanding, unclear] = marked.length || items.length < 2 ? [[], false] : standing(items);
  const current = marked.length ? marked : outstanding;
  const gauges = all("[role=progressbar],progress").filter(shown);
  // What leads elsewhere: menus, breadcrumbs, links and buttons. Their words title nothing.
  const LEADING = "nav,[role=navigation],[role=menu],[role=menubar],footer,[role=contentinfo],a,button,[role=button]," +
    "[role=link],[class*=breadcrumb i],[class*=ariane i],[id*=ariane i],[aria-label*=ariane i]";
  const trail = all(LEADING).filter((el) => shown(el) && !parentOf(el)?.closest(LEADING))
    .flatMap((el) => el.innerText.split("\n").map(clean)).filter(Boolean);
  const view = {
    url: location.href, title: document.title, document: String(performance.timeOrigin),
    ready: document.readyState === "complete",
    text: (document.body ? document.body.innerText : "") + "\n" + shadowText,
    headings: all("h1,h2,h3,legend,[role=heading]").filter(shown).map((h) => clean(h.innerText)),
    alerts: all("[role=alert],[role=status],[aria-live]").filter(shown)
      .map((n) => clean(n.innerText)).filter(Boolean),
    current_step: [...current.map((n) => clean(n.innerText)),
      ...gauges.map((g) => clean(g.getAttribute("aria-valuetext")))].filter(Boolean).join(" "),
    current_rank: current.length ? rankOf(current[0]) : gauges.length ? levelOf(gauges[0]) : [0, 0],
    steps_unclear: unclear, trail,
    elements: nodes.map(describe), hidden,
  };
  return { view, nodes };
}
