"""From an empty folder to the first story on the site, in the browser alone; and from signing in to an urgent on the wire
with the keyboard alone, within ten seconds."""

import contextlib
import os
import subprocess
import tempfile
import time

from desk import focused, press_on, sign_in
from newsroom import Newsroom, browser, claim, run

PASSWORD = "elms in the long rain"
HEADLINE = "Ferry service to Port Elm resumes"
URGENT = "Coast guard says all aboard ferry are safe"
MOST_SECONDS = 10


@contextlib.contextmanager
def served_from_nothing(program):
    """A newsroom that was just made, and the address that its server prints for the setup."""
    with tempfile.TemporaryDirectory() as parent:
        folder = os.path.join(parent, "room")
        subprocess.run([program, "init", folder, "--name", "Unnamed"], check=True, capture_output=True)
        words = [program, "serve", folder, "--port", "0"]
        with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as child:
            try:
                site, setup = (next(line for line in child.stdout if line.startswith("Open ")).split()[1] for _ in range(2))
                yield Newsroom(site.rstrip("/"), folder, program), setup
            finally:
                child.terminate()


def first_run(newsroom):
    with served_from_nothing(newsroom.program) as (fresh, setup), browser() as chromium:
        for path in ["/desk", "/desk/queue/drafts", "/desk/urgent", "/desk/account"]:
            answer = fresh.get(path)
            claim((answer.headers["Location"] or "").endswith("/desk/setup"), f"Before the setup {path} answers {answer.status}.")
        with chromium.new_context(reduced_motion="reduce") as context:
            tab = context.new_page()
            set_up(tab, setup)
            write_and_release(tab, fresh)
        with chromium.new_context(reduced_motion="reduce") as context:
            urgent_in_time(context.new_page(), fresh)


def set_up(tab, setup):
    tab.goto(setup)
    fields = {"newsroom": "Elm News", "full-name": "Ana Example", "name": "ana", "password": PASSWORD, "again": PASSWORD}
    for field, value in fields.items():
        tab.locator(f"#{field}").fill(value)
    with tab.expect_navigation():
        tab.keyboard.press("Enter")
    claim("/desk/queue" in tab.url, f"After the setup one is at {tab.url}.")
    claim("Elm News" in tab.locator(".masthead").inner_text(), "The newsroom does not bear the name it was given.")


def write_and_release(tab, fresh):
    tab.keyboard.press("n")
    focused(tab, "main button")
    press_on(tab, "Enter")
    tab.keyboard.press("e")
    tab.keyboard.type(HEADLINE)
    tab.keyboard.press("Escape")
    tab.keyboard.press("i")
    tab.keyboard.type("Ferries to Port Elm sail again on Thursday, the harbor office said.")
    press_on(tab, "Control+Enter")
    claim(tab.url.endswith("/release"), f"From the editor, Ctrl+Enter leads to {tab.url}.")
    press_on(tab, "Control+Enter")
    front = fresh.get("/").words
    claim(HEADLINE in front, "The first released story is not on the site's front page.")
    story = fresh.stories()[0]
    page = fresh.get(fresh.address_of(story["id"])).words
    claim("sail again on Thursday" in page, "The first released story's text is not on its page.")


def urgent_in_time(tab, fresh):
    started = time.monotonic()
    sign_in(tab, fresh, "ana", PASSWORD)
    tab.keyboard.press("u")
    focused(tab, "#line")
    tab.keyboard.type(URGENT)
    press_on(tab, "Enter")
    seconds = time.monotonic() - started
    claim(seconds <= MOST_SECONDS, f"From signing in to the urgent on the wire it takes {seconds:.1f} s.")
    on_wire = fresh.stories()[0]
    claim(URGENT in str(on_wire), f"The urgent is not on the wire, but {on_wire}.")
    claim(URGENT in fresh.get("/").words, "The urgent is not on the site.")
    print(f"from signing in to an urgent on the wire: {seconds:.2f} s, with the keyboard alone")


if __name__ == "__main__":
    run(first_run)
