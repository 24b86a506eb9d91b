"""What is promised about where text goes: with only the phrasebook, nowhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from mujaz.briefing.render.forms import FORMS
from mujaz.settings import Settings
from mujaz.translation.engine import OFFLINE_ENGINES
from mujaz.translation.registry import ENGINE_NAMES

SEED = Path(__file__).parents[1] / "data" / "seed.txt"
FORM_NAMES = tuple(FORMS)

SCRIPT = """
import socket, sys

def blocked(*args, **kwargs):
    raise AssertionError("a socket was opened")

socket.socket.__init__ = blocked
socket.create_connection = blocked
socket.getaddrinfo = blocked

from mujaz.arabic.sentences import segment
from mujaz.article import Article
from mujaz.facts import Facts
from mujaz.translation.chain import translate
from mujaz.translation.registry import make_engines

text = sys.stdin.read()
done = translate(Article(text, segment(text)), Facts(), make_engines(["phrasebook"]))
assert done.sentences and all(one.engine == "phrasebook" and one.text for one in done.sentences), done
loaded = {"requests", "urllib3", "http.client", "deep_translator", "boto3", "botocore"} & set(sys.modules)
assert not loaded, loaded
"""


def test_a_list_of_only_the_phrasebook_opens_no_socket_and_loads_no_network_library() -> None:
    """In a process of its own in which every socket raises, an article is translated whole."""
    text = "وصل الوفد إلى موسكو. وقال الوزير إن المحادثات بدأت أمس."
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], input=text, text=True, capture_output=True, check=False, timeout=60,
        encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


WHOLE = """
import socket, sys

def blocked(*args, **kwargs):
    raise AssertionError("a socket was opened")

socket.socket.__init__ = blocked
socket.create_connection = blocked
socket.getaddrinfo = blocked

from mujaz.main import cli

try:
    cli(sys.argv[1:])
except SystemExit as end:
    assert end.code in (0, None), end.code
loaded = {"requests", "urllib3", "deep_translator", "boto3", "botocore", "ctranslate2"} & set(sys.modules)
assert not loaded, loaded
"""


def test_a_whole_brief_with_mujaz_engines_phrasebook_opens_no_socket(tmp_path: Path) -> None:
    """Reading, extraction, translation, the audit and every form, as a user runs them."""
    forms = [word for form in FORM_NAMES for word in ("--format", form)]
    done = subprocess.run(
        [sys.executable, "-c", WHOLE, "brief", str(SEED), "--published", "2020-01-13", *forms, "-o", str(tmp_path)],
        capture_output=True, check=False, timeout=120, encoding="utf-8",
        env={**os.environ, "MUJAZ_ENGINES": "phrasebook"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert len(list(tmp_path.iterdir())) == len(FORM_NAMES)


def test_the_help_of_the_engines_says_who_gets_the_text() -> None:
    """Every engine over the network has its place in the setting's description; the others are said to send nothing."""
    told = " ".join(str(Settings.model_fields["engines"].description).split())
    assert (
        "phrasebook and neural (a model of yours, MUJAZ_NEURAL_MODEL) work inside the process and send nothing" in told
    )
    for engine in set(ENGINE_NAMES) - OFFLINE_ENGINES:
        assert re.search(rf"{engine} (?:sends|to) ", told), engine
