// A defect: typing a telephone answers « Oui » to what it lets one choose.
import "./app.js";

for (const phone of document.querySelectorAll("input[type=tel]")) {
  phone.addEventListener("input", () => {
    for (const yes of document.querySelectorAll(`input[name^=promo_${phone.name}][value=oui]`)) {
      yes.checked = true;
    }
  });
}
