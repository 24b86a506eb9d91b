"""Datelines: the line or the words before an article that say where and when it was filed, and by whom.

Links below it that repeat the title are passed over with them.

They state no event. A line without Arabic letters is an outlet's mark. A line of its own ("Abha, 25 Shawwal 1436,
agency") is passed over; before a sentence ("Paper - Riyadh: the ministry ...") it is cut off.
"""

from __future__ import annotations

import re

from mujaz.arabic.letters import arabic_share
from mujaz.article import Cite, Sentence
from mujaz.briefing.context import Context, remembered

_LONGEST_LINE = 120
_LONGEST_BYLINE = 60
_STOPPED = re.compile(r"[.!?؟…۔:][\"'”’»)\]\s]*$")
_DATED = 0.35
"""Share of a line that dates make up in a dateline."""
_PREFIX = re.compile(
    r"\s*[^\n:«»\"“”]{2,30}?\s*[-–—ـ/(]\s*[^\n:«»\"“”]{2,30}?\s*:\s*|\s*[^\n:«»\"“”]{2,25}\s*[-–—ـ]{1,2}\s+"
)
"""Words before a sentence: outlet, dash, place, colon; or a place and a dash."""
_FEW_WORDS = 4
_ASIDE = re.compile(r"\s[-–—]\s")
"""A second dash: then the first one opened words put in between ("the minister - who ... - said")."""
_LONGEST_ASIDE = 80


@remembered
def is_dateline(context: Context, source: Sentence) -> bool:
    """Whether a sentence is a dateline or byline: short, and mostly dates; or at the top, short, without a stop."""
    if source.n == 0:
        return False
    if _repeats_title(context, source):
        return True
    size = source.end - source.start
    if size < _LONGEST_BYLINE and not arabic_share(source.text):
        return True
    dates = sum(date.cite.end - date.cite.start for date in context.dates_in(source.start, source.end))
    if size < _LONGEST_LINE and dates > _DATED * size:
        return True
    alone = size < _LONGEST_BYLINE and not _STOPPED.search(source.text)
    if not alone or source.n != 1 or len(context.article.sentences) <= _FEW_WORDS:
        return False
    return len(source.text.split()) <= _FEW_WORDS or re.search(r"[-–—ـ/|]\s", source.text) is not None


def _repeats_title(context: Context, source: Sentence) -> bool:
    """Whether a sentence is a link that repeats the title, as web pages have below an article."""
    title = context.article.title
    words = title.text.split() if title else []
    return len(words) >= _FEW_WORDS and title is not None and " ".join(words) in " ".join(source.text.split())


@remembered
def opening(context: Context) -> int:
    """Return the number of the sentence with which the article itself begins, behind datelines and bylines."""
    body = [source for source in context.article.sentences if source.n > 0]
    return next((source.n for source in body if not is_dateline(context, source)), 1)


@remembered
def without_dateline(context: Context, source: Sentence) -> Cite:
    """Return the sentence as a cite, the words of a dateline before it cut off."""
    cite = Cite(source.n, source.start, source.end, source.text)
    found = _PREFIX.match(source.text) if source.n == opening(context) else None
    if found is None or len(found[0].split()) > _FEW_WORDS + 3 or found.end() >= len(source.text.rstrip()):
        return cite
    if ":" not in found[0] and _ASIDE.search(source.text, found.end(), found.end() + _LONGEST_ASIDE):
        return cite
    return context.article.cite(source.start + found.end(), source.end)
