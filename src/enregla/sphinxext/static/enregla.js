// Copy buttons, and the language switch that keeps the place on the page and what was searched for.
// Without this file both still work: the text can be selected and the links lead to the page.
"use strict";
for (const button of document.querySelectorAll(".enregla-copy button")) button.hidden = false;
document.addEventListener("click", async ({ target }) => {
  const button = target.closest(".enregla-copy [data-text]");
  if (!button) return;
  const status = button.parentElement.querySelector("[role=status]");
  status.textContent = "";
  try {
    await navigator.clipboard.writeText(button.dataset.text);
  } catch {
    // No clipboard on plain http or file: the older way.
    const area = document.createElement("textarea");
    area.value = button.dataset.text;
    button.after(area);
    area.select();
    document.execCommand("copy");
    area.remove();
    button.focus();
  }
  status.textContent = button.dataset.copied;
});
for (const link of document.querySelectorAll(".enregla-languages a")) {
  link.addEventListener("click", () => {
    link.search = location.search;
    link.hash = location.hash;
  });
}
