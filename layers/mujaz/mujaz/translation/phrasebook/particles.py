"""Words that only structure a sentence, and what English makes of them: tense, negation, modality, pronouns, signs."""

from __future__ import annotations

PREPOSITIONS = {
    "ب": (("in", 4), ("with", 4), ("by", 6), ("of", 10), ("at", 10), ("for", 14), ("to", 14), ("on", 16), ("", 30)),
    "ل": (("to", 4), ("for", 2), ("of", 6), ("", 30)),
    "ك": (("as", 0), ("like", 8)),
}
"""English of the prepositions that are written onto a word, with costs."""

OBJECTS = {
    "ه": ("it", "him"), "ها": ("it", "her", "them"), "هم": ("them",), "هن": ("them",), "هما": ("them",), "نا": ("us",),
    "ني": ("me",), "ي": ("me",), "ك": ("you",), "كم": ("you",), "كما": ("you",),
}  # fmt: skip
UNLIKELY = 40
"""For "it" where the clause before says what a person does."""
SUBJECTS = {
    "ه": ("he", "it"), "ها": ("it", "she", "they"), "هم": ("they",), "هن": ("they",), "هما": ("they",), "نا": ("we",),
    "ني": ("I",), "ي": ("I",), "ك": ("you",), "كم": ("you",), "كما": ("you",),
}  # fmt: skip
"""Attached pronouns as object ("saw him") and after a conjunction ("that he")."""

PERSONS = {
    "we": "we", "i": "I", "they": "they", "you": "you", "we past": "we", "you past": "you", "they past": "they",
}  # fmt: skip
"""Subject pronouns by the person of a verb's form (see `morphology.Analysis.change`)."""

SIGNS = {
    "،": ",", "؛": ";", "؟": "?", "٪": "%", "…": "...", "ـ": "-", "۔": ".", "«": '"', "»": '"', "“": '"', "”": '"',
    "‹": '"', "›": '"', "–": "-", "—": "-", "٫": ".", "٬": ",",
}  # fmt: skip
CLAUSE_SIGNS = frozenset('.:;!?؛؟«“"(')
"""Signs after which a new clause begins."""

MODALS = {
    "يتوقع ان": "is expected to", "من المتوقع ان": "is expected to", "المتوقع ان": "is expected to",
    "من المقرر ان": "is scheduled to", "المقرر ان": "is scheduled to", "من المنتظر ان": "is expected to",
    "ينتظر ان": "is expected to", "من المرجح ان": "is likely to", "من المحتمل ان": "is likely to", "يمكن ان": "can",
    "من الممكن ان": "could", "يجب ان": "must", "ينبغي ان": "should", "لا بد ان": "must", "لابد ان": "must",
    "لا يمكن ان": "cannot", "لا ينبغي ان": "should not", "لا يجب ان": "must not", "من المفترض ان": "is supposed to",
    "يفترض ان": "is supposed to", "من شانه ان": "would", "من شانها ان": "would", "من الضروري ان": "must",
    "ينبغي الا": "should not", "يجب الا": "must not", "يمكن الا": "may not", "يكاد": "almost",
    "كان يجب ان": "had to", "كان ينبغي ان": "was supposed to",
    "كان من المقرر ان": "was scheduled to", "كان من المتوقع ان": "was expected to",
    "كان من المنتظر ان": "was expected to", "كان من المفترض ان": "was supposed to", "يتعين ان": "must",
    "من المرتقب ان": "is expected to", "يرجح ان": "is likely to", "يرتقب ان": "is expected to", "لابد وان": "must",
    "من شانهما ان": "would", "من شانهم ان": "would", "بامكانه ان": "can", "بامكانها ان": "can",
    "بامكانهم ان": "can", "كاد ان": "nearly", "لا يمكن": "cannot", "من الواجب ان": "must", "ربما": "may",
}  # fmt: skip
"""Impersonal phrases before a verb, folded: English makes them an auxiliary of the verb's own subject."""

OBLIGATIONS = {
    "يجب": "must", "لا بد من": "must", "لابد من": "must", "ينبغي": "should", "يتعين": "must", "يمكن": "can",
    "من المقرر": "is scheduled to", "من المتوقع": "is expected to", "من المنتظر": "is expected to",
    "لا يمكن": "cannot", "لا ينبغي": "should not", "لا يجب": "must not", "من الضروري": "must",
    "من الممكن": "could", "يتوقع": "is expected to",
}  # fmt: skip
"""Impersonal phrases before a verbal noun, or before their agent behind على or ل, folded."""

MEANWHILE = frozenset({"في وقت", "في الوقت الذي", "في حين", "بينما", "الوقت الذي"})
"""Phrases of time before a clause in which فيه refers back to them, folded."""

AT = "لدي"
"""The preposition of having, folded (لدى الحكومة خطة)."""
HAS_NOT = frozenset({"ليس لدي", "ليست لدي"})

BEFORE_AFTER = {"قبل": "before", "بعد": "after", "عقب": "after", "اثر": "after"}
"""Prepositions that a length of time stands before in English ("two days after")."""

IMPERSONAL = frozenset(
    "يجب يمكن يوجد توجد ينبغي يتعين تم يتم جري يجري حدث كان كانت ليس ليست لا يبدو سيكون ستكون يكون تكون بقي".split()
)
"""Verbs before which "that it" means nothing."""

WAS = frozenset({"كان", "كانت", "كانوا", "كنت", "كنا"})
"""Forms of "to be" that set the tense of a verb after them."""

NOT_BEEN = frozenset({"يكن", "تكن", "يكونوا", "يكونا", "تكونا", "نكن", "اكن"})
"""Forms of "to be" after لم, which only set the tense of a verb after them (لم يكن يعلم, "did not know")."""

BE = WAS | frozenset({"يكون", "تكون", "سيكون", "ستكون", "ليس", "ليست"})
"""Forms of "to be", folded."""

HAPPEN = {
    "تم": "was", "تمت": "was", "يتم": "is", "تتم": "is", "جري": "was", "جرت": "was", "يجري": "is being",
    "تجري": "is being",
}  # fmt: skip
"""Verbs that make a passive of the verbal noun after them (تم توقيع, "was signed")."""

DO = frozenset({"قام", "قامت", "قاموا", "يقوم", "تقوم", "يقومون"})
"""Verbs that only carry the verbal noun after ب (قام بزيارة, "visited")."""

THAT = frozenset({"ان", "بان"})
PURPOSE = frozenset({"ان", "كي", "لكي", "بان", "حتي"})
FREE = {"هو": ("he", "it"), "هي": ("it", "she", "they"), "هم": ("they",), "هما": ("they",)}
"""Personal pronouns that stand by themselves."""

COPULAS = frozenset({"هو", "هي", "هم", "هما"})
LEADING = {
    **dict.fromkeys(
        (
            "لا يزال", "لا تزال", "ما زال", "ما زالت", "مازال", "مازالت", "لايزال", "لاتزال", "لا يزالون", "ما يزال",
            "ما زالوا", "مازالوا", "لايزالون", "ما يزالون",
        ),
        ("plain", "still "),
    ),
    **dict.fromkeys(("لم يعد", "لم تعد", "لم يعودوا"), ("plain", "no longer ")),
    **dict.fromkeys(("اصبح", "اصبحت", "اصبحوا", "بات", "باتت", "صار", "صارت"), ("plain", "now ")),
    **dict.fromkeys(("كاد", "كادت", "كادوا"), ("past", "almost ")),
    **dict.fromkeys(("بدا", "بدات", "بداوا"), ("base", "began to ")),
    **dict.fromkeys(("ظل", "ظلت", "ظلوا"), ("base", "continued to ")),
}  # fmt: skip
"""Verbs that only say how another verb goes on, folded: its form, and what stands before it."""

INTRANSITIVE = frozenset(
    "came comes arrived arrives participated participates occurred occurs took takes remained remains appeared appears "
    "died dies happened happens began begins increased increases rose rises fell falls declined declines gathered "
    "gathers returned returns prevailed prevails continued continues exploded explodes emerged emerges met meets "
    "broke breaks erupted erupts lives lived works worked stands stood exists includes".split()
)
"""First words of verbs whose noun behind an adjunct is their subject."""

UTTERANCES = frozenset(
    "بيان تصريح تصريحات كلمه حديث تقرير مقال خطاب لقاء حوار تغريده منشور مقابله تدوينه رساله موتمر".split()
)
"""Nouns of what somebody says, folded."""

SAID = frozenset(
    "said added confirmed stressed explained pointed noted stated clarified affirmed told mentioned says asked "
    "continued wrote believes called commented".split()
)
"""Verbs of people who speak."""

SEE = frozenset({"شهد", "شهدت", "يشهد", "تشهد"})
"""Verbs of which a time or place is the subject: it "saw" what happened."""

CAN = {"يمكن": "can", "امكن": "could", "يستطيع": "can", "تستطيع": "can", "يمكنه": "can", "يمكنها": "can",
       "يمكنهم": "can", "يمكننا": "can", "يمكنك": "can"}  # fmt: skip
"""Verbs that make an auxiliary of the verbal noun after them (يمكنها تصنيف, "can classify")."""

RELATIVES = frozenset({"who", "which", "that", "whom"})
"""English of relative pronouns."""

RESUMPTIVES = {
    "الذي": ("ه",), "التي": ("ها",), "الذين": ("هم",), "اللذان": ("هما",), "اللذين": ("هما",), "اللتان": ("هما",),
    "اللتين": ("هما",), "اللاتي": ("هن",), "اللواتي": ("هن",),
}  # fmt: skip
"""Relative pronouns, folded, and the attached pronouns that refer back to what they are said of."""
RELATIVE_WORDS = frozenset(RESUMPTIVES)
"""Relative pronouns, folded."""
CAUSING = frozenset("makes made enables enabled allows allowed puts helps helped gives gave pushed pushes".split())
"""Verbs whose object in a relative clause is as well another than what it is said of ("what makes it useful")."""

TIME_NOUNS = frozenset(
    "ثانيه ثواني دقيقه دقايق ساعه ساعات يوم يوما ايام اسبوع اسابيع شهر شهرا شهور اشهر عام عاما اعوام سنه سنوات "
    "عقد عقود قرن قرون موسم مواسم يومين اسبوعين شهرين عامين سنتين ساعتين عقدين قرنين".split()
)
"""Nouns of time, folded: "قبل" and one of them is "ago"."""

PROCESSES = frozenset(
    "معركه معارك مفاوضات محادثات مباحثات مشاورات قتال اقتتال اشتباكات احتجاجات مظاهرات تظاهرات حصار نزاع "
    "صراع صراعات توتر توترات خلافات جدل عمل غياب هدوء جفاف انتظار ترقب تجاذبات مناقشات اضطرابات فوضي عنف تحقيقات "
    "ركود جمود شلل اهمال معاناه احتلال قطيعه غارات مواجهات ضغوط تفاوض جهود تدهور نمو صمت عزله حظر".split()
)
"""Nouns of what lasts, folded: بعد أشهر من and one of them is "after months of", not "months after"."""

MANNERS = frozenset(
    "دور دوره دورها دورهم شكل صوره طريقه حضور مشاركه مناسبه سرعه شده وضوح سهوله فضل سبب مقتضي حسب قوه كثافه هدوء "
    "رعايه اشراف تنظيم قياده رياسه مجرد حجه دعوي ذريعه هدف غرض بهدف نسبه معدل قيمه تكلفه كلفه عنف جديه صراحه "
    "شفافيه حذر نجاح امتياز تعاون تنسيق مساعده وساطه موجب اسم عنوان حيث طبيعه حلول".split()
)
"""Nouns, folded, that tell after ب how, on whose part or to what degree something is done."""

PREPOSITION_WORDS = frozenset("عن علي الي في من بين مع ضد".split())
"""Prepositions that end a verb phrase of the lexicon ("resulted in"): what follows is no subject."""

SUBJECT_ENDS = (" it", " he", " she", " they", " we", " I", " them", " him", " you")
"""How English ends that the lexicon lists with a pronoun ("that he", "in it")."""

ATTEMPTS = frozenset(
    "attempt attempts attempting decision desire refusal intention effort efforts plan willingness readiness wish "
    "failure".split()
)
"""Nouns of what somebody is about to do: behind who has it a verbal noun is "to" and a verb."""

UNDERTAKING = frozenset(
    "decided decides tried tries wants wanted intends intended refused refuses attempted attempts managed manages "
    "plans planned hopes hoped can cannot could".split()
)
"""Verbs whose object, where it is something done, is "to" and a verb; who does it is somebody, nothing done."""
