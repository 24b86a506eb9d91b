"""Write lexicon/data/common_name_words.tsv: names that are English words too, which the audit does not take for names.

    python scripts/build_common_name_words.py

Run it after the lexicon or the list of names has changed; a test holds the file against what this would write.
"""

from __future__ import annotations

from pathlib import Path

from mujaz.translation.audit.names import common_name_words

TARGET = Path(__file__).parents[1] / "layers/mujaz/mujaz/lexicon/data/common_name_words.tsv"
HEAD = "# built by scripts/build_common_name_words.py: names of the list that the lexicon uses as English words"


def main() -> None:
    """Write the file."""
    TARGET.write_text("\n".join([HEAD, *common_name_words()]) + "\n", "utf-8")


if __name__ == "__main__":
    main()
