"""Somebody writes in the desk's editor: marks, the toolbar, paste, autosave through a dead server and a closed tab,
takeover, right-to-left, find and replace, and all of it without script.

What is stored is read back as a browser without script has it: the text with light marks.
"""

import contextlib
import os
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request

from newsroom import browser, claim, run

PASSWORD = "a long word for the desk"
WORD = (
    "<html><head><style>p{color:red}</style></head><body><p class=MsoNormal><b>PORT ELM</b>&nbsp;– A <i>ferry</i>"
    "<o:p></o:p></p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>"
    "<span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>The tide</p><script>no()</script></body></html>"
)


class Desk:
    """A newsroom of its own, whose server can be killed and started again on the same port."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        self._run("init", folder, "--name", "Elm News")
        for name, full, role in (("ana", "Ana Example", "reporter"), ("ben", "Ben Example", "editor")):
            words = ("user", "add", name, "--full-name", full, "--roles", role, "--password-stdin", "--newsroom", folder)
            self._run(*words, text=PASSWORD + "\n")
        self.start()

    def _run(self, *words, text=None):
        subprocess.run([self.program, *words], check=True, capture_output=True, text=True, input=text)

    def start(self):
        words = [self.program, "serve", self.folder, "--port", str(self.port)]
        self.child = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(400):
            with contextlib.suppress(OSError), urllib.request.urlopen(self.address + "/desk/sign-in", timeout=5):
                return
            time.sleep(0.05)
        raise RuntimeError("the server did not open")

    def kill(self):
        self.child.send_signal(signal.SIGKILL)
        self.child.wait()


class Writer:
    """One person's browser at one desk."""

    def __init__(self, chromium, desk, name):
        self.chromium, self.desk = chromium, desk
        self.context = chromium.new_context()
        self.page = self.context.new_page()
        self.faults = []
        self.watch(self.page)
        self.page.goto(desk.address + "/desk/sign-in")
        self.page.fill("[name=name]", name)
        self.page.fill("[name=password]", PASSWORD)
        self.page.click("main form button")
        self.page.wait_for_selector("meta[name=desk-token]", state="attached")

    def watch(self, page):
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", lambda said: self.faults.append(said.text) if "Content Security Policy" in said.text else None)

    def begin(self):
        """A new story, open in the editor; its path."""
        self.page.evaluate(
            """() => {
              const form = document.createElement("form");
              const token = document.createElement("input");
              Object.assign(form, { method: "post", action: "/desk/story" });
              Object.assign(token, { name: "token", value: document.querySelector("meta[name=desk-token]").content });
              form.append(token);
              document.body.append(form);
              form.submit();
            }"""
        )
        self.page.wait_for_selector("#writing-surface")
        self.path = self.page.url.removeprefix(self.desk.address)
        self.page.fill("#headline", "Ferry aground")
        return self.path

    @property
    def surface(self):
        return self.page.locator("#writing-surface")

    def type(self, *keys):
        """Types words; a name of a key in angle brackets is pressed."""
        for key in keys:
            if key.startswith("<"):
                self.page.keyboard.press(key[1:-1])
            else:
                self.page.keyboard.type(key)

    def at_end(self):
        self.surface.focus()
        self.type("<Control+End>")

    def paste(self, html, plain):
        self.surface.evaluate(
            """(surface, [html, plain]) => {
              const clipboardData = new DataTransfer();
              if (html) clipboardData.setData("text/html", html);
              clipboardData.setData("text/plain", plain);
              surface.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
            }""",
            [html, plain],
        )
        self.page.wait_for_selector("#writing-surface:not([aria-busy])")

    def write_html(self, html):
        """Writes into the emptied text, with the caret where a bar stands."""
        self.surface.evaluate(
            """(surface, html) => {
              surface.innerHTML = html;
              const walker = document.createTreeWalker(surface, NodeFilter.SHOW_TEXT);
              while (walker.nextNode() && !walker.currentNode.data.includes("|"));
              const place = walker.currentNode.data.indexOf("|");
              walker.currentNode.deleteData(place, 1);
              surface.focus();
              getSelection().collapse(walker.currentNode, place);
            }""",
            html,
        )

    def state(self):
        return self.page.locator("#writing-status").get_attribute("data-state")

    def wait(self, state, seconds):
        """Waits until the status line says so; how long it took."""
        started = time.monotonic()
        while self.state() != state and time.monotonic() - started < seconds:
            time.sleep(0.02)
        return time.monotonic() - started

    def wait_until_saved(self, seconds=10):
        time.sleep(0.1)
        self.page.wait_for_function(
            "() => document.getElementById('writing-status').dataset.state === 'saved' && "
            "!Object.keys(localStorage).some((key) => key.startsWith('desk-writing:'))",
            timeout=seconds * 1000,
        )

    def stored(self, path=None):
        """The text as the newsroom has it, with light marks."""
        context = self.chromium.new_context(storage_state=self.context.storage_state(), java_script_enabled=False)
        try:
            page = context.new_page()
            page.goto(self.desk.address + (path or self.path))
            return page.input_value("#text")
        finally:
            context.close()


@contextlib.contextmanager
def at_desk(newsroom, *names):
    """A desk and these people at it."""
    with tempfile.TemporaryDirectory() as parent, browser() as chromium:
        desk = Desk(newsroom.program, os.path.join(parent, "room"))
        try:
            writers = [Writer(chromium, desk, name) for name in names]
            yield desk, *writers
            for writer in writers:
                claim(not writer.faults, f"a script failed: {writer.faults}")
        finally:
            desk.kill()


def same(found, wanted, what):
    claim(found == wanted, f"{what}: {found!r} instead of {wanted!r}")


def marks_and_blocks(newsroom):
    with at_desk(newsroom, "ana") as (_, ana):
        ana.begin()
        ana.surface.click()
        ana.type("Plain ", "<Control+b>", "heavy", "<Control+b>", " and ", "<Control+i>", "slanted", "<Control+i>", ".")
        ana.type("<Enter>", "<Control+Alt+Digit2>", "Head", "<Enter>", "Under it.", "<Enter>")
        for name, words in (("list", ("a", "<Enter>", "b")), ("numbered", ("one", "<Enter>", "two")), ("quote", ("Said she.",))):
            ana.page.locator(f"[data-act={name}]").click()
            ana.type(*words, "<Enter>", "<Enter>")
        ana.page.locator("[data-act=lines]").click()
        ana.type("a  1", "<Enter>", "b  2", "<Enter>", "<Enter>", "Last * words.")
        ana.wait_until_saved()
        wanted = (
            "Plain **heavy** and *slanted*.\n\n# Head\n\nUnder it.\n\n- a\n- b\n\n1. one\n2. two\n\n> Said she.\n\n"
            "```\na  1\nb  2\n```\n\nLast \\* words."
        )
        same(ana.stored(), wanted, "what was typed")
        ana.type("<Control+z>")
        claim("words." not in ana.surface.inner_text(), "Ctrl+Z takes nothing back")
        ana.type("<Control+y>", "<Control+u>", "x")
        claim("<u>" not in ana.surface.inner_html(), "a format that no body holds got in")
        ana.page.reload()
        claim("heavy" in ana.page.locator("#writing-surface strong").inner_text(), "marks are lost when the page is loaded again")


def toolbar_by_keyboard(newsroom):
    with at_desk(newsroom, "ana") as (_, ana):
        ana.begin()
        ana.surface.focus()
        ana.type("The port", "<Shift+Control+ArrowLeft>", "<Shift+Tab>")
        acts = "document.activeElement.dataset.act"
        same(ana.page.evaluate(acts), "strong", "Shift+Tab out of the text leads to the toolbar's first button")
        ana.type("<ArrowRight>")
        same(ana.page.evaluate(acts), "emphasis", "the arrow moves to the next button")
        ana.type("<End>", "<Home>", "<Enter>")
        same(ana.page.get_attribute("[data-act=strong]", "aria-pressed"), "true", "the button says that it is pressed")
        claim(ana.surface.evaluate("(surface) => surface === document.activeElement"), "a pressed button leads back to the text")
        ana.type("<Shift+Tab>", "<End>")
        same(ana.page.evaluate(acts), "find", "End leads to the last button")
        ana.surface.focus()
        ana.type("<Control+End>", " site", "<Shift+Control+ArrowLeft>", "<Control+Alt+KeyK>", "port example", "<Enter>")
        claim(ana.page.locator("#link-problem").is_visible(), "a link that leads nowhere is not refused")
        ana.page.fill("#link-address", "port.example")
        ana.type("<Enter>")
        ana.wait_until_saved()
        same(ana.stored(), "The **port** **[site](https://port.example)**", "marks and a link set by the keyboard")


def paste(newsroom):
    with at_desk(newsroom, "ana") as (desk, ana):
        ana.begin()
        ana.surface.focus()
        ana.paste(WORD, "no")
        ana.wait_until_saved()
        same(ana.stored(), "**PORT ELM**\u00a0– A *ferry*\n\n- The tide", "what was pasted out of a word processor")
        ana.type("<Enter>", "<Enter>")
        ana.paste("", "One.\nTwo.")
        ana.type("<Enter>")
        ana.paste("<table><tr><td>Elm<td>12<tr><td>Oak<td>3</table>", "x")
        ana.wait_until_saved()
        claim("One.\n\nTwo.\n\n[table 1]" in ana.stored(), f"plain lines and a table: {ana.stored()!r}")
        desk.kill()
        ana.at_end()
        ana.paste("<p>Lost <b>marks</b></p>", "Lost marks")
        claim("Lost marks" in ana.surface.inner_text(), "what is pasted without a server is lost")
        desk.start()
        ana.wait_until_saved()
        claim("Lost marks" in ana.stored(), "what was pasted without a server never arrives")


def paste_into_marks(newsroom):
    with at_desk(newsroom, "ana") as (_, ana):
        ana.begin()
        for before, wanted in {
            "<p>one <strong>heavy|words</strong> two</p>": "one **heavy**A\n\n# H\n\nB**words** two",
            "<p>one <a href='https://port.example'>he|re</a></p>": "one [he](https://port.example)A\n\n# H\n\nB[re](https://port.example)",
            "<h2>one|two</h2>": "# one\n\nA\n\n# H\n\nB\n\n# two",
            "<p>one|two</p>": "oneA\n\n# H\n\nBtwo",
        }.items():
            ana.write_html(before)
            ana.paste("<p>A</p><h2>H</h2><p>B</p>", "no")
            ana.wait_until_saved()
            same(ana.stored(), wanted, f"blocks pasted into {before}")
            styled = ana.surface.locator("[style]").count()
            claim(styled == 0, f"blocks pasted into {before} bear {styled} styles")


def killed_server(newsroom):
    with at_desk(newsroom, "ana") as (desk, ana):
        ana.begin()
        ana.surface.focus()
        ana.type("First words.")
        ana.wait_until_saved()
        ana.type(" Second words.")
        started = time.monotonic()
        ana.wait_until_saved()
        seconds = time.monotonic() - started
        claim(seconds < 2.0, f"the text is saved only {seconds:.1f} s after the last key")
        desk.kill()
        ana.type(" Words for nobody.")
        claim(ana.wait("unsaved", 5) < 3.0, "nobody says that the newsroom can't be reached")
        ana.type(" More of them.")
        desk.start()
        seconds = ana.wait("saved", 20)
        claim(seconds < 10, f"the text arrives only {seconds:.1f} s after the server is back")
        ana.wait_until_saved()
        same(ana.stored(), "First words. Second words. Words for nobody. More of them.", "what was typed at a dead server")
        print(f"saved {seconds:.1f} s after the server came back")


def nothing_lost_at_the_kill(newsroom):
    with at_desk(newsroom, "ana") as (desk, ana):
        ana.begin()
        ana.surface.focus()
        started = time.monotonic()
        typed = []
        while time.monotonic() - started < 7:
            word = f"w{len(typed)}"
            ana.type(word + " ")
            typed.append((word, time.monotonic()))
            time.sleep(0.03)
        killed = time.monotonic()
        desk.kill()
        desk.start()
        words = set(ana.stored().split())
        lost = [killed - at for word, at in typed if word not in words]
        oldest = max(lost, default=0)
        claim(oldest <= 2.2, f"the newsroom lacks words that were typed {oldest:.1f} s before it was killed")
        print(f"the newsroom itself had all but the last {oldest:.1f} s of typing without a pause")


def closed_tab(newsroom):
    with at_desk(newsroom, "ana") as (desk, ana):
        ana.begin()
        ana.surface.focus()
        ana.type("Known words.")
        ana.wait_until_saved()
        desk.kill()
        ana.type(" Words in a closed tab.")
        ana.page.close(run_before_unload=False)
        desk.start()
        ana.page = ana.context.new_page()
        ana.watch(ana.page)
        ana.page.goto(desk.address + ana.path)
        offer = ana.page.locator("[data-choice=restore]")
        claim(offer.count() == 1, "what the browser kept is not offered")
        offer.click()
        ana.wait_until_saved()
        same(ana.stored(), "Known words. Words in a closed tab.", "what was typed in a closed tab")
        ana.page.reload()
        claim(ana.page.locator("[data-choice]").count() == 0, "what has arrived is offered again")
        ana.at_end()
        ana.type(" Closed at once.")
        ana.page.close(run_before_unload=False)
        time.sleep(1)
        same(ana.stored(), "Known words. Words in a closed tab. Closed at once.", "a tab closed in the middle of a word")


def takeover(newsroom):
    with at_desk(newsroom, "ana", "ben") as (desk, ana, ben):
        ana.begin()
        ana.surface.focus()
        ana.type("Ana's words.")
        ana.wait_until_saved()
        ben.path = ana.path
        ben.page.goto(desk.address + ana.path)
        claim(ben.surface.count() == 0, "a story that somebody writes on can be written on by another")
        ben.page.click("form[action$='/take-over'] button")
        ben.page.wait_for_selector("#writing-surface")
        ana.type(" Late words.")
        claim(ana.wait("taken", 5) < 4, "whoever loses the story is not told")
        claim("Ben" in ana.page.inner_text("#writing-status"), "it is not said who has the story")
        same(ana.surface.get_attribute("contenteditable"), "false", "the loser's text can't be changed any more")
        ben.surface.focus()
        ben.type("<Control+End>", " Ben's.")
        ben.wait_until_saved()
        claim("Ben's." in ben.stored(), "the words of whoever took the story over are not kept")
        claim("Late" not in ben.stored(), "the loser's words went into the other's text")
        ana.page.goto(desk.address + ana.path)
        kept = ana.page.locator(".drafts a").first
        kept.click()
        claim("Late words." in ana.page.inner_text("main"), "the loser's text is not kept")


def right_to_left(newsroom):
    with at_desk(newsroom, "ana") as (_, ana):
        ana.begin()
        language = ana.page.locator("#language")
        language.evaluate("(field) => field.add(new Option('العربية', 'ar'))")
        language.select_option("ar")
        same(ana.surface.get_attribute("dir"), "rtl", "the text's direction")
        same(ana.page.get_attribute("#headline", "dir"), "rtl", "the headline's direction")
        same(ana.surface.get_attribute("lang"), "ar", "the text's language, for the spelling")
        ana.surface.focus()
        ana.type("جنحت عبّارة", "<Enter>", "قبالة الميناء")
        ana.wait_until_saved()
        same(ana.stored(), "جنحت عبّارة\n\nقبالة الميناء", "what was written from right to left")


def find_and_replace(newsroom):
    with at_desk(newsroom, "ana") as (_, ana):
        ana.begin()
        ana.surface.focus()
        ana.type("The ", "<Control+b>", "fer", "<Control+b>", "ry, a Ferry, the ferry.", "<Enter>", "No boat.")
        ana.page.locator("[data-act=find]").click()
        ana.page.fill("#find-wanted", "ferry")
        ana.type("<Enter>")
        same(ana.page.inner_text("[data-said]"), "1 of 4", "where the first is")
        ana.page.check("#writing-find [type=checkbox]")
        ana.page.fill("#find-instead", "barge")
        ana.page.click("[data-find=all]")
        claim("2" in ana.page.inner_text("[data-said]"), "how many were replaced is not said")
        same(ana.page.input_value("#headline"), "Ferry aground", "a headline with a capital")
        ana.page.uncheck("#writing-find [type=checkbox]")
        ana.page.fill("#find-instead", "Barge")
        ana.page.click("[data-find=all]")
        same(ana.page.input_value("#headline"), "Barge aground", "the headline")
        ana.type("<Escape>")
        ana.wait_until_saved()
        text = ana.stored()
        claim("Ferry" not in text and text.count("arge") == 3, f"replaced in the body: {text!r}")
        ana.surface.focus()
        for _ in range(2):
            ana.type("<Control+z>")
        claim("erry" in ana.surface.inner_text() + ana.page.input_value("#headline"), "replacing can't be undone")


def headline_counts(newsroom):
    with at_desk(newsroom, "ana") as (_, ana):
        ana.begin()
        limit = int(ana.page.get_attribute("#headline", "data-limit"))
        ana.page.fill("#headline", "x" * limit)
        claim(str(limit) in ana.page.inner_text("#headline-count"), "the headline's length is not counted")
        claim("Headline:" not in ana.page.inner_text("#writing-voice"), "a headline that fits is told to be too long")
        ana.page.fill("#headline", "x" * (limit + 1))
        claim("long" in ana.page.get_attribute("#headline-count", "class"), "a headline that is too long is not marked")
        claim("Headline:" in ana.page.inner_text("#writing-voice"), "a headline that grows too long is not told")
        ana.surface.focus()
        ana.type("One two three.")
        ana.page.wait_for_function("() => document.getElementById('writing-counts').textContent.startsWith('3 ')")


def without_script(newsroom):
    with at_desk(newsroom, "ana") as (desk, ana):
        ana.begin()
        ana.wait_until_saved()
        context = ana.chromium.new_context(storage_state=ana.context.storage_state(), java_script_enabled=False)
        page = context.new_page()
        page.goto(desk.address + ana.path)
        claim(page.locator("#writing-surface").count() == 0, "an editing area that nothing drives is shown without script")
        text = "One **heavy** word.\n\n# Head\n\n- a\n- b\n\nSee [the port](https://port.example/)."
        page.fill("#text", text)
        page.click("button[name=then][value='']")
        page.wait_for_load_state()
        same(page.input_value("#text"), text, "what was saved without script")
        context.close()
        ana.page.goto(desk.address + ana.path)
        same(ana.surface.locator("strong").inner_text(), "heavy", "light marks in the editing area")
        same(ana.surface.locator("li").count(), 2, "a list of light marks in the editing area")


run(
    marks_and_blocks, toolbar_by_keyboard, paste, paste_into_marks, killed_server, nothing_lost_at_the_kill, closed_tab, takeover,
    right_to_left, find_and_replace, headline_counts, without_script,
)
