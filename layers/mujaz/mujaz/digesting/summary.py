"""The digest in a few lines of plain text, for a notification."""

from __future__ import annotations

from mujaz.briefing.wording.dates import say_period
from mujaz.digesting.model import Digest, Story
from mujaz.inert import safe

_STORIES = 5


def title(digest: Digest) -> str:
    """Return a line that names the digest: "Mujaz digest, 12 to 14 January 2020"."""
    return f"Mujaz digest, {say_period(digest.period.start, digest.period.end)}"


def short_summary(digest: Digest, *, stories: int = _STORIES) -> str:
    """Return the digest as plain text: what there is, the first stories with the outlets, contradictions, late ones."""
    lines = [title(digest), "", safe(digest.headline)]
    if digest.stories:
        lines.append("")
        lines.extend(_story(number, story) for number, story in enumerate(digest.stories[:stories], 1))
        if len(digest.stories) > stories:
            lines.append(f"... and {len(digest.stories) - stories} more")
    if digest.late:
        lines.extend(["", f"{len(digest.late)} late: {'; '.join(safe(story.headline) for story in digest.late[:3])}"])
    if digest.skipped:
        lines.extend(["", f"{len(digest.skipped)} objects were left out; the digest names them."])
    lines.extend(["", "Open source, machine translated from Arabic, not reviewed by a person."])
    return "\n".join(lines) + "\n"


def _story(number: int, story: Story) -> str:
    marks = [f"watchlist: {', '.join(map(safe, story.watchlist))}"] if story.watchlist else []
    marks.append("1 outlet" if len(story.outlets) == 1 else f"{len(story.outlets)} outlets")
    marks.extend(f"contradiction: {safe(row.text)}" for row in story.ledger if row.verdict == "contradiction")
    return f"{number}. {safe(story.headline)} ({'; '.join(marks)})"
