"""Helpers of the tests of attribution, quotes and events: articles of one text, names by their spelling."""

from __future__ import annotations

import re
from pathlib import Path

from mujaz.article import Article
from mujaz.extraction.attribution import attribution_at, extract_attributions
from mujaz.facts import Attribution, Name, NameKind
from mujaz.reading.text import read_text

SEED = (Path(__file__).parents[2] / "data" / "seed.txt").read_bytes()


def article(text: str) -> Article:
    return read_text(text.encode())


def name(told: Article, kind: NameKind, english: str, *forms: str, role: str | None = None) -> Name:
    """Return the name ``forms[0]`` with all mentions of all forms, a clitic before them allowed."""
    mentions = [
        told.cite(match.start(1), match.end(1))
        for form in forms
        for match in re.finditer(rf"(?<!\w)[وف]?[بلك]?({re.escape(form)})(?!\w)", told.text)
    ]
    kept = [
        one for one in mentions if not any(o is not one and o.start <= one.start and one.end < o.end for o in mentions)
    ]
    return Name(kind, english, forms[0], tuple(sorted(kept, key=lambda one: one.start)), role=role)


def seed() -> tuple[Article, tuple[Name, ...]]:
    told = read_text(SEED)
    return told, (
        name(told, "person", "Fayez al-Sarraj", "فايز السراج", "السراج"),
        name(told, "person", "Khalifa Haftar", "خليفة حفتر", "حفتر"),
        name(told, "person", "Vladimir Putin", "فلاديمير بوتين"),
        name(told, "person", "Recep Tayyip Erdogan", "رجب طيب أردوغان", "أردوغان"),
        name(told, "organisation", "Al Jazeera", "الجزيرة"),
        name(told, "organisation", "Russian Foreign Ministry", "وزارة الخارجية الروسية"),
        name(told, "organisation", "United Nations", "الأمم المتحدة"),
        name(told, "organisation", "Government of National Accord", "حكومة الوفاق الوطني", "حكومة الوفاق"),
        name(told, "place", "Moscow", "موسكو"),
        name(told, "place", "Ankara", "أنقرة"),
        name(told, "place", "United Arab Emirates", "الإمارات"),
        name(told, "place", "Egypt", "مصر"),
    )


def speaker_of(told: Article, names: tuple[Name, ...], piece: str) -> Attribution | None:
    """Return the attribution that holds for ``piece`` of the text."""
    start = told.text.index(piece)
    return attribution_at(extract_attributions(told, names), start, start + len(piece))
