// Links and pictures of the body: small dialogs that give the selection back when they close.
(() => {
  "use strict";
  const surface = document.getElementById("writing-surface");
  const toolbar = document.getElementById("writing-toolbar");
  if (!surface || !toolbar) return;

  const open = (id) => {
    const dialog = document.getElementById(id);
    const selection = getSelection();
    const inside = selection.rangeCount > 0 && surface.contains(selection.anchorNode);
    const range = inside ? selection.getRangeAt(0).cloneRange() : null;
    // Closed without a choice, it gives the selection back; a choice does so itself, before it changes the text.
    let isDone = false;
    dialog.addEventListener("close", () => isDone || restore(range), { once: true });
    dialog.showModal();
    const done = () => {
      isDone = true;
      dialog.close();
      restore(range);
    };
    return { dialog, range, done };
  };

  const restore = (range) => {
    surface.focus();
    if (!range || !surface.contains(range.commonAncestorContainer)) return;
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  };

  const exec = (command, value) => surface.dispatchEvent(new CustomEvent("desk:exec", { detail: { command, value } }));
  const insert = (html) => surface.dispatchEvent(new CustomEvent("desk:insert", { detail: { html } }));

  // MARK: Links

  const linkAt = (range) => {
    const node = range?.startContainer;
    return (node?.nodeType === Node.ELEMENT_NODE ? node : node?.parentElement)?.closest("a") ?? null;
  };

  // "port.example" and "desk@port.example" are addresses to whoever writes them.
  const address = (words) => {
    const typed = words.trim();
    if (/^(https?:\/\/|mailto:)\S+$/i.test(typed)) return typed;
    if (/^[^\s@:/]+@[^\s@/]+\.[^\s@/]+$/.test(typed)) return `mailto:${typed}`;
    return /^[^\s:/]+\.[^\s:/]{2,}(\/\S*)?$/.test(typed) ? `https://${typed}` : null;
  };

  // Typed and chosen rather than put in as HTML, which bears a style where the words around it have another type.
  const choose = (words) => {
    exec("insertText", words);
    for (const _ of words) getSelection().modify("extend", "backward", "character");
  };

  const link = () => {
    const { dialog, range, done } = open("writing-link");
    const input = dialog.querySelector("input");
    const problem = dialog.querySelector("[data-problem]");
    const present = linkAt(range);
    input.value = present?.getAttribute("href") ?? "";
    problem.hidden = true;
    input.removeAttribute("aria-invalid");
    dialog.querySelector("[data-remove]").hidden = !present;
    input.select();

    const whole = () => {
      if (present) range.selectNodeContents(present);
    };
    const set = () => {
      const href = address(input.value);
      problem.hidden = href !== null;
      if (href === null) {
        input.setAttribute("aria-invalid", "true");
        return input.focus();
      }
      whole();
      done();
      if (!range || range.collapsed) choose(input.value.trim().replace(/[&<>]/g, ""));
      exec("createLink", href);
      getSelection().collapseToEnd();
    };
    dialog.querySelector("[data-set]").onclick = set;
    input.onkeydown = (event) => {
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      set();
    };
    dialog.querySelector("[data-remove]").onclick = () => {
      whole();
      done();
      exec("unlink");
    };
  };

  // MARK: Pictures

  const figure = (choice) => {
    const figure = document.createElement("figure");
    figure.dataset.picture = choice.dataset.reference;
    figure.setAttribute("contenteditable", "false");
    if (choice.dataset.src) {
      const image = document.createElement("img");
      image.setAttribute("src", choice.dataset.src);
      image.setAttribute("alt", "");
      figure.append(image);
    }
    const caption = document.createElement("figcaption");
    caption.textContent = choice.dataset.caption || choice.dataset.reference;
    figure.append(caption);
    return figure.outerHTML;
  };

  const picture = () => {
    const { dialog, done } = open("writing-pictures");
    for (const choice of dialog.querySelectorAll("[data-reference]"))
      choice.onclick = () => {
        done();
        insert(`${figure(choice)}<p><br></p>`);
      };
  };

  for (const button of document.querySelectorAll("#writing-link [data-close], #writing-pictures [data-close]"))
    button.addEventListener("click", () => button.closest("dialog").close());

  const acts = { link, picture };
  toolbar.addEventListener("click", (event) => {
    const act = acts[event.target.closest("[data-act]")?.dataset.act];
    if (act && surface.isContentEditable) act();
  });
  surface.addEventListener("keydown", (event) => {
    const held = (event.ctrlKey || event.metaKey) && event.altKey && !event.getModifierState("AltGraph");
    if (!held || event.code !== "KeyK") return;
    event.preventDefault();
    event.stopPropagation();
    if (surface.isContentEditable) link();
  });
})();
