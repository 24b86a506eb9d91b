"""The offline engine: lexicon, lattice, language model and search, each behind a seam."""

from mujaz.translation.phrasebook.engine import PhrasebookEngine

__all__ = ["PhrasebookEngine"]
