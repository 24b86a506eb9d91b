"""The digest as Markdown that stays inert whatever an article holds."""

from __future__ import annotations

from mujaz.briefing.render.markdown import escape
from mujaz.digesting.model import Digest


def to_markdown(digest: Digest) -> str:
    """Return the digest as Markdown; every text that comes from a brief is escaped."""
    return f"# {escape(digest.headline)}\n"
