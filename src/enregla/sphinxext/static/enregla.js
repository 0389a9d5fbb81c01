// Copy buttons of clauses, and the language switch that keeps the place on the page.
// Without this file both still work: the text can be selected and the links lead to the page.
"use strict";
for (const button of document.querySelectorAll(".enregla-copy button")) {
  const status = button.parentElement.querySelector("[role=status]");
  button.hidden = false;
  button.addEventListener("click", async () => {
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
}
for (const link of document.querySelectorAll(".enregla-languages a")) {
  link.addEventListener("click", () => {
    link.hash = location.hash;
  });
}
