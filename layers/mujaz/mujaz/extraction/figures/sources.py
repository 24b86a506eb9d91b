"""Whose account a figure is: the attribution around it, or that of the report that its sentence goes on with.

Reports name their source once. "The ministry said in a statement that 12 posts were lost. It also ..." goes on for a
sentence without naming it again. Such a sentence takes the source over only where nothing else can be meant: it names
none of its own, the source is an institution or a document (people are mostly followed by background in the article's
own voice), and either the same source speaks right before and right after it, or the sentence before gave figures of
that source and this one plainly continues them ("and it reached ...", "it was also ...").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mujaz.arabic.letters import fold
from mujaz.arabic.numbers.vocabulary import word_set
from mujaz.article import Article, Sentence
from mujaz.extraction.attribution import Scopes
from mujaz.extraction.attribution.lexicon import noun
from mujaz.facts import Attribution, Name

_MEASURES = word_set(
    "بلغ بلغت ارتفع ارتفعت انخفض انخفضت تراجع تراجعت توزع توزعت تتوزع تركز تركزت تتركز شكل شكلت استحوذ استحوذت "
    "تصدر تصدرت تضمن تضمنت شمل شملت"
)
"""Verbs that, behind "and", go on with the figures of a report."""
_FURTHER = _MEASURES | word_set("ان تم تمت جري جرت مكنت مكن اسفرت اسفر")
"""Words after كما that go on with the same report; any other verb brings a subject of its own."""
_OWN_VOICE = word_set(
    "يذكر يشار ياتي جاء جاءت ادي ادت اثار اثارت كان كانت تعد يعد تعتبر يعتبر شهد شهدت سبق يتزامن المقرر المعروف لكن "
    "غير انه السياق سياق صعيد جهه جانب جهته جانبه جانبها جهتها"
)
"""Words that open background, or another report, in the article's own voice."""
_OPENING = 3
"""Words of a sentence that open it."""
_INSTITUTIONS = frozenset({"body", "document"})
_NUMBER = re.compile(r"\d")
_EDGE = 3
"""Characters of punctuation that may stand between the end of a scope and that of its sentence."""


class Sources:
    """The attributions of one article, asked for a figure's source."""

    def __init__(self, article: Article, names: Sequence[Name], attributions: Sequence[Attribution]) -> None:
        self._article = article
        self._scopes = Scopes(attributions)
        self._any = bool(attributions)
        self._organisations = {cite.text for name in names if name.kind == "organisation" for cite in name.mentions}
        self._carried: dict[int, Attribution | None] = {}

    def at(self, start: int, end: int) -> Attribution | None:
        """Return who the article says the figure at ``start:end`` comes from, None for the article itself."""
        found = self._scopes.at(start, end)
        if found is not None or not self._any:
            return found
        sentence = self._article.sentence_at(start)
        if sentence.n not in self._carried:
            self._carried[sentence.n] = self._carry(sentence)
        return self._carried[sentence.n]

    def _carry(self, sentence: Sentence) -> Attribution | None:
        """Return the source that a sentence without one of its own takes over, or None."""
        sentences = self._article.sentences
        index = sentence.n - sentences[0].n
        if index == 0 or sentences[index - 1].n == 0 or self._scopes.touch(sentence.start, sentence.end):
            return None
        source = self._last(sentences[index - 1])
        opening = _opening(self._article.text[sentence.start : sentence.end])
        if source is None or not self._is_institution(source) or _in_own_voice(opening):
            return None
        goes_on = opening[0] == "كما" or (opening[0][:1] == "و" and opening[0][1:] in _MEASURES)
        if goes_on and _NUMBER.search(self._article.text, source.scope_start, source.scope_end):
            return source
        after = self._first(sentences[index + 1]) if index + 1 < len(sentences) else None
        return source if after is not None and after.speaker_ar == source.speaker_ar else None

    def _last(self, sentence: Sentence) -> Attribution | None:
        """Return the attribution that the sentence ends with; None where it ends in the article's own voice."""
        found = self._scopes.beginning(sentence.start, sentence.end)
        return found[-1] if found and found[-1].scope_end >= sentence.end - _EDGE else None

    def _first(self, sentence: Sentence) -> Attribution | None:
        found = self._scopes.beginning(sentence.start, sentence.end)
        return found[0] if found else None

    def _is_institution(self, source: Attribution) -> bool:
        """Whether the source is a body or a document, not a person."""
        known = noun(fold(source.speaker_ar.split()[0]))
        return source.speaker_ar in self._organisations or (known is not None and known.kind in _INSTITUTIONS)


def _in_own_voice(opening: Sequence[str]) -> bool:
    """Whether the first words of a sentence say that it is no part of what the source told."""
    if opening[0] == "كما" and opening[1] not in _FURTHER:
        return True
    return any(word in _OWN_VOICE or word[1:] in _OWN_VOICE for word in opening)


def _opening(text: str) -> list[str]:
    """Return the first words of a sentence, folded, a preposition or particle before them left out."""
    words = [*re.findall(r"\w+", fold(text[:80]))[:_OPENING], "", ""]
    return words[1:] if words[0].removeprefix("و") in {"قد", "في", "من", "علي"} else words
