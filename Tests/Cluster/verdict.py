"""What the primary has, against what the hammer was told."""

import subprocess

from cluster import ADDRESS, Trouble

# One moment of the database: where the head stands, then the wire.
QUESTION = """
BEGIN ISOLATION LEVEL REPEATABLE READ;
SELECT position FROM wire_head;
COPY (SELECT wire.position, story.guid, position(story.guid in wire.document) > 0
      FROM wire JOIN story ON story.id = wire.story_id ORDER BY wire.position) TO STDOUT;
"""


def read_wire():
    run = subprocess.run(
        ["psql", "-XAtq", ADDRESS, "-v", "ON_ERROR_STOP=1"], input=QUESTION, capture_output=True, text=True, check=False
    )
    if run.returncode != 0:
        raise Trouble(f"the wire can't be read: {run.stderr.strip()}")
    lines = run.stdout.splitlines()
    return int(lines[0]), [line.split("\t") for line in lines[1:]]


def faults(hammer):
    """Sentences, none when all is well; and the head."""
    acknowledged, unknown, twice = hammer.seen()
    head, wire = read_wire()
    found = []
    if [int(position) for position, _, _ in wire] != list(range(1, head + 1)):
        found.append(f"the wire has {len(wire)} entries and its head is {head}")
    kept = {int(position): guid for position, guid, _ in wire}
    lost = [position for position, guid in acknowledged.items() if kept.get(position) != guid]
    if lost:
        found.append(f"{len(lost)} acknowledged releases are not there, the first at {min(lost)}")
    if twice:
        found.append(f"position {twice[0]} was acknowledged for two stories")
    if any(own != "t" for _, _, own in wire):
        found.append("an entry's document is not of its story")
    if len(set(kept.values())) != len(kept):
        found.append("a story is on the wire twice")
    return found, head


def untold(hammer):
    """Entries that nobody heard of, once the hammer has stopped; each of its writers may have one whose word was cut off."""
    acknowledged, unknown, _ = hammer.seen()
    told = set(acknowledged.values()) | unknown
    return sum(1 for _, guid, _ in read_wire()[1] if guid not in told)
