"""Amazon Translate through boto3."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from mujaz.translation.service import Ask, Limits, Patience, RequestFailure, ServiceEngine

if TYPE_CHECKING:
    from mujaz.translation.registry import EngineOptions

BYTE_LIMIT = 10_000
"""Bytes of UTF-8 that TranslateText takes at once."""

_THROTTLED = frozenset({"ThrottlingException", "TooManyRequestsException", "LimitExceededException", "SlowDown"})
_OURS = frozenset(
    {"TextSizeLimitExceededException", "InvalidRequestException", "UnsupportedDisplayLanguageCodeException"}
)
_THEIRS = frozenset({"InternalServerException", "ServiceUnavailableException"})


def byte_size(text: str) -> int:
    """Bytes of ``text`` in UTF-8."""
    return len(text.encode())


def make_client(region: str | None, timeout: float, url: str | None = None) -> Any:
    """Return a boto3 ``translate`` client that makes each request once; `service` does the retries."""
    import boto3  # noqa: PLC0415  (150 ms, paid only by those who chose this engine)
    from botocore.config import Config  # noqa: PLC0415

    # botocore's debug log holds the bodies of requests and answers, which are the article.
    logging.getLogger("botocore").setLevel(logging.WARNING)
    config = Config(
        connect_timeout=timeout, read_timeout=timeout, retries={"mode": "standard", "total_max_attempts": 1}
    )
    return boto3.client("translate", region_name=region, config=config, endpoint_url=url)


def _service_failure(code: str) -> RequestFailure:
    if code in _THROTTLED:
        return RequestFailure("throttled", retryable=True, stop=True)
    if code in _THEIRS:
        return RequestFailure(code, retryable=True, stop=False)
    return RequestFailure(code or "refused", retryable=False, stop=code not in _OURS)


def _network_failure(error: Exception) -> RequestFailure:
    """Name a failure of botocore by its class: its messages hold addresses, never needed by a reader of a brief."""
    kind = type(error).__name__
    if "Timeout" in kind:
        return RequestFailure("timeout", retryable=True, stop=False)
    if "Connection" in kind or "HTTPClient" in kind or "Endpoint" in kind:
        return RequestFailure("unreachable", retryable=True, stop=True)
    return RequestFailure(f"not configured ({kind})", retryable=False, stop=True)


def _asking(client: Any, terminology: tuple[str, ...]) -> Ask:
    from botocore.exceptions import BotoCoreError, ClientError  # noqa: PLC0415

    extra = {"TerminologyNames": list(terminology)} if terminology else {}

    def ask(text: str) -> str | None:
        try:
            answer = client.translate_text(Text=text, SourceLanguageCode="ar", TargetLanguageCode="en", **extra)
        except ClientError as error:
            failure = _service_failure(error.response.get("Error", {}).get("Code", ""))
        except BotoCoreError as error:
            failure = _network_failure(error)
        else:
            english = answer.get("TranslatedText")
            return english if isinstance(english, str) else None
        raise failure

    return ask


class AmazonEngine(ServiceEngine):
    """Amazon Translate; the client is the one given in the options, or made when the engine is first used."""

    def __init__(self, options: EngineOptions) -> None:
        client: Any = options.amazon_client

        def connect() -> Ask:
            nonlocal client
            if client is None:
                try:
                    client = make_client(options.region, options.timeout, options.url("amazon"))
                except Exception as error:  # no region, or a broken configuration file
                    failure = _network_failure(error)
                else:
                    return _asking(client, options.terminology)
                raise failure
            return _asking(client, options.terminology)

        limits = Limits(byte_size, BYTE_LIMIT)
        super().__init__(
            "amazon",
            "translate-2017-07-01",
            connect,
            limits,
            Patience(options.attempts, options.budget, sleep=options.sleep),
        )
