"""The lists of a brief: names, figures, dates, quotes, events and the timeline, each row from one fact."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace

from mujaz.arabic.fingerprint import fingerprint_of
from mujaz.article import Article, Cite
from mujaz.briefing.attributing import attributed, quoted
from mujaz.briefing.background import Background, background
from mujaz.briefing.clauses import clause, dated, quotation, with_first_article
from mujaz.briefing.context import Context, remembered
from mujaz.briefing.datelines import is_dateline
from mujaz.briefing.frames import frame, tell, without_roles
from mujaz.briefing.lost import source_figures
from mujaz.briefing.model import (
    CiteModel,
    DateModel,
    EventModel,
    FigureModel,
    FingerprintModel,
    FlagModel,
    NameModel,
    OrganisationModel,
    PeriodModel,
    PlaceModel,
    QuoteModel,
    SentenceModel,
    TimelineEntry,
)
from mujaz.briefing.saying import SAID_THAT, how_said
from mujaz.briefing.wording.dates import is_after, say_period, sort_key
from mujaz.briefing.wording.figures import figure_text, period_cell
from mujaz.briefing.wording.markers import with_status
from mujaz.briefing.wording.text import capitalise, content_words, sentence, shortened, similarity
from mujaz.briefing.wording.voice import reported
from mujaz.facts import Attribution, Event, Flag, Name, Period, Quote


def cite(source: Cite) -> CiteModel:
    """Return a cite in the form of the published model."""
    return CiteModel(sentence=source.sentence, start=source.start, end=source.end, text=source.text)


def cites(sources: Iterable[Cite]) -> tuple[CiteModel, ...]:
    """Return cites in the order of the text, each once."""
    unique = {(source.start, source.end): source for source in sources}
    return tuple(cite(unique[key]) for key in sorted(unique))


def flag(source: Flag) -> FlagModel:
    """Return a flag in the form of the published model."""
    where = cite(source.cite) if source.cite else None
    return FlagModel(code=source.code, about=source.about, severity=source.severity, cite=where, english=source.english)


def period(source: Period | None) -> PeriodModel | None:
    """Return a period in the form of the published model."""
    return None if source is None else PeriodModel(value=source.value, end=source.end)


def _name(source: Name) -> dict[str, object]:
    return {
        "name": source.name, "name_ar": source.name_ar, "also": source.also, "role": source.role,
        "romanised": source.romanised, "mentions": cites(source.mentions),
    }  # fmt: skip


def people(context: Context) -> tuple[NameModel, ...]:
    """Return the people in the order of the text."""
    return tuple(NameModel.model_validate(_name(name)) for name in context.facts.people)


def organisations(context: Context) -> tuple[OrganisationModel, ...]:
    """Return the organisations in the order of the text."""
    return tuple(
        OrganisationModel.model_validate({**_name(name), "country": name.country})
        for name in context.facts.organisations
    )


def places(context: Context) -> tuple[PlaceModel, ...]:
    """Return the places in the order of the text."""
    return tuple(
        PlaceModel(
            name=name.name, name_ar=name.name_ar, also=name.also, country=name.country, lat=name.lat, lon=name.lon,
            romanised=name.romanised, mentions=cites(name.mentions), country_guessed=name.country_guessed,
        )
        for name in context.facts.places
    )  # fmt: skip


def figures(context: Context) -> tuple[FigureModel, ...]:
    """Return the ledger."""
    return tuple(
        FigureModel(
            text=figure_text(item), value=item.value, high=item.high, bound=item.bound, unit=item.unit,
            kind=item.kind, what=item.what, status=item.status, place=item.place, period=period(item.period),
            period_text=period_cell(item.period, since=context.is_since(item.cite, item.period)),
            attributed_to=item.attributed_to, attributed_to_ar=item.attributed_to_ar,
            cite=cite(item.cite), other_cites=cites(item.other_cites),
        )
        for item in context.facts.figures
    )  # fmt: skip


def dates(context: Context) -> tuple[DateModel, ...]:
    """Return the expressions of time."""
    return tuple(
        DateModel(text=item.english, value=item.value, end=item.end, basis=item.basis, cite=cite(item.cite))
        for item in context.facts.dates
    )


def quotes(context: Context) -> tuple[QuoteModel, ...]:
    """Return direct speech with the English of just the words between the marks, where it can be cut out."""
    return tuple(
        QuoteModel(
            text=capitalise(quotation(context, item.cite)) or "[no translation]", text_ar=item.cite.text,
            speaker=item.speaker, speaker_ar=item.speaker_ar, chain=item.chain, anonymous=item.anonymous,
            cite=cite(item.cite),
        )
        for item in context.facts.quotes
    )  # fmt: skip


@remembered
def event_what(context: Context, event: Event) -> str:
    """Say an event as one sentence: with whoever the article says it comes from, its status kept.

    No word of it is the brief's own judgement: what only a source may say is in quotation marks. A quotation is told
    as one, unless a verb frame tells it better.
    """
    quote = told_quote(context, event)
    if quote is not None and quote.speaker:
        act = "urged" if event.status == "called_for" else "said"
        return with_status(quoted(_spoken(context, quote, event.cite), quote.speaker, quote.chain, act), event.status)
    source = context.attribution_at(event.cite.start, event.cite.end)
    if source is None:
        return with_status(reported(sentence(event_words(context, event))), event.status)
    # "He acknowledged that ..." is told by what he said, not as an act of acknowledging.
    says = event.cite.start < source.scope_start < event.cite.end and how_said(context, source).complement == "clause"
    framed = frame(context, event.cite) is not None and not says
    cite = event.cite if framed else said_part(context, event.cite, source)
    words = event_words(context, event if framed else replace(event, cite=cite))
    opens = not framed and cite.start <= source.scope_start + _GAP
    return attributed(words, source, event.status, how_said(context, source) if opens else SAID_THAT)


def _spoken(context: Context, quote: Quote, told: Cite) -> str:
    """Return the English of a quotation, or of just ``told`` where the quotation began in an earlier sentence."""
    return quotation(context, quote.cite) if quote.cite.sentence == told.sentence else clause(context, told)


def said_part(context: Context, told: Cite, source: Attribution) -> Cite:
    """Return what ``source`` says of the words told: without "he said that" before it."""
    if told.start >= source.scope_start or told.end <= source.scope_start:
        return told
    return context.article.cite(source.scope_start, min(told.end, max(source.scope_end, source.scope_start + 1)))


def told_quote(context: Context, event: Event) -> Quote | None:
    """Return the quotation that an event is told as: most of its words, all that is said, a known speaker, no frame.

    Where the source's words begin before the marks ("that Washington 'handed ...'"), the marks alone tell half of it.
    """
    quote = quoted_in(context, event.cite)
    if quote is None or not quote.speaker or frame(context, event.cite) or not _spoken(context, quote, event.cite):
        return None
    source = context.attribution_at(quote.cite.start, quote.cite.end)
    begins = source is None or quote.cite.start <= source.scope_start + _GAP
    return quote if begins else None


def _row(context: Context, event: Event) -> str:
    """Say an event for a table, where roles would come again in each row."""
    return without_roles(context, event_what(context, event))


def quoted_in(context: Context, cite: Cite) -> Quote | None:
    """Return the quotation that makes up most of ``cite``."""
    for quote in context.quotes_near(cite.start, cite.end):
        if min(cite.end, quote.cite.end) - max(cite.start, quote.cite.start) > 0.5 * (cite.end - cite.start):
            return quote
    return None


@remembered
def told_events(context: Context) -> list[Event]:
    """Return the events but those that tell only that somebody spoke ("the minister said on Friday that"), or where."""
    return [
        event
        for event in context.facts.events
        if not _only_speaks(context, event) and not is_dateline(context, context.article.sentence_at(event.cite.start))
    ]


def _only_speaks(context: Context, event: Event) -> bool:
    size = event.cite.end - event.cite.start
    return any(
        event.cite.end - _OVERLAP * size <= item.scope_start <= event.cite.end + _GAP
        and event.cite.end < item.scope_end - size
        and event.cite.start <= item.cite.start < event.cite.end
        for item in context.attributions_near(event.cite.start, event.cite.end + _GAP)
    )


_GAP = 6
"""Characters between the words of saying and what is said: a colon, "that", a quotation mark."""
_OVERLAP = 0.4
"""Share of a clause of saying that what is said may already take up."""


@remembered
def event_words(context: Context, event: Event) -> str:
    """Say an event in the words of a verb frame or the engine's, as a clause: no capital first, no stop last."""
    said = None
    if not context.is_fluent(event.cite.sentence):
        parts = frame(context, event.cite)
        said = tell(context, parts, event.status) if parts else None
    # Cut before source and status are told: what is cut may have been the sign of either.
    text = shortened(said or with_first_article(context, dated(context, clause(context, event.cite), event.cite)))
    return text or "what the article says in these words has no English"


def events(context: Context) -> tuple[EventModel, ...]:
    """Return the events in the order of the text."""
    rows = []
    for item in told_events(context):
        quote = told_quote(context, item)
        source = context.attribution_at(item.cite.start, item.cite.end)
        speaker = quote.speaker if quote else source.speaker if source else None
        rows.append(
            EventModel(
                what=_row(context, item), status=item.status, type=item.type, actors=item.actors,
                targets=item.targets, place=item.place, when=period(item.when),
                attributed_to=speaker, cite=cite(item.cite),
            )
        )  # fmt: skip
    return tuple(rows)


def timeline(context: Context) -> tuple[TimelineEntry, ...]:
    """Return what has a time, earliest first; of two entries at one time that say the same the first stays."""
    entries = [
        TimelineEntry(
            when=PeriodModel(value=item.when.value, end=item.when.end),
            when_text=_when_text(context, item.when, item.cite),
            what=_row(context, item), status=item.status, cite=cite(item.cite),
        )
        for item in told_events(context)
        if item.when is not None and (item.when.value or item.when.end) and not context.is_since(item.cite, item.when)
        and not _is_impossible(context, item)
    ]  # fmt: skip
    entries += [
        TimelineEntry(
            when=PeriodModel(value=item.when.value, end=item.when.end),
            when_text=say_period(item.when.value, item.when.end),
            what=item.text, status=item.status, cite=cite(item.cite),
        )
        for item in background(context)
        if not any(_same_time(item, entry) for entry in entries)
    ]  # fmt: skip
    entries.sort(key=lambda entry: (*timeline_key(entry), entry.cite.start))
    kept: list[tuple[TimelineEntry, frozenset[str]]] = []
    for entry in entries:
        told = content_words(entry.what)
        if not any(_same_entry(entry, other) or _alike(entry, told, other, words) for other, words in kept):
            kept.append((entry, told))
    return tuple(entry for entry, _ in kept)


_PART = re.compile(r"\b(?:the )?(end|late|beginning|start|early|middle|mid)\b", re.IGNORECASE)
_PARTS = {"late": "late", "early": "early", "mid": "middle of", "start": "beginning of"}


def _when_text(context: Context, when: Period, cite: Cite) -> str:
    """Say a time for the timeline, with the part of the month or year that the article gives ("end of January 2020").

    ISO 8601 has no end of a month, so the value is coarser than the words.
    """
    text = say_period(when.value, when.end)
    source = context.article.sentence_at(cite.start)
    for date in context.dates_in(source.start, source.end):
        part = _PART.search(date.english)
        if part and date.value == when.value and date.end == when.end and len(date.value or "") <= len("2020-01"):
            word = part[1].lower()
            return f"{_PARTS.get(word, f'{word} of')} {text}"
    return text


def _is_impossible(context: Context, event: Event) -> bool:
    """Whether an event is told as done at a time after publication: then its time was misread."""
    published = context.article.metadata.published
    done = event.status in ("occurred", "ongoing")
    return done and published is not None and is_after(event.when, published)


def _same_time(item: Background, entry: TimelineEntry) -> bool:
    """Whether an event tells the same words at the same time already."""
    return entry.when.value == item.when.value and entry.cite.start < item.cite.end and item.cite.start < entry.cite.end


def timeline_key(entry: TimelineEntry) -> tuple[str, str, str]:
    """Key that orders the timeline."""
    return sort_key(entry.when.value, entry.when.end, planned=entry.status == "planned")


def _same_entry(a: TimelineEntry, b: TimelineEntry) -> bool:
    return a.cite.start < b.cite.end and b.cite.start < a.cite.end and a.when == b.when


def _alike(a: TimelineEntry, told: frozenset[str], b: TimelineEntry, words: frozenset[str]) -> bool:
    return a.when == b.when and similarity(told, words) >= 0.8


def sentences(context: Context) -> tuple[SentenceModel, ...]:
    """Return the translation side by side: every sentence of the article, also where no engine could do it."""
    by_number = {item.n: item for item in context.translation.sentences}
    rows = []
    for source in context.article.sentences:
        found = context.translated(source.n)
        raw = by_number.get(source.n)
        flags: Sequence[Flag] = raw.flags if raw else ()
        rows.append(
            SentenceModel(
                n=source.n, ar=source.text, en=found.text if found else "", engine=found.engine if found else "",
                start=source.start, end=source.end, paragraph=source.paragraph, flags=tuple(flag(f) for f in flags),
                source_figures=source_figures(flags, context.facts.figures),
            )
        )  # fmt: skip
    return tuple(rows)


def fingerprint(article: Article) -> FingerprintModel | None:
    """Return what a digest compares the article by; None where `fingerprint_of` gives none."""
    made = fingerprint_of({sentence.n: sentence.text for sentence in article.sentences})
    return FingerprintModel(**asdict(made)) if made else None
