"""Sentences by verb frame: who (by name) did what, told as English does, with the engine's words for the rest.

Arabic tells verb, subject, object; a simple engine keeps that order or splits a long subject. Where a clause has a verb
of our table and a subject made of known names and titles, subject and verb are told by template, and only what follows
the subject is the engine's.
"""

from mujaz.briefing.frames.parse import Frame, frame
from mujaz.briefing.frames.tell import is_tellable, name_with_role, tell, without_roles

__all__ = ["Frame", "frame", "is_tellable", "name_with_role", "tell", "without_roles"]
