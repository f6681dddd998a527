"""Every link of the site, followed from the front page, leads somewhere and says where."""

import urllib.parse

import lxml.html

from newsroom import claim, run

LINKS = [("a", "href"), ("link", "href"), ("img", "src")]


def every_link_leads_somewhere(newsroom):
    waiting, found_on = ["/"], {"/": "the address"}
    pages = 0
    while waiting:
        path = waiting.pop()
        answer = newsroom.get(path)
        claim(answer.status == 200, f"{path}, linked on {found_on[path]}, answers {answer.status}.")
        if answer.status != 200 or not answer.headers["Content-Type"].startswith("text/html"):
            continue
        pages += 1
        page = lxml.html.fromstring(answer.body.decode("utf-8"))
        say_where(page, path)
        lead_inside(page, path)
        for target in targets(page, path, newsroom):
            if target not in found_on:
                found_on[target] = path
                waiting.append(target)
    claim(pages > 100, f"Only {pages} pages are linked from the front page.")
    print(f"{len(found_on)} addresses, {pages} of them pages")


def say_where(page, path):
    for link in page.xpath("//a[not(@aria-hidden)]"):
        words = link.text_content().strip() or link.get("aria-label") or "".join(link.xpath(".//img/@alt"))
        claim(words, f"{path} has a link without words: {link.get('href')}")


def lead_inside(page, path):
    marks = set(page.xpath("//@id"))
    for href in page.xpath("//a/@href[starts-with(., '#')]"):
        claim(href[1:] in marks, f"{path} links to {href}, which is not on it.")


def targets(page, path, newsroom):
    """The paths on this host that a page links to."""
    for name, attribute in LINKS:
        for value in page.xpath(f"//{name}/@{attribute}"):
            address = urllib.parse.urlsplit(urllib.parse.urljoin(newsroom.url(path), value))
            if f"{address.scheme}://{address.netloc}" == newsroom.address:
                yield address.path + (f"?{address.query}" if address.query else "")


if __name__ == "__main__":
    run(every_link_leads_somewhere)
