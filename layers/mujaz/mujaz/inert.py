"""Text made inert: what comes from an article or an engine may be shown, and does nothing but be read.

What it is written into (Markdown, HTML, XML) needs its own escaping after this.
"""

from __future__ import annotations

import re

_HIDDEN = re.compile("[\u202a-\u202e\u2066-\u206f\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
"""Controls, among them those that embed, override or isolate direction: they make a text read otherwise than it is.

With surrogates and non-characters out, the rest is also what XML 1.0 allows.
"""


def safe(text: str) -> str:
    """Return ``text`` as it may be shown: no control characters, none that turn the direction around, one line.

    The JSON keeps the article's characters as they are; what people look at must read in the order it is stored.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _HIDDEN.sub("", text)
    return re.sub(r"\s*\n\s*", " ", text) if "\n" in text else text
