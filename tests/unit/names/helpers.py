"""Reading names out of short texts."""

from mujaz.extraction.names import extract_names
from mujaz.facts import Name
from mujaz.reading.text import read_text


def names_of(text: str, kind: str | None = None) -> dict[str, Name]:
    """Return the names of a text by their English, of one kind or of all."""
    article = read_text(text.encode())
    return {name.name: name for name in extract_names(article) if kind in (None, name.kind)}


def person(text: str) -> Name:
    """Return the only person of a text."""
    people = names_of(text, "person")
    assert len(people) == 1, sorted(people)
    return next(iter(people.values()))
