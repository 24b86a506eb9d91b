"""Names that open with a common noun: وزارة الشؤون الاجتماعية، مستشفى العيون، الجمعية الألمانية للتغذية، حي التأميم.

The noun says what kind of name follows (`lexicon/data/name_heads.tsv`); this module says how far it reaches and
whether it is a name at all: ``قوات الأمن`` and ``مجلس الإدارة`` are not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from mujaz.extraction.names.english import STATUS, of_mali
from mujaz.extraction.names.mention import Mention
from mujaz.extraction.names.national import ITINERANT, WORLDWIDE
from mujaz.extraction.names.people import PARTICLES, is_given, run
from mujaz.extraction.names.tables import (
    Head,
    analyse,
    bare,
    head_of,
    heads,
    institution_words,
    nationalities,
    title_starts,
)
from mujaz.extraction.names.words import Word, advance

INSTITUTIONAL = frozenset(
    ["وطني", "دولي", "اعلي", "عليا", "مركزي", "عام", "اتحادي", "ملكي", "عالمي", "اقليمي", "مستقل", "مشترك", "عربي",
     "اسلامي", "اوروبي", "افريقي", "امريكي", "اميركي", "قومي", "شعبي", "اهلي", "خيري", "قابض"]
)  # fmt: skip
"""Adjectives that institutions carry in their names."""

NO_NAME = frozenset(
    ["بلاد", "دوله", "حكومه", "شركه", "مدينه", "منطقه", "اداره", "مجلس", "لجنه", "هيءه", "عالم", "جديد", "جديده",
     "قادم",
     "حرب", "معركه", "قتال",
     "اخر", "اخري", "مسوول", "مسووله", "معنيه", "مختصه", "مذكور", "واحد",
     "اليوم", "امس", "ثاني", "اول", "ماضي", "مقبل",
     "حالي", "حاليه", "سابق", "سابقه", "متخصصه", "تابعه", "تابع",
     "قريبه", "مجاوره", "خاصه", "خاص", "كبري", "كبير", "كبيره",
     "مواليه", "موالي", "داعمه", "مدعومه", "معقده", "معاديه", "متمرده", "مشتركه",
     "منتشره", "منتشر", "منعقده", "منعقد", "صادره", "صادر", "ممتد", "ممتده", "متمركزه", "مرابطه", "متواجده", "متواجد",
     "موجوده", "موجود", "قادره", "قادر", "عامله", "مكلفه", "مكلف", "مشاركه", "مشارك", "واقعه", "واقع",
     "كاينه", "كاين", "مقيمه",
     "محتله", "ذاته", "نفسه", "مستوي", "طريق", "بيت", "مركز"]
)  # fmt: skip
"""Complements that point (البلاد، الشركة) or describe, and name nothing."""

PERIODS = frozenset(["فتره", "عام", "سنه", "شهر", "اسبوع", "يوم", "مره", "مرحله", "موسم", "ربع", "نصف"])
"""Nouns of time: what follows ``لل`` before them is no purpose (الاتحاد الأوروبي للفترة من ...)."""

AUDIENCE = frozenset(["صحفيين", "صحافيين", "اعلاميين", "اناضول", "جزيره", "عربيه", "نشر", "مره", "مزيد", "تعليق", "رد",
                      "حصول", "تاكد", "تحقق", "مشاركه", "مطالبه", "تنديد", "احتجاج", "حد", "وقوف", "بحث"])  # fmt: skip
"""What follows ``لل`` behind a body that speaks or acts, and says nothing of what the body is for."""

TRADES = frozenset(["صحفيين", "صحافيين", "اعلاميين"])
OF_PEOPLE = frozenset(["اتحاد", "نقابه", "رابطه", "جمعيه", "نادي", "منتدي", "بيت", "مركز"])
"""Bodies of those who bear a trade, whose names may say for whom they are: الاتحاد الدولي للصحفيين."""

PATRONS = frozenset(["الملك", "الملكه", "الامير", "الاميره", "الشيخ", "السلطان", "الامام", "الشهيد", "القديس"])
"""Titles of those whom hospitals and universities are called after."""

OFFICIAL = "شوون"
"""What an office is for, and no body, behind ``ل``: مساعدة الوزير لشؤون الشرق الأدنى."""

FACULTIES = frozenset(["كليه", "معهد", "مركز", "قسم", "مستشفي"])
SCHOOLS = frozenset(["جامعه", "كليه", "اكاديميه"])
"""What stands inside a university, and what it stands in."""

GOVERNING = {"عن": frozenset(["الدفاع"]), "علي": frozenset(["الرقابه", "الحفاظ", "القضاء", "الاشراف"])}
"""Verbal nouns that say what a body does only with the noun after their preposition: هيئة الدفاع عن الحريات."""

LEADING = frozenset(["بقياده", "برءاسه", "برياسه", "باداره", "بزعامه"])
"""Words that say who leads, not what body."""

GOINGS_ON: Mapping[str, frozenset[str]] = {
    "حركه": frozenset("ملاحه مرور سفر سير طيران تجاره نقل شحن حجوز حجوزات بيع شراء تداول مركبات سيارات سفن بناء اسعار "
                      "مسافرين سياحه استيراد تصدير نزوح قطارات".split()),
    "تنظيم": frozenset("وقت عمل مرور سير دخول اسره نسل سوق قطاع مهنه".split()),
    "قوه": frozenset("اقتصاد دفع شراء جاذبيه انفجار رياح عاصفه زلزال دولار اراده قانون شخصيه عمل خصم منافسه".split()),
    "شبكه": frozenset("طرق مياه كهرباء صرف انترنت انابيب".split()),
}  # fmt: skip
"""Nouns of bodies that are verbal nouns or things as well, with what they are said of then."""

OPENERS = frozenset(["سيدي", "بني", "اولاد", "كفر", "دير", "راس", "مولاي", "خان", "شيخ", "تل", "عين", "بير"])
"""Words that open the names of towns and villages: سيدي بوزيد."""

TELLING_PLACES = frozenset(
    """الكبري الكبير العليا السفلي الوسطي الغربيه الشرقيه الشماليه الجنوبيه الغربي الشرقي الشمالي الجنوبي الجديده
       القديمه العسكري العسكريه الجوي الجويه البحري البحريه البري التجاري المقدسه
       المحتله المنوره المكرمه الدوليه الدولي الاولي الاداريه الصناعيه""".split()
)
"""Adjectives that are part of a place's name: الولايات الشرقية، مطار القاهرة الدولي."""

GROUNDS = frozenset(["ملعب", "استاد"])

CENTRE = "مركز"
SEATS = frozenset(["محافظه", "مدينه", "ولايه", "قضاء", "اقليم", "قريه", "بلده", "منطقه"])
"""What has a centre that is a town: مركز محافظة لحج."""

HOLDING = "القابضه"
"""An adjective of companies that is a noun elsewhere."""

OPENING, CLOSING = "\"«“‘'(", "\"»”’')"
_LIMIT = 10
_OWN = 2
"""Words from a body's noun to the trade that its name says it is for."""

_RECURRING = 3
"""Times that an article says a definite noun with one adjective from which that names something."""


class HeadedNames:
    """Reads headed names from one article, given what else is known to be a name in it."""

    def __init__(self, text: str, words: Sequence[Word], names: Sequence[Mention]) -> None:
        """Take the article and the mentions that list and model found."""
        self._text, self._words = text, words
        self._names: Mapping[int, Mention] = {name.first: name for name in names}
        self._inside_names = {i for name in names for i in range(name.first, name.last)}
        self._all_forms = [word.form for word in words]
        self._opening, self._opened_at = "", 0

    def find(self) -> list[Mention]:
        """Return the headed names, in order; they may overlap what was known and each other."""
        found = []
        for i, head in enumerate(map(head_of, [word.form for word in self._words])):
            if head is None or self._words[i].kind != "arabic" or self._leads(i):
                continue
            analysis = analyse(self._words[i].form)
            self._opening, self._opened_at = bare(analysis.base), i
            last = self._definite(i, head) if analysis.base.startswith("ال") else self._construct(i, head)
            if last is not None:
                found.append(self._mention(i, last, analysis.cut, head))
        return found

    def _leads(self, i: int) -> bool:
        """Whether a word says who leads or what goes on, and opens no name: بقيادة الوزير، حركة الملاحة."""
        form, after = self._form(i), self._form(i + 1)
        if form in LEADING:
            return True
        ways = bare(analyse(form).base)
        if ways == OFFICIAL and form.startswith("ل"):
            return True
        if ways in GOINGS_ON:
            return bare(after) in GOINGS_ON[ways] or (ways == "تنظيم" and self._is_construct(i + 1))
        return ways == CENTRE and bare(after) in SEATS and not after.startswith("ال")

    def _mention(self, i: int, last: int, cut: int, head: Head) -> Mention:
        """Make the mention; a newspaper or channel in quotation marks is what stands between them."""
        start, end = advance(self._text, self._words[i].start, cut), self._words[last - 1].end
        if head.way == "s" and last == self._quoted(i + 1):
            start, end = self._words[i + 2].start, self._words[last - 2].end
        inner = self._names.get(i + 2 if self._words[i + 1].form in OPENING else i + 1)
        within = inner.entry if inner is not None and inner.kind == head.kind == "place" else None
        return Mention(i, last, start, end, head.kind, "pattern", within=within)

    def _form(self, i: int) -> str:
        return self._words[i].form if i < len(self._words) and self._words[i].kind == "arabic" else ""

    def _construct(self, i: int, head: Head) -> int | None:
        """Return where a name with an indefinite head ends: the head's genitive and what hangs on it."""
        if (quoted := self._quoted(i + 1)) is not None:
            return self._after_quote(quoted, head)
        known = self._names.get(i)
        if known is None or not known.kind == head.kind == "organisation" or known.last - i == 1:
            return self._unknown(i, head)
        if known.entry is not None:
            return self._in_place(known.last) if self._is_local(known) else None
        last = self._unknown(i, head)  # what the model tagged may end too soon
        return last if last is not None and last > known.last else None

    def _after_quote(self, i: int, head: Head) -> int:
        """Return where a body's name ends that has a quoted part: what it is for, or a describing adjective, goes on.

        A nationality after it, and an adjective after a medium or company, only describe: صحيفة "والت" الألمانية.
        """
        going_on = self._form(i).startswith("لل") or (head.way != "s" and not self._is_nation(i))
        return self._tail(i, head) if head.kind == "organisation" and going_on else i

    def _unknown(self, i: int, head: Head) -> int | None:
        """Return where a name ends whose head is indefinite and which the list has not."""
        name = self._names.get(i + 1)
        if head.kind == "place":
            return self._place(i, head, name)
        if (patron := self._patron(i, head)) is not None:
            return self._tail(patron, head)
        if name is not None and self._plain(i + 1):
            if "loose" in head.traits and self._is_site(name):
                return self._tail(name.last, head)
            if ("soft" in head.traits and name.kind != "place") or ("loose" in head.traits and name.kind == "place"):
                return None  # إدارة ترامب, قوات جهاز مكافحة الإرهاب: the name is what follows
            return self._tail(name.last, head)
        if "soft" in head.traits and self._form(i + 1) in title_starts() and self._form(i + 1) not in heads():
            return None  # قيادة رئيس الجمهورية: what he does, no body
        if self._form(i + 2) == "بلا" and self._form(i + 3) == "حدود" and "strict" in head.traits:
            return i + 4
        j = i + 1
        while self._is_construct(j) and j - i <= 2:
            j += 1
        if j > i + 1 and self._joins_construct(j) and (self._names.get(j + 1) or None) is not None:
            j += 1  # غرفة تجارة وصناعة قطر
        inner = self._names.get(j)
        if j > i + 1 and inner is not None and inner.kind == "place" and analyse(self._form(j)).cut == 0:
            return self._tail(inner.last, head)
        form = self._form(j)
        if j == i + 1 and "named" in head.traits and form and not analyse(form).pos and analyse(form).cut == 0:
            return self._adjectives(i + 2)
        if not form.startswith("ال") or bare(form) in NO_NAME or self._is_status(form) or form in title_starts():
            return None
        last = self._tail(j + 1, head)
        proper = any(k in self._names for k in range(i + 1, last)) or any(
            bare(self._form(k)) in nationalities() for k in range(i + 1, last)
        )
        joint = any(self._form(k).startswith("وال") for k in range(i + 2, last))
        needed = 3 if joint and "joint" in head.traits else 4
        strict = "strict" in head.traits and "soft" not in head.traits
        long_ = last - i >= needed and "loose" not in head.traits and (needed == 3 or "soft" not in head.traits)
        return last if strict or proper or long_ else None

    def _patron(self, i: int, head: Head) -> int | None:
        """Return where somebody's name ends that a body bears with his title: مستشفى الملك فيصل."""
        titled = self._names.get(i + 2)
        if "soft" in head.traits or self._form(i + 1) not in title_starts():
            return None
        if titled is not None and titled.kind == "person":
            return titled.last
        named = self._form(i + 1) in PATRONS and is_given(self._form(i + 2))
        return run(self._words, i + 2) if named else None

    @staticmethod
    def _is_site(name: Mention) -> bool:
        """Whether a place is one that a company runs, so that the company is called by it: شركة ميناء بيروت."""
        return name.kind == "place" and name.last - name.first > 1 and name.entry is not None

    def _joins_construct(self, i: int) -> bool:
        """Whether word ``i`` joins another indefinite noun: وصناعة."""
        form = self._form(i)
        noun = analyse(form).pos.split(" ")[0] in ("n", "np", "vn")
        return form.startswith("و") and not form.startswith("وال") and analyse(form).cut == 1 and noun

    def _in_place(self, i: int) -> int | None:
        """Return where a place after ``في`` or ``بـ`` ends: بعثة حفظ السلام في مالي، محكمة الاستئناف بالرباط."""
        joined = self._names.get(i)
        at = joined is not None and joined.start > self._words[i].start and self._form(i).startswith("ب")
        place = self._names.get(i + 1) if self._form(i) == "في" else joined if at else None
        return place.last if place is not None and place.kind == "place" else None

    def _is_local(self, body: Mention) -> bool:
        """Whether a known body may be told by the place after it: with ``بـ`` only where it is of no country."""
        if body.entry is not None and body.entry.detail in ITINERANT:
            return False
        return self._form(body.last) == "في" or body.entry is None or body.entry.country is None

    def _place(self, i: int, head: Head, name: Mention | None) -> int | None:
        """Return where a place's name ends: a known place, or for some heads an unknown or definite word."""
        if name is not None and name.kind == "place" and self._plain(i + 1):
            if self._opening in GROUNDS and name.entry is not None and name.entry.detail == "country":
                return None  # الكرة في ملعب إيران
            return self._place_adjectives(name.last)
        form = self._form(i + 1)
        analysis = analyse(form)
        if (form in PARTICLES or form in OPENERS) and self._form(i + 2) and "settlement" in head.traits:
            return i + 3
        if not form or bare(form) in NO_NAME or self._is_status(form) or name is not None:
            return None
        unknown = not analysis.pos and analysis.cut == 0
        definite = form.startswith("ال") and analysis.pos.split(" ")[0] in ("vn", "n", "per", "")
        return i + 2 if (unknown and "settlement" in head.traits) or (definite and "quarter" in head.traits) else None

    @staticmethod
    def _is_field(form: str) -> bool:
        """Whether a word is a noun or adjective of the language, a name as well though it may be (الصيد)."""
        known = analyse(form).pos.split(" ")[0] in ("n", "np", "vn", "a")
        return known or bare(analyse(form).base) in institution_words()

    def _university(self, i: int) -> int | None:
        """Return where the university ends that a faculty is of: كلية الطب بجامعة طنطا."""
        name = self._names.get(i)
        if name is not None and name.kind == "organisation":
            return name.last
        place = self._names.get(i + 1)
        opens = analyse(self._form(i)).base in SCHOOLS and place is not None and place.kind == "place"
        return place.last if opens and place is not None else None

    def _is_construct(self, i: int) -> bool:
        """Whether word ``i`` is an indefinite noun that may stand in the middle of a construct state."""
        form = self._form(i)
        if not form or form.startswith("ال") or i in self._names:
            return False
        analysis = analyse(form)
        return analysis.cut == 0 and analysis.pos.split(" ")[0] in ("n", "np", "vn")

    def _quoted(self, i: int) -> int | None:
        """Return where a short quotation that stands for the name ends, its closing mark included."""
        if i + 2 >= len(self._words) or self._words[i].form not in OPENING:
            return None
        for j in range(i + 2, min(i + 6, len(self._words))):
            if self._words[j].form in CLOSING:
                return j + 1
            if self._words[j].kind == "sign" and self._words[j].form not in "-–.":
                return None
        return None

    def _definite(self, i: int, head: Head) -> int | None:
        """Return where a name with a definite head ends: an adjective that tells which, and what hangs on it."""
        form = self._form(i + 1)
        if head.kind == "place" or "telling" not in head.traits or not self._is_adjective(i + 1):
            return None
        known = self._names.get(i)
        if known is not None and known.entry is not None and known.entry.detail in WORLDWIDE and known.last - i > 1:
            last = self._adjectives(known.last)  # القوات الجوية الأمريكية; but nothing of الاتحاد الأفريقي في دارفور
            return last if last > known.last else None
        nation = nationalities().get(bare(form)) if of_mali(form, self._all_forms) else None
        last = self._tail(i + 2, head)
        if nation is not None and (nation.country or last - i >= 3):
            return last
        adjective = bare(form).removesuffix("ه")
        countries = any(bare(self._form(k)) in nationalities() for k in range(i + 2, last))
        placed = last - 1 in self._inside_names and last - i >= 3
        if last - i >= 3 and (adjective in INSTITUTIONAL or countries or placed):
            return last
        return i + 2 if self._recurs(i) else None

    @cached_property
    def _pairs(self) -> Counter[tuple[str, str]]:
        """How often the article has a word, article and clitics left out, before another."""
        return Counter((bare(analyse(a.form).base), b.form) for a, b in pairwise(self._words))

    def _recurs(self, i: int) -> bool:
        """Whether the article comes back to a definite noun and its adjective: البنك التجاري is then a name in it."""
        pair = (bare(analyse(self._form(i)).base), self._form(i + 1))
        return self._pairs[pair] >= _RECURRING and bare(pair[1]).removesuffix("ه") not in INSTITUTIONAL

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

    def _place_adjectives(self, i: int) -> int:
        """Return where the adjectives end that tell a place from others; الاستراتيجية only describes it."""
        while self._is_nation(i) or self._tells_place(self._form(i)):
            i += 1
        return i

    @staticmethod
    def _tells_place(form: str) -> bool:
        """Whether an adjective is part of a place's name: مطار الأحساء الإقليمي."""
        return form in TELLING_PLACES or (form.startswith("ال") and bare(form).removesuffix("ه") in INSTITUTIONAL)

    def _is_nation(self, i: int) -> bool:
        """Whether word ``i`` is the adjective of a country with the article."""
        form = self._form(i)
        return form.startswith("ال") and bare(form) in nationalities()

    def _is_adjective(self, i: int) -> bool:
        form = self._form(i)
        if not form.startswith("ال") or self._is_status(form) or bare(form) in NO_NAME:
            return False
        classes = analyse(form).pos.split(" ")
        nisba = form.endswith("يه") and "a" in classes  # البحرية: a noun as well
        return classes[0] == "a" or nisba or form == HOLDING or bare(form) in nationalities()

    def _tail(self, i: int, head: Head) -> int:
        """Return where what follows a name's first noun ends: adjectives, and-nouns, for-phrases, a place."""
        limit = i + _LIMIT
        purpose = "purpose" in head.traits
        while i < limit:
            step = self._tail_step(i, purpose)
            if step is None:
                return i
            purpose = purpose and not self._form(i).startswith("ل")  # a body is for one thing
            i = step
        return i

    def _tail_step(self, i: int, purpose: bool) -> int | None:
        form = self._form(i)
        if self._is_adjective(i):
            return i + 1
        if i < len(self._words) and self._words[i].form == "-" and self._is_nation(i - 1) and self._is_nation(i + 1):
            return i + 2  # اللجنة الأميركية-الإسرائيلية
        name = self._names.get(i)
        cut = analyse(form).cut
        prefix = form[:cut]
        if name is not None and name.kind == "place" and prefix == "ب":
            return name.last
        if form == "في" and (place := self._names.get(i + 1)) is not None and place.kind == "place":
            return place.last
        described = bare(form[1:]) in NO_NAME and not analyse(form).pos.startswith("n")
        if form.startswith("وال") and self._is_field(form) and not described and i not in self._names:
            return i + 1
        if prefix == "ب" and self._opening in FACULTIES and (whole := self._university(i)) is not None:
            return whole
        governed = self._form(i - 1) in GOVERNING.get(form, ())
        if governed and self._form(i + 1).startswith("ال") and i + 1 not in self._names:
            return i + 2
        return self._purpose(i, form, prefix) if purpose else None

    def _purpose(self, i: int, form: str, prefix: str) -> int | None:
        """Return where ends what word ``i`` begins to say of a body's purpose, or of whose it is; None for nothing."""
        name = self._names.get(i)
        if form.startswith("لل") and len(form) > 4 and form[2:] not in PERIODS:
            near = i - self._opened_at <= _OWN  # but اتحاد الغرف التجارية المصرية speaks to journalists
            if form[2:] in AUDIENCE and not (form[2:] in TRADES and self._opening in OF_PEOPLE and near):
                return None
            if self._form(i + 1) == "علي" and self._form(i + 2).startswith("ال"):
                return i + 3
            return i + 1
        if form == "لكره" and self._form(i + 1) == "القدم":
            return i + 2
        if prefix == "ل" and name is not None and name.kind == "organisation" and name.start > self._words[i].start:
            return name.last  # الأمانة العامة لمجلس التعاون
        if prefix == "ل" and self._form(i + 1).startswith("ال") and not self._names.get(i + 1):
            return i + 2
        return None
