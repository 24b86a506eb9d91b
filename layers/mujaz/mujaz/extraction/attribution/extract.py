"""Article and names to attributions: acts and prepositions read in the order of the text, speakers resolved on the way."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, islice

from mujaz.article import Article
from mujaz.extraction.attribution.according import According, accordings
from mujaz.extraction.attribution.acts import Act, acts, saying_at
from mujaz.extraction.attribution.lexicon import CONCLUDING, INTERPRETING, STOPS, head, is_definite, noun
from mujaz.extraction.attribution.marked import MarkedArticle
from mujaz.extraction.attribution.speakers import Memory, Phrase, Speaker, noun_phrase, read_speaker
from mujaz.facts import Attribution, Name


def extract_attributions(article: Article, names: Sequence[Name] = ()) -> tuple[Attribution, ...]:
    """Return the attributions of ``article`` in the order of their scopes.

    Args:
        article: the article.
        names: its names; without them speakers keep the form of their mention.

    """
    return tuple(_Reader(MarkedArticle(article, names)).read())


def attribution_at(attributions: Sequence[Attribution], start: int, end: int) -> Attribution | None:
    """Return whose words ``start:end`` are; for many questions about one article keep a `Scopes`."""
    return Scopes(attributions).at(start, end)


_LOOK_BACK = 60
"""Names back from a description ("the ministry") among which the one that it means is looked for."""

_SOURCES = 12
"""Sources named by a preposition in one sentence at most."""


class Scopes:
    """Attributions by the text that is theirs, for asking many times whose words a span is."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        self._all = sorted(attributions, key=lambda one: (one.scope_start, -one.scope_end))
        self._starts = [one.scope_start for one in self._all]
        self._reach = list(accumulate((one.scope_end for one in self._all), max))

    def at(self, start: int, end: int) -> Attribution | None:
        """Return whose words ``start:end`` are: the innermost attribution around it, the later on a tie."""
        best: Attribution | None = None
        for index in range(bisect_right(self._starts, start) - 1, -1, -1):
            if self._reach[index] < end:
                break
            one = self._all[index]
            if one.scope_end >= end and (best is None or _size(one) < _size(best)):
                best = one
        return best

    def beginning(self, start: int, end: int) -> list[Attribution]:
        """Return the attributions whose scope begins in ``start`` to ``end`` (exclusive)."""
        return self._all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def _size(attribution: Attribution) -> int:
    return attribution.scope_end - attribution.scope_start


class _Reader:
    """Reads one article sentence by sentence and remembers who spoke."""

    def __init__(self, marked: MarkedArticle) -> None:
        self.marked = marked
        self.memory = Memory()
        self._name_starts = sorted(marked.names)
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
        found_acts = list(acts(self.marked, first, stop))
        acting = self._note_subject(first, stop, found_acts)
        verbal: list[Attribution] = []
        current: Speaker | None = None
        coordinate = [act.verb for act in found_acts if self._coordinate(act)]
        for act in found_acts:
            following = bisect_right(coordinate, max(act.verb, act.complement))
            later = coordinate[following] if following < len(coordinate) else stop
            speaker, chain = self._speaker_of(act, current, acting, first)
            if speaker is None:
                if act.subject is None and act.source is None:
                    self._postpone(act, self._scope(act, later, number))
                continue
            if verbal and not chain and not self._coordinate(act) and verbal[-1].speaker_ar != speaker.arabic:
                chain = (*verbal[-1].chain, verbal[-1].speaker)  # said within what another says
            current = speaker
            span = self._scope(act, later, number)
            if span:
                verbal.append(self._attribution(speaker, span, chain, act))
        self.found.extend(self._with_prepositions(number, first, stop, verbal))

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

    def _speaker_of(
        self, act: Act, current: Speaker | None, acting: Speaker | None, first: int
    ) -> tuple[Speaker | None, tuple[str, ...]]:
        marked = self.marked
        if act.source is not None:
            outlet = self._resolve(act.subject, act.source.first, act.saying.agreement) if act.subject else None
            if outlet:
                self.memory.add(outlet)
            source = self._resolve(act.source, act.boundary, "m")
            if source is None:
                return None, ()
            self.memory.add(source)
            return source, ((outlet.english,) if outlet else ())
        if act.subject is not None:
            speaker = self._resolve(act.subject, act.boundary, act.saying.agreement)
            if speaker:
                self.memory.add(speaker)
            return speaker, ()
        if act.antecedent is not None:
            phrase = self._antecedent(act.antecedent, first)
            if phrase is None:
                return current, ()
            antecedent = read_speaker(marked, phrase, phrase.stop, act.saying.agreement)
            if antecedent:
                self.memory.add(antecedent)
            return antecedent, ()
        if act.saying.form in ("participle", "noun"):
            return current or acting or self.memory.last(act.saying.agreement), ()
        return self.memory.last(act.saying.agreement), ()

    def _antecedent(self, last: int, first: int) -> Phrase | None:
        """The name or described speaker that ends at word ``last``, right before a relative clause."""
        at = self.marked.name_over(last)
        if at is not None:
            return Phrase(at.first, at.last + 1)
        for start in range(last, max(first, last - 4) - 1, -1):
            if noun(self.marked.words[start].folded):
                return Phrase(start, last + 1)
        return None

    def _resolve(self, phrase: Phrase, region_stop: int, agreement: str) -> Speaker | None:
        """Read a phrase's speaker; a definite description or a bare surname is taken back to who was meant."""
        marked = self.marked
        speaker = read_speaker(marked, phrase, region_stop, _plural(marked, phrase, agreement))
        if speaker is None or speaker.name is not None:
            return speaker
        words = marked.words
        definite = _is_definite(marked, phrase)
        surname = [words[phrase.stop - 1].folded] if noun(words[phrase.first].folded) is None else []
        if not (definite or surname):
            return speaker
        known = self.memory.known_as(
            speaker, [marked.article.text[words[phrase.stop - 1].start : words[phrase.stop - 1].end]] if surname else []
        )
        if known is None and definite:
            known = self._named_earlier(phrase, agreement) or self._only_candidate(phrase)
        if known is None:
            return speaker
        return Speaker(
            known.arabic,
            known.english,
            speaker.start,
            speaker.end,
            known.anonymous,
            known.heads | speaker.heads,
            agreement,
            known.name,
        )

    def _named_earlier(self, phrase: Phrase, agreement: str) -> Speaker | None:
        """The last name before the phrase that the text calls by the phrase's noun ("the ministry")."""
        words = self.marked.words
        wanted = head(words[phrase.first].folded)
        before_phrase = bisect_left(self._name_starts, phrase.first)
        for first in reversed(self._name_starts[max(0, before_phrase - _LOOK_BACK) : before_phrase]):
            at = self.marked.names[first]
            if at.name.kind == "place":
                continue
            own = head(words[at.first].folded[at.clitics :])
            before = {head(words[i].folded) for i in range(max(0, at.first - 2), at.first)}
            if wanted == own or wanted in before:
                return read_speaker(self.marked, Phrase(at.first, at.last + 1), at.last + 1, agreement)
        return None

    def _only_candidate(self, phrase: Phrase) -> Speaker | None:
        """Whom a definite description can mean although nothing ties it to him.

        "The newspaper" is the last organisation that spoke; "the head of the union" the last person, if no title of his
        is known that could contradict.
        """
        known = noun(self.marked.words[phrase.first].folded)
        if known is not None and known.kind == "outlet":
            return self.memory.last_named(("organisation",))
        if known is not None and known.kind in ("role", "deputy"):
            person = self.memory.last_named(("person",))
            unknown = person is not None and person.name is not None and person.name.role is None and not person.heads
            return person if unknown else None
        return None

    def _note_subject(self, first: int, stop: int, found: list[Act]) -> Speaker | None:
        """Remember whom the sentence is about: who acts can be the one who goes on to speak in the next sentence."""
        words = self.marked.words
        start = first
        if (words[first].folded in STOPS or words[first].folded[1:] in STOPS) and not saying_at(self.marked, first):
            comma = next((i for i in range(first, min(stop, first + 12)) if words[i].folded == "،"), None)
            if comma is None:
                return None
            start = comma + 1
        if any(act.verb == start for act in found) or start + 1 >= stop or words[start].kind != "arabic":
            return None
        if self.marked.in_name(start):
            return None
        phrase = noun_phrase(self.marked, start + 1, stop)
        if phrase is None or phrase.first != start + 1:
            return None
        agreement = (
            "f" if words[start].folded.endswith("ت") or words[start].folded.lstrip("وف").startswith("ت") else "m"
        )
        speaker = read_speaker(self.marked, phrase, phrase.stop, agreement)
        if speaker is None or speaker.name is None or speaker.name.kind == "place":
            return None
        self.memory.add(speaker)
        return speaker

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
        while end > start and marked.article.text[end - 1] in " ،\u00a0":
            end -= 1
        return (start, end) if end > start else None

    def _attribution(self, speaker: Speaker, span: tuple[int, int], chain: tuple[str, ...], act: Act) -> Attribution:
        marked = self.marked
        if act.subject is None and act.source is None and act.antecedent is None:
            cite = marked.article.cite(marked.words[act.verb].start, marked.words[act.verb].end)
        else:
            cite = marked.article.cite(speaker.start, speaker.end)
        return Attribution(*span, speaker.english, speaker.arabic, cite, chain, speaker.anonymous)

    def _with_prepositions(self, number: int, first: int, stop: int, verbal: list[Attribution]) -> list[Attribution]:
        """Add "according to X": in front it holds for the rest, behind for what stands before it.

        Around an act of saying it is who passed that act on: it goes into the act's chain.
        """
        marked = self.marked
        words = marked.words
        sentence = marked.article.sentences[number]
        result = list(verbal)
        lead_start: int | None = None
        for according in islice(accordings(marked, first, stop), _SOURCES):
            if according.own or according.phrase is None:
                continue
            speaker = self._resolve(according.phrase, according.phrase.stop, "f")
            if speaker is None:
                continue
            self.memory.add(speaker)
            leads = _leads(marked, according, first)
            if leads:
                after = according.stop
                while after < stop and words[after].folded in ("،", ",", ":", "فان"):
                    after += 1
                start = words[after].start if after < stop else sentence.end
                span = (start, sentence.end)
                lead_start = start
            else:
                start = lead_start if lead_start is not None else self._trailing_start(first, according.first)
                span = (start, words[according.first].start)
            if span[1] <= span[0]:
                continue
            clitic = speaker.start
            cite = marked.article.cite(clitic, speaker.end)
            inner = [
                one for one in result if span[0] <= one.scope_start and one.scope_end <= span[1] + 2 and one in verbal
            ]
            for one in inner:
                result[result.index(one)] = _chained(one, speaker)
            result.append(Attribution(*span, speaker.english, speaker.arabic, cite, (), speaker.anonymous))
        return result

    def _trailing_start(self, first: int, stop: int) -> int:
        """Where the scope of a trailing "according to X" begins: the sentence, but for what X would not need to be cited for.

        After a concession ("although ..., ") only the main clause is X's, and a reading of what happened ("which
        reflects ...") is X's alone.
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
        return words[start].start

    # Headlines

    def _headline(self, first: int, stop: int) -> Attribution | None:
        """The attribution of a headline "X: ..."; None where the words before a colon name nobody."""
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
        speaker = self._resolve(phrase, colon, "m")
        if speaker is None:
            return None
        cite = marked.article.cite(speaker.start, speaker.end)
        return Attribution(
            marked.words[colon + 1].start, sentence.end, speaker.english, speaker.arabic, cite, (), speaker.anonymous
        )

    def _identified(self, headline: Attribution) -> Attribution:
        """A headline's "official" is the first person whom the text quotes by name."""
        if not headline.anonymous:
            return headline
        for one in self.found:
            if not one.anonymous:
                return Attribution(
                    headline.scope_start,
                    headline.scope_end,
                    one.speaker,
                    one.speaker_ar,
                    headline.cite,
                    one.chain,
                    False,
                )
        return headline


def _is_definite(marked: MarkedArticle, phrase: Phrase) -> bool:
    """Whether a speaker noun is definite, by its article or by what it is of ("the head of the union")."""
    first = marked.words[phrase.first].folded
    known = noun(first)
    if known is None:
        return False
    following = marked.words[phrase.first + 1].folded if phrase.first + 1 < phrase.stop else ""
    return is_definite(first) or (known.kind == "role" and following.startswith("ال"))


def _plural(marked: MarkedArticle, phrase: Phrase, agreement: str) -> str:
    known = noun(marked.words[phrase.first].folded)
    return "p" if known and known.plural and known.kind == "anonymous" and agreement == "m" else agreement


def _leads(marked: MarkedArticle, according: According, first: int) -> bool:
    """Whether the preposition opens its sentence (a conjunction or one short adverbial may stand before it)."""
    return according.first - first <= 1


def _chained(inner: Attribution, outer: Speaker) -> Attribution:
    if outer.arabic == inner.speaker_ar or outer.english in inner.chain:
        return inner
    return Attribution(
        inner.scope_start,
        inner.scope_end,
        inner.speaker,
        inner.speaker_ar,
        inner.cite,
        (outer.english, *inner.chain),
        inner.anonymous,
    )
