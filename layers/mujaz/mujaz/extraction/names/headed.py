"""Names that open with a common noun: وزارة الشؤون الاجتماعية، مستشفى العيون، الجمعية الألمانية للتغذية، حي التأميم.

The noun says what kind of name follows (`lexicon/data/name_heads.tsv`); this module says how far it reaches and
whether it is a name at all: ``قوات الأمن`` and ``مجلس الإدارة`` are not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mujaz.extraction.names.english import STATUS
from mujaz.extraction.names.mention import Mention
from mujaz.extraction.names.tables import Head, analyse, bare, heads, nationalities
from mujaz.extraction.names.words import Word, advance, key_of

STRICT = frozenset(
    map(key_of, ["وزارة", "حزب", "حركة", "كتائب", "سرايا", "مستشفى", "جمعية", "هيئة", "نقابة", "جامعة", "جهاز", "صندوق",
                 "منظمة", "مديرية", "رابطة", "مؤسسة", "ائتلاف", "فيلق", "اتحاد"])
)  # fmt: skip
"""Heads whose complement may be one common noun: وزارة الصحة is a name, مجلس الإدارة is not."""

INSTITUTIONAL = frozenset(
    ["وطني", "دولي", "اعلي", "عليا", "مركزي", "عام", "اتحادي", "ملكي", "عالمي", "اقليمي", "مستقل", "مشترك", "عربي",
     "اسلامي", "اوروبي", "افريقي", "امريكي", "اميركي", "قومي", "شعبي", "اهلي", "خيري"]
)  # fmt: skip
"""Adjectives that institutions carry in their names."""

NO_NAME = frozenset(
    ["بلاد", "دوله", "حكومه", "شركه", "مدينه", "منطقه", "اداره", "مجلس", "لجنه", "هيءه", "عالم", "جديد", "جديده", "قادم",
     "اخر", "اخري", "مسوول", "مسووله", "معنيه", "مختصه", "مذكور", "واحد", "اليوم", "امس", "ثاني", "اول", "ماضي", "مقبل",
     "حالي", "حاليه", "سابق", "سابقه", "متخصصه", "تابعه", "تابع", "قريبه", "مجاوره", "خاصه", "خاص", "كبري", "كبير", "كبيره",
     "محتله", "ذاته", "نفسه", "مستوي", "طريق", "بيت", "مركز"]
)  # fmt: skip
"""Complements that point (البلاد، الشركة) or describe, and name nothing."""

_LIMIT = 10


class HeadedNames:
    """Reads headed names from one article, given what else is known to be a name in it."""

    def __init__(self, text: str, words: Sequence[Word], names: Sequence[Mention]) -> None:
        """Take the article and the mentions that list and model found."""
        self._text, self._words = text, words
        self._names: Mapping[int, Mention] = {name.first: name for name in names}

    def find(self) -> list[Mention]:
        """Return the headed names, in order; they may overlap what was known and each other."""
        found = []
        for i, word in enumerate(self._words):
            if word.kind != "arabic":
                continue
            analysis = analyse(word.form)
            head = heads().get(bare(analysis.base))
            if head is None:
                continue
            last = self._definite(i, head) if analysis.base.startswith("ال") else self._construct(i, head)
            if last is not None:
                start = advance(self._text, word.start, analysis.cut)
                found.append(Mention(i, last, start, self._words[last - 1].end, head.kind, "pattern"))
        return found

    def _form(self, i: int) -> str:
        return self._words[i].form if i < len(self._words) and self._words[i].kind == "arabic" else ""

    def _construct(self, i: int, head: Head) -> int | None:
        """Return where a name with an indefinite head ends: the head's genitive and what hangs on it."""
        name = self._names.get(i + 1)
        if head.kind == "place":
            if name is not None and name.kind == "place":
                return self._adjectives(name.last)
            return None
        if name is not None and self._plain(i + 1):
            return self._tail(name.last)
        form = self._form(i + 1)
        if not form.startswith("ال") or bare(form) in NO_NAME or self._is_status(form):
            return None
        last = self._tail(i + 2)
        proper = any(j in self._names for j in range(i + 1, last)) or any(
            bare(self._form(j)) in nationalities() for j in range(i + 1, last)
        )
        strict = bare(analyse(self._form(i)).base) in STRICT
        return last if strict or proper or last - i >= 4 else None

    def _definite(self, i: int, head: Head) -> int | None:
        """Return where a name with a definite head ends: an adjective that tells which, and what hangs on it."""
        form = self._form(i + 1)
        if not form.startswith("ال") or self._is_status(form) or bare(form) in NO_NAME:
            return None
        adjective = bare(form).removesuffix("ه")
        nation = bare(form) in nationalities()
        last = self._tail(i + 2)
        if head.kind == "place":
            return None
        if (nation and nationalities()[bare(form)].country) or (adjective in INSTITUTIONAL and last - i >= 3):
            return last
        return last if nation and last - i >= 3 else None

    def _plain(self, i: int) -> bool:
        """Whether word ``i`` carries no clitic that would part it from its head."""
        return analyse(self._form(i)).cut == 0

    @staticmethod
    def _is_status(form: str) -> bool:
        return bare(form).removesuffix("ه") in STATUS

    def _adjectives(self, i: int) -> int:
        while self._is_adjective(i):
            i += 1
        return i

    def _is_adjective(self, i: int) -> bool:
        form = self._form(i)
        if not form.startswith("ال") or self._is_status(form) or bare(form) in NO_NAME:
            return False
        return analyse(form).pos.split(" ")[0] == "a" or bare(form) in nationalities()

    def _tail(self, i: int) -> int:
        """Return where what follows a name's first noun ends: adjectives, and-nouns, for-phrases, a place."""
        limit = i + _LIMIT
        while i < limit:
            step = self._tail_step(i)
            if step is None:
                return i
            i = step
        return i

    def _tail_step(self, i: int) -> int | None:
        form = self._form(i)
        if self._is_adjective(i):
            return i + 1
        name = self._names.get(i)
        cut = analyse(form).cut
        prefix = form[:cut]
        if name is not None and name.kind == "place" and prefix == "ب":
            return name.last
        if form == "في" and (place := self._names.get(i + 1)) is not None and place.kind == "place":
            return place.last
        if form.startswith("لل") and len(form) > 4:
            return i + 1
        if prefix == "ل" and name is not None:
            return name.last
        if prefix == "ل" and self._form(i + 1).startswith("ال") and not self._names.get(i + 1):
            return i + 2
        if (
            form.startswith("وال")
            and analyse(form).pos.split(" ")[0] in ("n", "np", "vn", "a")
            and i not in self._names
        ):
            return i + 1
        return None
