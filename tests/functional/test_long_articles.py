"""A long article costs in proportion to its length: the function has 300 seconds for 1 MiB of text."""

from __future__ import annotations

import time

from mujaz.article import Article
from mujaz.briefing.render import to_json
from mujaz.pipeline import brief
from mujaz.reading.text import read_text
from mujaz.translation.phrasebook import PhrasebookEngine

_NAMES = ("سالم", "ناصر", "حسن", "علي", "بدر", "زياد", "فهد", "طارق", "رامي", "عادل", "جمال", "كمال")
_FAMILIES = ("الحداد", "النجار", "الخياط", "العطار", "الصباغ", "الحلبي", "البصري", "الطرابلسي", "المقدسي", "الصيداوي")
_FLOOR = 0.5
"""Seconds below which the shorter article's time is taken as this: noise of a busy machine can't fail the test."""


def _article(sentences: int) -> Article:
    """Return an article of many short sentences, nearly all about people of their own: names are what a walk costs."""
    parts = []
    for number in range(sentences):
        given, father = _NAMES[number % 12], _NAMES[number // 12 % 12]
        family = _FAMILIES[number // 144 % 10]
        parts.append(f"قال الوزير {given} {father} {family} إن {number + 3} أشخاص قتلوا يوم الجمعة في بيروت ودمشق.")
    return read_text("\n\n".join(parts).encode(), max_bytes=1 << 22)


def _seconds(article: Article) -> float:
    start = time.process_time()
    to_json(brief(article, [PhrasebookEngine()]))
    return time.process_time() - start


def test_four_times_the_text_takes_about_four_times_as_long() -> None:
    """Four times the text takes at most six times as long, of processor time."""
    brief(_article(10), [PhrasebookEngine()])
    short, long = _seconds(_article(120)), _seconds(_article(480))
    assert long <= 6 * max(short, _FLOOR)
