"""A writer of Arabic dates in every format of the press, so that what is read can be compared with what was meant."""

from __future__ import annotations

from datetime import date

from mujaz.arabic.calendar import GREGORIAN_MONTHS, HIJRI_MONTHS, WEEKDAYS, to_hijri

_UNITS = ("", "الحادي", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع")
_EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def ordinal(number: int) -> str:
    """Return 1 to 31 as an ordinal in words."""
    if number == 1:
        return "الأول"
    if number < 10:
        return _UNITS[number]
    if number == 10:
        return "العاشر"
    if number < 20:
        return f"{_UNITS[number - 10]} عشر"
    tens = {2: "العشرين", 3: "الثلاثين"}[number // 10]
    return tens if number % 10 == 0 else f"{_UNITS[number % 10]} و{tens}"


def eastern(text: str) -> str:
    """Return the text with Eastern digits."""
    return text.translate(_EASTERN)


def gregorian(day: date) -> list[str]:
    """Return every way to write a Gregorian date with its year."""
    names = GREGORIAN_MONTHS[day.month]
    first, second = names[0], names[1]
    weekday = WEEKDAYS[day.weekday()][0]
    written = [f"{day.day} {name} {day.year}" for name in names]
    written += [
        f"{day.day} {first}/{second} {day.year}",
        f"{day.day} {first} ({second}) {day.year}",
        f"{day.day} {first} {second} {day.year}",
        f"{day.day} من {second} {day.year}",
        f"{day.day} من شهر {first} من عام {day.year}",
        f"{day.day} {first}، {day.year}",
        f"{day.day} {first} {day.year} م",
        f"{day.day} {first} {day.year}م",
        f"{ordinal(day.day)} من {first}/{second} {day.year}",
        f"{ordinal(day.day)} من {first} عام {day.year}",
        f"{weekday} {day.day} {first} {day.year}",
        f"{weekday}، {day.day} {first} {day.year}",
        f"يوم {weekday} ({day.day} {first} {day.year})",
        f"{weekday} الموافق {day.day} {first} {day.year}",
        f"{day.day}/{day.month}/{day.year}",
        f"{day.day:02d}-{day.month:02d}-{day.year}",
        f"{day.day} / {day.month} / {day.year}م",
        f"{day.day}.{day.month}.{day.year}",
        day.isoformat(),
        f"{day.year}/{day.month:02d}/{day.day:02d}",
    ]
    return written + [eastern(text) for text in written]


def hijri(day: date) -> list[str]:
    """Return every way to write a date in the Hijri calendar with its year."""
    year, month, number = to_hijri(day)
    written = [f"{number} {name} {year} هـ" for name in HIJRI_MONTHS[month]]
    written += [
        f"{number} {HIJRI_MONTHS[month][0]} {year}",
        f"{ordinal(number)} من {HIJRI_MONTHS[month][0]} {year}هـ",
        f"{number} من شهر {HIJRI_MONTHS[month][0]} عام {year} للهجرة",
        f"{number}/{month}/{year}هـ",
        f"{number} / {month} / {year} ه",
        f"{number:02d}-{month:02d}-{year} هـ",
    ]
    return written + [eastern(text) for text in written]
