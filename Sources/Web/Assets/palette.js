// The map of keys, and the palette by which every command, place and story of a page is found by its name.
(() => {
  "use strict";
  const keys = window.deskKeys;
  // The portal has the same commands at addresses of its own.
  const house = location.pathname.startsWith("/portal") ? "/portal" : "/desk";
  const map = document.getElementById("keys-template"), palette = document.getElementById("palette-template");
  if (!keys || !map || !palette) return;

  function open(template) {
    const dialog = template.content.firstElementChild.cloneNode(true);
    dialog.addEventListener("close", () => dialog.remove());
    dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
    document.body.append(dialog);
    dialog.showModal();
    return dialog;
  }

  function element(name, text, className) {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  // The map.
  function openMap() {
    const marked = [...document.querySelectorAll("main [data-key], main [data-chord], [data-key], [data-chord]")].filter(keys.answers);
    const dialog = open(map);
    const whole = dialog.querySelector(".keys");
    const seen = new Set();
    for (const it of marked) {
      const signs = keys.signsOf(it).join(" ");
      if (seen.has(signs)) continue;
      seen.add(signs);
      section(whole, keys.group(it) || whole.dataset.other).append(row(keys.words(it), keys.signsOf(it)));
    }
    dialog.focus();
  }

  function section(whole, name) {
    const found = [...whole.children].find((it) => it.dataset.group === name);
    if (found) return found.querySelector("dl");
    const made = element("section");
    made.dataset.group = name;
    made.append(element("h3", name), element("dl"));
    whole.prepend(made);
    return made.lastElementChild;
  }

  function row(name, signs) {
    const made = element("div"), keysOf = element("dd");
    signs.forEach((sign) => keysOf.append(element("kbd", sign), " "));
    made.append(element("dt", name), keysOf);
    return made;
  }

  // The palette.
  function commands() {
    const found = [], seen = new Set();
    const all = [
      ...document.querySelectorAll(".notices :is(button, a)"),
      ...document.querySelectorAll("main :is([data-key], [data-chord], [data-command], button, a.button, .tabs a, .views a)"),
      ...document.querySelectorAll(".top :is(a, button)"),
    ];
    for (const it of all) {
      if (!keys.answers(it) || it.matches("[data-palette]")) continue;
      const name = keys.words(it), place = keys.group(it);
      if (!name || name === "×" || seen.has(name + place)) continue;
      seen.add(name + place);
      found.push({ name, place, signs: keys.signsOf(it), run: () => keys.act(it) });
    }
    for (const line of keys.lines()) found.push({ name: keys.words(line), place: "", signs: [], run: () => line.click() });
    return found;
  }

  // What begins with the words comes before what has them inside, and a name before the group it is in.
  function fitting(all, asked) {
    const plain = (text) => text.toLocaleLowerCase().normalize("NFC");
    const wanted = plain(asked).split(/\s+/).filter(Boolean);
    const rank = (it) => {
      const name = plain(it.name), whole = `${name} ${plain(it.place)}`;
      if (!wanted.every((word) => whole.includes(word))) return -1;
      if (!wanted.every((word) => name.includes(word))) return 0;
      return name.startsWith(wanted[0] ?? "") ? 3 : name.split(/\s+/).some((word) => word.startsWith(wanted[0])) ? 2 : 1;
    };
    return all.map((it) => [rank(it), it]).filter(([place]) => place >= 0).sort((a, b) => b[0] - a[0]).map(([, it]) => it);
  }

  function goTo(path) { return () => location.assign(path); }

  function openPalette() {
    const all = commands();
    const dialog = open(palette);
    const input = dialog.querySelector("input"), list = dialog.querySelector("ul"), nothing = dialog.querySelector(".nothing");
    let shown = [], at = 0;

    function show() {
      const asked = input.value.trim();
      shown = fitting(all, asked).slice(0, 50);
      if (/^\d{1,15}$/.test(asked)) shown.unshift({ name: `${input.dataset.story} ${asked}`, place: "", signs: [], run: goTo(`${house}/story/${asked}`) });
      else if (asked) shown.push({ name: `${input.dataset.search}: ${asked}`, place: "", signs: [], run: goTo(`${house}/search?q=${encodeURIComponent(asked)}`) });
      list.replaceChildren(...shown.map(option));
      nothing.hidden = shown.length > 0;
      choose(0);
    }

    function option(command, index) {
      const made = element("li");
      made.id = `palette-${index}`;
      made.setAttribute("role", "option");
      made.append(element("span", command.name));
      if (command.place) made.append(element("span", command.place, "group"));
      if (command.signs.length) made.append(element("kbd", command.signs.join(" ")));
      made.addEventListener("click", () => run(command));
      return made;
    }

    function choose(index) {
      at = index;
      [...list.children].forEach((it, place) => it.setAttribute("aria-selected", String(place === at)));
      input.setAttribute("aria-expanded", String(shown.length > 0));
      if (!shown.length) return input.removeAttribute("aria-activedescendant");
      input.setAttribute("aria-activedescendant", `palette-${at}`);
      list.children[at].scrollIntoView({ block: "nearest" });
    }

    // Closing first gives the focus back to where it was: some commands act on what is selected there.
    function run(command) {
      dialog.close();
      command.run();
    }

    input.addEventListener("input", show);
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && shown.length) { event.preventDefault(); choose((at + step + shown.length) % shown.length); }
      if (event.key === "Enter") { event.preventDefault(); if (shown[at]) run(shown[at]); }
    });
    show();
    input.focus();
  }

  document.addEventListener("click", (event) => {
    const asked = event.target instanceof Element && event.target.closest("[data-palette], [data-map]");
    if (!asked || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (asked.matches("[data-map]")) openMap(); else openPalette();
  });
})();
