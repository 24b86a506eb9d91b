"""Our names as a custom terminology for Amazon Translate.

The service matches a term exactly as it stands: وموسكو ("and Moscow") is another word to it than موسكو. So each name is
given with the clitics that are most often written onto names, too, with their English before it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from mujaz.lexicon import terms

_CLITICS = (("و", "and "), ("ل", "to "), ("ب", "in "))
MOST_BYTES = 10 * 1024 * 1024
"""Size of a terminology file that the service accepts."""


def _with_clitics(arabic: str, english: str) -> Iterator[tuple[str, str]]:
    yield arabic, english
    for clitic, word in _CLITICS:
        # After ل the article loses its alif: لـ + الرياض is للرياض.
        joined = "لل" + arabic[2:] if clitic == "ل" and arabic.startswith("ال") else clitic + arabic
        yield joined, word + english


def terminology_csv(*, clitics: bool = True) -> str:
    """Return people, places and organisations of the lexicon as CSV with the header ``ar,en``, each Arabic form once.

    ``clitics`` adds forms with a conjunction or preposition written onto the name. Organisations are left without: too
    many begin with a common noun, whose clitics change the sentence around them.
    """
    rows: dict[str, str] = {}
    for kind in ("people", "places", "organisations"):
        for term in terms(kind):
            for arabic in (term.arabic, *term.arabic_variants):
                several = _with_clitics(arabic, term.english) if clitics and kind != "organisations" else ()
                for form, english in ((arabic, term.english), *several):
                    rows.setdefault(form, english)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("ar", "en"))
    writer.writerows(sorted(rows.items()))
    return out.getvalue()
