// The body's editing area: shown in the place of the plain text area, whose words it starts from. What it holds is HTML
// only until it reaches the server, which reads it into blocks.
//
// Changes go through execCommand, although it is old: nothing else writes into the browser's own list of what can be
// undone, and whoever writes for a living presses Ctrl+Z.
(() => {
  "use strict";
  const text = document.getElementById("text");
  const pattern = document.getElementById("writing-editor");
  if (!text || !text.form || !pattern) return;

  const part = pattern.content.cloneNode(true);
  const surface = part.querySelector("[data-surface]");
  const toolbar = part.querySelector("[role=toolbar]");
  const blockNames = "p,h2,h3,h4,li,blockquote,pre,div,figure";
  let lastRange = null;

  text.before(part);
  text.hidden = true;
  text.disabled = true;
  document.getElementById("text-help")?.setAttribute("hidden", "");

  // Before and after a figure at either end the caret needs a place; empty paragraphs are no part of the text.
  const emptyParagraph = () => {
    const paragraph = document.createElement("p");
    paragraph.append(document.createElement("br"));
    return paragraph;
  };

  const makeRoom = () => {
    if (!surface.lastElementChild || surface.lastElementChild.localName === "figure") surface.append(emptyParagraph());
    if (surface.firstElementChild.localName === "figure") surface.prepend(emptyParagraph());
  };
  makeRoom();
  document.execCommand("defaultParagraphSeparator", false, "p");
  text.form.addEventListener("formdata", (event) => event.formData.set("body", surface.innerHTML));
  document.querySelector("label[for=text]")?.addEventListener("click", (event) => {
    event.preventDefault();
    surface.focus();
  });

  // MARK: The selection

  const isInside = () => surface.contains(getSelection().anchorNode) && surface.isContentEditable;

  const takeUp = () => {
    if (isInside()) return;
    surface.focus();
    const selection = getSelection();
    selection.removeAllRanges();
    const range = lastRange && surface.contains(lastRange.commonAncestorContainer) ? lastRange : document.createRange();
    if (range !== lastRange) {
      range.selectNodeContents(surface);
      range.collapse(false);
    }
    selection.addRange(range);
  };

  const block = () => {
    let node = getSelection().anchorNode;
    if (node && node.nodeType !== Node.ELEMENT_NODE) node = node.parentElement;
    const found = node?.closest(blockNames);
    return found && found !== surface && surface.contains(found) ? found : null;
  };

  const isAt = (edge, element) => {
    const selection = getSelection();
    if (!selection.isCollapsed || !element) return false;
    const range = document.createRange();
    range.selectNodeContents(element);
    if (edge === "start") range.setEnd(selection.anchorNode, selection.anchorOffset);
    else range.setStart(selection.anchorNode, selection.anchorOffset);
    return range.toString().replace(/\n$/, "") === "" && !range.cloneContents().querySelector("img,figure");
  };

  const isEmpty = (element) => element.textContent.trim() === "" && !element.querySelector("img");

  // MARK: Marks and blocks

  const exec = (command, value) => {
    takeUp();
    document.execCommand("styleWithCSS", false, false);
    document.execCommand(command, false, value);
    show();
  };

  const listCommand = (list) => (list.localName === "ol" ? "insertOrderedList" : "insertUnorderedList");

  const turnInto = (name) => {
    takeUp();
    const list = block()?.closest("ul,ol");
    if (list) exec(listCommand(list));
    exec("formatBlock", block()?.localName === name ? "p" : name);
  };

  // A browser that makes a list itself puts it inside the paragraph; put in as HTML it takes the paragraph's place.
  const putInPlaceOf = (first, last, html) => {
    const range = document.createRange();
    range.setStart(first, 0);
    range.setEnd(last, last.childNodes.length);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    exec("insertHTML", html);
  };

  const chosenBlocks = () => {
    const range = getSelection().getRangeAt(0);
    const all = [...surface.querySelectorAll(blockNames)].filter((one) => one.isContentEditable && range.intersectsNode(one));
    return all.length ? all : [block()].filter(Boolean);
  };

  const turnIntoList = (name) => {
    takeUp();
    const list = block()?.closest("ul,ol");
    if (list) {
      exec(listCommand(list));
      exec("formatBlock", "p");
      if (list.localName === name) return;
    }
    const chosen = chosenBlocks();
    if (chosen.length === 0) return exec(name === "ol" ? "insertOrderedList" : "insertUnorderedList");
    const entries = chosen.map((one) => `<li>${one.innerHTML}</li>`).join("");
    putInPlaceOf(chosen[0], chosen.at(-1), `<${name}>${entries}</${name}>`);
  };

  const acts = {
    strong: () => exec("bold"),
    emphasis: () => exec("italic"),
    paragraph: () => block()?.localName !== "p" && turnInto("p"),
    heading2: () => turnInto("h2"),
    heading3: () => turnInto("h3"),
    quote: () => turnInto("blockquote"),
    lines: () => turnInto("pre"),
    list: () => turnIntoList("ul"),
    numbered: () => turnIntoList("ol"),
  };

  const states = {
    strong: () => document.queryCommandState("bold") && !block()?.localName.startsWith("h"),
    emphasis: () => document.queryCommandState("italic"),
    paragraph: () => block()?.localName === "p",
    heading2: () => block()?.localName === "h2",
    heading3: () => block()?.localName === "h3",
    quote: () => block()?.localName === "blockquote",
    lines: () => block()?.localName === "pre",
    list: () => block()?.closest("ul") !== null && block() !== null,
    numbered: () => block()?.closest("ol") !== null && block() !== null,
    link: () => block() !== null && getSelection().anchorNode?.parentElement?.closest("a") !== null,
  };

  const show = () => {
    for (const button of toolbar.querySelectorAll("[data-act]")) {
      const state = states[button.dataset.act];
      if (state) button.setAttribute("aria-pressed", String(isInside() && Boolean(state())));
    }
  };

  // MARK: The toolbar: one stop of the Tab key, arrows inside

  const buttons = [...toolbar.querySelectorAll("button")];
  const moveTo = (button) => {
    buttons.forEach((other) => (other.tabIndex = other === button ? 0 : -1));
    button.focus();
  };
  buttons.forEach((button, index) => (button.tabIndex = index === 0 ? 0 : -1));
  // The selection stays where it is when a button is pressed with the mouse.
  toolbar.addEventListener("mousedown", (event) => event.preventDefault());
  toolbar.addEventListener("click", (event) => {
    const act = acts[event.target.closest("[data-act]")?.dataset.act];
    if (act && surface.isContentEditable) act();
  });
  toolbar.addEventListener("keydown", (event) => {
    const place = buttons.indexOf(document.activeElement);
    const back = document.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
    const steps = { [back]: place - 1, [back === "ArrowLeft" ? "ArrowRight" : "ArrowLeft"]: place + 1, Home: 0, End: -1 };
    if (!(event.key in steps)) return;
    event.preventDefault();
    moveTo(buttons.at(steps[event.key] % buttons.length));
  });

  // MARK: Keys in the text

  const chords = { Digit2: "heading2", Digit3: "heading3", Digit0: "paragraph" };

  const out = (event, command) => {
    event.preventDefault();
    if (command) exec(command);
    exec("formatBlock", "p");
  };

  const enter = (event, here) => {
    if (/^h[2-4]$/.test(here.localName) && isAt("end", here)) return out(event, "insertParagraph");
    if (here.localName === "blockquote" && isEmpty(here)) return out(event);
    if (here.localName !== "pre") return;
    const lines = here.innerText.replace(/\n$/, "");
    if (isAt("end", here) && /\n\s*$/.test(lines) && lines.trim()) {
      event.preventDefault();
      exec("delete");
      // No command leaves such a block; a paragraph put in by hand can be undone as little as it can hurt.
      const next = emptyParagraph();
      here.after(next);
      return getSelection().collapse(next, 0);
    }
    event.preventDefault();
    exec("insertLineBreak");
  };

  surface.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const here = block();
    // AltGr writes letters with the same two keys down.
    if ((event.ctrlKey || event.metaKey) && event.altKey && !event.getModifierState("AltGraph") && chords[event.code]) {
      event.preventDefault();
      event.stopPropagation();
      return acts[chords[event.code]]();
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !here) return;
    if (event.key === "Enter" && !event.shiftKey) enter(event, here);
    if (event.key === "Backspace" && /^(h[2-4]|blockquote|pre)$/.test(here.localName) && isAt("start", here)) out(event);
  });

  // Only what a body can hold: no colours, sizes, alignments or rules, whatever key or menu asks for them.
  const allowed = /^(insert(?!HorizontalRule|FromPaste|FromDrop|FromYank)|delete(?!ByDrag)|history|format(Bold|Italic|Remove|Block)?$)/;
  surface.addEventListener("beforeinput", (event) => {
    if (!allowed.test(event.inputType)) event.preventDefault();
  });

  // Text that stands in no paragraph gets one.
  surface.addEventListener("input", () => {
    const here = block();
    if (isInside() && (!here || here.localName === "div")) document.execCommand("formatBlock", false, "p");
    show();
  });

  // A key of the desk clicks it from afar.
  surface.addEventListener("click", (event) => event.isTrusted || surface.focus());

  // Nobody can write in a figure: a caret that gets into one goes on to the paragraph behind it.
  const leaveFigure = () => {
    const { anchorNode, isCollapsed } = getSelection();
    const figure = (anchorNode?.nodeType === Node.ELEMENT_NODE ? anchorNode : anchorNode?.parentElement)?.closest("figure");
    if (!isCollapsed || !figure || !surface.contains(figure)) return;
    if (!figure.nextElementSibling || figure.nextElementSibling.localName === "figure") figure.after(emptyParagraph());
    getSelection().collapse(figure.nextElementSibling, 0);
  };

  document.addEventListener("selectionchange", () => {
    if (!isInside()) return;
    leaveFigure();
    lastRange = getSelection().getRangeAt(0).cloneRange();
    show();
  });

  // MARK: What other scripts ask for

  surface.addEventListener("desk:exec", (event) => exec(event.detail.command, event.detail.value));
  surface.addEventListener("desk:take-up", takeUp);
  surface.addEventListener("desk:make-room", makeRoom);

  document.dispatchEvent(new CustomEvent("desk:editor", { detail: { surface } }));
})();
