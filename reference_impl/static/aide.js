// The « ? » link becomes a button that shows its explanation in the page.
for (const link of document.querySelectorAll("[data-aide]")) {
  const region = document.getElementById(link.dataset.aide);
  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.innerHTML = link.innerHTML;
  button.setAttribute("aria-expanded", "false");
  button.setAttribute("aria-controls", region.id);
  button.addEventListener("click", () => {
    region.hidden = !region.hidden;
    button.setAttribute("aria-expanded", String(!region.hidden));
  });
  link.replaceWith(button);
}
