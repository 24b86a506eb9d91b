"""Errors made on purpose in good translations, one at a time, as engines and people make them.

A mutation is only made where the Arabic bears out what is changed: dropping a "not" that the Arabic has not is no error
of the kind that is measured. What is changed is looked for here by rules of this file, not by the audit's own.
"""

from __future__ import annotations

import random
import re

from mujaz.arabic.letters import fold
from mujaz.extraction.names.tables import rows

_DIGITS = re.compile(r"(?<![\w.,:/–-])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\w:/–-]|[.,]\d)")
_WORDS = {"two": "twenty", "three": "thirty", "four": "forty", "five": "fifty", "six": "sixty", "seven": "seventy",
          "eight": "eighty", "nine": "ninety", "ten": "one hundred", "twenty": "two hundred", "hundred": "thousand",
          "thousand": "million", "million": "billion", "billion": "million"}  # fmt: skip
_UNITS = (
    ("dollars", "euros"), ("euros", "dollars"), ("kilometers", "miles"), ("kilometres", "miles"), ("km", "miles"),
    ("miles", "kilometers"), ("meters", "kilometers"), ("metres", "kilometres"), ("tons", "kilograms"), ("kg", "tons"),
    ("hours", "days"), ("days", "months"), ("months", "years"), ("years", "months"), ("minutes", "hours"),
    ("weeks", "months"), ("percent", "dollars"), ("riyals", "dollars"), ("dinars", "dollars"), ("dirhams", "dollars"),
    ("inches", "feet"), ("feet", "inches"), ("barrels", "tons"), ("pounds", "dollars"), ("gallons", "barrels"),
)  # fmt: skip
_SYMBOLS = {"$": "€", "€": "$", "£": "$"}
_PAST = {
    "be": "was",
    "have": "had",
    "meet": "met",
    "hold": "held",
    "take": "took",
    "go": "went",
    "come": "came",
    "make": "made",
    "give": "gave",
    "begin": "began",
    "become": "became",
    "leave": "left",
    "lead": "led",
    "send": "sent",
    "bring": "brought",
    "win": "won",
    "lose": "lost",
    "build": "built",
    "see": "saw",
    "get": "got",
    "run": "ran",
    "speak": "spoke",
    "pay": "paid",
    "keep": "kept",
    "find": "found",
    "do": "did",
    "set": "set",
    "put": "put",
    "know": "knew",
    "withdraw": "withdrew",
    "cut": "cut",
    "let": "let",
    "say": "said",
    "tell": "told",
    "think": "thought",
    "stand": "stood",
    "rise": "rose",
    "fall": "fell",
    "feel": "felt",
    "grow": "grew",
    "write": "wrote",
    "read": "read",
    "sell": "sold",
    "spend": "spent",
    "fight": "fought",
    "seek": "sought",
    "choose": "chose",
    "drive": "drove",
    "sit": "sat",
    "show": "showed",
    "stop": "stopped",
}
_ADVERB = r"(?:(?:\w+ly|also|each|always|never|soon|still|then|not only) )?"
_NOT = re.compile(r"\b(?P<aux>is|are|was|were|has|have|had|will|would|can|could|should|must|may|might|do|does|did)"
                  r"(?P<not>n['’]t| not)\b|\b(?P<cannot>cannot)\b|\b(?P<never>never) |"
                  r"\b(?P<without>without)\b", re.I)  # fmt: skip
_NEGATED_AR = re.compile(r"(?<!\w)[وف]?(?:لم|لن|لا|ليس|ليست|ليسوا|دون|بدون|عدم|بعدم)(?!\w)")
_PLANNED_AR = re.compile(
    r"(?<!\w)[وف]?(?:سوف|س(?!يار|ياس|ياد|يد|يطر|ينا|ياق|تين|تار)[يت]\w{3,}|من المقرر|من المتوقع|من المنتظر)(?!\w)"
)
_OVER = re.compile(r"\b(?:more than|over|at least|less than|fewer than) (?=[\d$€£]|\w+teen|\w+ty|two|three|four|"
    r"five|six|"
                   r"seven|eight|nine|ten|half|a hundred|one hundred)", re.I)  # fmt: skip
_OVER_AR = re.compile("اكثر من|اقل من|لا يقل|لا تقل|يزيد|تزيد|يتجاوز|تتجاوز|علي الاقل|تجاوز|يفوق|تفوق|يقل عن|تقل عن")


def _pick(matches: list[re.Match[str]], rng: random.Random) -> re.Match[str] | None:
    return rng.choice(matches) if matches else None


def _arabic_digits(arabic: str) -> set[str]:
    return {digits.replace(",", "").replace("٬", "") for digits in re.findall(r"\d[\d,٬.٫]*", fold(arabic))}


def _number(arabic: str, english: str, rng: random.Random) -> re.Match[str] | None:
    """Pick a number in digits that the Arabic has in the same digits."""
    there = _arabic_digits(arabic)
    return _pick([m for m in _DIGITS.finditer(english) if m.group().replace(",", "") in there], rng)


def _times_ten(arabic: str, english: str, rng: random.Random) -> str | None:
    match = _number(arabic, english, rng)
    if match is None:
        words = [m for m in re.finditer(r"\b[a-z]+\b", english) if m.group() in _WORDS and m.group() != "two"]
        match = _pick(words, rng)
        return None if match is None else english[: match.start()] + _WORDS[match.group()] + english[match.end() :]
    digits = match.group()
    whole, dot, rest = digits.partition(".")
    more = (whole + rest[0]).lstrip("0") + (dot + rest[1:] if rest[1:] else "") if dot else whole + "0"
    return english[: match.start()] + more + english[match.end() :]


def _digit_swap(arabic: str, english: str, rng: random.Random) -> str | None:
    match = _number(arabic, english, rng)
    if match is None:
        return None
    digits = match.group()
    places = [i for i in range(len(digits) - 1) if digits[i : i + 2].isdigit() and digits[i] != digits[i + 1]]
    places = [i for i in places if not (i == 0 and digits[1] == "0")]
    if not places:
        return None
    at = match.start() + rng.choice(places)
    return english[:at] + english[at + 1] + english[at] + english[at + 2 :]


def _unit(_arabic: str, english: str, rng: random.Random) -> str | None:
    options = []
    for old, new in _UNITS:
        options += [
            (m.start(1), m.end(1), new) for m in re.finditer(rf"\d[ -]?(?:million |billion )?({old})\b", english)
        ]
    options += [(m.start(), m.end(), _SYMBOLS[m.group()]) for m in re.finditer(r"[$€£](?=\d)", english)]
    if not options:
        return None
    start, end, new = rng.choice(options)
    return english[:start] + new + english[end:]


def _negation(arabic: str, english: str, rng: random.Random) -> str | None:
    match = _pick(list(_NOT.finditer(english)), rng) if _NEGATED_AR.search(fold(arabic)) else None
    if match is None:
        return None
    if match.group("aux"):
        return english[: match.start("not")] + english[match.end("not") :]
    new = "can" if match.group("cannot") else "with" if match.group("without") else ""
    return english[: match.start()] + new + english[match.end() :]


def _bound(arabic: str, english: str, rng: random.Random) -> str | None:
    match = _pick(list(_OVER.finditer(english)), rng) if _OVER_AR.search(fold(arabic)) else None
    return None if match is None else english[: match.start()] + english[match.end() :]


_NAMES: dict[str, list[str]] = {}


def _names() -> dict[str, list[str]]:
    """Names of people and places by kind, as the list has them."""
    if not _NAMES:
        for kind, english, *rest in rows("names.tsv"):
            if kind == "P" and english.count(" ") == 1:
                _NAMES.setdefault("P", []).append(english)
            elif kind == "L" and " " not in english and rest[1] in ("country", "city", "capital") and len(english) > 4:
                _NAMES.setdefault("L", []).append(english)
    return _NAMES


def _name(_arabic: str, english: str, rng: random.Random) -> str | None:
    options = []
    for kind, names in _names().items():
        options += [(m.start(), m.end(), kind) for m in re.finditer(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)?\b", english)
                    if m.group() in set(names)]  # fmt: skip
    if not options:
        return None
    start, end, kind = rng.choice(options)
    other = rng.choice(_names()[kind])
    return None if set(other.split()) & set(english.split()) else english[:start] + other + english[end:]


def _past(verb: str) -> str:
    if verb in _PAST:
        return _PAST[verb]
    return (
        verb + "d"
        if verb.endswith("e")
        else verb[:-1] + "ied"
        if verb.endswith("y") and verb[-2] not in "aeo"
        else verb + "ed"
    )


_AHEAD = re.compile(
    r"\b(?:will|would|(?:is|are|was|were) (?:expected|scheduled|due|set|planned) to) "
    rf"(?P<adverb>{_ADVERB})(?P<verb>[a-z]+)\b"
)


def _planned(arabic: str, english: str, rng: random.Random) -> str | None:
    """Put one plan into the past, where each future of the English has one of the Arabic for its own."""
    matches = [m for m in _AHEAD.finditer(english) if m.group("verb") not in ("not", "likely")]
    if not 0 < len(matches) <= len(_PLANNED_AR.findall(fold(arabic))):
        return None
    match = rng.choice(matches)
    told = match.group("adverb") + _past(match.group("verb"))
    return english[: match.start()] + told + english[match.end() :]


KINDS = {
    "number times ten": _times_ten, "digits swapped": _digit_swap, "unit or currency changed": _unit,
    "negation dropped": _negation, '"more than" dropped': _bound, "name exchanged": _name,
    "planned told as past": _planned,
}  # fmt: skip
"""The kinds of mutation by name."""


def mutate(kind: str, arabic: str, english: str, rng: random.Random) -> str | None:
    """Return ``english`` with one error of ``kind``, or None where the sentence has nothing to change."""
    return KINDS[kind](arabic, english, rng)
