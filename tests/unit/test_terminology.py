"""The custom terminology for Amazon Translate."""

from __future__ import annotations

import csv
import io

import pytest

from mujaz.translation.terminology import MOST_BYTES, terminology_csv


@pytest.mark.parametrize("clitics", [True, False])
def test_it_is_a_csv_of_unique_arabic_forms_within_the_limit(clitics: bool) -> None:
    """Header, two columns, no empty cell, every Arabic form once."""
    text = terminology_csv(clitics=clitics)
    header, *rows = list(csv.reader(io.StringIO(text)))
    assert header == ["ar", "en"]
    assert len(rows) > 5000
    assert all(len(row) == 2 and all(row) for row in rows)
    assert len({row[0] for row in rows}) == len(rows)
    assert len(text.encode()) < MOST_BYTES


def test_clitics_are_written_onto_names_as_arabic_does() -> None:
    """The article loses its alif after the preposition."""
    rows = dict(csv.reader(io.StringIO(terminology_csv())))
    assert rows["موسكو"] == "Moscow"
    assert rows["وموسكو"] == "and Moscow"
    assert rows["بموسكو"] == "in Moscow"
    assert rows["للرياض"] == "to Riyadh"
    assert "وموسكو" not in terminology_csv(clitics=False)
