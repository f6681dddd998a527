// What is pasted or dropped into the body: HTML goes to the server, which knows what a body can hold; without a server,
// and where there is only plain text, lines become paragraphs.
(() => {
  "use strict";
  const surface = document.getElementById("writing-surface");
  const writing = document.getElementById("writing");
  if (!surface || !writing) return;
  const token = document.querySelector("meta[name=desk-token]")?.content ?? "";

  const escaped = (text) => text.replace(/[&<>]/g, (mark) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[mark]);

  // Where there are empty lines they part paragraphs; else each line is one.
  const paragraphs = (text) => {
    const lines = text.replace(/\r\n?/g, "\n").replace(/^\n+|\n+$/g, "");
    const parts = /\n\s*\n/.test(lines) ? lines.split(/\n\s*\n/) : lines.split("\n");
    if (parts.length === 1 && !lines.includes("\n")) return escaped(lines);
    return parts.map((part) => `<p>${escaped(part.trim()).replace(/\n/g, "<br>")}</p>`).join("");
  };

  const mapped = async (html) => {
    const answer = await fetch(writing.dataset.paste, {
      method: "POST",
      headers: { Accept: "application/json", "Desk-Token": token },
      body: new URLSearchParams({ html }),
      signal: AbortSignal.timeout(5000),
    });
    if (!answer.ok) throw new Error(String(answer.status));
    return (await answer.json()).html;
  };

  // One paragraph joins the one it is pasted into.
  const opened = (html) => (/^<p>(?:(?!<p>).)*<\/p>$/s.test(html) ? html.slice(3, -4) : html);

  const insert = (html) => surface.dispatchEvent(new CustomEvent("desk:insert", { detail: { html } }));

  const take = async (data) => {
    const [html, plain] = [data.getData("text/html"), data.getData("text/plain")];
    if (!html.trim()) return insert(paragraphs(plain));
    surface.setAttribute("aria-busy", "true");
    try {
      insert(opened(await mapped(html)));
    } catch {
      insert(paragraphs(plain));
    } finally {
      surface.removeAttribute("aria-busy");
    }
  };

  const say = (words) => document.dispatchEvent(new CustomEvent("desk:say", { detail: { words } }));

  const accept = (event, data) => {
    event.preventDefault();
    if (!surface.isContentEditable) return;
    if (data.types.includes("Files") && !data.getData("text/html") && !data.getData("text/plain"))
      return say(writing.dataset.noFiles);
    take(data);
  };

  surface.addEventListener("paste", (event) => {
    // A whole text may be larger than what a clipboard event is kept for; it is read before anything is awaited.
    accept(event, event.clipboardData);
  });

  surface.addEventListener("drop", (event) => {
    const place = document.caretPositionFromPoint?.(event.clientX, event.clientY);
    if (place && surface.contains(place.offsetNode)) {
      surface.focus();
      getSelection().collapse(place.offsetNode, place.offset);
    }
    accept(event, event.dataTransfer);
  });
  surface.addEventListener("dragover", (event) => event.preventDefault());
  // Dragging inside the text would move markup of the browser's own making about.
  surface.addEventListener("dragstart", (event) => event.preventDefault());
})();
