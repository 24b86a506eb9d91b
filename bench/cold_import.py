"""Time the cold start of the brief function: a new process imports the handler, from byte code, as Lambda does.

    python bench/cold_import.py [RUNS]

Prints the median and the range in milliseconds; the interpreter's own start is not counted. The first run, which may
compile, is thrown away. The target is 500 ms.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

FUNCTION = Path(__file__).resolve().parents[1] / "functions" / "brief"
CODE = "import time; began = time.perf_counter(); import app; print((time.perf_counter() - began) * 1000)"


def run(cache: str) -> float:
    """Return the milliseconds of one import, with byte code in the folder ``cache``."""
    environment = {**os.environ, "MUJAZ_BRIEFS_BUCKET": "briefs-bucket", "PYTHONPYCACHEPREFIX": cache}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, "-c", CODE], cwd=FUNCTION, env=environment, capture_output=True, text=True, check=True
    )
    return float(done.stdout)


def main() -> None:
    """Run and print."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as cache:
        times = sorted([run(cache) for _ in range(runs + 1)][1:])
    print(f"cold import of the handler: median {statistics.median(times):.0f} ms of {runs}")
    print(f"from {times[0]:.0f} to {times[-1]:.0f} ms, Python {sys.version.split()[0]}")


if __name__ == "__main__":
    main()
