"""An analyst's corrections of names, applied to facts before composing and to every English text of the brief after.

A correction names what the program wrote and what is right. Where both have the same number of words, a corrected
word stands for the wrong one by itself too (a person's second mention is by surname), unless another name of the
brief has that word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from pydantic import BaseModel

from mujaz.briefing.model import Brief, CiteModel, FlagModel, NameCorrection, SentenceModel
from mujaz.briefing.wording.text import capitalise
from mujaz.facts import Facts, Name

_SHORTEST = 4
"""Letters that a word by itself has at least, to be taken for a part of a corrected name."""
_KEPT = frozenset(["article", "provenance", "analyst"])
"""Parts of a brief that name no name of the article in English, or are the analyst's own."""
_ENGLISH = frozenset(
    ["headline", "text", "name", "role", "what", "place", "attributed_to", "speaker", "chain", "actors", "targets",
     "about", "en"]
)  # fmt: skip
"""Fields that hold English with names. ``also`` is none of them: the old spelling stays among the others."""


@dataclass(frozen=True, slots=True)
class _Rewriting:
    """All replacements in one pattern, so that nothing is replaced twice."""

    pattern: re.Pattern[str]
    table: dict[str, str]

    def __call__(self, text: str) -> str:
        return self.pattern.sub(lambda match: self.table[match[0]], text)


def corrected_facts(facts: Facts, corrections: Sequence[NameCorrection]) -> Facts:
    """Return facts whose names are as the analyst wrote them: borne out now, with the old spelling among the others."""
    if not corrections:
        return facts
    wanted = {item.written: item.corrected for item in corrections}

    def rewritten(names: tuple[Name, ...]) -> tuple[Name, ...]:
        return tuple(_corrected_name(name, wanted) for name in names)

    return replace(
        facts,
        people=rewritten(facts.people),
        organisations=rewritten(facts.organisations),
        places=rewritten(facts.places),
    )


def _corrected_name(name: Name, wanted: dict[str, str]) -> Name:
    new = wanted.get(name.name) or wanted.get(name.name_ar)
    if new is None:
        return name
    also = tuple(dict.fromkeys(spelling for spelling in (*name.also, name.name) if spelling != new))
    return replace(name, name=new, also=also, romanised=False)


def corrected(brief: Brief, facts: Facts, corrections: Sequence[NameCorrection]) -> Brief:
    """Return the brief with the corrections in every English text; the spans of flags move along.

    Args:
        brief: the composed brief.
        facts: the facts before they were corrected: they say which English an Arabic name had.
        corrections: what the analyst wrote; the wrong name in English as the brief had it, or in Arabic.

    """
    rewriting = _rewriting(facts, corrections)
    if rewriting is None:
        return brief
    parts = {
        name: _rewritten(getattr(brief, name), rewriting, name)
        for name in type(brief).model_fields
        if name not in _KEPT
    }
    return brief.model_copy(update=parts)


def _rewriting(facts: Facts, corrections: Sequence[NameCorrection]) -> _Rewriting | None:
    english = {name.name_ar: name.name for name in facts.names}
    pairs = [(english.get(item.written, item.written), item.corrected) for item in corrections]
    table = {old: new for old, new in pairs if old != new}
    table = {**_single_words(facts, table), **table}
    if not table:
        return None
    # The longest first: a whole name goes before a word of it.
    forms = sorted(table, key=lambda form: (-len(form), form))
    return _Rewriting(re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, forms))})(?![\w-])"), table)


def _single_words(facts: Facts, table: dict[str, str]) -> dict[str, str]:
    others = {word for name in facts.names if name.name not in table for word in name.name.split()}
    found: dict[str, str] = {}
    for old, new in table.items():
        before, after = old.split(), new.split()
        if len(before) == len(after) > 1:
            for word, better in zip(before, after, strict=True):
                if word != better and len(word) >= _SHORTEST and word not in others and _is_name_word(word):
                    found.setdefault(word, better)
                    # At the beginning of a sentence: "Al-Sarraj".
                    found.setdefault(capitalise(word), capitalise(better))
    return found


def _is_name_word(word: str) -> bool:
    return any(part[:1].isupper() for part in word.split("-"))


def _rewritten(value: Any, rewriting: _Rewriting, field: str) -> Any:
    if isinstance(value, str):
        return rewriting(value) if field in _ENGLISH else value
    if isinstance(value, SentenceModel):
        return _sentence(value, rewriting)
    if isinstance(value, tuple):
        return tuple(_rewritten(item, rewriting, field) for item in value)
    if isinstance(value, BaseModel) and not isinstance(value, CiteModel):
        fields = type(value).model_fields
        return value.model_copy(update={key: _rewritten(getattr(value, key), rewriting, key) for key in fields})
    return value


def _sentence(row: SentenceModel, rewriting: _Rewriting) -> SentenceModel:
    """Correct the English of a sentence and move the spans of its flags with it."""
    flags = tuple(_moved(flag, row.en, rewriting) for flag in row.flags)
    return row.model_copy(update={"en": rewriting(row.en), "flags": flags})


def _moved(flag: FlagModel, english: str, rewriting: _Rewriting) -> FlagModel:
    if flag.english is None:
        return flag
    start, end = flag.english
    before, inside = (rewriting(part) for part in (english[:start], english[start:end]))
    return flag.model_copy(update={"english": (len(before), len(before) + len(inside))})
