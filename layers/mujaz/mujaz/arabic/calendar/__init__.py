"""The calendars of Arabic news: names of months and days, Hijri dates, ISO 8601 values, feasts.

Pure functions and tables without a clock. Names are compared folded (`mujaz.arabic.letters.fold`), so callers may pass
them as they stand in a text. Hijri dates follow Umm al-Qura, the calendar of the Saudi press, where its tables reach
(1343 to 1500 AH), and the tabular civil calendar outside; both give proleptic Gregorian dates, as ISO 8601 asks.
"""

from mujaz.arabic.calendar.feasts import FEASTS, easter, feast
from mujaz.arabic.calendar.hijri import from_hijri, hijri_month, hijri_year, to_hijri
from mujaz.arabic.calendar.iso import (
    add_months,
    day_in_month,
    iso_day,
    iso_month,
    iso_week,
    iso_year,
    month_span,
    nearest_weekday,
    next_weekday,
    previous_weekday,
    week_span,
)
from mujaz.arabic.calendar.names import (
    DAY_PARTS,
    DECADES,
    GREGORIAN_MONTHS,
    HIJRI_MONTHS,
    MONTHS_EN,
    SEASONS,
    WEEKDAYS,
    WEEKDAYS_EN,
    day_part,
    month_number,
    weekday_number,
)

__all__ = [
    "DAY_PARTS",
    "DECADES",
    "FEASTS",
    "GREGORIAN_MONTHS",
    "HIJRI_MONTHS",
    "MONTHS_EN",
    "SEASONS",
    "WEEKDAYS",
    "WEEKDAYS_EN",
    "add_months",
    "day_in_month",
    "day_part",
    "easter",
    "feast",
    "from_hijri",
    "hijri_month",
    "hijri_year",
    "iso_day",
    "iso_month",
    "iso_week",
    "iso_year",
    "month_number",
    "month_span",
    "nearest_weekday",
    "next_weekday",
    "previous_weekday",
    "to_hijri",
    "week_span",
    "weekday_number",
]
