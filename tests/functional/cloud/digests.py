"""Briefs as the brief function leaves them in the bucket, made quickly: one real brief with its facts changed."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from typing import Any

from mujaz.article import Metadata
from mujaz.cloud.keys import folder
from mujaz.pipeline import BriefOptions, brief
from mujaz.reading.text import read_text
from mujaz.translation.registry import make_engines
from tests.functional.cloud.conftest import BRIEFS, INBOX, Cloud

DAY = "2025-03-10"
TEXT = (
    "انفجار في سوق بمدينة بعقوبة\n\n"
    "قتل 12 شخصا في انفجار سيارة مفخخة في سوق الخضار في بعقوبة اليوم، وفق وزارة الصحة.\n\n"
    "وطوقت قوات الأمن المكان."
)


@cache
def _template() -> str:
    metadata = Metadata(outlet="Mashriq Agency", published=date.fromisoformat(DAY))
    options = BriefOptions(created=f"{DAY}T08:00:00+00:00")
    return brief(read_text(TEXT.encode(), metadata), make_engines(["phrasebook"]), options).to_json()


def brief_json(
    number: int = 0, *, published: str = DAY, came: str | None = None, outlet: str = "Mashriq Agency"
) -> str:
    """Return the JSON of a brief of its own: ``number`` tells it from the others."""
    made: dict[str, Any] = json.loads(_template())
    made["id"] = f"{number:032x}"
    made["created"] = f"{came or published}T08:00:00+00:00"
    made["article"] |= {"published": published, "outlet": outlet}
    return json.dumps(made, ensure_ascii=False)


def put_brief(cloud: Cloud, number: int = 0, *, came: str = DAY, published: str | None = None, **of: str) -> str:
    """Put a brief where the brief function would, with the files beside it; return the key of its JSON."""
    from datetime import UTC, datetime

    place = folder(INBOX, f"{number}.txt", str(number), datetime.fromisoformat(came).replace(tzinfo=UTC))
    prefix = f"briefs/{place}"
    cloud.s3.put_object(Bucket=BRIEFS, Key=f"{prefix}article.txt", Body=TEXT.encode())
    body = brief_json(number, published=published or came, came=came, **of).encode()
    cloud.s3.put_object(Bucket=BRIEFS, Key=f"{prefix}brief.json", Body=body)
    return f"{prefix}brief.json"


def put(cloud: Cloud, key: str, body: bytes | str = b"") -> None:
    """Put an object into the briefs bucket."""
    cloud.s3.put_object(Bucket=BRIEFS, Key=key, Body=body.encode() if isinstance(body, str) else body)
