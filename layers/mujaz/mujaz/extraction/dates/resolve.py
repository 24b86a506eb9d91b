"""All rules of resolving together: importing this module registers them."""

from mujaz.extraction.dates import rules_dates, rules_days, rules_periods, rules_times
from mujaz.extraction.dates.resolution import Context, Resolution, resolve_expression

__all__ = ["Context", "Resolution", "resolve_expression", "rules_dates", "rules_days", "rules_periods", "rules_times"]
