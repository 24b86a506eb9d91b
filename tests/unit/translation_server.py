"""A translation service on loopback that behaves as the real ones do, well and badly.

It speaks the four protocols that deep-translator's engines speak and Amazon Translate's, so that the library's own code
and ours run whole; only the address differs.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit


@dataclass
class Reply:
    """What the service does: a status, a body (None: the protocol's own around the translation), and how badly."""

    status: int = 200
    body: bytes | None = None
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0.0
    drip: float = 0.0
    promise: int = 0
    """Bytes announced in Content-Length beyond those sent: an answer that is cut short."""


def translate_line(line: str) -> str:
    """Give the stand-in's English of one line: its number of words and letters, so that alignment can be checked."""
    return f"English of {len(line.split())} words and {len(line)} letters."


Behaviour = Callable[[str, int], Reply | str | None]
"""Given the text and the number of the request (from 0): a reply, an English text, or None to do it right."""


class _Handler(BaseHTTPRequestHandler):
    server: TranslationServer

    def log_message(self, *_: Any) -> None:
        """Say nothing on standard error."""

    def do_GET(self) -> None:
        self._serve(parse_qs(urlsplit(self.path).query).get("q", [""])[0])

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        text = parse_qs(urlsplit(self.path).query).get("q", [""])[0]
        if body:
            sent = json.loads(body)
            text = sent[0]["text"] if isinstance(sent, list) else sent["Text"]
        self._serve(text)

    def _serve(self, text: str) -> None:
        number = self.server.note(text, self.path, dict(self.headers))
        reply = self.server.behaviour(text, number)
        english = reply if isinstance(reply, str) else "\n".join(translate_line(line) for line in text.split("\n"))
        reply = reply if isinstance(reply, Reply) else Reply()
        self.server.hold.wait(reply.delay)
        body = self._protocol(english) if reply.body is None else reply.body
        try:
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body) + reply.promise))
            self.end_headers()
            for index in range(0, len(body), 40 if reply.drip else len(body) or 1):
                self.wfile.write(body[index : index + 40] if reply.drip else body)
                self.wfile.flush()
                time.sleep(reply.drip)
        except (BrokenPipeError, ConnectionResetError):
            pass  # the client gave up, which is what the test is about

    def _protocol(self, english: str) -> bytes:
        if self.path.startswith("/get"):
            return json.dumps({"responseData": {"translatedText": english}, "matches": []}).encode()
        if self.path.startswith("/microsoft"):
            return json.dumps([{"translations": [{"text": english, "to": "en"}]}]).encode()
        if self.path.startswith("/m"):
            page = (
                f'<html><body><div class="header">x</div><div class="result-container">{escape(english)}</div></body>'
            )
            return page.encode()
        if self.path.startswith("/translate"):
            return json.dumps({"translatedText": english}).encode()
        return json.dumps({"TranslatedText": english, "SourceLanguageCode": "ar", "TargetLanguageCode": "en"}).encode()


class TranslationServer(ThreadingHTTPServer):
    """The service; ``requests`` holds (text, path, headers) of all it was asked."""

    daemon_threads = True

    def __init__(self, behaviour: Behaviour) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.behaviour = behaviour
        self.hold = threading.Event()
        self.requests: list[tuple[str, str, dict[str, str]]] = []
        self._lock = threading.Lock()

    @property
    def url(self) -> str:
        """Where it listens, without a slash at the end."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    @property
    def texts(self) -> list[str]:
        """The texts it was asked, in order."""
        return [text for text, _, _ in self.requests]

    def note(self, text: str, path: str, headers: dict[str, str]) -> int:
        """Remember a request and return its number."""
        with self._lock:
            self.requests.append((text, path, headers))
            return len(self.requests) - 1


@contextmanager
def serving(behaviour: Behaviour = lambda _text, _number: None) -> Iterator[TranslationServer]:
    """Run the service while the block lasts."""
    with TranslationServer(behaviour) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.hold.set()
            server.shutdown()
            thread.join()
