// What every page of the desk has: notices that go by themselves, and forms that are sent once.
(() => {
  "use strict";
  const seconds = 10;
  const notices = document.querySelector(".notices");

  // A notice stays while somebody points at it or has the focus in it.
  function countDown(notice) {
    let left = seconds;
    const shown = sign(notice);
    const timer = setInterval(() => {
      if (!notice.isConnected) return clearInterval(timer);
      if (notice.matches(":hover, :focus-within")) return;
      left -= 1;
      shown.textContent = String(left);
      if (left > 0) return;
      clearInterval(timer);
      notice.remove();
    }, 1000);
  }

  function sign(notice) {
    const shown = document.createElement("span");
    shown.className = "seconds";
    // Read out every second it would be a nuisance.
    shown.setAttribute("aria-hidden", "true");
    shown.textContent = String(seconds);
    (notice.querySelector("[data-undo]") ?? notice).append(" ", shown);
    return shown;
  }

  function addDismissal(notice) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet dismiss";
    button.setAttribute("aria-label", notices.dataset.dismiss);
    button.textContent = "×";
    button.addEventListener("click", () => {
      notice.remove();
      document.getElementById("contents").focus({ preventScroll: true });
    });
    notice.append(button);
  }

  function begin(notice) {
    addDismissal(notice);
    countDown(notice);
  }

  for (const notice of notices.querySelectorAll(".notice")) begin(notice);

  // Other scripts tell something by an event with `detail.text`.
  document.addEventListener("desk:notice", (event) => {
    const notice = document.createElement("div");
    notice.className = "notice";
    const words = document.createElement("p");
    words.textContent = event.detail.text;
    notice.append(words);
    notices.append(notice);
    begin(notice);
  });

  // The last to hear of it, so that a script that keeps a form from being sent has done so.
  window.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.getAttribute("aria-busy") === "true") return event.preventDefault();
    form.setAttribute("aria-busy", "true");
    // For an answer that never comes.
    setTimeout(() => form.removeAttribute("aria-busy"), 10000);
  });
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[aria-busy]")) form.removeAttribute("aria-busy");
  });
})();
