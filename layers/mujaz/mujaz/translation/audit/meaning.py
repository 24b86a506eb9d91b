"""What turns a sentence's meaning round without touching a number or name: negation, plans told as done, questions.

All of it is told by words on both sides. Arabic and English negate in different places ("he did not succeed", "he
failed"), so a loss is only reported where the English has no word at all that could carry it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache


from mujaz.arabic.letters import Folded, fold
from mujaz.lexicon import stems
from mujaz.translation.audit.finding import Finding, Severity

_NEGATIVE_AR = re.compile(
    r"(?<![^\W\d_])[وف]?(?P<strong>لم|لن|لا|ليس(?:ت|وا|تا)?|لست|لسنا|لسن)(?![^\W\d_])"
    r"|(?<![^\W\d_])[وفبل]{0,2}(?P<weak>عدم|دون|غير)(?![^\W\d_])"
)
_NO_NEGATION_AR = re.compile(
    r"لا (?:سيما|بد|[يتن]?زال(?:ت|وا|ون)?|شك|ريب|محاله|غير|نهاي[يه]ه?|ارادي[ه]?|سلكي[ه]?|مركزي[ه]?|باس|[يت]كاد(?:ون)?|"
    r"[يت]خفي|[يت]قهر|[يت]ذكر|[يت]حصي|[يت]نسي|[يت]فوت(?:ك|كم)?)"
    r"|(?:لا|لم|لن) (?:[يت]قل+|[يت]تجاوز|[يت]زيد|[يت]زد|[يت]تعدي?|[يت]زل)(?![^\W\d_])"
    r"|دون (?:سن|ال|ادني|طيار)|لويدز ليست|غير (?:ان|انه|انها|انهم)|[وب]?غيره?ا?(?:م)? |لا .{1,40} (?:فحسب|فقط)|او لا|ام لا"
)
"""Words with a negation in them that English says without one ("still", "at least", "no doubt", "however")."""

_EXCEPT_AR = re.compile(r"(?<![^\W\d_])(?:ال?ا|سوي|غير)(?![^\W\d_])")
_EXPLICIT_EN = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|nowhere|no one|neither|nor|without|cannot|n[o']t|non|zero|nil|minus)\b|"
    r"n['’]t\b|\bno-|\bnon-?\w+",
    re.IGNORECASE,
)
_LEXICAL_EN = re.compile(
    r"\b(?:fail\w*|refus\w*|reject\w*|den(?:y|ied|ies|ial|ying)|declin\w*|lack\w*|absen\w*|avoid\w*|prevent\w*|prohibit\w*|"
    r"forb[aie]d\w*|bann?(?:s|ed|ing)?|rather than|instead|except\w*|hardly|barely|rarely|scarcely|seldom|little|few|"
    r"far from|yet to|missing|neglect\w*|ignor\w*|ceas\w*|stop\w*|miss(?:ed|es)?|halt\w*|exclu\w*|reluctan\w*|hesita\w*|"
    r"unless|too|outside|los[st]|lose|fewer|less|anti\w*|keep\w*\W(?:\w+\W)?(?:from|away|out)|free (?:of|from)|out of|"
    r"beyond|resist\w*|oppos\w*|exempt\w*|withh\w+|short of|end(?:ed|s)? |disagree\w*|disc\w+|disp[ru]\w+|disq\w+|"
    r"disob\w+|dissat\w+|dishon\w+|disab\w+|disl\w+|disr\w+|disappr\w+|difficult\w*|doubt\w*|imposs\w+|imp(?:rop|erf|rac|atie)\w+|"
    r"immeas\w+|immat\w+|irr[e]\w+|ill?[elo]\w+|\w{2,}less(?:ly|ness)?|rul(?:e|es|ed|ing) out|remain\w*|pending|abstain\w*|"
    r"refrain\w*|in(?:ab|accu|acce|acti|adeq|adm|ap|cap|cohe|comp[al]|comp?re|cons[i]|conv|corr|curab|deci|defin|depend|eff|"
    r"el[ai]|eq|esc|evit|exp|fin|form[a]l|hum|just|oper|sec|sens|sign|sol|suff|tol|vali|vis|vol|vul)\w+|"
    r"un(?!der|til|it(?:s|ed|y)?\b|iv|iqu|ion|iform|anim|cle|fold|veil|lik\w+ly to)[a-z]{3,}|unlikely|asynchro\w+|indom\w+|"
    r"rid|drop\w*|offline|otherwise|at all|kept|away from|limit\w*|bar(?:s|red|ring)?\b|block\w*|vacan\w*|empty|dead|unable|hidden|secret)\b",
    re.IGNORECASE,
)
_ONLY_EN = re.compile(r"\b(?:only|just|until|but|other than|except|all|nothing|sole\w*|mere\w*|limited|when|unless|beyond|"
                      r"before|exclusive\w*|alone|every\w*|any\w*|always)\b", re.IGNORECASE)  # fmt: skip


def _negations(folded: str) -> Iterator[tuple[str, int, int]]:
    """Yield ("strong", "nor" or "weak", start, end) of the words that negate in a folded sentence."""
    harmless = [match.span() for match in _NO_NEGATION_AR.finditer(folded)]
    seen = False
    for match in _NEGATIVE_AR.finditer(folded):
        kind = match.lastgroup or "weak"
        if any(start <= match.start(kind) < end for start, end in harmless):
            continue
        yield ("nor" if seen and match.group() == "ولا" else kind), match.start(kind), match.end(kind)
        seen = seen or kind == "strong"


def check_negation(arabic: str, english: str) -> list[Finding]:
    """Find negations of the Arabic that no word of the English can carry.

    Each strong negation wants a word of its own; "neither ... nor" counts once, and "not ... except" may be "only".
    """
    folded = Folded.of(arabic)
    negations = list(_negations(folded.text))
    strong = [one for one in negations if one[0] == "strong"]
    if not negations:
        return []
    carried = len(_EXPLICIT_EN.findall(english)) + len(_LEXICAL_EN.findall(english))
    if _EXCEPT_AR.search(folded.text):
        carried += len(_ONLY_EN.findall(english))
    if carried >= max(1, len(strong)):
        return []
    kind, start, end = (strong or negations)[-1 if carried else 0]
    severity: Severity = "error" if kind == "strong" else "warning"
    return [Finding("negation-lost", "the Arabic negates, the English does not", severity, folded.span(start, end))]


_PLANNED_AR = re.compile(
    r"(?<![^\W\d_])[وف]?(?:(?P<verb>س(?=[يتن]))(?P<rest>[^\W\d_]{4,})|سوف|من (?:المقرر|المتوقع|المنتظر|المزمع|المرتقب))"
    r"(?![^\W\d_])"
)
_PLANNED_EN = re.compile(
    r"\b(?:will|would|shall|should|gonna|wo|may|might|could|can|must|plan\w*|expect\w*|schedul\w*|due|intend\w*|await\w*|"
    r"intent\w*|anticipat\w*|next|tomorrow|upcoming|coming|future|soon|later|likely|prospective|until|before|unless|"
    r"hop\w+|promis\w*|vow\w*|pledg\w*|propos\w*|forecast\w*|estimat\w*|aim\w*|need\w*|want\w*|ready|prepar\w*|"
    r"going to|to be|(?:is|are|was|were|am|be|been|set|about|yet|ought|have|has|had) to|if|when|once|i?ll|d|potential\w*|"
    r"possib\w*|probab\w*|eventual\w*|predict\w*|project\w*|slated|bound|destined|threat\w*|decid\w*|agreed?|ahead)\b",
    re.IGNORECASE,
)


_PAST_EN = re.compile(
    r"\b(?:\w{2,}ed|was|were|had|did|went|came|met|held|took|made|gave|got|began|became|left|led|won|lost|fell|rose|spoke|"
    r"told|saw|found|brought|sent|built|paid|put|cut|set|hit|ran|drew|grew|kept|broke|chose|flew|knew|stood|wrote|sold|"
    r"bought|taught|sought|struck|swore|withdrew|thought|heard|read|sat|bore|dealt|fought|spent)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=1)
def _imperfects() -> frozenset[str]:
    """Verbs of the lexicon in the imperfect, folded: what the future prefix may stand before."""
    return frozenset(fold(entry.arabic) for entry in stems() if any(sense.pos == "vi" for sense in entry.senses))


def check_modality(arabic: str, english: str) -> list[Finding]:
    """Find what is planned or expected in the Arabic and told as if it had happened in the English."""
    if _PLANNED_EN.search(english) or not _PAST_EN.search(english):
        return []
    folded = Folded.of(arabic)
    for match in _PLANNED_AR.finditer(folded.text):
        if match.group("rest") is None or match.group("rest") in _imperfects():
            about = "the Arabic tells it as to come, the English as fact"
            return [Finding("modality-lost", about, "error", folded.span(match.start(), match.end()))]
    return []


_QUESTION_AR = re.compile(r"[؟?]")
_QUESTION_EN = re.compile(
    r"\?|\b(?:whether|wonder\w*|ask\w*|question\w*|what|why|how|who|which|where|when)\b", re.IGNORECASE
)


def check_question(arabic: str, english: str) -> list[Finding]:
    """Find a question that is told as a statement."""
    mark = _QUESTION_AR.search(arabic)
    if mark is None or _QUESTION_EN.search(english):
        return []
    return [Finding("question-lost", "the Arabic asks, the English does not", "warning", mark.span())]
