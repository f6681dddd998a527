"""Reads letters as a subscriber's program does, with Python's own parser. Prints one line of JSON a letter.

Usage: read_mail.py FILE…
"""

import email, email.policy, hashlib, json, sys


def part_facts(part):
    content = part.get_content()
    # Lines of text end in mail as mail has it, and here as everywhere.
    content = content.replace("\r\n", "\n") if isinstance(content, str) else content
    raw = content if isinstance(content, bytes) else content.encode()
    return {"type": part.get_content_type(), "charset": part.get_content_charset() or "", "name": part.get_filename() or "",
            "hash": hashlib.sha256(raw).hexdigest(), "text": content if isinstance(content, str) else ""}


for path in sys.argv[1:]:
    with open(path, "rb") as file:
        raw = file.read()
    message = email.message_from_bytes(raw, policy=email.policy.default)
    parts = [part for part in message.walk() if not part.is_multipart()]
    print(json.dumps({
        "headers": [[name, str(value)] for name, value in message.items()],
        "parts": [part_facts(part) for part in parts],
        "defects": [str(d) for part in message.walk() for d in part.defects] + [
            str(d) for _, value in message.items() for d in value.defects],
        "longest": max(len(line) for line in raw.split(b"\r\n")),
        "bare": raw.replace(b"\r\n", b"").count(b"\n") + raw.replace(b"\r\n", b"").count(b"\r"),
    }))
