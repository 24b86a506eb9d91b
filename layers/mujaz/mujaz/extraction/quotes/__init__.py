"""Direct speech: which quotations are utterances, and who speaks."""

from mujaz.extraction.quotes.extract import extract_quotes

__all__ = ["extract_quotes"]
