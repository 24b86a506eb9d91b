"""Finding the mentions of an article: the list, the model, headed names, and the choice between what they find."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from mujaz.arabic.letters import fold
from mujaz.extraction.names.bearing import literal, surname, unborne
from mujaz.extraction.names.compose import TEAM, Composer
from mujaz.extraction.names.gazetteer import Hit, gazetteer
from mujaz.extraction.names.glossed import with_glosses
from mujaz.extraction.names.headed import HeadedNames
from mujaz.extraction.names.mention import ByWord, Mention, covered
from mujaz.extraction.names.national import national
from mujaz.extraction.names.people import FUNCTION, echoes, given, may_be_name, titled
from mujaz.extraction.names.plausible import plausible, trimmed
from mujaz.extraction.names.reading import Reading
from mujaz.extraction.names.tables import (
    analyse,
    bare,
    head_of,
    heads,
    name_tokens,
    nationalities,
    stem_of,
)
from mujaz.extraction.names.tagger import Tagged, tagger
from mujaz.extraction.names.trust import trusted
from mujaz.extraction.names.words import Word, advance, cuts, read_words


def from_hit(text: str, words: Sequence[Word], hit: Hit) -> Mention:
    """Turn a hit of the list into a mention whose span leaves out the clitics."""
    start = advance(text, words[hit.first].start, hit.cut)
    return Mention(hit.first, hit.last, start, words[hit.last - 1].end, hit.entry.kind, "list", hit.entry)


def as_it_stands(text: str, mention: Mention, words: Sequence[Word], tagged: Sequence[Tagged]) -> Mention | None:
    """Return a mention of the list without the entry that the article does not bear out: its words are all it is.

    None where these may be no name at all; what the model makes of them stands then.
    """
    if mention.entry is None or mention.kind == "place":
        return None
    if mention.kind == "organisation":
        english = literal(mention.entry, mention.last - mention.first)
        head = heads().get(bare(analyse(words[mention.first].form).base))
        if english is None and (head is None or head.kind != "organisation"):
            return None  # الحشد الشعبي is not what its words say
        return replace(mention, entry=None, source="pattern", composed=english)
    first = words[mention.first].form
    believed = any(t.kind == "person" and t.first <= mention.first < t.last for t in tagged)
    if mention.last - mention.first == 1 and not believed:
        return None
    if words[mention.first].start < mention.start and mention.last - mention.first > 1:
        return None  # بفضل الله
    cut = len(fold(text[words[mention.first].start : mention.start]))
    form = " ".join([first[cut:], *(word.form for word in words[mention.first + 1 : mention.last])])
    english = surname(mention.entry, form)
    return replace(mention, entry=None, source="name", composed=english, romanised=english is None)


def borne_out(
    text: str,
    words: Sequence[Word],
    listed: Sequence[Mention],
    doubtful: frozenset[tuple[int, int]],
    tagged: Sequence[Tagged],
) -> list[Mention]:
    """Return the mentions of the list, those of doubtful entries (line of the list, first word) as they stand."""
    checked = (
        as_it_stands(text, m, words, tagged) if m.entry and (m.entry.number, m.first) in doubtful else m for m in listed
    )
    return [m for m in checked if m is not None]


def from_tagged(text: str, words: Sequence[Word], tagged: Tagged, seen: frozenset[str]) -> Iterator[Mention]:
    """Yield what the model tagged as mentions: clitics cut, and parted where a conjunction joins two names."""
    joints = range(tagged.first + 1, tagged.last) if tagged.kind != "organisation" else ()
    first = tagged.first
    for last in [*(i for i in joints if _joins(words[i].form, seen)), tagged.last]:
        cut = _clitics(words[first], seen, inner=first > tagged.first)
        start = advance(text, words[first].start, cut) if cut else words[first].start
        yield Mention(first, last, start, words[last - 1].end, tagged.kind, "model")
        first = last


def _joins(form: str, seen: frozenset[str]) -> bool:
    """Whether a word inside a name begins the next name after ``و``."""
    return form.startswith("و") and len(form) > 3 and _cut_of(form, seen, inner=True) > 0


def _clitics(word: Word, seen: frozenset[str], *, inner: bool) -> int:
    return _cut_of(word.form, seen, inner=inner) if word.kind == "arabic" else 0


def _cut_of(form: str, seen: frozenset[str], *, inner: bool = False) -> int:
    """Return how many letters of clitics open a word of a name.

    Known words and names decide; else what the article has without the clitic; else, between two names, the wa-.
    """
    analysis = analyse(form)
    if analysis.pos or analysis.cut:
        return 0 if form.startswith("ك") else analysis.cut
    for cut, rest in cuts(form):
        if cut and rest in seen and len(rest) > 2:
            return cut
    return 1 if inner and form.startswith("و") and len(form) > 4 else 0


def disjoint(mentions: Iterable[Mention]) -> list[Mention]:
    """Keep mentions that share no word, the longest first and of equals the first given; return them in order."""
    taken: set[int] = set()
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: m.first - m.last):
        places = range(mention.first, mention.last)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(mention)
    kept.sort(key=attrgetter("first"))
    return kept


def extended(mention: Mention, listed: ByWord, words: Sequence[Word]) -> bool:
    """Whether what the model tagged may replace the listed mentions that it overlaps: a longer person's name."""
    inside = listed.touching(mention)
    if any(other.first < mention.first or other.last > mention.last for other in inside):
        return False
    if any(other.kind != mention.kind for other in inside) and mention.kind != "person":
        return False
    known = {i for other in inside for i in range(other.first, other.last)}
    rest = [words[i].form for i in range(mention.first, mention.last) if i not in known]
    if not rest or any(other.last - other.first > 1 and other.kind != mention.kind for other in inside):
        return False
    if mention.source == "name":
        return True
    return mention.kind == "person" and all(may_be_name(form) or _is_son(words, mention, form) for form in rest)


INDEX = "موشر"
PLACES = frozenset(["مناطق", "احياء", "مدينتي", "بلدتي", "قريتي", "محافظتي"])
CALLED = frozenset(["منطقه", "قريه", "حي", "بلده", "ناحيه", "ضاحيه", "شارع"])
"""Nouns of places that are often called after somebody: منطقة أبو دراع."""

OPENING_QUOTES, CLOSING_QUOTES = '"«“', '"»”'


def is_index(mention: Mention, words: Sequence[Word]) -> bool:
    """Whether ``مؤشر`` stands before a mention: a stock index is neither person nor organisation."""
    return mention.first > 0 and stem_of(words[mention.first - 1].form).startswith(INDEX)


def retyped(mention: Mention, words: Sequence[Word]) -> Mention:
    """Return what the model takes for a person as a place where a place would stand: في شيترال، مناطق شيترال."""
    if mention.kind != "person" or mention.first == 0:
        return mention
    if mention.last - mention.first > 1:
        called = stem_of(words[mention.first - 1].form) in CALLED and mention.source == "model"
        return replace(mention, kind="place") if called else mention
    before = words[mention.first - 1].form
    head = head_of(before)
    placed = before == "في" or before in PLACES or (head is not None and head.kind == "place")
    return replace(mention, kind="place") if placed and words[mention.first].start == mention.start else mention


def own_medium(words: Sequence[Word]) -> Iterator[Mention]:
    """Yield the newspaper that speaks of itself: «الرياض» after ``لـ`` is no city."""
    for i in range(1, len(words) - 2):
        if words[i].form not in OPENING_QUOTES or words[i - 1].form not in ("ل", "لصحيفه", "لجريده"):
            continue
        last = next((j for j in (i + 2, i + 3) if j < len(words) and words[j].form in CLOSING_QUOTES), None)
        if last is not None and all(word.kind == "arabic" for word in words[i + 1 : last]):
            key = " ".join(word.form for word in words[i + 1 : last])
            key = "ال" + key[2:] if key.startswith("لل") else key  # لـ«للشرق الأوسط»
            entry = gazetteer().organisation("صحيفه " + key) or gazetteer().organisation(key)
            place = next((entry for entry, _ in gazetteer().lookup(key) if entry.kind == "place"), None)
            english = f"Al {place.english}" if place and key.startswith("ال") else None
            span = (words[i + 1].start, words[last - 1].end)
            yield Mention(i + 1, last, *span, "organisation", "list" if entry else "pattern", entry, english)


DIRECTIONS = {"الغربيه": "Western", "الشرقيه": "Eastern", "الشماليه": "Northern", "الجنوبيه": "Southern"}
AGES = {"الجديده": "New", "الجديد": "New", "القديمه": "Old", "القديم": "Old"}


def directed(mention: Mention, words: Sequence[Word]) -> Mention:
    """Return a place with what an adjective after it says of it: أوروبا الغربية is Western Europe.

    The adjective tells it from the place that the list knows: قناة السويس الجديدة.
    """
    part = (DIRECTIONS | AGES).get(words[mention.last].form) if mention.last < len(words) else None
    if part is None or mention.kind != "place" or mention.entry is None or mention.entry.detail == "country":
        return mention
    english = f"{part} {mention.entry.english}"
    last = mention.last + 1
    end = words[last - 1].end
    return Mention(mention.first, last, mention.start, end, "place", "pattern", composed=english, within=mention.entry)


def with_english(
    text: str, words: Sequence[Word], mentions: Sequence[Mention], known: Sequence[Mention]
) -> list[Mention]:
    """Return the mentions with English made for those that no entry knows."""
    composer = Composer(text, words)
    composer.learn(
        replace(m, composed=composer.person(m)[0]) if m.kind == "person" and not m.english else m for m in known
    )
    result = []
    for mention in mentions:
        if mention.entry is not None or mention.composed is not None:
            result.append(mention)
        elif mention.kind != "person" and composer.is_headed(mention):
            english, also = composer.headed(mention)
            result.append(replace(mention, composed=english, also=also, romanised=composer.spells(mention)))
        elif mention.kind == "person":
            english, also = composer.person(mention)
            result.append(replace(mention, composed=english, also=also, romanised=True))
        else:
            result.append(replace(mention, composed=composer.other(mention), romanised=True))
    return result


def _is_son(words: Sequence[Word], mention: Mention, form: str) -> bool:
    """Whether a word stands after ``بن`` in the mention: what is common elsewhere is a name there (بن حرب)."""
    forms = [words[i].form for i in range(mention.first, mention.last)]
    return any(a == "بن" and b == form for a, b in itertools.pairwise(forms))


def with_initials(mention: Mention, words: Sequence[Word]) -> Mention:
    """Return a person's mention with an initial and the surname after it: شون بي. باربابيلا."""
    if mention.kind != "person" or mention.entry is not None:
        return mention
    for initial in (mention.last - 1, mention.last):
        if initial > mention.first and initial + 2 < len(words):
            letter, dot, surname = words[initial : initial + 3]
            touching = dot.form == "." and dot.start == letter.end and surname.start - dot.end <= 1
            short = letter.kind == surname.kind == "arabic" and len(letter.form) <= 3
            if touching and short and analyse(surname.form).pos.split(" ")[0] not in FUNCTION:
                return replace(mention, last=initial + 3, end=surname.end)
    return mention


def with_nisba(mention: Mention, words: Sequence[Word]) -> Mention:
    """Return a first name with the nisba without article after it: عمر عربي. An adjective of his would have it."""
    after = mention.last
    if mention.kind != "person" or mention.entry is not None or after - mention.first > 1 or after >= len(words):
        return mention
    nisba = words[after].kind == "arabic" and words[after].form in nationalities() and words[after].form.endswith("ي")
    given_name = nisba and words[mention.first].form in name_tokens()
    return replace(mention, last=after + 1, end=words[after].end) if given_name else mention


def nested(mentions: Sequence[Mention], known: Sequence[Mention], forms: Sequence[str]) -> list[Mention]:
    """Return the places inside longer names that the name says it is in (بالهفوف، في مالي), or whose team it is."""
    found = []
    by_word = ByWord(mentions)
    for place in (m for m in known if m.kind == "place"):
        around = next((m for m in by_word.touching(place) if m.first < place.first and place.last <= m.last), None)
        if around is None or around.kind != "organisation":
            continue
        joined = forms[place.first].startswith("ب") and place.source == "list"
        if joined or forms[place.first - 1] == "في" or analyse(forms[around.first]).base == TEAM:
            found.append(place)
    return found


def recognise(text: str, outlet: str | None = None) -> Reading:
    """Return the words of ``text`` and the names among them; the English name of its outlet may tell of a country."""
    words = read_words(text)
    forms = [form for _, _, form, _ in words]
    hits = gazetteer().hits(words, forms)
    tagging = tagger().read(words, hits)
    tagged = tagging.names
    doubtful = unborne(hits, words, outlet)
    listed = disjoint(from_hit(text, words, hit) for hit in trusted(hits, tagging, words))
    listed = borne_out(text, words, listed, doubtful, tagged)
    seen = frozenset(forms)
    modelled = [m for found in tagged for m in from_tagged(text, words, found, seen)]
    margins = {t.first: t.margin for t in tagged}
    named = [*titled(text, words, forms), *given(text, words, forms)]
    found = []
    candidates = disjoint([*named, *(m for m in modelled if plausible(m, words, margins))])
    media = list(own_medium(words))
    beside_media = ByWord(media)
    listed = [m for m in listed if not is_index(m, words) and beside_media.free(m)]
    in_list = ByWord(listed)
    for mention in filter(None, (trimmed(m, words, in_list) for m in candidates)):
        if is_index(mention, words) or not beside_media.free(mention):
            continue
        if in_list.free(mention) or extended(mention, in_list, words):
            found.append(retyped(with_nisba(with_initials(mention, words), words), words))
    beside_found = ByWord(found)
    listed = [m for m in listed if beside_found.free(m)]
    known = [national(directed(m, words), words) for m in disjoint([*listed, *found, *media])]
    headed = HeadedNames(text, words, known).find()
    mentions = disjoint([*(m for m in known if m.source != "model"), *headed, *known])
    taken = covered(mentions)
    people = [m for m in mentions if m.kind == "person"]
    mentions = disjoint([*mentions, *echoes(text, words, people, taken)])
    mentions = sorted([*mentions, *nested(mentions, known, forms)], key=lambda m: (m.first, -m.last))
    mentions = with_glosses(text, with_english(text, words, mentions, known), forms)
    return Reading(text, words, forms, tuple(mentions))
