"""Makes briefs for the tests of digests: the parts that a test is about are given, the rest is plain."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from mujaz.digesting.compose import digest
from mujaz.digesting.model import Digest, Period, Story
from mujaz.digesting.report import Report, read_report

DAY = "2025-03-10"
MARCH = Period(start="2025-03-01", end="2025-03-31")

QUAKE = (
    "زلزال قوي يضرب ولاية البويرة",
    "ضرب زلزال قوي ولاية البويرة شرقي الجزائر فجر اليوم وانهارت ثلاثة مبان سكنية في بلدة الأخضرية.",
    "وقالت الحماية المدنية إن فرق الإنقاذ انتشلت ناجين من تحت أنقاض بناية من أربعة طوابق.",
    "وشعر سكان العاصمة بالهزة التي أعقبتها خمس هزات ارتدادية.",
)
QUAKE_AGAIN = (
    "ضحايا تحت الأنقاض في البويرة بعد هزة عنيفة",
    "استيقظ سكان ولاية البويرة على زلزال قوي دمر بيوتا في بلدة الأخضرية شرقي الجزائر.",
    "وواصلت الحماية المدنية وفرق الإنقاذ البحث عن ناجين تحت أنقاض المباني السكنية.",
)
TALKS = (
    "وزيرا خارجية الأردن وقبرص يبحثان الربط الكهربائي",
    "بحث وزير خارجية الأردن في عمان مع نظيره القبرصي مشروع الربط الكهربائي البحري.",
    "ووقع الوزيران مذكرة تفاهم للتعاون في مجال الطاقة والسياحة.",
)


def cite(sentence: int, text: str) -> dict[str, Any]:
    """Return a cite; where it stands in the article does not matter to a digest."""
    return {"sentence": sentence, "start": 0, "end": len(text), "text": text}


def figure(value: float, kind: str = "killed", **changes: Any) -> dict[str, Any]:
    """Return a figure of people in sentence 1."""
    what = changes.pop("what", f"people {kind}")
    plain = {
        "text": f"{value:g} {what}", "value": value, "high": None, "bound": "exact", "unit": "people", "kind": kind,
        "what": what, "status": "happened", "place": None, "period": None, "period_text": "", "attributed_to": None,
        "attributed_to_ar": None, "cite": cite(1, f"{value:g}"), "other_cites": [],
    }  # fmt: skip
    return plain | changes


def said_by(source: str, source_ar: str) -> dict[str, str]:
    """Return the changes of a figure that someone states."""
    return {"attributed_to": source, "attributed_to_ar": source_ar}


POLICE = said_by("the police", "الشرطة")
MINISTRY = said_by("the Health Ministry", "وزارة الصحة")


def name(english: str, arabic: str, mentions: int = 1, **changes: Any) -> dict[str, Any]:
    """Return a person or an organisation."""
    plain = {"name": english, "name_ar": arabic, "also": [], "role": None, "romanised": False}
    return plain | {"mentions": [cite(1, arabic)] * mentions} | changes


def place(english: str, arabic: str, mentions: int = 1, **changes: Any) -> dict[str, Any]:
    """Return a place."""
    plain = {"name": english, "name_ar": arabic, "also": [], "country": None, "lat": None, "lon": None}
    return plain | {"romanised": False, "mentions": [cite(1, arabic)] * mentions} | changes


def event(kind: str, status: str = "occurred") -> dict[str, Any]:
    """Return an event of a kind of PLOVER or of our own."""
    return {
        "what": "Something happened.", "status": status, "type": kind, "actors": [], "targets": [], "place": None,
        "when": None, "attributed_to": None, "cite": cite(1, "حدث"),
    }  # fmt: skip


def brief(text: Sequence[str] = QUAKE, outlet: str | None = "Al-Ufuq", day: str | None = DAY, **parts: Any) -> bytes:
    """Return the JSON of a brief; ``text`` is its title and sentences, ``parts`` are fields of the brief."""
    sentences = [
        {"n": n, "ar": arabic, "en": "English.", "engine": "e", "start": 0, "end": 1, "paragraph": n, "flags": []}
        for n, arabic in enumerate(text)
    ]
    points = [{"text": f"Point {chr(64 + n)} of it.", "cites": [cite(n, arabic)]} for n, arabic in enumerate(text) if n]
    made: dict[str, Any] = {
        "schema": "mujaz.brief/1", "id": "", "created": None,
        "article": {"outlet": outlet, "url": None, "published": day, "title": text[0]},
        "headline": "A headline", "headline_cites": [cite(0, text[0])],
        "bottom_line": {"text": points[0]["text"], "cites": points[0]["cites"], "parts": points[:1]},
        "key_points": points[1:], "people": [], "organisations": [], "places": [], "figures": [], "dates": [],
        "timeline": [], "quotes": [], "events": [], "not_known": [], "translation": {"sentences": sentences},
    }  # fmt: skip
    made |= parts
    made["id"] = parts.get("id") or hashlib.sha256(json.dumps(made).encode()).hexdigest()[:32]
    return json.dumps(made, ensure_ascii=False).encode()


def report(text: Sequence[str] = QUAKE, outlet: str | None = "Al-Ufuq", day: str | None = DAY, **parts: Any) -> Report:
    """Return the report of such a brief."""
    made = brief(text, outlet, day, **parts)
    return read_report(made, f"{hashlib.sha256(made).hexdigest()[:8]}.json")


def only_story(*reports: Report, **options: Any) -> Story:
    """Return the story of reports that must make one."""
    (story,) = made(*reports, **options).stories
    return story


def made(*reports: Report, period: Period = MARCH, **options: Any) -> Digest:
    """Return the digest of reports."""
    return digest(reports, period, **options)
