"""Amazon Translate through boto3, and what engines on AWS have in common: clients and the naming of failures."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from mujaz.translation.service import Ask, Limits, Patience, RequestFailure, ServiceEngine

if TYPE_CHECKING:
    from mujaz.translation.registry import EngineOptions

BYTE_LIMIT = 10_000
"""Bytes of UTF-8 that TranslateText takes at once."""

_THROTTLED = frozenset({"ThrottlingException", "TooManyRequestsException", "LimitExceededException", "SlowDown"})
_ABOUT_TEXT = frozenset({"TextSizeLimitExceededException", "InvalidRequestException", "ValidationException"})
_PASSING = frozenset({
    "InternalServerException", "ServiceUnavailableException", "ModelErrorException", "ModelTimeoutException",
    "ModelNotReadyException",
})  # fmt: skip


def byte_size(text: str) -> int:
    """Bytes of ``text`` in UTF-8."""
    return len(text.encode())


def make_client(service: str, region: str | None, timeout: float, url: str | None = None) -> Any:
    """Return a boto3 client that makes each request once; the retries are made in `service`."""
    import boto3  # noqa: PLC0415  (150 ms, paid only by those who chose this engine)
    from botocore.config import Config  # noqa: PLC0415

    # botocore's debug log holds the bodies of requests and answers, which are the article.
    logging.getLogger("botocore").setLevel(logging.WARNING)
    retries = {"mode": "standard", "total_max_attempts": 1}
    config = Config(connect_timeout=timeout, read_timeout=timeout, retries=retries)
    return boto3.client(service, region_name=region, config=config, endpoint_url=url)


def client_maker(service: str, given: Any, options: EngineOptions, engine: str) -> Callable[[], Any]:
    """Return what gives the client of ``engine``: the one given, or one that is made when it is first needed.

    It raises `RequestFailure` where no client can be made.
    """
    client = given

    def get() -> Any:
        nonlocal client
        if client is not None:
            return client
        try:
            client = make_client(service, options.region, options.timeout, options.url(engine))
        except Exception as error:  # no region, or a broken configuration file
            failure = _network_failure(error)
        else:
            return client
        raise failure

    return get


def _service_failure(code: str) -> RequestFailure:
    if code in _THROTTLED:
        return RequestFailure("throttled", retryable=True, stop=True)
    if code in _PASSING:
        return RequestFailure(code, retryable=True, stop=False)
    return RequestFailure(code or "refused", retryable=False, stop=code not in _ABOUT_TEXT)


def _network_failure(error: Exception) -> RequestFailure:
    """Name a failure of botocore by its class: its messages hold addresses, never needed by a reader of a brief."""
    kind = type(error).__name__
    if "Timeout" in kind:
        return RequestFailure("timeout", retryable=True, stop=False)
    if "Connection" in kind or "HTTPClient" in kind or "Endpoint" in kind:
        return RequestFailure("unreachable", retryable=True, stop=True)
    return RequestFailure(f"not configured ({kind})", retryable=False, stop=True)


def asking(call: Callable[[str], str | None]) -> Ask:
    """Return ``call`` with botocore's exceptions made failures without text, raised outside their handlers."""
    from botocore.exceptions import BotoCoreError, ClientError  # noqa: PLC0415

    def ask(text: str) -> str | None:
        try:
            return call(text)
        except ClientError as error:
            failure = _service_failure(error.response.get("Error", {}).get("Code", ""))
        except BotoCoreError as error:
            failure = _network_failure(error)
        raise failure

    return ask


class AmazonEngine(ServiceEngine):
    """Amazon Translate; the client is the one given in the options, or made when the engine is first used."""

    def __init__(self, options: EngineOptions) -> None:
        client = client_maker("translate", options.amazon_client, options, "amazon")
        extra = {"TerminologyNames": list(options.terminology)} if options.terminology else {}

        def connect() -> Ask:
            translate = client()

            def translate_text(text: str) -> str | None:
                answer = translate.translate_text(Text=text, SourceLanguageCode="ar", TargetLanguageCode="en", **extra)
                english = answer.get("TranslatedText")
                return english if isinstance(english, str) else None

            return asking(translate_text)

        patience = Patience(options.attempts, options.budget, sleep=options.sleep)
        super().__init__("amazon", "translate-2017-07-01", connect, Limits(byte_size, BYTE_LIMIT), patience)
