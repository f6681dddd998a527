"""Every page of the desk, light and dark, on a phone and on a desk: no fault that axe can find, nothing wider than the screen."""

import os

from axe_playwright_python.base import AXE_SCRIPT

from accessibility import FIND_TOO_WIDE, RULES, SCHEMES, WIDTHS
from desk import FOR_ANYONE, NO_PAGES, Page, add_person, desk_of, every_page, routes_without_parameters, send
from newsroom import browser, claim, empty_newsroom, run


# Without loading style sheets again, which only rules about the turning of phones need.
FIND_FAULTS = """async rules => {
    const found = await axe.run({ runOnly: rules, resultTypes: ['violations'], preload: false });
    return found.violations.map(fault => fault.id + ': ' + fault.nodes.map(node => node.html).slice(0, 3).join(' | '));
}"""
# What another scheme, or another phone, can change: the same elements stand there in other colours, lines and places.
# bin/test --thorough asks every rule in each of them all the same, which takes three times as long.
OF_LOOKS = RULES if os.environ.get("DATELINE_THOROUGH") else {"type": "rule", "values": ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"]}


def every_page_is_accessible(newsroom):
    with browser() as chromium:
        add_person(newsroom, "everybody", "chief,administrator,subscriber-manager", "Everybody")
        with desk_of(chromium, newsroom, "everybody") as tab:
            pages = every_page(newsroom, tab)
            listed = {page.path.split("?")[0] for page in pages} | NO_PAGES | set(FOR_ANYONE)
            for path in routes_without_parameters() - listed:
                claim(False, f"{path} is a page of the desk, but no page of that kind is looked at.")
            looks = Looks(tab, newsroom)
            for page in pages:
                looks.at(page)
            send(tab, "/desk/account", **{"full-name": "Everybody", "language": "ko"})
            for page in pages:
                looks.at(page, widths=[390], schemes=["light"], mark=", in Korean")
        with chromium.new_context(reduced_motion="reduce") as context:
            looks = Looks(context.new_page(), newsroom)
            for path in FOR_ANYONE:
                looks.at(Page(path, path))
        with empty_newsroom(newsroom.program) as empty, chromium.new_context(reduced_motion="reduce") as context:
            Looks(context.new_page(), empty).at(Page("setup", "/desk/setup"))


class Looks:
    """Looks at pages in one tab and remembers what it says on its console."""

    def __init__(self, tab, newsroom):
        self.tab, self.newsroom, self.said = tab, newsroom, []
        tab.on("console", lambda message: self.said.append(message.text))
        tab.on("pageerror", lambda error: self.said.append(str(error)))

    def at(self, page, widths=WIDTHS, schemes=SCHEMES, mark=""):
        name = page.name + mark
        answer = self.tab.goto(self.newsroom.url(page.path))
        claim(answer.status == page.status, f"The page {name} ({page.path}) answers {answer.status}, not {page.status}.")
        self.tab.evaluate(AXE_SCRIPT)
        for width in widths:
            self.tab.set_viewport_size({"width": width, "height": 800})
            wide = self.tab.evaluate(FIND_TOO_WIDE)
            claim(not wide, f"The page {name} ({page.path}) is wider than {width} pixels: {wide}")
            for scheme in schemes:
                self.tab.emulate_media(color_scheme=scheme)
                is_whole = scheme == schemes[0] and width in (widths[0], widths[-1])
                faults = self.tab.evaluate(FIND_FAULTS, RULES if is_whole else OF_LOOKS)
                claim(not faults, f"The page {name} ({page.path}), {scheme}, {width} wide: {'; '.join(faults)}")
        for message in self.said:
            expected = page.status != 200 and f"status of {page.status}" in message
            claim(expected, f"The page {name} writes on the console: {message}")
        self.said.clear()


if __name__ == "__main__":
    run(every_page_is_accessible)
