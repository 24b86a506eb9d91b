"""Writing SVG: elements, text that fits, and the frame that every picture has."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from itertools import repeat

from mujaz.inert import escaped, safe

WIDTH = 360
"""Units that a picture is wide."""

STYLE = files("mujaz.pictures").joinpath("pictures.css").read_text("utf-8").strip()
"""The style sheet of all pictures."""

_WIDTHS = dict.fromkeys("iljtfrI.,:;'’|()[]! -", 0.33) | dict.fromkeys("mwMW%@—", 0.92)
"""Width of letters for their size, in a font like Noto Sans; of the others it is 0.6."""


def number(value: float) -> str:
    """Write a coordinate: one decimal at most, no exponent, no minus before a zero."""
    rounded = round(value, 1)
    return str(int(rounded)) if rounded == int(rounded) else str(rounded)


def element(name: str, content: str = "", **attributes: str | float) -> str:
    """Write an element around ``content``, which is markup already; values of attributes are escaped.

    A trailing underscore of an attribute's name is left out (``class_``), other underscores become hyphens.
    """
    written = "".join(
        [
            f' {_attribute(key)}="{escaped(value) if isinstance(value, str) else number(value)}"'
            for key, value in attributes.items()
        ]
    )
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


@cache
def _attribute(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def label(text: str, x: float, y: float, *, size: float = 11, **attributes: str | float) -> str:
    """Write a line of text whose base line begins at ``x``, ``y``."""
    return element("text", escaped(text), x=x, y=y, font_size=size, **attributes)


def width(text: str, size: float = 11) -> float:
    """Estimate the width of a line in units, rather too wide: which font a reader has is not known."""
    return size * sum(map(_WIDTHS.get, text, repeat(0.6)))


def fitted(text: str, room: float, size: float = 11) -> str:
    """Cut ``text`` to what fits into ``room`` units, at the end of a word where there is one, with an ellipsis."""
    text = safe(text)
    if width(text, size) <= room:
        return text
    room -= width("…", size)
    end = 0
    while end < len(text) and room >= 0:
        room -= width(text[end], size)
        end += 1
    cut = text[: max(0, end - 1)]
    space = cut.rfind(" ")
    return (cut[:space] if space > len(cut) // 2 else cut).rstrip(" ,;:") + "…"


def frame(kind: str, name: str, *, title: str, description: str, height: float, body: str) -> str:
    """Put ``body`` into the picture's ``<svg>``.

    Args:
        kind: "bars", ...: its class is ``pic-KIND``.
        name: distinguishes the picture from others in the page; a part of the ids in it.
        title: says in a few words what it shows.
        description: says what a reader sees who sees it.
        height: units that it is high.
        body: the elements in it, as markup.

    """
    told = element("title", escaped(title), id=f"{name}-title") + element(
        "desc", escaped(description), id=f"{name}-desc"
    )
    return element(
        "svg", told + body,
        xmlns="http://www.w3.org/2000/svg", class_=f"pic pic-{kind}", viewBox=f"0 0 {WIDTH} {number(height)}",
        role="img", aria_labelledby=f"{name}-title", aria_describedby=f"{name}-desc",
    )  # fmt: skip
