// Keeps what is being written: every key at once in this browser, and within two seconds with the newsroom. A closed tab,
// a dead server and a lost network cost nothing that was typed.
(() => {
  "use strict";
  const form = document.getElementById("editor");
  const line = document.getElementById("writing-status");
  if (!form?.dataset.draft || !line) return;
  const surface = document.getElementById("writing-surface");
  const voice = document.getElementById("writing-voice");
  const token = document.querySelector("meta[name=desk-token]")?.content ?? "";
  const PAUSE = 1000;
  const LONGEST_WAIT = 2000;
  const LONGEST_RETRY = 8000;
  const RENEWAL = 20000;
  const BEACON_BYTES = 60000;

  let changed = 0;
  let saved = 0;
  let firstUnsaved = 0;
  let timer = 0;
  let sending = null;
  let failures = 0;
  let isHeld = true;
  let leaving = false;
  let kind = "";

  const isDirty = () => changed !== saved;

  // MARK: What is said

  // The line always tells; the voice speaks only when the matter changes, not at every save.
  const say = (name, values = {}) => {
    let words = line.dataset[name] ?? name;
    for (const [key, value] of Object.entries(values)) words = words.replace(`{${key}}`, value);
    line.textContent = words;
    line.dataset.state = name;
    const routine = name === "saving" || (name === "saved" && (kind === "" || kind === "saved"));
    if (!routine && voice) voice.textContent = words;
    if (name !== "saving") kind = name;
  };
  document.addEventListener("desk:say", (event) => say(event.detail.words));

  // MARK: In this browser

  const kept = self.deskKept?.(form) ?? null;
  let canKeep = true;

  const keep = () => {
    canKeep = kept !== null && kept.keep();
  };

  // MARK: With the newsroom

  const fields = () => new URLSearchParams(new FormData(form));
  const headers = { Accept: "application/json", "Desk-Token": token };

  const written = () => {
    if (!isHeld) return;
    changed += 1;
    if (!firstUnsaved) firstUnsaved = Date.now();
    keep();
    schedule(Math.min(PAUSE, Math.max(0, firstUnsaved + LONGEST_WAIT - Date.now())));
  };

  const schedule = (delay) => {
    // After a failure the next try has its time; typing does not bring it forward.
    if (failures > 0 && timer) return;
    clearTimeout(timer);
    timer = setTimeout(save, delay);
  };

  const save = () => {
    clearTimeout(timer);
    timer = 0;
    sending ??= send().finally(() => {
      sending = null;
      if (isDirty() && isHeld && !timer) schedule(failures ? retry() : PAUSE);
    });
    return sending;
  };

  const retry = () => Math.min(LONGEST_RETRY, 500 * 2 ** failures);

  const send = async () => {
    const upTo = changed;
    firstUnsaved = 0;
    if (!failures) say("saving");
    try {
      const signal = AbortSignal.timeout(10000);
      const answer = await fetch(form.dataset.draft, { method: "POST", headers, body: fields(), signal });
      if (!answer.ok) return await refused(answer);
      accept(await answer.json(), upTo);
      return "saved";
    } catch {
      failures += 1;
      say(canKeep ? "unsaved" : "unsaveable");
      return "unreachable";
    }
  };

  const refused = async (answer) => {
    failures += 1;
    const problem = await answer.json().then(({ problem }) => problem, () => "");
    if (answer.status === 401 || answer.status === 403) say("signedOut");
    else if (problem && answer.status < 500) say(problem);
    else say(canKeep ? "unsaved" : "unsaveable");
    return answer.status < 500 ? "refused" : "unreachable";
  };

  const accept = (answer, upTo) => {
    failures = 0;
    saved = upTo;
    if (form.elements.revision) form.elements.revision.value = answer.revision;
    if (isDirty()) keep();
    else kept?.forget();
    if (answer.held === false) return freeze(answer.holder);
    say("saved", { time: answer.saved });
  };

  // MARK: Taken over

  const freeze = (holder) => {
    if (!isHeld) return;
    isHeld = false;
    clearTimeout(timer);
    if (surface) {
      surface.contentEditable = "false";
      surface.setAttribute("aria-readonly", "true");
    }
    for (const field of form.elements) {
      if (field.matches("input:not([type=checkbox],[type=radio],[type=hidden]), textarea")) field.readOnly = true;
      else if (field.matches("select, button, input[type=checkbox], input[type=radio]")) field.disabled = true;
    }
    say("taken", { name: holder ?? "" });
    const notice = document.getElementById("writing-taken")?.content.cloneNode(true);
    if (!notice) return;
    notice.querySelector("[data-words]").textContent = line.textContent;
    notice.querySelector("a").href = `/desk/story/${form.dataset.story}`;
    form.prepend(notice);
  };

  const renew = async () => {
    if (!isHeld || document.visibilityState !== "visible" || !form.dataset.lock) return;
    const { holder, edition, revision } = form.elements;
    const body = new URLSearchParams({ holder: holder?.value ?? "", edition: edition?.value ?? "", revision: revision?.value ?? "" });
    try {
      const answer = await fetch(form.dataset.lock, { method: "POST", headers, body });
      if (!answer.ok) return;
      const { held, holder: who } = await answer.json();
      if (held !== false) return;
      if (isDirty()) await save();
      freeze(who);
    } catch {
      // Saving says it when the newsroom can't be reached.
    }
  };
  // Whoever opens a story to write on it has it from then on.
  renew();
  setInterval(renew, RENEWAL);

  // MARK: When

  form.addEventListener("input", written);
  form.addEventListener("change", written);
  addEventListener("online", () => isDirty() && save());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") renew();
    else if (isDirty() && isHeld) save();
  });

  // A page that goes away sends what it has and does not wait; what the browser keeps is offered when it comes back.
  addEventListener("pagehide", () => {
    if (!isDirty() || !isHeld || leaving) return;
    const body = fields();
    if (body.toString().length < BEACON_BYTES) fetch(form.dataset.draft, { method: "POST", headers, body, keepalive: true }).catch(() => {});
  });
  addEventListener("pageshow", () => (leaving = false));

  addEventListener("beforeunload", (event) => {
    if (isDirty() && !canKeep && !leaving) event.preventDefault();
  });

  // A form goes off when its text is safe; where the newsroom can't be reached, the page with the text stays.
  form.addEventListener("submit", async (event) => {
    if (leaving || !isDirty() || !isHeld) return;
    event.preventDefault();
    const { submitter } = event;
    if (sending) await sending;
    const outcome = isDirty() ? await save() : "saved";
    if (outcome === "unreachable") return;
    leaving = true;
    form.requestSubmit(submitter);
  });

  kept?.offer(written);
})();
