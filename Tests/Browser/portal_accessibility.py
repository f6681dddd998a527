"""Every page of the portal, light and dark, on a phone and on a desk, in both languages: no fault that axe can find, nothing wider than the screen, valid HTML."""

from accessibility import SCHEMES, WIDTHS
from desk import Page, add_person, desk_of, send
from desk_accessibility import Looks
from newsroom import browser, claim, run
from portal import FOR_ANYONE, NO_PAGES, add_editor, command, every_page, portal_of, routes_without_parameters
from valid_html import parse_strictly


def every_page_is_accessible(newsroom):
    add_editor(newsroom)
    command(newsroom, "destination", "add", "northern-folder", "--of", "northern", "--folder", newsroom.folder + "/northern",
            "--backfill-after", "0", may_fail=True)
    pages = every_page(newsroom)
    listed = {page.path.split("?")[0] for page in pages} | NO_PAGES | set(FOR_ANYONE)
    for path in routes_without_parameters() - listed:
        claim(False, f"{path} is a page of the portal, but no page of that kind is looked at.")
    with browser() as chromium:
        with portal_of(chromium, newsroom) as tab:
            send(tab, "/portal/follows", keyword="ferry", mail="on")
            send(tab, "/portal/follows", story=str(newsroom.number("ferry")))
            tab.request.get(newsroom.url(f"/portal/story/{newsroom.number('ferry')}/version/1/as/ninjs-3.1"))
            looks = Looks(tab, newsroom)
            for page in pages:
                looks.at(page)
                is_valid(tab, newsroom, page)
            send(tab, "/portal/account", **{"full-name": "Kim Larsen", "email": "kim@northern.example", "language": "ko"})
            for page in pages:
                looks.at(page, widths=[390], schemes=["light"], mark=", in Korean")
                words = tab.locator("main").inner_text()
                claim("%@" not in words and "%1" not in words, f"The page {page.path} has a gap in its words.")
            send(tab, "/portal/account", **{"full-name": "Kim Larsen", "email": "kim@northern.example", "language": ""})
        with chromium.new_context(reduced_motion="reduce") as context:
            looks = Looks(context.new_page(), newsroom)
            for path in FOR_ANYONE:
                looks.at(Page(path, path))
        add_person(newsroom, "pat", "subscriber-manager", "Pat Manager")
        with desk_of(chromium, newsroom, "pat") as tab:
            looks = Looks(tab, newsroom)
            looks.at(Page("portal people", "/desk/editors"))
            is_valid(tab, newsroom, Page("portal people", "/desk/editors"))
            send(tab, "/desk/editors/look-in", subscriber="northern")
            looks.at(Page("the wire, looked into", "/portal"))


def is_valid(tab, newsroom, page):
    parse_strictly(page.name, tab.request.get(newsroom.url(page.path)).body())


if __name__ == "__main__":
    run(every_page_is_accessible)
