"""The fingerprint in the published brief: made with it, small, no part of what it says, and verified."""

from __future__ import annotations

import json

from mujaz.arabic.fingerprint import Fingerprint, traces_in, traces_of
from mujaz.briefing.lint import lint
from mujaz.briefing.model import content_id
from mujaz.briefing.render import to_json, to_markdown
from mujaz.briefing.verify import verify


def test_a_brief_carries_what_its_sentences_give(seed_brief):
    """The traces of the fingerprint are those of the Arabic beside it."""
    sentences = {row.n: row.ar for row in seed_brief.translation.sentences}
    carried = Fingerprint(**seed_brief.fingerprint.model_dump())
    assert traces_in(carried, sentences) == traces_of(sentences)


def test_the_fingerprint_is_small(seed_brief):
    """It adds less than one byte in twenty."""
    without = seed_brief.model_copy(update={"fingerprint": None})
    assert len(to_json(seed_brief).encode()) < 1.05 * len(to_json(without).encode())


def test_a_brief_without_a_fingerprint_is_as_good(seed, seed_brief):
    """A brief of before there were any reads back with the same id, passes, and looks the same."""
    data = json.loads(to_json(seed_brief))
    del data["fingerprint"]
    older = type(seed_brief).from_json(json.dumps(data))
    assert older.fingerprint is None
    assert content_id(older) == older.id == seed_brief.id
    assert (verify(older, seed), lint(older, seed)) == ([], [])
    assert to_markdown(older) == to_markdown(seed_brief)


def test_a_forged_fingerprint_is_found(seed, seed_brief):
    """What a digest would compare the article by is derived again, like all the rest."""
    forged = seed_brief.fingerprint.model_copy(update={"stems": "زلزال"})
    (finding,) = verify(seed_brief.model_copy(update={"fingerprint": forged}), seed)
    assert (finding.rule, finding.path) == ("fingerprint-rederived", "fingerprint")


def test_the_fingerprint_of_another_version_is_not_looked_at(seed, seed_brief):
    """This program can't make it again, and its digests leave it aside."""
    other = seed_brief.fingerprint.model_copy(update={"version": 99, "stems": "زلزال"})
    assert verify(seed_brief.model_copy(update={"fingerprint": other}), seed) == []
