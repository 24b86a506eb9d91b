"""The digest as one HTML file: no network, readable without script."""

from __future__ import annotations

from markupsafe import escape

from mujaz.digesting.model import Digest


def to_html(digest: Digest) -> str:
    """Return the digest as a self-contained HTML page."""
    return f"<!DOCTYPE html><title>{escape(digest.headline)}</title>\n"
