// How long things are, while they are written: headlines against the limits of what goes out, the words of the body and
// the time it takes to read them; and the direction of writing, which follows the language.
(() => {
  "use strict";
  const writing = document.getElementById("writing");
  const form = document.getElementById("text")?.form;
  if (!writing || !form) return;
  const rightToLeft = new Set(["ar", "he", "fa", "ur", "ps", "sd", "ug", "yi", "ckb", "dv", "iw"]);

  // MARK: Headlines

  const letters = self.Intl?.Segmenter ? new Intl.Segmenter(undefined, { granularity: "grapheme" }) : null;
  const lengthOf = (text) => (letters ? [...letters.segment(text)].length : [...text].length);
  const voice = document.getElementById("writing-voice");
  const filled = (phrase, ...values) => phrase.replace(/%(\d)/g, (_, number) => values[number - 1]);

  const countOf = (field) => {
    const present = document.getElementById(`${field.id}-count`);
    if (present) return present;
    const count = document.createElement("output");
    count.id = `${field.id}-count`;
    count.className = "count hint";
    count.htmlFor = field.id;
    // The voice says when the limit is crossed; every key would be too much.
    count.setAttribute("aria-live", "off");
    field.after(count);
    return count;
  };

  // What goes out to an output of which nothing is written is the headline.
  const wordsOf = (field) => field.value.trim() || form.elements[field.dataset.fallsBack]?.value.trim() || "";

  const countField = (field) => {
    const limit = Number(field.dataset.limit);
    const length = lengthOf(wordsOf(field));
    const isOver = length > limit;
    const count = countOf(field);
    count.textContent = filled(writing.dataset.countOf, length, limit) + (isOver ? ` – ${writing.dataset.tooLong}` : "");
    count.classList.toggle("long", isOver);
    const before = field.dataset.isOver;
    field.dataset.isOver = String(isOver);
    if (before === undefined || before === String(isOver)) return [];
    return [`${label(field)}: ${isOver ? writing.dataset.tooLong : writing.dataset.fits}`];
  };

  const label = (field) => field.labels?.[0]?.firstChild?.textContent.trim() ?? "";

  const fields = [...form.querySelectorAll("input[data-limit], textarea[data-limit]")];
  for (const field of fields) {
    field.addEventListener("input", () => {
      const said = countField(field);
      for (const other of fields) {
        if (other.dataset.fallsBack !== field.name) continue;
        other.placeholder = field.value.trim();
        said.push(...countField(other));
      }
      if (said.length && voice) voice.textContent = said.join(". ");
    });
    countField(field);
  }

  // MARK: Words

  const surface = document.getElementById("writing-surface");
  const counted = document.getElementById("writing-counts");
  const language = form.elements.language;
  // The newsroom counts by the same rules (`TextLength`).
  const WORDS_A_MINUTE = 200;
  const SIGNS_A_MINUTE = 500;
  const unspaced = new Set(["zh", "ja", "th", "lo", "km", "my", "yue"]);

  const primary = () => (language?.value || surface?.lang || "").toLowerCase().split(/[-_]/)[0];

  const text = () =>
    [...surface.querySelectorAll("p,h2,h3,h4,li,blockquote,pre,td,th,caption")].map((line) => line.textContent).join("\n");

  const countWords = () => {
    if (!surface || !counted) return;
    const bySign = unspaced.has(primary());
    const words = text().split(/[ \t\n]+/).filter(Boolean);
    const count = bySign ? lengthOf(words.join("").replace(/\s/g, "")) : words.length;
    const minutes = count ? Math.max(1, Math.round(count / (bySign ? SIGNS_A_MINUTE : WORDS_A_MINUTE))) : 0;
    counted.textContent = filled(bySign ? writing.dataset.lengthCharacters : writing.dataset.lengthWords, count, minutes);
  };

  let waiting = 0;
  surface?.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(countWords, 300);
  });
  if (surface) form.querySelector("[data-length]")?.setAttribute("hidden", "");

  // MARK: Language

  const follow = () => {
    const tag = language?.value.trim() || surface?.lang || "";
    const direction = rightToLeft.has(primary()) ? "rtl" : "ltr";
    const written = [surface, ...form.querySelectorAll("input[name^=headline], [name=description], [name=keywords], [name=byline]")];
    for (const element of written.filter(Boolean)) {
      if (tag) element.lang = tag;
      element.dir = direction;
    }
    countWords();
  };
  language?.addEventListener("input", follow);
  language?.addEventListener("change", follow);
  follow();
})();
