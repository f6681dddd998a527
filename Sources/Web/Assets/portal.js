// Keeps the list of the portal as it is now, and copies texts. Without it a page shows what was there when it was loaded.
(() => {
  "use strict";
  const live = document.querySelector("[data-live]"), list = document.querySelector("[data-live-list]");
  const firstWait = 1000, longestWait = 30000;
  let source = null, wait = firstWait, timer = 0, waiting = null;

  // Browsers open six lines to one server, so only pages that somebody sees keep one open.
  function connect() {
    if (!live || source || document.hidden) return;
    clearTimeout(timer);
    source = new EventSource(live.dataset.live);
    source.addEventListener("portal", () => { wait = firstWait; refresh(); });
    source.onerror = () => {
      if (source.readyState !== EventSource.CLOSED) return;
      disconnect();
      timer = setTimeout(connect, wait + Math.random() * wait / 2);
      wait = Math.min(wait * 2, longestWait);
    };
  }

  function disconnect() {
    if (source) source.close();
    source = null;
  }

  // The list, made anew from its own page.
  let isRefreshing = false, mustRefresh = false;
  async function refresh() {
    if (isRefreshing) { mustRefresh = true; return; }
    isRefreshing = true;
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      if (answer.ok && !answer.redirected) put(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } catch { disconnect(); timer = setTimeout(connect, wait); }
    isRefreshing = false;
    if (mustRefresh) { mustRefresh = false; refresh(); }
  }

  const lines = (root) => [...root.querySelectorAll("ol.queue > li > a:first-of-type")];
  const texts = (root) => new Set(lines(root).map((link) => link.getAttribute("href") + link.parentElement.textContent));

  function put(page) {
    const fresh = page.querySelector("[data-live-list]"), place = page.querySelector("[data-live]");
    if (!fresh) return;
    if (place) live.dataset.live = place.dataset.live;
    const known = texts(list);
    const come = [...texts(fresh)].filter((text) => !known.has(text)).length;
    if (come > 0 && isBusy()) { waiting = fresh; offer(come); return; }
    swap(fresh);
  }

  // Nothing moves under somebody who reads further down, chooses, or stands in the list.
  function isBusy() {
    return window.scrollY > 120 || list.querySelector("input[name=story]:checked") !== null
      || lines(list).indexOf(document.activeElement) > 0;
  }

  function offer(number) {
    const button = live.querySelector("[data-arrivals]");
    button.textContent = `${number} ${button.dataset.new}`;
    live.hidden = false;
  }

  function swap(fresh) {
    const focused = list.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    const ticked = new Set([...list.querySelectorAll("input[name=story]:checked")].map((box) => box.value));
    list.replaceChildren(...fresh.childNodes);
    for (const box of list.querySelectorAll("input[name=story]")) box.checked = ticked.has(box.value);
    waiting = null;
    live.hidden = true;
    if (focused) lines(list).find((link) => link.getAttribute("href") === focused)?.focus({ preventScroll: true });
  }

  function tell(text) { document.dispatchEvent(new CustomEvent("desk:notice", { detail: { text } })); }

  // The text comes with the press, as only then browsers let a page write to the clipboard.
  async function copy(button) {
    const text = fetch(button.dataset.copy).then((answer) => {
      if (!answer.ok || answer.redirected) throw new Error("no text");
      return answer.text();
    });
    try {
      if (window.ClipboardItem) {
        const blob = text.then((words) => new Blob([words], { type: "text/plain" }));
        await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
      } else {
        await navigator.clipboard.writeText(await text);
      }
      tell(button.dataset.told);
    } catch { tell(button.dataset.failed); }
  }

  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest("[data-copy]");
    if (button) copy(button);
    if (!event.target.closest("[data-arrivals]") || !waiting) return;
    swap(waiting);
    window.scrollTo({ top: 0 });
    lines(list)[0]?.focus({ preventScroll: true });
  });

  if (!live || !list) return;
  document.addEventListener("visibilitychange", () => { if (document.hidden) disconnect(); else connect(); });
  // A page that is kept for the way back must not hold a line.
  window.addEventListener("pagehide", disconnect);
  window.addEventListener("pageshow", connect);
  connect();
})();
