"""A figure that the English has lost is shown beside the sentence as the Arabic has it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

from mujaz.arabic.sentences import segment
from mujaz.article import Article, Cite
from mujaz.briefing.lost import source_figures
from mujaz.briefing.render.forms import render
from mujaz.facts import Flag
from mujaz.pipeline import brief
from mujaz.translation.engine import SourceSentence, Translated

TEXT = "أعلنت الأمم المتحدة مقتل أكثر من 280 مدنيا ونزوح 330 ألف شخص."


class Forgetful:
    """An engine that loses every figure."""

    name = "forgetful"
    version = "1"

    def translate(self, sentences: Sequence[SourceSentence]) -> list[Translated | None]:
        """Answer without a number."""
        return [Translated("The United Nations said that civilians were killed and people displaced.")] * len(sentences)


def test_lost_figures_stand_beside_the_sentence_in_every_form() -> None:
    """As the ledger has them, bounds included."""
    made = brief(Article(TEXT, segment(TEXT)), [Forgetful()])
    (sentence,) = made.translation.sentences
    assert sentence.source_figures == ("more than 280", "330,000")
    assert "[source: 330,000]" in render(made, "html").decode()
    assert "source: more than 280" in render(made, "md").decode()
    page = zipfile.ZipFile(io.BytesIO(render(made, "docx"))).read("word/document.xml").decode()
    assert "[source: 330,000]" in page


def test_a_number_that_is_no_figure_of_the_ledger_is_read_from_its_words() -> None:
    """Other doubts show none; the same figure is shown once."""
    cite = Cite(1, 10, 20, "ثلاثة آلاف")
    lost = Flag("figure-lost", "the Arabic says 3,000, the English does not", "error", cite)
    other = Flag("negation-lost", "the Arabic negates, the English does not", "error", cite)
    assert source_figures([lost, other, lost], []) == ("3,000",)
    assert source_figures([Flag("figure-lost", "about nothing", "error")], []) == ()
