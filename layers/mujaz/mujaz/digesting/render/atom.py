"""The digest as an Atom feed (RFC 4287): one entry a story."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.digesting.model import Digest, Story
from mujaz.digesting.summary import title
from mujaz.inert import safe

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 allows in no form, not even as a character reference."""


def _text(text: str) -> str:
    text = _NOT_XML.sub("", safe(text))
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _attribute(text: str) -> str:
    quoted = _text(text).replace('"', "&quot;")
    return f'"{quoted}"'


def to_atom(digest: Digest, *, base: str = "") -> str:
    """Return the feed of a digest.

    Args:
        digest: the digest; the times of the feed are the days of its stories, since the core reads no clock.
        base: address of the folder that holds ``digest.html``, with a slash at its end; "" for relative links.

    """
    return "\n".join(_feed(digest, base)) + "\n"


def _feed(digest: Digest, base: str) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">'
    yield f"<id>urn:mujaz:digest:{digest.id}</id>"
    yield f"<title>{_text(title(digest))}</title>"
    yield f"<subtitle>{_text(digest.headline)}</subtitle>"
    yield f"<updated>{digest.period.end}T23:59:59Z</updated>"
    yield "<author><name>Mujaz</name></author>"
    yield f'<generator version="{digest.provenance.generator_version}">{digest.provenance.generator}</generator>'
    yield f'<link rel="alternate" type="text/html" href={_attribute(base + "digest.html")}/>'
    for story in (*digest.stories, *digest.late):
        yield from _entry(story, base)
    yield "</feed>"


def _entry(story: Story, base: str) -> Iterator[str]:
    yield "<entry>"
    # A story that goes on is the same entry in the next feed, with a later time: readers show it as updated.
    yield f"<id>urn:mujaz:story:{story.id}</id>"
    yield f"<title>{_text(story.headline)}</title>"
    yield f"<published>{story.first}T00:00:00Z</published>"
    yield f"<updated>{story.last}T23:59:59Z</updated>"
    yield f'<link rel="alternate" type="text/html" href={_attribute(f"{base}digest.html#{story.id}")}/>'
    for event in story.events:
        yield f"<category term={_attribute(event.type)}/>"
    told = " ".join(point.text for point in (story.new or story.points))
    source = ", ".join(story.outlets)
    yield f"<summary>{_text(f'{told} ({source})'.strip())}</summary>"
    yield "</entry>"
