"""Where a brief comes from: the source reference citation, the statement on machine translation, hashes."""

from __future__ import annotations

import hashlib
import re

from mujaz import __version__
from mujaz.article import Article
from mujaz.briefing.model import CostModel, Provenance
from mujaz.briefing.wording.dates import say
from mujaz.briefing.wording.text import join
from mujaz.translation.engine import OFFLINE_ENGINES
from mujaz.translation.model import Translation

GENERATOR = "mujaz"


def text_sha256(article: Article) -> str:
    """Return the SHA-256 of the article's text in UTF-8: the text that all spans count in."""
    return hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()


def engines_text(translation: Translation) -> str:
    """Say which engines wrote the English: "phrasebook 1.0"."""
    return join([f"{use.name} {use.version}" for use in translation.engines if use.sentences]) or "no engine"


def citation(article: Article, translation: Translation) -> str:
    """Write the source reference citation.

    It holds the elements that ICD 206 and ICS 206-01 ask of open-source material: who published it, its title, its
    date, where it is, its language, that it was translated by machine, and that a program drew it up. What is not
    known is said to be not known.
    """
    known = article.metadata
    published = (
        f"{say(known.published.isoformat())} ({known.published_basis})" if known.published else "date not stated"
    )
    retrieved = "retrieval not stated"
    if known.retrieved:
        retrieved = f"retrieved {_moment(known.retrieved)} ({known.retrieved_basis})"
    parts = [
        known.outlet or "outlet not stated",
        f"“{known.title}”" if known.title else "untitled article",
        published,
        known.url or "no URL stated",
        retrieved,
        "in Arabic",
        f"machine translated into English ({engines_text(translation)})",
        f"facts extracted and brief drawn up by software ({GENERATOR} {__version__}), not reviewed by a person",
        f"SHA-256 {article.sha256 or text_sha256(article)}",
    ]
    return "; ".join(parts) + "."


def _moment(value: str) -> str:
    """Say a day, or a time with its zone: "13 January 2020, 14:30:00 UTC"."""
    day, _, clock = value.partition("T")
    return f"{say(day)}, {re.sub(r'(?:[+]00:00|Z)$', ' UTC', clock)}" if clock else say(day)


def ai_use(translation: Translation) -> str:
    """State what software did and what people did not (ICS 206-01 asks for it where AI was used)."""
    engines = engines_text(translation)
    trained = "names are found by rules, lists and a small trained sequence model; no language model writes text"
    written = "no sentence was translated" if engines == "no engine" else f"the English was translated by {engines}"
    return (
        f"Software did all of this: {written}; {trained} of its own beyond the translation. People wrote the lexicons "
        "and rules and, where there are any, the analyst's fields."
    )


def statement(translation: Translation) -> str:
    """Say how far the English can be relied on."""
    return (
        f"Machine translated ({engines_text(translation)}). Facts were taken from the Arabic by rules and lexicons, "
        "not from the translation. No person has reviewed this brief; check a statement against the Arabic that it "
        "cites before relying on it."
    )


def costs(translation: Translation) -> tuple[CostModel, ...]:
    """Return what each engine over the network was sent and what that costs."""
    unknown = "the price is not known; MUJAZ_ENGINE_PRICES sets it"
    return tuple(
        CostModel(
            engine=use.name,
            characters=use.characters,
            usd_per_million=use.price.usd if use.price else None,
            usd=None if use.usd is None else round(use.usd, 6),
            basis=use.price.basis if use.price else unknown,
        )
        for use in translation.engines
        if use.name not in OFFLINE_ENGINES
    )


def provenance(article: Article, translation: Translation, created: str | None) -> Provenance:
    """Return the provenance of a brief."""
    return Provenance(
        generator=GENERATOR,
        generator_version=__version__,
        machine_translated=True,
        statement=statement(translation),
        citation=citation(article, translation),
        text_sha256=text_sha256(article),
        encoding=article.encoding,
        created_basis="given by the caller" if created else "not given",
        costs=costs(translation),
        ai_use=ai_use(translation),
    )
