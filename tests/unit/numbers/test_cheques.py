"""Numbers in words as converters for cheques print them: spaced conjunctions, hundredths after a comma, subunits."""

from __future__ import annotations

import pytest

from mujaz.arabic.numbers import read_quantities


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("سبعة عشر  , خمسون", 17.5),
        ("سبعة عشر  , إحدى", 17.01),
        ("سبعة عشر  , إحدى عشرة", 17.11),
        ("ألفان و ثلاثمائة و خمسة  , سبع و عشرون", 2305.27),
        ("خمسون ريالاً و خمس و سبعون هللة", 50.75),
        ("فقط أربعمائة و ثلاثون ريالاً لاغير", 430),
        ("مليون جنيه و خمسة و عشرون قرش", 1000000.25),
        ("سبعون ديناراً و خمسمائة مليم", 70.5),
        ("مائتان و ألف ألف", 201000),
        ("سالب تسعة آلاف و ثلاثة", -9003),
        ("كوادريليون و مليونان", 10**15 + 2 * 10**6),
        ("ألفا", 2000),
    ],
)
def test_cheques(text: str, value: float) -> None:
    """The whole line is one quantity."""
    (found,) = read_quantities(text)
    assert found.number.value == pytest.approx(value, rel=1e-12)


def test_a_comma_of_a_list_is_no_decimal_comma() -> None:
    """Only a comma set off by two spaces is one."""
    assert [one.number.value for one in read_quantities("اثنا عشر, ثلاثون")] == [12, 30]
