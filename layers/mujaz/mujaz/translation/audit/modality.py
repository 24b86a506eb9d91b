"""Plans told as done: what is to come in the Arabic and stands in the past in the English.

Arabic marks what is to come on the verb (س, سوف) or says that it is expected, planned, due. English has several ways to
keep that: an auxiliary ("will", "would"), an infinitive ("to be held"), the present ("the skater turns"), or a word
that looks ahead ("upcoming"). Both sides are counted, as with negations, because the two languages put them in
different places; a verb that the lexicon can follow into the English is looked at by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from mujaz.translation.audit import english_verbs, folding, stems
from mujaz.translation.audit.english_verbs import BE, forms_of, is_base_verb
from mujaz.translation.audit.finding import Finding

_MARKER_AR = re.compile(
    r"(?<![^\W\d_])(?<![\"«“])[وف]?(?:س(?P<rest>[يتن][^\W\d_]{2,})|(?P<particle>سوف)(?:\s+(?P<verb>[يتنا][^\W\d_]{2,}))?"
    r"|(?P<adjective>(?:من )?ال(?:مقرر|متوقع|منتظر|مزمع|مرتقب|مفترض)|[يت](?:توقع|فترض)))(?![^\W\d_])"
)
_SUBORDINATE_AR = re.compile(r"(?<![^\W\d_])[وف]?(?:اذا|لو|عندما|حين|كلما|ان)\s+(?:كا?ن[^\W\d_]*\s+)?$")
"""What makes the marked verb itself a condition: English has the present there ("if you are staying")."""

_AHEAD_EN = re.compile(
    r"\b(?:will|would|shall|gonna|won['’]t|might|plan(?:s|ned|ning)?|expect(?:s|ed|ing)?|schedul\w*|due|intend\w*|"
    r"await\w*|intent\w*|anticipat\w*|upcoming|future|likely|hop(?:e|es|ed|ing)|promis\w*|vow\w*|pledg\w*|forecast\w*|"
    r"going to|to be|(?:is|are|was|were|am|be|been|set|about|yet|ought|have|has|had) to|potential\w*|predict\w*|"
    r"project(?:s|ed|ions?)|slated|suppos\w*|bound to|prospect\w*|threaten\w*|soon|tomorrow|coming)\b"
    r"(?: to\b)?(?: be\b)?|"
    r"(?<!for )(?<!in )(?<!of )\bmay\b|['’](?:ll|d)\b",
    re.IGNORECASE,
)
"""Any English that looks ahead."""

_AUXILIARY_EN = re.compile(
    r"\b(?:will|would|shall|gonna|won['’]t|may|might|could|going to|to be|to become|"
    r"(?:likely|set|due|about|bound|expected|scheduled|planned|supposed|slated|projected|predicted|forecast|poised|"
    r"intend\w*|plan\w*|hop\w+|promis\w+|vow\w*|pledg\w+|threaten\w*|yet|ought|is|are|was|were|am|have|has) to)\b|"
    r"['’](?:ll|d)\b",
    re.IGNORECASE,
)
"""What makes an English verb one to come; a word that only looks ahead ("future", "plan") does not."""

_NEED_AR = re.compile("حتاج|يجب|يتعين|يلزم|لا بد")
_NEED_EN = re.compile(r"\b(?:needs?|must|should|have to)\b", re.IGNORECASE)
_IF_AR = re.compile(r"(?<![^\W\d_])[وف]?(?:اذا|عندما|لو|كلما|عند)(?![^\W\d_])")
_IF_EN = re.compile(r"\b(?:if|when|whenever)\b", re.IGNORECASE)
_OBJECTS = ("", "ه", "ها", "هم", "هن", "ك", "كم", "نا", "ني", "هما")
_ENDINGS = (*(subject + one for subject in ("", "ان", "ون", "و", "ين") for one in _OBJECTS), "وا")
"""What may stand after the third person singular of an imperfect verb: dual or plural, then an object."""

_REACH = 4
"""Words before a verb in which its auxiliary stands ("will very soon be")."""

_CHAIN = 14
"""Words from one verb to the next that shares its auxiliary."""

_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their", "our", "this", "that", "these", "of", "no"})


class _Marker(NamedTuple):
    """A sign that something is to come, in the folded sentence; ``verbs``: the English of its verb, where known."""

    start: int
    end: int
    on_verb: bool
    verbs: frozenset[str]


@lru_cache(maxsize=4096)
def _verbs_of(word: str) -> frozenset[str] | None:
    """Return the English verbs of an imperfect with its first letter, None where it is no verb of the lexicon."""
    verb = word[1:]
    found = [
        stems.verbs(verb[: len(verb) - len(ending)])
        for ending in _ENDINGS
        if verb.endswith(ending) and len(verb) - len(ending) > 1
    ]
    known = [one for one in found if one is not None]
    return frozenset().union(*known) if known else None


def _markers(folded: str) -> Iterator[_Marker]:
    for match in _MARKER_AR.finditer(folded):
        rest = match.group("rest")
        if match.group("adjective"):
            yield _Marker(*match.span(), False, frozenset())
            continue
        verbs = _verbs_of(rest or match.group("verb") or "")
        # A word that begins with س may be any word; سوف is no other.
        if rest and (verbs is None or stems.is_word("س" + rest)):
            continue
        if not _SUBORDINATE_AR.search(folded[: match.start()]):
            yield _Marker(*match.span(), True, verbs or frozenset())


def _is_verb(words: Sequence[str], index: int) -> bool:
    """Whether a word that may be a noun stands as a finite verb.

    It does not after "to", nor close after an article; "the skater turns" does, "a missile attack" does not.
    """
    reach = 1 if words[index].endswith("s") else 2
    return words[index - 1 : index] != ("to",) and not _DETERMINERS.intersection(words[max(0, index - reach) : index])


def _follows(english: english_verbs.Words, index: int) -> bool:
    """Whether an auxiliary that looks ahead stands shortly before the word at ``index``."""
    start = english.starts[max(0, index - _REACH)]
    return _AUXILIARY_EN.search(english.text, start, english.starts[index]) is not None


def _only_past(marker: _Marker, english: english_verbs.Words) -> bool:
    """Whether the English has a verb of ``marker`` in the past and none as something to come or present."""
    past = False
    for verb in marker.verbs - {"need"} - BE:
        forms = forms_of(verb)
        for index, word in enumerate(english.words):
            if word in forms.not_past and (word not in forms.past or _follows(english, index)):
                return False
            if word in forms.past:
                if _AHEAD_EN.search(english.text, max(0, english.starts[index] - 30), english.starts[index]):
                    return False
                past = True
    return past


def _in_present(marker: _Marker, english: english_verbs.Words) -> bool:
    """Whether the English has a verb of ``marker`` in the present, without an auxiliary that others may need."""
    return any(
        word in forms.present and _is_verb(english.words, index) and not _follows(english, index)
        for verb in marker.verbs - BE
        for forms in (forms_of(verb),)
        for index, word in enumerate(english.words)
    )


def _coordinated(english: english_verbs.Words) -> int:
    """Return how many further verbs share an auxiliary: "would take the men across and prevent an escape"."""
    shared = 0
    last = -_CHAIN
    for index, word in enumerate(english.words):
        if not is_base_verb(word):
            continue
        if _follows(english, index):
            last = index
        elif index - last < _CHAIN and _joined(english, index) and _is_verb(english.words, index):
            last = index
            shared += 1
    return shared


def _joined(english: english_verbs.Words, index: int) -> bool:
    """Whether the word at ``index`` comes after "and", "or" or a comma."""
    before = english.words[index - 1]
    return before in ("and", "or", "then") or "," in english.text[english.starts[index - 1] : english.starts[index]]


def check_modality(arabic: str, english: str) -> list[Finding]:
    """Find what is to come in the Arabic and told as if it had happened in the English.

    Every sign of what is to come wants an English word that can carry it; one on a verb wants an auxiliary, or the verb
    in the present. Where there are enough of them, a verb that the English only has in the past betrays itself. Only
    English with a past is looked at.
    """
    folded = folding.folded(arabic)
    markers = list(_markers(folded.text))
    if not markers or not english_verbs.has_past(english):
        return []
    words = english_verbs.words(english)
    told = [one for one in markers if one.verbs and _only_past(one, words)]
    present = sum(_in_present(one, words) for one in markers)
    on_verbs = [one for one in markers if one.on_verb]
    need = len(_NEED_EN.findall(english)) if _NEED_AR.search(folded.text) else 0
    condition = len(_IF_EN.findall(english)) if on_verbs and _IF_AR.search(folded.text) else 0
    ahead = len(_AHEAD_EN.findall(english)) + present + need + condition
    auxiliaries = len(_AUXILIARY_EN.findall(english)) + present + need
    short = auxiliaries < len(on_verbs) and auxiliaries + _coordinated(words) < len(on_verbs)
    if ahead >= len(markers) and not short and not told:
        return []
    about = "the Arabic tells it as to come, the English as fact"
    one = (told or on_verbs or markers)[-1]
    return [Finding("modality-lost", about, "error", folded.span(one.start, one.end))]
