"""The engine itself: lattice, tagging, transfer, search and surface, one sentence after the other."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.translation.engine import Alignment, SourceSentence, Translated
from mujaz.translation.phrasebook.affinity import Affinity, default_affinity
from mujaz.translation.phrasebook.decoder import Decoder, Piece
from mujaz.translation.phrasebook.doubt import Measures, doubt, measures
from mujaz.translation.phrasebook.lattice import Edges, Lattice
from mujaz.translation.phrasebook.lexicon import LexiconIndex, default_index
from mujaz.translation.phrasebook.model import LanguageModel, default_model
from mujaz.translation.phrasebook.search import Search
from mujaz.translation.phrasebook.surface import finish
from mujaz.translation.phrasebook.units import Unit
from mujaz.translation.phrasebook.weights import DEFAULT, Weights


class PhrasebookEngine:
    """Offline Arabic to English from the lexicon: no network, no key, the same output everywhere."""

    name = "phrasebook"
    version = "18"

    def __init__(
        self,
        index: LexiconIndex | None = None,
        model: LanguageModel | None = None,
        weights: Weights = DEFAULT,
        affinity: Affinity | None = None,
    ) -> None:
        model = model or default_model()
        self._model = model
        self._lattice = Lattice(index or default_index(), model.knows)
        self._decoder = Decoder(model, width=weights.beam, weight=weights.model, bonus=weights.word, more=weights.more)
        self._weights = weights
        self._affinity = affinity or default_affinity()

    def translate(self, sentences: Sequence[SourceSentence]) -> list[Translated | None]:
        """Translate each sentence; an empty one gives an empty translation."""
        return [self._translate(sentence) for sentence in sentences]

    def measured(self, sentence: SourceSentence) -> tuple[Measures, str]:
        """Return the measures that the doubt about a sentence hangs on, and its English (for scripts/fit_doubt.py)."""
        units, pieces = self._search(self._lattice.edges(sentence.text, sentence.renderings)[1])
        text, _ = finish(pieces)
        return measures(units, text, self._model), text

    def _search(self, edges: Edges) -> tuple[list[Unit], list[Piece]]:
        return Search(edges, self._decoder, self._weights, self._model, self._affinity).best()

    def _translate(self, sentence: SourceSentence) -> Translated:
        tokens, edges = self._lattice.edges(sentence.text, sentence.renderings)
        if not tokens:
            return Translated("")
        units, pieces = self._search(edges)
        text, places = finish(pieces)
        alignment = tuple(
            Alignment(start, end, tokens[piece.first].start, tokens[piece.last - 1].end)
            for start, end, piece in places
            if piece.last > piece.first
        )
        unknown = tuple(
            (tokens[unit.first].start, tokens[unit.last - 1].end) for unit in units if unit.kind == "unknown"
        )
        return Translated(text, alignment, unknown, doubt=doubt(units, text, self._model))
