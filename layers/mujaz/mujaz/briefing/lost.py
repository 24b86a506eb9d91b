"""What the Arabic says where the English of a sentence has lost or changed a figure: shown beside the sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mujaz.arabic.numbers import read_numbers
from mujaz.article import Cite
from mujaz.briefing.wording.numbers import say_number, say_quantity
from mujaz.facts import Figure, Flag

_CODES = frozenset({"figure-lost", "figure-changed", "unit-lost", "unit-changed", "bound-lost"})


def _said(cite: Cite, figures: Sequence[Figure]) -> Iterator[str]:
    """Yield the figure of the ledger that stands in ``cite``, else the number that its words are."""
    for figure in figures:
        if figure.cite.start < cite.end and cite.start < figure.cite.end and figure.cite.sentence == cite.sentence:
            yield say_quantity(figure.value, figure.high, figure.bound, figure.unit)
            return
    for number in read_numbers(cite.text)[:1]:
        yield say_number(number.value)


def source_figures(flags: Sequence[Flag], figures: Sequence[Figure]) -> tuple[str, ...]:
    """Return what the source says for each figure that ``flags`` tell to be lost, in order and each once.

    Args:
        flags: those of one sentence's translation.
        figures: of the article.

    """
    told = (text for flag in flags if flag.code in _CODES and flag.cite for text in _said(flag.cite, figures))
    return tuple(dict.fromkeys(told))
