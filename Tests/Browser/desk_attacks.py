"""300 attack strings in every field of the desk: with the content security policy switched off nothing runs, with it on
there is nothing for it to report. A page that lets the strings through shows how many of them do fire."""

import contextlib
import http.server
import threading
import urllib.parse

from attack_strings import attack_strings
from desk import add_person, desk_of, number_in, send
from newsroom import browser, claim, run

STRINGS_A_STORY = 20
WATCH = """
    window.ran = [];
    const note = what => (...words) => { window.ran.push(what + ' ' + words.join(' ')); return null; };
    for (const name of ['fired', 'alert', 'confirm', 'prompt', 'print'])
        Object.defineProperty(window, name, { value: note(name), configurable: false, writable: false });
    document.addEventListener('securitypolicyviolation', event =>
        window.ran.push(`policy ${event.violatedDirective} ${event.sourceFile} ${event.sample}`));
"""
RAN = "() => [...document.querySelectorAll('iframe')].reduce((all, it) => all.concat(it.contentWindow?.ran ?? []), window.ran)"
# What is asked of every field at once, in the browser: forms are sent by fetch, so that no page is loaded between them.
FILL = """async ([number, fields]) => {
    const path = `/desk/story/${number}`;
    const page = new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html');
    const form = new URLSearchParams([...new FormData(page.getElementById('editor'))]);
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    const answer = await fetch(`${path}/file`, { method: 'POST', body: form });
    return answer.status;
}"""
LISTS = ["queue/drafts", "queue/edit", "search?q=Port", "templates", "desks", "overview", "books", "feedback", "people", "account", "new"]
FIELDS = [
    "headline", "headline-alert", "headline-wire", "headline-mail", "headline-page", "slug", "byline", "places", "keywords",
    "genre", "description", "editors-note", "credit",
]


def nothing_runs(newsroom):
    strings = attack_strings()
    add_person(newsroom, "attacker", "chief,administrator", "Attacker")
    with browser() as chromium:
        print(f"{fire_raw(chromium, strings)} of {len(strings)} strings fire on a page that lets them through", flush=True)
        with desk_of(chromium, newsroom, "attacker") as tab:
            pages = plant(tab, newsroom, strings)
        for bypass in [True, False]:
            look_at(chromium, newsroom, pages, bypass)


def plant(tab, newsroom, strings):
    """Puts every string into every kind of field; the pages on which they are shown."""
    pages, ferry = [f"/desk/{path}" for path in LISTS], newsroom.address_of(newsroom.number("ferry"))
    for begin in range(0, len(strings), STRINGS_A_STORY):
        batch = strings[begin : begin + STRINGS_A_STORY]
        joined = "\n".join(batch)
        number = number_in(send(tab, "/desk/story"))
        fields = {field: batch[(index * 7 + number) % len(batch)] for index, field in enumerate(FIELDS)}
        status = tab.evaluate(FILL, [number, {**fields, "text": "\n\n".join(batch), "then": "edit"}])
        claim(status == 200, f"Story {number} with attacks in it is not filed, but answered with {status}.")
        pages += [f"/desk/story/{number}", f"/desk/story/{number}/release"]
        for path, form in {
            f"/desk/story/{number}/comment": {"comment": joined[:3900]},
            f"/desk/story/{number}/draft": {**fields, "text": joined},
            "/desk/templates": {"name": batch[0][:79], "story": str(number)},
            "/desk/desks": {"label": batch[1][:79]},
            "/desk/views": {"name": batch[2][:59], "query": "drafts?q=" + batch[3]},
            "/desk/people": {"full-name": batch[4][:99], "name": f"attack{begin}", "email": "", "role": "reporter"},
        }.items():
            send(tab, path, **form)
        newsroom.get(ferry + "/feedback", form={"text": joined[:1900], "contact": batch[5][:90], "version": "1"})
        pages += ["/desk/search?q=" + quoted(batch[6]), "/desk/queue/drafts?q=" + quoted(batch[7]), "/desk/sign-in?next=" + quoted(batch[8])]
    return pages + on_the_wire(newsroom, strings)


def on_the_wire(newsroom, strings):
    """Stories on the wire whose notes, explanations and reasons are attacks."""
    pages = []
    for begin in range(0, 60, 20):
        copy = "\n\n".join(strings[begin : begin + 20])
        number = newsroom.desk("file", "--headline", strings[begin], text=copy)["story"]
        newsroom.desk("release", number)
        newsroom.desk("hold", number, "--reason", strings[begin + 1])
        newsroom.desk("lift", number)
        newsroom.desk("correct", number, "--explanation", strings[begin + 2], text=copy + strings[begin + 3])
        pages += [f"/desk/story/{number}{rest}" for rest in ["", "/history", "/compare?a=1&b=2", "/version/1", "/kill"]]
        pages.append(f"/story/{number}")
    return pages


def look_at(chromium, newsroom, pages, bypass):
    how = "without a policy" if bypass else "under its policy"
    with desk_of(chromium, newsroom, "attacker", bypass_csp=bypass) as tab:
        tab.add_init_script(WATCH)
        strangers = []
        tab.on("request", lambda request: strangers.append(request.url) if not is_ours(request.url, newsroom) else None)
        for path in pages:
            tab.goto(newsroom.url(path), wait_until="load")
            ran = tab.evaluate(RAN)
            claim(not ran, f"On {path}, {how}, there ran: {ran[:3]}")
        claim(not strangers, f"Pages of the desk, {how}, asked for {strangers[:3]}")
        print(f"{len(pages)} pages {how}", flush=True)


def is_ours(address, newsroom):
    return address.startswith((newsroom.address, "data:", "about:", "blob:"))


def quoted(text):
    return urllib.parse.quote(text, safe="")


def fire_raw(chromium, strings):
    """How many of the strings do something on a page that writes them out as they are: each has a frame of its own."""
    with careless_site(strings) as home, chromium.new_context() as context:
        context.add_init_script(WATCH)
        asked = set()
        context.route("**://attack.invalid/**", lambda route: (asked.add(route.request.frame.name), route.abort()))
        tab = context.new_page()
        tab.goto(home, wait_until="load")
        tab.evaluate("() => document.querySelectorAll('iframe').forEach(it => { try { it.contentDocument.querySelector('a[href]')?.click() } catch {} })")
        tab.wait_for_timeout(500)
        ran = tab.evaluate(
            """() => [...document.querySelectorAll('iframe')].filter(it => { try { return it.contentWindow.ran?.length } catch { return true } })
                .map(it => it.name).concat(window.ran.map(it => it.split(' ').pop()))"""
        )
        return len({name for name in asked.union(ran) if name.isdigit()})


@contextlib.contextmanager
def careless_site(strings):
    """A site whose pages let everything through."""

    class Careless(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            number = self.path.strip("/")
            frames = "".join(f"<iframe name={index} src=/{index}></iframe>" for index in range(len(strings)))
            found = number.isdigit() or not number
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            page = careless_page(strings[int(number)]) if number.isdigit() else frames if found else ""
            self.wfile.write(("<!DOCTYPE html><title>x</title>" + page).encode("utf-8", "surrogatepass"))

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Careless)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()


def careless_page(text):
    return f'<p>{text}</p><a href="{text}">x</a><input value="{text}"><script>var x = "{text}"</script><textarea>{text}</textarea>'


if __name__ == "__main__":
    run(nothing_runs)
