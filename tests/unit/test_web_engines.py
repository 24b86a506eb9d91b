"""Engines over the network against a real server on loopback: right, slow, hanging, refusing, garbage, half answers."""

from __future__ import annotations

import json
import logging
import time
import traceback
from dataclasses import replace
from urllib.parse import quote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.translation.engine import Engine, EngineError, SourceSentence, Translated
from mujaz.translation.google import URL_LIMIT, encoded_size, google
from mujaz.translation.registry import EngineOptions, make_engines
from mujaz.translation.service import Limits, groups, pieces

from .translation_server import Behaviour, Reply, TranslationServer, serving, translate_line

ARTICLE = ["وصل الوفد إلى موسكو.", "وقال الوزير إن المحادثات بدأت أمس.", "ولم تصدر تفاصيل.", "وأضاف أن الاتفاق قريب."]
BAD = "سر"
PATHS = {"google": "/m", "mymemory": "/get", "libre": "/", "microsoft": "/microsoft", "amazon": ""}
WEB = ("google", "mymemory", "libre", "microsoft")
KEYS = {"libre": "key-of-libre", "microsoft": "key-of-microsoft"}


def no_waiting(_seconds: float) -> None:
    """Take the place of the pause between attempts."""


def sources(texts: list[str], paragraph: int = 0) -> list[SourceSentence]:
    return [SourceSentence(text, (), paragraph) for text in texts]


def engine(server: TranslationServer, name: str = "google", **options: object) -> Engine:
    settings = EngineOptions(
        timeout=5, urls={name: server.url + PATHS[name]}, keys=KEYS, region="westeurope", sleep=no_waiting
    )
    return make_engines([name], replace(settings, **options))[0]  # type: ignore[arg-type]


def english(answer: list[Translated | None]) -> list[str | None]:
    return [one and one.text for one in answer]


RIGHT = [translate_line(line) for line in ARTICLE]


@pytest.mark.parametrize("name", WEB)
def test_every_sentence_has_the_english_of_its_own_arabic(name: str) -> None:
    """Sentences that travel together come back each in its place."""
    with serving() as server:
        assert english(engine(server, name).translate(sources(ARTICLE))) == RIGHT
        assert len(server.requests) == (4 if name == "mymemory" else 1)


def test_keys_go_where_the_service_looks_and_names_and_versions_are_told() -> None:
    """The key is sent, the engine's name is its registry name, its version names the library."""
    with serving() as server:
        microsoft = engine(server, "microsoft")
        microsoft.translate(sources(ARTICLE))
        engine(server, "libre").translate(sources(ARTICLE))
        (_, _, headers), (_, path, _) = server.requests
        assert headers["Ocp-Apim-Subscription-Key"] == "key-of-microsoft"
        assert headers["Ocp-Apim-Subscription-Region"] == "westeurope"
        assert "api_key=key-of-libre" in path
        assert microsoft.name == "microsoft"
        assert microsoft.version.startswith("deep-translator 1.")


@pytest.mark.parametrize("name", ["libre", "microsoft"])
def test_a_missing_key_is_an_engine_error_and_nothing_is_sent(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine can be made; it says what is missing when it is asked."""
    monkeypatch.delenv("LIBRE_API_KEY", raising=False)
    monkeypatch.delenv("MICROSOFT_API_KEY", raising=False)
    only = make_engines([name], EngineOptions())[0]
    with pytest.raises(EngineError, match=f"{name}: no key is set"):
        only.translate(sources(ARTICLE))


def test_a_libre_server_of_ones_own_needs_no_key() -> None:
    """Its address may lack the slash that the library needs."""
    with serving() as server:
        own = make_engines(["libre"], EngineOptions(urls={"libre": server.url}))[0]
        assert english(own.translate(sources(ARTICLE))) == RIGHT


def lost(behaviour: Behaviour, **options: object) -> tuple[list[str | None], TranslationServer]:
    """Translate the article with Google's protocol and the server's ``behaviour``."""
    with serving(behaviour) as server:
        return english(engine(server, **options).translate(sources(ARTICLE))), server


def test_trouble_that_passes_is_retried() -> None:
    """429 (with Retry-After), 500 and a cut answer, each once: the article is translated all the same."""
    for first in (Reply(429, b"", {"Retry-After": "0"}), Reply(500, b"oops"), Reply(promise=500), Reply(503, b"")):
        answer, server = lost(lambda _text, number, first=first: first if number == 0 else None)  # type: ignore[misc]
        assert answer == RIGHT
        assert len(server.requests) == 2


@pytest.mark.parametrize(
    ("reply", "reason", "requests"),
    [
        (Reply(429, b"slow down"), "http 429", 3),
        (Reply(403, b"no"), "http 403", 1),
        (Reply(delay=30), "timeout", 2),
        (Reply(drip=0.1), "timeout", 2),
    ],
)
def test_a_service_that_can_not_be_used_is_left_soon(reply: Reply, reason: str, requests: int) -> None:
    """It is an `EngineError` with a reason code after the attempts, never a hang: dripping bytes do not help it."""
    started = time.monotonic()
    attempts = 2 if reason == "timeout" else 3
    with serving(lambda _text, _number: reply) as server:
        with pytest.raises(EngineError) as caught:
            engine(server, timeout=0.3, attempts=attempts).translate(sources(ARTICLE))
        assert caught.value.reason == reason
        assert len(server.requests) == requests
    assert time.monotonic() - started < 5


def test_an_unreachable_service_is_named_without_its_url() -> None:
    """The library's message would hold the text; ours holds a code, and there is no hidden context either."""
    with serving() as server:
        url = server.url
    gone = make_engines(["google"], EngineOptions(urls={"google": url + "/m"}, attempts=1))[0]
    with pytest.raises(EngineError) as caught:
        gone.translate(sources(ARTICLE))
    assert str(caught.value) == "google: unreachable"
    assert_scrubbed(caught.value)


def assert_scrubbed(error: BaseException) -> None:
    """No exception in the chain of causes and contexts holds a word of the text, plain or encoded, or a key."""
    told = "".join(traceback.format_exception(error))
    current: BaseException | None = error
    while current is not None:
        told += repr(current) + repr(current.args) + repr(vars(current))
        current = current.__cause__ or current.__context__
    for word in ("موسكو", quote_plus("موسكو"), *KEYS.values()):
        assert word not in told


@pytest.mark.parametrize("name", WEB)
@pytest.mark.parametrize(
    "body", [b"", b"<html><body>Sorry</body></html>", b"{}", b"[]", b"null", b"\xff\xfe\x00", b'{"error": {"code": 1}}']
)
def test_garbage_is_an_engine_error_that_holds_no_text(name: str, body: bytes) -> None:
    """Whatever the library makes of an answer that is none, neither text nor key gets out of it."""
    with serving(lambda _text, _number: Reply(body=body)) as server:
        with pytest.raises(EngineError) as caught:
            engine(server, name).translate(sources(ARTICLE))
        assert_scrubbed(caught.value)


@pytest.mark.parametrize("name", WEB)
@pytest.mark.parametrize("status", [400, 401, 414, 500])
def test_refusals_hold_no_text_either(name: str, status: int) -> None:
    """Client errors are not asked again, a wrong key not even for another text."""
    with serving(lambda _text, _number: Reply(status, b'{"error": "no"}')) as server:
        with pytest.raises(EngineError) as caught:
            engine(server, name, attempts=1).translate(sources(ARTICLE))
        assert caught.value.reason == f"http {status}"
        assert_scrubbed(caught.value)
        assert len(server.requests) <= (1 if status == 401 else 5)


@pytest.mark.parametrize(
    "badly", [Reply(500, b"oops"), Reply(400, b""), Reply(body=b"<p>no div"), Reply(promise=9), "", "\n", "one\ntwo\nx"]
)
def test_one_bad_sentence_does_not_lose_the_others(badly: Reply | str) -> None:
    """Where every request that holds it fails or is answered with the wrong lines, the others are found by halving."""
    texts = [*ARTICLE, f"هذه جملة فيها {BAD}", *ARTICLE]
    with serving(lambda text, _number: badly if BAD in text else None) as server:
        answer = english(engine(server, attempts=1).translate(sources(texts)))
    assert answer[:4] + answer[5:] == RIGHT * 2
    assert answer[4] is None or answer[4] == "one two x"  # asked by itself, all lines of an answer are its English


def test_a_hanging_sentence_costs_only_itself_once_others_were_answered() -> None:
    """The first group is answered, the second holds a sentence on which the service hangs."""
    texts = [*ARTICLE, BAD, *ARTICLE]
    behaviour: Behaviour = lambda text, _number: Reply(delay=20) if BAD in text else None  # noqa: E731
    with serving(behaviour) as server:
        answer = english(engine(server, "mymemory", timeout=0.3, attempts=1).translate(sources(texts)))
    assert answer == [*RIGHT, None, *RIGHT]


def test_what_was_answered_before_a_service_broke_is_kept() -> None:
    """From the third request on it refuses: two sentences are translated, two are left to the next engine."""
    with serving(lambda _text, number: Reply(429, b"") if number > 1 else None) as server:
        assert english(engine(server, "mymemory", attempts=2).translate(sources(ARTICLE))) == [*RIGHT[:2], None, None]


def test_an_engine_out_of_time_leaves_the_rest_to_the_next() -> None:
    """The budget is for the article, not for each request."""
    with serving(lambda _text, _number: Reply(delay=0.15)) as server:
        answer = english(engine(server, "mymemory", budget=0.2).translate(sources(ARTICLE * 3)))
    assert answer[0] == RIGHT[0]
    assert answer[3:] == [None] * 9


def test_the_question_given_back_is_no_answer() -> None:
    """A sentence that comes back in Arabic is untranslated; when all do, the engine failed."""
    with serving(lambda text, _number: text if "الوزير" in text else None) as server:
        answer = english(engine(server, "mymemory").translate(sources(ARTICLE)))
    assert answer == [RIGHT[0], None, *RIGHT[2:]]
    with serving(lambda text, _number: text) as server, pytest.raises(EngineError, match="untranslated"):
        engine(server).translate(sources(ARTICLE))


def test_lines_without_words_are_not_sent() -> None:
    """A row of stars makes the library return None, and a number needs no translator: Eastern digits become Western."""
    with serving() as server:
        answer = english(engine(server).translate(sources(["***", ARTICLE[0], "١٢ - ٣", "…"])))
        assert server.texts == [ARTICLE[0]]
        assert answer == ["***", RIGHT[0], "12 - 3", "…"]
        assert english(engine(server).translate(sources(["***"]))) == ["***"]
        assert english(engine(server).translate([])) == []


def test_mymemorys_notice_that_its_allowance_is_used_up_is_no_translation() -> None:
    """It comes with status 200."""
    notice = "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY."
    with serving(lambda _text, _number: notice) as server, pytest.raises(EngineError, match="allowance used up"):
        engine(server, "mymemory").translate(sources(ARTICLE))


def test_entities_are_unescaped() -> None:
    """MyMemory writes quotation marks as HTML entities in its JSON."""
    with serving(lambda _text, _number: "He said: &quot;Yes&quot;, didn&#39;t he?") as server:
        assert english(engine(server, "mymemory").translate(sources(ARTICLE[:1]))) == ['He said: "Yes", didn\'t he?']


def test_no_url_is_longer_than_google_takes() -> None:
    """A long article goes in several requests, a sentence too long for one in pieces, and nothing is lost."""
    long_sentence = "، ".join(["وقال الوزير إن المحادثات بدأت أمس في موسكو"] * 60) + "."
    texts = ARTICLE * 20 + [long_sentence] + ARTICLE * 20
    with serving() as server:
        answer = english(engine(server).translate(sources(texts)))
        assert max(len(path) for _, path, _ in server.requests) < 12_000
        assert answer[:80] == RIGHT * 20
        assert answer[81:] == RIGHT * 20
        assert answer[80] is not None
        assert answer[80].count("English of") >= 2
        together = "".join("".join(server.texts).split())
        assert all("".join(text.split()) in together for text in ARTICLE)
        assert "".join(long_sentence.split()) in together


def test_others_who_use_the_library_in_this_process_keep_its_own_requests() -> None:
    """Outside our engines the library behaves as before."""
    from deep_translator import GoogleTranslator

    with serving() as server:
        engine(server).translate(sources(ARTICLE[:1]))
        theirs = GoogleTranslator(source="ar", target="en")
        theirs._base_url = server.url + "/m"
        assert theirs.translate(ARTICLE[0]) == RIGHT[0]


def test_no_log_at_any_level_holds_the_text(caplog: pytest.LogCaptureFixture) -> None:
    """The HTTP library would write each URL, which is the article, to its debug log."""
    behaviour: Behaviour = lambda _text, number: Reply(500, b"") if number == 0 else None  # noqa: E731
    with serving(behaviour) as server, caplog.at_level(logging.DEBUG):
        engine(server).translate(sources(ARTICLE))
    assert quote_plus("موسكو") not in caplog.text
    assert "موسكو" not in caplog.text


def test_an_answer_too_large_is_not_read() -> None:
    """A server that sends without end is cut off."""
    behaviour: Behaviour = lambda _text, _number: Reply(body=b"x" * (5 * 1024 * 1024))  # noqa: E731
    with serving(behaviour) as server, pytest.raises(EngineError, match="too large"):
        engine(server).translate(sources(ARTICLE[:1]))


@pytest.mark.parametrize("names", [["googel"], ["google", "deepl"], [], [" "]])
def test_an_unknown_name_says_what_is_allowed(names: list[str]) -> None:
    """So does a list without any."""
    with pytest.raises(
        ValueError, match="allowed: google, amazon, bedrock, mymemory, libre, microsoft, neural, phrasebook"
    ):
        make_engines(names)


def test_engines_come_in_the_order_given_each_once() -> None:
    """Names are taken without regard to case and white space."""
    assert [one.name for one in make_engines([" Google", "mymemory", "google"])] == ["google", "mymemory"]


def test_options_show_no_secret() -> None:
    """Their repr may land in a log."""
    assert "key-of" not in repr(EngineOptions(keys=KEYS))


def test_microsofts_error_object_is_a_failure() -> None:
    """It may come with status 200 in a dict instead of a list."""
    body = json.dumps({"error": {"code": 400036, "message": "The target language is not valid."}}).encode()
    with serving(lambda _text, _number: Reply(body=body)) as server, pytest.raises(EngineError, match="unreadable"):
        engine(server, "microsoft").translate(sources(ARTICLE))


@given(
    st.lists(st.tuples(st.text("ابتث ،", max_size=60), st.integers(0, 3)), max_size=30),
    st.integers(40, 400),
    st.integers(1, 5),
)
def test_groups_hold_every_sentence_once_in_order_and_fit(texts: list[tuple[str, int]], limit: int, most: int) -> None:
    """Only a sentence that is too large by itself makes a group too large."""
    limits = Limits(encoded_size, limit, most)
    sentences = [SourceSentence(text, (), paragraph) for text, paragraph in texts]
    made = groups(sentences, limits)
    assert [index for group in made for index in group] == list(range(len(sentences)))
    for group in made:
        assert 0 < len(group) <= most
        assert len(group) == 1 or encoded_size("\n".join(sentences[index].text for index in group)) <= limit


def test_a_paragraph_is_kept_together_where_it_fits() -> None:
    """The second paragraph does not fit beside the first, so it goes whole into the next request."""
    sentences = sources(["ا" * 10] * 3, 0) + sources(["ب" * 10] * 3, 1)
    assert groups(sentences, Limits(len, 50)) == [[0, 1, 2], [3, 4, 5]]
    assert groups(sentences, Limits(len, 22)) == [[0, 1], [2, 3], [4, 5]]


@given(st.text("ابتث ،\n", min_size=1, max_size=300), st.integers(30, 100))
def test_pieces_hold_all_words_and_fit(text: str, limit: int) -> None:
    """Only a single word can be larger than the limit."""
    made = pieces(text, Limits(encoded_size, limit))
    assert " ".join(made).split() == text.split()
    for piece in made:
        assert encoded_size(piece) <= limit or " " not in piece


def test_the_default_budget_and_limits_are_those_of_the_documentation() -> None:
    """Two thousand Arabic letters go at once, and nothing longer than the known limit of the URL."""
    assert encoded_size("م" * 1900) < URL_LIMIT < 12_000
    assert google(EngineOptions()).name == "google"
