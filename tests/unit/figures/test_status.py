"""Planned is never told as happened: figures behind a verb in the future."""

from __future__ import annotations

import pytest

from mujaz.extraction.extract import extract
from mujaz.reading.text import read_text


@pytest.mark.parametrize(
    ("text", "value", "status"),
    [
        ("وأضاف الوزير أن الحكومة ستوزع 500 خيمة على المتضررين.", 500, "planned"),
        ("وزعت الحكومة 500 خيمة على المتضررين.", 500, "happened"),
        ("سيجتمع الوزراء بعد مقتل 47 شخصا في المدينة.", 47, "happened"),
        ("قال المتحدث سامر خليل إن أكثر من 1200 موظف تضرروا.", 1200, "happened"),
        ("وصل السفير ومعه 30 سيارة إلى المدينة.", 30, "happened"),
    ],
)
def test_the_verb_before_a_figure_decides_its_status(text: str, value: int, status: str) -> None:
    """The future particle makes a figure planned, unless what it counts is told apart from that verb."""
    figures = {figure.value: figure.status for figure in extract(read_text(text.encode())).figures}
    assert figures[value] == status
