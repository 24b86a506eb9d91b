"""Small tools for English sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import eq

_ARTICLE_NAMES = re.compile(
    r"^(?:United (?:Nations|States|Kingdom|Arab Emirates)|(?:\w+ )*(?:Ministry|Agency|Council|Army|Organi[sz]ation|"
    r"Government|Union|League|Authority|Commission|Party|Committee|Movement|Coalition|Brotherhood|Police|Court|Bank|"
    r"Corporation|Administration|Association|Federation|Fund|Office|Observatory|Institute|Center|Centre|Times|Post|Journal|"
    r"Directorate|Department|Front|Brigades|Forces|Guard|Command)\b|"
    r"(?:Government|Ministry|Organi[sz]ation|University|Office|Council|Bank|Party) (?:of|for)\b|UN\b|EU\b|UAE\b|"
    r"House of (?:Commons|Lords|Representatives)\b|"
    r"(?:[A-Z]\w+ )+(?:national team|government|army|police|parliament|authorities|forces|opposition|press)\b|"
    r"Kremlin\b|White House\b|Pentagon\b|Vatican\b|Taliban\b|Houthis\b|newspaper\b|Muslim Brotherhood\b|Gulf states\b)"
)


_DETERMINED = re.compile(r"(?:the|an?|some|several)\b", re.IGNORECASE)


def capitalise(text: str) -> str:
    """Make the first letter a capital, the rest as it is; leading quotation marks are passed over."""
    for index, char in enumerate(text):
        if char.isalnum():
            return text[:index] + char.upper() + text[index + 1 :]
    return text


def join(items: Sequence[str]) -> str:
    """Join as English does: "a", "a and b", "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return ", ".join(items[:-1]) + " and " + items[-1]


def with_article(name: str) -> str:
    """Put "the" before a name that English says with it (the United Nations), and before no other."""
    if _DETERMINED.match(name):
        return name
    return f"the {name}" if _ARTICLE_NAMES.match(name) else name


_DANGLING = re.compile(r"(?:,? (?:but|and|or|although|while|whereas|that|which|who|as well as))+(?=[.]?$)")
"""Words that lead to what was cut off."""
_MAY_DANGLE = (" but", " and", " or", " although", " while", " whereas", " that", " which", " who", " as well as")
"""How a text ends that has such a word last: most have none, and are done with."""
_DATE_INSIDE = re.compile(r"((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d{1,2} [A-Z][a-z]+ \d{4})(?= [a-z(])")
"""A full date within a sentence, which English closes with a comma."""


_AN = re.compile(r"\b([Aa])n (?=(?:uni[a-z]|us[eu]|euro|one\b)|U[A-Z]|Uni)")
"""An article before a vowel that is spoken as a consonant ("an unit")."""
_AFTER_AN = ("n uni", "n use", "n usu", "n euro", "n one", "n U")
"""One of these stands in every text that has such an article: a look at it before."""


_DOUBLED = re.compile(r"\b(a|(?!(?:had|that)\b)[A-Za-z]{2,}) \1\b(?!-)")
"""A word said twice (a title that the engine has by itself and with the name)."""


def sentence(text: str) -> str:
    """Make ``text`` one tidy sentence: spaces closed up, a capital first, a stop last."""
    text = closed_up(text).rstrip(" ,;:-–—")
    parts = text.split(" ")
    if any(map(eq, parts, parts[1:])):  # A look at the words costs less than the pattern.
        text = _DOUBLED.sub(r"\1", text)
    if text.removesuffix(".").endswith(_MAY_DANGLE):
        text = _DANGLING.sub("", text)
    if "day, " in text:
        text = _DATE_INSIDE.sub(r"\1,", text)
    if any(map(text.__contains__, _AFTER_AN)):
        text = _AN.sub(r"\1 ", text)
    if text.endswith((',"', ",”", ',".', ",”.")):
        text = re.sub(r",([\"”])(?=\.?$)", r"\1", text)
    if text.count('"') % 2:
        # The last one opens what does not close, or closes what did not open: it goes, the pairs before it stay.
        text = "".join(text.rsplit('"', 1)).strip()
    if not text:
        return ""
    text = capitalise(text)
    return text if text.rstrip("\"”’')]").endswith((".", "!", "?")) else text + "."


def closed_up(text: str, signs: str = ",.;:!?") -> str:
    """Return ``text`` with one space between words, none at its ends and none before one of ``signs``."""
    text = " ".join(text.split())
    for sign in signs:
        text = text.replace(f" {sign}", sign)
    return text


_OPENERS = frozenset(
    ["The", "A", "An", "More", "At", "About", "Some", "Several", "In", "On", "Nearly", "Between", "Up", "There", "It",
     "This", "That", "These", "Those", "Their", "His", "Its", "No", "All", "Both", "Since", "After", "Before", "During",
     "Following", "Because", "While", "He", "She", "They", "We", "Our", "Most", "Many", "Any", "For", "From", "With",
     "By", "To", "Despite", "Although", "Though", "Even", "Once", "Until", "Under", "Over", "Through", "Against",
     "Amid", "Among", "Without", "Within", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
     "And", "But", "If", "When", "Not", "What", "Such", "Each", "Other", "Planned", "Claimed", "Denied"]
)  # fmt: skip


def lower_first(text: str) -> str:
    """Lower the first letter of a sentence that opens with a word that is surely no name."""
    return text[:1].lower() + text[1:] if text.split(" ", 1)[0].rstrip(",:") in _OPENERS else text


def without_opening(opening: re.Pattern[str], text: str) -> str:
    """Return ``text`` without what ``opening`` matches at its beginning; nowhere else is it looked for."""
    found = opening.match(text)
    return text[found.end() :] if found else text


def words(text: str) -> list[str]:
    """Return the words of an English text in lower case, for comparing."""
    return _WORD.findall(text.lower())


_WORD = re.compile(r"[a-z0-9]+(?:['’][a-z]+)?")


_STOP = frozenset(
    ["a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "or", "but", "that", "this",
     "is", "are", "was", "were", "be", "been", "has", "have", "had", "as", "it", "its", "he", "she", "they", "his",
     "her", "their", "said", "says", "according", "which", "who", "not", "will", "would", "than", "more", "after"]
)  # fmt: skip


def shortened(text: str, limit: int = 60) -> str:
    """Return a sentence cut at the last comma before ``limit`` words; a shorter one as it is.

    The cut is shown, but where only a further clause is left out, without which the sentence is whole.
    """
    parts = text.split()
    if len(parts) <= limit:
        return text
    head = " ".join(parts[:limit])
    comma = head.rfind(", ", len(head) // 2)
    rest = head[comma + 2 :]
    head = head[:comma] if comma > 0 else head
    closing = "”" if head.count("“") > head.count("”") else ""
    if comma > 0 and not closing and _FURTHER.match(rest):
        return f"{head}."
    return f"{head} […]{closing}."


_FURTHER = re.compile(
    r"(?:which|where|while|whereas|as|noting|stressing|adding|explaining|pointing out|after|so that)\b"
)
"""How a clause opens that tells more of a sentence whole without it; no condition, contrast or negation does."""


def content_words(text: str) -> frozenset[str]:
    """Return the words that carry meaning."""
    return frozenset(words(text)) - _STOP


def similarity(a: frozenset[str], b: frozenset[str]) -> float:
    """Share (0 to 1) of the smaller set's words that the other one has too."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
