"""The forms of a brief: JSON is the truth, Markdown and HTML are made from it. Same brief, same bytes."""

from mujaz.briefing.render.html import to_html
from mujaz.briefing.render.markdown import to_markdown
from mujaz.briefing.render.plain import to_json

__all__ = ["to_html", "to_json", "to_markdown"]
