"""What is known of an article beside its text: the object's own metadata, and NAME.meta.json beside it.

S3 carries metadata in HTTP headers, so text in Arabic comes encoded: as RFC 2047 words (what S3 itself returns for
metadata set in UTF-8) or percent-encoded (what many clients do). Both are read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from urllib.parse import unquote, urlsplit

from mujaz.article import Metadata
from mujaz.reading.metadata import FIELDS, metadata_from
from mujaz.reading.rejection import RejectionError

_PERCENT = re.compile(r"%[0-9A-Fa-f]{2}")


def decode_value(value: str) -> str:
    """Return a header's value as text; a value that is not encoded, or wrongly, stays as it is."""
    if "=?" in value:
        try:
            return str(make_header(decode_header(value)))
        except (HeaderParseError, UnicodeDecodeError, LookupError, ValueError):
            return value
    if _PERCENT.search(value):
        try:
            text = unquote(value, errors="strict")
        except UnicodeDecodeError:
            return value
        # "50%20off" may be meant as it stands; nobody writes Arabic as %D9%83 without meaning Arabic.
        return text if not text.isascii() else value
    return value


def object_fields(headers: Mapping[str, str]) -> dict[str, str]:
    """Return the fields that the object's metadata (``x-amz-meta-*``, without that prefix) states."""
    lowered = {name.lower(): value for name, value in headers.items()}
    stated = {name: lowered[name].strip() for name in FIELDS if lowered.get(name, "").strip()}
    # An address is percent-encoded by right and stays so.
    return {name: value if name == "url" else decode_value(value) for name, value in stated.items()}


def sidecar_fields(data: bytes) -> dict[str, object]:
    """Return the fields that the bytes of a NAME.meta.json state.

    Raises:
        RejectionError: ``bad-metadata``, the bytes are no JSON object.

    """
    try:
        stated = json.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise RejectionError("bad-metadata", "the .meta.json beside the object is no JSON") from error
    if not isinstance(stated, dict):
        raise RejectionError("bad-metadata", "the .meta.json beside the object is no JSON object")
    return {name: value for name in FIELDS if (value := stated.get(name)) is not None}


def article_metadata(key: str, headers: Mapping[str, str], sidecar: bytes | None) -> Metadata:
    """Put together what is stated of an article; what the object itself states wins over the file beside it.

    Raises:
        RejectionError: ``bad-metadata``, naming the field and never its value.

    """
    beside = sidecar_fields(sidecar) if sidecar is not None else {}
    metadata = metadata_from({**beside, **object_fields(headers)}, basis="object metadata", key=key)
    if metadata.url is not None and not _is_web_address(metadata.url):
        raise RejectionError("bad-metadata", "url is no http:// or https:// address")
    return metadata


def _is_web_address(url: str) -> bool:
    """Whether a link to ``url`` is safe to put into a page: http or https with a host."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)
