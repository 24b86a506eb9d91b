"""Figures: the numbers of an article that state a quantity in the world, with everything an analyst asks of them."""

from mujaz.extraction.figures.extract import extract_figures

__all__ = ["extract_figures"]
