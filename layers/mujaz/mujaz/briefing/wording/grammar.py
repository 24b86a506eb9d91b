"""Signs by which an English sentence can be seen to be broken, from closed classes of words alone.

No parser: a few sequences that no English sentence has ("to the of", "said that was"), a clause without a verb, a
clause that opens with its verb. What passes may still be poor; what fails is surely no sentence.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from itertools import islice, pairwise

_WORD = re.compile(r"\w[\w'’-]*")
_AUXILIARIES = frozenset(
    "is are was were be been has have had will would can could may might must should shall does do did".split()
)
_IRREGULAR_PASTS = frozenset(
    "became began broke brought built bought came caught chose cut dealt drew drove fell fled felt fought found gave "
    "got grew held hit kept knew laid led left lost made meant met paid put ran read rose said sat saw sent set "
    "shot showed shut sold spent spoke spread stood struck swept took taught told thought threw understood went "
    "withdrew won wore wrote beat overthrew overcame underwent sought forbade swore hurt".split()
)


@lru_cache(maxsize=1)
def _verbs() -> frozenset[str]:
    """Return the base forms of verbs whose third person is more often a verb than a noun."""
    lines = files("mujaz.briefing.wording").joinpath("english_verbs.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


@lru_cache(maxsize=4096)
def is_third_person(word: str) -> bool:
    """Whether a word in small letters is a known verb in the third person of the present ("holds")."""
    if not word.endswith("s"):
        return False
    bases = (word[:-1], word[:-2] if word.endswith("es") else "", word[:-3] + "y" if word.endswith("ies") else "")
    return not _verbs().isdisjoint(bases)


def is_base(word: str) -> bool:
    """Whether a word in small letters is the base form of a known verb ("hold")."""
    return word in _verbs()


def third_person(base: str) -> str:
    """Return the third person of the present: "hold" is "holds", "carry" "carries", "launch" "launches"."""
    if base.endswith(("s", "sh", "ch", "x", "o")):
        return f"{base}es"
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return f"{base[:-1]}ies"
    return f"{base}s"


_DETERMINERS = frozenset("a an the its his her their our your my this these every each".split())
_PREPOSITIONS = frozenset("of in on at by for from with to into about against between during under through".split())

CLASHES = re.compile(
    r"\b(?=[abcfhimnostw\d])(?:"  # The letters that what follows begins with: most words are done with at once.
    r"(?:the|an|a|its|his|their) (?:a|an|the|of|in|on|at|by|for|from|with|to|is|are|was|were|has|have|had|"
    r"will|who|which|that|and|or|he|she|it|they)"
    r"|(?:this|these|her) (?:a|an|the|of)"
    r"|of (?:of|in|on|to|by|is|are|was|were|will|has|that|for)"
    r"|(?:in|at|on|by|from|with|for) (?:of|in|is|are|was|were|will|has|have|to|for|by)"
    r"|to (?:of|in|to|from|by|was|were|is|are|has|had|will)"
    r"|(?:is|are|was|were|be) (?:is|are|was|were|be|has|have|had|will)"
    r"|(?:has|have|had|held) (?:is|are|was|were|has|have|had|will)"
    r"|(?:will|would|can|could|may|must|should|not to they) (?:is|are|was|were|has|had|will|the|of|a)"
    r"|who (?:the|a|an|of|in|his|her)|which (?:of|his|an?)"
    r"|(?:it|he|she|they) (?:it|he|she|they|of|him|them)"
    r"|(?:that|and|or|but|as) (?:that|is that|and|or)"
    r"|no any|there (?:who|he|it)|it not|is reaches|(?:not|nor) (?:of|and|or)"
    r"|the (?:\w+ ){0,3}?this (?:event|move|city|year|month|decision)"
    r"|(?:be|is|are|was|were) (?:the|a) (?:is|are|was|were|of)"
    r"|(?:man|who|which|that) (?:him|them) "
    r"|\d+ an? (?!barrel|day|week|month|year|hour|minute|head|share|ton|litre|liter|kilo|person|night|piece)[a-z]+"
    r"|(?:it|him|her|them) it"
    r"|carries out of|according to an as|said of|according to \S+(?: \S+)? said"
    r")\b"
)
"""Two words side by side that no sentence has: a determiner before a preposition, two auxiliaries, ..."""

_SUBJECTLESS = frozenset(
    "is are was were be been has have had will would can could may might must should does do did who whom which "
    "of by and or nor as be included consisting belonging including noting adding stressing "
    "explaining pointing confirming like unless followed".split()
) | frozenset("allows allow includes include takes gives makes comes puts leads affects works continues".split())
_FRAGMENT_OPENINGS = re.compile(
    r"^(?:contrary to|unlike|because of|due to|in light of|according to|among|as well as|amid|despite|after|before|"
    r"on the|to the|in which|not only)\b"
)
_AFTER_VERB = _DETERMINERS | _PREPOSITIONS | _AUXILIARIES
_PARTICLES = frozenset("out off up down over away back also recently not again only".split())
"""Words that a verb brings with it; no noun does."""
_IMPERSONAL = re.compile(r"^(?:there|it)\b")
_MODIFIERS = frozenset("called based related held considered used united said supposed armed".split())


def opens_without_subject(body: str) -> bool:
    """Whether a clause opens with its verb, or as the tail of another clause: nobody is said to do it."""
    words = [match[0] for match in islice(_WORD.finditer(body), 2)]
    if not words:
        return True
    first = words[0]
    if first.lower() in _SUBJECTLESS:
        return True
    # "Seized three warehouses" has no subject; "armed men seized" has one.
    second = words[1].lower() if len(words) > 1 else ""
    past = (first.lower() in _IRREGULAR_PASTS and first.lower() not in ("set", "cut", "read", "left")) or (
        first.endswith("ed") and first.lower() not in _MODIFIERS
    )
    return past and (second in _AFTER_VERB or second in _PARTICLES or second.isdigit() or len(words) == 1)


def has_verb(body: str) -> bool:
    """Whether a clause has a finite verb, as far as forms tell: an auxiliary, a past, a known present."""
    for before, word in pairwise(match[0] for match in _WORD.finditer(body.lower())):
        if before in _DETERMINERS or (before == "to" and word in _AUXILIARIES):
            continue
        if word in _AUXILIARIES and before not in ("which", "who", "that"):
            return True
        finite = word in _IRREGULAR_PASTS or (word.endswith("ed") and len(word) > 3)
        plural = before.endswith("s") and not before.endswith("ss") and word in _verbs()
        if (finite or plural or is_third_person(word)) and before not in _PREPOSITIONS:
            return True
    return False


def clashes(text: str) -> int:
    """Count the sequences of words that no English sentence has."""
    return sum(1 for _ in CLASHES.finditer(text.lower()))


def is_fragment(body: str) -> bool:
    """Whether a clause is no sentence: it has no verb or no subject."""
    if _IMPERSONAL.match(body.lower()):
        return not has_verb(body)
    subordinate = bool(_FRAGMENT_OPENINGS.match(body.lower())) and ", " not in body
    return subordinate or opens_without_subject(body) or not has_verb(body)


_BASES = {"has": "have", "is": "be", "are": "be", "goes": "go", "does": "do"}


def in_future(text: str) -> str | None:
    """Return a sentence with its first verb in the future ("holds" is "will hold"), None where that verb is no present.

    Arabic often tells what is planned in the present; English then sounds as if it happened every day.
    """
    for match in _WORD.finditer(text):
        word = match[0].lower()
        past = word in _IRREGULAR_PASTS or word.endswith("ed")
        if match.start() and (past or word in _AUXILIARIES - _BASES.keys()):
            return None
        if match.start() and word in _BASES:
            return f"{text[: match.start()]}will {_BASES[word]}{text[match.end() :]}"
        if (
            match.start()
            and is_third_person(word)
            and text[: match.start()].rsplit(maxsplit=1)[-1].lower() not in _PREPOSITIONS
        ):
            return f"{text[: match.start()]}will {base_form(word)}{text[match.end() :]}"
    return None


def base_form(word: str) -> str:
    """Return the base of a third person of the present: "holds" is "hold", "carries" "carry", "launches" "launch"."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("shes", "ches", "sses", "xes")):
        return word[:-2]
    return word[:-1]
