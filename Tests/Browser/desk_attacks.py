"""300 attack strings in every field of the desk: with the content security policy switched off nothing runs, with it on
there is nothing for it to report. A page that lets the strings through shows how many of them do fire."""

import http.server
import threading

from attack_strings import attack_strings
from desk import desk_of, number_in, send
from newsroom import browser, claim, run

STRINGS_A_STORY = 20
WATCH = """
    window.ran = [];
    const note = what => (...words) => { window.ran.push(what + ' ' + words.join(' ')); return null; };
    for (const name of ['fired', 'alert', 'confirm', 'prompt', 'print'])
        Object.defineProperty(window, name, { value: note(name), configurable: false, writable: false });
    document.addEventListener('securitypolicyviolation', event => window.ran.push('policy ' + event.violatedDirective + ' ' + event.sourceFile + ' ' + event.sample));
"""
RAN = "() => [...document.querySelectorAll('iframe')].reduce((all, it) => all.concat(it.contentWindow?.ran ?? []), window.ran)"
LISTS = ["/desk/queue/drafts", "/desk/queue/edit", "/desk/search?q=Port", "/desk/templates", "/desk/desks", "/desk/overview", "/desk/books", "/desk/feedback"]
FIELDS = [
    "headline", "headline-alert", "headline-wire", "headline-mail", "headline-page", "slug", "byline", "places", "keywords",
    "genre", "description", "editors-note", "credit",
]


def nothing_runs(newsroom):
    strings = attack_strings()
    with browser() as chromium:
        print(f"{len(fire_raw(chromium, strings))} of {len(strings)} strings fire on a page that lets them through")
        with desk_of(chromium, newsroom, "clara") as tab:
            pages = plant(tab, newsroom, strings)
        for bypass in [True, False]:
            look_at(chromium, newsroom, pages, bypass)


def plant(tab, newsroom, strings):
    """Puts every string into every field; the pages on which they are shown."""
    pages, ferry = list(LISTS), newsroom.number("ferry")
    for begin in range(0, len(strings), STRINGS_A_STORY):
        batch = strings[begin : begin + STRINGS_A_STORY]
        number = number_in(send(tab, "/desk/story"))
        fill(tab, newsroom, number, batch)
        pages += [f"/desk/story/{number}", f"/desk/story/{number}/release", f"/desk/story/{number}/history"]
        pages += [f"/desk/story/{number}/send-back", f"/desk/story/{number}/preview"]
        joined = "\n".join(batch)
        send(tab, f"/desk/story/{number}/comment", comment=joined[:3900])
        send(tab, "/desk/templates", name=batch[0][:79], story=str(number))
        send(tab, "/desk/desks", label=batch[1][:79])
        send(tab, "/desk/views", name=batch[2][:59], query="drafts?q=" + batch[3])
        send(tab, "/desk/paste", html=joined)
        newsroom.get(newsroom.address_of(ferry) + "/feedback", form={"text": joined[:1900], "contact": batch[4][:90], "version": "1"})
        pages.append("/desk/search?q=" + quoted(batch[5]))
        pages.append("/desk/queue/drafts?q=" + quoted(batch[6]))
    for string in strings[:40]:
        send(tab, "/desk/account", **{"full-name": string[:99], "language": ""})
        pages.append("/desk/sign-in?next=" + quoted(string))
    pages += released_and_killed(tab, newsroom, strings)
    return pages


def fill(tab, newsroom, number, batch):
    """Fills the editor's form: each field bears another string of the batch, the text all of them."""
    tab.goto(newsroom.url(f"/desk/story/{number}"), wait_until="commit")
    tab.wait_for_selector("#editor input[name=edition]", state="attached")
    form = tab.evaluate("() => Object.fromEntries([...new FormData(document.getElementById('editor'))].filter(([name]) => name !== 'body'))")
    for index, field in enumerate(FIELDS):
        form[field] = batch[(index * 7 + number) % len(batch)]
    form["text"] = "\n\n".join(batch)
    form["then"] = "edit"
    send(tab, f"/desk/story/{number}/file", **form)


def released_and_killed(tab, newsroom, strings):
    """Stories on the wire whose notes, explanations and reasons are attacks."""
    pages = []
    for begin in range(0, 60, 10):
        number = newsroom.desk("file", "--headline", strings[begin], text="\n\n".join(strings[begin : begin + 10]))["story"]
        newsroom.desk("release", number)
        newsroom.desk("hold", number, "--reason", strings[begin + 1])
        newsroom.desk("lift", number)
        newsroom.desk("correct", number, "--explanation", strings[begin + 2], text="\n\n".join(strings[begin + 3 : begin + 10]))
        if begin % 20 == 0:
            newsroom.desk("kill", number, "--reason", strings[begin + 4])
        pages += [f"/desk/story/{number}", f"/desk/story/{number}/history", f"/desk/story/{number}/compare?a=1&b=2"]
        pages += [f"/desk/story/{number}/version/1", f"/desk/story/{number}/kill", f"/story/{number}"]
    return pages


def look_at(chromium, newsroom, pages, bypass):
    how = "without a policy" if bypass else "under its policy"
    with desk_of(chromium, newsroom, "ben" if False else "clara", bypass_csp=bypass) as tab:
        tab.add_init_script(WATCH)
        strangers = []
        tab.on("request", lambda request: strangers.append(request.url) if not ours(request.url, newsroom) else None)
        tab.on("dialog", lambda dialog: (strangers.append(dialog.message), dialog.dismiss()))
        for path in pages:
            tab.goto(newsroom.url(path), wait_until="load")
            ran = tab.evaluate(RAN)
            claim(not ran, f"On {path}, {how}, there ran: {ran[:3]}")
        claim(not strangers, f"Pages of the desk, {how}, asked for {strangers[:3]}")
        print(f"{len(pages)} pages {how}")


def ours(address, newsroom):
    return address.startswith((newsroom.address, "data:", "about:", "blob:"))


def quoted(text):
    import urllib.parse

    return urllib.parse.quote(text, safe="")


def fire_raw(chromium, strings):
    """The numbers of the strings that do something on a page that writes them out as they are."""

    class Careless(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            number = self.path.strip("/").split("?")[0]
            body = strings[int(number)] if number.isdigit() else ""
            page = f"<!DOCTYPE html><title>x</title><p>{body}</p><input value=\"{body}\"><textarea>{body}</textarea><a href=\"{body}\">x</a>"
            data = page.encode("utf-8", "surrogatepass")
            self.send_response(200 if number.isdigit() else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Careless)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    home = f"http://127.0.0.1:{server.server_port}/"
    try:
        with chromium.new_context() as context:
            context.add_init_script(WATCH)
            context.route("**/attack.invalid/**", lambda route: route.abort())
            return {number for number in range(len(strings)) if fires(context, home, number)}
    finally:
        server.shutdown()


def fires(context, home, number):
    with context.new_page() as tab:
        asked = []
        tab.on("request", lambda request: asked.append(request.url) if "attack.invalid" in request.url else None)
        try:
            tab.goto(home + str(number), wait_until="load", timeout=3000)
            for link in tab.locator("a").all()[:2]:
                link.evaluate("it => it.click()")
            return bool(asked) or bool(tab.evaluate(RAN))
        except Exception:
            # A string that took the page elsewhere has done something.
            return True


if __name__ == "__main__":
    run(nothing_runs)
