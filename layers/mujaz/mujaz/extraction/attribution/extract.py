"""Article and names to attributions: acts and prepositions in the order of the text, speakers resolved on the way."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from mujaz.article import Article
from mujaz.extraction.attribution.according import According, accordings
from mujaz.extraction.attribution.acts import Act, acts
from mujaz.extraction.attribution.grammar import tense
from mujaz.extraction.attribution.lexicon import CONCLUDING, INTERPRETING, noun
from mujaz.extraction.attribution.marked import MarkedArticle, mark
from mujaz.extraction.attribution.phrases import noun_phrase
from mujaz.extraction.attribution.resolver import Resolver
from mujaz.extraction.attribution.speakers import Speaker
from mujaz.facts import Attribution, Name


def extract_attributions(article: Article, names: Sequence[Name] = ()) -> tuple[Attribution, ...]:
    """Return the attributions of ``article`` in the order of their scopes.

    Args:
        article: the article.
        names: its names; without them speakers keep the form of their mention.

    """
    return tuple(_Reader(mark(article, names)).read())


_MARKS = frozenset('"«»“”')
_FEWEST_SAID = 4
"""Words that somebody says at least before the article speaks again."""
_SPEECH = 120
"""Words of what is said among which the article's own voice is looked for: no quotation of an agency is longer."""
_SHORT_VERB = 3
_SINCE = frozenset(("منذ", "ومنذ", "فمنذ"))
_ADJUNCT = 12
"""Words of an adjunct of time at most."""
_YEAR = re.compile(r"(?:19|20)\d\d")

_SOURCES = 12
"""Sources named by a preposition in one sentence at most."""


class _Reader:
    """Reads one article sentence by sentence and remembers who spoke."""

    def __init__(self, marked: MarkedArticle) -> None:
        self.marked = marked
        self.resolver = Resolver(marked)
        self.found: list[Attribution] = []
        self._pending: list[tuple[Act, tuple[int, int]]] = []

    def read(self) -> list[Attribution]:
        headline: Attribution | None = None
        for number, (first, stop) in enumerate(self.marked.ranges):
            if first == stop:
                continue
            if number == 0:
                headline = self._headline(first, stop)
            self._sentence(number, first, stop)
        self._name_pending()
        if headline:
            self.found.insert(0, self._identified(headline))
        return sorted(self.found, key=lambda one: (one.scope_start, -one.scope_end))

    # One sentence

    def _sentence(self, number: int, first: int, stop: int) -> None:
        found_acts = list(acts(self.marked)[number])
        acting = self.resolver.note_subject(first, stop, found_acts)
        verbal: list[Attribution] = []
        spoken: set[int] = set()
        current: Speaker | None = None
        coordinate = [act.verb for act in found_acts if self._coordinate(act)]
        for act in found_acts:
            following = bisect_right(coordinate, max(act.verb, act.complement))
            later = coordinate[following] if following < len(coordinate) else stop
            if act.complement in spoken and not self._coordinate(act):
                continue  # a verb in the speaker's description: "an expert *who follows* the funds of Iran said that"
            speaker, chain = self.resolver.speaker_of(act, current or acting, first)
            if speaker is None:
                if act.subject is None and act.source is None:
                    self._postpone(act, self._scope(act, later, number))
                continue
            if verbal and not chain and not self._coordinate(act) and verbal[-1].speaker_ar != speaker.arabic:
                chain = (*verbal[-1].chain, verbal[-1].speaker)  # said within what another says
            current = speaker
            span = self._scope(act, later, number)
            spoken.add(act.complement)
            if span:
                verbal.append(self._attribution(speaker, span, chain, act))
        quoting = [range(act.verb, act.complement) for act in found_acts if act.source is not None]
        self.found.extend(self._with_prepositions(number, first, stop, verbal, quoting))

    def _postpone(self, act: Act, span: tuple[int, int] | None) -> None:
        """Keep an act without a subject that nobody has spoken or acted before: its speaker may be named later."""
        if span is not None and not self.found:
            self._pending.append((act, span))

    def _name_pending(self) -> None:
        """Give an act at the article's beginning to the person whom the same paragraph names next."""
        sentences = self.marked.article
        for act, span in self._pending:
            verb = self.marked.words[act.verb]
            later = next(
                (one for one in sorted(self.found, key=lambda one: one.scope_start) if one.scope_start > span[1]), None
            )
            if later is None or later.anonymous:
                continue
            if sentences.sentence_at(later.scope_start).paragraph == sentences.sentence_at(span[0]).paragraph:
                cite = sentences.cite(verb.start, verb.end)
                self.found.append(Attribution(*span, later.speaker, later.speaker_ar, cite))

    def _coordinate(self, act: Act) -> bool:
        """Whether an act stands beside the one before it; else it is part of what that one says."""
        words = self.marked.words
        before = words[act.verb - 1].folded if act.verb else ""
        return (
            words[act.verb].folded[0] == "و"
            or before in ("،", ".", "؛", "فيما", "بينما", "كما", "حين")
            or before == ".."
        )

    # Scopes

    def _scope(self, act: Act, later: int, number: int) -> tuple[int, int] | None:
        """Span of what is said: from its first word to the next act, the end of the quotation or of the sentence."""
        marked = self.marked
        words = marked.words
        if act.complement >= len(words):
            return None
        start = words[act.complement].start
        end = words[later].start if later < len(words) else len(marked.article.text)
        end = min(end, marked.article.sentences[number].end)
        quotation = marked.quotation_at.get(start)
        if quotation is not None and quotation.depth == 0:
            after = marked.article.text[quotation.outer_end : quotation.outer_end + 1]
            if quotation.outer_end > end or after in "،.؛,":
                return start, max(quotation.outer_end, start + 1)
        end = self._before_own_voice(act.complement, end)
        end = self._without_background(act.complement, end)
        while end > start and marked.article.text[end - 1] in " ،\u00a0":
            end -= 1
        return (start, end) if end > start else None

    def _before_own_voice(self, complement: int, end: int) -> int:
        """Return where the words end that a speaker surely says: before ", and <verb> <somebody>", without "that".

        So agencies go on to the background in their own voice ("X said that ..., and the coalition launches raids
        since August"). Where the verb has no subject of its own, it is still of whom the speaker speaks.
        """
        words = self.marked.words
        stop = bisect_left(self.marked.starts, end)
        quoted = 0
        for index in range(complement, min(stop - 3, complement + _SPEECH)):
            quoted += words[index].folded in _MARKS
            if words[index].folded not in ("،", "؛") or index - complement < _FEWEST_SAID or quoted % 2:
                continue
            verb, subject = words[index + 1].folded, index + 2
            verbal = (
                verb[0] == "و" and len(verb) > _SHORT_VERB and not verb.endswith("ه") and tense(verb[1:]) is not None
            )
            if verbal and not self.marked.in_name(index + 1) and self._names_somebody(subject):
                return words[index].start
        return end

    def _names_somebody(self, index: int) -> bool:
        """Whether a noun with its article, a name or a body ("forces", "police") begins at a word."""
        folded = self.marked.words[index].folded
        known = noun(folded)
        return index in self.marked.names or folded.startswith("ال") or (known is not None and known.kind == "body")

    def _without_background(self, complement: int, end: int) -> int:
        """Return where the words end that a speaker vouches for: before a closing "since the fall of X, in 2011".

        Such an adjunct takes for granted what happened; with a verb or a quantity in it, it says something of its own.
        """
        words = self.marked.words
        stop = bisect_left(self.marked.starts, end)
        near = range(stop - 1, max(complement, stop - _ADJUNCT), -1)
        since = next((at for at in near if words[at].folded in _SINCE), None)
        if since is None:
            return end
        rest = words[since + 1 : stop]
        says = any(tense(word.folded) for word in rest)
        counts = any(word.kind == "number" and not _YEAR.fullmatch(word.folded) for word in rest)
        return end if says or counts else words[since].start

    def _attribution(self, speaker: Speaker, span: tuple[int, int], chain: tuple[str, ...], act: Act) -> Attribution:
        marked = self.marked
        if act.subject is None and act.source is None and act.antecedent is None:
            cite = marked.article.cite(marked.words[act.verb].start, marked.words[act.verb].end)
        else:
            cite = marked.article.cite(speaker.start, speaker.end)
        return Attribution(*span, speaker.english, speaker.arabic, cite, chain, speaker.anonymous)

    def _with_prepositions(
        self, number: int, first: int, stop: int, verbal: list[Attribution], quoting: Sequence[range]
    ) -> list[Attribution]:
        """Add "according to X": in front it holds for the rest, behind for what stands before it.

        Around an act of saying it is who passed that act on: it goes into the act's chain. What stands in the words of
        ``quoting`` is the source of an act that was read already.
        """
        marked = self.marked
        sentence = marked.article.sentences[number]
        spoken = list(verbal)
        sources: list[Attribution] = []
        lead_start: int | None = None
        for according in islice(accordings(marked, first, stop), _SOURCES):
            if any(according.first in words for words in quoting):
                continue
            speaker = self.resolver.source(according.phrase) if according.phrase is not None else None
            if speaker is None:
                continue
            if _leads(according, first):
                start, end = self._after_lead(according, stop, sentence.end), sentence.end
                lead_start = start
            else:
                start = lead_start if lead_start is not None else self._trailing_start(first, according.first)
                end = marked.words[according.first].start
            if start < end:
                spoken = [_passed_on(one, speaker, start, end) for one in spoken]
                cite = marked.article.cite(speaker.start, speaker.end)
                sources.append(Attribution(start, end, speaker.english, speaker.arabic, cite, (), speaker.anonymous))
        return spoken + sources

    def _after_lead(self, according: According, stop: int, end: int) -> int:
        """Offset at which the text begins that a leading "according to X, ..." is for."""
        words = self.marked.words
        after = according.stop
        while after < stop and words[after].folded in ("،", ",", ":", "فان"):
            after += 1
        return words[after].start if after < stop else end

    def _trailing_start(self, first: int, stop: int) -> int:
        """Return where the scope of a trailing "according to X" begins: with the sentence, with three exceptions.

        After a concession ("although ..., ") or a point in time ("since the start of ..., ") only the main clause is
        X's, and a reading of what happened ("which reflects ...") is X's alone.
        """
        words = self.marked.words
        start = first
        for index in range(first + 1, stop - 1):
            if words[index - 1].folded not in ("،", ","):
                continue
            concession = words[first].folded.lstrip("و") == "رغم" and words[index].folded in CONCLUDING
            reading = words[index].folded in ("مما", "ما") and words[index + 1].folded in INTERPRETING
            if concession or reading:
                start = index
            elif words[first].folded in _SINCE and tense(words[index].folded, initial=True):
                return words[index].start
        return words[start].start

    # Headlines

    def _headline(self, first: int, stop: int) -> Attribution | None:
        """Return the attribution of a headline "X: ..."; None where the words before a colon name nobody."""
        marked = self.marked
        sentence = marked.article.sentences[0]
        if sentence.n != 0:
            return None
        colon = next((i for i in range(first, min(stop, first + 8)) if marked.words[i].folded == ":"), None)
        if colon is None or colon == first or colon + 1 >= stop:
            return None
        phrase = noun_phrase(marked, first, colon)
        if phrase is None or phrase.stop != colon:
            return None
        if not (marked.names_in(phrase.first, phrase.stop) or noun(marked.words[phrase.first].folded)):
            return None
        speaker = self.resolver.resolve(phrase, colon, "m")
        if speaker is None:
            return None
        cite = marked.article.cite(speaker.start, speaker.end)
        return Attribution(
            marked.words[colon + 1].start, sentence.end, speaker.english, speaker.arabic, cite, (), speaker.anonymous
        )

    def _identified(self, headline: Attribution) -> Attribution:
        """Name a headline's "official": the first whom the text quotes by name."""
        named = next((one for one in self.found if not one.anonymous), None)
        if not headline.anonymous or named is None:
            return headline
        return replace(headline, speaker=named.speaker, speaker_ar=named.speaker_ar, chain=named.chain, anonymous=False)


def _leads(according: According, first: int) -> bool:
    """Whether the preposition opens its sentence (a conjunction or one short adverbial may stand before it)."""
    return according.first - first <= 1


def _passed_on(inner: Attribution, outer: Speaker, start: int, end: int) -> Attribution:
    """Add ``outer`` to the chain of what it passes on, and end that where the words about ``outer`` begin."""
    if not start <= inner.scope_start < end or outer.arabic == inner.speaker_ar or outer.english in inner.chain:
        return inner
    return replace(inner, scope_end=min(inner.scope_end, end), chain=(outer.english, *inner.chain))
