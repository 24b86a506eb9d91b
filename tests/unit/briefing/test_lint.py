"""The linter passes what the program writes and catches what it would never write: seeded violations of every rule."""

from __future__ import annotations

import copy
import json
import re
from typing import Any

import pytest

from mujaz.briefing.lint import RULES, lint
from mujaz.briefing.model import Brief
from mujaz.briefing.render import to_json

NO_CITE: list[Any] = []


def _put(data: Any, path: str, value: Any) -> None:
    """Set what stands at a path such as ``key_points[0].text``; a function gets the old value, or the whole for ""."""
    if not path:
        value(data)
        return
    keys = [int(key) if key.isdigit() else key for key in re.findall(r"[^.\[\]]+", path)]
    for key in keys[:-1]:
        data = data[key]
    data[keys[-1]] = value(data[keys[-1]]) if callable(value) else value


def _each(rule: str, paths: str, value: Any) -> list[tuple[str, str, Any]]:
    return [(rule, path, value) for path in paths.split()]


POINTS = "key_points[0] key_points[1] key_points[2]"
OWN = "headline key_points[0].text key_points[2].text events[0].what timeline[0].what not_known[0].text"


def _say(words: str) -> Any:
    return lambda old: f"{old.rstrip('.')} {words}" + ("." if old.endswith(".") else "")


def _told_without_its_source(data: Any) -> None:
    data["key_points"][0] = {"text": "The two men met.", "cites": [data["events"][1]["cite"]]}
    data["events"][1]["attributed_to"] = "Reuters"


VIOLATIONS: list[tuple[str, str, Any]] = [
    ("headline-cited", "headline_cites", NO_CITE),
    *_each("bottom-line-cited", "bottom_line.parts[0].cites bottom_line.parts[1].cites", NO_CITE),
    ("bottom-line-whole", "bottom_line.text", _say("And more")),
    ("bottom-line-whole", "bottom_line.cites", NO_CITE),
    *_each("key-points-cited", "key_points[0].cites key_points[1].cites key_points[2].cites", NO_CITE),
    *_each("names-cited", "people[0].mentions organisations[1].mentions places[0].mentions", NO_CITE),
    *_each("names-cited", "people[1].name_ar organisations[0].name_ar places[1].name_ar", "لا أحد هنا"),
    *_each("cite-span", "key_points[0].cites[0].text figures[1].cite.text quotes[0].cite.text", "كلمات أخرى"),
    *_each("cite-span", "headline_cites[0].start events[1].cite.end dates[2].cite.end", lambda n: n + 1),
    *_each("cite-span", "people[0].mentions[0].start timeline[1].cite.start", 99999),
    *_each("cite-sentence", "key_points[0].cites[0].sentence figures[0].cite.sentence", lambda n: n + 1),
    *_each("cite-sentence", "events[2].cite.sentence people[0].mentions[0].sentence", 0),
    *_each("quote-words", "quotes[0].text_ar quotes[1].text_ar", "غير ذلك"),
    *_each("side-by-side", "translation.sentences[0].ar translation.sentences[11].ar", "جملة أخرى"),
    *_each("side-by-side", "translation.sentences[3].n translation.sentences[4].start", 7),
    ("side-by-side", "translation.sentences", lambda rows: rows[:-1]),
    ("hash-object", "article.sha256", "0" * 64),
    ("hash-text", "provenance.text_sha256", "0" * 64),
    ("reference-retrieval", "provenance.citation", lambda s: s.replace("retrieval not stated", "")),
    ("ai-use-stated", "provenance.ai_use", ""),
    ("ai-use-stated", "provenance.ai_use", lambda s: s.replace("google", "a person")),
    ("published-basis", "article.retrieved_basis", "inbox"),
    ("reference-outlet", "provenance.citation", lambda s: s.replace("outlet not stated", "")),
    ("reference-outlet", "article.outlet", "Another outlet"),
    ("reference-title", "provenance.citation", lambda s: s.replace("untitled article", "")),
    ("reference-title", "article.title", "عنوان"),
    ("reference-date", "provenance.citation", lambda s: s.replace("(object metadata)", "")),
    ("reference-address", "provenance.citation", lambda s: s.replace("no URL stated", "")),
    ("reference-language", "provenance.citation", lambda s: s.replace("in Arabic", "")),
    ("reference-translation", "provenance.citation", lambda s: s.replace("machine translated", "translated")),
    ("reference-translation", "provenance.citation", lambda s: s.replace("google 1.0", "a colleague")),
    ("reference-software", "provenance.citation", lambda s: s.replace("by software", "by hand")),
    ("reference-hash", "provenance.citation", lambda s: s[:-30]),
    ("method-described", "provenance.statement", lambda s: s.replace("Machine translated", "Translated")),
    ("method-described", "provenance.statement", lambda s: s.replace("No person has", "An editor has")),
    ("engines-counted", "translation.engines[0].sentences", 3),
    *_each("engines-counted", "translation.sentences[0].engine translation.sentences[5].engine", "nobody"),
    ("engines-counted", "translation.sentences[2].en", ""),
    ("published-basis", "article.published_basis", "none"),
    ("published-basis", "article.published", None),
    ("grade-default", "analyst.source_grade.reliability", "A"),
    ("grade-default", "analyst.source_grade.credibility", "1"),
    ("grade-basis", "analyst.source_grade.basis", "  "),
    ("grade-letter-only", "analyst.source_grade", {"reliability": "B", "credibility": "2", "basis": "sources.yaml"}),
    *_each("no-estimative-word", OWN, _say("which is likely")),
    *_each("no-estimative-word", "key_points[1].text events[1].what", _say("almost certainly")),
    *_each("no-confidence", OWN, _say("with high confidence")),
    *_each("no-judgement", OWN, _say("and this suggests that")),
    *_each("no-loaded-term", OWN, _say("by the terrorists")),
    *_each("no-loaded-term", "key_points[1].text timeline[1].what", _say("against the brutal regime")),
    ("likelihood-or-confidence", "analyst.judgement", "An attack is likely, with high confidence."),
    ("likelihood-or-confidence", "analyst.notes", ["We have low confidence that it is probably so."]),
    *_each("whole-sentences", "key_points[0].text bottom_line.parts[0].text events[0].what", lambda s: s.rstrip(".")),
    *_each("whole-sentences", "key_points[1].text timeline[0].what not_known[1].text", "and then it went on."),
    *_each("no-arabic-left", OWN, _say("تسمه")),
    *_each("no-invisible-signs", OWN, _say("\u202eolleh")),
    ("headline-short", "headline", lambda s: s + "."),
    ("headline-short", "headline", "Word " * 26),
    *_each("statements-short", "key_points[0].text bottom_line.parts[0].text", "Word " * 91 + "end."),
    ("key-points-count", "key_points", lambda points: points[:2]),
    ("key-points-count", "key_points", lambda points: points * 4),
    ("key-points-differ", "key_points", lambda points: [*points[:3], points[0]]),
    *_each("planned-stays-planned", "events[1].what", "Khalifa Haftar and Fayez al-Sarraj met in Moscow."),
    ("denied-stays-denied", "events[0].status", "denied"),
    ("called-for-stays-called-for", "events[0].status", "called_for"),
    ("claims-attributed", "events[0].status", "claimed"),
    ("attribution-kept", "", _told_without_its_source),
    ("figure-attribution-kept", "figures[0].attributed_to", "Amnesty International"),
    ("unnamed-sources-told", "not_known", lambda items: [i for i in items if "Not named" not in i["text"]]),
    ("unknown-speakers-told", "not_known", lambda items: [i for i in items if "speaker" not in i["text"]]),
    ("undated-told", "not_known", lambda items: [i for i in items if not _cites_recent(i)]),
    *_each("undated-told", "dates[0].basis dates[3].basis", " "),
    (
        "doubtful-translation-told", "translation.sentences[2].flags",
        [{"code": "figure-lost", "about": "A figure is lost.", "severity": "warning", "cite": None}],
    ),
    ("flags-told", "flags[0].about", ""),
    ("flags-told", "flags[0].code", "Not A Code"),
    ("romanised-told", "people[0].romanised", True),
    ("romanised-told", "places[0].romanised", True),
    *_each("figure-value", "figures[0].value figures[2].value", 281),
    *_each("figure-value", "figures[0].text figures[1].text", "more than some people killed"),
    ("figure-bound", "figures[0].text", "280 civilians killed"),
    ("figure-bound", "figures[1].bound", "about"),
    ("figure-range", "figures[0].high", 3),
    ("figure-range", "figures[2].bound", "range"),
    ("figure-unit", "figures[0].unit", "km"),
    ("figure-unit", "figures[1].kind", "percent"),
    *_each("numbers-borne-out", "headline key_points[0].text bottom_line.parts[0].text", _say("and 977 more")),
    *_each("dates-exist", "dates[0].value timeline[0].when.value", "2020-02-31"),
    ("dates-exist", "dates[0].end", "2019-01-01"),
    ("timeline-ordered", "timeline", lambda rows: rows[::-1]),
    ("timeline-dated", "timeline[0].when.value", "1999"),
    ("sizes", "article.characters", 5),
    ("sizes", "article.sentences", 5),
    ("id-of-content", "headline", "Another headline"),
    ("id-of-content", "translation.sentences[0].en", "Something that no engine wrote."),
    ("id-of-content", "id", "0" * 32),
]  # fmt: skip


def _cites_recent(item: dict[str, Any]) -> bool:
    return any("الأيام الماضية" in cite["text"] for cite in item["cites"])


def test_there_are_enough_rules_and_violations():
    """At least 30 rules, each with clause and demand; at least 100 seeded violations, at least one of each rule."""
    assert len(RULES) >= 30
    assert len(VIOLATIONS) >= 100
    assert all(rule.clause and rule.demand.endswith(".") for rule in RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert {rule for rule, _, _ in VIOLATIONS} == {rule.name for rule in RULES}


def test_what_the_program_writes_passes(seed, seed_brief):
    """A brief as composed breaks no rule."""
    assert lint(seed_brief, seed) == []


@pytest.mark.parametrize(
    ("rule", "path", "value"), VIOLATIONS, ids=lambda item: item[:40] if isinstance(item, str) else None
)
def test_a_seeded_violation_is_caught(seed, seed_brief, rule, path, value):
    """Each violation is found by the rule that it breaks."""
    data = copy.deepcopy(json.loads(to_json(seed_brief)))
    _put(data, path, value)
    brief = Brief.model_validate_json(json.dumps(data))
    found = lint(brief, seed)
    assert rule in {finding.rule for finding in found}
    assert all(str(finding).count("[") >= 1 and finding.path for finding in found)
