# ruff: noqa: E501 (rows of facts read better on one line)
"""The seed article with facts and translations made by hand, so that composing is tested on its own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mujaz.article import Article, Cite, Metadata
from mujaz.briefing.compose import compose
from mujaz.briefing.model import Brief
from mujaz.facts import Attribution, DateMention, Event, Facts, Figure, Flag, Name, Period, Quote
from mujaz.reading.text import read_text
from mujaz.translation.model import EngineUse, SentenceTranslation, Translation

SEED = Path(__file__).parents[2] / "data" / "seed.txt"

ENGLISH = (
    "The head of the Government of National Accord, Fayez al-Sarraj, and retired Major General Khalifa Haftar arrived in "
    "the Russian capital, Moscow, today, Monday, to sign a ceasefire agreement, with high-level Turkish participation.",
    "Al Jazeera quoted a source in the Russian Foreign Ministry as saying that Haftar and al-Sarraj will hold a meeting in "
    "Moscow today, while the UAE and Egypt are expected to witness the signing as observers.",
    "It added that both al-Sarraj and Haftar will meet Russian President Vladimir Putin in separate meetings.",
    "Fayez al-Sarraj said this morning that the step of signing is to push this agreement forward.",
    "Al-Sarraj told Libya al-Ahrar that they would not squander the sacrifices of their sons.",
    'He added: "Our acceptance of the ceasefire comes from a position of strength."',
    "Al-Sarraj called on all Libyans to turn the page of the past.",
    "Al-Sarraj held talks with Turkish President Recep Tayyip Erdogan yesterday, Sunday, on the ceasefire and the Berlin "
    "conference.",
    "Ankara has sent advance units of its forces to areas held by the Government of National Accord in recent days.",
    "A ceasefire agreement in Libya took effect on Sunday after months of fighting at the gates of Tripoli.",
    "Since Haftar's forces began their attack towards Tripoli last April, more than 280 civilians have been killed, "
    "according to the United Nations.",
    "The entry into force comes after a series of diplomatic moves this week led by Turkey and Russia.",
)


@pytest.fixture(scope="session")
def seed() -> Article:
    """The seed article, published on 13 January 2020."""
    metadata = Metadata(key="inbox/seed.txt", published=date(2020, 1, 13), published_basis="object metadata")
    return read_text(SEED.read_bytes(), metadata)


def find(article: Article, text: str, sentence: int | None = None) -> Cite:
    """Cite ``text`` where it stands first, or first in a sentence."""
    start = next((s.start for s in article.sentences if s.n == sentence), 0)
    at = article.text.index(text, start)
    return article.cite(at, at + len(text))


def mentions(article: Article, text: str) -> tuple[Cite, ...]:
    """Cite every mention of ``text``."""
    found, at = [], article.text.find(text)
    while at >= 0:
        found.append(article.cite(at, at + len(text)))
        at = article.text.find(text, at + 1)
    return tuple(found)


@pytest.fixture(scope="session")
def seed_facts(seed: Article) -> Facts:
    """What a careful extractor takes from the seed."""

    def name(kind, english, arabic, short=None, **more):
        return Name(kind, english, arabic, mentions(seed, short or arabic), **more)

    since_april = Period("2019-04", None)
    united_nations = {"attributed_to": "United Nations", "attributed_to_ar": "الأمم المتحدة", "period": since_april}
    arrival = find(
        seed, "وصل رئيس حكومة الوفاق الوطني فايز السراج، واللواء المتقاعد خليفة حفتر، إلى العاصمة الروسية موسكو"
    )
    meeting = find(seed, "حفتر والسراج سيعقدان اليوم في موسكو اجتماعاً بحضور ممثلين عن وزارتي خارجية روسيا وتركيا")
    talks = find(seed, "وكان السراج قد أجرى مباحثات مع الرئيس التركي، رجب طيب أردوغان، أمس الأحد")
    ceasefire = find(seed, "ودخل اتفاق لوقف إطلاق النار في ليبيا حيز التنفيذ، الأحد")
    return Facts(
        figures=(
            Figure(280, None, "over", "people", "killed", "civilians killed", find(seed, "أكثر من 280 مدنياً"), **united_nations),
            Figure(2000, None, "over", "people", "killed", "fighters killed", find(seed, "أكثر من ألفي مقاتل"), **united_nations),
            Figure(146000, None, "exact", "people", "displaced", "people displaced", find(seed, "146 ألفاً"), **united_nations),
        ),
        dates=(
            DateMention("2020-01-13", None, "today is the publication date", "on Monday", find(seed, "اليوم الاثنين")),
            DateMention("2020-01-12", None, "yesterday", "on Sunday", find(seed, "أمس الأحد")),
            DateMention(None, None, "vague", "in recent days", find(seed, "الأيام الماضية")),
            DateMention("2019-04", None, "month name, past", "last April", find(seed, "أبريل الماضي")),
            DateMention("2011", None, "year", "2011", find(seed, "2011")),
        ),
        people=(
            name("person", "Fayez al-Sarraj", "فايز السراج", role="head of the Government of National Accord"),
            name("person", "Khalifa Haftar", "خليفة حفتر", "حفتر", role="retired major general"),
            name("person", "Vladimir Putin", "فلاديمير بوتين", role="Russian president"),
            name("person", "Recep Tayyip Erdogan", "رجب طيب أردوغان", role="Turkish president"),
            name("person", "Muammar Gaddafi", "معمر القذافي", romanised=True),
        ),
        organisations=(
            name("organisation", "Government of National Accord", "حكومة الوفاق الوطني", also=("GNA",), country="LY"),
            name("organisation", "United Nations", "الأمم المتحدة", also=("UN",)),
        ),
        places=(
            name("place", "Moscow", "موسكو", country="RU", lat=55.75, lon=37.62),
            name("place", "Tripoli", "طرابلس", country="LY"),
        ),
        attributions=(
            Attribution(
                meeting.start, meeting.end, "a source in the Russian Foreign Ministry", "مصدر في وزارة الخارجية الروسية",
                find(seed, "مصدر في وزارة الخارجية الروسية"), chain=("Al Jazeera",), anonymous=True,
            ),
        ),
        quotes=(
            Quote(meeting, "a source in the Russian Foreign Ministry", "مصدر في وزارة الخارجية الروسية", ("Al Jazeera",), True),
            Quote(find(seed, "خطوة التوقيع على وقف إطلاق النار إنما هي للدفع بهذا الاتفاق إلى الأمام"), None, None),
        ),
        events=(
            Event("arrive", "occurred", arrival, ("Fayez al-Sarraj", "Khalifa Haftar"), (), "Moscow", Period("2020-01-13"), 1.0),
            Event("meet", "planned", meeting, ("Khalifa Haftar", "Fayez al-Sarraj"), (), "Moscow", Period("2020-01-13"), 0.8),
            Event("talks", "occurred", talks, ("Fayez al-Sarraj",), ("Recep Tayyip Erdogan",), None, Period("2020-01-12"), 0.5),
            Event("ceasefire", "occurred", ceasefire, (), (), "Libya", Period("2020-01-12"), 0.7),
        ),
        flags=(Flag("unresolved-date", "A date can't be resolved.", "warning", find(seed, "الأيام الماضية")),),
    )  # fmt: skip


def translate(article: Article, engine: str = "google") -> Translation:
    """A translation by hand, under the name of an engine."""
    sentences = tuple(
        SentenceTranslation(sentence.n, english, engine)
        for sentence, english in zip(article.sentences, ENGLISH, strict=True)
    )
    return Translation(sentences, (EngineUse(engine, "1.0", len(sentences), len(article.text)),))


@pytest.fixture(scope="session")
def seed_translation(seed: Article) -> Translation:
    """The seed in fluent English."""
    return translate(seed)


@pytest.fixture(scope="session")
def seed_brief(seed: Article, seed_facts: Facts, seed_translation: Translation) -> Brief:
    """The seed's brief, made at a fixed time."""
    return compose(seed, seed_facts, seed_translation, created="2026-11-25T18:00:00Z")
