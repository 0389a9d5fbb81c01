// The chosen theme, the place in the contents, and sheets that close. Without this file all of the page works, in the theme of the device.
"use strict";
const MODES = ["auto", "light", "dark"];
const { body } = document;
let store = {};
try {
  store = localStorage; // some browsers refuse it to a file
} catch {}
body.dataset.theme = MODES.includes(store.theme) ? store.theme : "auto";

const button = document.querySelector(".theme-button");
const name = () => (button.textContent = button.dataset[body.dataset.theme]);
button.addEventListener("click", () => {
  store.theme = body.dataset.theme = MODES[(MODES.indexOf(body.dataset.theme) + 1) % 3];
  name();
});
button.hidden = false;
name();

// The list of pages shows the one that is open.
const drawer = document.querySelector(".drawer");
const here = drawer.querySelector("[aria-current=page]");
const list = drawer.querySelector(".sections");
const show = () => {
  if (!here) return;
  list.scrollTop = here.offsetTop - list.offsetTop + 80 - list.clientHeight;
  drawer.scrollTop = here.offsetTop + 80 - drawer.clientHeight; // a low window scrolls it all
};
drawer.parentElement.addEventListener("toggle", show);
show();

// Mark in the contents the last heading that has passed the top.
const links = [...document.querySelectorAll(".toc-tree a[href^='#']")].filter((link) => link.hash);
const places = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
let current;
let waiting = false;
const spy = () => {
  waiting = false;
  const passed = places.filter((place) => place.getBoundingClientRect().top < innerHeight / 4).length;
  const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
  const now = links[(atEnd ? links.length : passed) - 1];
  if (now === current) return;
  for (const link of links) {
    if (link === now) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  current = now;
};
if (links.length) {
  const look = () => (waiting ||= !!requestAnimationFrame(spy));
  addEventListener("scroll", look, { passive: true });
  look();
}
// A place chosen in the sheet, or the focus gone from it: the sheet is done.
for (const sheet of document.querySelectorAll("[popover]")) {
  document.addEventListener("focusin", ({ target }) => {
    // Who clicks on its button is about to close it.
    const clicked = target.popoverTargetElement === sheet && !target.matches(":focus-visible");
    if (!clicked && !sheet.contains(target)) sheet.hidePopover?.();
  });
  sheet.addEventListener("click", (event) => {
    if (event.target.closest("a[href*='#']")) sheet.hidePopover?.();
  });
}
