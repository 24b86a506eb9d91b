"""Looking up what stands in a span of the article without a walk over all that the article has."""

from __future__ import annotations

from collections.abc import Iterable

_BUCKET = 512
"""Characters of one bucket: a sentence or two."""


class Nearby:
    """Spans by where they stand; each is known by its place in the row that was given."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        """Take the spans, (start, end) in characters of the article, in any order."""
        self._buckets: dict[int, list[int]] = {}
        for place, (start, end) in enumerate(spans):
            for bucket in range(start // _BUCKET, end // _BUCKET + 1):
                self._buckets.setdefault(bucket, []).append(place)

    def at(self, start: int, end: int) -> list[int]:
        """Return in ascending order the places of all spans that touch ``start:end``, and of some that stand near."""
        if start // _BUCKET == end // _BUCKET:
            return list(self._buckets.get(start // _BUCKET, ()))
        buckets = range(start // _BUCKET, end // _BUCKET + 1)
        return sorted({place for bucket in buckets for place in self._buckets.get(bucket, ())})
