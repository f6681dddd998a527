// Find and replace in the headlines and the body. Replacing is typing, as far as the browser knows, so that it can be undone.
(() => {
  "use strict";
  const surface = document.getElementById("writing-surface");
  const panel = document.getElementById("writing-find");
  if (!surface || !panel) return;
  const form = document.getElementById("text").form;
  const [wanted, instead] = panel.querySelectorAll("input[type=text]");
  const [matchCase] = panel.querySelectorAll("input[type=checkbox]");
  const said = panel.querySelector("[data-said]");
  const mark = self.Highlight && CSS.highlights ? new Highlight() : null;
  if (mark) CSS.highlights.set("found", mark);
  let current = -1;

  // MARK: Finding

  const fields = () => [...form.querySelectorAll("input[name^=headline]")].filter((field) => !field.disabled);

  const lines = () =>
    [...surface.querySelectorAll("p,h2,h3,h4,li,blockquote,pre")].filter(
      (line) => line.isContentEditable && !line.querySelector("p,h2,h3,h4,li,blockquote,pre"),
    );

  const pattern = () => {
    if (!wanted.value) return null;
    const source = wanted.value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return new RegExp(source, matchCase.checked ? "gu" : "giu");
  };

  const inField = (field, pattern) =>
    [...field.value.matchAll(pattern)].map((found) => ({ field, start: found.index, end: found.index + found[0].length }));

  // A word may run over several marks; its range then begins in one text node and ends in another.
  const inLine = (line, pattern) => {
    const nodes = [];
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let whole = "";
    while (walker.nextNode()) {
      nodes.push({ node: walker.currentNode, start: whole.length });
      whole += walker.currentNode.data;
    }
    const at = (offset, isEnd) => {
      const place = nodes.findLast(({ start }) => (isEnd ? start < offset : start <= offset)) ?? nodes[0];
      return [place.node, offset - place.start];
    };
    return [...whole.matchAll(pattern)].map((found) => {
      const range = document.createRange();
      range.setStart(...at(found.index, false));
      range.setEnd(...at(found.index + found[0].length, true));
      return { range };
    });
  };

  const matches = () => {
    const wants = pattern();
    if (!wants) return [];
    return [...fields().flatMap((field) => inField(field, wants)), ...lines().flatMap((line) => inLine(line, wants))];
  };

  // MARK: Showing

  const say = (template, number, count) => {
    said.textContent = template.replace("{number}", number).replace("{count}", count);
  };

  const paint = (found) => {
    if (!mark) return;
    mark.clear();
    found.forEach(({ range }) => range && mark.add(range));
  };

  const select = (match) => {
    if (match.field) {
      match.field.focus();
      match.field.setSelectionRange(match.start, match.end);
      return;
    }
    surface.focus();
    getSelection().removeAllRanges();
    getSelection().addRange(match.range);
    match.range.startContainer.parentElement.scrollIntoView({ block: "nearest" });
  };

  const go = (step) => {
    const found = matches();
    paint(found);
    if (found.length === 0) {
      current = -1;
      return say(panel.dataset.none);
    }
    current = current < 0 && step < 0 ? found.length - 1 : (current + step + found.length) % found.length;
    const focused = document.activeElement;
    select(found[current]);
    if (panel.contains(focused)) focused.focus();
    say(panel.dataset.place, current + 1, found.length);
  };

  // MARK: Replacing

  const replace = (match) => {
    select(match);
    if (instead.value) document.execCommand("insertText", false, instead.value);
    else document.execCommand("delete");
  };

  const replaceOne = () => {
    const found = matches();
    if (found.length === 0) return say(panel.dataset.none);
    const place = current < 0 ? 0 : Math.min(current, found.length - 1);
    const focused = document.activeElement;
    replace(found[place]);
    current = place - 1;
    focused.focus();
    go(1);
  };

  const replaceAll = () => {
    const found = matches();
    const focused = document.activeElement;
    // From the end, so that the places before stay where they are.
    for (const match of found.reverse()) replace(match);
    current = -1;
    paint([]);
    focused.focus();
    say(found.length ? panel.dataset.replaced : panel.dataset.none, 0, found.length);
  };

  // MARK: The panel

  const open = () => {
    const chosen = getSelection().toString();
    if (chosen && !chosen.includes("\n")) wanted.value = chosen;
    if (!panel.open) panel.show();
    current = -1;
    wanted.focus();
    wanted.select();
    paint(matches());
  };

  const close = () => {
    paint([]);
    panel.close();
    surface.focus();
  };

  const acts = { next: () => go(1), previous: () => go(-1), replace: replaceOne, all: replaceAll, close };
  panel.addEventListener("click", (event) => acts[event.target.closest("[data-find]")?.dataset.find]?.());
  panel.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && event.target === wanted) go(event.shiftKey ? -1 : 1);
    else if (event.key === "Enter" && event.target === instead) replaceOne();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  const again = () => {
    current = -1;
    said.textContent = "";
    paint(matches());
  };
  wanted.addEventListener("input", again);
  matchCase.addEventListener("change", again);
  // What is looked for is no part of the story.
  for (const input of panel.querySelectorAll("input")) input.addEventListener("input", (event) => event.stopPropagation());
  document.querySelector("#writing-toolbar [data-act=find]")?.addEventListener("click", open);
})();
