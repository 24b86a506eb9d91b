"""Measure what reading briefs from S3 costs: memory and time for growing numbers of briefs.

    python bench/digest_s3.py [--counts 300 1000 3000] [--workers 16]

moto's server, in a process of its own, stands in for S3, so the time is mostly the server's and only its growth means
anything. For each count a fresh process lists the bucket and reads the briefs as the digest function does; printed are
its seconds and by how much its peak of memory stands above that of the same process before it read anything. Each
brief is the seed article's with an id, a date and an outlet of its own.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

SEED = Path(__file__).parents[1] / "tests" / "data" / "seed.txt"
BUCKET = "briefs-of-the-bench"
DAY = "2020-01-13"


def client(endpoint: str) -> Any:
    os.environ.update(AWS_ENDPOINT_URL=endpoint, AWS_DEFAULT_REGION="us-east-1")
    os.environ.update(AWS_ACCESS_KEY_ID="bench", AWS_SECRET_ACCESS_KEY="bench")
    from mujaz.cloud.clients import s3_client  # noqa: PLC0415 (after the environment is set)

    return s3_client()


def brief_of_seed() -> str:
    """Return the brief's JSON. The readers' processes load none of this: their memory is what is measured."""
    from mujaz.article import Metadata  # noqa: PLC0415
    from mujaz.pipeline import brief  # noqa: PLC0415
    from mujaz.reading.text import read_text  # noqa: PLC0415
    from mujaz.translation.registry import make_engines  # noqa: PLC0415

    article = read_text(SEED.read_bytes(), Metadata(published=date.fromisoformat(DAY)))
    return brief(article, make_engines(["phrasebook"])).to_json()


def fill(endpoint: str, first: int, last: int, template: str) -> None:
    """Put briefs number ``first`` to ``last`` into the bucket."""
    s3 = client(endpoint)

    def put(number: int) -> None:
        made = json.loads(template)
        made["id"] = f"{number:032x}"
        made["article"]["outlet"] = f"Outlet {number % 20}"
        body = json.dumps(made, ensure_ascii=False).encode()
        s3.put_object(Bucket=BUCKET, Key=f"briefs/{DAY}/seed-{number:08x}/brief.json", Body=body)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(put, range(first, last)))


def peak() -> float:
    """Return the process's peak of memory in MiB; getrusage would count what its parent had at the fork."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024  # type: ignore[index]


def read(endpoint: str, workers: int) -> None:
    """Read all briefs of the bucket; print count, seconds and mebibytes. Runs in a process of its own."""
    from mujaz.cloud.briefs import find_briefs, read_reports  # noqa: PLC0415

    s3 = client(endpoint)
    day = date.fromisoformat(DAY)
    before = peak()
    began = time.perf_counter()
    found = find_briefs(s3, BUCKET, day, day)
    reports, skipped = read_reports(s3, BUCKET, found.briefs, workers=workers)
    seconds = time.perf_counter() - began
    grown = peak() - before
    print(f"{len(reports):6} briefs: {seconds:6.1f} s, {grown:6.1f} MiB above {before:.0f}; {len(skipped)} skipped")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--counts", type=int, nargs="+", default=[300, 1000, 3000])
    parser.add_argument("--workers", type=int, default=16)
    parser.add_argument("--port", type=int, default=5555)
    parser.add_argument("--read", metavar="ENDPOINT", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.read:
        read(arguments.read, arguments.workers)
        return
    endpoint = f"http://127.0.0.1:{arguments.port}"
    server = subprocess.Popen(
        [sys.executable, "-m", "moto.server", "-p", str(arguments.port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        time.sleep(5)
        template = brief_of_seed()
        print(f"a brief has {len(template.encode()) / 1024:.0f} KiB")
        client(endpoint).create_bucket(Bucket=BUCKET)
        done = 0
        for count in sorted(arguments.counts):
            fill(endpoint, done, count, template)
            done = count
            again = [sys.executable, __file__, "--read", endpoint, "--workers", str(arguments.workers)]
            subprocess.run(again, check=True)
    finally:
        server.terminate()
        server.wait(10)


if __name__ == "__main__":
    main()
