"""HTTP for translation libraries that call ``requests`` with neither timeout nor limit.

`BoundedSession` makes every request end: a limit for connecting and between bytes, one for the whole answer (a server
that drips a byte a second would outlast any read timeout), and one for its size. Every failure becomes a
`RequestFailure`, since the messages of ``requests`` carry the URL, which is the article's text.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from types import ModuleType
from typing import Any

import requests

from mujaz.translation.service import RequestFailure

_MOST_BYTES = 4 * 1024 * 1024
_CHUNK = 16 * 1024
_STOP_STATUSES = frozenset({401, 402, 403, 407, 429, 456})
"""Refusals that are about us, not about this text; 456 is "quota exceeded" of some services."""
_TEMPORARY = frozenset({408, 425, 429})


def _retry_after(response: requests.Response) -> float | None:
    """Seconds of a Retry-After header; a date in it is ignored (the longest wait is short anyway)."""
    value = response.headers.get("Retry-After", "")
    return float(value) if value.isdigit() else None


def _refusal(response: requests.Response) -> RequestFailure | None:
    status = response.status_code
    if 200 <= status < 300:
        return None
    return RequestFailure(
        f"http {status}",
        retryable=status in _TEMPORARY or status >= 500,
        stop=status in _STOP_STATUSES,
        retry_after=_retry_after(response),
    )


def _network_failure(error: requests.RequestException) -> RequestFailure:
    if isinstance(error, requests.Timeout):
        return RequestFailure("timeout", retryable=True, stop=False)
    if isinstance(error, requests.exceptions.ChunkedEncodingError | requests.exceptions.ContentDecodingError):
        return RequestFailure("the answer was cut short", retryable=True, stop=False)
    if isinstance(error, requests.ConnectionError):
        return RequestFailure("unreachable", retryable=True, stop=True)
    return RequestFailure(f"request failed ({type(error).__name__})", retryable=False, stop=True)


class BoundedSession:
    """What the library's modules find under the name ``requests``: ``get`` and ``post`` that always end."""

    def __init__(self, timeout: float) -> None:
        self._timeout = timeout
        self._session = requests.Session()

    def get(self, url: str, **options: Any) -> requests.Response:
        """Make a GET request; see `RequestFailure` for what is raised."""
        return self._request("GET", url, options)

    def post(self, url: str, **options: Any) -> requests.Response:
        """Make a POST request; see `RequestFailure` for what is raised."""
        return self._request("POST", url, options)

    def _request(self, method: str, url: str, options: dict[str, Any]) -> requests.Response:
        end = time.monotonic() + self._timeout
        failure: RequestFailure | None
        try:
            response = self._session.request(method, url, timeout=self._timeout, stream=True, **options)
            failure = _refusal(response)
            if failure is None:
                failure = self._read(response, end)
            response.close()
        except requests.RequestException as error:
            failure = _network_failure(error)
        if failure is None:
            return response
        # Raised outside the handler: the URL in the library's message must not even be this error's context.
        raise failure

    @staticmethod
    def _read(response: requests.Response, end: float) -> RequestFailure | None:
        """Read the whole answer into ``response``, or say why not."""
        body = bytearray()
        for chunk in response.iter_content(_CHUNK):
            body += chunk
            if time.monotonic() > end:
                return RequestFailure("timeout", retryable=True, stop=False)
            if len(body) > _MOST_BYTES:
                return RequestFailure("the answer is too large", retryable=False, stop=False)
        response._content = bytes(body)  # where requests itself keeps a read body; it has no public way to set it
        return None


_CURRENT: ContextVar[BoundedSession | None] = ContextVar("mujaz_session", default=None)


class _Switch:
    """Stands where a library's module has ``requests``: our session within `bounded`, the real module elsewhere."""

    exceptions = requests.exceptions

    def get(self, url: str, **options: Any) -> requests.Response:
        """Pass on a GET request."""
        return (_CURRENT.get() or requests).get(url, **options)

    def post(self, url: str, **options: Any) -> requests.Response:
        """Pass on a POST request."""
        return (_CURRENT.get() or requests).post(url, **options)


def bound_module(module: ModuleType) -> None:
    """Let ``module``, which calls ``requests.get`` and ``requests.post``, use the session of `bounded`.

    Others who use the library in this process notice nothing. The debug log of urllib3, which holds every URL and so
    the article's text, is turned off.
    """
    if not isinstance(module.__dict__["requests"], _Switch):
        module.__dict__["requests"] = _Switch()
    logging.getLogger("urllib3.connectionpool").setLevel(logging.ERROR)


@contextmanager
def bounded(session: BoundedSession) -> Iterator[None]:
    """Within this, the bound modules use ``session`` (in this thread or task only)."""
    token = _CURRENT.set(session)
    try:
        yield
    finally:
        _CURRENT.reset(token)
