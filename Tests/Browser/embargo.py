"""What is embargoed, on hold, killed or only filed is told nowhere: not by a page, a list, a keyword or a feed."""

import json
import urllib.parse

from newsroom import claim, run

LANGUAGES = ["en", "fr", "ar"]
FEEDS = ["/feed.xml", "/rss.xml", "/feed.json"]
SECTIONS = ["national", "world", "politics", "business", "science", "culture", "sports", "weather"]


def secrets_are_kept(newsroom):
    public, secret = [], []
    for story in newsroom.stories():
        version = newsroom.newest(story["id"]) if story.get("version") else None
        (secret if version is None or not is_open(version) else public).append((story, version))
    embargoed = [story for story, version in secret if version and version["embargo"]["state"] != "none"]
    claim(embargoed, "The demo newsroom has no embargoed story to look for.")
    claim(len(secret) >= 3, "The demo newsroom should have a story under embargo, one on hold and one killed.")
    texts = lists_and_feeds(newsroom)
    for story, version in secret:
        is_told_nowhere(newsroom, story, version, texts, {word for _, other in public for word in keywords(other)})
    print(f"{len(secret)} stories looked for on {len(texts)} pages and feeds")


def is_open(version):
    return version["status"] == "usable" and version["embargo"]["state"] == "none"


def keywords(version):
    return [word.lower() for word in (version or {}).get("copy", {}).get("keywords", [])]


def lists_and_feeds(newsroom):
    paths = ["/", "/?page=2", "/keyword/ferry", *FEEDS]
    paths += [f"/section/{section}{end}" for section in SECTIONS for end in ("", *FEEDS)]
    texts = {}
    for path in paths:
        for language in LANGUAGES:
            address = f"{path}{'&' if '?' in path else '?'}language={language}"
            answer = newsroom.get(address)
            if answer.status == 200:
                texts[address] = readable(answer, path)
    claim(len(texts) > 60, f"Only {len(texts)} lists and feeds answered.")
    return texts


def readable(answer, path):
    return json.dumps(json.loads(answer.text), ensure_ascii=False) if path.endswith("json") else answer.words


def is_told_nowhere(newsroom, story, version, texts, public_words):
    traces = [story["headline"], f"/story/{story['id']}/", f"/story/{story['id']}\""]
    if story["stage"] != "killed":
        # A killed story's guid stands in the feeds, so that clients can remove it.
        traces.append(story["guid"])
    for path, text in texts.items():
        for trace in traces:
            claim(trace not in text, f"{path} tells of story {story['id']} ({story['stage']}): {trace!r}")
    answer = newsroom.get(f"/story/{story['id']}")
    expected = 410 if story["stage"] == "killed" else 404
    claim(answer.status == expected, f"Story {story['id']} ({story['stage']}) answers {answer.status}, not {expected}.")
    claim(story["headline"] not in answer.words, f"The notice for story {story['id']} gives its headline away.")
    for word in keywords(version):
        page = newsroom.get("/keyword/" + urllib.parse.quote(word, safe=""))
        claim(story["headline"] not in page.words, f"The page of the keyword {word!r} tells of story {story['id']}.")
        if word not in public_words:
            claim(page.status == 404, f"The keyword {word!r}, which only story {story['id']} has, answers {page.status}.")


if __name__ == "__main__":
    run(secrets_are_kept)
