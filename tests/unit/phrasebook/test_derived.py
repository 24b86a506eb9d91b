"""Verbs in a form that the lexicon lacks, read from another form of theirs that it has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.arabic.derivation import derived
from mujaz.arabic.letters import fold
from mujaz.translation.phrasebook.derived import verbs_of
from mujaz.translation.phrasebook.lexicon import LexiconIndex


def index(*stems: tuple[str, str]) -> LexiconIndex:
    """Return a lexicon of a few stems with their senses."""
    lexicon = LexiconIndex()
    for spelling, senses in stems:
        lexicon.add_stems((fold(spelling),), (spelling,), (senses,))
    return lexicon


@pytest.mark.parametrize(
    ("word", "listed", "senses", "tag", "english"),
    [
        ("استخدمت", "يستخدم", "vi:uses", "V", "used"),
        ("يستخدم", "استخدم", "v:used", "I", "uses"),
        ("يستخدمون", "استخدم", "v:used", "I", "uses"),
        ("دمجت", "دمج", "vn:merging", "V", "merged"),
        ("حسنت", "تحسين", "vn:improving", "V", "improved"),
        ("أنتجوا", "إنتاج", "vn:producing", "V", "produced"),
        ("ساعدت", "مساعدة", "vn:helping", "V", "helped"),
        ("تعقبت", "تعقب", "vn:tracking", "V", "tracked"),
        ("انتزعت", "انتزاع", "vn:seizing", "V", "seized"),
        ("يقود", "قاد", "v:led", "I", "leads"),
        ("قاد", "يقود", "vi:leads", "V", "led"),
        ("دعت", "يدعو", "vi:calls for", "V", "called for"),
        ("يدعو", "دعا", "v:called for", "I", "calls for"),
        ("يستفد", "يستفيد", "vi:benefits from", "I", "benefits from"),
        ("استخدمت", "يستخدم", "vp:is used", "W", "was used"),
    ],
)
def test_a_form_is_read_from_the_verbs_other_forms(word: str, listed: str, senses: str, tag: str, english: str) -> None:
    """Aspect, person and voice are those of the written form; what is said is what the listed form says."""
    (reading,) = verbs_of(fold(word), index((listed, senses)))
    assert (reading.tag, reading.senses[0].english) == (tag, english)


def test_clitics_are_cut() -> None:
    """Conjunction, future and attached pronoun are split off and kept."""
    (reading,) = verbs_of(fold("وسيستخدمونها"), index(("استخدم", "v:used")))
    assert (reading.conjunction, reading.future, reading.suffix, reading.change) == ("و", True, "ها", "they")


@pytest.mark.parametrize("word", ["تانكر", "سيريس", "سرات", "كونوت"])
def test_foreign_names_that_only_look_like_forms_are_left_alone(word: str) -> None:
    """An alif that a real form would have dropped, or a sin before too short a word, shows a name."""
    stems = index(("انكر", "v:denied"), ("رأس", "v:headed"), ("سرى", "v:applied"), ("كون", "v:formed"))
    assert verbs_of(fold(word), stems) == []


def test_a_word_in_ta_marbuta_is_no_verb() -> None:
    """وثيرة ends like a verb with a pronoun only once its dots are folded away."""
    stems = index(("يثير", "vi:raises"))
    assert verbs_of("اثاره", stems) != []
    assert verbs_of("اثاره", stems, marbuta=True) == []


def test_no_form_is_made_of_a_modal() -> None:
    """A modal ("must") has no past that could be said."""
    assert verbs_of(fold("وجبت"), index(("يجب", "vi:must"))) == []


@given(st.text(alphabet="ابتسينولمره", max_size=9))
def test_what_is_proposed_is_another_form(word: str) -> None:
    """A word is never read from itself as the same kind of form, and short words propose nothing."""
    found = list(derived(word))
    assert len(word) >= 3 or not found
    assert all(one.form != word or one.kind != one.aspect for one in found)
