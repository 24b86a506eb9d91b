"""What a digest is made of, fixed by the first run of a period: keys and versions, in one small object beside it.

Briefs go on coming while digests are made, and two runs may meet. So the first run of a period writes the list of its
inputs on condition that there is none, and every other run takes that list: all of them write the same bytes. A brief
that came after the list was made is told of, as late, by the next period's digest.
"""

from __future__ import annotations

from typing import Any, Literal

from botocore.exceptions import ClientError
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from mujaz.cloud.briefs import Ref
from mujaz.cloud.events import ObjectVersion
from mujaz.cloud.storage import read_object
from mujaz.cloud.trouble import TroubleError
from mujaz.digesting.model import Period, Skipped

INPUTS = "inputs.json"
_MAX_BYTES = 256 * 1024 * 1024
_EXISTS = frozenset({"PreconditionFailed", "ConditionalRequestConflict", "412", "409"})
"""What S3 answers to a conditional write that another one came before, or stands beside."""


class Inputs(BaseModel):
    """The briefs, what stands among them and is none, the earlier digests and the watchlist, by key and version."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    schema_: Literal["mujaz.digest-inputs/1"] = Field("mujaz.digest-inputs/1", alias="schema")
    period: Period
    briefs: tuple[Ref, ...]
    skipped: tuple[Skipped, ...]
    earlier: tuple[Ref, ...]
    watchlist: Ref | None


def fix_inputs(s3: Any, bucket: str, prefix: str, inputs: Inputs, *, anew: bool) -> Inputs | None:
    """Write the list of inputs below ``prefix``; None if another run was first.

    Args:
        s3: a boto3 S3 client.
        bucket: the briefs bucket.
        prefix: of the digest.
        inputs: the list.
        anew: write it in place of the one that is there.

    Raises:
        ClientError, BotoCoreError: S3 can't be written now.

    """
    condition = {} if anew else {"IfNoneMatch": "*"}
    body = inputs.model_dump_json(by_alias=True).encode("utf-8", "surrogatepass")
    try:
        s3.put_object(Bucket=bucket, Key=prefix + INPUTS, Body=body, ContentType="application/json", **condition)
    except ClientError as error:
        if error.response.get("Error", {}).get("Code") in _EXISTS:
            return None
        raise
    return inputs


def read_inputs(s3: Any, bucket: str, prefix: str) -> Inputs | None:
    """Return the list of inputs that an earlier run fixed, None where there is none.

    Raises:
        TroubleError: there is one and it can't be used.
        ClientError, BotoCoreError: S3 can't be read now.

    """
    stored = read_object(s3, ObjectVersion(bucket, prefix + INPUTS), max_bytes=_MAX_BYTES)
    if stored is None:
        return None
    try:
        return Inputs.model_validate_json(stored.body or b"")
    except ValidationError as error:
        raise TroubleError(f"{prefix}{INPUTS} is no list of inputs: remove it, or ask for the digest anew") from error
