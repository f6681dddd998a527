"""Decides who may have what, written from the rules alone. Reads the cases, prints one line a subscriber, one word a story:
the answer's letter, then a letter for each picture in order ("-" for one that may go along)."""
import json
import sys
from datetime import datetime

LETTERS = dict(entitled="E", period="P", product="R", kind="K", withheld="W", canceled="C", embargo="M", expired="X",
               archive="A", territory="T", partner="N", notForSale="S")


def moment(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()


def language(tag):
    return tag.replace("_", "-").split("-")[0].lower() if tag else None


def closure(tree, uri, seen=None):
    seen = seen if seen is not None else set()
    if uri not in seen:
        seen.add(uri)
        for above in tree.get(uri, []):
            closure(tree, above, seen)
    return seen


def words(thing):
    return {thing[key].lower() for key in ("uri", "qcode", "literal", "name") if thing.get(key)}


def facts(version, tree):
    copy = version["copy"]
    places = [s for s in copy["subjects"] if s["kind"] in ("cpnat:geoArea", "cpnat:poi")] + copy["located"]
    return dict(
        subjects=set().union(*[closure(tree, s["uri"]) for s in copy["subjects"] if s.get("uri")]),
        sections=set(copy["sections"]), language=language(copy.get("language")), urgency=copy.get("urgency", 5),
        genres=set().union(*map(words, copy["genres"])),
        places=set().union(*map(words, places)) | {p.lower() for p in copy.get("dateline", {}).get("places", [])},
        keywords={k.lower() for k in copy["keywords"]}, kind=copy["kind"],
        provider=words(copy["provider"]) if copy.get("provider") else set(),
        source="partner" if "providerNumber" in version else "own")


def belongs(f, wanted):
    def folded(key):
        return {word.lower() for word in wanted[key]}
    tests = [
        not wanted["subjects"] or f["subjects"] & set(wanted["subjects"]),
        not wanted["sections"] or f["sections"] & set(wanted["sections"]),
        not wanted["languages"] or f["language"] in {language(tag) for tag in wanted["languages"]},
        "urgency" not in wanted or wanted["urgency"][0] <= f["urgency"] <= wanted["urgency"][1],
        not wanted["genres"] or f["genres"] & folded("genres"),
        not wanted["places"] or f["places"] & folded("places"),
        not wanted["keywords"] or f["keywords"] & folded("keywords"),
        not wanted["kinds"] or f["kind"] in wanted["kinds"],
        not wanted["providers"] or f["provider"] & folded("providers"),
        wanted.get("source", f["source"]) == f["source"]]
    return all(tests)


def excluded(rights, territories, now):
    for right in rights:
        for limit in right["restrictions"]:
            over = "until" in limit and moment(limit["until"]) <= now
            named = set(limit["territories"])
            if limit["limit"] == "noUse" and not over and (not named or not territories or named & territories):
                return True
    return False


def covered(names, rights, now):
    return any(c["partner"].lower() in names and ("until" not in c or now < moment(c["until"]))
               for c in rights["partners"])


def decide(version, f, subscriber, products, now):
    rights, copy = subscriber["rights"], version["copy"]
    territories = set(rights["territories"])
    begin, end = subscriber.get("from"), subscriber.get("until")
    if (begin and now < moment(begin)) or (end and now >= moment(end)):
        return "period"
    if not products & set(subscriber["products"]):
        return "product"
    if begin and moment(version["released"]) < moment(begin) and not rights["archive"]:
        return "archive"
    if version["status"] != "usable":
        return version["status"]
    if f["kind"] in ("concept", "knowledge", "planning", "catalog"):
        return "kind"
    embargo = version["embargo"]
    waits = embargo["state"] == "indefinite" or (embargo["state"] == "until" and now < moment(embargo["until"]))
    if waits and not rights["advance"]:
        return "embargo"
    if "expires" in copy and moment(copy["expires"]) <= now:
        return "expired"
    if excluded(copy["rights"], territories, now):
        return "territory"
    if f["source"] == "partner" and f["kind"] in ("picture", "graphic"):
        if not covered(f["provider"], rights, now):
            return "partner"
    return "entitled"


def picture(shown, f, subscriber, now):
    rights = subscriber["rights"]
    if not shown["isForSale"]:
        return "notForSale"
    if excluded(shown["rights"], set(rights["territories"]), now):
        return "territory"
    if shown["origin"] == "partner":
        if "originName" in shown:
            names = {shown["originName"].lower()}
        else:
            names = words(shown["creator"]) if "creator" in shown else f["provider"]
        if not covered(names, rights, now):
            return "partner"
    return None


cases = json.load(open(sys.argv[1]))
now = moment(cases["now"])
known = [facts(version, cases["tree"]) for version in cases["versions"]]
matching = [{i for i, p in enumerate(cases["products"]) if belongs(f, p)} for f in known]
for subscriber in cases["subscribers"]:
    line = []
    for version, f, products in zip(cases["versions"], known, matching):
        word = decide(version, f, subscriber, products, now)
        marks = ""
        if word == "entitled":
            for shown in version["copy"]["pictures"]:
                marks += LETTERS.get(picture(shown, f, subscriber, now), "-")
        line.append(LETTERS[word] + marks)
    print(" ".join(line))
