"""Text made inert: what comes from an article or an engine may be shown, and does nothing but be read."""

from __future__ import annotations

import re

_HIDDEN = re.compile("[\u202a-\u202e\u2066-\u206f\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
"""Controls, among them those that embed, override or isolate direction: they make a text read otherwise than it is.

With surrogates and non-characters out, the rest is also what XML 1.0 allows.
"""
_LINE_FEED = re.compile(r"\s*\n\s*")


def safe(text: str) -> str:
    """Return ``text`` as it may be shown: no control characters, none that turn the direction around, one line.

    The JSON keeps the article's characters as they are; what people look at must read in the order it is stored. What
    the text is written into (Markdown, HTML, XML) needs its own escaping after this.
    """
    if text.isprintable():  # none of the hidden is
        return text
    text = _HIDDEN.sub("", text)
    return _LINE_FEED.sub(" ", text) if "\n" in text else text


def escaped(text: str) -> str:
    """Return `safe` text as it may stand between tags and in quoted attributes of XML and HTML."""
    if not text.isprintable():
        text = safe(text)
    text = text.replace("&", "&amp;")
    if "<" in text or ">" in text:
        text = text.replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;").replace("'", "&#39;")
