"""The digest as JSON."""

from __future__ import annotations

from mujaz.digesting.model import Digest


def to_json(digest: Digest) -> str:
    """Return the digest as JSON text, the same bytes for the same digest."""
    return digest.to_json()


def to_json_bytes(digest: Digest) -> bytes:
    """Return the same in UTF-8, which of a large digest takes a third of the memory of its text."""
    return digest.to_bytes()
