"""The forms of a digest: JSON is the truth, Markdown, HTML and Atom are made from it. Same digest, same bytes."""

from mujaz.digesting.render.atom import to_atom
from mujaz.digesting.render.html import to_html
from mujaz.digesting.render.markdown import to_markdown
from mujaz.digesting.render.plain import to_json, to_json_bytes

__all__ = ["to_atom", "to_html", "to_json", "to_json_bytes", "to_markdown"]
