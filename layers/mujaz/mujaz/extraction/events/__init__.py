"""Events: what the article tells of, with its status."""

from mujaz.extraction.events.detect import tells_of
from mujaz.extraction.events.extract import extract_events
from mujaz.extraction.events.types import PLOVER, PLOVER_VERSION

__all__ = ["PLOVER", "PLOVER_VERSION", "extract_events", "tells_of"]
