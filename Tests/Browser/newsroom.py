"""What the browser tests share: the newsroom that is served, its desk, a browser, and claims that fail with a sentence.

Every script is called like this:  python Tests/Browser/NAME.py ADDRESS FOLDER PROGRAM
ADDRESS is where the site answers, FOLDER the newsroom's folder, PROGRAM the dateline program.
"""

import contextlib
import html
import http.client
import json
import os
import subprocess
import sys
import tempfile
import time
import traceback
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass

from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/bin/chromium"

_claims = {"made": 0, "failed": 0}
MOST_FAULTS_PRINTED = 25


def claim(holds, sentence):
    """Counts one claim; prints its sentence, which says what is wrong, where it doesn't hold; whether it holds."""
    _claims["made"] += 1
    if not holds:
        _claims["failed"] += 1
        if _claims["failed"] <= MOST_FAULTS_PRINTED:
            print(f"FAULT  {sentence}", flush=True)
    return bool(holds)


def run(*tests):
    """Runs the tests of a script over the newsroom its arguments name, all of them, and ends with 1 if one failed."""
    address, folder, program = sys.argv[1:4]
    newsroom = Newsroom(address.rstrip("/"), folder, program)
    started = time.monotonic()
    for test in tests:
        try:
            test(newsroom)
        except Exception as trouble:
            claim(False, f"{test.__name__} could not go on: {str(trouble).splitlines()[0]}")
            traceback.print_exc(file=sys.stdout)
    seconds = time.monotonic() - started
    print(f"{_claims['made']} claims, {_claims['failed']} faults, {seconds:.1f} s", flush=True)
    sys.exit(1 if _claims["failed"] else 0)


@dataclass
class Answer:
    """What the site said to one request, without following it elsewhere."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def text(self):
        return self.body.decode("utf-8")

    @property
    def words(self):
        """The text with its character references resolved, to look for what a reader would see."""
        return html.unescape(self.text)


class _Staying(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


_opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), _Staying)


class Newsroom:
    """A newsroom that is being served, and its desk."""

    def __init__(self, address, folder, program):
        self.address, self.folder, self.program = address, folder, program

    def url(self, path):
        return urllib.parse.urljoin(self.address + "/", path)

    def get(self, path, form=None):
        """Asks for a path or a whole address; sends a form where there is one."""
        body = urllib.parse.urlencode(form).encode() if form is not None else None
        request = urllib.request.Request(self.url(path), data=body)
        try:
            with _opener.open(request, timeout=20) as answer:
                return Answer(answer.status, answer.headers, answer.read())
        except urllib.error.HTTPError as answer:
            with answer:
                return Answer(answer.code, answer.headers, answer.read())

    def command(self, *words, text=None):
        """Runs a command of the program on this newsroom; its result as JSON lines."""
        with contextlib.ExitStack() as stack:
            if text is not None:
                file = stack.enter_context(tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8"))
                file.write(text)
                file.flush()
                words += ("--text", file.name)
            words = [self.program, *map(str, words), "--newsroom", self.folder, "--json"]
            done = subprocess.run(words, capture_output=True, text=True, timeout=60)
        if done.returncode != 0:
            raise RuntimeError(f"{' '.join(words)}: {done.stderr.strip()}")
        # Not by splitlines(), which takes a line separator inside a string of JSON for an end too.
        return [json.loads(line) for line in done.stdout.split("\n") if line]

    def desk(self, verb, *words, text=None):
        """An act of the desk; its result."""
        return self.command(verb, *words, "--by", "reader-tests", text=text)[0]

    def stories(self):
        """All stories, last changed first."""
        return self.command("list", "--limit", 10000)

    def number(self, key):
        """The number of a demo story, which is named by the end of its guid."""
        return next(story["id"] for story in self.stories() if story["guid"].endswith(f":{key}"))

    def newest(self, number):
        """The newest version of a story, as the desk sees it."""
        return max(self.command("show", number)[0]["versions"], key=lambda version: version["number"])

    def address_of(self, number):
        """The path of a story's page."""
        moved = self.get(f"/story/{number}")
        return moved.headers["Location"] if moved.status == 308 else f"/story/{number}"


@contextlib.contextmanager
def empty_newsroom(program, is_set_up=False):
    """A newsroom in which nothing has happened yet, served until the block ends; a fresh one leads everybody to its setup."""
    with tempfile.TemporaryDirectory() as parent:
        folder = os.path.join(parent, "room")
        subprocess.run([program, "init", folder, "--name", "Elm News"], check=True, capture_output=True)
        if is_set_up:
            founder = [program, "user", "add", "founder", "--full-name", "The Founder", "--roles", "chief", "--newsroom", folder]
            subprocess.run(founder, check=True, capture_output=True)
        words = [program, "serve", folder, "--port", "0"]
        with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as child:
            try:
                line = next(line for line in child.stdout if line.startswith("Open "))
                yield Newsroom(line.split()[1].rstrip("/"), folder, program)
            finally:
                child.terminate()


@contextlib.contextmanager
def browser():
    """Debian's Chromium, closed when the block ends."""
    with sync_playwright() as playwright:
        # Chromium refuses its sandbox to root, as whom containers often run.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        try:
            yield chromium
        finally:
            chromium.close()
