"""Facts and translation to a brief: the published model, composing, rendering."""

from mujaz.briefing.compose import compose
from mujaz.briefing.model import Brief
from mujaz.briefing.render import to_html, to_json, to_markdown

__all__ = ["Brief", "compose", "to_html", "to_json", "to_markdown"]
