document.querySelectorAll("[data-montre]").forEach(function (button) {
  button.onclick = function () {
    var field = button.form.elements[button.dataset.montre];
    var hidden = field.type === "password";
    field.type = hidden ? "text" : "password";
    button.value = hidden ? "Masquer" : "Voir";
  };
});
document.querySelectorAll("[data-niveau]").forEach(function (field) {
  var words = ["aucun", "très faible", "faible", "moyen", "fort", "très fort"];
  field.oninput = function () {
    var code = field.value, points = code ? 1 : 0;
    if (code.length >= 8) { points += 1; }
    if (/[a-z]/.test(code) && /[A-Z]/.test(code)) { points += 1; }
    if (/[^A-Za-z]/.test(code)) { points += 1; }
    if (code.length >= 14 && new Set(code).size >= 8) { points += 1; }
    document.getElementById(field.dataset.niveau).textContent = words[points];
  };
});
