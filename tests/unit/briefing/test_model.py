from __future__ import annotations

import json
from pathlib import Path

import pytest
from pydantic import ValidationError

from mujaz.briefing.compose import compose
from mujaz.briefing.model import Brief, content_id, json_schema
from mujaz.briefing.render import to_json

SCHEMA = Path(__file__).parents[3] / "docs" / "brief.schema.json"


def test_the_committed_schema_is_current():
    """Regenerate with ``python -m mujaz.briefing > docs/brief.schema.json``."""
    assert SCHEMA.read_text("utf-8") == json_schema()


def test_json_reads_back_as_the_same_brief(seed_brief):
    """What is written can be read, and says the same."""
    text = to_json(seed_brief)
    assert Brief.from_json(text) == seed_brief
    assert to_json(Brief.from_json(text)) == text


def test_json_has_the_published_names(seed_brief):
    """The keys that the design publishes are all there, under these names."""
    data = json.loads(to_json(seed_brief))
    assert data["schema"] == "mujaz.brief/1"
    published = {
        "schema", "id", "created", "article", "headline", "bottom_line", "key_points", "people", "organisations",
        "places", "figures", "dates", "timeline", "quotes", "events", "translation", "flags", "provenance",
    }  # fmt: skip
    assert published <= set(data)
    assert data["figures"][0]["period"] == {"value": "2019-04", "end": None}
    assert set(data["figures"][0]["cite"]) == {"sentence", "start", "end", "text"}


def test_unknown_fields_are_refused(seed_brief):
    """A misspelt key is an error, not silence."""
    data = json.loads(to_json(seed_brief))
    data["headlines"] = "x"
    with pytest.raises(ValidationError, match="headlines"):
        Brief.from_json(json.dumps(data))


def test_the_id_follows_from_the_content_and_not_from_the_time(seed, seed_facts, seed_translation, seed_brief):
    """The same article gives the same id at any time; an edited brief no longer has the id it states."""
    later = compose(seed, seed_facts, seed_translation, created="2030-01-01T00:00:00Z")
    assert later.id == seed_brief.id == content_id(later)
    edited = seed_brief.model_copy(update={"headline": "Something else"})
    assert content_id(edited) != edited.id
