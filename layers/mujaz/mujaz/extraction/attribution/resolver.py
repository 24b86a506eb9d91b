"""Second mentions: whom "the newspaper", "the minister", a surname or an omitted subject means."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from mujaz.arabic.letters import fold
from mujaz.extraction.attribution.acts import Act, saying_at
from mujaz.extraction.attribution.lexicon import SENTENCE_LINKS, STOPS, head, is_definite, noun
from mujaz.extraction.attribution.marked import MarkedArticle
from mujaz.extraction.attribution.memory import Memory
from mujaz.extraction.attribution.phrases import Phrase, noun_phrase
from mujaz.extraction.attribution.speakers import Speaker, is_person, read_speaker

_LOOK_BACK = 60
"""Names back from a description ("the ministry") among which the one that it means is looked for."""
_EPITHET = 3
"""Words of an epithet ("the Moroccan academic") at most."""
_FRONTED = 12
"""Words that may stand, with a comma after them, before a sentence's verb ("in another development, ...")."""


_OF_TIME = frozenset(map(fold, ("الماضي", "الماضية", "المقبل", "المقبلة", "القادم", "القادمة", "الجاري", "المنصرم")))
"""What a time ends with: "the last month recorded" names nobody who says so."""
_NEW = frozenset(map(fold, ("المتخصص", "المتخصصة", "المختص", "المختصة")))
"""What a description says only of somebody new: "the analyst who specialises in energy" takes up nobody."""


class Resolver:
    """Reads the speakers of one article in the order of the text and remembers who spoke or acted."""

    def __init__(self, marked: MarkedArticle) -> None:
        self._marked = marked
        self._memory = Memory()
        self._name_starts = sorted(marked.names)

    def speaker_of(self, act: Act, current: Speaker | None, first: int) -> tuple[Speaker | None, tuple[str, ...]]:
        """Return who speaks in ``act``, and who passes it on (outermost first); None where it can't be told.

        ``current`` is who speaks or acts in the sentence so far, ``first`` the sentence's first word.
        """
        agreement = act.saying.agreement
        if act.source is not None:
            outlet = self._heard(act.subject, act.source.first, agreement) if act.subject else None
            source = self._heard(act.source, act.boundary, "m")
            return source, ((outlet.english,) if outlet and source else ())
        if act.subject is not None:
            return self._heard(act.subject, act.boundary, agreement), ()
        if act.antecedent is not None:
            phrase = self._antecedent(act.antecedent, first)
            found = self._heard(phrase, phrase.stop, agreement) if phrase else current
            # "The team of Algeria, which he believes ...": no place believes what somebody speaks of.
            placed = found is not None and found.name is not None and found.name.kind == "place"
            return (current if placed and current is not None else found), ()
        if act.saying.form in ("participle", "noun") and current is not None:
            return current, ()
        return self._memory.last(agreement) or self._continued(act), ()

    def _continued(self, act: Act) -> Speaker | None:
        """Return the institution that "he added" goes on with: its spokesman is in the writer's mind."""
        last = self._memory.latest()
        if act.saying.verb != "أضاف" or act.saying.agreement != "m" or last is None or is_person(last):
            return None
        return last if last.agreement == "f" else None

    def _heard(self, phrase: Phrase, region_stop: int, agreement: str) -> Speaker | None:
        """Resolve a phrase and remember its speaker."""
        if self._marked.words[phrase.stop - 1].folded in _OF_TIME:
            return None
        speaker = self.resolve(phrase, region_stop, agreement)
        if speaker is not None:
            self._memory.add(speaker)
        return speaker

    def source(self, phrase: Phrase) -> Speaker | None:
        """Return the speaker that a preposition of attribution names."""
        speaker = self.resolve(phrase, phrase.stop, "m")
        if speaker is None:
            return None
        speaker = replace(speaker, agreement="m" if is_person(speaker) else "f")
        self._memory.add(speaker)
        return speaker

    def resolve(self, phrase: Phrase, region_stop: int, agreement: str) -> Speaker | None:
        """Read a phrase's speaker; a definite description or a bare surname is taken back to who was meant."""
        marked = self._marked
        speaker = read_speaker(marked, phrase, region_stop, _plural(marked, phrase, agreement))
        if speaker is None:
            return self._by_surname(phrase, agreement) or self._epithet(phrase, agreement)
        namesake = self._namesake(speaker, phrase, agreement)
        if namesake is not None:
            return namesake
        if speaker.name is not None or speaker.start >= marked.words[phrase.stop - 1].end:
            return speaker  # named, or named in an apposition
        known: Speaker | None = self._publisher(phrase, agreement)
        if known is not None:
            return replace(known, start=speaker.start, end=speaker.end)
        if any(marked.words[index].folded in _NEW for index in range(phrase.first, phrase.stop)):
            return speaker
        if _is_definite(marked, phrase):
            distinction = _distinction(marked, phrase)
            known = self._memory.known_as(speaker.heads, distinction)
            if known is None and not distinction:
                known = self._named_earlier(phrase, agreement)
            known = known or self._only_candidate(phrase, agreement)
        elif noun(marked.words[phrase.first].folded) is None:
            known = self._memory.by_surname(speaker.arabic.split()[-1])
        if known is None:
            return speaker
        heads = known.heads | speaker.heads
        return replace(known, start=speaker.start, end=speaker.end, heads=heads, agreement=agreement)

    def _namesake(self, speaker: Speaker, phrase: Phrase, agreement: str) -> Speaker | None:
        """Find who spoke last under the surname that a phrase is, where the name by itself is another person's.

        Brothers share one: who goes on to speak is who spoke, not whom he spoke of.
        """
        if speaker.name is None or speaker.name.kind != "person" or phrase.stop - phrase.first != 1:
            return None
        last = self._memory.last_person(agreement)
        if last is None or last.name is None or last.name is speaker.name:
            return None
        surname = self._marked.article.text[speaker.start : speaker.end]
        same = surname == last.name.name_ar.split()[-1] == speaker.name.name_ar.split()[-1]
        return replace(last, start=speaker.start, end=speaker.end) if same else None

    def _publisher(self, phrase: Phrase, agreement: str) -> Speaker | None:
        """Find whose document a phrase speaks of, where that is a second mention ("data of *the ministry*")."""
        words = self._marked.words
        document = noun(words[phrase.first].folded)
        if document is None or document.kind != "document":
            return None
        for index in range(phrase.first + 1, phrase.stop):
            inner = noun(words[index].folded)
            if inner is not None and inner.kind in ("body", "outlet") and is_definite(words[index].folded):
                found = self.resolve(Phrase(index, phrase.stop), phrase.stop, agreement)
                return found if found is not None and found.name is not None else None
        return None

    def _by_surname(self, phrase: Phrase, agreement: str) -> Speaker | None:
        """Find the earlier speaker whose last name a phrase of one word is, even one that is a common word too."""
        words = [word for word in self._marked.words[phrase.first : phrase.stop] if word.kind == "arabic"]
        if len(words) != 1:
            return None
        start, end = words[0].start, words[0].end
        known = self._memory.by_surname(self._marked.article.text[start:end])
        return None if known is None else replace(known, start=start, end=end, agreement=agreement)

    def _epithet(self, phrase: Phrase, agreement: str) -> Speaker | None:
        """Find whom a definite description of another kind ("the academic", "the artist") calls: the last person."""
        words = self._marked.words[phrase.first : phrase.stop]
        if not words[0].folded.startswith("ال") or len(words) > _EPITHET or words[0].folded.endswith(("ات", "ون")):
            return None
        known = self._memory.last_person(agreement)
        return None if known is None else replace(known, start=words[0].start, end=words[-1].end)

    def note_subject(self, first: int, stop: int, found: Sequence[Act]) -> Speaker | None:
        """Remember whom a sentence is about: who acts can be the one who goes on to speak in the next sentence."""
        words = self._marked.words
        start = self._predicate_start(first, stop)
        if start is None or start + 1 >= stop or words[start].kind != "arabic" or self._marked.in_name(start):
            return None
        if any(act.verb == start for act in found):
            return None
        phrase = noun_phrase(self._marked, start + 1, stop)
        if phrase is None or phrase.first != start + 1:
            return None
        verb = words[start].folded
        agreement = "f" if verb.endswith("ت") or verb.lstrip("وف").startswith("ت") else "m"
        speaker = read_speaker(self._marked, phrase, phrase.stop, agreement)
        if speaker is not None and speaker.name is None and speaker.anonymous:
            return speaker  # "a spokeswoman declined to comment, noting that": no later sentence means her
        if speaker is None or speaker.name is None or speaker.name.kind == "place":
            return None
        self._memory.add(speaker)
        return speaker

    def _predicate_start(self, first: int, stop: int) -> int | None:
        """Index at which the verb of a sentence should stand: its first word, or the one after a fronted phrase."""
        words = self._marked.words
        if words[first].folded in SENTENCE_LINKS:
            first += 1
        if first >= stop:
            return None
        fronted = words[first].folded in STOPS or words[first].folded[1:] in STOPS
        if not fronted or saying_at(self._marked, first):
            return first
        reach = min(stop, first + _FRONTED)
        comma = next((index for index in range(first, reach) if words[index].folded == "،"), None)
        return None if comma is None else comma + 1

    def _antecedent(self, last: int, first: int) -> Phrase | None:
        """Find the name or described speaker that ends at word ``last``, right before a relative clause."""
        at = self._marked.name_over(last)
        if at is not None:
            return Phrase(at.first, at.last + 1)
        for start in range(last, max(first, last - 4) - 1, -1):
            if noun(self._marked.words[start].folded):
                return Phrase(start, last + 1)
        return None

    def _named_earlier(self, phrase: Phrase, agreement: str) -> Speaker | None:
        """Find the last name before the phrase that the text calls by the phrase's noun ("the ministry")."""
        words = self._marked.words
        wanted = head(words[phrase.first].folded)
        before_phrase = bisect_left(self._name_starts, phrase.first)
        for first in reversed(self._name_starts[max(0, before_phrase - _LOOK_BACK) : before_phrase]):
            at = self._marked.names[first]
            if at.name.kind == "place":
                continue
            own = head(words[at.first].folded[at.clitics :])
            before = {head(words[index].folded) for index in range(max(0, at.first - 2), at.first)}
            if wanted == own or wanted in before:
                return read_speaker(self._marked, Phrase(at.first, at.last + 1), at.last + 1, agreement)
        return None

    def _only_candidate(self, phrase: Phrase, agreement: str) -> Speaker | None:
        """Find whom a definite description can mean although nothing ties it to him.

        "The newspaper" is the last organisation that spoke, "the expert" the last person; "the head of the union" the
        last person whose role says so, or of whom no title is known that could contradict.
        """
        known = noun(self._marked.words[phrase.first].folded)
        if known is not None and known.kind == "outlet":
            return self._memory.last_named("organisation")
        if known is not None and known.kind in ("anonymous", "deputy"):
            short = phrase.stop - phrase.first <= _EPITHET and not known.plural
            return self._memory.last_person(agreement) if short else None
        named = bool(self._marked.names_in(phrase.first, phrase.stop))
        if known is not None and known.kind == "role" and not named:
            person = self._memory.last_named("person")
            if person is not None and person.name is not None and known.english in (person.name.role or ""):
                return person
            untitled = person is not None and person.name is not None and person.name.role is None and not person.heads
            return person if untitled else None
        return None


def _is_definite(marked: MarkedArticle, phrase: Phrase) -> bool:
    """Whether a speaker noun is definite, by its article or by what it is of ("the head of the union")."""
    first = marked.words[phrase.first].folded
    known = noun(first)
    if known is None or is_definite(first):
        return known is not None
    following = marked.words[phrase.first + 1].folded if phrase.first + 1 < phrase.stop else ""
    of_something = following.startswith("ال") or noun(following) is not None
    return (known.kind == "role" and of_something) or (known.kind == "anonymous" and noun(following) is not None)


def _distinction(marked: MarkedArticle, phrase: Phrase) -> frozenset[str]:
    """Return the words that tell a title's holder from another's: what it is of ("minister of *health*").

    A title with the article ("the minister") has none: its adjectives may be new.
    """
    words = marked.words
    if is_definite(words[phrase.first].folded):
        return frozenset()
    folded = (words[index].folded for index in range(phrase.first + 1, phrase.stop) if words[index].kind == "arabic")
    return frozenset(word for word in folded if noun(word) is None and word not in STOPS)


def _plural(marked: MarkedArticle, phrase: Phrase, agreement: str) -> str:
    known = noun(marked.words[phrase.first].folded)
    return "p" if known and known.plural and known.kind == "anonymous" and agreement == "m" else agreement
