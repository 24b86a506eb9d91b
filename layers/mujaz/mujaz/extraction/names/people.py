"""People whom neither list nor model found: after a title, by their given name, and by surname alone the second time.

``وزير الإعلام رمزي جريج``، ``الدكتور الخضر لصور``، ``محمد بن إبراهيم الممتن``; then ``العيساوي`` for ``فالح العيساوي``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from mujaz.extraction.names.english import STATUS, WORDS, title_at
from mujaz.extraction.names.mention import Mention
from mujaz.extraction.names.tables import (
    analyse,
    arab_words,
    bare,
    heads,
    likeness,
    name_tokens,
    nationalities,
    role_nouns,
    title_starts,
)
from mujaz.extraction.names.words import Word, advance

PARTICLES = frozenset(["بن", "بنت", "ابو", "ال", "ولد", "دي", "فان", "فون", "دو", "بو", "ام", "اوغلو"])
FUNCTION = frozenset(["p", "c", "pro", "x", "d"])
_LONGEST = 6
_VERY_COMMON = 10
"""Times from which a word is a given name although it is a word of the language too (عمر، سعيد)."""
_GIVEN = 2
"""Times that a word must open names of the list to count as a given name."""


@lru_cache(maxsize=65536)
def is_given(form: str) -> bool:
    """Whether a word is a common given name and mainly a name."""
    token, arab = name_tokens().get(form), arab_words().get(form)
    opens = (token is not None and token[1] >= _GIVEN) or (arab is not None and arab.given)
    return opens and form not in WORDS and analyse(form).pos.split(" ")[0] in ("per", "")


@lru_cache(maxsize=65536)
def may_be_name(form: str) -> bool:
    """Whether a word may stand inside a person's name: known in names, or known nowhere and spelt like a name."""
    if form in PARTICLES:
        return True
    if form in WORDS or analyse(form).pos.split(" ")[0] in FUNCTION:
        return False
    base = bare(form)
    if form.startswith("ال") and (form in title_starts() or base in role_nouns()) and not name_tokens().get(form):
        return False
    if form in name_tokens() or (base != form and base in name_tokens()):
        return analyse(form).pos.split(" ")[0] in ("", "per", "a", "n", "org", "loc") or form in name_tokens()
    analysis = analyse(form)
    if form in arab_words() and analysis.pos.split(" ")[0] in ("", "per"):
        return True
    if base in nationalities() or base in heads() or (analysis.cut and analysis.pos):
        return False
    if analysis.pos.split(" ")[0] == "per":
        return True
    if not analysis.pos:
        looks_future = form.startswith(("سي", "ست", "سن", "وسي", "وست")) and len(form) > 5
        return not looks_future and (likeness(base) >= -4 or (form.startswith("ال") and form.endswith("ي")))
    return False


def _is_function(form: str) -> bool:
    return form in WORDS or analyse(form).pos.split(" ")[0] in FUNCTION


def _goes_on(words: Sequence[Word], i: int) -> bool:
    return i < len(words) and words[i].kind == "arabic"


def run(words: Sequence[Word], i: int) -> int:
    """Return where the words from ``i`` that may be one person's name end."""
    last = i
    while last < len(words) and last - i < _LONGEST:
        form = words[last].form
        nisba = last > i and bare(form) == form and form in nationalities() and not _goes_on(words, last + 1)
        after_particle = last > i and words[last - 1].form in ("بن", "بنت", "ابو", "ال")
        byname = last > i + 2 and words[last - 2].form == "بن" and _is_unknown_byname(form)
        if words[last].kind != "arabic" or not (
            may_be_name(form) or nisba or byname or (after_particle and not _is_function(form))
        ):
            break
        if last > i and words[last - 1].form not in PARTICLES and form.startswith("و") and analyse(form).cut:
            break
        last += 1
    while last > i and words[last - 1].form in PARTICLES:
        last -= 1
    return last


def _is_unknown_byname(form: str) -> bool:
    """Whether a definite word known nowhere may be what a man is called after his father's name: بن طغج الإخشيد."""
    return form.startswith("ال") and not analyse(form).pos


@lru_cache(maxsize=65536)
def _may_title(form: str) -> bool:
    """Whether a title, or with the article a role, may begin with this word."""
    base = analyse(form).base
    return base in title_starts() or (form.startswith("ال") and bare(base) in role_nouns())


def _after_title(forms: Sequence[str], words: Sequence[Word], i: int) -> int | None:
    """Return where the name after the title that begins at ``i`` begins, None where no title does."""
    length = title_at(forms, i, min(len(forms), i + 6))
    if not length and not (bare(analyse(forms[i]).base) in role_nouns() and forms[i].startswith("ال")):
        return None
    j = i + max(1, length)
    while j < len(forms) and words[j].kind == "arabic" and _qualifies(forms[j]):
        j += 1
    if j < len(forms) and words[j].kind == "sign" and forms[j] in "./" and len(forms[i]) == 1:
        j += 1
    return j


def _qualifies(form: str) -> bool:
    base = bare(form)
    return form.startswith("ال") and (base in nationalities() or base.removesuffix("ه") in STATUS)


def titled(text: str, words: Sequence[Word], forms: Sequence[str]) -> Iterator[Mention]:
    """Yield people named right after a title, by two words at least."""
    for i, may_title in enumerate(map(_may_title, forms)):
        if not may_title or words[i].kind != "arabic":
            continue
        first = _after_title(forms, words, i)
        if first is None or first >= len(words) or words[first].kind != "arabic":
            continue
        last = run(words, first)
        if last == first and _opens_name(forms, words, first):
            last = max(run(words, first + 1), first + 2)  # رمزي جريج, دوري شمعون: a given name that is a word as well
        if last - first >= 2 and (analyse(forms[first]).cut == 0 or forms[first] in name_tokens()):
            yield _person(text, words, first, last)


def _may_bear_nasab(base: str) -> bool:
    """Whether ``بن`` after a word makes it a name: المغيرة بن شعبة, but not بئر بن هرماس."""
    placed = base in heads() and heads()[base].kind == "place"
    return (may_be_name(base) or not analyse(base).pos) and base not in PARTICLES and not placed


@lru_cache(maxsize=65536)
def _opens_given(form: str) -> bool:
    """Whether a person may be named by a word as given name, its clitics cut."""
    return is_given(analyse(form).base)


@lru_cache(maxsize=65536)
def _is_name_too(form: str) -> bool:
    """Whether a word of the language is a very common given name as well: عمر، سيف."""
    token = name_tokens().get(form)
    return token is not None and token[1] >= _VERY_COMMON and "per" in analyse(form).pos.split(" ")


def _acts(forms: Sequence[str], i: int) -> bool:
    """Whether a given name that is a word too stands behind a verb, as who acts does: قال عمر عربي."""
    return i > 0 and analyse(forms[i - 1]).pos.split(" ")[0] in ("v", "vi")


def _opens_name(forms: Sequence[str], words: Sequence[Word], i: int) -> bool:
    """Whether a noun or adjective without article stands before a word that is a name's before all."""
    if i + 1 >= len(words) or words[i + 1].kind != "arabic" or forms[i].startswith("ال"):
        return False
    here, after = analyse(forms[i]), analyse(forms[i + 1])
    return here.cut == 0 and here.pos.split(" ")[0] in ("a", "n") and after.cut == 0 and after.pos.startswith("per")


def given(text: str, words: Sequence[Word], forms: Sequence[str]) -> Iterator[Mention]:
    """Yield people by a given name and what follows it: a nasab, another name, or a nisba."""
    fathered = [after == "بن" for after in forms[1:]]
    told = zip(map(_opens_given, forms), [*fathered, False], map(_is_name_too, forms), strict=True)
    for i, (opens, has_father, too) in enumerate(told):
        if not (opens or has_father or too):
            continue  # most words
        word, acts = words[i], too and _acts(forms, i)
        if not (opens or has_father or acts) or word.kind != "arabic":
            continue
        base = analyse(word.form).base
        nasab = has_father and i + 2 < len(words) and words[i + 2].kind == "arabic" and _may_bear_nasab(base)
        if not (opens or nasab or acts):
            continue
        known = base == word.form and run(words, i) > i
        last = run(words, i) if known else max(i + 1, run(words, i + 1))
        if last - i >= 2 and any(_confirms(forms[j]) for j in range(i + 1, last)):
            yield _person(text, words, i, last)


def _confirms(form: str) -> bool:
    """Whether a word after a given name makes it a person's: another name, a nasab, a nisba."""
    return form in name_tokens() or form in arab_words() or form == "بن" or form in nationalities()


def echoes(text: str, words: Sequence[Word], people: Sequence[Mention], taken: set[int]) -> Iterator[Mention]:
    """Yield second mentions by surname (or by a first name with article) of people whom the article names in full."""
    short: set[str] = set()
    for person in people:
        forms = [words[j].form for j in range(person.first, person.last)]
        if len(forms) >= 2:
            short.add(forms[-1])
            if forms[0].startswith("ال") and len(forms[0]) > 4:
                short.add(forms[0])
    ending = tuple(sorted(short))
    for i in [i for i, word in enumerate(words) if word.form.endswith(ending)]:
        word = words[i]
        if word.kind != "arabic" or i in taken:
            continue
        for cut in range(3):
            form = word.form[cut:]
            if (
                form in short
                and form not in WORDS
                and (cut == 0 or set(word.form[:cut]) <= set("وفبلك"))
                and _stands(words, i, form)
            ):
                start = advance(text, word.start, cut)
                yield Mention(i, i + 1, start, word.end, "person", "echo")
                break


def _stands(words: Sequence[Word], i: int, form: str) -> bool:
    """Whether a surname that is a common word as well stands where a person would: after a verb or a title."""
    pos = analyse(form).pos.split(" ")[0]
    if pos in ("", "per") or (
        form.startswith("ال") and pos == "a" and form.endswith("ي") and bare(form) not in nationalities()
    ):
        return True
    if i == 0 or words[i - 1].kind != "arabic":
        return False
    before = analyse(words[i - 1].form)
    return before.pos.split(" ")[0] in ("v", "vi") or bare(before.base) in role_nouns()


def _person(text: str, words: Sequence[Word], first: int, last: int) -> Mention:
    form = words[first].form
    cut = analyse(form).cut if form not in name_tokens() else 0
    return Mention(first, last, advance(text, words[first].start, cut), words[last - 1].end, "person", "name")
