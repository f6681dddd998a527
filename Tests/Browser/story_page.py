"""Every part that a story page has to show is there to be seen, in the order a reader expects."""

from newsroom import browser, claim, run


def every_part_is_there(newsroom):
    number = newsroom.number("ferry")
    version = newsroom.newest(number)
    with browser() as chromium, chromium.new_context(viewport={"width": 1280, "height": 900}) as context:
        tab = context.new_page()
        tab.goto(newsroom.url(newsroom.address_of(number)))
        furniture(tab)
        head(tab, version)
        text(tab, version["copy"])
        pictures(tab, version["copy"])
        foot(tab, version, newsroom)
        in_order(tab)


def shown(tab, selector, name, words=""):
    """Claims that a part can be seen and holds the words; the part."""
    parts = tab.locator(selector)
    if claim(parts.count() > 0, f"The page has no {name}."):
        claim(parts.first.is_visible(), f"The page's {name} can't be seen.")
        said = parts.first.inner_text()
        claim(words.lower() in said.lower(), f"The page's {name} is {said!r}, without {words!r}.")
    return parts.first


def furniture(tab):
    for target in ("contents", "navigation"):
        claim(tab.locator(f".skip a[href='#{target}']").count() == 1, f"The page has no skip link to {target}.")
        claim(tab.locator(f"#{target}").count() == 1, f"The page has no {target} to skip to.")
    shown(tab, ".masthead a", "masthead", "Farlight")
    shown(tab, "nav a[href='/section/national'][aria-current]", "mark of the section in the navigation")
    canonical = tab.locator("link[rel=canonical]").get_attribute("href")
    claim(canonical == tab.url, f"The canonical address {canonical} is not the page's, {tab.url}.")


def head(tab, version):
    shown(tab, ".kicker a[href='/section/national']", "section", "National")
    times = tab.locator(".kicker time")
    claim(times.count() == 2, f"The page shows {times.count()} times, not that of issue and that of update.")
    updated = times.nth(1).get_attribute("datetime")
    claim(updated == version["released"], f"The time of update is {updated}, not {version['released']}.")
    claim(times.nth(0).get_attribute("datetime") < updated, "The time of issue is not before the time of update.")
    shown(tab, ".kicker", "line of section and times", "Updated")
    shown(tab, "h1", "headline", version["copy"]["headline"]["text"])
    shown(tab, ".labels", "version tag", "9th LD")
    shown(tab, ".byline", "byline", version["copy"]["byline"])


def text(tab, copy):
    place, credit = copy["dateline"]["places"][0].upper(), copy["dateline"]["credit"]
    dateline = shown(tab, ".body .dateline", "dateline", place).inner_text()
    claim(f"({credit})" in dateline, f"The dateline {dateline!r} does not name the agency.")
    body = tab.locator(".body").inner_text()
    for block in copy["body"]:
        if block["type"] == "paragraph":
            words = "".join(run["text"] for run in block["runs"])
            claim(words in body, f"The page leaves out a paragraph: {words!r}")


def pictures(tab, copy):
    figures = tab.locator(".body figure")
    claim(figures.count() == len(copy["pictures"]), f"The page shows {figures.count()} of {len(copy['pictures'])} pictures.")
    for index, picture in enumerate(copy["pictures"]):
        figure = figures.nth(index)
        figure.scroll_into_view_if_needed()
        image = figure.locator("img")
        claim(image.get_attribute("alt") == picture["alternative"], f"Picture {index + 1} has not its own description.")
        tab.wait_for_function("image => image.complete", arg=image.element_handle())
        width = image.evaluate("image => image.naturalWidth")
        claim(width == picture["renditions"][0]["width"], f"Picture {index + 1} loads {width} pixels wide.")
        caption = figure.locator("figcaption").inner_text()
        claim(picture["caption"] in caption, f"Picture {index + 1} has not its caption but {caption!r}.")
        claim(picture["creditLine"] in caption, f"The caption of picture {index + 1} does not name its source.")
        says_not = "PHOTO NOT FOR SALE" in caption
        claim(picture["isForSale"] != says_not, f"Picture {index + 1} says wrongly whether it is for sale.")


def foot(tab, version, newsroom):
    for word in version["copy"]["keywords"]:
        claim(tab.locator(".keywords a", has_text=word).count() >= 1, f"The page does not show the keyword {word!r}.")
    shown(tab, ".correction", "correction", "The right number is 214")
    shown(tab, "a[href$='/history']", "link to its history", str(version["number"]))
    for key in ("ferry-fr", "ferry-ar"):
        other = newsroom.address_of(newsroom.number(key))
        shown(tab, f".details a[href='{other}']", f"link to the translation {key}")
    shown(tab, "#feedback form", "feedback form", "How can we improve?")
    shown(tab, "#feedback button", "button that sends feedback")
    for field in tab.locator(".trap").all():
        box = field.bounding_box()
        claim(not box or box["width"] <= 1 or box["x"] < 0, "Readers can see the field that is a trap for programs.")


def in_order(tab):
    parts = [".kicker", "h1", ".byline", ".body .dateline", "figure", ".body > p:last-of-type", "#feedback"]
    tops = [tab.locator(part).first.evaluate("it => it.getBoundingClientRect().top + scrollY") for part in parts]
    claim(tops == sorted(tops), f"The parts do not follow one another as read: {dict(zip(parts, tops))}")


if __name__ == "__main__":
    run(every_part_is_there)
