"""The article's own title as a headline: its desk and its catchwords cut, its halves joined, its subject named."""

from __future__ import annotations

import re
from collections.abc import Container

from mujaz.briefing.clauses import tidy_words
from mujaz.briefing.context import Context
from mujaz.briefing.wording.grammar import has_verb, is_base, is_third_person, third_person
from mujaz.briefing.wording.text import capitalise
from mujaz.briefing.wording.voice import outside_quotes


def title_told(context: Context) -> str:
    """Return the English of the title, tidied; "" where the article has none, or none in English."""
    title = context.article.title
    if title is None:
        return ""
    english = _TITLE_TAIL.sub("", _TITLE_SECTION.sub("", tidy_words(context.english(0))))
    if not english:
        return ""
    if _WHY.search(title.text):
        english = _WHAT.sub("Why", english)
    return _explaining(_joined(_spoken(_with_body(context, _standing(capitalise(english)))), context.name_words))


_TITLE_SECTION = re.compile(r"^[A-Z][\w ]{0,20} / (?=\w)")
"""The desk that an agency puts before a title ("General / ...")."""
_TITLE_TAIL = re.compile(r"\s*\((?:video|videos|photo|photos|picture|pictures|images|watch)\)\s*\.?$", re.IGNORECASE)
_DOTS = re.compile(r"^(?P<catch>.{3,80}?)\s*[.…]{2,}(?P<mark>[\"”]?)\s*(?P<rest>\w.{15,})$")


def _joined(text: str, names: Container[str] = ()) -> str:
    """Join the two halves that Arabic titles part by two dots, by a colon; a catchword before a sentence goes.

    One that is a word of ``names`` stays: it says where, or who ("Tajikistan: attacks foiled").
    """
    match = _DOTS.match(text)
    if match is None:
        return text
    catch = match["catch"].split()
    named = sum(word[0].isupper() or word[0].isdigit() for word in catch) > 1
    named = named or (len(catch) == 1 and catch[0] in names)
    catchword = len(catch) <= _CATCHWORD and not named and not has_verb(f"it {match['catch']}")
    if (catchword or match["catch"].startswith(('"', "“"))) and has_verb(match["rest"]):
        return capitalise(match["rest"])
    return f"{match['catch']}{match['mark']}: {match['rest']}"


_CATCHWORD = 4
"""Words of a catchword at most ("The war on Iran.. Russian oil returns to the markets")."""


_FIRST_PERSON = re.compile(r"\b(?:I|we|our|my|us)\b", re.IGNORECASE)
_SPEAKER = re.compile(r"^(?P<who>[^:]{3,70}): (?P<what>.+)$")


def _spoken(text: str) -> str:
    """Put what somebody says of himself into quotation marks ("Spokesman: “We will ...”")."""
    match = _SPEAKER.match(text)
    if match is None or not _FIRST_PERSON.search(outside_quotes(match["what"])) or '"' in match["what"]:
        return text
    return f"{match['who']}: “{capitalise(match['what']).rstrip('.')}”"


_WHY = re.compile(r"لماذا|لمَ\b")
_WHAT = re.compile(r"\bWhat(?= \w)")
_EXPLAINS = re.compile(r"(?:(?P<catch>[^?]+): )?(?P<how>[Hh]ow|[Ww]hy) (?P<what>[^?]{15,})\??$")
_AUXILIARY = re.compile(
    r"(?:is|are|was|were|do|does|did|can|will|would|should|has|have|much|many|long|far|old|big|often) "
)
"""What a real question has behind "how": a verb before its subject, or a measure."""


def _explaining(text: str) -> str:
    """Return a title that asks how or why something is so as what it explains: it takes for granted that it is.

    "From warning to fatigue: How migraine develops?" is "From warning to fatigue: how migraine develops".
    """
    found = _EXPLAINS.match(text)
    what = found and _stated(found["what"].rstrip(" ."))
    if found is None or not what or _AUXILIARY.match(what):
        return text
    told = f"{found['how']} {what}"
    return f"{found['catch']}: {told[0].lower()}{told[1:]}" if found["catch"] else capitalise(told)


_ASKED = re.compile(r"(?P<does>do|does) (?P<rest>\w.*)", re.IGNORECASE)


def _stated(question: str) -> str:
    """Return what follows "how" or "why" in the order of a statement: "does it spread" is "it spreads".

    The verb is the first known one behind the subject that no other verb follows; "" where none is plain.
    """
    asked = _ASKED.match(question)
    if asked is None:
        return question
    words = asked["rest"].split()
    for at, word in enumerate(words[1:_SUBJECT], 1):
        if not is_base(word) or (at + 1 < len(words) and is_base(words[at + 1])):
            continue
        plural = asked["does"] == "do" or (words[at - 1].endswith("s") and not words[at - 1].endswith("ss"))
        return " ".join([*words[:at], word if plural else third_person(word), *words[at + 1 :]])
    return ""


_SUBJECT = 8
"""Words within which the verb of a question must come."""

_RELATIVE = re.compile(r"^(?P<who>[^,:;]{3,70}?) (?:that|which|who) (?P<verb>[a-z]+) (?=\w)")


def _standing(text: str) -> str:
    """Make the verb of a title its own where the engine took it for a relative clause ("Prince that receives X")."""
    found = _RELATIVE.match(text)
    if found is None or not is_third_person(found["verb"]) or has_verb(f"it {found['who']}"):
        return text
    rest = text[found.end() :]
    return text if has_verb(rest) else f"{found['who']} {found['verb']} {rest}"


_MINISTRY = re.compile(r"(?:[A-Z]\w+ )*(?P<of>[A-Z]\w+) Ministry$|Ministry of (?P<what>[A-Z]\w+)$")


def _with_body(context: Context, text: str) -> str:
    """Name the ministry that titles call by its subject alone ("Health responds to a complaint")."""
    first, _, rest = text.partition(" ")
    verb = rest.split(" ", 1)[0]
    if not (is_third_person(verb) or verb in ("will", "has") or (verb.endswith("ed") and len(verb) > len("need"))):
        return text
    for name in context.facts.organisations:
        found = _MINISTRY.match(name.name)
        if found is not None and first in (found["of"], found["what"]):
            return f"{name.name} {rest}"
    return text
