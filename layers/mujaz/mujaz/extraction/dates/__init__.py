"""Dates: from the Arabic of an article to ISO 8601 values with their basis.

`lexicon` holds the words, `tokens` cuts the text, `grammar` (with `parts`, `clock`, `periods`) reads expressions,
`resolve` gives them values, `english` words them, `extract` runs the whole over an article.
"""

from mujaz.extraction.dates.extract import date_flags, extract_dates, resolve
from mujaz.extraction.dates.resolve import Resolution

__all__ = ["Resolution", "date_flags", "extract_dates", "resolve"]
