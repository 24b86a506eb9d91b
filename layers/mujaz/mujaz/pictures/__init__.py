"""Pictures as inline SVG: bars, timeline, locator map, lines. They know nothing of briefs, and load nothing.

Each function returns one ``<svg>`` element, or "" where there is nothing to draw. The same input gives the same bytes.
Pictures have no colours of their own: the page that holds them has `STYLE` in its style sheet, which takes the page's
custom properties (``--accent``, ``--ink``, ...) and so follows its dark mode.

A picture is drawn 360 units wide, as wide as a phone, and is readable there; `STYLE` lets it grow on wider screens,
but not so far that its letters look too large. A picture says to a screen reader what it shows (``title``, ``desc``);
its numbers should also stand in a table or list beside it, where they can be read and copied.
"""

from mujaz.pictures.bars import Bar, bars
from mujaz.pictures.lines import Series, line_chart
from mujaz.pictures.locator import Point, locator_map
from mujaz.pictures.svg import STYLE
from mujaz.pictures.timeline import Moment, timeline

__all__ = ["STYLE", "Bar", "Moment", "Point", "Series", "bars", "line_chart", "locator_map", "timeline"]
