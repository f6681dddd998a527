"""A front page with more stories than it holds goes on to an older one, and no story is lost or shown twice between them."""

from accessibility import look_at
from newsroom import browser, claim, run
from pages import Page

PER_PAGE = 30


def front_page_goes_on(newsroom):
    fill(newsroom)
    with browser() as chromium, chromium.new_context(reduced_motion="reduce") as context:
        tab = context.new_page()
        tab.goto(newsroom.url("/"))
        first = stories(tab)
        claim(len(first) == PER_PAGE, f"The front page shows {len(first)} stories.")
        tab.get_by_role("link", name="Older stories").click()
        second = stories(tab)
        claim(second, "The second page shows no story.")
        claim(not set(first) & set(second), f"Both pages show {set(first) & set(second)}.")
        canonical = tab.locator("link[rel=canonical]").get_attribute("href")
        claim(canonical == tab.url, f"The second page's canonical address is {canonical}, not {tab.url}.")
        public = [number for number in numbers(newsroom) if newsroom.address_of(number) in first + second]
        claim(len(public) == len(first + second), "The pages show a story that the desk does not have.")
        tab.get_by_role("link", name="Newer stories").click()
        claim(stories(tab) == first, "The way back from the second page does not lead to the first.")
        look_at(Page("second front page", "/?page=2"), newsroom, context)
        look_at(Page("page after the last", "/?page=99", 404), newsroom, context)


def numbers(newsroom):
    return [story["id"] for story in newsroom.stories() if story["stage"] == "released"]


def fill(newsroom):
    """Releases as many stories as it takes for a second page."""
    shown = newsroom.get("/").text.count("<h3")
    for count in range(max(0, PER_PAGE + 2 - shown)):
        words = ["--headline", f"Short item {count}", "--sections", "weather"]
        number = newsroom.desk("file", *words, text="It rained.")["story"]
        newsroom.desk("release", number)


def stories(tab):
    """The paths of the stories that a list shows, in order."""
    links = tab.locator("main h2 a, main h3 a")
    return [link.get_attribute("href") for link in links.all()]


if __name__ == "__main__":
    run(front_page_goes_on)
