from __future__ import annotations

import subprocess
import sys

import pytest

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
