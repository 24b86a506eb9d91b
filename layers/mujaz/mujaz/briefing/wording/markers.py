"""Signs in an English sentence that something is planned, denied, demanded or claimed, and whose word it is."""

from __future__ import annotations

import re

from mujaz.briefing.wording.grammar import in_future
from mujaz.briefing.wording.text import content_words
from mujaz.facts import EventStatus
from mujaz.translation.phrasebook.inflection import base_of_past


def _any(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words.split())})\b".replace("_", " "), re.IGNORECASE)


_SIGNS: dict[EventStatus, re.Pattern[str]] = {
    "planned": _any(
        r"will would shall is_to are_to was_to were_to to_be plan(?:s|ned|ning)? expect(?:s|ed|ing)? schedul\w+ "
        r"intend\w* due set_to prepar\w+ upcoming forthcoming forecast hope[sd]? going_to awaited about_to may could "
        r"next soon future coming await\w* propos\w+ aim\w* later in_order_to possible want\w* seek\w* "
        r"promis\w* vow\w* pledg\w* supposed_to threat\w* set_(?:on|for) sets"
    ),
    "denied": _any(
        r"den(?:y|ies|ied|ying|ial) not no never reject\w* refut\w* ruled?_out rules_out dismiss\w* refus\w* without "
        r"false neither nor untrue exclud\w*"
    ),
    "called_for": _any(
        r"call(?:s|ed|ing)? urg(?:e|es|ed|ing) demand\w* ask(?:s|ed|ing)? appeal\w* should must need(?:s|ed)? "
        r"request\w* advis\w* press(?:es|ed) insist\w* invit\w* propos\w* recommend\w* encourag\w* stress\w* necessity "
        r"necessary require\w*"
    ),
    "claimed": _any(
        r"claim\w* accus\w* alleg\w* as_claimed according_to sa(?:y|ys|id) report(?:s|ed|edly)? assert\w* "
        r"stat(?:ed|es) "
        r"announc\w* declar\w* confirm\w* consider\w* describ\w* argu\w* insist\w* warn\w* believ\w* add(?:s|ed) "
        r"told tells explain\w* stress\w* point(?:s|ed)_out not(?:es|ed) indicat\w* reveal\w* suggest\w* "
        r"estimat\w* count(?:s|ed) expect(?:s|ed) observed recorded documented thought justif\w* hope[sd] fear(?:s|ed) "
        r"regret(?:s|ted) call(?:s|ed)_(?:for|on) demand(?:s|ed) urg(?:es|ed) vow(?:s|ed) pledg(?:es|ed) "
        r"promis(?:es|ed) threaten(?:s|ed) as_saying"
    ),
}
_SUFFIX: dict[EventStatus, str] = {
    "planned": "planned", "denied": "denied", "called_for": "called for", "claimed": "as claimed",
}  # fmt: skip


def keeps_status(text: str, status: EventStatus) -> bool:
    """Whether an English sentence shows the status of what it tells; what occurred or goes on needs no sign."""
    signs = _SIGNS.get(status)
    said = status == "claimed" and _COLON.match(text) is not None
    return signs is None or said or bool(signs.search(text))


_COLON = re.compile(r"[^:]{2,70}: \S")
"""As headlines tell whose words they are: "Ministry: ..."."""


_OWN_PLAN = re.compile(r"(?:^|(?<= that ))(?P<who>it|he|she|they) (?P<verb>[a-z]+)\b", re.IGNORECASE)


def own_plan(text: str) -> str | None:
    """Return what somebody says that he will do in the future, where the engine took its verb for a past.

    "The company announced that it changed its route", of what is planned, is "... that it will change its route". None
    where nobody says it of himself.
    """
    found = _OWN_PLAN.search(text)
    base = base_of_past(found["verb"].lower()) if found else ""
    if found is None or base == found["verb"].lower() or base == "be":
        return None
    return f"{text[: found.start('verb')]}will {base}{text[found.end() :]}"


def with_status(text: str, status: EventStatus) -> str:
    """Return ``text`` with its status: what is planned in the future, anything else in brackets behind it.

    Nothing is added where the sentence shows its status by itself.
    """
    if keeps_status(text, status):
        return text
    if status == "planned" and (coming := own_plan(text) or in_future(text)):
        return coming
    bare = text.rstrip()
    stop = "." if bare.endswith(".") else ""
    return f"{bare.removesuffix('.')} ({_SUFFIX[status]}){stop}"


def names_source(text: str, source: str | None) -> bool:
    """Whether ``text`` names a source, by half of the words of its name at least; None is no source to name."""
    if not source:
        return True
    if "unnamed" in source and re.search(r"\bsources?\b", text, re.IGNORECASE):
        return True
    wanted = {word.removesuffix("s") for word in content_words(source) - {"unnamed", "source", "sources"}}
    found = {word.removesuffix("s") for word in content_words(text)}  # "the detainee" of a list, "detainees" in a text
    return (
        len(wanted & found) >= 0.5 * len(wanted)
        if wanted
        else "source" in text.lower() or "according to" in text.lower()
    )
