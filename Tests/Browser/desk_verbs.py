"""What the desk does with a story, in the browser: a lead whose change note is true, a correction of what a reader found,
withdrawing, an embargo, a hold and a kill."""

import datetime

from desk import click_on, desk_of, file_story, new_story, press_on, send, told
from newsroom import browser, claim, run

TEXT = "Bakers in Port Elm gave away 40 loaves on Monday, mayor Ida Brandt said."
LEAD = "Bakers in Port Elm gave away 14 loaves on Monday, mayor Ida Brandt said.\n\nThey will do it again in May."
FOUND = "It was 15 loaves, I was there."


def verbs(newsroom):
    with browser() as chromium, desk_of(chromium, newsroom, "clara") as tab:
        number = released(tab, newsroom)
        true_note(tab, newsroom, number)
        from_feedback_to_correction(tab, newsroom, number)
        withdraw(tab, newsroom, number)
        kill(tab, newsroom, number)
        embargo(tab, newsroom)


def released(tab, newsroom):
    number = new_story(tab, newsroom, "Bakers give loaves away", TEXT)
    tab.goto(newsroom.url(f"/desk/story/{number}/release"))
    claim("Bakers give loaves away" in tab.locator("main").inner_text(), "The release sheet does not show what moves.")
    claim(tab.locator("iframe.preview").count() == 1, "The release sheet has no preview of the page.")
    press_on(tab, "Control+Enter")
    claim(newsroom.get(f"/story/{number}").status == 308, "A story released at the desk has no page.")
    return number


def true_note(tab, newsroom, number):
    file_story(tab, newsroom, number, text=LEAD)
    tab.goto(newsroom.url(f"/desk/story/{number}/release"))
    verb, detail = tab.locator("#verb").input_value(), tab.locator("#detail").input_value()
    facts = tab.locator("main").inner_text()
    claim("40" in facts and "14" in facts, "The release sheet does not show the changed figure.")
    claim("Then correct" in facts, "A changed figure is not offered as a correction.")
    claim((verb.upper(), detail) == ("UPDATES", "lead, para 2"), f"The proposed change note is not true: {verb} {detail!r}.")
    tab.locator("input[name=act][value=lead]").check()
    press_on(tab, "Control+Enter")
    newest = newsroom.newest(number)
    claim(newest["number"] == 2, f"After the lead the newest version is {newest['number']}.")
    claim(detail in str(newest), f"The lead does not bear the note {detail!r}: {newest}")


def from_feedback_to_correction(tab, newsroom, number):
    newsroom.get(newsroom.address_of(number) + "/feedback", form={"text": FOUND, "version": "2"})
    tab.goto(newsroom.url("/desk/feedback"))
    click_on(tab.locator("ol.queue a", has_text="15 loaves").first)
    note = tab.url
    press_on(tab, "c")
    file_story(tab, newsroom, number, text=LEAD.replace("14", "15"))
    tab.goto(newsroom.url(f"/desk/story/{number}/release?as=correct"))
    explanation = tab.locator("#explanation").input_value()
    claim("15" in explanation and "14" in explanation, f"The proposed explanation is not of the figure: {explanation!r}")
    for box in tab.locator("input[type=checkbox][name=request], input[type=checkbox][name=settles]").all():
        box.check()
    press_on(tab, "Control+Enter")
    newest = newsroom.newest(number)
    claim(newest["number"] == 3 and "correct" in str(newest), f"The correction is not on the wire: {newest}")
    page = newsroom.get(newsroom.address_of(number)).words
    claim("15 loaves" in page and explanation.split(".")[0] in page, "The page does not tell of the correction.")
    tab.goto(note)
    claim("3" in tab.locator("aside .facts").inner_text(), "The reader's note does not tell the version that settled it.")


def withdraw(tab, newsroom, number):
    address = newsroom.address_of(number)
    tab.goto(newsroom.url(f"/desk/story/{number}"))
    press_on(tab, "w")
    claim(newsroom.get(address).status in (404, 410), "A story taken off the site is still there.")
    press_on(tab, "z")
    claim(newsroom.get(address).status == 200, f"Undo does not put the story back on the site; told {told(tab)!r}.")


def kill(tab, newsroom, number):
    tab.goto(newsroom.url(f"/desk/story/{number}/kill"))
    tab.locator("#reason").fill("Nothing was given away.")
    press_on(tab, "Control+Enter")
    claim(newsroom.command("show", number)[0]["stage"] != "killed", "A kill does not ask first.")
    press_on(tab, "Control+Enter")
    claim(newsroom.get(newsroom.address_of(number)).status == 410, "A killed story's page does not answer 410.")


def embargo(tab, newsroom):
    number = new_story(tab, newsroom, "Prize for bakers", "The bakers win a prize.")
    tab.goto(newsroom.url(f"/desk/story/{number}/release"))
    end = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=2)
    tab.locator("input[name=embargo][value=until]").check()
    tab.locator("#embargo-date").fill(end.strftime("%Y-%m-%d"))
    tab.locator("#embargo-time").fill("09:30")
    press_on(tab, "Control+Enter")
    claim(newsroom.newest(number)["number"] == 1, "The story under embargo is not on the wire.")
    claim("Prize for bakers" not in newsroom.get("/").words, "A story under embargo is on the site.")
    tab.goto(newsroom.url("/desk/queue/released"))
    line = tab.locator("ol.queue li", has_text="Prize for bakers").first.inner_text()
    claim("9:30" in line, f"The list does not tell when the embargo ends: {line!r}")


if __name__ == "__main__":
    run(verbs)
