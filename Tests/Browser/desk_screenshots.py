"""Takes the pictures of the desk in docs/screenshots; bin/screenshots calls it."""

from desk import desk_of, file_story, send, sign_in
from newsroom import browser, run
from screenshots import keep

DESK = {"viewport": {"width": 1440, "height": 900}}
PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2, "is_mobile": True, "has_touch": True}


def pictures(newsroom):
    """Each picture's name, the page it shows, what is pressed there, and how it is looked at."""
    ferry, arabic = newsroom.number("ferry"), newsroom.number("ferry-ar")
    return [
        ("desk-editor", f"/desk/story/{ferry}", [], {**DESK, "color_scheme": "light"}),
        ("desk-queue-dark", "/desk/queue/released", ["j", "j"], {**DESK, "color_scheme": "dark"}),
        ("desk-compare", f"/desk/story/{ferry}/compare", [], {**DESK, "color_scheme": "light"}),
        ("desk-overview", "/desk/overview", [], {**DESK, "color_scheme": "light"}),
        ("desk-palette-dark", f"/desk/story/{ferry}", ["Control+k", "r", "e"], {**DESK, "color_scheme": "dark"}),
        ("desk-keys", "/desk/queue/edit", ["?"], {**DESK, "color_scheme": "light"}),
        ("desk-right-to-left", f"/desk/story/{arabic}", [], {**DESK, "color_scheme": "dark"}),
        ("desk-phone", "/desk/queue/released", [], {**PHONE, "color_scheme": "light"}),
    ]


def take_pictures(newsroom):
    with browser() as chromium:
        for name, path, keys, look in pictures(newsroom):
            take(chromium, newsroom, name, path, keys, look)
        in_korean(chromium, newsroom)
        release_sheet(chromium, newsroom)


def take(chromium, newsroom, name, path, keys, look, language=""):
    with chromium.new_context(reduced_motion="reduce", **look) as context:
        tab = context.new_page()
        sign_in(tab, newsroom, "clara")
        send(tab, "/desk/account", **{"full-name": "Clara Lindqvist", "language": language})
        context.clear_cookies(name="__Host-desk-notice")
        tab.goto(newsroom.url(path))
        tab.evaluate("() => document.fonts.ready")
        for key in keys:
            tab.keyboard.press(key)
        tab.wait_for_timeout(500)
        keep(name, tab.screenshot(animations="disabled", caret="hide"))


def in_korean(chromium, newsroom):
    take(chromium, newsroom, "desk-korean", "/desk/queue/released", ["j"], {**DESK, "color_scheme": "light"}, language="ko")


def release_sheet(chromium, newsroom):
    """The sheet before a lead in which a figure has changed. It comes last, because the change stays."""
    number = newsroom.number("ferry")
    with desk_of(chromium, newsroom, "clara") as tab:
        tab.goto(newsroom.url(f"/desk/story/{number}"))
        text = tab.locator("#text").input_value()
        file_story(tab, newsroom, number, text=text.replace("Eleven people", "Twelve people"))
    sheet = {"viewport": {"width": 1800, "height": 1000}, "color_scheme": "light"}
    take(chromium, newsroom, "desk-release-sheet", f"/desk/story/{number}/release", [], sheet)


if __name__ == "__main__":
    run(take_pictures)
