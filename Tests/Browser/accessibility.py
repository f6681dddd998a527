"""Every kind of page, light and dark, on a phone and on a desk: no fault that axe can find, nothing wider than the screen."""

import os

from axe_playwright_python.base import AXE_SCRIPT

from newsroom import browser, claim, empty_newsroom, run
from pages import Page, every_kind

# A phone of 390 pixels shows what one of 320 shows, with more room; bin/test --thorough looks at it as well.
WIDTHS = [320, 390, 1280] if os.environ.get("DATELINE_THOROUGH") else [320, 1280]
SCHEMES = ["light", "dark"]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

FIND_FAULTS = """async rules => {
    const found = await axe.run({ runOnly: rules, resultTypes: ['violations'] });
    return found.violations.map(fault => fault.id + ': ' + fault.nodes.map(node => node.html).slice(0, 3).join(' | '));
}"""
FIND_TOO_WIDE = """() => {
    const screen = document.documentElement;
    if (screen.scrollWidth <= screen.clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(it => it.getBoundingClientRect().right > screen.clientWidth);
    return [`${screen.scrollWidth} pixels`, ...wide.slice(0, 3).map(it => it.outerHTML.slice(0, 120))];
}"""


def every_page_is_accessible(newsroom):
    with browser() as chromium, chromium.new_context(reduced_motion="reduce") as context:
        for page in every_kind(newsroom):
            look_at(page, newsroom, context)
        with empty_newsroom(newsroom.program, is_set_up=True) as empty:
            look_at(Page("front page of an empty newsroom", "/"), empty, context)


def look_at(page, newsroom, context):
    """Claims that a page answers as it has to, says nothing on the console, and is without fault in every shape and colour."""
    with context.new_page() as tab:
        said = []
        tab.on("console", lambda message: said.append(message.text))
        tab.on("pageerror", lambda error: said.append(str(error)))
        answer = tab.goto(newsroom.url(page.path))
        claim(answer.status == page.status, f"The {page.name} ({page.path}) answers {answer.status}, not {page.status}.")
        tab.evaluate(AXE_SCRIPT)
        for width in WIDTHS:
            tab.set_viewport_size({"width": width, "height": 800})
            wide = tab.evaluate(FIND_TOO_WIDE)
            claim(not wide, f"The {page.name} is wider than {width} pixels: {wide}")
            for scheme in SCHEMES:
                tab.emulate_media(color_scheme=scheme)
                faults = tab.evaluate(FIND_FAULTS, RULES)
                claim(not faults, f"The {page.name}, {scheme}, {width} wide: {'; '.join(faults)}")
        for message in said:
            # Chromium reports the page's own 404 or 410, which is right.
            expected = page.status != 200 and f"status of {page.status}" in message
            claim(expected, f"The {page.name} writes on the console: {message}")


if __name__ == "__main__":
    run(every_page_is_accessible)
