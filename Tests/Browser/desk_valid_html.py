"""Every page of the desk is HTML without an error, in both languages, by the Nu checker where it and Java are."""

from desk import FOR_ANYONE, add_person, desk_of, every_page, send
from newsroom import browser, claim, empty_newsroom, run
from valid_html import check, checker, parse_strictly


def every_page_is_valid(newsroom):
    documents = {}
    with browser() as chromium:
        add_person(newsroom, "everybody", "chief,administrator,subscriber-manager", "Everybody")
        with desk_of(chromium, newsroom, "everybody") as tab:
            pages = every_page(newsroom, tab)
            for language in ["", "ko"]:
                send(tab, "/desk/account", **{"full-name": "Everybody", "language": language})
                for page in pages:
                    body = tab.goto(newsroom.url(page.path), wait_until="commit").body()
                    documents[f"page {page.name} in {language or 'English'}"] = body
    for path in FOR_ANYONE:
        documents[f"page {path}"] = newsroom.get(path).body
    with empty_newsroom(newsroom.program) as empty:
        documents["setup"] = empty.get("/desk/setup").body
    for name, document in documents.items():
        claim(b"</html>" in document, f"The {name} does not end as a page does.")
        parse_strictly(name, document)
    if checker():
        check({name.replace("/", " "): document for name, document in documents.items()}, "--errors-only")
    else:
        print("NOTE  the Nu checker or Java is not here: pages were only parsed")
    print(f"{len(documents)} pages")


if __name__ == "__main__":
    run(every_page_is_valid)
