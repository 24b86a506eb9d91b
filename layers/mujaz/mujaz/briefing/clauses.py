"""The English of a piece of the article: a clause, a quotation, cut out of the engine's sentence by its alignment."""

from __future__ import annotations

import re
from typing import NamedTuple

from mujaz.arabic.letters import LETTERS
from mujaz.article import Cite
from mujaz.briefing.context import Context, remembered
from mujaz.briefing.wording.dates import first_day, say
from mujaz.briefing.wording.grammar import is_fragment
from mujaz.briefing.wording.text import capitalise, with_article, without_opening
from mujaz.translation.model import SentenceTranslation

_LEADING = re.compile(r"^(?:[\s,;:.\-–—]|(?:and|but|then|while|as|that)\b(?! (?:well|soon)\b))+", re.IGNORECASE)
_LINK = re.compile(
    r"^(?:but|and|in (?:a related|the same) (?:development|context|regard|vein)|meanwhile|in the meantime|"
    r"for (?:his|its|her|their) part|on the other (?:hand|side)|on (?:his|its|her|their) part|in turn|"
    r"in this (?:context|regard|respect|connection)|moreover|furthermore|in addition|in (?:contrast|return)|"
    r"on another (?:level|note)|"
    r"it is (?:worth (?:mentioning|noting)|noteworthy|noted|indicated|mentioned|pointed out) that|"
    r"worth (?:mentioning|noting),?(?: that)?)\b(?! (?:to|of|well)\b),?\s*",
    re.IGNORECASE,
)
"""Words that link a sentence to the one before it: a point stands by itself."""
_COUNTED = re.compile(r"(?:first|second|third|four|fif|six|seven|eigh|nin|ten)(?:ly|th)?: (?=\w)", re.IGNORECASE)
"""The number of a sentence in a list."""
_UNTRANSLATED = re.compile(rf"[{LETTERS}\u064b-\u0652\u0640]+(?:[\s\-]+[{LETTERS}\u064b-\u0652\u0640]+)*")
_QUOTED = re.compile(r"“([^”]+)”|\"([^\"]+)\"|«([^»]+)»")
_MARGIN = 2
"""Characters before a piece that is the whole sentence: an "and", a quotation mark."""
_ALIEN = 0.25
"""Share of English from elsewhere above which a piece can't be cut out."""


_VERB_FIRST = re.compile(
    r"^(?P<verb>Said|Added|Stressed|Explained|Confirmed|Announced|Noted|Continued|Concluded) "
    r"(?P<who>[A-Z][^:“\"]{2,120}?)(?P<then>:| that )",
    re.IGNORECASE,
)
"""The order of Arabic, which an engine may keep."""


@remembered
def clause(context: Context, cite: Cite) -> str:
    """Return the English of ``cite``; the whole sentence's where the piece can't be cut out, "" where there is none.

    A piece is cut out only where the English between its first and its last word comes from the cite nearly alone:
    else words of other clauses would come along, and the clause would say something that its cite does not.
    """
    found = context.translated(cite.sentence)
    if found is None:
        return ""
    span = _span(context, cite)
    source = context.sentence(cite.sentence)
    if span[0] <= _MARGIN and span[1] - span[0] >= 0.9 * len(source.text.strip()):
        return unlinked(tidy_words(found.text))
    cut = _cut(context, found, span)
    return unlinked(tidy_words(without_opening(_LEADING, cut)) if cut else tidy_words(found.text))


def unlinked(text: str) -> str:
    """Return a sentence without the words that link it to the one before, and with its speaker before the verb.

    "In turn, said Ahmed Salem, the minister: ..." is "Ahmed Salem, the minister, said: ...".
    """
    text = _free(without_opening(_LINK, without_opening(_COUNTED, text)))
    told = _VERB_FIRST.match(text)
    return f"{told['who']} {told['verb'].lower()}{told['then']}{text[told.end() :]}" if told else text


_TIED = re.compile(r"(?:this|that|it|these|those)\b", re.IGNORECASE)
_COMES = re.compile(
    r"(?:this|it|that|these)(?: \w+)?(?: also)? (?:comes?|came)(?: also)? (?:while|as|at a time when) (?=\w)"
    r"|(?:this|that|it)\b[^,.]{5,90}, as (?=\w)",
    re.IGNORECASE,
)
"""What ties a clause to the sentence before it ("this comes while", "this led to that, as")."""
_SINCE_THEN = re.compile(r"(?:since then|at the same time|accordingly|in turn),? (?=\w)", re.IGNORECASE)
_FEWEST_FREE = 7
"""Words that a clause has at least to be told without what tied it."""


def _free(text: str) -> str:
    """Return the clause that a sentence tied by a pronoun to the one before it tells by itself; else the sentence."""
    text = without_opening(_SINCE_THEN, text)
    if not _TIED.match(text):
        return text
    rest = without_opening(_COMES, text)
    if rest == text or len(rest.split()) < _FEWEST_FREE or _TIED.match(rest) or is_fragment(rest):
        return text
    return capitalise(rest)


@remembered
def piece(context: Context, cite: Cite) -> str:
    """Return the English of just ``cite``, "" where it can't be cut out."""
    found = context.translated(cite.sentence)
    cut = _cut(context, found, _span(context, cite)) if found else ""
    return tidy_words(without_opening(_LEADING, cut)) if cut else ""


@remembered
def quotation(context: Context, cite: Cite) -> str:
    """Return the English of words between quotation marks, without the marks; "" where it can't be told which it is."""
    found = context.translated(cite.sentence)
    if found is None:
        return ""
    span = _span(context, cite)
    cut = _cut(context, found, span)
    quoted = [
        (match.start(match.lastindex or 0), match.end(match.lastindex or 0)) for match in _QUOTED.finditer(found.text)
    ]
    if quoted:
        inside = [link for link in found.alignment if span[0] <= (link.source_start + link.source_end) / 2 < span[1]]
        best = max(quoted, key=lambda q: (sum(q[0] <= link.start < q[1] for link in inside), q[1] - q[0]))
        # An engine may close a quotation early; the longer of the two readings has all of it.
        text = found.text[best[0] : best[1]]
        if len(text) >= 0.5 * len(cut or ""):
            return _unquoted(tidy_words(text))
    return _unquoted(tidy_words(cut)) if cut else ""


_THAT = re.compile(r"\W*that (?=\w)", re.IGNORECASE)


def _unquoted(text: str) -> str:
    """Return the bare words, also without a "that" that led to them."""
    return without_opening(_THAT, text).strip().strip("\"“”«»'‘’,;: ").strip()


def _span(context: Context, cite: Cite) -> tuple[int, int]:
    """Return the span of ``cite`` within its sentence."""
    source = context.sentence(cite.sentence)
    return cite.start - source.start, min(cite.end, source.end) - source.start


class Linked(NamedTuple):
    """A piece of English, ``start:end`` of its sentence, and where in the Arabic the words begin that it comes from."""

    start: int
    end: int
    source_start: int
    middle: float
    """The middle of those Arabic words: by it the piece belongs to one clause."""


@remembered
def linked(context: Context, n: int) -> list[Linked]:
    """Return the pieces of the English of sentence ``n`` in its order; none where it is not translated."""
    found = context.translated(n)
    links = found.alignment if found else ()
    pieces = [Linked(x.start, x.end, x.source_start, (x.source_start + x.source_end) / 2) for x in links]
    return sorted(pieces, key=lambda piece: (piece.start, piece.end))


def _cut(context: Context, found: SentenceTranslation, span: tuple[int, int]) -> str:
    """Cut from the English what comes from ``span`` of the Arabic, "" where too much else would come along."""
    begin, stop = span
    links = linked(context, found.n)
    inside = [(start, end) for start, end, _, middle in links if begin <= middle < stop]
    if not inside:
        return ""
    first, last = inside[0][0], max(end for _, end in inside)
    first = _with_subject(found.text, links, begin, first)
    alien = sum(
        end - start for start, end, _, middle in links if start >= first and end <= last and not begin <= middle < stop
    )
    if alien > _ALIEN * max(1, last - first):
        return ""
    head = found.text[:first]
    before = _ARTICLE_LAST.search(head) if head.rstrip()[-3:].lower().endswith(("the", "a", "an")) else None
    return found.text[before.start() if before else first : last].strip()


def _with_subject(english: str, links: list[Linked], begin: int, first: int) -> int:
    """Return where a piece begins whose subject is rendered with the words before it ("noting that his country" + ...).

    One piece of English may stand for the last words before ``begin`` and the first ones behind it.
    """
    before = next((link for link in reversed(links) if link.end <= first), None)
    if before is None or not before.source_start < begin or begin - before.source_start > _BEFORE:
        return first
    told = english[before.start : before.end]
    that = told.rfind(" that ")
    reaches = 2 * before.middle - before.source_start > begin + 1
    return before.start + that + len(" that ") if that >= 0 and reaches and first - before.end <= 1 else first


_BEFORE = 25
"""Characters of "noting that" and the like."""
_ARTICLE_LAST = re.compile(r"\b(?:the|a|an)\s+$", re.IGNORECASE)


def tidy_words(text: str) -> str:
    """Return ``text`` with each run of words that were left in Arabic as an ellipsis in brackets."""
    text = _UNTRANSLATED.sub("[…]", text)
    text = _ENTITY.sub("", text) if "#" in text else text
    text = _TWICE.sub(r"\1", text) if "(" in text or '"' in text else text
    text = _BLESSING.sub("", text) if "God" in text else text
    text = text.replace("; if ", " if ")  # Arabic puts its semicolon before a condition.
    return (_GAPS.sub("[…] ", text) if "[…]" in text else text).strip()


_ENTITY = re.compile(r" ?&? ?#\d{2,5};?")
"""A character that a web page wrote by its number, and that was read as text."""
_BLESSING = re.compile(
    r",? *[-–(]+ ?may (?:God|Allah) [^-–()]{4,60}[-–)]+|,? may (?:God|Allah) (?:protect|preserve|have mercy on) "
    r"(?:him|her|them)(?:,(?= )| (?=\w)|$)"
)
"""What is wished to persons of rank behind their names."""
_TWICE = re.compile(r"\b([A-Z][\w.'’&-]*(?: [\w.'’&-]+){0,6}) (?:\(\1\)|\"\1,?\")")
"""A name that its own translation follows: "FIFA (FIFA)"."""
_GAPS = re.compile(r"(?:\[…\][\s,]*){2,}")


def with_first_article(context: Context, text: str) -> str:
    """Put "the" before a name that opens a clause and has it in English (the United Arab Emirates, the ministry)."""
    for form in context.forms_opening(text):
        if not text[len(form) : len(form) + 1].isalnum():
            return with_article(form) + text[len(form) :]
    return text


_DAY_WORDS = re.compile(
    r"(?:today|yesterday|tomorrow|(?:last |next |this )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|,|\s)+",
    re.IGNORECASE,
)
_AFTER_PREPOSITION = re.compile(
    r"\b(?:on|since|from|until|till|to|by|of|before|after|for|in|at|and|or)\s+$", re.IGNORECASE
)


_ON = re.compile(r"(?:on|in) ")


def dated(context: Context, text: str, cite: Cite) -> str:
    """Resolve the relative dates of ``cite`` in its English: "yesterday, Sunday" is "on Sunday, 12 January 2020".

    Only where the English has the very words that the date is rendered with, and they give no year themselves. A day
    and month get the year; what is more than the name of a day ("this morning", "last week") gets the date behind it.
    """
    for date in context.dates_in(cite.start, cite.end):
        words = without_opening(_ON, date.english.strip())
        if not words or date.value is None or date.end or date.value[:4] in words or first_day(date.value) is None:
            continue
        if len(date.value) < 10 and _DAY_WORDS.fullmatch(words):
            continue  # "Yesterday", known to the month only: the month would say less than the word.
        found = re.search(rf"\b{re.escape(words)}\b(?! \(|[ ,]*\d{{4}})", text, re.IGNORECASE)
        if found:
            resolved = _resolved(words, date.value[:10], text[: found.start()])
            text = text[: found.start()] + resolved + text[found.end() :]
    return text


def _resolved(words: str, value: str, before: str) -> str:
    full = say(value)
    day_and_month = full.rsplit(" ", 1)[0]
    if len(value) == 10 and words.endswith(day_and_month):
        return words.replace(day_and_month, full)
    if full.startswith(words):
        return full
    if len(value) == 10 and _DAY_WORDS.fullmatch(words):
        day = say(value, weekday=True)
        return day if _AFTER_PREPOSITION.search(before) else f"on {day}"
    return f"{words} ({full})"
