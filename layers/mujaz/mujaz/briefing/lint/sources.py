# ruff: noqa: ARG001 (every check takes brief and article; its docstring is what it demands)
"""Rules about sources: every statement cited, every cite true, the source described, the grade not made up."""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.article import Article
from mujaz.briefing import walk
from mujaz.briefing.lint.finding import Place, rule
from mujaz.briefing.model import Brief
from mujaz.briefing.provenance import text_sha256

_CITED = "ICD 206: source reference citations for all disseminated statements"
_REFERENCE = "ICS 206-01: elements of an open-source citation"
_GRADE = "AJP-2.1: evaluation of source reliability and information credibility"


@rule("headline-cited", _CITED)
def headline_cited(brief: Brief, article: Article) -> Iterator[Place]:
    """The headline has a cite."""
    if not brief.headline_cites:
        yield Place("headline_cites", "the headline cites nothing")


@rule("bottom-line-cited", _CITED)
def bottom_line_cited(brief: Brief, article: Article) -> Iterator[Place]:
    """Each sentence of the bottom line has a cite of its own."""
    for index, part in enumerate(brief.bottom_line.parts):
        if not part.cites:
            yield Place(f"bottom_line.parts[{index}].cites", "a sentence of the bottom line cites nothing")


@rule("bottom-line-whole", _CITED)
def bottom_line_whole(brief: Brief, article: Article) -> Iterator[Place]:
    """The bottom line is its cited sentences and no more."""
    if brief.bottom_line.text != " ".join(part.text for part in brief.bottom_line.parts):
        yield Place("bottom_line.text", "the bottom line says something that is in none of its cited sentences")
    if list(brief.bottom_line.cites) != [cite for part in brief.bottom_line.parts for cite in part.cites]:
        yield Place("bottom_line.cites", "the cites of the bottom line are not those of its sentences")


@rule("key-points-cited", _CITED)
def key_points_cited(brief: Brief, article: Article) -> Iterator[Place]:
    """Each key point has a cite."""
    for index, point in enumerate(brief.key_points):
        if not point.cites:
            yield Place(f"key_points[{index}].cites", "a key point cites nothing")


@rule("names-cited", _CITED)
def names_cited(brief: Brief, article: Article) -> Iterator[Place]:
    """Each person, organisation and place has a mention, and its Arabic name is in the article."""
    for kind in ("people", "organisations", "places"):
        for index, name in enumerate(getattr(brief, kind)):
            if not name.mentions:
                yield Place(f"{kind}[{index}].mentions", "a name has no mention")
            if name.name_ar not in article.text:
                yield Place(f"{kind}[{index}].name_ar", "the Arabic name does not stand in the article")


@rule("cite-span", "ICD 206: a citation leads to what it cites")
def cite_span(brief: Brief, article: Article) -> Iterator[Place]:
    """Each cite is the article's own words: text[start:end] equals its text."""
    for path, cite in walk.cites(brief):
        if article.text[cite.start : cite.end] != cite.text:
            yield Place(path, f"characters {cite.start} to {cite.end} of the article are other words")


@rule("cite-sentence", "ICD 206: a citation leads to what it cites")
def cite_sentence(brief: Brief, article: Article) -> Iterator[Place]:
    """Each cite names the sentence in which it begins."""
    for path, cite in walk.cites(brief):
        if cite.start < len(article.text) and article.sentence_at(cite.start).n != cite.sentence:
            yield Place(path, f"the cite does not begin in sentence {cite.sentence}")


@rule("quote-words", "ICD 206: quotations are exact")
def quote_words(brief: Brief, article: Article) -> Iterator[Place]:
    """The Arabic of a quotation is what its cite holds."""
    for index, quote in enumerate(brief.quotes):
        if quote.text_ar != quote.cite.text:
            yield Place(f"quotes[{index}].text_ar", "the quoted Arabic is not what is cited")


@rule("side-by-side", "ICD 206: the translated original is at hand")
def side_by_side(brief: Brief, article: Article) -> Iterator[Place]:
    """The full translation has each sentence of the article, in order, with its own Arabic."""
    rows = brief.translation.sentences
    if [row.n for row in rows] != [sentence.n for sentence in article.sentences]:
        yield Place("translation.sentences", "the translation has other sentences than the article")
        return
    for index, (row, sentence) in enumerate(zip(rows, article.sentences, strict=True)):
        if (row.ar, row.start, row.end) != (sentence.text, sentence.start, sentence.end):
            yield Place(f"translation.sentences[{index}]", "the Arabic is not the article's")


@rule("hash-object", "ICS 206-01: the cited item can be identified")
def hash_object(brief: Brief, article: Article) -> Iterator[Place]:
    """The brief holds the hash of the object that it is about."""
    if brief.article.sha256 != article.sha256:
        yield Place("article.sha256", "the hash is another object's")


@rule("hash-text", "ICS 206-01: the cited item can be identified")
def hash_text(brief: Brief, article: Article) -> Iterator[Place]:
    """The brief holds the hash of the text in which its cites count."""
    if brief.provenance.text_sha256 != text_sha256(article):
        yield Place("provenance.text_sha256", "the hash is another text's")


def _reference(brief: Brief, wanted: str, what: str) -> Iterator[Place]:
    if wanted not in brief.provenance.citation:
        yield Place("provenance.citation", f"the source reference lacks {what}")


@rule("reference-outlet", _REFERENCE)
def reference_outlet(brief: Brief, article: Article) -> Iterator[Place]:
    """The source reference names the outlet, or says that none is stated."""
    yield from _reference(brief, brief.article.outlet or "outlet not stated", "the outlet")


@rule("reference-title", _REFERENCE)
def reference_title(brief: Brief, article: Article) -> Iterator[Place]:
    """The source reference has the title, or says that there is none."""
    yield from _reference(brief, brief.article.title or "untitled", "the title")


@rule("reference-date", _REFERENCE)
def reference_date(brief: Brief, article: Article) -> Iterator[Place]:
    """The source reference has the publication date and its basis, or says that it is not stated."""
    known = brief.article.published
    yield from _reference(brief, f"({brief.article.published_basis})" if known else "date not stated", "the date")


@rule("reference-address", _REFERENCE)
def reference_address(brief: Brief, article: Article) -> Iterator[Place]:
    """The source reference has the address, or says that none is stated."""
    yield from _reference(brief, brief.article.url or "no URL stated", "the address")


@rule("reference-retrieval", _REFERENCE)
def reference_retrieval(brief: Brief, article: Article) -> Iterator[Place]:
    """The source reference says when the article was retrieved and on what basis, or that this is not stated."""
    known = brief.article.retrieved
    wanted = f"({brief.article.retrieved_basis})" if known else "retrieval not stated"
    yield from _reference(brief, wanted, "the time of retrieval")


@rule("reference-language", _REFERENCE)
def reference_language(brief: Brief, article: Article) -> Iterator[Place]:
    """The source reference names the language of the original."""
    yield from _reference(brief, "in Arabic", "the language")


@rule("reference-translation", _REFERENCE)
def reference_translation(brief: Brief, article: Article) -> Iterator[Place]:
    """The source reference says that a machine translated, and which."""
    yield from _reference(brief, "machine translated", "that a machine translated")
    for engine in brief.translation.engines:
        if engine.sentences:
            yield from _reference(brief, f"{engine.name} {engine.version}", "an engine")


@rule("reference-software", "ICS 206-01: use of artificial intelligence is stated")
def reference_software(brief: Brief, article: Article) -> Iterator[Place]:
    """The source reference says that software drew up the brief."""
    yield from _reference(brief, "drawn up by software", "that software drew it up")


@rule("ai-use-stated", "ICS 206-01: use of artificial intelligence is stated")
def ai_use_stated(brief: Brief, article: Article) -> Iterator[Place]:
    """The provenance says what software did, and names each engine that translated."""
    if "Software did" not in brief.provenance.ai_use:
        yield Place("provenance.ai_use", "the use of software is not stated")
    for engine in brief.translation.engines:
        if engine.sentences and engine.name not in brief.provenance.ai_use:
            yield Place("provenance.ai_use", "an engine is left out")


@rule("reference-hash", "ICS 206-01: the cited item can be identified")
def reference_hash(brief: Brief, article: Article) -> Iterator[Place]:
    """The source reference has the hash of the object, or of the text where no object was read."""
    yield from _reference(brief, brief.article.sha256 or brief.provenance.text_sha256, "the hash")


@rule("method-described", "ICD 203, D.6.e.(1): quality of sources, data and methods is described")
def method_described(brief: Brief, article: Article) -> Iterator[Place]:
    """The provenance says that a machine translated, whence the facts are, and that no person reviewed it."""
    for wanted in ("Machine translated", "from the Arabic", "No person has reviewed"):
        if wanted not in brief.provenance.statement:
            yield Place("provenance.statement", f"the statement does not say: {wanted}")


@rule("engines-counted", "ICD 203, D.6.e.(1): quality of sources, data and methods is described")
def engines_counted(brief: Brief, article: Article) -> Iterator[Place]:
    """Each translated sentence names its engine, and the engines' counts add up."""
    counts = {engine.name: engine.sentences for engine in brief.translation.engines}
    used: dict[str, int] = {}
    for index, row in enumerate(brief.translation.sentences):
        if bool(row.en) != bool(row.engine) or (row.engine and row.engine not in counts):
            yield Place(f"translation.sentences[{index}].engine", "the sentence's engine is not named")
        used[row.engine] = used.get(row.engine, 0) + bool(row.en)
    for index, engine in enumerate(brief.translation.engines):
        if used.get(engine.name, 0) != engine.sentences:
            yield Place(f"translation.engines[{index}].sentences", "the count is not that of the sentences")


@rule("published-basis", "ICD 203, D.6.e.(1): quality of sources, data and methods is described")
def published_basis(brief: Brief, article: Article) -> Iterator[Place]:
    """The times of publication and retrieval have a basis each, and a basis has a time."""
    stated = brief.article
    if (stated.published is None) != (stated.published_basis == "none"):
        yield Place("article.published_basis", "the date and its basis do not agree")
    if (stated.retrieved is None) != (stated.retrieved_basis == "none"):
        yield Place("article.retrieved_basis", "the time and its basis do not agree")


@rule("grade-default", _GRADE)
def grade_default(brief: Brief, article: Article) -> Iterator[Place]:
    """A source that no analyst graded is F6."""
    grade = brief.analyst.source_grade
    if grade.basis == "not graded by an analyst" and (grade.reliability, grade.credibility) != ("F", "6"):
        yield Place("analyst.source_grade", "a grade is given that no analyst gave")


@rule("grade-basis", _GRADE)
def grade_basis(brief: Brief, article: Article) -> Iterator[Place]:
    """A grade has a basis: who gave it, or that nobody did."""
    if not brief.analyst.source_grade.basis.strip():
        yield Place("analyst.source_grade.basis", "the grade has no basis")


@rule("grade-letter-only", _GRADE)
def grade_letter_only(brief: Brief, article: Article) -> Iterator[Place]:
    """A table of sources grades the source (the letter), never the information (the number stays 6)."""
    grade = brief.analyst.source_grade
    if grade.basis.startswith("sources.yaml") and grade.credibility != "6":
        yield Place("analyst.source_grade.credibility", "a table of sources can't grade the information")
