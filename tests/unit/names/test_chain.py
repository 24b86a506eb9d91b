"""The search through the labels of a stretch of words."""

from itertools import pairwise, product

from hypothesis import given
from hypothesis import strategies as st

from mujaz.extraction.names.chain import Chain

LABELS = "S-PER O B-PER E-PER I-PER S-LOC B-LOC E-LOC".split()
OPEN = {"B-PER": ("I-PER", "E-PER"), "I-PER": ("I-PER", "E-PER"), "B-LOC": ("E-LOC",)}
GAINS = st.lists(st.lists(st.integers(-60, 60), min_size=8, max_size=8), min_size=8, max_size=8)
ROW = st.lists(st.integers(0, 150), min_size=8, max_size=8).map(tuple)


def best(rows: list[tuple[int, ...]], gains: list[list[int]]) -> int:
    """Score of the best valid path, every one tried."""
    scores = []
    for path in product(range(8), repeat=len(rows)):
        whole = [1, *path, 1]
        names = [LABELS[k] for k in whole]
        if all(b in OPEN.get(a, ("O", "S-PER", "B-PER", "S-LOC", "B-LOC")) for a, b in pairwise(names)):
            scores.append(score(path, rows, gains))
    return max(scores)


def score(path: tuple[int, ...], rows: list[tuple[int, ...]], gains: list[list[int]]) -> int:
    whole = [1, *path, 1]
    return sum(row[k] for row, k in zip(rows, path, strict=True)) + sum(gains[a][b] for a, b in pairwise(whole))


@given(GAINS, st.lists(ROW, min_size=1, max_size=3))
def test_the_path_found_is_the_best_of_all(gains: list[list[int]], rows: list[tuple[int, ...]]) -> None:
    """No valid row of labels scores higher than the one found, whatever the length of the stretch."""
    path = tuple(Chain(LABELS, gains).search(rows))
    assert score(path, rows, gains) == best(rows, gains)


@given(GAINS, st.lists(ROW, min_size=1, max_size=2), st.integers(0, 400))
def test_one_or_two_words_are_labelled_as_the_search_would(
    gains: list[list[int]], rows: list[tuple[int, ...]], lead: int
) -> None:
    """Weighing the few ways to label one or two words gives what the search gives, ties and beam included."""
    chain = Chain(LABELS, gains)
    rows[0] = (rows[0][0], rows[0][1], rows[0][2] + lead, *rows[0][3:])
    likely = [[k for k, value in enumerate(row) if value >= max(row) - 160] for row in rows]
    searched = chain._path(rows, likely) or chain._path(rows, [range(8)] * len(rows))
    assert list(chain.search(rows)) == searched
