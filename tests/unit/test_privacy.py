"""What is promised about where text goes: with only the phrasebook, nowhere."""

from __future__ import annotations

import subprocess
import sys

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
