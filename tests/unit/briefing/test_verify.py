# ruff: noqa: PLR0917 (columns of a table)
"""A brief is checked against its article by deriving everything again."""

from __future__ import annotations

import json
import re

import pytest

from mujaz.briefing.compose import compose
from mujaz.briefing.model import Brief
from mujaz.briefing.render import to_json
from mujaz.briefing.verify import verify
from mujaz.extraction.extract import extract


@pytest.fixture(scope="module")
def written(seed, seed_translation):
    """The seed's brief with the facts that the program extracts."""
    return compose(seed, extract(seed), seed_translation)


def test_a_brief_as_written_is_verified(seed, written):
    """Nothing is found in a brief that nobody touched."""
    assert verify(written, seed) == []


@pytest.mark.parametrize(
    ("where", "old", "new", "named"),
    [
        ("figure", '"value": 280', '"value": 2800', r"figures\[\d+\]"),
        ("figure's words", "more than 280 civilians", "more than 380 civilians", r"figures|key_points|bottom_line"),
        ("hash", "5c35f86d", "5c35f86e", r"article\.sha256|provenance"),
        ("translation", "high-level Turkish", "low-level Turkish", r"^id$"),
        ("Arabic", "خليفة حفتر", "خليفة حنتر", r"cite|mentions|name_ar|sentences"),
    ],
)
def test_a_tampered_brief_fails_with_the_place_named(seed, written, where, old, new, named):
    """Each kind of change is found, and the finding says where."""
    text = to_json(written)
    assert old in text, where
    tampered = Brief.model_validate_json(json.dumps(json.loads(text.replace(old, new))))
    found = verify(tampered, seed)
    assert any(re.search(named, finding.path) for finding in found), where


def test_another_article_fails(seed, written):
    """A brief is of one article and no other."""
    other = type(seed)(seed.text[:-1] + "ء", seed.sentences, seed.metadata, "0" * 64)
    assert {"hash-object", "hash-text"} <= {finding.rule for finding in verify(written, other)}
