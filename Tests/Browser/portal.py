"""What the browser tests of the portal share: subscribers with editors, signing in, and a list of all its pages."""

import contextlib
import glob
import re
import subprocess

import desk
from desk import PASSWORD, Page, unique

PRODUCTS = {"portal-all": [], "portal-world": ["--section", "world"]}


def command(newsroom, *words, text=None, may_fail=False):
    """Runs the program on the newsroom; what it printed."""
    done = subprocess.run(
        [newsroom.program, *words, "--newsroom", newsroom.folder], input=text, capture_output=True, text=True)
    if done.returncode != 0 and not may_fail:
        raise RuntimeError(done.stderr)
    return done.stdout


def add_editor(newsroom, name="kim", subscriber="northern", full_name="Kim Larsen"):
    """An editor of a subscriber who has everything and the archive; who is there already stays."""
    for product, filters in PRODUCTS.items():
        command(newsroom, "product", "add", product, "--title", product.removeprefix("portal-").title(), *filters, may_fail=True)
    command(newsroom, "subscriber", "add", subscriber, "--title", "Northern Post", "--archive",
            *[word for product in PRODUCTS for word in ("--product", product)], may_fail=True)
    command(newsroom, "subscriber", "editor", "add", subscriber, name, "--full-name", full_name,
            "--email", f"{name}@northern.example", "--password-stdin", text=PASSWORD + "\n", may_fail=True)


def sign_in(tab, newsroom, name="kim"):
    """Signs an editor in, with the keyboard alone."""
    desk.sign_in(tab, newsroom, name, at="/portal/sign-in")


@contextlib.contextmanager
def portal_of(chromium, newsroom, name="kim", **settings):
    """A tab in which an editor has signed in, in a browser context of its own."""
    with chromium.new_context(reduced_motion="reduce", **settings) as context:
        tab = context.new_page()
        sign_in(tab, newsroom, name)
        yield tab


def routes_without_parameters():
    """The addresses of all pages of the portal that name no story or the like, out of its source."""
    found = set()
    for file in glob.glob("Sources/Web/Portal/**/*.swift", recursive=True):
        with open(file, encoding="utf-8") as source:
            found.update(re.findall(r'\.get\(\s*"(/portal[^":]*)"\s*,', source.read()))
    return found


# Answers that are no pages, and the way out of looking in.
NO_PAGES = {"/portal/live", "/portal/usage.csv", "/portal/leave"}
# A link for a new password that has no secret in it, and an archive of nothing, are refused.
ODD = {"/portal/new-password": 422, "/portal/archive": 422}
FOR_ANYONE = ["/portal/sign-in", "/portal/forgot"]


def every_page(newsroom):
    """All kinds of page of the portal over the demo newsroom."""
    stories = {story["stage"]: story["id"] for story in newsroom.stories()}
    ferry, arabic, killed = newsroom.number("ferry"), newsroom.number("ferry-ar"), newsroom.number("port-director-killed")
    pages = [Page(path.removeprefix("/portal/"), path, ODD.get(path, 200))
             for path in sorted(routes_without_parameters() - NO_PAGES - set(FOR_ANYONE))]
    pages += [Page("a product", "/portal/product/portal-world"), Page("search", "/portal/search?q=ferry"),
              Page("search that finds nothing", "/portal/search?q=zzzz"), Page("usage long ago", "/portal/usage?month=2020-01")]
    for name, number in {"story": ferry, "Arabic story": arabic, "killed story": killed, "released": stories["released"]}.items():
        pages.append(Page(name, f"/portal/story/{number}"))
    pages += [Page("earlier version", f"/portal/story/{ferry}/version/2"), Page("comparison", f"/portal/story/{ferry}/compare"),
              Page("what is not there", "/portal/story/999999", 404)]
    return unique(pages)
