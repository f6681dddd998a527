"""A reader's feed program gets the same stories from Atom, RSS and JSON, keeps them apart, and hears of changes."""

import json
import time
import xml.etree.ElementTree as ET

import feedparser

from newsroom import claim, run

TOMBSTONE = "{http://purl.org/atompub/tombstones/1.0}deleted-entry"


def three_feeds_say_the_same(newsroom):
    for base, query in [("", ""), ("", "?language=fr"), ("", "?language=ar"), ("/section/national", "")]:
        atom = entries(newsroom, f"{base}/feed.xml{query}")
        rss = entries(newsroom, f"{base}/rss.xml{query}")
        answer = newsroom.get(f"{base}/feed.json{query}")
        items = json.loads(answer.text)["items"]
        told = {item["id"]: item["url"] for item in items}
        claim(atom, f"{base}/feed.xml{query} has no entries.")
        claim(atom == rss, f"{base}{query}: Atom and RSS differ in {set(atom.items()) ^ set(rss.items())}")
        claim(atom == told, f"{base}{query}: Atom and JSON differ in {set(atom.items()) ^ set(told.items())}")
        for link in atom.values():
            claim(link.startswith(newsroom.address + "/"), f"A feed links to {link}, which is not on {newsroom.address}.")
            status = newsroom.get(link).status
            claim(status == 200, f"A feed links to {link}, which answers {status}.")


def entries(newsroom, path):
    """The links of a feed's entries by their ids."""
    answer = newsroom.get(path)
    feed = feedparser.parse(answer.body, response_headers={"content-type": answer.headers["Content-Type"]})
    claim(feed.bozo == 0, f"{path} is not well made: {feed.get('bozo_exception')}")
    ids = [entry.id for entry in feed.entries]
    claim(len(ids) == len(set(ids)), f"{path} has a story twice.")
    claim(all(entry.title and entry.link for entry in feed.entries), f"{path} has an entry without title or link.")
    return {entry.id: entry.link for entry in feed.entries}


def changes_are_told(newsroom):
    number = newsroom.desk("file", "--headline", "Kite fair opens", "--sections", "culture", text="Kites rose.")["story"]
    newsroom.desk("release", number)
    guid = newsroom.newest(number)["guid"]
    before = newsroom_entry(newsroom, guid)
    # Feeds tell time in seconds.
    time.sleep(1.1)
    newsroom.desk("lead", number, "--headline", "Kite fair opens in light wind", text="Kites rose in light wind.")
    after = newsroom_entry(newsroom, guid)
    claim(before and after, "A released story is not in the feeds, or a lead changed its id.")
    for name in before:
        claim(before[name] != after[name], f"A lead did not change the time of update in {name}: {before[name]}")
    newsroom.desk("kill", number, "--reason", "There was no fair.")
    claim(not any(newsroom_entry(newsroom, guid).values()), "A killed story is still an entry.")
    claim(guid in deleted(newsroom), "A killed story is no at:deleted-entry of the Atom feed.")


def newsroom_entry(newsroom, guid):
    """When each feed says that a story last changed."""
    atom = feedparser.parse(newsroom.get("/feed.xml").body).entries
    rss = feedparser.parse(newsroom.get("/rss.xml").body).entries
    items = json.loads(newsroom.get("/feed.json").text)["items"]
    return {
        "Atom": next((entry.updated for entry in atom if entry.id == guid), None),
        "RSS": next((entry.updated for entry in rss if entry.id == guid), None),
        "JSON": next((item["date_modified"] for item in items if item["id"] == guid), None),
    }


def deleted(newsroom):
    return [entry.get("ref") for entry in ET.fromstring(newsroom.get("/feed.xml").body).iter(TOMBSTONE)]


def killed_stories_are_told(newsroom):
    killed = [story["guid"] for story in newsroom.stories() if story["stage"] == "killed"]
    claim(killed, "The demo newsroom has no killed story.")
    told = deleted(newsroom)
    for guid in killed:
        claim(guid in told, f"{guid} was killed, but is no at:deleted-entry.")


if __name__ == "__main__":
    run(three_feeds_say_the_same, changes_are_told, killed_stories_are_told)
