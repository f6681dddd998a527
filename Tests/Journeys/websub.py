"""A subscriber of WebSub as the standard has it (https://www.w3.org/TR/websub/), against a newsroom that is being served.

Run as: python Tests/Journeys/websub.py ADDRESS PROGRAM ROOM [closed]
With `closed` the newsroom may not speak to this machine, and nothing may come here.
"""

import hashlib
import hmac
import http.server
import json
import queue
import re
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

ADDRESS, PROGRAM, ROOM = sys.argv[1].rstrip("/"), sys.argv[2], sys.argv[3]
SECRET = "a secret of the subscriber's"
FEEDS = ["/feed.xml", "/rss.xml", "/feed.json"]


class Subscriber(http.server.BaseHTTPRequestHandler):
    asked, told = queue.Queue(), queue.Queue()
    statuses = []
    confirms = True

    def do_GET(self):
        query = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(self.path).query))
        self.asked.put(query)
        body = query.get("hub.challenge", "") if Subscriber.confirms else "no"
        self.answer(200, body.encode())

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        status = Subscriber.statuses.pop(0) if Subscriber.statuses else 202
        self.told.put((self.path, dict(self.headers), body, status))
        self.answer(status, b"")

    def answer(self, status, body):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def expect(holds, sentence):
    if not holds:
        sys.exit(f"FAULT  {sentence}")


def fetch(path, form=None):
    body = urllib.parse.urlencode(form).encode() if form else None
    try:
        with urllib.request.urlopen(urllib.request.Request(ADDRESS + path, data=body), timeout=20) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.headers, answer.read()


def run(*words):
    done = subprocess.run([PROGRAM, *words, "--newsroom", ROOM, "--by", "ana", "--json"], capture_output=True, text=True)
    expect(done.returncode == 0, done.stderr)
    return json.loads(done.stdout.split("\n")[0])


def release(headline):
    story = str(run("file", "--headline", headline, "--urgency", "2")["story"])
    run("release", story)
    return story


def discover(path):
    """The hub and the feed's own name, as they stand in the head; the feed itself has to say the same."""
    _, headers, body = fetch(path)
    links = {kind: address for address, kind in re.findall(r'<([^>]*)>; rel="(\w+)"', headers["Link"])}
    for kind in ["hub", "self"]:
        expect(links[kind].encode() in body.replace(b"\\/", b"/"), f"{path} does not name its {kind} in itself")
    return links["hub"], links["self"]


def ask(mode, topic, callback, **more):
    form = {"hub.mode": mode, "hub.topic": topic, "hub.callback": callback, **{f"hub.{name}": value for name, value in more.items()}}
    return fetch("/hub", form)


def next_of(waiting, seconds, what):
    try:
        return waiting.get(timeout=seconds)
    except queue.Empty:
        sys.exit(f"FAULT  {what} did not come within {seconds} seconds")


def expect_quiet(waiting, seconds, what):
    try:
        found = waiting.get(timeout=seconds)
        sys.exit(f"FAULT  {what}: {found}")
    except queue.Empty:
        pass


def subscribe(topic, callback, mode="subscribe"):
    status, _, body = ask(mode, topic, callback, secret=SECRET, lease_seconds="3600")
    expect(status == 202, f"{mode} is answered with {status} {body}")
    question = next_of(Subscriber.asked, 10, "the question whether it is wanted")
    expect((question["hub.mode"], question["hub.topic"]) == (mode, topic), f"another question: {question}")
    expect(mode == "unsubscribe" or question["hub.lease_seconds"] == "3600", f"another lease: {question}")
    expect(len(question["hub.challenge"]) >= 32, f"a challenge that can be guessed: {question}")
    time.sleep(0.5)


def is_signed(headers, body):
    given = headers.get("X-Hub-Signature", "")
    return hmac.compare_digest(given, "sha256=" + hmac.new(SECRET.encode(), body, hashlib.sha256).hexdigest())


def expect_feed(path, topic, words, seconds=10):
    """The next thing told is the feed as anybody gets it, signed, with these words in it."""
    place, headers, body, status = next_of(Subscriber.told, seconds, f"the news of {words}")
    expect(words.encode() in body and body == fetch(path)[2], f"what was told is not the feed with {words}")
    expect(is_signed(headers, body), f"the signature is wrong: {headers}")
    expect(headers["Content-Type"] == fetch(path)[1]["Content-Type"], f"the type is {headers['Content-Type']}")
    expect(f'<{topic}>; rel="self"' in headers["Link"] and 'rel="hub"' in headers["Link"], f"the head: {headers}")
    return status


def main():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Subscriber)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    home = f"http://127.0.0.1:{server.server_port}"
    hub, atom = discover("/feed.xml")
    expect(hub == ADDRESS + "/hub", f"the hub is at {hub}")
    if "closed" in sys.argv:
        expect(ask("subscribe", atom, home + "/a")[0] == 202, "a wish is not taken")
        return expect_quiet(Subscriber.asked, 3, "a newsroom spoke to this machine, which it may not")

    for form in [
        {}, {"hub.mode": "publish"}, {"hub.mode": "subscribe", "hub.topic": "https://port.example/feed.xml", "hub.callback": home},
        {"hub.mode": "subscribe", "hub.topic": atom + "?x=1", "hub.callback": home},
        {"hub.mode": "subscribe", "hub.topic": atom, "hub.callback": "ftp://127.0.0.1/"},
        {"hub.mode": "subscribe", "hub.topic": atom, "hub.callback": home, "hub.secret": "x" * 200},
        {"hub.mode": "subscribe", "hub.topic": atom, "hub.callback": home, "hub.lease_seconds": "-1"},
    ]:
        expect(fetch("/hub", form or {"x": "y"})[0] == 400, f"{form} is taken")
    expect_quiet(Subscriber.asked, 1, "a question came after a wish that was refused")

    Subscriber.confirms = False
    ask("subscribe", atom, home + "/no")
    next_of(Subscriber.asked, 10, "the question")
    Subscriber.confirms = True
    for path in FEEDS:
        subscribe(discover(path)[1], f"{home}/told?by={path}")
    expect_quiet(Subscriber.told, 1, "something was told before anything changed")

    release("Ferry aground off Port Elm")
    places = {}
    for _ in FEEDS:
        place, headers, body, _ = next_of(Subscriber.told, 10, "the first story")
        path = place.split("by=")[1]
        places[path] = body == fetch(path)[2] and is_signed(headers, body)
    expect(places == {path: True for path in FEEDS}, f"told were {places}")
    for path in FEEDS[1:]:
        subscribe(discover(path)[1], f"{home}/told?by={path}", mode="unsubscribe")

    Subscriber.statuses = [500]
    story = release("Second story of the day")
    began = time.monotonic()
    expect(expect_feed("/feed.xml", atom, "Second story") == 500, "the failure was not the first")
    expect(expect_feed("/feed.xml", atom, "Second story", 20) == 202, "there was no second try")
    print(f"tried again after {time.monotonic() - began:.1f} s")

    run("kill", story, "--reason", "It was a drill.")
    expect_feed("/feed.xml", atom, "deleted-entry")
    Subscriber.statuses = [410]
    release("Third story")
    expect_feed("/feed.xml", atom, "Third story")
    release("Fourth story")
    expect_quiet(Subscriber.told, 8, "who had gone was told again")
    began = time.monotonic()
    subscribe(atom, f"{home}/told?by=/feed.xml")
    release("Fifth story")
    began = time.monotonic()
    expect_feed("/feed.xml", atom, "Fifth story")
    print(f"told {time.monotonic() - began:.2f} s after the release")


main()
