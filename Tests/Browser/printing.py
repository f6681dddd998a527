"""A printed story holds what was reported and where to find it, and nothing one would click."""

import shutil
import subprocess

from newsroom import browser, claim, run

KEPT = ["h1", ".byline", ".dateline", "figure img", "figcaption", ".correction", ".address"]
LEFT_OUT = ["#navigation", ".languages", ".skip", "#feedback", ".foot nav", ".keywords"]


def story_prints(newsroom):
    with browser() as chromium, chromium.new_context(color_scheme="dark") as context:
        tab = context.new_page()
        tab.goto(newsroom.url(newsroom.address_of(newsroom.number("ferry"))))
        headline = tab.locator("h1").inner_text()
        tab.emulate_media(media="print", color_scheme="dark")
        for part in KEPT:
            claim(tab.locator(part).first.is_visible(), f"In print {part} is missing.")
        for part in LEFT_OUT:
            claim(not tab.locator(part).first.is_visible(), f"In print {part} is still there.")
        paper = tab.evaluate("() => getComputedStyle(document.body).backgroundColor")
        claim(paper in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"), f"A reader of dark pages prints on {paper}.")
        document = tab.pdf(format="A4")
    claim(document.startswith(b"%PDF") and len(document) > 10_000, "The story does not print.")
    read(document, headline)


def read(document, headline):
    if not shutil.which("pdftotext"):
        return print("NOTE  pdftotext is not here: the printed text was not read")
    done = subprocess.run(["pdftotext", "-", "-"], input=document, capture_output=True)
    words = " ".join(done.stdout.decode("utf-8").split())
    claim(headline in words, "The printed story has not its headline.")
    claim("HARROWMOUTH" in words and "NOT FOR SALE" in words, "The printed story lacks its dateline or a picture's rights line.")
    for word in ("Go to contents", "All news", "How can we improve?", "Français"):
        claim(word not in words, f"The printed story says {word!r}.")


if __name__ == "__main__":
    run(story_prints)
