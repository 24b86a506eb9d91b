"""Plans told as done, and questions told as statements."""

from __future__ import annotations

import re

from mujaz.translation.audit import folding, stems
from mujaz.translation.audit.finding import Finding

_PLANNED_AR = re.compile(
    r"(?<![^\W\d_])(?<![\"«“])[وف]?(?:س(?P<rest>[يتن][^\W\d_]{2,})|سوف|(?:من )?ال(?:مقرر|متوقع|منتظر|مزمع|مرتقب|"
    r"مفترض)|[يت](?:توقع|فترض))(?![^\W\d_])"
)
_PLANNED_EN = re.compile(
    r"\b(?:will|would|shall|gonna|won['’]t|might|plan(?:s|ned|ning)?|expect(?:s|ed|ing)?|schedul\w*|due|intend\w*|"
    r"await\w*|"
    r"intent\w*|anticipat\w*|upcoming|future|likely|hop(?:e|es|ed|ing)|promis\w*|vow\w*|pledg\w*|forecast\w*|"
    r"going to|"
    r"to be|(?:is|are|was|were|am|be|been|set|about|yet|ought|have|has|had) to|potential\w*|predict\w*|project(?:s|"
    r"ed|ions?)|"
    r"slated|suppos\w*|bound to|prospect\w*|threaten\w*|soon|tomorrow|coming)\b|(?<!for )(?<!in )(?<!of )\bmay\b|"
    r"['’](?:ll|d)\b",
    re.IGNORECASE,
)
_NEED_AR = re.compile("حتاج|يجب|يتعين|يلزم|لا بد")
_NEED_EN = re.compile(r"\b(?:needs?|needed|must|should|have to)\b", re.IGNORECASE)
_IF_AR = re.compile(r"(?<![^\W\d_])[وف]?(?:اذا|عندما|لو|كلما|عند)(?![^\W\d_])")
_IF_EN = re.compile(r"\b(?:if|when|whenever)\b", re.IGNORECASE)
_PAST_EN = re.compile(
    r"\b(?:\w{2,}ed|was|were|had|did|went|came|met|held|took|made|gave|got|began|became|left|led|won|lost|fell|rose|"
    r"spoke|"
    r"told|saw|found|brought|sent|built|paid|put|cut|set|hit|ran|drew|grew|kept|broke|chose|flew|knew|stood|wrote|"
    r"sold|"
    r"bought|taught|sought|struck|swore|withdrew|thought|heard|read|sat|bore|dealt|fought|spent)\b",
    re.IGNORECASE,
)
_ENDINGS = ("", "ه", "ها", "هم", "هن", "ك", "كم", "نا", "ني", "هما", "ان", "ون", "وا", "ين")
"""What may stand after the third person singular of an imperfect verb: objects, dual, plural."""


_IRREGULAR = {
    "be": "was", "become": "became", "begin": "began", "break": "broke", "bring": "brought", "build": "built",
    "buy": "bought", "choose": "chose", "come": "came", "cut": "cut", "deal": "dealt", "draw": "drew", "fall": "fell",
    "fight": "fought", "find": "found", "give": "gave", "go": "went", "grow": "grew", "have": "had", "hit": "hit",
    "hold": "held", "keep": "kept", "know": "knew", "lead": "led", "leave": "left", "lose": "lost", "make": "made",
    "meet": "met", "pay": "paid", "put": "put", "read": "read", "rise": "rose", "run": "ran", "see": "saw",
    "seek": "sought", "sell": "sold", "send": "sent", "set": "set", "speak": "spoke", "spend": "spent",
    "stand": "stood", "strike": "struck", "take": "took", "teach": "taught", "tell": "told", "think": "thought",
    "win": "won", "withdraw": "withdrew", "write": "wrote",
}  # fmt: skip


def _past(verb: str) -> str:
    """Return the past tense of an English verb."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("e"):
        return verb + "d"
    return verb[:-1] + "ied" if verb.endswith("y") and verb[-2:-1] not in "aeou" else verb + "ed"


def _future(rest: str) -> frozenset[str] | None:
    """Return the English verbs of a word after the future's س, None where it is no verb."""
    if stems.is_word("س" + rest):
        return None
    verb = rest[1:]
    found = [
        stems.verbs(verb[: len(verb) - len(ending)])
        for ending in _ENDINGS
        if verb.endswith(ending) and len(verb) - len(ending) > 1
    ]
    known = [one for one in found if one is not None]
    return frozenset().union(*known) if known else None


def _only_past(verbs: frozenset[str], english: str) -> bool:
    """Whether the English has one of ``verbs`` in the past and none of them as something to come."""
    past = False
    for verb in verbs:
        if re.search(rf"\b{verb}(?:s|es|ing)?\b", english, re.IGNORECASE):
            return False
        for match in re.finditer(rf"\b{_past(verb)}\b", english, re.IGNORECASE):
            if _PLANNED_EN.search(english[max(0, match.start() - 30) : match.start()]):
                return False
            past = True
    return past


def check_modality(arabic: str, english: str) -> list[Finding]:
    """Find what is to come in the Arabic and told as if it had happened in the English.

    Counted like negations: every future of the Arabic wants a word that can carry it. Where there are enough of them, a
    verb that the English only has in the past betrays itself. English in the present tense tells of what is to come as
    well, so only English with a past is looked at.
    """
    if not _PAST_EN.search(english):
        return []
    folded = folding.folded(arabic)
    planned: list[tuple[int, int]] = []
    told: list[tuple[int, int]] = []
    for match in _PLANNED_AR.finditer(folded.text):
        verbs = _future(match.group("rest")) if match.group("rest") else frozenset()
        if verbs is not None:
            planned.append(match.span())
            told += [match.span()] if _only_past(verbs - {"need"}, english) else []
    carried = len(_PLANNED_EN.findall(english))
    if _NEED_AR.search(folded.text):
        carried += len(_NEED_EN.findall(english))
    if _IF_AR.search(folded.text):
        carried += len(_IF_EN.findall(english))
    if carried >= len(planned) and not told:
        return []
    about = "the Arabic tells it as to come, the English as fact"
    return [Finding("modality-lost", about, "error", folded.span(*(told or planned)[-1]))]


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
