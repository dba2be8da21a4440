"use strict";
(() => {
  const query = document.getElementById("query");
  const onlyBreaking = document.getElementById("breaking");
  const shown = document.getElementById("shown");
  const nothing = document.querySelector(".nothing");
  const modules = [...document.querySelectorAll(".module")];
  const blocks = new Map(modules.map((module) => [module, [...module.querySelectorAll(".block")]]));
  const texts = new Map();
  const opened = new Map();

  const textOf = (row) => {
    if (!texts.has(row)) texts.set(row, row.textContent.toLowerCase());
    return texts.get(row);
  };

  // During a search, blocks with a match are open; afterwards their previous state is restored.
  const unfold = (details, searching, open) => {
    if (searching && !opened.has(details)) opened.set(details, details.open);
    if (searching) details.open = open;
    else if (opened.has(details)) {
      details.open = opened.get(details);
      opened.delete(details);
    }
  };

  const filterBlock = (block, words, only) => {
    const changes = block.dataset.kind === "changes";
    let hits = 0;
    for (const row of block.querySelectorAll("[data-row]")) {
      const match = words.every((word) => textOf(row).includes(word));
      row.hidden = !match || (only && changes && !row.classList.contains("breaking"));
      if (!row.hidden) hits += 1;
    }
    for (const fold of block.querySelectorAll(".fold")) {
      fold.hidden = words.length > 0;
    }
    block.hidden = hits === 0;
    unfold(block, words.length > 0, hits > 0);
    return hits;
  };

  const filter = () => {
    const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
    const only = onlyBreaking.checked;
    let total = 0;
    for (const module of modules) {
      let hits = 0;
      for (const block of blocks.get(module)) hits += filterBlock(block, words, only);
      const named = words.every((word) => module.querySelector("h2").textContent.toLowerCase().includes(word));
      const breaking = module.querySelector(".change.breaking:not([hidden])") !== null;
      module.hidden = (hits === 0 && !named) || (only && !breaking);
      if (!module.hidden) total += hits;
    }
    nothing.hidden = modules.some((module) => !module.hidden);
    shown.textContent = words.length || only ? `${total} ${total === 1 ? "line" : "lines"}` : "";
  };

  const reveal = (id) => {
    const target = document.getElementById(id);
    if (!target) return;
    if (target.closest("[hidden]")) {
      query.value = "";
      onlyBreaking.checked = false;
      filter();
    }
    for (let each = target.parentElement; each; each = each.parentElement) {
      if (each.tagName === "DETAILS") each.open = true;
    }
    target.scrollIntoView({ block: target.classList.contains("module") ? "start" : "center" });
    target.focus({ preventScroll: true });
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link) requestAnimationFrame(() => reveal(link.getAttribute("href").slice(1)));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && document.activeElement !== query) {
      event.preventDefault();
      query.focus();
    } else if (event.key === "Escape" && document.activeElement === query) {
      query.value = "";
      filter();
    }
  });
  document.querySelector(".search").addEventListener("submit", (event) => event.preventDefault());
  query.addEventListener("input", filter);
  onlyBreaking.addEventListener("change", filter);
  window.addEventListener("popstate", () => reveal(location.hash.slice(1)));
  if (location.hash) reveal(location.hash.slice(1));
})();
