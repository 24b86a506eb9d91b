"""What the words after a name say the person is, beyond a noun in apposition: a clause, an accusative, a leader's body.

``تعيين مجتبى خامنئي مرشدا أعلى``: who is appointed is named, then the office in the accusative. ``رمزي جريج، الذي يشغل
منصب وزير الإعلام``: a clause says the office. ``حكومة الوفاق برئاسة فايز السراج``: the body stands before its head.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from mujaz.extraction.names.english import with_the
from mujaz.extraction.names.mention import Mention
from mujaz.extraction.names.reading import Reading
from mujaz.extraction.names.tables import analyse, role_nouns, title_starts
from mujaz.extraction.names.words import key_of

APPOINTING = frozenset(
    map(key_of, """عين عُين عينت عينه تعيين انتخب انتخبت انتخاب اختار اختارت اختير اختيار نصب تنصيب سمى سمت تسمية
                   رشح رشحت ترشيح كلف تكليف بايع مبايعة اعتمد عيّن يعين تعين وانتخب واختير وعين وعينت""".split())
)  # fmt: skip
"""Verbs and nouns of giving an office: who gets it and then the office follow."""

_REACH = 5
"""Words between such a verb and the name: اختار مجلس الخبراء الإيراني مجتبى خامنئي."""

AS = frozenset(map(key_of, ["بصفته", "بصفتها", "بوصفه", "بوصفها", "باعتباره", "باعتبارها"]))
RELATIVE = frozenset(map(key_of, ["الذي", "التي", "والذي", "والتي"]))
WAS = frozenset(map(key_of, ["كان", "كانت", "ما", "زال", "لا", "يزال"]))
HOLDING = frozenset(map(key_of, """يشغل شغل شغلت تشغل يتولى تولى تولت تتولى يعمل عمل تعمل عملت يتقلد تقلد""".split()))
POST = frozenset(map(key_of, ["منصب", "وظيفة", "مهام", "مهمة", "موقع", "حقيبة"]))
HEADING = {key_of(verb): office for verbs, office in
           (("يرأس ترأس يترأس رأس تترأس ترأست", "head of"), ("يقود قاد تقود قادت", "leader of"),
            ("يتزعم تزعم", "leader of"), ("أسس يؤسس", "founder of")) for verb in verbs.split()}  # fmt: skip
LIVING = frozenset(map(key_of, "يقيم تقيم يسكن تسكن يقطن تقطن".split()))
LED = {
    key_of("بقيادة"): "commander of",
    key_of("برئاسة"): "head of",
    key_of("بزعامة"): "leader of",
    key_of("بإمرة"): "commander of",
}


class Office(NamedTuple):
    """Where the words of an office begin, and the article with their accusatives taken off; or its English."""

    first: int
    reading: Reading
    english: str | None = None


def nominative(form: str) -> str | None:
    """Return an indefinite word without the alif of the accusative (مرشدا), None where it has none."""
    stem = form[:-1]
    known = stem in role_nouns() or stem in title_starts() or analyse(stem).pos.split(" ")[0] in ("a", "n", "pt")
    return stem if form.endswith("ا") and len(stem) > 2 and analyse(form).cut == 0 and known else None


def without_accusatives(reading: Reading, first: int) -> Reading | None:
    """Return the reading with the office at ``first`` in the nominative, None where no accusative opens one."""
    if first >= len(reading.words) or reading.words[first].kind != "arabic":
        return None
    stem = nominative(reading.forms[first])
    if stem is None or not (stem in role_nouns() or stem in title_starts()):
        return None
    forms = list(reading.forms)
    words = list(reading.words)
    for i in range(first, min(first + 3, len(forms))):
        plain = nominative(forms[i]) if words[i].kind == "arabic" else None
        if plain is None and i > first:
            continue
        forms[i] = plain or forms[i]
        words[i] = words[i]._replace(form=forms[i])
    return replace(reading, forms=forms, words=words)


def appointed(reading: Reading, person: Mention) -> Office | None:
    """Return the office to which somebody is appointed: تعيين فلان مديرا عاما."""
    before = reading.forms[max(0, person.first - _REACH) : person.first]
    if not any(form in APPOINTING or analyse(form).base in APPOINTING for form in before):
        return None
    plain = without_accusatives(reading, person.last)
    return Office(person.last, plain) if plain is not None else None


def by_clause(reading: Reading, person: Mention) -> Office | None:
    """Return the office that a clause after the name says: الذي يشغل منصب ..., الذي يرأس ..., بصفته ..."""
    i, end = person.last, len(reading.words)
    if i < end and reading.words[i].form in "،,-–":
        i += 1
    if i < end and reading.forms[i] in AS:
        return _held(reading, i + 1)
    if i + 2 >= end or reading.forms[i] not in RELATIVE:
        return None
    i += 1
    while i < end and reading.forms[i] in WAS:
        i += 1
    form = reading.forms[i] if i < end else ""
    if form in HOLDING:
        return _held(reading, i + 1)
    if form in LIVING:
        return Office(i, reading, "resident")
    if form in HEADING and (body := _body_at(reading, i + 1)) is not None:
        return Office(i, reading, f"{HEADING[form]} {with_the(body.english or '')}")
    return None


def _held(reading: Reading, i: int) -> Office:
    if i < len(reading.forms) and reading.forms[i] in POST:
        return Office(i + 1, reading)
    return Office(i, without_accusatives(reading, i) or reading)


def _body_at(reading: Reading, i: int) -> Mention | None:
    """Return the organisation whose name begins at word ``i``."""
    return next((m for m in reading.beginning.get(i, ()) if m.kind == "organisation" and m.english), None)


def leader(reading: Reading, person: Mention) -> str | None:
    """Return what somebody leads whose name follows ``بقيادة`` and the like: the body named right before."""
    i = person.first - 1
    office = LED.get(reading.forms[i]) if i > 0 else None
    if office is None:
        return None
    bodies: Sequence[Mention] = [m for m in reading.ending.get(i, ()) if m.kind == "organisation" and m.english]
    return f"{office} {with_the(bodies[0].english or '')}" if bodies else None
