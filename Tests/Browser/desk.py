"""What the browser tests of the desk share: signing in, its keys, and a list of all its pages."""

import contextlib
import glob
import re
import subprocess
from dataclasses import dataclass

# What `dateline demo` gives everybody in it.
PASSWORD = "farlight-demo"


def sign_in(tab, newsroom, name, password=PASSWORD, at="/desk/sign-in"):
    """Signs somebody in, with the keyboard alone."""
    tab.goto(newsroom.url(at))
    focused(tab, "#name")
    tab.keyboard.type(name)
    tab.keyboard.press("Tab")
    focused(tab, "input[type=password]")
    tab.keyboard.type(password)
    with tab.expect_navigation():
        tab.keyboard.press("Enter")
    if at in tab.url:
        raise RuntimeError(f"{name} cannot sign in: {tab.locator('main').inner_text()}")


def add_person(newsroom, name, roles, full_name=None, password=PASSWORD):
    """Somebody who can sign in from now on."""
    words = [newsroom.program, "user", "add", name, "--full-name", full_name or name, "--roles", roles, "--password-stdin"]
    done = subprocess.run([*words, "--newsroom", newsroom.folder], input=password + "\n", capture_output=True, text=True)
    if done.returncode != 0 and "already" not in done.stderr:
        raise RuntimeError(done.stderr)


@contextlib.contextmanager
def desk_of(chromium, newsroom, name, **settings):
    """A tab in which somebody has signed in, in a browser context of its own."""
    with chromium.new_context(reduced_motion="reduce", **settings) as context:
        tab = context.new_page()
        sign_in(tab, newsroom, name)
        yield tab


def press(tab, *keys):
    for key in keys:
        tab.keyboard.press(key)


def press_on(tab, *keys):
    """Presses keys, the last of which leads to another page."""
    press(tab, *keys[:-1])
    with tab.expect_navigation():
        tab.keyboard.press(keys[-1])


def click_on(target):
    """Clicks what leads to another page, and waits until that page is there."""
    with target.page.expect_navigation():
        target.click()


def focused(tab, selector):
    """Waits until an element of a fresh page has the focus that the page gives it."""
    tab.wait_for_selector(f"{selector}:focus")


def leave_field(tab):
    """Out of a field that has the focus, so that letters are keys again."""
    tab.evaluate("() => document.activeElement.blur()")


def told(tab):
    """What the page says was just done."""
    return " ".join(tab.locator(".notices .notice p").all_inner_texts())


def send(tab, path, **fields):
    """Posts a form of the desk from the page that is open, with its token; where it led."""
    return tab.evaluate(
        """async ([path, fields]) => {
            const form = new URLSearchParams(fields);
            form.set('token', document.querySelector('meta[name=desk-token]').content);
            const answer = await fetch(path, { method: 'POST', body: form });
            return answer.url;
        }""",
        [path, fields],
    )


def number_in(address):
    """The story's number in an address of the desk."""
    return int(re.search(r"/desk/story/(\d+)", address).group(1))


def new_story(tab, newsroom, headline, text="", **fields):
    """A new draft with a headline and a text, filed by a form; its number."""
    number = number_in(send(tab, "/desk/story"))
    file_story(tab, newsroom, number, headline=headline, text=text, **fields)
    return number


def file_story(tab, newsroom, number, **fields):
    """Files what the fields say, all others as they stand in the editor, and stays on the story's page."""
    tab.goto(newsroom.url(f"/desk/story/{number}"))
    form = tab.evaluate(
        """() => Object.fromEntries([...new FormData(document.getElementById('editor'))].filter(([name]) => name !== 'body'))"""
    )
    form.update({"then": ""}, **{name.replace("_", "-"): value for name, value in fields.items()})
    where = send(tab, f"/desk/story/{number}/file", **form)
    tab.goto(where)


@dataclass
class Page:
    name: str
    path: str
    status: int = 200


def routes_without_parameters():
    """The addresses of all pages of the desk that name no story, person or the like, out of its source."""
    found = set()
    for file in glob.glob("Sources/Web/Desk/**/*.swift", recursive=True):
        with open(file, encoding="utf-8") as source:
            found.update(re.findall(r'\.get\(\s*"(/desk[^":]*)"\s*,', source.read()))
    return found


# Answers that are no pages.
NO_PAGES = {"/desk", "/desk/live", "/desk/books/export"}
# A link for a new password that has no secret in it is refused.
ODD = {"/desk/new-password": 422}
FOR_ANYONE = ["/desk/sign-in", "/desk/forgot"]


def every_page(newsroom, tab):
    """All kinds of page of the desk in the demo newsroom, for who may everything; `tab` is signed in as such."""
    stories = {story["stage"]: story["id"] for story in newsroom.stories()}
    ferry, killed = newsroom.number("ferry"), newsroom.number("port-director-killed")
    arabic = newsroom.number("ferry-ar")
    draft = new_story(tab, newsroom, "Rain on the hills above Port Elm", "It rained.\n\nIt will rain again.")
    package = number_in(send(tab, "/desk/package", headline="Port Elm in the rain", stories=str(ferry)))
    send(tab, "/desk/templates", name="Weather")
    send(tab, "/desk/desks", label="National")
    send(tab, "/desk/styles", name="elm-style", byline="By {name}, {agency}", spellings="harbour=harbor", then="save")
    pages = [Page(path.removeprefix("/desk/"), path, ODD.get(path, 200)) for path in sorted(routes_without_parameters() - NO_PAGES - set(FOR_ANYONE))]
    pages += [Page(f"queue {name}", f"/desk/queue/{name}") for name in QUEUES]
    pages += [Page(f"queue with filters", "/desk/queue/released?q=ferry&urgency=3"), Page("search", "/desk/search?q=ferry")]
    for name, number in {"draft": draft, "released story": ferry, "Arabic story": arabic, "killed story": killed, **stories}.items():
        pages.append(Page(f"{name}", f"/desk/story/{number}"))
    sheets = ["release", "hold", "kill", "translate", "history", "compare", "version/1", "release?as=correct"]
    pages += [Page(f"{sheet} of a story", f"/desk/story/{ferry}/{sheet}") for sheet in sheets]
    pages += [Page(f"{sheet} of a draft", f"/desk/story/{draft}/{sheet}") for sheet in ["release", "send-back", "history"]]
    pages += [Page("package", f"/desk/story/{package}"), Page("package's order", f"/desk/story/{package}/package")]
    pages += [Page(f"{kind} {number}", f"/desk/{kind}/{number}") for kind in ["subscribers", "products", "destinations"] for number in [1, 3]]
    pages += [Page("house style", "/desk/styles/elm-style")]
    pages += [Page("preview of a destination", "/desk/destinations/1/preview")]
    pages += [Page("destination of a subscriber", "/desk/destinations/new?subscriber=elm-daily")]
    pages += [Page(f"receipts of {number}", f"/desk/story/{number}/receipts") for number in [ferry, killed]]
    pages += first_of(newsroom, tab, ["/desk/people", "/desk/templates", "/desk/feedback"])
    pages.append(Page("what is not there", "/desk/story/999999", 404))
    return unique(pages)


QUEUES = ["incoming", "drafts", "edit", "ready", "scheduled", "released", "held", "killed"]


def first_of(newsroom, tab, lists):
    """The first page that each list leads to."""
    for path in lists:
        tab.goto(newsroom.url(path))
        links = tab.locator(f"main a[href^='{path}/']").all()
        if links:
            yield Page(f"one of {path}", links[0].get_attribute("href"))


def unique(pages):
    seen = set()
    return [page for page in pages if not (page.path in seen or seen.add(page.path))]
