// Reading the detailed conditions keeps the answer, for this creation and for one return only.
const form = document.querySelector("[data-brouillon]");
const KEY = "conditions";
if (form) {
  const kept = (sessionStorage.getItem(KEY) || "").split("|");
  sessionStorage.removeItem(KEY);
  if (kept[0] === form.dataset.brouillon && kept[1]) {
    for (const radio of form.querySelectorAll("input[type=radio]")) {
      radio.checked = radio.value === kept[1];
    }
  }
  form.querySelector("[data-garder]")?.addEventListener("click", () => {
    const answer = form.querySelector("input[type=radio]:checked");
    if (answer) sessionStorage.setItem(KEY, `${form.dataset.brouillon}|${answer.value}`);
  });
}
