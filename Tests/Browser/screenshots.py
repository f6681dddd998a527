"""Takes the pictures in docs/screenshots; bin/screenshots calls it."""

import importlib.util
import io
import os

from newsroom import browser, claim, run

FOLDER = "docs/screenshots"
LARGEST = 300_000


def pictures(newsroom):
    """Each picture's name, the page it shows, and how the page is looked at."""
    story = newsroom.address_of(newsroom.number("ferry"))
    arabic = newsroom.address_of(newsroom.number("ferry-ar"))
    desk = {"width": 1280, "height": 1600}
    phone = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2, "is_mobile": True}
    return [
        ("story", story, {"viewport": desk, "color_scheme": "light"}),
        ("front-dark", "/", {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"}),
        ("story-arabic-phone", arabic, {**phone, "color_scheme": "light"}),
    ]


def take_pictures(newsroom):
    with browser() as chromium:
        for name, path, look in pictures(newsroom):
            with chromium.new_context(reduced_motion="reduce", **look) as context:
                tab = context.new_page()
                tab.goto(newsroom.url(path), wait_until="networkidle")
                tab.evaluate("() => document.fonts.ready")
                keep(name, tab.screenshot(animations="disabled", caret="hide"))


def keep(name, png):
    path = os.path.join(FOLDER, f"{name}.png")
    png = smaller(png)
    with open(path, "wb") as file:
        file.write(png)
    print(f"{path}  {len(png) // 1000} KB")
    claim(len(png) <= LARGEST, f"{path} has {len(png)} bytes, more than {LARGEST}.")


def smaller(png):
    """The picture with 256 colours, where Pillow is there to choose them."""
    if importlib.util.find_spec("PIL") is None:
        return png
    from PIL import Image

    picture = Image.open(io.BytesIO(png)).convert("RGB")
    chosen = picture.quantize(256, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    kept = io.BytesIO()
    chosen.save(kept, "PNG", optimize=True)
    return kept.getvalue()


if __name__ == "__main__":
    run(take_pictures)
