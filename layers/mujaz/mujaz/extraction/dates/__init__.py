"""Dates: from the Arabic of an article to ISO 8601 values with their basis.

`lexicon` and `words` hold the vocabulary, `tokens` cuts the text, `grammar` (with `parts`, `days`, `periods`, `nth`,
`stretches`, `distances`, `clock`) reads `expressions`, `finding` goes through a text with `context` and `tense` for the
words around, `anchor` finds the day of writing, `resolve` (with its rules) gives values, `english` words them, and
`extract` runs the whole over an article.
"""

from mujaz.extraction.dates.distances import length
from mujaz.extraction.dates.extract import date_flags, extract_dates, resolve
from mujaz.extraction.dates.resolution import Resolution

__all__ = ["Resolution", "date_flags", "extract_dates", "length", "resolve"]
