from __future__ import annotations

import hashlib
import html
import io
import json
import os
import re
import subprocess
import sys
from dataclasses import replace

import pytest
from docx import Document
from docx.oxml.ns import qn

from mujaz.briefing.compose import compose
from mujaz.briefing.model import Analyst, NameCorrection
from mujaz.briefing.render.forms import FORMS, parsed, render
from mujaz.settings import FORM_NAMES, SettingsError, load_settings


def test_settings_know_the_forms():
    """The settings name the forms without importing them; the two lists are one."""
    assert tuple(FORMS) == FORM_NAMES


@pytest.mark.parametrize("form", FORMS)
def test_every_form_gives_the_same_bytes_for_the_same_brief(seed_brief, form):
    """Nothing of the clock, of the machine or of the order of a set is in a form."""
    assert render(seed_brief, form) == render(type(seed_brief).from_json(seed_brief.to_json()), form)


def test_names_of_forms_are_read_by_commas_and_one_by_one():
    """Each form once, in the order given, whatever the spaces and the letters' case."""
    assert parsed("json, DOCX,json") == ("json", "docx")
    assert parsed(["md,html", "md"]) == ("md", "html")
    assert parsed([]) == ()


def test_an_unknown_form_is_refused_with_what_is_allowed():
    """The message names the forms there are."""
    with pytest.raises(ValueError, match="docx"):
        parsed("json,pdf")


def test_forms_are_a_setting(monkeypatch):
    """MUJAZ_FORMATS names forms by commas; a wrong one stops the start."""
    monkeypatch.setenv("MUJAZ_FORMATS", "JSON, docx,json")
    assert load_settings().formats == ("json", "docx")
    monkeypatch.setenv("MUJAZ_FORMATS", "json,pdf")
    with pytest.raises(SettingsError, match="MUJAZ_FORMATS"):
        load_settings()


def test_the_usual_forms_import_no_word_processing():
    """A cold start that writes JSON, Markdown and HTML pays for no library of Word documents."""
    code = (
        "import sys, mujaz.briefing.render.forms, mujaz.briefing.render.html, mujaz.settings;"
        "sys.exit(bool({'docx', 'lxml', 'stix2'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def shown(brief, form):
    """The text that a form shows, without its markup, spaces as one."""
    written = render(brief, form)
    if form == "docx":
        paragraphs = Document(io.BytesIO(written)).element.body.iter(qn("w:p"))
        text = "\n".join("".join(part.text or "" for part in paragraph.iter(qn("w:t"))) for paragraph in paragraphs)
    elif form == "html":
        text = html.unescape(re.sub("<[^>]+>", "", re.sub("(?s)<(style|script|svg).*?</\\1>", "", written.decode())))
    elif form == "md":
        text = html.unescape(re.sub(r"\\(.)", r"\1", written.decode()))
    else:
        text = "\n".join(json.dumps(entry, ensure_ascii=False) for entry in json.loads(written)["objects"])
        text = text.replace('\\"', '"')
    return " ".join(text.split())


@pytest.fixture(scope="module")
def full_brief(seed, seed_facts, seed_translation):
    """The seed's brief with all that an analyst can write and all that can be known of an article."""
    analyst = Analyst(
        name="A. Reader", judgement="The talks may fail.", likelihood="likely", confidence="low", notes=("Check S4.",),
        corrections=(NameCorrection(written="Khalifa Haftar", corrected="Khalifa Hifter"),),
    )  # fmt: skip
    metadata = replace(
        seed.metadata, outlet="Al-Khaleej Online", url="https://example.org/1", title="عنوان", retrieved="2020-01-14",
        retrieved_basis="document",
    )  # fmt: skip
    article = replace(seed, metadata=metadata)
    return compose(article, seed_facts, seed_translation, created="2026-11-25T18:00:00Z", analyst=analyst)


@pytest.mark.parametrize("form", ["md", "html", "docx", "stix"])
def test_no_form_leaves_a_statement_out(full_brief, form):
    """Headline, bottom line, key points, figures, events, quotes, doubts, analyst, citation: each is in every form."""
    brief, text = full_brief, shown(full_brief, form)
    wanted = [brief.headline, brief.provenance.citation, brief.provenance.statement, brief.provenance.ai_use]
    wanted += [part.text for part in (*brief.bottom_line.parts, *brief.key_points, *brief.not_known)]
    wanted += [figure.text for figure in brief.figures] + [event.what for event in brief.events]
    wanted += [quote.text for quote in brief.quotes] + [quote.text_ar for quote in brief.quotes]
    wanted += [
        name for entry in (*brief.people, *brief.organisations, *brief.places) for name in (entry.name, entry.name_ar)
    ]
    wanted += [told for _, told in brief.analyst.told()]
    wanted += [brief.article.outlet, brief.article.url, brief.article.retrieved, brief.provenance.text_sha256]
    assert [each for each in wanted if " ".join(each.split()) not in text] == []


@pytest.mark.parametrize("form", ["md", "html", "docx"])
def test_the_whole_translation_is_in_every_form_that_is_read(full_brief, form):
    """English and Arabic of each sentence; the timeline with its times."""
    text = shown(full_brief, form)
    wanted = [side for sentence in full_brief.translation.sentences for side in (sentence.en, sentence.ar)]
    wanted += [told for entry in full_brief.timeline for told in (entry.when_text, entry.what)]
    assert [each for each in wanted if " ".join(each.split()) not in text] == []


def test_the_order_of_sets_is_in_no_form(full_brief, tmp_path):
    """Another process with another seed of hashes writes the same bytes."""
    (tmp_path / "brief.json").write_text(full_brief.to_json(), "utf-8")
    code = (
        "import hashlib, sys; from mujaz.briefing.model import Brief; from mujaz.briefing.render.forms import *;"
        "brief = Brief.from_json(open(sys.argv[1], 'rb').read());"
        "print([hashlib.sha256(render(brief, form)).hexdigest() for form in FORMS])"
    )
    written = {
        subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / "brief.json")],
            env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    here = [hashlib.sha256(render(full_brief, form)).hexdigest() for form in FORMS]
    assert written == {f"{here}\n"}
