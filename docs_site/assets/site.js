// The theme opens its menu and its search with labels, which a keyboard does not reach: make them buttons.
for (const label of document.querySelectorAll(".md-header label[for='__drawer'], .md-header label.md-header__button[for='__search']")) {
  label.tabIndex = 0;
  label.setAttribute("role", "button");
  label.setAttribute("aria-label", label.htmlFor === "__drawer" ? "Menu" : "Search");
  label.addEventListener("keydown", (event) => {
    if (event.key === " ") { // the theme itself handles Enter
      event.preventDefault();
      label.click();
    }
  });
}
