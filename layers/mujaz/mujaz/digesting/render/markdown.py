"""The digest as Markdown that renders well on GitHub and stays inert whatever an article holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mujaz.briefing.render.markdown import escape
from mujaz.digesting.model import BriefCite, Digest, LedgerRow, Point, Story
from mujaz.digesting.render.view import (
    FULL,
    VERDICT,
    Briefs,
    copied,
    days,
    marks,
    say,
    told_before,
    told_on,
    where_and_when,
)


def to_markdown(digest: Digest) -> str:
    """Return the digest as Markdown; every text that comes from a brief is escaped."""
    lines: list[str] = []
    for part in (_head, _stories, _late, _trends, _briefs, _left_out, _provenance):
        lines.extend(part(digest))
    return "\n".join(lines).rstrip("\n") + "\n"


def _head(digest: Digest) -> Iterator[str]:
    yield f"# Digest, {days(digest.period)}"
    yield ""
    yield "Open source · machine translated from Arabic · not reviewed by a person"
    yield ""
    yield f"**{escape(digest.headline)}**"
    yield ""


def _cites(briefs: Briefs, cites: Sequence[BriefCite]) -> str:
    return " ".join(
        f"[[{group.label}](#b{group.brief})]" if group.brief else f"[{escape(group.label)}]"
        for group in briefs.grouped(cites)
    )


def _stories(digest: Digest) -> Iterator[str]:
    briefs = Briefs(digest)
    for number, story in enumerate(digest.stories[:FULL], 1):
        yield from _story(story, f"{number}. ", briefs)
    rest = digest.stories[FULL:]
    if rest:
        yield "## Further stories"
        yield ""
        for number, story in enumerate(rest, FULL + 1):
            outlets = f"{len(story.outlets)} outlets" if len(story.outlets) > 1 else story.outlets[0]
            yield f"{number}. {escape(story.headline)} {_cites(briefs, story.headline_cites)} ({escape(outlets)})"
        yield ""


def _story(story: Story, number: str, briefs: Briefs) -> Iterator[str]:
    yield f"## {number}{escape(story.headline)} {_cites(briefs, story.headline_cites)}".rstrip()
    yield ""
    told = f"{told_on(story)} · {', '.join(map(escape, story.outlets))}"
    folded = copied(story)
    yield told + (f" · {folded} of {len(story.briefs)} briefs are copies" if folded else "")
    yield ""
    for _, words in marks(story):
        yield f"- **{escape(words)}**"
    yield f"- Why it is here ({story.score:g}): " + "; ".join(f"{escape(r.text)} ({r.points:g})" for r in story.why)
    yield ""
    if story.continues:
        yield f"**New since {days(story.continues.period)}**"
        yield ""
        yield from _points(story.new, briefs) if story.new else iter(["- Nothing that was not told before.", ""])
    yield from _points(told_before(story), briefs)
    yield from _ledger(story.ledger, briefs)
    for title, names in (("People", story.people), ("Organisations", story.organisations), ("Places", story.places)):
        if names:
            yield f"**{title}** " + ", ".join(f"{escape(name.name)} ({name.mentions})" for name in names)
            yield ""


def _points(points: Sequence[Point], briefs: Briefs) -> Iterator[str]:
    for point in points:
        more = f" *({', '.join(map(escape, point.outlets))})*" if len(point.outlets) > 1 else ""
        yield f"- {escape(point.text)} {_cites(briefs, point.cites)}{more}"
    if points:
        yield ""


def _ledger(rows: Sequence[LedgerRow], briefs: Briefs) -> Iterator[str]:
    if not rows:
        return
    yield "| figure | source | outlet | told on | place, period | verdict | cite |"
    yield "|---|---|---|---|---|---|---|"
    for row in rows:
        for at, entry in enumerate((*row.earlier, *row.entries)):
            verdict = "" if at < len(row.earlier) else VERDICT[row.verdict] if at == len(row.earlier) else "”"
            cells = (
                escape(entry.text), escape(entry.source), escape(entry.outlet), say(entry.said),
                escape(where_and_when(row)), verdict or "earlier digest", _cites(briefs, [entry.cite]),
            )  # fmt: skip
            yield f"| {' | '.join(cell or '–' for cell in cells)} |"
    yield ""


def _late(digest: Digest) -> Iterator[str]:
    if digest.late:
        yield "## Late"
        yield ""
        yield "Briefs of earlier days that came after the digest of their day."
        yield ""
        briefs = Briefs(digest)
        for story in digest.late:
            where = f", goes on from {days(story.continues.period)}" if story.continues else ""
            yield (
                f"- {escape(story.headline)} {_cites(briefs, story.headline_cites)} "
                f"({told_on(story)}, {', '.join(map(escape, story.outlets))}{where})"
            )
        yield ""


def _trends(digest: Digest) -> Iterator[str]:
    if digest.trends.text:
        yield "## Against earlier periods"
        yield ""
        for line in digest.trends.text:
            yield f"- {escape(line)}"
        yield ""
        yield "| period | stories | briefs |"
        yield "|---|---|---|"
        for count in digest.trends.periods:
            yield f"| {days(count.period)} | {count.stories:,} | {count.briefs:,} |"
        yield ""


def _briefs(digest: Digest) -> Iterator[str]:
    if digest.briefs:
        yield "## Briefs"
        yield ""
        yield "| | outlet | published | headline | file |"
        yield "|---|---|---|---|---|"
        for number, brief in enumerate(digest.briefs, 1):
            yield (
                f'| <a id="b{number}"></a>{number} | {escape(brief.outlet or "not stated")} | '
                f"{say(brief.published) if brief.published else 'not stated'} | {escape(brief.headline)} | "
                f"{escape(brief.name)} |"
            )
        yield ""


def _left_out(digest: Digest) -> Iterator[str]:
    if digest.skipped:
        yield "## Left out"
        yield ""
        for one in digest.skipped:
            yield f"- {escape(one.name)}: {escape(one.reason)} ({one.code})"
        yield ""


def _provenance(digest: Digest) -> Iterator[str]:
    yield "## Provenance"
    yield ""
    yield escape(digest.provenance.statement)
    yield ""
    yield f"- Digest: `{digest.id}`, `{digest.schema_}`"
    yield f"- {escape(digest.provenance.generator)} {escape(digest.provenance.generator_version)}"
