"""Write the contradiction set, ``cases.jsonl``: 100 planted contradictions and 100 look-alikes.

    python bench/contradictions/make.py > bench/contradictions/cases.jsonl

A case is two or three short reports of invented events. In a contradiction two sources give values of the same
quantity on the same day that can't both be true. A look-alike has two values as well, and both can be true: another
place, another period, another population, a later count by the same source, a bound that allows both, a round number,
a part of the whole. The choice of words rotates with the number of the case, so the file is always the same; every
case was read after it was made.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from scenes import MEASURES, OFFICIALS, OTHERS, SCENES, Scene, Source

OUTLETS = ("Mashriq Agency", "Al-Jisr", "Al-Ufuq", "Sada al-Balad", "Nabd Online", "Al-Marfa")
_SMALL = (None, None, None, "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة")

Case = dict[str, Any]


def counted(value: int, few: str, many: str, *, words: bool = False) -> str:
    """Return a number with its noun: 3-10 the plural ``few``, above it the singular accusative ``many``."""
    rest = value % 100
    if 3 <= rest <= 10:
        return f"{_SMALL[value] if words and value <= 10 else value} {few}"
    # Whole hundreds take the genitive, which is written without the accusative's alif.
    return f"{value} {many.removesuffix('ا') if rest == 0 and not many.endswith('لا') else many}"


def people(value: int, turn: int) -> str:
    """Return so many people."""
    return counted(value, "أشخاص", "شخصا", words=turn % 2 == 0)


def said(source: Source) -> str:
    """Return "said" as the source has it."""
    return "قالت" if source.feminine else "قال"


def toll(turn: int, scene: Scene, number: str, source: Source, *, place: str | None = None) -> str:
    """Return a sentence that says how many an event killed; ``number`` with its noun."""
    event = f"{scene.event} في {place or scene.place}"
    wordings = (
        f"قتل {number} في {event} اليوم، وفق {source.name}.",
        f"أسفر {event} عن مقتل {number}، بحسب {source.name}.",
        f"{said(source)} {source.name} إن {number} قضوا في {event}.",
        f"لقي {number} مصرعهم في {event}، كما أعلن{'ت' if source.feminine else ''} {source.name}.",
        f"أدى {event} إلى مقتل {number}، وفقا لما أعلن{'ته' if source.feminine else 'ه'} {source.name}.",
        f"ذكر{'ت' if source.feminine else ''} {source.name} أن {number} قتلوا في {event}.",
    )
    return wordings[turn % len(wordings)]


def wounded(turn: int, scene: Scene, value: int, source: Source) -> str:
    """Return a sentence that says how many an event wounded."""
    event, number = f"{scene.event} في {scene.place}", people(value, turn)
    wordings = (
        f"أصيب {number} بجروح في {event}، وفق {source.name}.",
        f"{said(source)} {source.name} إن {number} أصيبوا في {event}.",
        f"أسفر {event} عن جرح {number}، بحسب {source.name}.",
    )
    return wordings[turn % len(wordings)]


def report(turn: int, title: str, *sentences: str, day: int = 10) -> dict[str, str]:
    """Return one report: its outlet, its date and its text."""
    text = f"{title}\n\n" + "\n\n".join(sentences)
    return {"outlet": OUTLETS[turn % len(OUTLETS)], "published": f"2025-09-{day:02}", "text": text}


def titled(turn: int, scene: Scene, place: str | None = None) -> str:
    """Return a title without a number."""
    where = place or scene.place
    return (f"{scene.title} في {where}", f"{where}: {scene.title}", f"ضحايا في {where} إثر {scene.title}")[turn % 3]


def sources(turn: int) -> tuple[Source, Source]:
    """Return two sources, an official one first."""
    return OFFICIALS[turn % len(OFFICIALS)], OTHERS[(turn // 2 + turn) % len(OTHERS)]


def scene_of(turn: int) -> Scene:
    """Return the scene of a case; neighbouring cases have different ones."""
    return SCENES[turn * 7 % len(SCENES)]


# --- contradictions


def killed_in_two_reports(turn: int) -> Case:
    """Two outlets, the same day, two sources, two tolls."""
    scene, (one, other) = scene_of(turn), sources(turn)
    low = 4 + turn * 3 % 23
    high = low + 5 + turn % 9
    return {
        "values": [low, high],
        "articles": [
            report(turn, titled(turn, scene), toll(turn, scene, people(low, turn), one), scene.context[0]),
            report(
                turn + 1, titled(turn + 1, scene), toll(turn + 2, scene, people(high, turn), other), scene.context[1]
            ),
        ],
    }


def killed_in_one_report(turn: int) -> Case:
    """One report gives both tolls, another repeats the first."""
    scene, (one, other) = scene_of(turn + 3), sources(turn + 1)
    low = 5 + turn * 4 % 19
    high = low * 2 + 3
    doubt = (
        f"لكن {other.name} {said(other)} إن عدد القتلى {high}.",
        f"في المقابل {said(other)} {other.name} إن الحصيلة بلغت {counted(high, 'قتلى', 'قتيلا')}.",
        f"غير أن {other.name} تحدث{'ت' if other.feminine else ''} عن مقتل {people(high, turn)}.",
    )[turn % 3]
    return {
        "values": [low, high],
        "articles": [
            report(turn, titled(turn, scene), toll(turn + 1, scene, people(low, turn), one), doubt),
            report(
                turn + 2,
                titled(turn + 2, scene),
                toll(turn + 3, scene, people(low, turn), one),
                scene.context[turn % 2],
            ),
        ],
    }


def wounded_in_two_reports(turn: int) -> Case:
    """The dead agree, the wounded do not."""
    scene, (one, other) = scene_of(turn + 5), sources(turn + 2)
    dead = 3 + turn % 7
    low = 12 + turn * 5 % 40
    high = low + 11 + turn % 13
    return {
        "values": [low, high],
        "articles": [
            report(
                turn,
                titled(turn, scene),
                toll(turn, scene, people(dead, turn), one),
                f"و{wounded(turn, scene, low, one)}",
            ),
            report(turn + 3, titled(turn + 1, scene), wounded(turn + 1, scene, high, other), scene.context[turn % 2]),
        ],
    }


def against_a_bound(turn: int) -> Case:
    """More than so many, against a value below."""
    scene, (one, other) = scene_of(turn + 8), sources(turn + 3)
    bound = (20, 30, 40, 50, 60)[turn % 5]
    low = bound // 2 + turn % 3
    over = (f"أكثر من {people(bound, 1)}", f"ما لا يقل عن {people(bound, 1)}")[turn % 2]
    return {
        "values": [low, bound],
        "articles": [
            report(turn, titled(turn, scene), toll(turn, scene, people(low, turn), one), scene.context[0]),
            report(turn + 4, titled(turn + 2, scene), toll(turn + 1, scene, over, other), scene.context[1]),
        ],
    }


def three_reports(turn: int) -> Case:
    """Two outlets agree, the third has another source with another toll."""
    scene, (one, other) = scene_of(turn + 11), sources(turn + 4)
    low = 11 + turn * 6 % 31
    high = low + 8 + turn % 5
    return {
        "values": [low, high],
        "articles": [
            report(turn, titled(turn, scene), toll(turn, scene, people(low, 1), one), scene.context[0]),
            report(turn + 1, titled(turn + 1, scene), toll(turn + 4, scene, people(low, 1), one)),
            report(turn + 2, titled(turn + 2, scene), scene.context[1], toll(turn + 5, scene, people(high, 1), other)),
        ],
    }


def measured(turn: int) -> Case:
    """A quantity that is no toll."""
    measure = MEASURES[turn % len(MEASURES)]
    first, second = measure.values
    articles = []
    for place, (value, source) in enumerate(zip(measure.values, measure.sources, strict=True)):
        wording = measure.wordings[(place + turn // len(MEASURES)) % 2]
        sentence = wording.format(n=value, s=source.name, said=said(source), t="ت" if source.feminine else "")
        articles.append(report(turn + place, measure.title, sentence, measure.context))
    return {"values": [number(first) * measure.scale, number(second) * measure.scale], "articles": articles}


def number(text: str) -> float:
    """Return the value of digits with separators."""
    value = float(text.replace(",", ""))
    return int(value) if value.is_integer() else value


# --- look-alikes


def other_place(turn: int) -> Case:
    """The same kind of event in two places."""
    scene, (one, other) = scene_of(turn), sources(turn)
    low = 4 + turn * 3 % 23
    high = low + 5 + turn % 9
    there = toll(turn + 1, scene, people(high, turn), other, place=scene.elsewhere)
    return {
        "values": [low, high],
        "articles": [
            report(turn, titled(turn, scene), toll(turn, scene, people(low, turn), one), scene.context[0]),
            report(turn + 1, titled(turn, scene, scene.elsewhere), there, scene.context[0]),
        ],
    }


def measured_elsewhere(turn: int) -> Case:
    """A quantity that is no toll, in two places."""
    measure = MEASURES[turn * 5 % len(MEASURES)]
    elsewhere = SCENES[turn].elsewhere
    articles = []
    for step, (value, source) in enumerate(zip(measure.values, measure.sources, strict=True)):
        texts = (measure.title, measure.wordings[step], measure.context)
        title, wording, context = (text.replace(measure.place, elsewhere) if step else text for text in texts)
        sentence = wording.format(n=value, s=source.name, said=said(source), t="ت" if source.feminine else "")
        articles.append(report(turn + step, title, sentence, context))
    first, second = measure.values
    return {"values": [number(first) * measure.scale, number(second) * measure.scale], "articles": articles}


def other_period(turn: int) -> Case:
    """A month against a year: the same people, the same place."""
    place = SCENES[turn % len(SCENES)].place
    one, other = sources(turn)
    who = (("رعاة", "راعيا"), ("عمال", "عاملا"), ("سائقين", "سائقا"), ("مزارعين", "مزارعا"))[turn % 4]
    how = ("بألغام أرضية", "في حوادث عمل", "في حوادث سير", "بضربات شمس")[turn % 4]
    short, long = 3 + turn % 7, 41 + turn * 5 % 50
    month = ("يوليو", "أغسطس", "يونيو")[turn % 3]
    return {
        "values": [short, long],
        "articles": [
            report(
                turn,
                f"وفيات بين العاملين في {place}",
                f"قتل {counted(short, *who)} {how} في {place} خلال شهر {month} الماضي، وفق {one.name}.",
                "ودعت منظمات إلى حمايتهم.",
            ),
            report(
                turn + 1,
                f"أرقام جديدة عن الوفيات في {place}",
                f"{said(other)} {other.name} إن {counted(long, *who)} قتلوا {how} في {place} منذ مطلع العام.",
            ),
        ],
    }


def other_population(turn: int) -> Case:
    """Civilians and soldiers, men and children: counted apart."""
    scene, (one, other) = scene_of(turn + 4), sources(turn + 1)
    first, second = (
        (("مدنيين", "مدنيا"), ("جنود", "جنديا")),
        (("رجال", "رجلا"), ("أطفال", "طفلا")),
        (("مسعفين", "مسعفا"), ("شرطيين", "شرطيا")),
        (("تلاميذ", "تلميذا"), ("معلمين", "معلما")),
    )[turn % 4]
    low, high = 3 + turn % 5, 11 + turn * 3 % 17
    return {
        "values": [low, high],
        "articles": [
            report(turn, titled(turn, scene), toll(turn, scene, counted(high, *first), one), scene.context[0]),
            report(
                turn + 2, titled(turn + 1, scene), toll(turn + 1, scene, counted(low, *second), other), scene.context[1]
            ),
        ],
    }


def update(turn: int) -> Case:
    """The same source counts again on the next day."""
    scene, (one, _) = scene_of(turn + 6), sources(turn + 2)
    low = 5 + turn * 3 % 21
    high = low + 2 + turn % 8
    again = (
        f"ارتفعت حصيلة ضحايا {scene.event} في {scene.place} إلى {counted(high, 'قتلى', 'قتيلا')}، وفق {one.name}.",
        f"{said(one)} {one.name} إن عدد قتلى {scene.event} في {scene.place} ارتفع إلى {high}.",
        f"أعلن{'ت' if one.feminine else ''} {one.name} ارتفاع عدد القتلى في {scene.event} في {scene.place} إلى {high}.",
    )[turn % 3]
    return {
        "values": [low, high],
        "articles": [
            report(turn, titled(turn, scene), toll(turn, scene, people(low, turn), one), scene.context[0]),
            report(turn + 1 + turn % 2, titled(turn + 1, scene), again, scene.context[1], day=11),
        ],
    }


def allowed_by_a_bound(turn: int) -> Case:
    """At least so many, and a value above."""
    scene, (one, other) = scene_of(turn + 9), sources(turn + 3)
    bound = (10, 12, 15, 20, 25, 30)[turn % 6]
    value = bound + 1 + turn % 6
    least = (f"ما لا يقل عن {people(bound, 1)}", f"أكثر من {people(bound, 1)}")[turn % 2]
    return {
        "values": [bound, value],
        "articles": [
            report(turn, titled(turn, scene), toll(turn, scene, least, one), scene.context[0]),
            report(turn + 1, titled(turn + 2, scene), toll(turn + 1, scene, people(value, 1), other), scene.context[1]),
        ],
    }


def rounding(turn: int) -> Case:
    """About a round number, and the exact one."""
    scene, (one, other) = scene_of(turn + 12), sources(turn + 4)
    round_, exact = ((100, 98), (200, 203), (300, 296), (150, 152), (250, 247), (120, 119), (80, 81))[turn % 7]
    about = (f"نحو {people(round_, 1)}", f"حوالي {people(round_, 1)}", f"قرابة {people(round_, 1)}")[turn % 3]
    return {
        "values": [round_, exact],
        "articles": [
            report(turn, titled(turn, scene), toll(turn, scene, about, one), scene.context[0]),
            report(turn + 1, titled(turn + 1, scene), toll(turn + 1, scene, people(exact, 1), other), scene.context[1]),
        ],
    }


def part_of_the_whole(turn: int) -> Case:
    """All the dead in one report, some of them in another."""
    scene, (one, other) = scene_of(turn + 15), sources(turn + 5)
    few, many = (("أطفال", "طفلا"), ("جنود", "جنديا"), ("أجانب", "أجنبيا"))[turn % 3]
    whole, part = 14 + turn * 3 % 17, 3 + turn % 6
    some = counted(part, few, many, words=True)
    return {
        "values": [part, whole],
        "articles": [
            report(
                turn, titled(turn, scene), toll(turn, scene, f"{people(whole, 1)} بينهم {some}", one), scene.context[0]
            ),
            report(turn + 1, titled(turn + 1, scene), toll(turn + 2, scene, some, other), scene.context[1]),
        ],
    }


CONTRADICTIONS: tuple[tuple[str, int, Callable[[int], Case]], ...] = (
    ("killed, two reports", 30, killed_in_two_reports),
    ("killed, one report", 12, killed_in_one_report),
    ("wounded", 12, wounded_in_two_reports),
    ("against a bound", 10, against_a_bound),
    ("three reports", 12, three_reports),
    ("no toll", 24, measured),
)
LOOK_ALIKES: tuple[tuple[str, int, Callable[[int], Case]], ...] = (
    ("other place", 12, other_place),
    ("measured elsewhere", 4, measured_elsewhere),
    ("other period", 14, other_period),
    ("other population", 14, other_population),
    ("update", 14, update),
    ("allowed by a bound", 14, allowed_by_a_bound),
    ("rounding", 14, rounding),
    ("part of the whole", 14, part_of_the_whole),
)


def cases() -> Iterator[Case]:
    """Yield the 200 cases."""
    for contradicts, kinds in ((True, CONTRADICTIONS), (False, LOOK_ALIKES)):
        for kind, count, make in kinds:
            for turn in range(count):
                name = f"{'contradiction' if contradicts else 'look-alike'}/{kind.replace(' ', '-').replace(',', '')}"
                yield {"id": f"{name}/{turn:02}", "contradicts": contradicts, "kind": kind, **make(turn)}


if __name__ == "__main__":
    for case in cases():
        print(json.dumps(case, ensure_ascii=False))
