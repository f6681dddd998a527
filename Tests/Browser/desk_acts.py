"""While a reader looks, the desk releases, leads, corrects, holds, lifts and kills: the page says each at once."""

from desk import click_on
from newsroom import browser, claim, run

FIRST = "Bakers & millers agree on <longer> nights"
TEXT = "Bakers in Port Elm agreed to longer nights on Monday.\n\nFlour for 40 loaves was given away."
SECOND_TEXT = "Bakers in Port Elm start longer nights on Friday.\n\nFlour for 40 loaves was given away."
RIGHT_TEXT = "Bakers in Port Elm start longer nights on Friday.\n\nFlour for 14 loaves was given away."
EXPLANATION = "Flour for 14 loaves was given away, not 40."
REASON = "The bakers' guild says that it never met."


def desk_acts_while_a_reader_looks(newsroom):
    with browser() as chromium, chromium.new_context() as context:
        front, story = context.new_page(), context.new_page()
        front.goto(newsroom.url("/"))
        number = release(newsroom, front, story)
        lead(newsroom, number, story)
        correct(newsroom, number, front, story)
        hold_and_lift(newsroom, number, front, story)
        kill(newsroom, number, front, story)


def top(front):
    front.reload()
    return front.locator("main h2 a").first.inner_text()


def release(newsroom, front, story):
    number = newsroom.desk("file", "--headline", FIRST, "--sections", "national", text=TEXT)["story"]
    claim(top(front) != FIRST, "A story that is only filed is on the front page.")
    claim(newsroom.get(f"/story/{number}").status == 404, "A story that is only filed has a page.")
    newsroom.desk("release", number)
    claim(top(front) == FIRST, f"After the release the front page's top story is {top(front)!r}.")
    click_on(front.locator("main h2 a").first)
    story.goto(front.url)
    front.goto(newsroom.url("/"))
    claim(story.locator("h1").inner_text() == FIRST, "The released story's page has another headline.")
    return number


def lead(newsroom, number, story):
    address = story.url
    newsroom.desk("lead", number, "--note", "ADDS day in para 1", text=SECOND_TEXT)
    story.reload()
    claim(story.url == address, f"The lead moved the story from {address} to {story.url}.")
    body = story.locator("main").inner_text()
    claim("on Friday" in body and "on Monday" not in body, "The lead's text is not on the page.")
    claim("LEAD" in body, "The page does not show the tag LEAD.")
    claim("Updated" in body, "The page does not say that it was updated.")
    claim("ADDS" not in body, "Readers see the note that is for clients.")
    click_on(story.locator("a[href$='/history']"))
    shown = story.locator("main ol > li")
    claim(shown.count() == 2, f"After a lead the history shows {shown.count()} versions.")
    newest = shown.first.inner_text()
    claim("2" in newest and "LEAD" in newest, f"The history does not show version 2 as a LEAD: {newest!r}")
    story.goto(address)


def correct(newsroom, number, front, story):
    newsroom.desk("correct", number, "--explanation", EXPLANATION, text=RIGHT_TEXT)
    story.reload()
    box = story.locator(".correction")
    claim(box.count() == 1 and EXPLANATION in box.inner_text(), "The page does not show the correction's explanation.")
    body = story.locator(".body").inner_text()
    claim("14 loaves" in body and "40 loaves" not in body, "The corrected text is not on the page.")
    top(front)
    claim("Correction" in front.locator("article.lead").inner_text(), "The front page does not mark the story as corrected.")


def hold_and_lift(newsroom, number, front, story):
    newsroom.desk("hold", number, "--reason", "The loaves are being counted again.")
    claim(story.reload().status == 404, "A story on hold still has a page.")
    claim(top(front) != FIRST, "A story on hold is still on the front page.")
    for version in (1, 2, 3):
        status = newsroom.get(f"{newsroom.address_of(number)}/version/{version}").status
        claim(status == 404, f"Version {version} of a story on hold answers {status}.")
    newsroom.desk("lift", number)
    claim(story.reload().status == 200, "A story whose hold was lifted has no page.")
    claim("14 loaves" in story.locator(".body").inner_text(), "A story whose hold was lifted has lost its text.")
    claim(top(front) == FIRST, "A story whose hold was lifted is not on the front page.")


def kill(newsroom, number, front, story):
    address = story.url
    newsroom.desk("kill", number, "--reason", REASON)
    claim(story.reload().status == 410, "A killed story's page does not answer 410.")
    notice = story.locator("main").inner_text()
    claim(REASON in notice, "The notice of a killed story does not say why.")
    claim("loaves" not in story.content(), "The notice of a killed story repeats its text.")
    claim(FIRST not in story.content() and FIRST not in notice, "The notice of a killed story repeats its headline.")
    for path in ("/version/1", "/version/2", "/version/3", "/history"):
        answer = newsroom.get(address + path)
        claim(answer.status == 410, f"{path} of a killed story answers {answer.status}.")
        claim(FIRST not in answer.words and "loaves" not in answer.words, f"{path} of a killed story still tells it.")
    top(front)
    claim(FIRST not in front.locator("body").inner_text(), "A killed story is on the front page.")
    for path in ("/section/national", "/feed.xml", "/rss.xml", "/feed.json", "/section/national/feed.xml"):
        claim(FIRST not in newsroom.get(path).words, f"A killed story's headline is on {path}.")
    claim(REASON in newsroom.get("/feed.xml").words, "The Atom feed does not tell why the story was killed.")


if __name__ == "__main__":
    run(desk_acts_while_a_reader_looks)
