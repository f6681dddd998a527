"""Every page of the desk is HTML without an error, in both languages."""

from desk import FOR_ANYONE, add_person, desk_of, every_page, send
from newsroom import browser, claim, empty_newsroom, run
from valid_html import parse_strictly


def every_page_is_valid(newsroom):
    count = 0
    with browser() as chromium:
        add_person(newsroom, "everybody", "chief,administrator,subscriber-manager", "Everybody")
        with desk_of(chromium, newsroom, "everybody") as tab:
            pages = every_page(newsroom, tab)
            for language in ["", "ko"]:
                send(tab, "/desk/account", **{"full-name": "Everybody", "language": language})
                for page in pages:
                    count += look_at(tab, newsroom, page.path, f"page {page.name} in {language or 'English'}")
        for path in FOR_ANYONE:
            count += look_at(None, newsroom, path, f"page {path}")
    with empty_newsroom(newsroom.program) as empty:
        count += look_at(None, empty, "/desk/setup", "setup")
    print(f"{count} pages")


def look_at(tab, newsroom, path, name):
    body = tab.goto(newsroom.url(path), wait_until="commit").body() if tab else newsroom.get(path).body
    claim(b"</html>" in body, f"The {name} does not end as a page does.")
    parse_strictly(name, body)
    return 1


if __name__ == "__main__":
    run(every_page_is_valid)
