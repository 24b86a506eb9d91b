"""Amazon Translate: botocore's Stubber for what the service says, a real server on loopback for the wire."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import boto3
import pytest
from botocore.config import Config
from botocore.stub import Stubber

from mujaz.translation.amazon import BYTE_LIMIT
from mujaz.translation.engine import Engine, EngineError, SourceSentence, Translated
from mujaz.translation.registry import EngineOptions, make_engines

from .translation_server import Reply, serving, translate_line

ARTICLE = ["وصل الوفد إلى موسكو.", "وقال الوزير إن المحادثات بدأت أمس.", "ولم تصدر تفاصيل."]
RIGHT = [translate_line(line) for line in ARTICLE]


@pytest.fixture(autouse=True)
def _account(monkeypatch: pytest.MonkeyPatch) -> None:
    """Set the keys of no account."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "testing")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "testing")
    monkeypatch.delenv("AWS_PROFILE", raising=False)


@pytest.fixture
def client() -> Any:
    return boto3.client("translate", region_name="eu-west-1", config=Config(retries={"total_max_attempts": 1}))


@pytest.fixture
def stub(client: Any) -> Iterator[Stubber]:
    with Stubber(client) as stubber:
        yield stubber


def engine(client: Any = None, **options: Any) -> Engine:
    settings = EngineOptions(amazon_client=client, sleep=lambda _seconds: None, **options)
    return make_engines(["amazon"], settings)[0]


def answered(stub: Stubber, text: str, english: str, **extra: Any) -> None:
    asked = {"Text": text, "SourceLanguageCode": "ar", "TargetLanguageCode": "en", **extra}
    stub.add_response(
        "translate_text", {"TranslatedText": english, "SourceLanguageCode": "ar", "TargetLanguageCode": "en"}, asked
    )


def translate(one: Engine, texts: list[str]) -> list[str | None]:
    answer: list[Translated | None] = one.translate([SourceSentence(text) for text in texts])
    return [each and each.text for each in answer]


def test_an_article_goes_in_one_request_with_its_terminology(client: Any, stub: Stubber) -> None:
    """One line a sentence; custom terminologies are named in the request."""
    answered(stub, "\n".join(ARTICLE), "One.\nTwo.\nThree.", TerminologyNames=["mujaz"])
    assert translate(engine(client, terminology=("mujaz",)), ARTICLE) == ["One.", "Two.", "Three."]
    stub.assert_no_pending_responses()


def test_throttling_is_waited_out(client: Any, stub: Stubber) -> None:
    """Twice throttled, then served: three attempts are made."""
    for _ in range(2):
        stub.add_client_error("translate_text", "ThrottlingException", "Rate exceeded", 400)
    answered(stub, "\n".join(ARTICLE), "One.\nTwo.\nThree.")
    assert translate(engine(client), ARTICLE) == ["One.", "Two.", "Three."]


@pytest.mark.parametrize(
    ("code", "reason", "attempts"),
    [
        ("ThrottlingException", "throttled", 3),
        ("AccessDeniedException", "AccessDeniedException", 1),
        ("UnrecognizedClientException", "UnrecognizedClientException", 1),
    ],
)
def test_a_refusal_ends_the_engine_for_this_article(
    client: Any, stub: Stubber, code: str, reason: str, attempts: int
) -> None:
    """The reason is the service's code; its message is not repeated."""
    for _ in range(attempts):
        stub.add_client_error("translate_text", code, "arn:aws:iam::123456789012:user/someone")
    with pytest.raises(EngineError) as caught:
        translate(engine(client), ARTICLE)
    assert str(caught.value) == f"amazon: {reason}"
    assert caught.value.__context__ is None
    stub.assert_no_pending_responses()


def test_a_merged_answer_is_asked_again_in_halves(client: Any, stub: Stubber) -> None:
    """Two lines for three sentences can't be told apart."""
    answered(stub, "\n".join(ARTICLE), "One and two.\nThree.")
    answered(stub, ARTICLE[0], "One.")
    answered(stub, "\n".join(ARTICLE[1:]), "Two.\nThree.")
    assert translate(engine(client), ARTICLE) == ["One.", "Two.", "Three."]


def test_a_sentence_the_service_chokes_on_costs_only_itself(client: Any, stub: Stubber) -> None:
    """An internal error for all three, then for the first alone."""
    for _ in range(2):
        stub.add_client_error("translate_text", "InternalServerException", "", 500)
    answered(stub, "\n".join(ARTICLE[1:]), "Two.\nThree.")
    assert translate(engine(client, attempts=1), ARTICLE) == [None, "Two.", "Three."]


def test_requests_stay_within_ten_thousand_bytes() -> None:
    """A long article goes in several requests on the real wire, a long sentence in pieces."""
    texts = ARTICLE * 60 + ["وقال الوزير إن المحادثات بدأت أمس في موسكو، " * 200]
    with serving() as server:
        answer = translate(engine(region="eu-west-1", urls={"amazon": server.url}), texts)
        assert answer[:180] == RIGHT * 60
        assert answer[180] is not None
        assert max(len(text.encode()) for text in server.texts) <= BYTE_LIMIT
        assert len(server.requests) < 10


@pytest.mark.parametrize(("reply", "reason"), [(Reply(500, b"oops"), "500"), (Reply(delay=20), "timeout")])
def test_trouble_on_the_wire_is_named_by_a_code(reply: Reply, reason: str) -> None:
    """A server that fails or hangs is left after the attempts."""
    with serving(lambda _text, _number: reply) as server:
        settings = {"region": "eu-west-1", "urls": {"amazon": server.url}, "timeout": 0.3, "attempts": 1}
        with pytest.raises(EngineError) as caught:
            translate(engine(**settings), ARTICLE)
    assert caught.value.reason == reason


def test_an_unreachable_endpoint_and_a_missing_region_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """One may pass, the other is the user's to mend."""
    with serving() as server:
        url = server.url
    with pytest.raises(EngineError, match="amazon: unreachable"):
        translate(engine(region="eu-west-1", urls={"amazon": url}, attempts=1), ARTICLE)
    monkeypatch.delenv("AWS_DEFAULT_REGION", raising=False)
    monkeypatch.setenv("AWS_CONFIG_FILE", "/nonexistent")
    with pytest.raises(EngineError, match=r"amazon: not configured \(NoRegionError\)"):
        translate(engine(), ARTICLE)
