// Keys. An element says by data-key which key, or two after one another, clicks it while nobody types; by data-chord which
// keys together click it anywhere. Lists (ol.queue) are walked with j and k.
(() => {
  "use strict";
  const patience = 1200;
  let first = null, timer = 0;

  // The letter on the key: what a Latin layout has there while Korean or Arabic letters are being typed.
  function letter(event) {
    if (event.key.length > 1 && event.key !== "Process") return event.key.toLowerCase();
    if (/^[\x21-\x7e]$/.test(event.key)) return event.key.toLowerCase();
    const found = /^(?:Key|Digit)(.)$/.exec(event.code);
    if (found) return found[1].toLowerCase();
    return event.code === "Slash" ? (event.shiftKey ? "?" : "/") : event.key.toLowerCase();
  }

  function types(target) {
    if (!(target instanceof HTMLElement)) return false;
    if (target.isContentEditable || target.matches("textarea, select")) return true;
    return target.matches("input") && !target.matches("[type=checkbox], [type=radio], [type=submit], [type=button]");
  }

  // Under an open dialog only its own elements answer.
  function reach() { return document.querySelector("dialog:modal") ?? document; }

  function find(attribute, keys) {
    const all = [...reach().querySelectorAll(`[${attribute}]`)].filter((it) => it.getAttribute(attribute) === keys && answers(it));
    return all.find((it) => it.closest("main")) ?? all[0];
  }

  function answers(it) { return !it.disabled && (it.checkVisibility() || it.closest("details:not([open])") !== null); }

  function act(it) {
    for (let shut = it.closest("details:not([open])"); shut; shut = shut.parentElement.closest("details:not([open])")) {
      if (!(it.closest("summary")?.parentElement === shut)) shut.open = true;
      else break;
    }
    if (types(it)) it.focus(); else it.click();
  }

  function onKey(event) {
    if (event.defaultPrevented) return;
    const key = letter(event);
    if (event.ctrlKey || event.metaKey) return chord(event, key);
    if (event.altKey) return;
    if (types(event.target)) return key === "escape" && !event.isComposing ? leave(event) : undefined;
    if (["shift", "tab", " "].includes(key)) return;
    press(event, key);
  }

  function chord(event, key) {
    // The Enter that ends a Korean syllable is not meant for us.
    if (event.isComposing || ["control", "meta"].includes(key)) return;
    const found = find("data-chord", `ctrl+${event.shiftKey ? "shift+" : ""}${key}`);
    if (!found) return;
    event.preventDefault();
    if (!event.repeat) act(found);
  }

  function press(event, key) {
    const whole = first ? find("data-key", `${first} ${key}`) : null;
    first = null;
    clearTimeout(timer);
    const found = whole ?? find("data-key", key);
    if (found) {
      event.preventDefault();
      if (!event.repeat) act(found);
    } else if ([...reach().querySelectorAll("[data-key]")].some((it) => it.dataset.key.startsWith(`${key} `))) {
      first = key;
      timer = setTimeout(() => { first = null; }, patience);
    } else if (reach() === document) {
      walk(event, key);
    }
  }

  function leave(event) {
    if (event.target.closest("dialog")) return;
    event.preventDefault();
    event.target.blur();
  }

  // Lists.
  const lines = () => [...document.querySelectorAll("ol.queue > li > a:first-of-type")].filter((it) => it.checkVisibility());

  function walk(event, key) {
    const all = lines(), at = all.indexOf(document.activeElement);
    const isArrow = key.startsWith("arrow");
    if (isArrow && at < 0) return;
    if (key === "o" && at >= 0) return event.preventDefault(), all[at].click();
    const step = { j: 1, arrowdown: 1, k: -1, arrowup: -1 }[key];
    if (!step || !all.length) return;
    event.preventDefault();
    const to = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.max(0, Math.min(all.length - 1, at + step))];
    to.focus({ preventScroll: true });
    to.closest("li").scrollIntoView({ block: "nearest" });
  }

  // A list that somebody comes back to has the line that they left it by.
  const place = "desk-line";
  document.addEventListener("click", (event) => {
    const line = event.target instanceof Element && event.target.closest("ol.queue > li > a:first-of-type");
    if (line) sessionStorage.setItem(place, line.getAttribute("href"));
  });
  function comeBack() {
    const left = sessionStorage.getItem(place);
    const line = left && lines().find((it) => it.getAttribute("href") === left);
    if (!line) return;
    sessionStorage.removeItem(place);
    if (document.activeElement === document.body) line.focus();
  }

  // What an element does, in words.
  function words(it) {
    if (it.dataset.command) return it.dataset.command;
    if (it.hasAttribute("aria-label")) return it.getAttribute("aria-label");
    const source = (it.labels && it.labels[0]) || it;
    const copy = source.cloneNode(true);
    for (const extra of copy.querySelectorAll("kbd, .count, .seconds, select, input, textarea")) extra.remove();
    return copy.textContent.replace(/\s+/g, " ").trim();
  }

  function group(it) { return it.closest("[data-keys]")?.dataset.keys ?? ""; }

  const signs = { ctrl: "Ctrl", enter: "Enter", escape: "Esc", shift: "Shift" };
  function signsOf(it) {
    const keys = it.dataset.chord ? it.dataset.chord.split("+") : (it.dataset.key ?? "").split(" ");
    return keys.filter(Boolean).map((key) => signs[key] ?? (it.dataset.chord ? key.toUpperCase() : key));
  }

  document.addEventListener("keydown", onKey);
  comeBack();
  window.deskKeys = Object.freeze({ act, answers, words, group, signsOf, lines });
})();
