"""One page of every kind that the site has."""

from dataclasses import dataclass


@dataclass
class Page:
    name: str
    path: str
    status: int = 200


def every_kind(newsroom):
    """The site's kinds of page, in the demo newsroom."""
    ferry = newsroom.address_of(newsroom.number("ferry"))
    story = lambda key: newsroom.address_of(newsroom.number(key))
    return [
        Page("front page", "/"),
        Page("French front page", "/?language=fr"),
        Page("Arabic front page", "/?language=ar"),
        Page("section", "/section/national"),
        Page("Arabic section", "/section/national?language=ar"),
        Page("keyword", "/keyword/ferry"),
        Page("story", ferry),
        Page("French story", story("ferry-fr")),
        Page("Arabic story", story("ferry-ar")),
        Page("story with a table", story("football")),
        Page("story as it was sent", story("outlook")),
        Page("earlier version", ferry + "/version/5"),
        Page("history", ferry + "/history"),
        Page("feedback thanks", ferry + "/thanks"),
        Page("killed story", story("port-director-killed"), 410),
        Page("page that is not there", "/nowhere", 404),
    ]
