"""Time the cold start of the brief function: a new process imports the handler, from byte code, as Lambda does.

    python bench/cold_import.py [RUNS]

Prints median and range in milliseconds, of the clock and of the processor: on a machine that is busy with other things
the second is the one to look at. The interpreter's own start is not counted; the first run, which compiles, is thrown
away. The target is 500 ms.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

FUNCTION = Path(__file__).resolve().parents[1] / "functions" / "brief"
CODE = """
import time
began, used = time.perf_counter(), time.process_time()
import app
print((time.perf_counter() - began) * 1000, (time.process_time() - used) * 1000)
"""


def run(cache: str) -> tuple[float, float]:
    """Return the milliseconds of one import, by the clock and of the processor, with byte code in ``cache``."""
    environment = {**os.environ, "MUJAZ_BRIEFS_BUCKET": "briefs-bucket", "PYTHONPYCACHEPREFIX": cache}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, "-c", CODE], cwd=FUNCTION, env=environment, capture_output=True, text=True, check=True
    )
    clock, processor = done.stdout.split()
    return float(clock), float(processor)


def main() -> None:
    """Run and print."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as cache:
        run(cache)
        clock, processor = zip(*(run(cache) for _ in range(runs)), strict=True)
    print(f"cold import of the handler, {runs} runs, Python {sys.version.split()[0]}:")
    for name, times in (("clock", clock), ("processor", processor)):
        print(f"{name:>10} {statistics.median(times):5.0f} ms, from {min(times):.0f} to {max(times):.0f}")


if __name__ == "__main__":
    main()
