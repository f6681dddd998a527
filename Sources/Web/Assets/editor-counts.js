// How long things are, while they are written: headlines against the limits of what goes out, the words of the body and
// the time it takes to read them; and the direction of writing, which follows the language.
(() => {
  "use strict";
  const writing = document.getElementById("writing");
  const form = document.getElementById("editor");
  if (!writing || !form) return;
  const rightToLeft = new Set(["ar", "he", "fa", "ur", "ps", "sd", "ug", "yi", "ckb", "dv", "iw"]);

  // MARK: Headlines

  const letters = self.Intl?.Segmenter ? new Intl.Segmenter(undefined, { granularity: "grapheme" }) : null;
  const lengthOf = (text) => (letters ? [...letters.segment(text)].length : [...text].length);
  const voice = document.getElementById("writing-voice");

  const countOf = (field) => {
    const present = document.getElementById(`${field.id}-count`);
    if (present) return present;
    const count = document.createElement("output");
    count.id = `${field.id}-count`;
    count.className = "count";
    count.htmlFor = field.id;
    // The voice says when the limit is crossed; every key would be too much.
    count.setAttribute("aria-live", "off");
    field.after(count);
    return count;
  };

  const countField = (field) => {
    const limit = Number(field.dataset.limit);
    const length = lengthOf(field.value.trim());
    const over = length - limit;
    const count = countOf(field);
    const words = over > 0 ? writing.dataset.over.replace("{count}", over) : "";
    count.textContent = `${length}/${limit}${words ? ` ▲ ${words}` : ""}`;
    const wasOver = count.classList.toggle("over", over > 0) !== (field.dataset.isOver === "true");
    field.dataset.isOver = String(over > 0);
    if (wasOver && voice) voice.textContent = over > 0 ? `${label(field)}: ${words}` : writing.dataset.fits;
  };

  const label = (field) => field.labels?.[0]?.firstChild?.textContent.trim() ?? "";

  const fields = [...form.querySelectorAll("input[data-limit], textarea[data-limit]")];
  for (const field of fields) {
    field.addEventListener("input", () => countField(field));
    field.dataset.isOver = String(lengthOf(field.value.trim()) > Number(field.dataset.limit));
    countField(field);
  }

  // MARK: Words

  const surface = document.getElementById("writing-surface");
  const counted = document.getElementById("writing-counts");
  const language = form.elements.language;
  const WORDS_A_MINUTE = 230;
  const SIGNS_A_MINUTE = 500;
  let segmenter = null;

  const words = (text) => {
    if (!segmenter) return text.split(/\s+/).filter(Boolean).length;
    let count = 0;
    for (const part of segmenter.segment(text)) if (part.isWordLike) count += 1;
    return count;
  };

  const countWords = () => {
    if (!surface || !counted) return;
    const text = surface.innerText;
    const count = words(text);
    // Chinese, Japanese and Thai are read by the sign; their words are a matter of opinion.
    const signs = (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu) ?? []).length;
    const minutes = signs > text.length / 3 ? signs / SIGNS_A_MINUTE : count / WORDS_A_MINUTE;
    counted.textContent = writing.dataset.counts
      .replace("{words}", count.toLocaleString(document.documentElement.lang))
      .replace("{minutes}", Math.max(count ? 1 : 0, Math.round(minutes)));
  };

  let waiting = 0;
  surface?.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(countWords, 300);
  });

  // MARK: Language

  const follow = () => {
    const tag = language?.value.trim() || surface?.lang || "";
    try {
      segmenter = self.Intl?.Segmenter ? new Intl.Segmenter(tag || undefined, { granularity: "word" }) : null;
    } catch {
      segmenter = new Intl.Segmenter(undefined, { granularity: "word" });
    }
    const direction = rightToLeft.has(tag.toLowerCase().split("-")[0]) ? "rtl" : "ltr";
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
