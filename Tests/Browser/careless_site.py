"""A site that lets everything through, to see which of the attack strings do anything where nothing stops them."""

import contextlib
import http.server
import threading

# Notes what a page runs, and what its policy would have stopped, in it and in its frames.
WATCH = """
    window.ran = [];
    const note = what => (...words) => { window.ran.push(what + ' ' + words.join(' ')); return null; };
    for (const name of ['fired', 'alert', 'confirm', 'prompt', 'print'])
        Object.defineProperty(window, name, { value: note(name), configurable: false, writable: false });
    document.addEventListener('securitypolicyviolation', event =>
        window.ran.push(`policy ${event.violatedDirective} ${event.sourceFile} ${event.sample}`));
    // Frames need no news of their own, and would take up the lines that a browser opens to a server.
    if (window !== window.top) window.EventSource = class extends EventTarget { close() {} };
"""


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
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            number = self.path.strip("/")
            frames = "".join(f"<iframe name={index} src=/{index}></iframe>" for index in range(len(strings)))
            found = number.isdigit() or not number
            page = careless_page(strings[int(number)]) if number.isdigit() else frames if found else ""
            body = ("<!DOCTYPE html><title>x</title>" + page).encode("utf-8", "surrogatepass")
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

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
