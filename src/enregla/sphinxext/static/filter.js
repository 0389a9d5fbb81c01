// The registers: hide the rows that do not hold what is typed. A row that is in two tables counts once.
"use strict";
const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{Mn}/gu, "").replace(/\s+/g, " ");
const form = document.querySelector(".enregla-filter");
const [typed, topic, status] = form.querySelectorAll("input, select, [role=status]");
const article = form.closest("article");
const tables = [...article.querySelectorAll("table.enregla-table")];
const rows = tables.flatMap((table) =>
  [...table.tBodies[0].rows].map((row) => ({ row, table, name: row.cells[0].textContent, text: fold(row.textContent) })),
);
const sections = new Set(tables.map((table) => table.closest("section")));
const count = (some) => new Set(some.map(({ name }) => name)).size;
const total = count(rows);

function show() {
  const words = fold(typed.value).split(" ");
  const shown = rows.filter(({ table, text }) => {
    return (!topic.value || tables[topic.value] === table) && words.every((word) => text.includes(word));
  });
  const seen = new Set(shown.flatMap(({ row, table }) => [row, table]));
  for (const { row } of rows) row.hidden = !seen.has(row);
  for (const table of tables) {
    const box = table.closest(".table-wrapper") || table;
    box.hidden = !seen.has(table);
    // The note of a table stands before it.
    if (box.previousElementSibling?.matches(".enregla-legend")) box.previousElementSibling.hidden = box.hidden;
  }
  for (const section of sections) section.hidden = ![...section.querySelectorAll("table")].some((table) => seen.has(table));
  const says = form.dataset[shown.length ? "some" : "none"];
  status.textContent = says.replace("{shown}", count(shown)).replace("{total}", total);
}

tables.forEach((table, i) => topic.add(new Option(table.caption.textContent.replace(/¶$/, ""), i)));
form.addEventListener("input", show);
form.addEventListener("submit", (event) => event.preventDefault());
form.hidden = false;
show();
