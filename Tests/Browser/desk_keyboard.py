"""Twenty tasks of the desk with the keyboard alone: the mouse is never touched, and one always sees where one is."""

from desk import desk_of, focused, leave_field, number_in, press, press_on, told
from newsroom import browser, claim, run

FOCUS_SHOWS = """() => {
    const it = document.activeElement;
    if (it === document.body) return true;
    const shows = it => {
        const style = getComputedStyle(it);
        return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
    };
    return shows(it) || shows(it.closest('li') ?? it);
}"""


class Tasks:
    """Counts the tasks, and looks after each whether the focus is seen."""

    def __init__(self, tab, newsroom):
        self.tab, self.newsroom, self.done = tab, newsroom, 0

    def task(self, name, holds):
        self.done += 1
        claim(holds, f"With the keyboard: {name}. It ended at {self.tab.url}, told {told(self.tab)!r}.")
        claim(self.tab.evaluate(FOCUS_SHOWS), f"After this one does not see where one is: {name}.")

    def version(self, number):
        return self.newsroom.newest(number)


def twenty_tasks(newsroom):
    with browser() as chromium:
        with desk_of(chromium, newsroom, "clara") as tab:
            tab.mouse.click = tab.mouse.move = None
            tasks = Tasks(tab, newsroom)
            tasks.task("signing in", "/desk/queue/" in tab.url)
            write(tasks)
            number = number_in(tab.url)
            release(tasks, number)
            correct_hold_kill(tasks, number)
            around(tasks)
        print(f"{tasks.done} tasks with the keyboard alone")


def write(tasks):
    tab = tasks.tab
    tab.keyboard.press("n")
    focused(tab, "main button")
    press_on(tab, "Enter")
    tasks.task("a new story", "/desk/story/" in tab.url)
    tab.keyboard.press("e")
    tab.keyboard.type("Bridge over the Elm opens")
    tasks.task("writing the headline", tab.locator("#headline").input_value() == "Bridge over the Elm opens")
    press(tab, "Escape", "i")
    tab.keyboard.type("The bridge cost 40 million crowns.")
    tasks.task("writing the text", "40 million" in tab.locator("[data-surface]").inner_text())
    press_on(tab, "Control+s")
    tasks.task("saving", "Bridge" in tab.locator("h1").inner_text() and bool(told(tab)))
    leave_field(tab)
    tab.keyboard.press("m")
    tab.keyboard.type("Who paid?")
    press_on(tab, "Tab", "Enter")
    tasks.task("a comment", "Who paid?" in tab.locator(".comments").inner_text())
    story = tab.url.split("#")[0]
    by_palette(tab, "send for edit")
    tasks.task("sending it for edit by the palette", bool(told(tab)))
    press(tab, "g")
    with tab.expect_navigation():
        tab.keyboard.press("3")
    tasks.task("going to the queue for edit", tab.url.endswith("/queue/edit"))
    tab.keyboard.press("j")
    first = tab.evaluate("() => document.activeElement.textContent")
    press(tab, "j", "k")
    again = tab.evaluate("() => document.activeElement.textContent")
    tasks.task("moving in a queue with j and k", first == again != "")
    find_line(tab, "Bridge over the Elm")
    with tab.expect_navigation():
        tab.keyboard.press("o")
    tasks.task("opening the line", number_in(tab.url) == number_in(story))
    if tab.locator("button[data-key=t]").count():
        press_on(tab, "t")


def release(tasks, number):
    tab, newsroom = tasks.tab, tasks.newsroom
    press_on(tab, "y")
    tasks.task("calling it ready", bool(told(tab)))
    press_on(tab, "r")
    press_on(tab, "Control+Enter")
    tasks.task("releasing", tasks.version(number)["number"] == 1)
    tab.goto(newsroom.url(f"/desk/story/{number}"))
    press(tab, "i")
    press(tab, "Control+End")
    tab.keyboard.type(" It is 300 meters long.")
    press_on(tab, "Control+Enter")
    press_on(tab, "Control+Enter")
    tasks.task("a lead", tasks.version(number)["number"] == 2)


def correct_hold_kill(tasks, number):
    tab, newsroom = tasks.tab, tasks.newsroom
    tab.goto(newsroom.url(f"/desk/story/{number}"))
    press(tab, "i", "Control+a")
    tab.keyboard.type("The bridge cost 14 million crowns. It is 300 meters long.")
    press_on(tab, "Control+s")
    leave_field(tab)
    press_on(tab, "c")
    press_on(tab, "Control+Enter")
    tasks.task("a correction", tasks.version(number)["number"] == 3)
    tab.goto(newsroom.url(f"/desk/story/{number}"))
    press_on(tab, "h")
    focused(tab, "#reason")
    tab.keyboard.type("The cost is in doubt.")
    press_on(tab, "Control+Enter")
    tasks.task("holding", newsroom.command("show", number)[0]["stage"] == "held")
    tab.goto(newsroom.url(f"/desk/story/{number}"))
    press_on(tab, "l")
    tasks.task("lifting", newsroom.command("show", number)[0]["stage"] != "held")
    press_on(tab, "d")
    tasks.task("reading the history", tab.url.endswith("/history"))
    tab.go_back()
    press_on(tab, "x")
    focused(tab, "#reason")
    tab.keyboard.type("The bridge was not opened.")
    press_on(tab, "Control+Enter")
    press_on(tab, "Control+Enter")
    tasks.task("killing", newsroom.command("show", number)[0]["stage"] == "killed")


def around(tasks):
    tab, newsroom = tasks.tab, tasks.newsroom
    ferry = newsroom.number("ferry")
    newsroom.get(newsroom.address_of(ferry) + "/feedback", form={"text": "The ship has two funnels.", "version": "1"})
    leave_field(tab)
    press_on(tab, "/")
    tab.keyboard.press("/")
    tab.keyboard.type("ferry")
    press_on(tab, "Enter")
    tasks.task("searching", tab.locator("ol.queue li").count() > 0)
    leave_field(tab)
    press(tab, "g")
    with tab.expect_navigation():
        tab.keyboard.press("f")
    tab.keyboard.press("j")
    press_on(tab, "Enter")
    tab.keyboard.press("m")
    tab.keyboard.type("We looked: it has one.")
    press(tab, "Escape")
    press_on(tab, "a")
    tasks.task("a reader's note answered", bool(told(tab)))
    press_on(tab, "z")
    tasks.task("taking that back", "/desk/feedback/" in tab.url)
    tab.keyboard.press("?")
    tasks.task("the map of keys", tab.locator("dialog.map dt").count() > 15)
    tab.keyboard.press("Escape")
    by_palette(tab, str(ferry))
    tasks.task("a story by its number", number_in(tab.url) == ferry)
    leave_field(tab)
    press_on(tab, "u")
    focused(tab, "#line")
    tab.keyboard.type("Bridge over the Elm is closed")
    press_on(tab, "Enter")
    tasks.task("an urgent", "Bridge over the Elm is closed" in str(newsroom.stories()[0]))
    by_palette(tab, "sign out")
    tasks.task("signing out", "/desk/sign-in" in tab.url)


def by_palette(tab, words):
    tab.keyboard.press("Control+k")
    tab.keyboard.type(words)
    press_on(tab, "Enter")


def find_line(tab, words):
    """Down the list to the line with these words."""
    for _ in range(60):
        if words in tab.evaluate("() => document.activeElement.textContent"):
            return
        tab.keyboard.press("j")


def other_layouts_and_fields(newsroom):
    """Keys that send Korean or Arabic letters do what those of a Latin layout do; in a field they only write."""
    with browser() as chromium, desk_of(chromium, newsroom, "ben") as tab:
        for key, code in [("\u3153", "KeyJ"), ("\u062a", "KeyJ"), ("Process", "KeyJ")]:
            tab.goto(newsroom.url("/desk/queue/released"))
            tab.evaluate(
                "([key, code]) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }))",
                [key, code],
            )
            on_line = tab.evaluate("() => document.activeElement.matches('ol.queue > li > a')")
            claim(on_line, f"The key J, which sends {key!r}, does not go down the list.")
        tab.goto(newsroom.url("/desk/search"))
        tab.keyboard.press("/")
        tab.keyboard.type("jung?xkz")
        claim(tab.url.endswith("/desk/search"), f"Writing in a field led to {tab.url}.")
        claim(tab.locator("#search-words").input_value() == "jung?xkz", "Letters typed in a field do not get there.")
        claim(tab.locator("dialog[open]").count() == 0, "Writing in a field opened a dialog.")


if __name__ == "__main__":
    run(twenty_tasks, other_layouts_and_fields)
