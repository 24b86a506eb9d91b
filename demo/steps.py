"""The demo itself, step by step."""

from __future__ import annotations

import contextlib
import logging
import os
import sys
import time
import warnings
from pathlib import Path
from typing import Any

import boto3
from moto.server import ThreadedMotoServer

from demo.digest import digest_of_articles, put_watchlist
from demo.function import function_environment, load_handler
from demo.poller import Poller
from demo.stack import ROOT, Stack, make_stack

SEED = ROOT / "tests" / "data" / "seed.txt"
SEED_KEY = "2020/01/ليبيا+موسكو.txt"
"""A key with Arabic letters, a folder and a plus sign: what a queue makes of keys is part of the demonstration."""

OUTPUT = ROOT / "out" / "demo"
LOG = OUTPUT / "function.log"
REGION = "us-east-1"


def run() -> None:
    """Make the stack in moto's server and print the seed article's brief and a digest; their HTML goes to out/demo."""
    began = time.perf_counter()
    _silence_moto()
    OUTPUT.mkdir(parents=True, exist_ok=True)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    # Takes what the function would log to CloudWatch, and what moto says of the Docker that it does not need.
    with LOG.open("w", encoding="utf-8") as log, contextlib.redirect_stdout(log):
        try:
            host, port = server.get_host_and_port()
            prefix, told = _brief_and_digest(f"http://{host}:{port}")
        finally:
            server.stop()
    print((OUTPUT / "brief.md").read_text("utf-8"))
    print(f"{'':->120}\n")
    print((OUTPUT / "digest.md").read_text("utf-8"))
    print("The digest topic was told:", *told, sep="\n  ")
    print(f"The brief was written to {prefix} in the briefs bucket; {time.perf_counter() - began:.1f} s, all told.")
    for name in ("brief.html", "digest.html"):
        print(f"Open in a browser: {(OUTPUT / name).as_uri()}")


def _brief_and_digest(endpoint: str) -> tuple[str, list[str]]:
    """Run the whole path against ``endpoint``, save all files; return the brief's prefix and what people were told."""
    os.environ.update(_credentials(endpoint))
    session = boto3.session.Session(region_name=REGION)

    def clients(service: str) -> Any:
        return session.client(service, endpoint_url=endpoint)

    _tell("making the stack of template.yaml")
    stack = make_stack(clients, name="mujaz-demo", region=REGION)

    put_watchlist(stack)
    _tell(f"dropping the seed article into the inbox as {SEED_KEY}")
    s3 = clients("s3")
    s3.put_object(
        Bucket=stack.physical["InboxBucket"],
        Key=SEED_KEY,
        Body=SEED.read_bytes(),
        Metadata={"published": "2020-01-13"},
    )

    _tell("polling the queue for the brief function")
    poller = _poller(stack)
    poller.drain()
    prefix = _fetch(s3, stack)
    return prefix, digest_of_articles(stack, poller, OUTPUT, _tell)


def _fetch(s3: Any, stack: Stack) -> str:
    """Save the files of the brief from the briefs bucket to `OUTPUT`; return the brief's prefix."""
    bucket = stack.physical["BriefsBucket"]
    keys = [item["Key"] for item in s3.list_objects_v2(Bucket=bucket).get("Contents", [])]
    briefs = [key for key in keys if key.startswith("briefs/") and key.endswith("/brief.json")]
    if not briefs:
        sys.exit(f"no brief was written; {LOG} says why")
    prefix = briefs[0].removesuffix("brief.json")
    for key in keys:
        if key.startswith(prefix):
            (OUTPUT / Path(key).name).write_bytes(s3.get_object(Bucket=bucket, Key=key)["Body"].read())
    return f"s3://{bucket}/{prefix}"


def _poller(stack: Stack) -> Poller:
    mapping = stack.properties(stack.of_type("AWS::Lambda::EventSourceMapping")[0])
    return Poller(
        sqs=stack.clients("sqs"),
        queue_url=stack.physical["InboxQueue"],
        queue_arn=mapping["EventSourceArn"],
        handler=load_handler(function_environment(stack)),
        batch_size=mapping["BatchSize"],
        region=stack.region,
    )


def _credentials(endpoint: str) -> dict[str, str]:
    """Return an environment in which no call can reach a real account."""
    return {
        "AWS_ENDPOINT_URL": endpoint,
        "AWS_ACCESS_KEY_ID": "demo",
        "AWS_SECRET_ACCESS_KEY": "demo",
        "AWS_SESSION_TOKEN": "demo",
        "AWS_DEFAULT_REGION": REGION,
        "AWS_REGION": REGION,
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_LAMBDA_FUNCTION_NAME": "brief",
    }


def _silence_moto() -> None:
    """Keep moto's requests and its list of what it does not know off the screen; `demo.stack` sees to the latter."""
    for name in ("werkzeug", "moto"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    warnings.filterwarnings("ignore", module="moto")


def _tell(step: str) -> None:
    print(f"... {step}", file=sys.stderr)
