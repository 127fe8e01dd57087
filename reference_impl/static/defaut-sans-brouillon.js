// A defect: reading the detailed conditions forgets the answer already given.
import "./app.js";

for (const link of document.querySelectorAll("[data-garder]")) {
  link.addEventListener("click", () => {
    sessionStorage.removeItem("conditions");
    for (const radio of document.querySelectorAll("[data-brouillon] input")) radio.checked = false;
  });
}
