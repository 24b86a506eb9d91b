"""Engines through deep-translator: ``google``, and by name its others that have Arabic: mymemory, libre, microsoft.

The library is given one text at a time and is told nothing else: `service` decides what goes together and what is asked
again, `web` makes sure that every request ends. Its exceptions hold the whole text, and some the key; none of them gets
further than `_asking`.
"""

from __future__ import annotations

import html
from collections.abc import Callable
from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING, Any
from urllib.parse import quote_plus

from mujaz.translation.service import Ask, Limits, Patience, RequestFailure, ServiceEngine
from mujaz.translation.web import BoundedSession, bound_module, bounded

if TYPE_CHECKING:
    from mujaz.translation.registry import EngineOptions

URL_LIMIT = 11_500
"""Bytes of encoded text in a URL. Google answers 414 somewhere above 12 KB; an Arabic letter takes six bytes."""

_MYMEMORY_LIMIT = 480
"""Characters; the library refuses 500 and more."""
_MYMEMORY_NOTICES = ("MYMEMORY WARNING", "QUERY LENGTH LIMIT", "INVALID LANGUAGE PAIR", "PLEASE SELECT TWO")
_MYMEMORY_URL = "https://api.mymemory.translated.net/get"
"""The library's own address is plain http, on which anyone between could read the article."""

_MICROSOFT_LIMIT = 8_000
"""Characters of one request; the service allows 50,000."""

Make = Callable[[], Any]
"""Makes one of the library's translators."""


def encoded_size(text: str) -> int:
    """Bytes that ``text`` takes in a URL."""
    return len(quote_plus(text))


def _asking(translator: Any, session: BoundedSession, check: Callable[[str], None]) -> Ask:
    """Return the `Ask` of a translator of the library; ``check`` may find an error notice in the answer."""

    def ask(text: str) -> str | None:
        try:
            with bounded(session):
                answer = translator.translate(text)
        except RequestFailure:
            raise
        except Exception as error:  # any of the library's own, or a bug of it on an answer it did not expect
            reason = f"unreadable answer ({type(error).__name__})"
        else:
            if answer is None:
                return None
            if isinstance(answer, str):
                check(answer)
                return html.unescape(answer)
            reason = "unreadable answer (no text)"
        raise RequestFailure(reason, retryable=False, stop=False)

    return ask


def _accept(_answer: str) -> None:
    """Accept every answer."""


def _reject_notices(answer: str) -> None:
    """MyMemory answers 200 with a notice in capitals where its daily allowance is used up."""
    if answer.lstrip().upper().startswith(_MYMEMORY_NOTICES):
        raise RequestFailure("allowance used up", retryable=False, stop=True)


def _engine(
    name: str,
    make: Callable[[Any], Any],
    limits: Limits,
    options: EngineOptions,
    check: Callable[[str], None] = _accept,
) -> ServiceEngine:
    """Put an engine together; ``make`` is given the library's module when the engine is first used."""
    session = BoundedSession(options.timeout)

    def connect() -> Ask:
        module = import_module(f"deep_translator.{name}")
        bound_module(module)
        try:
            translator = make(module)
        except Exception as error:  # a missing key, or a language table that has changed
            reason = "no key is set" if type(error).__name__ == "ApiKeyException" else f"setup ({type(error).__name__})"
        else:
            return _asking(translator, session, check)
        raise RequestFailure(reason, retryable=False, stop=True)

    patience = Patience(options.attempts, options.budget, sleep=options.sleep)
    return ServiceEngine(name, f"deep-translator {version('deep-translator')}", connect, limits, patience)


def google(options: EngineOptions) -> ServiceEngine:
    """Return Google Translate without a key, over the page for mobile telephones."""

    def make(module: Any) -> Any:
        translator = module.GoogleTranslator(source="ar", target="en")
        translator._base_url = options.url("google") or translator._base_url
        return translator

    return _engine("google", make, Limits(encoded_size, URL_LIMIT), options)


def mymemory(options: EngineOptions) -> ServiceEngine:
    """Return MyMemory: one sentence a request, long ones in pieces. Its key, if any, is an e-mail address."""

    def make(module: Any) -> Any:
        translator = module.MyMemoryTranslator(source="ar-SA", target="en-US", email=options.key("mymemory"))
        translator._base_url = options.url("mymemory") or _MYMEMORY_URL
        return translator

    return _engine("mymemory", make, Limits(len, _MYMEMORY_LIMIT, sentences=1), options, _reject_notices)


def libre(options: EngineOptions) -> ServiceEngine:
    """Return LibreTranslate: its public server with a key, or a server of your own without."""
    url = options.url("libre")

    def make(module: Any) -> Any:
        # The library wants some key even for a server that needs none, and sends it along.
        key = options.key("libre", "LIBRE_API_KEY") or ("none" if url else None)
        address = url if url is None or url.endswith("/") else f"{url}/"
        return module.LibreTranslator(source="ar", target="en", api_key=key, use_free_api=False, custom_url=address)

    return _engine("libre", make, Limits(encoded_size, URL_LIMIT), options)


def microsoft(options: EngineOptions) -> ServiceEngine:
    """Return Microsoft Translator, which needs a key (and, for most keys, a region)."""

    def make(module: Any) -> Any:
        class Microsoft(module.MicrosoftTranslator):  # type: ignore[misc]
            """The library's, without the request for all language names that it makes each time it is made."""

            def _get_supported_languages(self) -> dict[str, str]:
                return {"arabic": "ar", "english": "en"}

        key = options.key("microsoft", "MICROSOFT_API_KEY")
        translator: Any = Microsoft(source="ar", target="en", api_key=key, region=options.region)
        translator._base_url = options.url("microsoft") or translator._base_url
        return translator

    return _engine("microsoft", make, Limits(len, _MICROSOFT_LIMIT), options)
