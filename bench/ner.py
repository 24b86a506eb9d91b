"""Measure the recogniser of names on named-entity corpora by conlleval's rules.

    python bench/ner.py FILE... [--model-only | --list-only] [--as-is] [--show]

FILE: token TAB BIO tag, a blank line after each sentence (ANERcorp, AQMAR). Mapping: PER is our person, LOC our place,
ORG our organisation; other classes count as no name. Twelve sentences in a row are read as one article, since the
corpora mark none. A token belongs to a mention where more than half of its letters do, so that a clitic (وموسكو) is
no error. A mention counts where its tokens and its class are exactly right.

Our names are richer than those of the corpora: a brief wants ``قطاع غزة`` and ``وزارة الدفاع`` as they stand. Unless
``--as-is`` is given, what we found is put in the corpus's terms before it is compared; the tables are its practice as
counted in its training split. ANERcorp (`conform`) has ``صحيفة`` 46 times before a name and never in it, ``وزارة`` 43
times and never in a name. AQMAR (`conform_aqmar`), a Wikipedia corpus, does the contrary: ``منتخب`` stands 84 times in
a name and never before one, ``جامع`` 24 times, ``نادي`` 35 times and twice before; a university is a place in 12 of 14;
``القديمة`` after a place is never in the name; ``جبل`` stands twice before a name and never in one (of ``منطقة`` its
training part has nothing, so ANERcorp's practice is taken: 41 times before a name, never in one); peoples (الأمويون)
are persons in 29 of 31 places. We do not list peoples in a brief, though the lexicon knows them: ``--no-peoples``
leaves them out here too. A file in a folder called aqmar is read in its terms, any other in ANERcorp's, unless
``--terms`` says so.

``--model-only`` is the sequence model alone, ``--list-only`` the list without model and patterns.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from mujaz.extraction.names.gazetteer import gazetteer
from mujaz.extraction.names.mention import ByWord, Mention
from mujaz.extraction.names.recognise import AGES, disjoint, from_hit, from_tagged, recognise
from mujaz.extraction.names.tables import analyse, bare, heads, nationalities, nominal_english, word_classes
from mujaz.extraction.names.tagger import Tagging, tagger
from mujaz.extraction.names.trust import trusted
from mujaz.extraction.names.words import Word, key_of, read_words

CLASSES = {"PER": "person", "PERS": "person", "LOC": "place", "ORG": "organisation"}
BLOCK = 12
Span = tuple[int, int, str]


def blocks(path: Path) -> Iterator[list[tuple[str, str]]]:
    """Yield runs of twelve sentences as (token, tag)."""
    block: list[tuple[str, str]] = []
    count = 0
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        token, _, tag = line.partition("\t")
        if token.strip():
            block.append((token.strip(), tag.strip()))
            continue
        count += 1
        if count % BLOCK == 0 and block:
            yield block
            block = []
    if block:
        yield block


def gold_spans(block: list[tuple[str, str]]) -> set[Span]:
    """Return the gold names of a block as (first token, end, kind)."""
    found: set[Span] = set()
    start, kind = 0, ""
    for i, (_, tag) in enumerate([*block, ("", "O")]):
        prefix, _, name = tag.split("|")[0].partition("-")
        if kind and (prefix != "I" or name != kind):
            found.add((start, i, CLASSES.get(kind, "")))
            kind = ""
        if name and not kind:
            start, kind = i, name
    return {span for span in found if span[2]}


def listed(text: str) -> list[Mention]:
    """Return the mentions that the list alone finds."""
    words = read_words(text)
    hits = gazetteer().hits(words, [word.form for word in words])
    return disjoint(from_hit(text, words, hit) for hit in trusted(hits, Tagging([], []), words))


def modelled(text: str) -> list[Mention]:
    """Return the mentions that the sequence model finds."""
    words = read_words(text)
    forms = [word.form for word in words]
    seen = frozenset(forms)
    tagged = tagger().tag(words, gazetteer().hits(words, forms))
    return [mention for found in tagged for mention in from_tagged(text, words, found, seen)]


WHOLE = frozenset(
    map(key_of, """حزب مجلس اتحاد جامعة منظمة بنك دار خليج بحر شبه مملكة جزيرة تنظيم جمعية كلية جبهة حلف مؤتمر مصرف
                   معهد رابطة محيط جبال جزر طيران خطوط""".split())
)  # fmt: skip
"""Common nouns that ANERcorp takes into the name that they open; every other one of name_heads.tsv it leaves out."""

STATE = frozenset(
    map(key_of, """حكومة جيش قوات قوة شرطة وزارة برلمان رئاسة إدارة قيادة لجنة هيئة محكمة سلطة جهاز مكتب مركز نيابة
                   بورصة مديرية مجموعة وحدة قضاء ادعاء أمن نظام دولة مفوضية بلدية دائرة غرفة فرقة لواء كتيبة
                   مخابرات دول دورة""".split())
)  # fmt: skip
"""Common nouns of bodies that ANERcorp does not take for names, named by what they are for or whose they are."""

COUNCILS = frozenset(map(key_of, ["مجلس الوزراء", "مجلس النواب", "مجلس الشيوخ", "مجلس الشورى", "مجلس الشعب"]))
"""Chambers of every state, which it does not take for names either."""


INNER = frozenset(map(key_of, ["قطاع", "جنوب", "شمال", "شرق", "غرب", "وسط", "ملعب", "استاد"]))
"""Words that it leaves out before a name although no head of ours: ``غزة`` in ``قطاع غزة``."""


PROPER = frozenset(
    map(
        key_of,
        """شركة نادي صحيفة جريدة مجلة وكالة قناة مدرسة
                   مدينة منطقة إقليم ولاية محافظة مقاطعة بلدة قرية حي نهر بحيرة مطار ميناء شارع مخيم ضاحية""".split(),
    )
)
"""Common nouns that it leaves out and after which what is left of our name is the name, of the same class."""


def owned(mention: Mention, forms: list[str]) -> bool:
    """Whether the last word says whose a known name is: ``ميلان الإيطالي``, ``حزب الله اللبناني``."""
    nation = nationalities().get(bare(forms[-1])) if len(forms) > 1 and forms[-1].startswith("ال") else None
    known = gazetteer().lookup(" ".join(forms[:-1])) if nation and nation.country else []
    return mention.kind != "person" and any(mark == "=" and entry.kind == mention.kind for entry, mark in known)


def after_head(mention: Mention, words: list[Word]) -> Mention:
    """Return a headed name without its common noun, quotation marks and nationality: ``الوحدة`` in ``نادي الوحدة``."""
    proper = [i for i in range(mention.first + 1, mention.last) if words[i].kind != "sign"] or [mention.first]
    if len(proper) > 1 and words[proper[-1]].form.startswith("ال") and bare(words[proper[-1]].form) in nationalities():
        proper.pop()
    first, last = proper[0], proper[-1] + 1
    return replace(mention, first=first, last=last, start=words[first].start, end=words[last - 1].end)


def conform(mention: Mention, words: list[Word], inner: list[Mention]) -> Iterator[Mention]:
    """Yield a mention in ANERcorp's terms: the proper name in it.

    The common noun that opens it is left out unless the corpus keeps that noun (`WHOLE`); a body of the state is no
    name (`STATE`, `COUNCILS`); of both stays what list and model find inside them. The adjective of a nationality after
    a known name is left out.
    """
    forms = [words[i].form for i in range(mention.first, mention.last)]
    opening = bare(analyse(forms[0]).base)
    council = " ".join([opening, *forms[1:2]]) in COUNCILS
    left_out = council or opening in STATE or (opening in heads() and opening not in WHOLE) or opening in INNER
    if len(forms) > 1 and mention.kind != "person" and opening in PROPER and not forms[0].startswith("ال"):
        yield after_head(mention, words)
    elif len(forms) > 1 and mention.kind != "person" and left_out:
        yield from (m for m in inner if mention.first < m.first and m.last <= mention.last)
    elif mention.kind == "person" or not (council or opening in STATE):
        last = mention.last - owned(mention, forms)
        yield replace(mention, last=last, end=words[last - 1].end)


OUTSIDE = frozenset(
    map(key_of, """مدينة شركة مؤسسة ولاية مجلة صحيفة مجموعة مقاطعة قناة وكالة محافظة بلدة قرية جبل منطقة""".split())
)
"""Common nouns that AQMAR leaves out before a name; every other one it takes into it."""

BUILT = frozenset(map(key_of, """جامعة مكتبة مدرسة معهد كلية متحف مستشفى مسرح أكاديمية دار""".split()))
"""Bodies of ours that AQMAR takes for the places where they are."""


def conform_aqmar(mention: Mention, words: list[Word]) -> Iterator[Mention]:
    """Yield a mention in AQMAR's terms: with the common noun that opens it, and bodies that are buildings as places."""
    head = bare(analyse(words[mention.first].form).base)
    if mention.within is not None and words[mention.last - 1].form in AGES:
        mention = replace(mention, last=mention.last - 1, end=words[mention.last - 2].end)
    if mention.kind != "person" and head in OUTSIDE and mention.last - mention.first > 1:
        yield replace(mention, first=mention.first + 1, start=words[mention.first + 1].start)
    elif mention.kind == "organisation" and head in BUILT:
        yield replace(mention, kind="place")
    else:
        yield mention


def is_people(stem: str) -> bool:
    """Whether a word is a people in the plural: الفرنسيون by its adjective, العرب by the lexicon's English (Arabs)."""
    english = nominal_english().get(stem, "")
    broken = english[:1].isupper() and english.endswith("s") and word_classes().get(stem, "").startswith("np")
    return broken or (stem.endswith("يين") and (stem in nationalities() or stem[:-2] in nationalities()))


def peoples(words: list[Word], taken: ByWord) -> Iterator[Mention]:
    """Yield the peoples that the lexicon knows, in the plural, as AQMAR has them: persons."""
    for i, word in enumerate(words):
        stem = bare(analyse(word.form).base) if word.kind == "arabic" else ""
        plural = word.form[-len(stem) - 2 :].startswith("ال") and is_people(stem)
        mention = Mention(i, i + 1, word.start, word.end, "person", "list")
        if plural and taken.free(mention):
            yield mention


def whole_aqmar(text: str, *, with_peoples: bool = True) -> list[Mention]:
    """Return the mentions of the whole recogniser in AQMAR's terms."""
    words = read_words(text)
    found = [name for mention in recognise(text).mentions for name in conform_aqmar(mention, words)]
    return [*found, *(peoples(words, ByWord(found)) if with_peoples else ())]


def whole(text: str) -> list[Mention]:
    """Return the mentions of the whole recogniser in ANERcorp's terms."""
    words = read_words(text)
    inner = [m for m in modelled(text) if bare(analyse(words[m.first].form).base) not in heads()]
    free = ByWord(inner)
    hits = gazetteer().hits(words, [word.form for word in words])
    known = (from_hit(text, words, hit) for hit in trusted(hits, Tagging([], []), words))
    inner += disjoint(m for m in known if free.free(m) and bare(analyse(words[m.first].form).base) not in heads())
    return [name for mention in recognise(text).mentions for name in conform(mention, words, inner)]


WAYS = {
    "model": modelled,
    "whole": whole,
    "aqmar": whole_aqmar,
    "aqmar-no-peoples": lambda text: whole_aqmar(text, with_peoples=False),
    "as-is": lambda text: list(recognise(text).mentions),
    "list": listed,
}


def predicted_spans(block: list[tuple[str, str]], way: str) -> set[Span]:
    """Return our names of a block as (first token, end, kind)."""
    text, starts = "", []
    for token, _ in block:
        starts.append(len(text))
        text += token + " "
    mentions = WAYS[way](text)
    found: set[Span] = set()
    for mention in mentions:
        inside = []
        for i, start in enumerate(starts):
            end = start + len(block[i][0])
            if 2 * (min(end, mention.end) - max(start, mention.start)) > end - start:
                inside.append(i)
        inside = [i for i in inside if any(c.isalnum() for c in block[i][0])] or inside
        if inside:
            found.add((inside[0], inside[-1] + 1, mention.kind))
    return found


def main() -> None:
    """Print precision, recall and F1 of each file, by class and for all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--list-only", dest="way", action="store_const", const="list", default="whole")
    parser.add_argument("--whole", dest="way", action="store_const", const="whole", help="what is done anyway")
    parser.add_argument("--model-only", dest="way", action="store_const", const="model")
    parser.add_argument("--as-is", dest="way", action="store_const", const="as-is", help="our names as they stand")
    parser.add_argument("--terms", choices=("anercorp", "aqmar"), help="in whose terms the whole is compared")
    parser.add_argument("--no-peoples", action="store_true", help="leave peoples out of AQMAR's terms")
    parser.add_argument("--show", action="store_true", help="print misses (-) and false alarms (+)")
    args = parser.parse_args()
    for path in args.files:
        counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
        terms = args.terms or ("aqmar" if path.parent.name == "aqmar" else "anercorp")
        way = args.way
        if way == "whole" and terms == "aqmar":
            way = "aqmar-no-peoples" if args.no_peoples else "aqmar"
        for block in blocks(path):
            gold, ours = gold_spans(block), predicted_spans(block, way)
            for kind in ("person", "place", "organisation", "all"):
                g, p = ({span for span in spans if kind in (span[2], "all")} for spans in (gold, ours))
                for i, n in enumerate((len(g & p), len(g), len(p))):
                    counts[kind][i] += n
            if args.show:
                for sign, spans in (("-", gold - ours), ("+", ours - gold)):
                    for a, b, kind in sorted(spans):
                        tokens = [token for token, _ in block]
                        before, name, after = tokens[max(0, a - 3) : a], tokens[a:b], tokens[b : b + 3]
                        print(sign, kind[:3], *before, "[", *name, "]", *after)
        for kind, (both, in_gold, in_ours) in counts.items():
            precision, recall = both / max(1, in_ours), both / max(1, in_gold)
            f1 = 2 * both / max(1, in_gold + in_ours)
            print(f"{path.parent.name} {kind}: gold {in_gold} P {precision:.3f} R {recall:.3f} F1 {f1:.3f}")


if __name__ == "__main__":
    main()
