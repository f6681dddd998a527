"""A reader whose browser runs no script can read, look back through the versions, and write to the desk."""

import os
import sqlite3

from newsroom import browser, claim, run


def reader_without_script(newsroom):
    with browser() as chromium, chromium.new_context(java_script_enabled=False) as context:
        tab = context.new_page()
        read(tab, newsroom)
        look_back(tab)
        send_nothing(tab)
        send_feedback(tab, newsroom)


def read(tab, newsroom):
    tab.goto(newsroom.url("/"))
    headlines = tab.locator("main h2 a, main h3 a")
    claim(headlines.count() >= 20, f"The front page shows only {headlines.count()} stories.")
    headline = newsroom.newest(newsroom.number("ferry"))["copy"]["headline"]["text"]
    headlines.filter(has_text=headline).first.click()
    shown = tab.locator("h1").inner_text()
    claim(shown == headline, f"The front page's story {headline!r} leads to {shown!r}.")


def look_back(tab):
    story = tab.url
    tab.locator("a[href$='/history']").click()
    versions = tab.locator("main ol li")
    claim(versions.count() > 10, f"The ferry story's history shows {versions.count()} versions.")
    earlier = tab.locator("main ol a[href$='/version/2']")
    headline = earlier.inner_text()
    earlier.click()
    claim(tab.locator("h1").inner_text() == headline, f"Version 2 is not headed {headline!r}.")
    claim("This is an earlier version" in tab.locator("main").inner_text(), "Version 2 does not say that it is an earlier one.")
    claim(tab.locator("form").count() == 0, "An earlier version asks for feedback.")
    tab.get_by_role("link", name="Read the newest version").click()
    claim(tab.url == story, f"The way back from version 2 leads to {tab.url}, not {story}.")


def send_nothing(tab):
    # The browser itself stops an empty text, but not a blank one.
    tab.get_by_label("How can we improve?").fill("   ")
    tab.get_by_label("Your e-mail").fill("reader@example.org")
    tab.get_by_role("button", name="Send").click()
    problem = tab.get_by_role("alert")
    claim(problem.count() == 1 and problem.inner_text().endswith("."), "Blank feedback is not answered with a sentence.")
    kept = tab.get_by_label("Your e-mail").input_value()
    claim(kept == "reader@example.org", f"After blank feedback the reader's address is {kept!r}.")


def send_feedback(tab, newsroom):
    words = "The map is missing — „la carte“, الخريطة."
    tab.get_by_label("How can we improve?").fill(words)
    tab.get_by_role("button", name="Send").click()
    claim("Thank you for your feedback" in tab.locator("h1").inner_text(), "Feedback is not thanked for.")
    with sqlite3.connect(os.path.join(newsroom.folder, "newsroom.sqlite")) as database:
        kept = database.execute("SELECT text, contact, number FROM feedback WHERE text = ?", [words]).fetchall()
    number = newsroom.newest(newsroom.number("ferry"))["number"]
    claim(set(kept) == {(words, "reader@example.org", number)}, f"The desk has kept {kept} of the feedback on version {number}.")
    tab.locator("main a").first.click()
    claim(tab.locator("article h1").count() == 1, "The thanks do not lead back to the story.")


if __name__ == "__main__":
    run(reader_without_script)
