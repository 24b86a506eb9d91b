"""Who the article says a stretch of text comes from.

``extract_attributions`` finds verbs of saying ("said", "added", "quoted X as saying"), prepositions of attribution
("according to") and headlines of the form "X: ...", reads their speakers, and gives the span of text that is theirs.
``attribution_at`` (or, asked often, ``Scopes``) answers the question that figures, quotes and events ask: whose words
are these?
"""

from mujaz.extraction.attribution.extract import extract_attributions
from mujaz.extraction.attribution.scopes import Scopes, attribution_at

__all__ = ["Scopes", "attribution_at", "extract_attributions"]
