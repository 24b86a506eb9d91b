"""A stand-in AWS, and the main job replaced by one that is quick and can be told to fail."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from types import ModuleType
from typing import Any

import boto3
import pytest
from moto import mock_aws

from demo.function import load_app
from mujaz.article import Article
from mujaz.briefing.model import Analyst
from mujaz.cloud.desk import Desk, WrittenBrief
from mujaz.cloud.once import once
from mujaz.cloud.storage import Document
from mujaz.settings import Settings

INBOX = "inbox"
BRIEFS = "briefs-bucket"
TABLE = "done"
REGION = "us-east-1"
TEXT = "وصل رئيس حكومة الوفاق الوطني فايز السراج إلى موسكو اليوم الاثنين."


class StandardOutput:
    """Whatever standard output is at the moment: the logger of a function outlives what pytest puts there."""

    def write(self, text: str) -> None:
        """Write to it."""
        sys.stdout.write(text)

    def flush(self) -> None:
        """Do nothing; pytest reads it itself."""


@dataclass
class FakeWriter:
    """Writes a brief that holds the article's metadata; fails for as long as it is told to."""

    failures: list[Exception] = field(default_factory=list)
    articles: list[Article] = field(default_factory=list)

    def __call__(self, article: Article, created: str, analyst: Analyst) -> WrittenBrief:
        """Write, or fail."""
        self.articles.append(article)
        if self.failures:
            raise self.failures.pop(0)
        brief = {"key": article.metadata.key, "outlet": article.metadata.outlet, "created": created}
        brief["analyst"] = analyst.model_dump(mode="json")
        return WrittenBrief(
            documents=[
                Document("article.txt", "text/plain; charset=utf-8", article.text.encode()),
                Document("brief.json", "application/json", json.dumps(brief).encode()),
            ],
            counts={"sentences": len(article.sentences)},
        )


@dataclass(frozen=True)
class Cloud:
    """The buckets and the table of a test."""

    s3: Any
    dynamodb: Any

    def put(self, key: str = "a.txt", body: bytes | str = TEXT, **metadata: str) -> str:
        """Upload an object; return its version."""
        data = body.encode() if isinstance(body, str) else body
        version: str = self.s3.put_object(Bucket=INBOX, Key=key, Body=data, Metadata=metadata)["VersionId"]
        return version

    def written(self, prefix: str = "") -> list[str]:
        """The keys in the briefs bucket."""
        found = self.s3.list_objects_v2(Bucket=BRIEFS, Prefix=prefix).get("Contents", [])
        return [item["Key"] for item in found]

    def get(self, key: str) -> Any:
        """S3's answer for an object in the briefs bucket."""
        return self.s3.get_object(Bucket=BRIEFS, Key=key)

    def briefs(self) -> list[dict[str, Any]]:
        """All briefs that are written."""
        keys = [key for key in self.written("briefs/") if key.endswith("/brief.json")]
        return [json.loads(self.get(key)["Body"].read()) for key in keys]

    def reasons(self) -> list[dict[str, Any]]:
        """All quarantine records."""
        keys = [key for key in self.written("quarantine/") if key.endswith("/reason.json")]
        return [json.loads(self.get(key)["Body"].read()) for key in keys]


@cache
def client(service: str) -> Any:
    """A client made while moto's mock is on; it serves every test, the mock forgets all between them."""
    return boto3.client(service, region_name=REGION)


@pytest.fixture
def cloud(monkeypatch: pytest.MonkeyPatch) -> Iterator[Cloud]:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"):
        monkeypatch.setenv(name, "test")
    monkeypatch.setenv("AWS_DEFAULT_REGION", REGION)
    monkeypatch.delenv("AWS_ENDPOINT_URL", raising=False)
    with mock_aws():
        s3, dynamodb = client("s3"), client("dynamodb")
        for bucket in (INBOX, BRIEFS):
            s3.create_bucket(Bucket=bucket)
            s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
        dynamodb.create_table(
            TableName=TABLE,
            BillingMode="PAY_PER_REQUEST",
            AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
            KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
        )
        yield Cloud(s3, dynamodb)


@pytest.fixture
def writer() -> FakeWriter:
    return FakeWriter()


@pytest.fixture
def desk(cloud: Cloud, writer: FakeWriter) -> Desk:
    return Desk(cloud.s3, BRIEFS, writer, 4096, now=lambda: datetime(2020, 1, 14, 9, 30, tzinfo=UTC))


@pytest.fixture
def app(cloud: Cloud, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The brief function after a cold start, its main job replaced."""
    for name, value in {
        "MUJAZ_BRIEFS_BUCKET": BRIEFS,
        "MUJAZ_IDEMPOTENCY_TABLE": TABLE,
    }.items():
        monkeypatch.setenv(name, value)
    module = load_app()
    module.logger.registered_handler.stream = StandardOutput()
    settings = Settings(briefs_bucket=BRIEFS, idempotency_table=TABLE)
    work = once(desk.take, settings, cloud.dynamodb)
    monkeypatch.setattr(module, "work", lambda: work)
    return module
