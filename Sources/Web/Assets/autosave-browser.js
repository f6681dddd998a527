// What the browser itself keeps of a story while it is written: under the story and this one opening of its page, so that
// two windows never write over one another; and the offer to take it up again.
(() => {
  "use strict";
  const PREFIX = "desk-writing:";
  const LONGEST = 30 * 24 * 3600 * 1000;
  const own = new Set(["token", "holder", "edition", "revision", "body", "text", "then"]);

  const who = () => document.querySelector(".sign-out span")?.textContent.trim() ?? "";

  const state = (form) => {
    const entries = [...new FormData(form)];
    const { edition, revision } = form.elements;
    return {
      who: who(), at: Date.now(), edition: edition?.value ?? "", revision: revision?.value ?? "",
      body: String(entries.find(([name]) => name === "body")?.[1] ?? ""),
      fields: entries.filter(([name, value]) => !own.has(name) && typeof value === "string"),
    };
  };

  // The same words, marks and blocks, whichever of the two names of an element a browser or the newsroom uses.
  const shape = (html) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    page.querySelectorAll("figure > *").forEach((part) => part.remove());
    return page.body.innerHTML
      .replace(/<(\/?)b>/g, "<$1strong>")
      .replace(/<(\/?)i>/g, "<$1em>")
      .replace(/ (contenteditable|data-apart|data-table|style)="[^"]*"/g, "")
      .replace(/<\/?(span|div)>/g, "")
      .replace(/&nbsp;|\s+/g, " ")
      .replace(/ *<br> *(?=<\/)/g, "")
      .replace(/<(p|li|h\d|pre|blockquote)> *<\/\1>/g, "")
      .replace(/ *(<\/?(p|ul|ol|li|h\d|pre|blockquote|figure)[^>]*>) */g, "$1")
      .trim();
  };

  const isSame = (one, other) =>
    shape(one.body) === shape(other.body) && JSON.stringify(one.fields) === JSON.stringify(other.fields);

  const stored = (story) => {
    const found = [];
    for (let index = 0; index < localStorage.length; index += 1) {
      const key = localStorage.key(index);
      if (!key.startsWith(`${PREFIX}${story}:`)) continue;
      try {
        found.push({ key, record: JSON.parse(localStorage.getItem(key)) });
      } catch {
        localStorage.removeItem(key);
      }
    }
    return found.sort((one, other) => other.record.at - one.record.at);
  };

  const restore = (form, record) => {
    const values = Map.groupBy ? Map.groupBy(record.fields, ([name]) => name) : null;
    for (const field of form.elements) {
      if (!field.name || own.has(field.name) || field.type === "hidden" || !values) continue;
      const kept = (values.get(field.name) ?? []).map(([, value]) => value);
      if (field.type === "checkbox" || field.type === "radio") field.checked = kept.includes(field.value);
      else if (kept.length) field.value = kept[0];
    }
    document.getElementById("writing-surface")?.dispatchEvent(new CustomEvent("desk:fill", { detail: { html: record.body } }));
    for (const field of form.elements) if (field.name === "language" || field.dataset.limit) field.dispatchEvent(new Event("input"));
  };

  const ask = (form, { key, record }, written) => {
    const pattern = document.getElementById("writing-offer");
    if (!pattern) return;
    const part = pattern.content.cloneNode(true);
    const box = part.firstElementChild;
    const language = document.documentElement.lang || undefined;
    const words = box.querySelector("[data-words]");
    words.textContent = words.textContent
      .replace("{time}", new Date(record.at).toLocaleString(language, { dateStyle: "medium", timeStyle: "short" }));
    const page = new DOMParser().parseFromString(record.body, "text/html");
    box.querySelector("[data-excerpt]").textContent = page.body.textContent.trim().slice(-160);
    box.addEventListener("click", (event) => {
      const choice = event.target.closest("[data-choice]")?.dataset.choice;
      if (!choice) return;
      if (choice === "restore") {
        restore(form, record);
        written();
      }
      localStorage.removeItem(key);
      box.remove();
      document.getElementById("writing-surface")?.focus();
    });
    form.prepend(part);
  };

  // - Returns: `null` where the browser keeps nothing for this page.
  self.deskKept = (form) => {
    try {
      localStorage.setItem(`${PREFIX}try`, "1");
      localStorage.removeItem(`${PREFIX}try`);
    } catch {
      return null;
    }
    const story = form.dataset.story;
    const key = `${PREFIX}${story}:${form.elements.holder?.value ?? ""}:${crypto.randomUUID?.() ?? Math.random()}`;
    return {
      keep() {
        try {
          localStorage.setItem(key, JSON.stringify(state(form)));
          return true;
        } catch {
          return false;
        }
      },
      forget() {
        localStorage.removeItem(key);
      },
      // What nobody needs any more goes; of the rest, the newest that is this person's is offered.
      offer(written) {
        const now = state(form);
        for (const { key, record } of stored(story))
          if (isSame(record, now) || Date.now() - record.at > LONGEST) localStorage.removeItem(key);
        const mine = stored(story).find(({ record }) => record.who === now.who);
        if (mine) ask(form, mine, written);
      },
    };
  };
})();
