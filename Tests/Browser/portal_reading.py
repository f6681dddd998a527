"""An editor of a subscriber at work: signing in, the live wire, copying, taking, following; by keyboard, and without script."""

import io
import time
import zipfile

from desk import add_person, desk_of, press, press_on, told
from newsroom import browser, claim, run
from portal import add_editor, portal_of, sign_in


def new_stories_come_by_themselves(newsroom):
    add_editor(newsroom)
    with browser() as chromium, portal_of(chromium, newsroom) as tab:
        tab.wait_for_timeout(1500)
        begun = release(newsroom, "Lanterns relit along the strait")
        tab.locator("ol.queue a", has_text="Lanterns relit along the strait").wait_for(timeout=5000)
        took = time.monotonic() - begun
        claim(took < 3, f"A story came to an open page {took:.1f} s after its release.")
        # Nothing moves under somebody who has ticked a story.
        tab.locator("ol.queue input").nth(1).check()
        release(newsroom, "Second lantern story")
        button = tab.locator("[data-arrivals]")
        button.wait_for(timeout=5000)
        claim(tab.locator("ol.queue a", has_text="Second lantern story").count() == 0, "The list moved under a ticked story.")
        claim(button.inner_text() == "1 new", f"The button says {button.inner_text()}.")
        button.click()
        tab.locator("ol.queue a", has_text="Second lantern story").wait_for(timeout=2000)
        claim(tab.locator("ol.queue input:checked").count() == 1, "The tick is lost with the new list.")


def release(newsroom, headline):
    """Puts a story on the wire; when that began."""
    story = newsroom.desk("file", "--headline", headline, text=f"{headline}.\n\nMore follows.")["story"]
    begun = time.monotonic()
    newsroom.desk("release", story)
    return begun


def copy_and_take(newsroom):
    add_editor(newsroom)
    ferry = newsroom.number("ferry")
    with browser() as chromium, portal_of(chromium, newsroom, accept_downloads=True) as tab:
        tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
        tab.goto(newsroom.url(f"/portal/story/{ferry}"))
        press(tab, "c")
        tab.locator(".notices .notice").wait_for(timeout=3000)
        copied = tab.evaluate("navigator.clipboard.readText()")
        headline = tab.locator("h1").inner_text()
        claim(copied.startswith(headline + "\n"), f"The clipboard holds {copied[:60]!r}, not the story.")
        claim("on your clipboard" in told(tab), f"After copying the page says {told(tab)!r}.")
        with tab.expect_download() as download:
            tab.locator("aside a", has_text="ninjs 3.1").click()
        with open(download.value.path(), encoding="utf-8") as file:
            claim(headline in file.read(), "The downloaded story lacks its headline.")
        press_on(tab, "d")
        claim("/compare?" in tab.url and tab.locator("ins, del").count() > 0, "D does not lead to what changed.")
        tab.goto(newsroom.url("/portal"))
        boxes = tab.locator("ol.queue input[name=story]")
        boxes.nth(0).check()
        boxes.nth(2).check()
        tab.locator("input[name=pictures]").check()
        with tab.expect_download() as download:
            tab.locator(".taking button").click()
        with open(download.value.path(), "rb") as file:
            archive = zipfile.ZipFile(io.BytesIO(file.read()))
        claim(archive.testzip() is None, "The archive is damaged.")
        texts = [name for name in archive.namelist() if not name.endswith((".png", ".jpg"))]
        claim(len(texts) == 2, f"The archive holds {archive.namelist()}, not two stories.")
        tab.goto(newsroom.url("/portal/usage"))
        words = tab.locator("main").inner_text()
        for kind in ["Text copied", "Story downloaded", "In an archive"]:
            claim(kind in words, f"The report does not tell of: {kind}")


def keyboard_alone(newsroom):
    add_editor(newsroom)
    with browser() as chromium, portal_of(chromium, newsroom) as tab:
        press(tab, "j", "j")
        chosen = tab.evaluate("document.activeElement.getAttribute('href')")
        press_on(tab, "Enter")
        claim(tab.url.endswith(chosen), f"Enter on {chosen} leads to {tab.url}.")
        press_on(tab, "f")
        claim("You follow it now." in told(tab), f"F says {told(tab)!r}.")
        press_on(tab, "g", "f")
        claim(tab.url.endswith("/portal/follows"), f"G F leads to {tab.url}.")
        press_on(tab, "g", "3")
        claim("/portal/product/" in tab.url, f"G 3 leads to {tab.url}.")
        press(tab, "Control+k")
        tab.keyboard.type("Usage")
        press_on(tab, "Enter")
        claim(tab.url.endswith("/portal/usage"), f"The palette leads to {tab.url}.")
        press(tab, "?")
        claim(tab.locator("dialog.map").is_visible(), "The map of keys does not open.")


def everything_without_script(newsroom):
    add_editor(newsroom)
    ferry = newsroom.number("ferry")
    with browser() as chromium, chromium.new_context(java_script_enabled=False) as context:
        tab = context.new_page()
        sign_in(tab, newsroom)
        claim(tab.locator("ol.queue a").count() > 10, "The wire is empty without script.")
        tab.locator("ol.queue a", has_text="ferry runs aground").first.click()
        claim(not tab.locator("[data-copy]").is_visible(), "A button stands there that does nothing without script.")
        claim(tab.locator("aside a", has_text="Plain text").is_visible(), "The plain text is not offered.")
        tab.goto(newsroom.url("/portal/follows"))
        tab.fill("#keyword", "lantern")
        tab.locator("form.card button").click()
        claim("You follow it now." in told(tab), "Following does nothing without script.")
        tab.goto(newsroom.url("/portal/search?q=ferry"))
        claim(tab.locator("ol.queue a").count() > 1, "Search finds nothing without script.")
        tab.locator(".sign-out button").click()
        claim("/portal/sign-in" in tab.url, "Signing out does nothing without script.")


def somebody_of_the_newsroom_looks_in(newsroom):
    add_editor(newsroom)
    add_person(newsroom, "pat", "subscriber-manager", "Pat Manager")
    with browser() as chromium, desk_of(chromium, newsroom, "pat") as tab:
        tab.goto(newsroom.url("/desk/editors"))
        tab.locator("section", has_text="Northern Post").get_by_role("button", name="See their portal").click()
        claim("You see what Northern Post sees." in tab.locator("main").inner_text(), "The page does not say who is looking in.")
        tab.goto(newsroom.url("/portal/account"))
        claim("change nothing" in tab.locator("main").inner_text(), "Whoever looks in gets at accounts.")
        tab.goto(newsroom.url("/portal"))
        tab.get_by_role("link", name="Back to the desk").click()
        claim("/desk" in tab.url, "There is no way back to the desk.")
        tab.goto(newsroom.url("/portal"))
        claim("/portal/sign-in" in tab.url, "The look does not end.")


if __name__ == "__main__":
    run(new_stories_come_by_themselves, copy_and_take, keyboard_alone, everything_without_script, somebody_of_the_newsroom_looks_in)
