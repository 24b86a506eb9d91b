"""The offline engine: lexicon, lattice, language model and search, each behind a seam."""
