// Keeps counts and lists as they are now. Without it a page shows what was there when it was loaded.
(() => {
  "use strict";
  if (!document.querySelector("meta[name=desk-token]") || !document.querySelector("[data-queue]")) return;

  const firstWait = 1000, longestWait = 30000;
  let source = null, wait = firstWait, timer = 0, entry = null, isStale = false;

  // Browsers open six lines to one server, so only pages that somebody sees keep one open.
  function connect() {
    if (source || document.hidden) return;
    clearTimeout(timer);
    source = new EventSource("/desk/live");
    source.addEventListener("desk", (event) => { wait = firstWait; hear(JSON.parse(event.data)); });
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

  function hear(news) {
    for (const link of document.querySelectorAll("[data-queue]")) {
      if (link.dataset.queue in news.counts) show(link, news.counts[link.dataset.queue]);
    }
    const inbox = document.querySelector("a[href='/desk/feedback']");
    if (inbox) show(inbox, news.counts.feedback);
    for (const stir of news.stories) tell({ story: stir.story, act: stir.act, by: stir.by });
    for (const [story, holder] of Object.entries(news.held)) tell({ story: Number(story), act: "hold-lock", holder });
    // The first event says what the page shows already, unless something moved while it was loading or hidden.
    if (entry !== null && news.entry === entry && !heldChanged(news.held)) return;
    const isFirst = entry === null;
    entry = news.entry;
    heldChanged(news.held);
    if (!isFirst || isStale) refresh();
    isStale = false;
  }

  let lastHeld = "";
  function heldChanged(held) {
    const now = JSON.stringify(held);
    const changed = now !== lastHeld;
    lastHeld = now;
    return changed;
  }

  function tell(detail) { document.dispatchEvent(new CustomEvent("desk:story", { detail })); }

  function show(link, number) {
    let badge = link.querySelector(".count");
    if (!badge) {
      badge = document.createElement("span");
      badge.className = "count";
      link.append(" ", badge);
    }
    const text = String(number);
    if (badge.textContent !== text) badge.textContent = text;
    badge.hidden = link.dataset.queue === undefined && number === 0;
  }

  // The open list, made anew from its own page.
  let isRefreshing = false, mustRefresh = false;
  async function refresh() {
    const list = document.querySelector("[data-live-list]:not([data-later])");
    if (!list) return;
    if (isRefreshing) { mustRefresh = true; return; }
    isRefreshing = true;
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      if (answer.ok && !answer.redirected) put(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } catch { isStale = true; }
    isRefreshing = false;
    if (mustRefresh) { mustRefresh = false; refresh(); }
  }

  const lines = (root) => [...root.querySelectorAll("ol.queue > li > a")].map((link) => link.getAttribute("href"));
  let waiting = null;

  function put(page) {
    const fresh = page.querySelector("[data-live-list]");
    const list = document.querySelector("[data-live-list]");
    if (!fresh || !list) return;
    const known = new Set(lines(list));
    const come = lines(fresh).filter((href) => !known.has(href)).length;
    if (come > 0 && hasMovedAway(list)) { waiting = fresh; offer(come); return; }
    swap(fresh);
  }

  function hasMovedAway(list) {
    const links = [...list.querySelectorAll("ol.queue > li > a")];
    return window.scrollY > 120 || links.indexOf(document.activeElement) > 0;
  }

  function offer(number) {
    const button = document.querySelector("[data-arrivals]");
    button.textContent = `${number} ${button.dataset.new}`;
    button.parentElement.hidden = false;
  }

  function swap(fresh) {
    const list = document.querySelector("[data-live-list]");
    const focused = list.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    const place = focused ? lines(list).indexOf(focused) : -1;
    list.replaceChildren(...fresh.childNodes);
    waiting = null;
    document.querySelector("[data-arrivals]").parentElement.hidden = true;
    if (!focused) return;
    const links = [...list.querySelectorAll("ol.queue > li > a")];
    const again = links.find((link) => link.getAttribute("href") === focused) ?? links[Math.min(place, links.length - 1)];
    if (again) again.focus({ preventScroll: true });
  }

  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || !event.target.closest("[data-arrivals]") || !waiting) return;
    swap(waiting);
    window.scrollTo({ top: 0 });
    document.querySelector("[data-live-list] ol.queue > li > a")?.focus({ preventScroll: true });
  });

  document.addEventListener("visibilitychange", () => {
    if (document.hidden) { isStale = true; entry = null; disconnect(); } else connect();
  });
  // A page that is kept for the way back must not hold a line.
  window.addEventListener("pagehide", disconnect);
  window.addEventListener("pageshow", (event) => { if (event.persisted) { isStale = true; entry = null; } connect(); });
  connect();
})();
