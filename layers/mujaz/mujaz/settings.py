"""Every setting of Mujaz, in one place: environment variables that begin with ``MUJAZ_``.

The Lambda functions read them once at cold start, the command line reads them too and lets its options win. A bad
value stops the start with a `SettingsError` that names the variable and what is allowed; so does a variable that
begins with ``MUJAZ_`` and that nobody reads, because a misspelt name would otherwise be ignored in silence.
"""

from __future__ import annotations

import difflib
import math
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from mujaz.translation.registry import DEFAULT_ATTEMPTS, DEFAULT_TIMEOUT, ENGINE_NAMES, EngineOptions

PREFIX = "MUJAZ_"

FORM_NAMES = ("json", "md", "html", "docx", "stix")
"""The forms of `mujaz.briefing.render.forms`, which is too much to import for a cold start that only reads settings."""

_KIB = 1024
_MIB = 1024 * _KIB

_MAIL = r"^[^@\s]+@[^@\s]+$"


class SettingsError(Exception):
    """A setting is wrong. The message names the variable and what is allowed, and does not repeat the value."""


class Settings(BaseSettings):
    """The settings; the description of a field says what is allowed and what it does."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_ignore_empty=True, frozen=True, extra="forbid")

    engines: Annotated[tuple[str, ...], NoDecode] = Field(
        default=("phrasebook",),
        description=f"Comma-separated chain of engines, each of {', '.join(ENGINE_NAMES)}, tried in order for each "
        "sentence. phrasebook and neural (a model of yours, MUJAZ_NEURAL_MODEL) work inside the process and "
        "send nothing anywhere. google sends the text of the "
        "article to Google's public web translator, mymemory to mymemory.translated.net, libre to a LibreTranslate "
        "server (MUJAZ_LIBRE_URL), microsoft to Microsoft Translator, amazon to Amazon Translate in your account's "
        "region (AWS may keep it to improve the service unless you opt out), bedrock to the model that "
        "MUJAZ_BEDROCK_MODEL names on Amazon Bedrock in your account's region.",
    )
    formats: Annotated[tuple[str, ...], NoDecode] = Field(
        default=("json", "md", "html"),
        description=f"Comma-separated forms that the brief function writes, each of {', '.join(FORM_NAMES)}. "
        "json is written in any case: it is what the others are made from. The command line has --format.",
    )
    engine_timeout: float = Field(
        default=DEFAULT_TIMEOUT,
        ge=1,
        le=60,
        description="Seconds, 1 to 60, for one request to an engine over the network.",
    )
    engine_attempts: int = Field(
        default=DEFAULT_ATTEMPTS,
        ge=1,
        le=10,
        description="How often, 1 to 10, a request to an engine that may yet succeed is made in all.",
    )
    engine_region: str | None = Field(
        default=None,
        pattern=r"^[a-z0-9-]{2,32}$",
        description="Region of the engines amazon, bedrock and microsoft, such as eu-central-1 or westeurope; by "
        "default their own configuration decides.",
    )
    amazon_terminology: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(),
        description="Comma-separated names of custom terminologies in Amazon Translate that the engine amazon applies.",
    )
    bedrock_model: str | None = Field(
        default=None,
        pattern=r"^[A-Za-z0-9:/._-]{1,2048}$",
        description="Identifier of the model or inference profile on Amazon Bedrock that the engine bedrock asks.",
    )
    neural_model: Path | None = Field(
        default=None,
        description="Folder of the model of the engine neural: OPUS-MT, NLLB or Argos in the form of CTranslate2, as "
        "`mujaz model get` fetches them.",
    )
    neural_threads: int = Field(
        default=0,
        ge=0,
        le=256,
        description="Threads, 0 to 256, that the engine neural computes with; 0 leaves it to the library.",
    )
    translation_memory: Path | None = Field(
        default=None,
        description="Path of an SQLite file that remembers what engines over the network have translated, so that the "
        "same sentence costs nothing the second time. It holds English text. By default nothing is remembered.",
    )
    translation_table: str | None = Field(
        default=None,
        pattern=r"^[a-zA-Z0-9_.-]{3,255}$",
        description="Name of the DynamoDB table in which the functions remember translations and count characters; the "
        "command line uses MUJAZ_TRANSLATION_MEMORY.",
    )
    translation_days: int = Field(
        default=90,
        ge=0,
        le=3650,
        description="Days, 0 to 3650, for which MUJAZ_TRANSLATION_TABLE remembers a translation; 0 remembers none and "
        "only counts characters.",
    )
    engine_prices: Annotated[Mapping[str, float], NoDecode] = Field(
        default_factory=dict,
        description="Comma-separated prices of engines in US dollars for a million Arabic characters, such as "
        "amazon=15,bedrock=12.5; they count more than the list prices that Mujaz knows (amazon, microsoft).",
    )
    daily_characters: int | None = Field(
        default=None,
        ge=1,
        description="How many characters, 1 or more, each engine over the network may be sent in a day (UTC); the next "
        "engine of the chain does the rest. Counted in MUJAZ_TRANSLATION_MEMORY or MUJAZ_TRANSLATION_TABLE, one of "
        "which it needs.",
    )
    libre_url: str | None = Field(
        default=None,
        pattern=r"^https?://\S+$",
        description="Address, http:// or https://, of the LibreTranslate server that the engine libre uses.",
    )
    max_text_bytes: int = Field(
        default=_MIB,
        ge=_KIB,
        le=16 * _MIB,
        description="Bytes of UTF-8, 1024 to 16777216: an object whose text is longer goes to quarantine as oversized.",
    )
    briefs_bucket: str | None = Field(
        default=None,
        pattern=r"^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$",
        description="Name of the S3 bucket that briefs and quarantined objects are written to. The brief function "
        "needs it; the command line does not use it.",
    )
    idempotency_table: str | None = Field(
        default=None,
        pattern=r"^[a-zA-Z0-9_.-]{3,255}$",
        description="Name of the DynamoDB table that remembers which object versions are done; without it an event "
        "that comes twice is worked on twice, with the same result.",
    )
    idempotency_hours: int = Field(
        default=24,
        ge=1,
        le=24 * 90,
        description="Hours, 1 to 2160: how long a finished object version is remembered.",
    )

    inbox_bucket: str | None = Field(
        default=None,
        pattern=r"^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$",
        description="Name of the S3 bucket that articles are dropped into. The reconcile function needs it.",
    )
    inbox_queue: str | None = Field(
        default=None,
        pattern=r"^https?://\S+$",
        description="Address of the queue that the inbox notifies. The reconcile function needs it.",
    )
    reconcile_days: int = Field(
        default=7,
        ge=1,
        le=90,
        description="Days, 1 to 90: an upload that is older is not queued again.",
    )
    brief_days: int = Field(
        default=0,
        ge=0,
        le=36500,
        description="Days, 0 to 36500, after which the bucket deletes a brief, 0 for never; not fewer than "
        "MUJAZ_RECONCILE_DAYS, or an upload whose brief was deleted by age would be taken for lost. The reconcile "
        "function checks it, and nothing else reads it.",
    )
    digest_topic: str | None = Field(
        default=None,
        pattern=r"^arn:[a-z-]+:sns:[a-z0-9-]+:\d{12}:[A-Za-z0-9_.-]{1,256}$",
        description="ARN of the SNS topic that is told of digests and of briefs that meet the watchlist; without it "
        "nobody is told.",
    )
    mail_from: str | None = Field(
        default=None,
        pattern=_MAIL,
        description="Address, verified in Amazon SES, that digests are mailed from; needs MUJAZ_MAIL_TO.",
    )
    mail_to: str | None = Field(
        default=None,
        pattern=_MAIL,
        description="Address that digests are mailed to; needs MUJAZ_MAIL_FROM.",
    )

    @field_validator("engines", "formats", "amazon_terminology", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        """Read a comma-separated list."""
        return tuple(name.strip() for name in value.split(",") if name.strip()) if isinstance(value, str) else value

    @field_validator("engines")
    @classmethod
    def _known_engines(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        names = tuple(name.lower() for name in value)
        if not names:
            raise ValueError("names no engine")
        if not set(names) <= set(ENGINE_NAMES):
            raise ValueError("names an unknown engine")
        if len(set(names)) != len(names):
            raise ValueError("names an engine twice")
        return names

    @field_validator("formats")
    @classmethod
    def _known_forms(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        names = tuple(dict.fromkeys(name.lower() for name in value))
        if not set(names) <= set(FORM_NAMES):
            raise ValueError("names an unknown form")
        return names

    @field_validator("daily_characters")
    @classmethod
    def _cap_has_a_file(cls, value: int | None, info: ValidationInfo) -> int | None:
        if value is not None and not any(info.data.get(name) for name in ("translation_memory", "translation_table")):
            raise ValueError("needs MUJAZ_TRANSLATION_MEMORY or MUJAZ_TRANSLATION_TABLE, where it is counted")
        return value

    @field_validator("engine_prices", mode="before")
    @classmethod
    def _read_prices(cls, value: object) -> object:
        """Read ``amazon=15,bedrock=12.5``."""
        if not isinstance(value, str):
            return value
        pairs = [pair.partition("=") for pair in value.split(",") if pair.strip()]
        return {name.strip().lower(): price.strip() for name, _, price in pairs}

    @field_validator("engine_prices")
    @classmethod
    def _known_prices(cls, value: Mapping[str, float]) -> Mapping[str, float]:
        if not set(value) <= set(ENGINE_NAMES):
            raise ValueError("names an unknown engine")
        if not all(0 <= price < math.inf for price in value.values()):
            raise ValueError("has a price that is none")
        return value

    @field_validator("brief_days")
    @classmethod
    def _briefs_outlive_reconciling(cls, value: int, info: ValidationInfo) -> int:
        if 0 < value < info.data.get("reconcile_days", 0):
            raise ValueError("is less than MUJAZ_RECONCILE_DAYS")
        return value

    @field_validator("mail_to")
    @classmethod
    def _mail_has_a_sender(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value is not None and info.data.get("mail_from") is None:
            raise ValueError("needs MUJAZ_MAIL_FROM")
        return value

    def needed(self, field: str) -> str:
        """Return the value of a setting that the command line can do without and a function can't.

        Raises:
            SettingsError: it is not set.

        """
        value = getattr(self, field)
        if value is None:
            raise SettingsError(f"{variable(field)}: not set. Allowed: {Settings.model_fields[field].description}")
        return str(value)

    @property
    def engine_options(self) -> EngineOptions:
        """What `mujaz.translation.registry.make_engines` needs beside the engines' names; opens the memory's file."""
        memory = counter = None
        if self.translation_memory is not None:
            from mujaz.translation.stores import open_stores  # noqa: PLC0415  (only where it is set)

            try:
                memory, counter = open_stores(self.translation_memory)
            except OSError as error:
                raise SettingsError(f"{variable('translation_memory')}: {error}") from error
        return EngineOptions(
            timeout=self.engine_timeout,
            attempts=self.engine_attempts,
            urls={"libre": self.libre_url} if self.libre_url else None,
            region=self.engine_region,
            bedrock_model=self.bedrock_model,
            terminology=self.amazon_terminology,
            neural_model=self.neural_model,
            neural_threads=self.neural_threads,
            memory=memory,
            counter=counter,
            daily_characters=self.daily_characters,
            prices=self.engine_prices,
        )


def variable(field: str) -> str:
    """Return the environment variable that sets ``field``."""
    return f"{PREFIX}{field.upper()}"


def load_settings(environment: Mapping[str, str] | None = None, **overrides: Any) -> Settings:
    """Read the settings from the environment; ``overrides`` (fields by name, None for "not given") win.

    Args:
        environment: the variables to check for misspelt names, the process's own by default.
        overrides: values from a command line.

    Raises:
        SettingsError: a value is not allowed or a variable is unknown; every fault is named.

    """
    faults = _unknown_variables(os.environ if environment is None else environment)
    given = {name: value for name, value in overrides.items() if value is not None}
    try:
        settings = Settings(**given)
    except ValidationError as error:
        faults += _faults(error)
    if faults:
        raise SettingsError("; ".join(faults))
    return settings


def _unknown_variables(environment: Mapping[str, str]) -> list[str]:
    known = [variable(field) for field in Settings.model_fields]
    faults = []
    for name in sorted(environment):
        if name.upper().startswith(PREFIX) and name.upper() not in known:
            close = difflib.get_close_matches(name.upper(), known, n=1)
            hint = f"did you mean {close[0]}?" if close else f"known are {', '.join(known)}"
            faults.append(f"{name}: no such setting; {hint}")
    return faults


def _faults(error: ValidationError) -> list[str]:
    """One line for each wrong field: the variable, what is wrong, what is allowed. The value may be secret."""
    faults: dict[str, str] = {}
    for detail in error.errors(include_input=False, include_url=False, include_context=False):
        field = str(detail["loc"][0])
        description = Settings.model_fields[field].description if field in Settings.model_fields else "no such setting"
        faults.setdefault(field, f"{variable(field)}: {detail['msg']}. Allowed: {description}")
    return list(faults.values())
