"""A reader without a mouse: the skip links work, everything can be reached, and one always sees where one is."""

from newsroom import browser, claim, run

FOCUSED = """() => {
    const it = document.activeElement;
    const paper = getComputedStyle(document.body).backgroundColor;
    const style = getComputedStyle(it), box = it.getBoundingClientRect();
    const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), textarea, [tabindex="0"]')];
    return {
        index: all.filter(it => it.tabIndex >= 0).indexOf(it), id: it.id, text: (it.innerText || it.name || '').trim(),
        outline: style.outlineStyle != 'none' && parseFloat(style.outlineWidth) >= 2 && style.outlineColor != paper,
        onScreen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    };
}"""
REACHABLE = """() => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), textarea, [tabindex="0"]')]
    .filter(it => it.tabIndex >= 0).map(it => it.outerHTML.slice(0, 100))"""


def open_story(chromium, newsroom, key, **settings):
    tab = chromium.new_context(reduced_motion="reduce", **settings).new_page()
    tab.goto(newsroom.url(newsroom.address_of(newsroom.number(key))))
    return tab


def press(tab, *keys):
    for key in keys:
        tab.keyboard.press(key)
    return tab.evaluate(FOCUSED)


def skip_links_skip(newsroom):
    with browser() as chromium:
        for tabs, target in [(1, "contents"), (2, "navigation")]:
            tab = open_story(chromium, newsroom, "ferry")
            at = press(tab, *["Tab"] * tabs)
            claim(at["text"] == f"Go to {target}", f"Tab {tabs} comes to {at['text']!r}, not to the link to {target}.")
            claim(at["onScreen"], f"The link to {target} is not to be seen when it has the focus.")
            at = press(tab, "Enter")
            claim(at["id"] == target, f"The link to {target} leaves the focus on {at['id'] or at['text']!r}.")
            press(tab, "Tab")
            inside = tab.evaluate(f"() => document.getElementById('{target}').contains(document.activeElement)")
            claim(inside, f"After the link to {target}, Tab goes on elsewhere.")


def everything_is_reached(newsroom):
    with browser() as chromium:
        for key, settings in [
            ("ferry", {}), ("ferry", {"color_scheme": "dark", "viewport": {"width": 320, "height": 640}}), ("ferry-ar", {}),
            ("football", {"viewport": {"width": 390, "height": 800}}),
        ]:
            walk(open_story(chromium, newsroom, key, **settings), key)


def walk(tab, key):
    places = tab.evaluate(REACHABLE)
    reached = []
    for _ in places:
        at = press(tab, "Tab")
        reached.append(at["index"])
        claim(at["outline"], f"{key}: one does not see that {at['text']!r} has the focus.")
        claim(at["onScreen"], f"{key}: {at['text']!r} has the focus, but is not on the screen.")
    for index, place in enumerate(places):
        claim(index in reached, f"{key}: Tab never comes to {place}")
    claim(reached == sorted(reached), f"{key}: Tab goes through the page in another order than it is read in: {reached}")


def feedback_by_keyboard(newsroom):
    with browser() as chromium:
        tab = open_story(chromium, newsroom, "ferry")
        for _ in range(200):
            if press(tab, "Tab")["id"] == "feedback-text":
                break
        tab.keyboard.type("Sent without a mouse.")
        press(tab, "Tab", "Tab")
        with tab.expect_navigation():
            tab.keyboard.press("Enter")
        claim(tab.url.endswith("/thanks"), f"Feedback by keyboard ends at {tab.url}.")


if __name__ == "__main__":
    run(skip_links_skip, everything_is_reached, feedback_by_keyboard)
