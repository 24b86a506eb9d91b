"""The real main job behind the desk: the seed article in, all forms of its brief out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mujaz.cloud.clients import dynamodb_table, s3_client
from mujaz.cloud.desk import Desk
from mujaz.cloud.events import ObjectVersion
from mujaz.cloud.writer import make_writer
from mujaz.settings import Settings
from tests.functional.cloud.conftest import BRIEFS, INBOX, TABLE, Cloud
from tests.unit.translation_server import serving

SEED = Path(__file__).parents[2] / "data" / "seed.txt"


@pytest.fixture
def real(cloud: Cloud) -> Desk:
    s3_client.cache_clear()
    settings = Settings()
    return Desk(s3_client(), BRIEFS, make_writer(settings), settings.max_text_bytes)


def test_the_seed_becomes_all_forms_of_a_brief(cloud: Cloud, real: Desk) -> None:
    """JSON with the key and date that the object states, Markdown, HTML, and the text that the spans count in."""
    cloud.s3.put_object(Bucket=INBOX, Key="seed.txt", Body=SEED.read_bytes(), Metadata={"published": "2020-01-13"})
    outcome = real.take(ObjectVersion(INBOX, "seed.txt"))
    answers = {key.removeprefix(outcome.prefix or ""): cloud.get(key) for key in cloud.written()}
    assert {name: answer["ContentType"] for name, answer in answers.items()} == {
        "article.txt": "text/plain; charset=utf-8",
        "brief.html": "text/html; charset=utf-8",
        "brief.json": "application/json",
        "brief.md": "text/markdown; charset=utf-8",
    }
    texts = {name: answer["Body"].read().decode() for name, answer in answers.items()}
    brief = json.loads(texts["brief.json"])
    assert (brief["schema"], brief["article"]["key"]) == ("mujaz.brief/1", "seed.txt")
    assert brief["article"]["published_basis"] == "object metadata"
    assert brief["headline"] in texts["brief.html"]
    for figure in brief["figures"]:
        cite = figure["cite"]
        assert texts["article.txt"][cite["start"] : cite["end"]] == cite["text"]
    assert outcome.counts["figures"] == len(brief["figures"]) > 0
    assert outcome.counts["sentences"] == brief["article"]["sentences"]


def test_the_settings_choose_the_forms(cloud: Cloud) -> None:
    """MUJAZ_FORMATS adds and leaves out forms; JSON is written in any case, and last."""
    cloud.s3.put_object(Bucket=INBOX, Key="seed.txt", Body=SEED.read_bytes())
    settings = Settings(formats=("stix", "docx"))
    Desk(cloud.s3, BRIEFS, make_writer(settings), settings.max_text_bytes).take(ObjectVersion(INBOX, "seed.txt"))
    written = {key.rpartition("/")[2]: cloud.get(key)["ContentType"] for key in cloud.written()}
    assert set(written) == {"article.txt", "brief.docx", "brief.stix.json", "brief.json"}
    assert written["brief.stix.json"] == "application/stix+json;version=2.1"
    assert "wordprocessingml" in written["brief.docx"]


def test_the_same_object_gives_the_same_bytes(cloud: Cloud, real: Desk) -> None:
    """Also by another process at another time: nothing of the clock is in it."""
    cloud.s3.put_object(Bucket=INBOX, Key="seed.txt", Body=SEED.read_bytes())
    real.take(ObjectVersion(INBOX, "seed.txt"))
    before = {key: cloud.get(key)["Body"].read() for key in cloud.written()}
    again = Desk(cloud.s3, BRIEFS, make_writer(Settings()), 10_000)
    again.take(ObjectVersion(INBOX, "seed.txt"))
    assert {key: cloud.get(key)["Body"].read() for key in cloud.written()} == before


def test_clients_are_made_once(cloud: Cloud) -> None:
    """And they wait and try within bounds."""
    s3_client.cache_clear()
    assert s3_client() is s3_client()
    config = s3_client().meta.config
    assert config.connect_timeout < config.read_timeout < 60
    assert config.retries == {"mode": "standard", "total_max_attempts": 4}


def test_a_second_copy_of_an_article_costs_nothing(cloud: Cloud) -> None:
    """Its sentences come from the table; a cap that is full leaves them to the next engine of the chain."""
    text = "وصل الوفد إلى موسكو صباح اليوم. وقال الوزير إن المحادثات بدأت أمس.".encode()
    for key in ("first.txt", "second.txt", "third.txt"):
        body = text if key != "third.txt" else "عقدت اللجنة اجتماعا طويلا في العاصمة.".encode()
        cloud.s3.put_object(Bucket=INBOX, Key=key, Body=body)
    dynamodb_table.cache_clear()
    with serving() as server:
        settings = Settings(
            engines=("libre", "phrasebook"), libre_url=server.url, translation_table=TABLE,
            daily_characters=70, engine_prices={"libre": 20.0},
        )  # fmt: skip
        desk = Desk(cloud.s3, BRIEFS, make_writer(settings), settings.max_text_bytes)
        counts = [desk.take(ObjectVersion(INBOX, f"{name}.txt")).counts for name in ("first", "second", "third")]
        assert len(server.requests) == 1
    dynamodb_table.cache_clear()
    sent = [one["characters_sent"] for one in counts]
    assert sent[0] > 60
    assert sent[1:] == [0, 0]
    assert [one["microdollars"] for one in counts] == [20 * sent[0], 0, 0]
