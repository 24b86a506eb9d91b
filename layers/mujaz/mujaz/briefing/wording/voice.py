"""Words that the brief may not say in its own voice: estimates, confidence, judgements, loaded terms.

A program reports; it does not judge likelihood (ICD 203, D.6.e.(2)), and it takes over no one's wording of an enemy or
a hero. Inside quotation marks such words are the source's own and may stand.
"""

from __future__ import annotations

import re

ESTIMATIVE = re.compile(
    r"\b(?:likely|unlikely|likelihood|probabl[ey]|probability|improbabl[ey]|almost certain(?:ly)?|nearly certain|"
    r"almost no chance|(?:very )?remote chance|roughly even (?:chance|odds)|possibly|perhaps|presumably|conceivably|"
    r"undoubtedly|certainly|no doubt)\b",
    re.IGNORECASE,
)
"""Expressions of likelihood: those of ICD 203 and their everyday kin."""

CONFIDENCE = re.compile(
    r"\b(?:high|moderate|medium|low)(?:er|est)?[- ]confidence\b|\bconfidence (?:is|level)", re.IGNORECASE
)
"""Statements of analytic confidence."""

JUDGING = re.compile(
    r"\b(?:we (?:assess|judge|believe|estimate)|this (?:suggests|indicates|implies|means|shows) that|"
    r"it (?:seems|appears) that|in our view|clearly|obviously|apparently|evidently)\b",
    re.IGNORECASE,
)
"""Phrases that draw a conclusion."""

LOADED = re.compile(
    r"\b(?:terroris(?:t|ts|m)|martyr(?:s|ed|dom)?|regime|aggressors?|heroic|heroes|so-called|puppet|barbaric|"
    r"treacherous|cowardly|infidels?|apostates?|usurpers?|mercenar(?:y|ies)|thugs?|massacre[sd]?|genocid(?:e|al)|"
    r"butcher(?:ed|s)?|[Zz]ionists?|[Cc]rusaders?|the enemy|traitors?|heinous|blatant|brutal|glorious|extremists?|"
    r"liberated|occupation forces)\b"
)
"""Terms that take a side, of those that news in Arabic uses most; in small letters, since names have capitals."""

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’(?!\w)|«[^»]*»")


_OWN_JUDGEMENT = re.compile("|".join(pattern.pattern for pattern in (ESTIMATIVE, CONFIDENCE, JUDGING)), re.IGNORECASE)


_STEMS = (
    "likel", "probab", "certain", "chance", "odds", "possibl", "perhaps", "presumabl", "conceivabl", "undoubted",
    "no doubt",
    "confidence", "we assess", "we judge", "we believe", "we estimate",
    "this suggests", "this indicates", "this implies", "this means", "this shows", "it seems", "it appears",
    "in our view",
    "clearly", "obvious", "apparently", "evident", "terroris", "martyr", "regime", "aggressor", "hero", "so-called",
    "puppet", "barbaric", "treacher", "coward", "infidel", "apostat", "usurp", "mercenar", "thug", "massacre",
    "genocid",
    "butcher", "zionist", "crusader", "the enemy", "traitor", "heinous", "blatant", "brutal", "glorious", "extremist",
    "liberated", "occupation",
)  # fmt: skip
"""One of these stands in every text that has such a word: most texts have none, and are done with."""


def outside_quotes(text: str) -> str:
    """Return ``text`` with everything in quotation marks taken out: what the brief says in its own voice."""
    return _QUOTED.sub(" ", text)


def needs_quoting(text: str) -> bool:
    """Whether ``text`` says in its own voice what only a source may say."""
    lowered = text.lower()
    if not any(map(lowered.__contains__, _STEMS)):
        return False
    return bool(_OWN_JUDGEMENT.search(outside_quotes(text))) or is_loaded(text)


def is_loaded(text: str) -> bool:
    """Whether ``text`` has a loaded term outside quotation marks; its first word counts in any case."""
    own = outside_quotes(text).strip()
    return bool(LOADED.search(own[:1].lower() + own[1:]))


def reported(text: str) -> str:
    """Return ``text`` so that no such word is the brief's own: each is put into quotation marks, as the article's."""
    if not needs_quoting(text):
        return text
    parts: list[str] = []
    position = 0
    for quoted in _QUOTED.finditer(text):
        parts += [_marked(text[position : quoted.start()], opens=position == 0), quoted[0]]
        position = quoted.end()
    return "".join([*parts, _marked(text[position:], opens=position == 0)])


def _marked(text: str, *, opens: bool) -> str:
    """Put the words into marks; the first word of a text counts as loaded in any case."""
    if opens and (first := LOADED.match(text[:1].lower() + text[1:])):
        return f"“{text[: first.end()]}”" + _marked(text[first.end() :], opens=False)
    text = LOADED.sub(r"“\g<0>”", text)
    # A word of likelihood may stand beside a loaded one, never inside the marks just put.
    return "".join(
        piece if piece.startswith("“") else _OWN_JUDGEMENT.sub(r"“\g<0>”", piece)
        for piece in re.split("(“[^”]*”)", text)
    )


def inner_quotes(text: str) -> str:
    """Return ``text`` as it stands inside double quotation marks: without a stop, its own marks single."""
    return re.sub('[“”«»"]', "'", text).strip().rstrip(".,;: ")
