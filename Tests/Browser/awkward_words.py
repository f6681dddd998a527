"""Words that look like markup or like an address are shown as they are written, even by a browser that would run them."""

from newsroom import browser, claim, run

MARKUP = "<img src=x onerror=alert(1)><script>alert(2)</script>"
HEADLINE = f"Mayor {MARKUP} & \"quotes\" 'too'"
BYLINE = f"By {MARKUP}"
TEXT = f"{MARKUP} opens.\n\n</p></div><svg onload=alert(3)>\n\njavascript:alert(4) {{{{headline}}}} {{{{{{byline}}}}}}"
KEYWORDS = ["AC/DC", "50% off", "C#", "why?", "a+b", "<b>bold</b>", "\"quoted\""]


def words_stay_words(newsroom):
    number = newsroom.desk(
        "file", "--headline", HEADLINE, "--byline", BYLINE, "--sections", "culture", "--keywords", ",".join(KEYWORDS), text=TEXT
    )["story"]
    newsroom.desk("release", number)
    # With the site's own protection switched off, only its writing of words as words can hold.
    with browser() as chromium, chromium.new_context(bypass_csp=True) as context:
        tab = context.new_page()
        said = []
        tab.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
        path = newsroom.address_of(number)
        for place in ("/", "/section/culture", path, path + "/history", path + "/thanks"):
            tab.goto(newsroom.url(place), wait_until="load")
            claim(HEADLINE in tab.locator("main").inner_text(), f"{place} does not show the headline as it is written.")
            claim(tab.locator("[onerror], [onload], svg").count() == 0, f"{place} takes words for markup.")
        read(tab, newsroom, path)
        follow_keywords(tab, newsroom, path)
        claim(not said, f"Words were run as a script: {said}")
    newsroom.desk("kill", number, "--reason", f"{MARKUP} was a joke.")
    claim(MARKUP not in newsroom.get(path).text, "The notice of a killed story takes its reason for markup.")


def read(tab, newsroom, path):
    tab.goto(newsroom.url(path))
    claim(tab.locator(".byline").inner_text() == BYLINE, "The byline is not shown as it is written.")
    body = tab.locator(".body").inner_text()
    for paragraph in TEXT.split("\n\n"):
        claim(paragraph in body, f"The text is not shown as it is written: {paragraph!r}")


def follow_keywords(tab, newsroom, path):
    tab.goto(newsroom.url(path))
    shown = tab.locator(".keywords a")
    claim(shown.all_inner_texts() == KEYWORDS, f"The keywords are shown as {shown.all_inner_texts()}.")
    for word, link in zip(shown.all_inner_texts(), shown.all()):
        address = link.get_attribute("href")
        answer = tab.context.request.get(newsroom.url(address))
        claim(answer.status == 200, f"The keyword {word!r} leads to {address}, which answers {answer.status}.")


if __name__ == "__main__":
    run(words_stay_words)
