"""Negations of the Arabic that the English has lost.

The two languages negate in different places ("he did not succeed", "he failed"), so words are counted, not aligned:
every negation of the Arabic wants a word of the English that can carry it, an explicit one (not, without) or one with a
negation in it (unable, lack, illegal). English words that translate a verb of refusing or failing of the Arabic are
taken up by it and carry nothing more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.translation.audit import folding, stems
from mujaz.translation.audit.finding import Finding, Severity

_UN_AR = "(?:ال)?(?:قادر|ممكن|مسموح|صحيح|واضح|معروف|مقبول|متاح|كاف|موكد|متوقع|ضروري|راض|مستعد|جاهز)"
"""Adjectives after غير that English negates; before others it may be "other than" or a word of its own ("casual")."""

_NEGATIVE_AR = re.compile(
    r"(?<![^\W\d_])[وف]?(?P<strong>لم|لن|لا|ليس(?:ت|وا|تا)?|لست|لسنا)(?![^\W\d_])"
    rf"|(?<![^\W\d_])[وف]?[بل]?(?P<weak>عدم|دون|غير(?= {_UN_AR}))(?![^\W\d_])"
)
_HARMLESS_AR = re.compile(
    r"لم (?:لا|لم)|(?<!\w)ما لم(?!\w)|"
    r"لا (?:سيما|بد|[يتن]?زال(?:ت|وا|ون)?|شك|ريب|محاله|غير|نهاي[يه]ه?|ارادي[ه]?|سلكي[ه]?|مركزي[ه]?|باس|"
    r"[يت]كاد(?:ون)?|"
    r"[يت]خفي|[يت]تجزا|[يت]قهر|[يت]ذكر|[يت]حصي|[يت]نسي|[يت]فوت(?:ك|كم)?)"
    r"|(?:لا|لم|لن) (?:[يت]قل+ عن|[يت]تجاوز|[يت]زيد|[يت]زد|[يت]تعدي?|[يت]زل)(?![^\W\d_])"
    r"|دون (?:سن|ادني|طيار)|لويدز ليست|غير (?:ان|انه|انها|انهم)(?![^\W\d_])|او لا|ام لا|نعم\W{1,3}لا(?![^\W\d_])"
)
"""Words with a negation in them that English says without one ("still", "at least", "no doubt", "however")."""

_EXCEPT_AR = re.compile(r"(?<![^\W\d_])(?:الا(?! ان)|سوي)(?![^\W\d_])")

_WORD = re.compile(r"\s+[^\W\d_]+")
_EXPLICIT_EN = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|n[o']t|(?:ca|do|wo|is|are|did|does|was)nt|non|zero|nil|minus)\b|"
    r"n['’]t\b|\bno-|\bnon-?\w+",
    re.IGNORECASE,
)
_LEXICAL_EN = re.compile(
    r"\b(?:lack\w*|absen\w*|avoid\w*|yet to|far from|offline|(?<!or )otherwise|unlikely|unable|fail\w*|"
    r"refus\w*|reject\w*|declin\w*|"
    r"den(?:y|ied|ies|ial|ying)|prevent\w*|prohibit\w*|forb[aie]d\w*|bann?(?:s|ed|ing)?|rather than|instead|"
    r"only (?:if|when)|discourag\w*|obscur\w*|"
    r"except\w*|"
    r"hardly|barely|rarely|scarcely|seldom|little|few|missing|neglect\w*|ignor\w*|ceas\w*|stop\w*|halt\w*|exclu\w*|"
    r"reluctan\w*|hesita\w*|los[st]|lose|less|outside|(?<!made )out of|keep\w*\W(?:\w+\W)?(?:from|away|out)|"
    r"free (?:of|from)|"
    r"difficult\w*|pending|refrain\w*|abstain\w*|exempt\w*|withh\w+|short of|oppos\w*|disagree\w*|discomf\w+|"
    r"dispro\w+|"
    r"disq\w+|disob\w+|dissat\w+|dishon\w+|dislik\w+|disapp?r\w+|dispen\w+|asynchro\w+|indom\w+|"
    r"un(?!der|til|it(?:s|ed|y)?\b|iv|iqu|ion|iform|anim|cles?\b|fold|veil|less|fortun|lik\w+ly|rest\b)[a-z]{3,}|"
    r"in(?:ab[il]|accu|access|compreh|acti|adeq|admi|app|capa|coher|compat|complet|consi|conven|correc|curab|decis|"
    r"defin|"
    r"effec|"
    r"elig|equ[ai]|esca|evit|exper|finit|formal|huma|just|oper|secur|sensi|signi|solu|suffi|toler|valid|visi|volunt|"
    r"vuln|"
    r"direct)\w*|imp(?:oss|rop|erf|rac|atie|laus)\w+|indiffer\w+|indispens\w+|oblivious\w*|unaware|wrong|in vain|"
    r"invaluab\w+|abnorm\w+|deficien\w+|immat\w+|irre[a-z]\w+|ill(?:eg|it|og)\w+|"
    r"(?!never|none|regard)\w{2,}less(?:ly|ness)?)\b",
    re.IGNORECASE,
)
_TAKEN_UP = tuple(
    (re.compile(arabic), re.compile(english, re.IGNORECASE))
    for arabic, english in (
        (rf"(?<!\w)[وبفل]?غير (?!{_UN_AR})", r"(?:un|in|im|il|ir|dis|ab)\w+"),
        (r"رفض|رافض|يابي", r"refus\w*|reject\w*|declin\w*|deny|denied|oppos\w*"),
        (r"فشل|اخفق|اخفاق|يفشل|تفشل|فاشل", r"fail\w*"),
        (r"نفي|ينفي|تنفي|نفت|انكر|نافي|ينكر|انكار", r"den(?:y|ied|ies|ial|ying)"),
        (
            r"منع|يمنع|تمنع|ممنوع|حظر|يحظر|حال دون|تحريم|حرم",
            r"prevent\w*|prohibit\w*|forb\w+|bann?(?:s|ed|ing)?|stop\w*",
        ),
        (r"توقف|اوقف|وقف|ايقاف|يوقف|تعليق|علق", r"stop\w*|halt\w*|ceas\w*"),
        (r"فقد|فقدان|خسر|خساير|خساره|ضاع|هزيم", r"los[te]\w*|loss\w*|missing"),
        (r"صعب|صعوب", r"difficult\w*"),
        (r"نادر|ندر|قلما", r"rare\w*|seldom|hardly|scarcely|barely"),
        (r"قليل|بضع|قله|القلايل|ضييل|بعض", r"few|little"),
        (r"اقل|ادني", r"less"),
        (r"خارج|بعيد", r"outside|out of"),
        (r"تجنب|تفادي|تلافي|ابتعد|ابتعاد", r"avoid\w*|refrain\w*|abstain\w*"),
        (r"نقص|افتقر|افتقار|يفتقر|تفتقر|غياب|غاب|انعدام", r"lack\w*|absen\w*|missing"),
        (r"استثناء|عدا|استبعاد|استبعد", r"except\w*|exclu\w*|unlikely"),
        (r"بدل|عوض|(?<!\w)بل(?!\w)", r"instead|rather than"),
        (r"مجهول|يجهل", r"unknown"),
        (r"تجاهل|اهمال|اهمل", r"ignor\w*|neglect\w*"),
        (r"تردد|احجم|احجام", r"hesita\w*|reluctan\w*"),
        (r"معارض|عارض|ضد", r"oppos\w*"),
    )
)
"""Negative words of both sides that translate each other; folded Arabic."""


def _negations(folded: str) -> Iterator[tuple[str, int, int]]:
    """Yield ("strong", "nor" or "weak", start, end) of the words that negate in a folded sentence."""
    harmless = [match.span() for match in _HARMLESS_AR.finditer(folded)]
    seen = False
    for match in _NEGATIVE_AR.finditer(folded):
        kind = match.lastgroup or "weak"
        if any(start <= match.start(kind) < end for start, end in harmless):
            continue
        following = _WORD.match(folded, match.end())
        if match.group(kind) == "لا" and following and not _may_be_negated(following.group().strip()):
            continue
        yield ("nor" if seen and match.group() == "ولا" else kind), match.start(kind), match.end(kind)
        seen = seen or kind == "strong"


def _may_be_negated(word: str) -> bool:
    """Whether لا before ``word`` negates: that is a verb or a word of the lexicon, not a name (La Leona)."""
    return word[0] in "يتنا" or stems.is_word(word)


def _carried(folded: str, english: str) -> int:
    """Return how many negations the English can carry."""
    lexical = [match.group() for match in _LEXICAL_EN.finditer(english)]
    carried = len(_EXPLICIT_EN.findall(english)) + len(lexical)
    for arabic, pattern in _TAKEN_UP:
        carried -= min(len(arabic.findall(folded)), sum(pattern.fullmatch(word) is not None for word in lexical))
    return carried


def check_negation(arabic: str, english: str) -> list[Finding]:
    """Find negations of the Arabic that no word of the English can carry; "neither ... nor" counts once."""
    folded = folding.folded(arabic)
    negations = [one for one in _negations(folded.text) if one[0] != "nor"]
    strong = [one for one in negations if one[0] == "strong"]
    # "Not ... except" is "only" in English.
    needed = len(negations) - len(_EXCEPT_AR.findall(folded.text))
    if not negations or _carried(folded.text, english) >= needed:
        return []
    _, start, end = (strong or negations)[-1]
    severity: Severity = "error" if strong else "warning"
    return [Finding("negation-lost", "the Arabic negates, the English does not", severity, folded.span(start, end))]
