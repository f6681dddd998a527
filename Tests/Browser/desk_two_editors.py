"""Two people at one story: who holds it is shown, taking over is told to the other, and no text is lost."""

from desk import desk_of, new_story, press_on
from newsroom import browser, claim, run

FIRST = "Ana writes that the harbor is closed."
SECOND = "Ben adds that it opens on Friday."
LATE = " And this Ana typed too late."


def two_editors(newsroom):
    with browser() as chromium:
        with desk_of(chromium, newsroom, "clara") as ana, desk_of(chromium, newsroom, "ben") as ben:
            number = new_story(ana, newsroom, "Harbor of Port Elm closed", "The harbor is closed.")
            write(ana, FIRST)
            wait_until_saved(ana)
            story = newsroom.url(f"/desk/story/{number}")
            the_other_sees_who_writes(ben, story)
            takeover(ana, ben, story)
            nothing_is_lost(ana, ben, story)


def write(tab, text):
    surface = tab.locator("[data-surface]")
    surface.focus()
    tab.keyboard.press("Control+End")
    tab.keyboard.type(" " + text)


def wait_until_saved(tab):
    tab.wait_for_function("() => document.getElementById('writing-status').dataset.state === 'saved'", timeout=10000)


def the_other_sees_who_writes(ben, story):
    ben.goto(story)
    claim("Clara" in ben.locator("main").inner_text(), "Whoever comes second is not told who writes.")
    claim(ben.locator("button[data-key=t]").count() == 1, "Whoever comes second is not offered to take over.")


def takeover(ana, ben, story):
    press_on(ben, "t")
    claim(ben.locator(".drafts a").count() > 0, "Whoever takes over is not shown what the other wrote.")
    write(ben, SECOND)
    wait_until_saved(ben)
    write(ana, LATE)
    ana.wait_for_function("() => document.getElementById('writing-status').dataset.state === 'taken'", timeout=30000)
    claim("Ben" in ana.locator("main").inner_text(), "Whoever lost the story is not told to whom.")


def nothing_is_lost(ana, ben, story):
    press_on(ben, "Control+s")
    ana.goto(story)
    claim(SECOND in ana.locator("main").inner_text() + text_of(ana), "What the second wrote is not in the story.")
    kept = ana.locator(".drafts a")
    claim(kept.count() > 0, "The first one's text is not among the kept drafts.")
    found = []
    for href in [link.get_attribute("href") for link in kept.all()]:
        ana.goto(ana.url.split("/desk")[0] + href)
        found.append(ana.locator("main").inner_text())
    whole = " ".join(found)
    claim("typed too late" in whole, "What the first one typed after the takeover is lost.")


def text_of(tab):
    surface = tab.locator("[data-surface]")
    return surface.inner_text() if surface.count() else tab.locator("main").inner_text()


if __name__ == "__main__":
    run(two_editors)
