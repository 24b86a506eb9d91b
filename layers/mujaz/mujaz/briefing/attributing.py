"""Statements with their source: "Al Jazeera, citing an unnamed source, said that ..."."""

from __future__ import annotations

import re

from mujaz.briefing.saying import SAID_THAT, Said, told_verbs
from mujaz.briefing.wording.grammar import has_verb, in_future
from mujaz.briefing.wording.markers import keeps_status, names_source, own_plan, with_status
from mujaz.briefing.wording.text import (
    capitalise,
    content_words,
    join,
    lower_first,
    sentence,
    shortened,
    with_article,
    without_opening,
)
from mujaz.briefing.wording.voice import inner_quotes, reported
from mujaz.facts import Attribution, EventStatus

_SAYING = re.compile(
    r"^(?P<who>(?:[\w'’.-]+,? ){0,8}?)(?:also )?"
    r"(?:said|says|added|explained|confirmed|stressed|noted|stated|reported|announced|indicated|pointed out|continued|"
    r"revealed|mentioned|considered|believes?|acknowledged|admitted|warned)(?: on \w+)?(?:,? that (?:that )?|: ?)",
    re.IGNORECASE,
)
_PRONOUNS = frozenset(["he", "she", "it", "they", "also", "who", "which"])


def speaker(source: str, chain: tuple[str, ...] = ()) -> str:
    """Name who speaks; where somebody passes it on, name both: "Al Jazeera, citing an unnamed source,"."""
    if chain and not content_words(chain[0]) & content_words(source):
        return f"{join([with_article(name) for name in chain[:1]])}, citing {with_article(source)},"
    return with_article(source)


def said_words(text: str, source: str) -> str:
    """Cut "he added that" and the like from the beginning, where it tells of the same source."""
    match = _SAYING.match(text)
    if match is None:
        return text
    before = {word.lower().strip(",.") for word in match["who"].split()}
    own = content_words(source) | {"the"} | _PRONOUNS
    return text[match.end() :] if before <= own else text


_HE = re.compile(r"(?:he|she|it|they)\b", re.IGNORECASE)
"""Who speaks, where a statement opens with it: his name further on does not say that he says so."""


def attributed(text: str, source: Attribution, status: EventStatus = "occurred", said: Said = SAID_THAT) -> str:
    """Say who a statement comes from, and through whom; where the statement says it, nothing is added.

    ``said`` is how: before a clause "X said that ...", before an object "X denied ...". Words that only the source may
    say (estimates, loaded terms) stand in quotation marks, and stay its own.
    """
    told = without_opening(_LEARNT, without_opening(_RESUMED, said_words(text, source.speaker)))
    names_itself = names_source(text, source.speaker) and not _HE.match(text)
    if told == text and names_itself and keeps_status(text, "claimed"):
        return with_status(reported(sentence(text)), status)
    who = speaker(source.speaker, source.chain)
    act = _GERUND.match(told)
    if act is not None and said is SAID_THAT and ", citing " not in who:
        verb = _PASTS[act["act"].lower()]
        return with_status(reported(sentence(f"{who} {verb} {told[act.end() :]}")), status)
    if ", citing " in who and said.verb not in _PASSED_ON:
        # "X, citing Y, admitted" would have X admit it.
        who = f"{with_article(source.chain[0])} said that {with_article(source.speaker)}"
    doing = _DOING.match(told)
    if said.complement == "object":
        clause = f"{said.verb} {_as_object(told)}"
    elif doing is not None and not has_verb(told):
        verb = said.verb if said.verb == "announced" else "reported"
        clause = f"{verb} the {doing['doing'].lower()} of {told[doing.end() :]}"
    else:
        clause = f"{said.verb} that {lower_first(_coming(told, status))}"
    text = reported(sentence(f"{who} {_without_repeated_source(clause, source)}"))
    return text if status == "claimed" else with_status(text, status)


_DOING = re.compile(r"(?P<doing>[a-z]{3,}ing) (?:of )?(?=(?:an?|the|its|his|her|their|\d+) )", re.IGNORECASE)
"""An action without a verb: "announced that foiling an attempt" is "announced the foiling of an attempt"."""
_PASTS = {
    "warning": "warned", "accusing": "accused", "threatening": "threatened", "vowing": "vowed", "urging": "urged",
    "condemning": "condemned", "denouncing": "denounced", "praising": "praised", "criticising": "criticised",
    "demanding": "demanded", "rejecting": "rejected", "welcoming": "welcomed", "describing": "described",
    "criticizing": "criticized",
}  # fmt: skip
_GERUND = re.compile(rf"(?P<act>{'|'.join(_PASTS)}) (?=\w)", re.IGNORECASE)
"""What somebody does by saying it, told behind something else that he says: "X said A, *warning* Iran against B"."""
_PASSED_ON = frozenset(["said", "reported"])
"""Verbs that X may do who passes on what Y said."""
_RESUMED = re.compile(
    r"^(?:that )?(?:he|she|it|they)(?:: ?| (?=[\"“]?(?:if|when|while|although|since|unless|once|after|before|"
    r"during|in|on|at|for|with|without|despite|because|under|within|until|by|according)\b))",
    re.IGNORECASE,
)
"""The pronoun of "that he: if ...", which Arabic writes onto "that" and English has no use for."""


_ACCORDING = re.compile(r",? (?:according to|as reported by) (?P<who>[^,.;]{3,60})[.]?$")


def _without_repeated_source(clause: str, source: Attribution) -> str:
    """Cut "according to X" from the end of what X says."""
    found = _ACCORDING.search(clause)
    if found is None:
        return clause
    named = content_words(found["who"])
    own = content_words(" ".join((source.speaker, *source.chain)))
    return clause[: found.start()] if named and named <= own else clause


_LEARNT = re.compile(
    r"(?:that )?(?:he|she|it|they) (?:has |had |have )?(?:learned|learnt|known?|knew) that (?=\w)", re.IGNORECASE
)
"""How whoever says it came to know it, which says nothing more: "the newspaper reported that it learnt that"."""


def _coming(told: str, status: EventStatus) -> str:
    """Tell what is planned in the future, where its verb is in the present."""
    if status != "planned" or keeps_status(told, "planned"):
        return told
    return own_plan(told) or in_future(told) or told


_AGAIN = re.compile(
    r"(?:(?:had|has|have) )?(?:announced|said|reported|confirmed|affirmed|revealed|mentioned) (?:earlier )?(?=\w)",
    re.IGNORECASE,
)
"""The verb of saying itself, which an engine may put behind a subject that stood between its parts."""
_GOVERNED = re.compile(r"^(?:with|by|to|of|for|on|from) (?=\w)", re.IGNORECASE)


def _as_object(text: str) -> str:
    """Return what is said as the object of a verb that brings its own preposition."""
    return lower_first(without_opening(_GOVERNED, without_opening(_AGAIN, text)))


_TOLD = re.compile(r"^(?P<who>[^“\"]{2,120}?) (?P<how>" + "|".join(sorted(told_verbs(), key=len, reverse=True)) + r") ")
_LONGEST = 60
"""Words of two statements told as one at most."""


def joined_statements(one: str, two: str) -> str | None:
    """Return two statements of one source as one sentence, or None where that would be too long or not plain.

    "X said that A." and "X warned that B." are "X said that A, and warned that B."
    """
    if "“" in one or "“" in two:
        return None
    first, second = _TOLD.match(one), _TOLD.match(two)
    if first is None or second is None or first["who"] != second["who"]:
        return None
    if len(one.split()) + len(two.split()) > _LONGEST:
        return None
    rest = two[second.end("who") + 1 :]
    if rest.startswith(f"{first['how']} that "):
        rest = rest.removeprefix(f"{first['how']} ")
    return f"{one.rstrip('.')}, and {rest}"


def quoted(text: str, source: str, chain: tuple[str, ...], act: str = "said") -> str:
    """Tell direct speech with its speaker."""
    return f"{capitalise(speaker(source, chain))} {act}: “{capitalise(inner_quotes(shortened(text)))}”."
