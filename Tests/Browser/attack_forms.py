"""Finding every form of the desk that takes text, and filling it in from inside the browser, without a page load each."""

import re
from dataclasses import dataclass

IS_TEXT = """it => it.name && !it.readOnly
    && (it.tagName === 'TEXTAREA' || (it.tagName === 'INPUT' && ['text', 'search', 'email', 'url', 'tel'].includes(it.type)))"""
PARSE = "async path => new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html')"

FIND = f"""async paths => {{
    const parse = {PARSE}, isText = {IS_TEXT}, found = [];
    for (const path of paths) {{
        for (const form of (await parse(path)).querySelectorAll('form')) {{
            const fields = [...form.elements].filter(isText).map(it => [it.name, it.maxLength]);
            const buttons = [...form.querySelectorAll('button[formaction]')].map(it => it.getAttribute('formaction'));
            for (const action of [form.getAttribute('action'), ...buttons])
                if (fields.length) found.push([path, form.getAttribute('action'), action, form.method, fields]);
        }}
    }}
    return found;
}}"""

# Each errand names the page, its form, where the form goes, what its fields are given, and whether the answer is wanted.
FILL = f"""async errands => {{
    const parse = {PARSE}, answers = [];
    const token = document.querySelector('meta[name=desk-token]')?.content;
    for (const errand of errands) {{
        let form = new URLSearchParams(errand.page ? {{}} : {{ token }});
        if (errand.page) {{
            const there = [...(await parse(errand.page)).querySelectorAll('form')].find(it => it.getAttribute('action') === errand.form);
            if (!there) {{ answers.push(null); continue; }}
            form = new URLSearchParams([...new FormData(there)]);
        }}
        for (const [name, value] of Object.entries(errand.fields)) form.set(name, value);
        const answer = errand.isGet
            ? await fetch(`${{errand.action}}?${{form}}`)
            : await fetch(errand.action, {{ method: 'POST', body: form, redirect: errand.isRead ? 'follow' : 'manual' }});
        answers.push({{ status: answer.status, path: answer.url, text: errand.isRead ? await answer.text() : '' }});
    }}
    return answers;
}}"""


@dataclass
class Form:
    """A form on a page, with the names of the fields that take text and the longest text of each, -1 for any."""

    page: str
    form: str
    action: str
    method: str
    fields: dict

    @property
    def kind(self):
        """The same for all forms that the same code answers."""
        return self.method, re.sub(r"\d+", "N", self.action)

    def errand(self, fields, is_read=True):
        return {"page": self.page, "form": self.form, "action": self.action, "isGet": self.method == "get", "fields": fields, "isRead": is_read}


def find_forms(tab, paths):
    """A form of every kind on the pages; of each kind that with the most fields."""
    forms = [Form(page, form, action, method, dict(fields)) for page, form, action, method, fields in tab.evaluate(FIND, paths)]
    kinds = {}
    for form in sorted(forms, key=lambda form: len(form.fields)):
        kinds[form.kind] = form
    return list(kinds.values())


def posting(path, is_read=False, **fields):
    """A form that stands on no page: only its token is added."""
    return {"page": None, "action": path, "fields": {name.replace("_", "-"): value for name, value in fields.items()}, "isRead": is_read}


def fill(tab, errands):
    """Sends forms one after the other; for each the status, the address it led to and, where wanted, the page."""
    return tab.evaluate(FILL, errands)


def packs(strings, most, joined=" "):
    """All the strings, as few texts as hold them in `most` characters each; one that is longer alone is cut."""
    packed, now = [], ""
    for string in strings:
        string = string[:most]
        if now and len(now) + len(joined) + len(string) > most:
            packed.append(now)
            now = ""
        now = now + joined + string if now else string
    return [*packed, now]
