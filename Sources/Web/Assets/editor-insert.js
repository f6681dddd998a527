// What comes into the body from elsewhere: pasted text, a picture, a draft that is restored.
(() => {
  "use strict";
  const surface = document.getElementById("writing-surface");
  if (!surface) return;

  const ask = (name, detail) => surface.dispatchEvent(new CustomEvent(`desk:${name}`, { detail }));
  const exec = (command, value) => ask("exec", { command, value });

  surface.addEventListener("desk:insert", (event) => {
    ask("take-up");
    const html = clean(event.detail.html);
    // What comes in does not become heavy because the word before it is.
    for (const mark of ["bold", "italic"])
      if (getSelection().isCollapsed && document.queryCommandState(mark) && !/^h/.test(block()?.localName ?? "")) exec(mark);
    if (hasBlocks(html)) insertBlocks(html);
    else if (/^(h[2-4]|pre)$/.test(block()?.localName ?? "")) exec("insertText", held(html).textContent);
    else if (html) exec("insertHTML", html);
    ask("make-room");
  });
  surface.addEventListener("desk:fill", (event) => {
    surface.innerHTML = clean(event.detail.html);
    ask("make-room");
    surface.dispatchEvent(new Event("input", { bubbles: true }));
  });

  // MARK: Blocks

  const hasBlocks = (html) => /<(p|h[2-4]|ul|ol|blockquote|pre|figure)[ >]/.test(html);

  // Blocks that come into the middle of one are put in its place together with what stood before and after them. Where
  // Chromium joins them to it by itself, it gives them styles, which the policy of the page forbids.
  const insertBlocks = (html) => {
    if (!getSelection().isCollapsed) exec("delete");
    const here = block();
    if (!here || isEmpty(here)) return exec("insertHTML", html);
    if (here.localName === "pre") return exec("insertHTML", asLines(html));
    if (here.localName === "li") return exec("insertHTML", asEntries(html, here.closest("ul,ol").localName));
    const [before, after] = around(here);
    const holder = held(html);
    const left = after?.textContent.length ?? 0;
    const [first, last] = [holder.firstElementChild, holder.lastElementChild];
    if (after?.localName === "p" && last.localName === "p") {
      if (!isEmpty(last)) after.prepend(...last.childNodes);
      last.remove();
    }
    if (before?.localName === "p" && first.localName === "p") {
      before.append(...first.childNodes);
      first.remove();
    }
    holder.prepend(before ?? "");
    holder.append(after ?? "");
    if (here.localName !== "p") exec("formatBlock", "p");
    const place = block() ?? here;
    getSelection().selectAllChildren(place);
    exec("insertHTML", holder.innerHTML);
    stepBack(left);
  };

  // The block that the caret is in.
  const block = () => {
    const node = getSelection().anchorNode;
    const found = (node?.nodeType === Node.ELEMENT_NODE ? node : node?.parentElement)?.closest("p,h2,h3,h4,li,blockquote,pre,div,figure");
    return found && found !== surface && surface.contains(found) ? found : null;
  };

  const isEmpty = (element) => element.textContent.trim() === "" && !element.querySelector("img");

  // A block up to the caret, and from it, as the HTML of two; `null` for what would be empty.
  const around = (here) => {
    const caret = getSelection().getRangeAt(0);
    const part = (toStart) => {
      const range = document.createRange();
      range.selectNodeContents(here);
      if (toStart) range.setEnd(caret.startContainer, caret.startOffset);
      else range.setStart(caret.startContainer, caret.startOffset);
      const copy = here.cloneNode(false);
      copy.append(range.cloneContents());
      return copy.textContent || copy.querySelector("br,img") ? copy : null;
    };
    return [part(true), part(false)];
  };

  const held = (html) => {
    const holder = document.createElement("div");
    holder.innerHTML = html;
    return holder;
  };

  // In a preformatted block the others are lines, and in a list they are entries.
  const asLines = (html) => [...held(html).children].map((one) => one.innerHTML.replace(/<(?!br)[^>]*>/g, "")).join("<br>");

  const asEntries = (html, list) => {
    const holder = held(html);
    for (const one of [...holder.querySelectorAll(":scope > :is(p,h2,h3,h4,blockquote,pre)")]) {
      const entry = document.createElement("li");
      entry.append(...one.childNodes);
      one.replaceWith(entry);
    }
    return [...holder.children].every((one) => one.localName === "li") ? `<${list}>${holder.innerHTML}</${list}>` : html;
  };

  const stepBack = (count) => {
    for (let step = 0; step < count; step += 1) getSelection().modify("move", "backward", "character");
  };

  // MARK: Safety

  // The elements that blocks are shown by, with nothing on them that could run or load from elsewhere.
  const kept = {
    P: [], H2: [], H3: [], H4: [], UL: [], OL: [], LI: [], BLOCKQUOTE: ["data-apart"], PRE: [], STRONG: [], B: [], EM: [],
    I: [], BR: [], A: ["href"], FIGURE: ["data-picture", "data-table", "contenteditable"], FIGCAPTION: [],
    IMG: ["src", "alt"], TABLE: [], CAPTION: [], THEAD: [], TBODY: [], TR: [], TH: [], TD: [], DIV: [],
  };
  const isSafe = (name, value) =>
    name === "href" ? /^(https?|mailto):/i.test(value) : name === "src" ? value.startsWith("/picture/") : true;

  const clean = (html) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    for (const element of [...page.body.querySelectorAll("*")]) {
      const attributes = kept[element.tagName];
      if (!attributes) element.replaceWith(...element.childNodes);
      else
        for (const { name, value } of [...element.attributes])
          if (!attributes.includes(name) || !isSafe(name, value)) element.removeAttribute(name);
    }
    return page.body.innerHTML;
  };
})();
