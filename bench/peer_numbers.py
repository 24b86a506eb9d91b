"""Run the number cases of other projects from a folder and print how many of each are right.

    python bench/peer_numbers.py FOLDER [--show]

FOLDER holds duckling/, cldr/ and num2words/ as JSONL; what is absent is skipped. The cases under tests/peer/data are
the same but for num2words, whose tests are under the LGPL and stay outside the project.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.peer.number_suites import SUITES, run


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", action="store_true", help="print what is not right")
    arguments = parser.parse_args()
    print(f"{'suite':28} {'cases':>5} {'right':>5} {'abst.':>5} {'wrong':>5} {'excl.':>5}   share")
    for name, (file, adapter, _) in SUITES.items():
        if not (arguments.folder / file).exists():
            continue
        result = run(arguments.folder / file, adapter)
        right, abstained, wrong, excluded = (
            len(result["right"]), len(result["abstained"]), len(result["wrong"]), len(result["excluded"])
        )  # fmt: skip
        judged = right + abstained + wrong
        print(f"{name:28} {judged + excluded:5} {right:5} {abstained:5} {wrong:5} {excluded:5}   {right / judged:6.1%}")
        if arguments.show:
            for case in (*result["abstained"], *result["wrong"]):
                print(f"    {case['input']}  {case['expected']}")


if __name__ == "__main__":
    main()
