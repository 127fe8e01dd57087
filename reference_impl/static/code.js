// A button shows the code being typed, and hides it again.
for (const button of document.querySelectorAll("[data-voir]")) {
  const field = document.getElementById(button.dataset.voir);
  const show = (visible) => {
    field.type = visible ? "text" : "password";
    button.textContent = visible ? button.dataset.cacher : button.dataset.montrer;
  };
  button.hidden = false;
  button.addEventListener("click", () => show(field.type === "password"));
  // A code is never sent from a visible field: browsers would remember it.
  field.form.addEventListener("submit", () => show(false));
}
