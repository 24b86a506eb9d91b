"""Feasts and fasts that Arabic news dates things by, in a given Gregorian year."""

from __future__ import annotations

from datetime import date

from mujaz.arabic.calendar.hijri import from_hijri, to_hijri

FEASTS: dict[str, tuple[str, int, int]] = {
    "Eid al-Fitr": ("hijri", 10, 1),
    "Eid al-Adha": ("hijri", 12, 10),
    "Islamic New Year": ("hijri", 1, 1),
    "Ashura": ("hijri", 1, 10),
    "the Prophet's birthday": ("hijri", 3, 12),
    "Christmas": ("gregorian", 12, 25),
    "New Year": ("gregorian", 1, 1),
    "Easter": ("easter", 0, 0),
}
"""Feasts by their English name: the calendar that fixes them, month and day in it."""


def easter(year: int) -> date:
    """Return Easter Sunday of the Western churches (Gregorian computus, Meeus, Jones and Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def feast(name: str, year: int) -> tuple[date, ...]:
    """Return the days on which the feast ``name`` (a key of `FEASTS`) begins in a Gregorian year, in order.

    A Hijri feast may fall twice into one year, or not at all. Umm al-Qura, so a country that sights the moon may keep
    it a day later.
    """
    calendar, month, day = FEASTS[name]
    if calendar == "easter":
        return (easter(year),)
    if calendar == "gregorian":
        return (date(year, month, day),)
    first = to_hijri(date(year, 1, 1))[0]
    days = (from_hijri(hijri, month, day) for hijri in range(first, first + 3))
    return tuple(found for found in days if found and found.year == year)
