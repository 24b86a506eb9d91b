"""Plans told as done, and questions told as statements."""

from __future__ import annotations

import re
from functools import cache

from mujaz.arabic.letters import Folded, fold
from mujaz.lexicon import stems
from mujaz.translation.audit.finding import Finding

_PLANNED_AR = re.compile(
    r"(?<![^\W\d_])[وف]?(?:س(?P<rest>[يتن][^\W\d_]{2,})|سوف|من (?:المقرر|المتوقع|المنتظر|المزمع|المرتقب))(?![^\W\d_])"
)
_PLANNED_EN = re.compile(
    r"\b(?:will|would|shall|gonna|won['’]t|might|plan(?:s|ned|ning)?|expect(?:s|ed|ing)?|schedul\w*|due|intend\w*|await\w*|"
    r"intent\w*|anticipat\w*|upcoming|future|likely|hop(?:e|es|ed|ing)|promis\w*|vow\w*|pledg\w*|forecast\w*|going to|"
    r"to be|(?:is|are|was|were|am|be|been|set|about|yet|ought|have|has|had) to|potential\w*|predict\w*|project(?:s|ed|ions?)|"
    r"slated|bound to|prospect\w*|threaten\w*|soon|tomorrow|coming)\b|(?<!for )(?<!in )(?<!of )\bmay\b|['’](?:ll|d)\b",
    re.IGNORECASE,
)
_NEED_AR = re.compile("حتاج|يجب|يتعين|يلزم|لا بد")
_NEED_EN = re.compile(r"\b(?:needs?|needed|must|should|have to)\b", re.IGNORECASE)
_PAST_EN = re.compile(
    r"\b(?:\w{2,}ed|was|were|had|did|went|came|met|held|took|made|gave|got|began|became|left|led|won|lost|fell|rose|spoke|"
    r"told|saw|found|brought|sent|built|paid|put|cut|set|hit|ran|drew|grew|kept|broke|chose|flew|knew|stood|wrote|sold|"
    r"bought|taught|sought|struck|swore|withdrew|thought|heard|read|sat|bore|dealt|fought|spent)\b",
    re.IGNORECASE,
)
_ENDINGS = ("", "ه", "ها", "هم", "هن", "ك", "كم", "نا", "ني", "هما", "ان", "ون", "وا", "ين")
"""What may stand after the third person singular of an imperfect verb: objects, dual, plural."""


@cache
def _imperfects() -> frozenset[str]:
    """Imperfect verbs of the lexicon, folded, in the third person singular."""
    verbs = {fold(entry.arabic) for entry in stems() if any(sense.pos == "vi" for sense in entry.senses)}
    return frozenset("ي" + verb[1:] for verb in verbs if verb[:1] in tuple("يتنا"))


@cache
def _words() -> frozenset[str]:
    """All stems of the lexicon, folded: سياسة is no future of anything."""
    return frozenset(fold(entry.arabic) for entry in stems())


def _is_future(rest: str) -> bool:
    """Whether س before ``rest`` is the prefix of the future."""
    if "س" + rest in _words():
        return False
    verb = "ي" + rest[1:]
    return any(
        verb.endswith(ending) and verb[: len(verb) - len(ending)] in _imperfects()
        for ending in _ENDINGS
        if len(verb) - len(ending) > 2
    )


def check_modality(arabic: str, english: str) -> list[Finding]:
    """Find what is to come in the Arabic and told as if it had happened in the English.

    Counted like negations: every future of the Arabic wants a word that can carry it. English in the present tense tells
    of what is to come as well, so it is only looked at where it has a past.
    """
    if not _PAST_EN.search(english):
        return []
    folded = Folded.of(arabic)
    planned = [
        match for match in _PLANNED_AR.finditer(folded.text)
        if match.group("rest") is None or _is_future(match.group("rest"))
    ]  # fmt: skip
    carried = len(_PLANNED_EN.findall(english))
    if _NEED_AR.search(folded.text):
        carried += len(_NEED_EN.findall(english))
    if carried >= len(planned):
        return []
    about = "the Arabic tells it as to come, the English as fact"
    return [Finding("modality-lost", about, "error", folded.span(*planned[-1].span()))]


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
