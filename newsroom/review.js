"use strict";
(() => {
  const one = (selector) => document.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const known = (ids) => ids.split(" ").map((id) => document.getElementById(id)).filter(Boolean);
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const detail = one(".detail"), pane = one(".source"), help = one("dialog"), told = one(".tools [role=status]");
  let chosen = null;

  // What the pointer or the focus is on lights up; what was clicked stays lit until Escape.
  function light(element) {
    for (const lit of all(".lit, .from")) lit.classList.remove("lit", "from");
    if (!element) return;
    element.classList.add("from");
    known(element.dataset.lines ?? element.dataset.said).forEach((other) => other.classList.add("lit"));
  }

  function describe(sentence) {
    const shown = sentence && document.getElementById("d" + sentence.id.slice(1));
    for (const other of all(".detail .one")) other.hidden = other !== shown;
    one(".choose").hidden = Boolean(shown);
    document.body.classList.toggle("reading", Boolean(shown));
  }

  function bring(element) {
    if (!element) return;
    const behavior = calm.matches ? "auto" : "smooth";
    const own = pane.contains(element) && pane.scrollHeight > pane.clientHeight + 1
      && getComputedStyle(pane).overflowY !== "visible";
    if (!own) return element.scrollIntoView({ block: "center", behavior });
    const box = element.getBoundingClientRect(), around = pane.getBoundingClientRect();
    // Before the page is scrolled the pane reaches below the window, and the detail lies over its foot.
    const foot = Math.min(around.bottom, innerHeight, detail.getBoundingClientRect().top || Infinity);
    const by = box.top - around.top - (foot - around.top - box.height) / 2;
    const left = pane.scrollHeight - pane.clientHeight - pane.scrollTop;
    pane.scrollBy({ top: by, behavior });
    if (by > left) scrollBy({ top: by - left, behavior }); // One of the last lines: the pane ends behind the detail.
  }

  // On a narrow screen the source stands below the article: the detail quotes the lines, nothing jumps.
  const abreast = () => getComputedStyle(one(".desk")).gridTemplateColumns.split(" ").length > 1;

  function choose(element) {
    chosen = element;
    const sentence = element?.matches(".s") ? element : null;
    describe(sentence);
    light(element);
    if (sentence && abreast()) bring(known(sentence.dataset.lines)[0]);
    if (element?.matches(".line") && abreast()) bring(known(element.dataset.said)[0]);
  }

  function leave() {
    choose(null);
    document.activeElement?.blur();
  }

  const visible = () => all(".s").filter((sentence) => sentence.checkVisibility()
    && !(one("#only-unclear").checked && sentence.matches(".supported")));

  function step(by) {
    const row = visible();
    if (!row.length) return;
    const from = row.indexOf(chosen?.matches(".s") ? chosen : null);
    const next = row[from < 0 ? (by > 0 ? 0 : row.length - 1) : (from + by + row.length) % row.length];
    next.focus({ preventScroll: true });
    choose(next);
    next.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
  }

  async function copy(name) {
    const field = one("#clean-" + name), text = field.value;
    let done = true;
    try {
      const parts = { "text/plain": new Blob([text], { type: "text/plain" }) };
      if (name === "html") parts["text/html"] = new Blob([text], { type: "text/html" });
      await navigator.clipboard.write([new ClipboardItem(parts)]);
    } catch {
      field.hidden = false;
      field.select();
      done = document.execCommand("copy");
      field.hidden = true;
    }
    told.textContent = done ? told.dataset.copied : told.dataset.refused;
    setTimeout(() => { told.textContent = ""; }, 4000);
  }

  const acts = {
    next: () => step(1),
    previous: () => step(-1),
    html: () => copy("html"),
    markdown: () => copy("markdown"),
    print: () => print(),
    help: () => (help.open ? help.close() : help.showModal()),
    shut: () => help.close(),
    unclear: () => one("#only-unclear").click(),
    leave,
  };
  const keys = { j: "next", k: "previous", u: "unclear", h: "html", m: "markdown", "?": "help", Escape: "leave" };

  document.addEventListener("click", (event) => {
    const act = event.target.closest("[data-do]");
    if (act) return acts[act.dataset.do]();
    const link = event.target.closest("a[href^='#']");
    const to = link && document.getElementById(link.hash.slice(1));
    const here = event.target.closest(".s, .line");
    if (to?.matches(".s")) {
      event.preventDefault();
      one("#only-unclear").checked = false;
      to.focus({ preventScroll: true });
      choose(to);
      bring(to);
    } else if (to?.matches(".line")) {
      event.preventDefault();
      if (here?.matches(".s")) choose(here);
      else choose(to);
      light(here?.matches(".s") ? here : to);
      bring(to);
    } else if (here && !link && !String(getSelection())) choose(here);
  });
  document.addEventListener("focusin", (event) => {
    const here = event.target.closest(".s, .line");
    if (!here) return;
    light(here);
    if (here.matches(".s")) describe(here);
  });
  document.addEventListener("mouseover", (event) => {
    const here = event.target.closest(".s, .line");
    light(here ?? chosen);
    if (abreast()) describe(here?.matches(".s") ? here : chosen?.matches(".s") ? chosen : null);
  });
  document.addEventListener("keydown", (event) => {
    const writes = event.target.closest("textarea, input:not([type=checkbox])");
    if (event.ctrlKey || event.metaKey || event.altKey || writes || !keys[event.key]) return;
    if (help.open && event.key !== "?") return;
    event.preventDefault();
    acts[keys[event.key]]();
  });

  one(".tools").hidden = detail.hidden = false;
  document.body.classList.add("alive");
})();
