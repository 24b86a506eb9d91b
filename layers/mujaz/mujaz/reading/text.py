"""Text files to articles: encoding by content, NFC, title, sentences; what is no Arabic article is rejected by name."""

from __future__ import annotations

import codecs
import hashlib
import re
import unicodedata
from dataclasses import replace

from mujaz.arabic.letters import LETTERS, arabic_share, is_arabic
from mujaz.arabic.sentences import segment
from mujaz.article import Article, Metadata
from mujaz.reading.rejection import RejectionError

DEFAULT_MAX_BYTES = 1024 * 1024
"""An article of more than 1 MiB of text is no article (the longest of a newspaper are under 100 KiB)."""

MINIMUM_ARABIC_SHARE = 0.4
"""Below this share of Arabic among its letters a text is no Arabic article; real ones stay far above."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0",
    b"MZ",
    b"\x7fELF",
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_HTML = re.compile(r"^\s*(?:<!doctype html|<html|<\?xml)", re.IGNORECASE)
_COMMON_LETTERS = frozenset("الينمورت")
MINIMUM_COMMON_SHARE = 0.4
_MISREAD = re.compile(f"[\x80-\x9f\ufffd]|[\xe0-\xff][{LETTERS}]|[{LETTERS}][\xe0-\xff]")
_TITLE_LIMIT = 200
"""A first line longer than this is a paragraph, not a title."""


def _plausible(text: str) -> bool:
    """Whether ``text`` reads like Arabic and not like other bytes seen through an Arabic code page.

    The eight commonest letters make up about 60 % of Arabic news; UTF-8 misread as windows-1256 is half ``ط`` and
    ``ظ``, arbitrary bytes spread evenly (8 of 36 letters), and ISO-8859-6 misread so has ``è`` inside Arabic words.
    """
    letters = sum(map(is_arabic, text))
    common = sum(char in _COMMON_LETTERS for char in text)
    return (
        arabic_share(text) >= MINIMUM_ARABIC_SHARE
        and common >= MINIMUM_COMMON_SHARE * letters
        and not _MISREAD.search(text)
    )


def decode(data: bytes) -> tuple[str, str]:
    """Return the text of ``data`` and the encoding's name.

    A byte-order mark decides; else UTF-8, UTF-16 without a mark (many zero or 06 bytes at one parity), windows-1256 and
    ISO-8859-6, the last two only where the result reads as Arabic.

    Raises:
        RejectionError: ``not-text`` for known binary formats, ``undecodable`` where no encoding fits.

    """
    if data.startswith(_BINARY):
        raise RejectionError("not-text", "the object is a binary file, not text")
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), encoding.removesuffix("-sig")
            except UnicodeDecodeError as error:
                raise RejectionError("undecodable", f"the byte-order mark says {encoding}, the bytes do not") from error
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        if "\x00" not in text:
            return text, "utf-8"
    for encoding in ("utf-16-le", "utf-16-be", "windows-1256", "iso-8859-6"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text and _plausible(text):
            return text, encoding
    raise RejectionError("undecodable", "the bytes are no Arabic text in UTF-8, UTF-16, windows-1256 or ISO-8859-6")


def _title_end(text: str, title: str | None) -> int:
    """Where the title ends: the first line, if the metadata names it or a blank line parts it from the body."""
    first, _, rest = text.partition("\n")
    if not first.strip() or not rest.strip():
        return 0
    if title is not None and " ".join(first.split()) == " ".join(title.split()):
        return len(first)
    if rest.startswith("\n") and len(first) <= _TITLE_LIMIT and not first.rstrip().endswith((".", "،", "؛")):
        return len(first)
    return 0


def normalise(text: str) -> str:
    """Return ``text`` in NFC with line feeds only, control characters gone and white space at its ends cut."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    text = _CONTROL.sub("", unicodedata.normalize("NFC", text)).lstrip("\ufeff")
    text = re.sub(r"[^\S\n]+\n", "\n", text)
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def read_text(data: bytes, metadata: Metadata | None = None, *, max_bytes: int = DEFAULT_MAX_BYTES) -> Article:
    """Read the bytes of a text file into an article.

    Args:
        data: the file as it came.
        metadata: what is known of it; its title, where the text's first line is that title, marks it as sentence 0.
        max_bytes: limit of the text, counted in bytes of UTF-8.

    Raises:
        RejectionError: empty, oversized, undecodable, not-arabic or not-text; the message says why.

    """
    metadata = metadata or Metadata()
    if not data.strip():
        raise RejectionError("empty", "the object holds no text")
    raw, encoding = decode(data)
    text = normalise(raw)
    if not text:
        raise RejectionError("empty", "the object holds no text")
    size = len(text.encode("utf-8"))
    if size > max_bytes:
        raise RejectionError("oversized", f"the text has {size} bytes, the limit is {max_bytes}")
    if _HTML.match(text):
        raise RejectionError("not-text", "the object is an HTML or XML page; this version reads plain text only")
    share = arabic_share(text)
    if share < MINIMUM_ARABIC_SHARE:
        raise RejectionError(
            "not-arabic", f"{share:.0%} of the letters are Arabic, at least {MINIMUM_ARABIC_SHARE:.0%} are needed"
        )
    sentences = segment(text, title_end=_title_end(text, metadata.title))
    if metadata.title is None and sentences[0].n == 0:
        metadata = replace(metadata, title=sentences[0].text)
    return Article(text, sentences, metadata, hashlib.sha256(data).hexdigest(), encoding)
