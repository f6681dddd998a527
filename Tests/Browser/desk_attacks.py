"""300 attack strings in every text field of the desk: with the content security policy switched off nothing runs, with it
on there is nothing for it to report. A page that lets the strings through shows how many of them do fire.

The fields are those of every form on every page of the desk. What a form answers is shown in frames, which are under the
policy of the page that holds them; what the desk keeps is looked at on its own pages."""

import os
import time
import urllib.parse

from attack_forms import fill, find_forms, packs, posting
from attack_strings import attack_strings
from careless_site import WATCH, fire_raw
from desk import add_person, desk_of, every_page, number_in, send, sign_in
from newsroom import browser, claim, empty_newsroom, run

RAN = "() => [...document.querySelectorAll('iframe')].reduce((all, it) => all.concat(it.contentWindow?.ran ?? []), window.ran)"
SHOW = """async pages => {
    const ran = [];
    const frames = await Promise.all(pages.map(page => new Promise(done => {
        const frame = document.createElement('iframe');
        frame.onload = () => done(frame);
        frame.srcdoc = page;
        document.body.append(frame);
        setTimeout(() => done(frame), 5000);
    })));
    await new Promise(done => setTimeout(done, 60));
    for (const frame of frames) {
        try { ran.push(...frame.contentWindow.ran); } catch { ran.push('It went elsewhere.'); }
        frame.remove();
    }
    return ran;
}"""
FRAMES_AT_A_TIME = 8
# What a page shows of the strings: as text and as values.
SEEN = """strings => {
    const values = [...document.querySelectorAll('input, textarea')].map(it => it.value);
    const plain = text => text.replace(/\\s+/g, ' ');
    const shown = plain([document.documentElement.textContent, ...values].join(' '));
    return strings.map((it, index) => shown.includes(plain(it).trim()) ? index : -1).filter(it => it >= 0);
}"""
LISTS = [
    "/desk/queue/incoming", "/desk/queue/drafts", "/desk/queue/edit", "/desk/queue/released", "/desk/queue/held", "/desk/queue/killed",
    "/desk/search?q=Port", "/desk/templates", "/desk/overview", "/desk/books", "/desk/feedback?state=answered", "/desk/feedback", "/desk/people",
    "/desk/account", "/desk/new", "/desk/urgent", "/desk/keys",
]
COPY = [
    "headline", "headline-alert", "headline-wire", "headline-mail", "headline-page", "slug", "byline", "places", "keywords",
    "genre", "description", "editors-note", "credit",
]
STORIES = 10
# What else must be said in a form for its text to be asked about.
MOMENTS = {f"{name}-{part}": value for name in ["embargo", "at"] for part, value in {"date": "2031-03-30", "time": "02:30"}.items()}
WITH = {"/desk/story/N/release": {"embargo": "until", "when": "at", **MOMENTS}}


def nothing_runs(newsroom):
    # One of three, each time others, so that the suite stays short; all of them by bin/test --thorough.
    third = int(time.time()) % 3
    strings = attack_strings() if os.environ.get("DATELINE_THOROUGH") else attack_strings()[third::3]
    add_person(newsroom, "attacker", "chief,administrator,subscriber-manager", "Attacker")
    with browser() as chromium:
        print(f"{fire_raw(chromium, strings)} of {len(strings)} strings fire on a page that lets them through", flush=True)
        with desk_of(chromium, newsroom, "attacker") as tab, Viewers(chromium, newsroom, strings) as viewers:
            desk = Attack(tab, newsroom, strings, viewers)
            desk.answers_of_every_form()
            desk.what_scripts_show()
            desk.names()
            desk.copy()
            desk.acts()
            desk.people()
        before_sign_in(chromium, newsroom, strings)
        print(f"{len(viewers.shown)} of {len(strings)} strings were seen whole on the desk's own pages", flush=True)
        claim(len(viewers.shown) == len(strings), f"Strings that no page showed: {sorted(set(range(len(strings))) - viewers.shown)}")


class Attack:
    """Puts the strings into the desk, and has each place looked at where it shows them."""

    def __init__(self, tab, newsroom, strings, viewers):
        self.tab, self.newsroom, self.strings, self.viewers = tab, newsroom, strings, viewers
        self.whole = " ".join(strings)

    def answers_of_every_form(self):
        """All strings in all text fields of all forms, as one text and then each field alone: what comes back."""
        pages = [page.path for page in every_page(self.newsroom, self.tab) if page.status == 200]
        forms = find_forms(self.tab, pages)
        errands = []
        # Sending a story back, last of the alphabet, takes its release sheet away.
        for form in sorted(forms, key=lambda form: form.action):
            # An address has no room for all of them.
            for text in packs(self.strings, 3500) if form.method == "get" else [self.whole]:
                errands.append(form.errand({**WITH.get(form.kind[1], {}), **{field: text for field in form.fields}}))
                if form.method == "post" and 1 < len(form.fields) < 5:
                    errands += [form.errand({**WITH.get(form.kind[1], {}), field: text}) for field in form.fields]
        answers = fill(self.tab, errands)
        for errand, answer in zip(errands, answers):
            claim(answer is not None, f"The form {errand['form']} is no more on {errand['page']}.")
            claim(answer is None or answer["status"] < 500, f"{errand['action']} answers {answer and answer['status']} to attacks.")
        fields = sum(len(form.fields) for form in forms)
        print(f"{fields} text fields in {len(forms)} forms, {len(answers)} answers", flush=True)
        self.viewers.show([answer["text"] for answer in answers if answer])

    def what_scripts_show(self):
        """What scripts of the desk put into a page: news of other people, pasted text, found and replaced text, links."""
        answers = fill(self.tab, [posting("/desk/paste", True, html=text) for text in [*self.strings[::10], *packs(self.strings, 1500)]])
        number = number_in(send(self.tab, "/desk/story"))
        self.viewers.act(f"/desk/story/{number}", SCRIPTED, [self.strings, [answer["text"] for answer in answers]])

    def names(self):
        """Templates, saved views and desks by those names; the desks go again before people come, each with a box a desk."""
        lines = [" ".join(string.split()) for string in self.strings]
        fill(self.tab, [posting("/desk/templates", name=text) for text in packs(lines, 80)])
        fill(self.tab, [posting("/desk/views", name=text, query="edit?q=" + urllib.parse.quote(text[:100])) for text in packs(lines, 60)])
        fill(self.tab, [posting("/desk/desks", label=text) for text in packs(lines, 80)])
        story = f"/desk/story/{number_in(send(self.tab, '/desk/story'))}"
        self.viewers.look(["/desk/desks", "/desk/queue/edit", "/desk/new", "/desk/urgent", "/desk/templates", story])
        actions = self.tab.evaluate(
            """async () => [...new DOMParser().parseFromString(await (await fetch('/desk/desks')).text(), 'text/html')
                .querySelectorAll('[action$="/remove"], [formaction$="/remove"]')]
                .map(it => it.getAttribute('formaction') ?? it.getAttribute('action'))"""
        )
        fill(self.tab, [posting(action) for action in actions])

    def copy(self):
        """Stories with attacks in all their fields, once as light marks and once as the browser's HTML; one with all in each."""
        size = len(self.strings) // STORIES
        batches = [self.strings[begin : begin + size] for begin in range(0, len(self.strings), size)]
        for batch in [*batches, self.strings]:
            number = number_in(send(self.tab, "/desk/story"))
            page, text = f"/desk/story/{number}", "\n\n".join(batch)
            fields = {field: " ".join(batch) for field in COPY}
            marks = {"page": page, "form": f"{page}/file", "action": f"{page}/file", "isRead": True}
            answers = fill(self.tab, [{**marks, "fields": {**fields, "text": text, "then": "edit"}}])
            claim(answers[0] and answers[0]["status"] == 200, f"Story {number} with attacks in it is not filed, but answered: {answers[0]}")
            fill(self.tab, [posting(f"{page}/draft", **{**fields, "body": "".join(f"<p>{it}</p>" for it in batch)})])
            fill(self.tab, [posting(f"{page}/comment", comment=note) for note in packs(batch, 4000, "\n")])
            self.viewers.look([page, f"{page}/release", f"{page}/send-back"] if len(batch) < len(self.strings) else [page, f"{page}/release"])
        queries = [urllib.parse.quote(text, safe="") for text in packs(self.strings, 200)[::4]]
        self.viewers.look([f"/desk/queue/edit?q={query}" for query in queries[::3]])

    def acts(self):
        """Urgents whose line is an attack; notes and reasons of what is done to them; what readers wrote, and is answered."""
        lines = [" ".join(string.split()) for string in self.strings]
        urgents = fill(self.tab, [posting("/desk/urgent", True, line=line, urgency="2") for line in packs(lines, 300)])
        stories = [f"/desk/story/{number_in(answer['path'])}" for answer in urgents]
        story, killed = stories[0], stories[1]
        self.hold_and_lift(story)
        for detail in packs(self.strings, 300):
            self.move(story, "lead", {"verb": "UPDATES", "detail": detail})
        self.move(story, "correction", {"explanation": self.whole})
        self.do(killed, "kill", {"reason": self.whole, "then": "kill"})
        self.feedback(story)
        sheets = ["", "/history", "/compare?a=1&b=2", "/version/1", "/version/3", "/kill", "/hold", "/translate", "/release", "/preview"]
        self.viewers.look([f"{story}{sheet}" for sheet in sheets] + [killed, f"{killed}/history"] + [path.removeprefix("/desk") for path in [story, killed]])

    def hold_and_lift(self, story):
        self.do(story, "hold", {"reason": self.whole})
        self.do(story, "lift", {}, sheet="")

    def move(self, story, act, fields):
        """A next version, of another text than the one before."""
        copy = {"page": story, "form": f"{story}/file", "action": f"{story}/file"}
        fill(self.tab, [{**copy, "fields": {"text": f"{act} {fields}"}}])
        self.do(story, "release", {"act": act, **fields})

    def do(self, story, act, fields, sheet=None):
        errand = {"page": f"{story}/{act}" if sheet is None else story, "form": f"{story}/{act}", "action": f"{story}/{act}", "fields": fields}
        answer = fill(self.tab, [{**errand, "isRead": True}])[0]
        done = answer is not None and answer["status"] == 200
        claim(done, f"{act} of {story} with an attack is answered: {answer and (answer['status'], answer['text'][:80])}")

    def feedback(self, story):
        """Notes of readers, each answered with attacks."""
        reader = self.newsroom.address_of(number_in(story))
        for text in packs(self.strings, 4000):
            form = {"text": text, "contact": text[:200].replace("\n", " "), "version": "1"}
            claim(self.newsroom.get(f"{reader}/feedback", form=form).status < 400, "A reader's note with attacks is not taken.")
        self.tab.goto(self.newsroom.url("/desk/feedback"))
        notes = self.tab.locator("main a[href^='/desk/feedback/']").evaluate_all("all => [...new Set(all.map(it => it.getAttribute('href')))]")
        for path, text in zip(notes, packs(self.strings, 4000)):
            fill(self.tab, [{"page": path, "form": f"{path}/answer", "action": f"{path}/answer", "fields": {"note": text}}])
        self.viewers.look(notes[:8])

    def people(self):
        """People with those names, the attacker under some of them, and every list with all that is kept by now."""
        lines = [" ".join(string.split()) for string in self.strings]
        names = packs(lines, 100)
        fill(self.tab, [posting("/desk/people", full_name=text, name=f"attack{index}", email="", role="reporter") for index, text in enumerate(names)])
        for name in names[:: len(names) // 4]:
            fill(self.tab, [posting("/desk/account", full_name=name, language="")])
            self.viewers.look(["/desk/account"])
        self.viewers.look(LISTS)


# Runs in a story's editor: news with attacks for names, what the server made of pasted attacks, and the small dialogs.
SCRIPTED = """async ([strings, pasted]) => {
    for (const holder of strings)
        for (const act of ['hold-lock', 'comment', 'release'])
            document.dispatchEvent(new CustomEvent('desk:story', { detail: { story: 1, act, holder, by: holder } }));
    const surface = document.getElementById('writing-surface');
    const insert = html => surface.dispatchEvent(new CustomEvent('desk:insert', { detail: { html } }));
    surface.focus();
    const click = selector => document.querySelector(selector).click();
    for (const string of strings) {
        click('[data-act=link]');
        document.getElementById('link-address').value = string;
        click('#writing-link [data-set]');
        document.getElementById('writing-link').close();
        // The selection is told of a little later, as it is between two clicks of a person.
        await new Promise(done => setTimeout(done, 5));
    }
    insert('Farlight');
    click('[data-act=find]');
    const give = (id, value) => {
        document.getElementById(id).value = value;
        document.getElementById(id).dispatchEvent(new Event('input'));
    };
    for (const string of strings) { give('find-wanted', string); click('[data-find=next]'); }
    give('find-wanted', 'Farlight');
    give('find-instead', strings.join(' '));
    click('[data-find=all]');
    for (const answer of pasted) {
        insert(JSON.parse(answer).html);
        await new Promise(done => setTimeout(done, 25));
    }
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true }));
    return surface.textContent.length;
}"""


class Viewers:
    """Two tabs of the same desk, one with the policy switched off: every page is looked at in both."""

    def __init__(self, chromium, newsroom, strings):
        self.chromium, self.newsroom, self.strings = chromium, newsroom, strings
        self.tabs, self.shown, self.pages, self.strangers = {}, set(), 0, []

    def __enter__(self):
        for how, bypass in {"without a policy": True, "under its policy": False}.items():
            context = self.chromium.new_context(reduced_motion="reduce", bypass_csp=bypass)
            tab = context.new_page()
            sign_in(tab, self.newsroom, "attacker")
            tab.add_init_script(WATCH)
            tab.on("request", lambda request: self.is_ours(request.url) or self.strangers.append(request.url))
            self.tabs[how] = tab
        return self

    def __exit__(self, *_):
        claim(not self.strangers, f"Pages of the desk asked for {self.strangers[:3]}")
        print(f"{self.pages} pages, each with and without its policy", flush=True)
        for tab in self.tabs.values():
            tab.context.close()

    def is_ours(self, address):
        return address.startswith((self.newsroom.address, "data:", "about:", "blob:"))

    def look(self, paths):
        """Loads pages of the desk; nothing may run on them."""
        for how, tab in self.tabs.items():
            for path in paths:
                answer = tab.goto(self.newsroom.url(path), wait_until="load")
                claim(answer.status in [200, 410], f"{path} answers {answer.status}.")
                ran = tab.evaluate(RAN)
                claim(not ran, f"On {path}, {how}, there ran: {ran[:3]}")
                if how == "under its policy":
                    self.shown.update(tab.evaluate(SEEN, self.strings))
        self.pages += len(paths)

    def show(self, pages):
        """Shows pages that are here already, each in a frame of a page of the desk."""
        for how, tab in self.tabs.items():
            tab.goto(self.newsroom.url("/desk/keys"))
            for begin in range(0, len(pages), FRAMES_AT_A_TIME):
                ran = tab.evaluate(SHOW, pages[begin : begin + FRAMES_AT_A_TIME])
                claim(not ran, f"In what forms answer, {how}, there ran: {ran[:3]}")
        self.pages += len(pages)

    def act(self, path, script, words):
        """Has something done on a page of the desk."""
        for how, tab in self.tabs.items():
            tab.goto(self.newsroom.url(path))
            length = tab.evaluate(script, words)
            claim(length > 33 * len(self.strings), f"Only {length} characters of attacks came into the text on {path}.")
            tab.wait_for_timeout(200)
            ran = tab.evaluate(RAN)
            claim(not ran, f"In what scripts do on {path}, {how}, there ran: {ran[:3]}")


def before_sign_in(chromium, newsroom, strings):
    """What answers to whoever comes: signing in, a forgotten password, a link, and the setup of a fresh newsroom."""
    with empty_newsroom(newsroom.program) as empty:
        for room, paths in {newsroom: ["/desk/sign-in", "/desk/forgot", "/desk/new-password?link=x"], empty: ["/desk/setup", "/desk/setup?code=x"]}.items():
            answers = []
            for bypass in [True, False]:
                with chromium.new_context(bypass_csp=bypass) as context:
                    context.add_init_script(WATCH)
                    tab = context.new_page()
                    tab.goto(room.url(paths[0]))
                    # Each try of a password takes its time, so they are made once.
                    answers = answers or strangers_answers(tab, strings, paths)
                    for begin in range(0, len(answers), FRAMES_AT_A_TIME):
                        ran = tab.evaluate(SHOW, [answer["text"] for answer in answers[begin : begin + FRAMES_AT_A_TIME]])
                        claim(not ran, f"Before signing in there ran: {ran[:3]}")


def strangers_answers(tab, strings, paths):
    forms = find_forms(tab, paths)
    claim(forms, f"There is no form on {paths}.")
    # A stranger's form may be of 16 KB.
    errands = [form.errand({field: text for field in form.fields}) for form in forms for text in packs(strings, 6000 // len(form.fields))]
    errands += [{"page": None, "isGet": True, "isRead": True, "action": "/desk/sign-in", "fields": {"next": text}} for text in packs(strings, 3500)]
    return fill(tab, errands)


if __name__ == "__main__":
    run(nothing_runs)
