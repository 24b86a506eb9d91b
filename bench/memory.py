"""How much of a folder of articles a translation memory spares: sentences and characters that came before.

    python bench/memory.py FILE...

Files are text files that `mujaz brief` reads; those it rejects are left out.
"""

from __future__ import annotations

import sys
from pathlib import Path

from mujaz.reading.rejection import RejectionError
from mujaz.reading.text import read_text
from mujaz.translation.memory import key


def main() -> None:
    """Read the files in order and count."""
    seen: set[str] = set()
    sentences = characters = spared_sentences = spared_characters = articles = 0
    for path in sys.argv[1:]:
        try:
            article = read_text(Path(path).read_bytes())
        except RejectionError:
            continue
        articles += 1
        for sentence in article.sentences:
            one = key("any", "1", sentence.text)
            sentences, characters = sentences + 1, characters + len(sentence.text)
            if one in seen:
                spared_sentences, spared_characters = spared_sentences + 1, spared_characters + len(sentence.text)
            seen.add(one)
    print(f"{articles} articles, {sentences} sentences, {characters} characters")
    print(f"spared: {spared_sentences} sentences ({spared_sentences / sentences:.1%}), "
          f"{spared_characters} characters ({spared_characters / characters:.1%})")  # fmt: skip


if __name__ == "__main__":
    main()
